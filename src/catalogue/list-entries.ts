import type { DocumentStore, Versioned } from '../ports/document-store';
import { entries, type Entry } from './entry';

/** Every entry of an organisation's live catalogue, by id. */
export async function listEntries(
  organisation: string,
  { documents }: { documents: DocumentStore },
): Promise<Versioned<Entry>[]> {
  const found: Versioned<Entry>[] = [];
  let after: string | undefined;
  do {
    const page = await documents.query(entries, {
      partition: organisation,
      limit: 200,
      ...(after !== undefined && { after }),
    });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
}
