import { listEntries } from '../../catalogue/entry';
import type { DocumentStore } from '../../store/document-store';
import { indexKnowledge, type IndexedKnowledge } from './index-knowledge';
import type { Knowledge } from '../../catalogue/knowledge';

/** The knowledge that answers questions, kept up to date with the live catalogue. */
export interface LiveKnowledge {
  current(): IndexedKnowledge;
  /** Reads the catalogue again, and rebuilds the index if an entry has changed. */
  refresh(): Promise<void>;
}

/** Combines the content pack with the live entries of the store. */
export async function openLiveKnowledge(
  pack: Knowledge,
  ports: { documents: DocumentStore },
): Promise<LiveKnowledge> {
  let indexed: IndexedKnowledge | undefined;
  let seen = '';
  const refresh = async () => {
    const entries = await listEntries(pack.organisation.id, ports);
    const versions = entries.map(({ document, version }) => `${document.id}@${version}`).join();
    if (indexed !== undefined && versions === seen) return;
    const collaborations = entries.map(({ document }) => document.facts);
    const provenance = new Map(
      entries.map(({ document: { id, confirmed, corrected, experiences, ownerName, basis } }) => [
        id,
        { confirmed, corrected, experiences, ownerName, basis },
      ]),
    );
    indexed = indexKnowledge({ ...pack, collaborations, provenance });
    seen = versions;
  };
  await refresh();
  return {
    current: () => indexed ?? indexKnowledge(pack),
    refresh,
  };
}
