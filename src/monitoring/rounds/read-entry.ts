import type { CatalogueContent } from '../../catalogue/content';
import { entries, type Entry } from '../../catalogue/entry';
import type { DocumentStore, Versioned } from '../../store/document-store';

/** The catalogue's entry of a collaboration, as it stands. */
export async function readEntry(
  collaboration: string,
  {
    content,
    documents,
  }: {
    readonly content: Pick<CatalogueContent, 'organisation'>;
    readonly documents: DocumentStore;
  },
): Promise<Versioned<Entry> | undefined> {
  return documents.get(entries, content.organisation.id, collaboration);
}
