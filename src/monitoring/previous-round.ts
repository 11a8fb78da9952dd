import type { DocumentStore } from '../ports/document-store';
import { type Round, rounds } from './round';

const MOST_ROUNDS = 200;

/** The round of the same collaboration that was last sent in before this one. */
export async function previousRound(
  { id, collaboration, completed: own }: Round,
  { documents }: { readonly documents: DocumentStore },
): Promise<Round | undefined> {
  const { items } = await documents.query(rounds, { partition: collaboration, limit: MOST_ROUNDS });
  return items
    .map(({ document }) => document)
    .filter(
      (one) =>
        one.id !== id &&
        one.completed !== undefined &&
        (own === undefined || one.completed.at < own.at),
    )
    .reduce<Round | undefined>(
      (last, one) =>
        last?.completed === undefined || (one.completed?.at ?? '') > last.completed.at ? one : last,
      undefined,
    );
}
