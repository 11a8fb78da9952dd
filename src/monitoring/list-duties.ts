import type { DocumentStore } from '../ports/document-store';
import { type Round, rounds } from './round';

/** The next open rounds, soonest first: those of a person, or all that nobody else owns for a coordinator. */
export async function listDuties(
  person: string,
  coordinates: boolean,
  { documents }: { documents: DocumentStore },
): Promise<Round[]> {
  const { items } = await documents.query(rounds, {
    where: [
      { field: 'state', is: 'eq', value: 'open' },
      ...(coordinates ? [] : [{ field: 'owner', is: 'eq', value: person } as const]),
    ],
    orderBy: { field: 'dueOn', direction: 'asc' },
    limit: 50,
  });
  return items
    .map(({ document }) => document)
    .filter(({ owner }) => owner === undefined || owner === person);
}
