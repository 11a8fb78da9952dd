import type { DocumentStore, Versioned } from '../store/document-store';
import { entries, type Entry } from './entry';

/** Every entry of an organisation's live catalogue, by id; of all that share the store when none is named. */
export async function listEntries(
  organisation: string | undefined,
  { documents }: { documents: DocumentStore },
): Promise<Versioned<Entry>[]> {
  const found: Versioned<Entry>[] = [];
  let after: string | undefined;
  do {
    const page = await documents.query(entries, {
      ...(organisation !== undefined && { partition: organisation }),
      limit: 200,
      ...(after !== undefined && { after }),
    });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
}
