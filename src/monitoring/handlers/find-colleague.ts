import { findPeople } from '../../people/find-people';
import type { Person } from '../../people/person';
import type { Turn } from '../../teams/turn';

/** Who is meant by a typed name: one person, several to choose from, or nobody and why. */
export type Colleague =
  | { readonly kind: 'found'; readonly person: Person }
  | { readonly kind: 'several'; readonly matches: readonly Person[] }
  | { readonly kind: 'none'; readonly notice: string };

/** Finds the colleague who is named in full; where it could be others, all of them. */
export async function findColleague(typed: string, turn: Turn): Promise<Colleague> {
  const name = typed.trim();
  const { colleague: texts } = turn.telling.strings.monitoring;
  if (name === '') return { kind: 'none', notice: texts.empty };
  const matches = await findPeople(name, turn);
  const [one, another] = matches.filter(
    (person) => person.name.toLowerCase() === name.toLowerCase(),
  );
  if (one !== undefined && another === undefined) return { kind: 'found', person: one };
  return matches.length === 0
    ? { kind: 'none', notice: texts.unknown(name) }
    : { kind: 'several', matches };
}
