import type { Clock } from '../lib/clock';
import type { DocumentStore } from '../store/document-store';
import { entries, type Entry } from './entry';
import { recordChange } from './record-change';

/** A collaboration that a screening brings into the catalogue. */
export interface Addition extends Pick<Entry, 'organisation' | 'facts'> {
  readonly owner: string;
  readonly ownerName: string;
  readonly basis: NonNullable<Entry['basis']>;
}

/** Adds an entry with what it rests on and the line that says who added it; once, however often it is called. */
export async function addEntry(
  { basis, facts, organisation, owner, ownerName }: Addition,
  by: { readonly id: string; readonly name: string },
  { clock, documents }: { clock: Clock; documents: DocumentStore },
): Promise<Entry> {
  const at = clock.now().toISOString();
  const { id } = facts;
  const entry: Entry = {
    organisation,
    id,
    facts,
    origin: 'screening',
    owner,
    ownerName,
    basis,
    updatedAt: at,
  };
  const created = await documents.create(entries, entry);
  // There already: added before, and perhaps edited since.
  const stored = created ?? (await documents.get(entries, organisation, id));
  // Also after an attempt that broke off in between.
  await recordChange(
    {
      id: `${id}.added.${basis.screening}`,
      subject: id,
      did: 'added',
      at,
      by: by.id,
      name: by.name,
      screening: basis.screening,
    },
    { documents },
  );
  return stored?.document ?? entry;
}
