import type { DocumentStore } from '../ports/document-store';
import { lastCompleted } from './list-monitored';
import { type Round, rounds } from './round';

const MOST_ROUNDS = 200;

/** The round of the same collaboration that was last sent in before this one. */
export async function previousRound(
  { id, collaboration, completed: own }: Round,
  { documents }: { readonly documents: DocumentStore },
): Promise<Round | undefined> {
  const { items } = await documents.query(rounds, { partition: collaboration, limit: MOST_ROUNDS });
  const before = items
    .map(({ document }) => document)
    .filter(
      ({ id: other, completed }) =>
        other !== id && (own === undefined || (completed?.at ?? '') < own.at),
    );
  return lastCompleted(before);
}
