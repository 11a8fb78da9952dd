import type { Clock } from '../lib/clock';
import type { DocumentStore } from '../store/document-store';
import type { Collaboration } from './collaboration';
import type { CatalogueContent } from './content';
import { entries, type Entry, listEntries } from './entry';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

/** How many entries the import added, updated and removed. */
export interface ImportResult {
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
}

const same = (one: Collaboration, other: Collaboration) =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Synchronises the live catalogue with the content pack, leaving alone what people have edited or
 * added.
 */
export async function importContent(
  content: Pick<CatalogueContent, 'organisation' | 'collaborations'>,
  { clock, documents }: Ports,
): Promise<ImportResult> {
  const organisation = content.organisation.id;
  const stored = new Map(
    (await listEntries(organisation, { documents })).map((one) => [one.document.id, one]),
  );
  const entryOf = (facts: Collaboration): Entry => ({
    organisation,
    id: facts.id,
    facts,
    origin: 'content',
    updatedAt: clock.now().toISOString(),
  });
  let added = 0;
  let updated = 0;
  let removed = 0;
  for (const facts of content.collaborations) {
    const old = stored.get(facts.id);
    if (old === undefined) {
      // Several instances may start at once, and only one of them creates it.
      if (await documents.create(entries, entryOf(facts))) added++;
      continue;
    }
    // What monitoring is to follow up is no fact of the source.
    const { conditions } = old.document.facts;
    const current = { ...facts, ...(conditions && { conditions }) };
    if (old.document.origin === 'content' && !same(old.document.facts, current)) {
      const entry = { ...old.document, facts: current, updatedAt: clock.now().toISOString() };
      if (await documents.replace(entries, entry, old.version)) updated++;
    }
  }
  const kept = new Set(content.collaborations.map(({ id }) => id));
  for (const { document } of stored.values())
    if (document.origin === 'content' && !kept.has(document.id))
      if (await documents.delete(entries, organisation, document.id)) removed++;
  return { added, updated, removed };
}
