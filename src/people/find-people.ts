import type { DocumentQuery, DocumentStore } from '../store/document-store';
import { people, type Person } from './person';

const PAGE = 500;
const MOST_PAGES = 10;

/** The people that the bot has met, by name; at most five thousand. */
export async function listPeople(
  { documents }: { documents: DocumentStore },
  where: DocumentQuery<Person>['where'] = [],
): Promise<Person[]> {
  const found: Person[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, next } = await documents.query(people, {
      where,
      orderBy: { field: 'name', direction: 'asc' },
      limit: PAGE,
      ...(after !== undefined && { after }),
    });
    found.push(...items.map(({ document }) => document));
    if (next === undefined) break;
    after = next;
  }
  return found;
}

const SHOWN = 5;

const nameParts = (name: string) =>
  name
    .toLowerCase()
    .replace(/å/g, 'aa')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * How well a name matches: entirely, by its first words, or by the beginnings of any words; 0 if
 * any word is missing.
 */
function closeness(name: readonly string[], wanted: readonly string[]): number {
  if (!wanted.every((word) => name.some((one) => one.startsWith(word)))) return 0;
  if (wanted.join(' ') === name.join(' ')) return 3;
  return wanted.every((word, index) => name[index] === word) ? 2 : 1;
}

/** Whether a name, or the beginning of one, may mean a person. */
export const mayBeCalled = (person: Pick<Person, 'name'>, name: string) => {
  const wanted = nameParts(name);
  return wanted.length > 0 && closeness(nameParts(person.name), wanted) > 0;
};

/**
 * Finds people by a name or the beginning of one ("mette", "sørensen", "Mette Soe"); at most five,
 * best match first.
 */
export async function findPeople(
  name: string,
  { documents }: { documents: DocumentStore },
): Promise<Person[]> {
  const wanted = nameParts(name);
  if (wanted.length === 0) return [];
  const found = (await listPeople({ documents }))
    .map((person) => ({ person, close: closeness(nameParts(person.name), wanted) }))
    .filter(({ close }) => close > 0);
  return found
    .sort((one, other) => other.close - one.close)
    .slice(0, SHOWN)
    .map(({ person }) => person);
}
