import type { DocumentQuery, DocumentStore } from '../store/document-store';
import { people, type Person } from './person';

const PAGE = 500;
const MOST_PAGES = 10;

/** The people whom the bot has met, by name; of more than five thousand the first. */
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
