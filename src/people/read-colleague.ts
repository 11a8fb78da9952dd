import { z } from 'zod';
import type { DocumentStore } from '../store/document-store';
import { findPeople, mayBeCalled } from './find-people';
import { people, type Person, readPerson } from './person';

/**
 * What a form that asks for a colleague sends: the id of the one that was picked, and a typed name;
 * clients omit empty inputs.
 */
export const COLLEAGUE_INPUTS = {
  colleague: z.string().max(160).default(''),
  name: z.string().max(2000).default(''),
};

/** A colleague as picked, as typed, or both. */
export interface GivenColleague {
  readonly colleague?: string;
  readonly name: string;
}

/** Who is meant: one person, several to choose from, or nobody and why. */
export type Colleague =
  | { readonly kind: 'found'; readonly person: Person }
  /** `picked` is set if somebody else was picked than the name means. */
  | { readonly kind: 'several'; readonly matches: readonly Person[]; readonly picked?: string }
  /** `unmet`: picked among all colleagues, but the bot has never met them. */
  | { readonly kind: 'none'; readonly reason: 'empty' | 'unknown' | 'unmet' }
  | { readonly kind: 'none'; readonly reason: 'unreachable'; readonly matches: readonly Person[] };

/** Returns the only person with exactly this name. */
function onlyOneNamed(name: string, found: readonly Person[]): Person | undefined {
  const [one, another] = found.filter((person) => person.name.toLowerCase() === name.toLowerCase());
  return another === undefined ? one : undefined;
}

interface Ports {
  readonly documents: DocumentStore;
}

async function readTyped(name: string, ports: Ports): Promise<Colleague> {
  if (name === '') return { kind: 'none', reason: 'empty' };
  const matches = await findPeople(name, ports);
  const person = onlyOneNamed(name, matches);
  if (person !== undefined) return { kind: 'found', person };
  if (matches.length === 0) return { kind: 'none', reason: 'unknown' };
  return matches.some(({ reachable }) => reachable)
    ? { kind: 'several', matches }
    : { kind: 'none', reason: 'unreachable', matches };
}

/** Reads who a form means: the one who was picked, unless the typed name means somebody else. */
export async function readColleague(
  { colleague: id = '', name: typed }: GivenColleague,
  ports: Ports,
): Promise<Colleague> {
  const name = typed.trim();
  if (id === '') return readTyped(name, ports);
  const person = (await readPerson(id, ports))?.document;
  if (person !== undefined && (name === '' || mayBeCalled(person, name)))
    return { kind: 'found', person };
  const named = name === '' ? [] : await findPeople(name, ports);
  if (person !== undefined)
    return { kind: 'several', matches: [person, ...named], picked: person.name };
  return named.some(({ reachable }) => reachable)
    ? { kind: 'several', matches: named, picked: '' }
    : { kind: 'none', reason: 'unmet' };
}

/** The most people that a form offers without a search. */
const MOST_OFFERED = 20;

/** The people that a form offers, by name: the bot has met them and can write to them. */
export async function listOffered(except: readonly string[], ports: Ports): Promise<Person[]> {
  const { items } = await ports.documents.query(people, {
    where: [{ field: 'reachable', is: 'eq', value: true }],
    orderBy: { field: 'name', direction: 'asc' },
    limit: MOST_OFFERED + except.length,
  });
  return items
    .map(({ document }) => document)
    .filter(({ id }) => !except.includes(id))
    .slice(0, MOST_OFFERED);
}
