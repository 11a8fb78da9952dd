import type { DocumentStore } from '../../store/document-store';
import { lastCompleted } from './list-monitored';
import { listRoundsOf } from './list-rounds';
import type { Round } from './round';

/** The round of the same collaboration that was last sent in before this one. */
export async function previousRound(
  { id, collaboration, completed: own }: Round,
  ports: { readonly documents: DocumentStore },
): Promise<Round | undefined> {
  const before = (await listRoundsOf(collaboration, ports)).filter(
    ({ id: other, completed }) =>
      other !== id && (own === undefined || (completed?.at ?? '') < own.at),
  );
  return lastCompleted(before);
}
