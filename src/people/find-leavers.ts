import { copenhagen } from '../lib/dates';
import type { DocumentStore } from '../store/document-store';
import { listPeople } from './find-people';
import { mayBeOne, wordsOfName } from './same-person';

/** Names of people whom Udsyn could write to once and no longer can, each with the day since when. */
export type Leavers = ReadonlyMap<string, string>;

/**
 * Finds the names that belong to nobody but people who can no longer be reached. Most names are of
 * people whom the bot has never met, and say nothing.
 */
export async function findLeavers(
  names: readonly string[],
  ports: { readonly documents: DocumentStore },
): Promise<Leavers> {
  const left = (await listPeople(ports, [{ field: 'reachable', is: 'eq', value: false }])).flatMap(
    ({ name, unreachable }) => (unreachable === undefined ? [] : [{ name, ...unreachable }]),
  );
  const words = new Set(left.flatMap(({ name }) => wordsOfName(name)));
  const found = [...new Set(names)]
    // Comparing all names with all people would take long.
    .filter((name) => wordsOfName(name).some((word) => words.has(word)))
    .flatMap((name) => {
      const since = left
        .filter((person) => mayBeOne(name, person.name))
        .map((person) => person.since)
        .toSorted()
        .at(-1);
      return since === undefined ? [] : [{ name, since: copenhagen(new Date(since)).day }];
    });
  if (found.length === 0) return new Map();
  const reachable = await listPeople(ports, [{ field: 'reachable', is: 'eq', value: true }]);
  return new Map(
    found.flatMap(({ name, since }) =>
      reachable.some((person) => mayBeOne(name, person.name)) ? [] : [[name, since] as const],
    ),
  );
}
