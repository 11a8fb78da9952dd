import type { DocumentStore } from '../store/document-store';
import { type Change, changes } from './change';

/** Writes down what was done to an entry; said again, the first line stands. */
export async function recordChange(
  change: Change,
  { documents }: { documents: DocumentStore },
): Promise<void> {
  await documents.create(changes, change);
}
