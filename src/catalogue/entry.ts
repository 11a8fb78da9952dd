import { z } from 'zod';
import type { Clock } from '../lib/clock';
import type { DocumentStore, Versioned, Collection } from '../store/document-store';
import { recordChange } from './change';
import { collaborationSchema } from './collaboration';
import type { CatalogueContent } from './content';

/** The facts of an entry that may be corrected in its monitoring. */
export const CORRECTABLE = [
  'administrative-contact',
  'political-contact',
  'unit',
  'end',
  'cost',
  'partners',
] as const;
export type CorrectedFact = (typeof CORRECTABLE)[number];

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

/** What an entry that came from a screening rests on. */
const basisSchema = z.strictObject({
  /** The screening, by id. */
  screening: z.string(),
  decidedOn: z.iso.date(),
  /** Id of a body in the vocabulary. */
  body: z.string(),
  outcome: z.enum(['approved', 'rejected']),
  reason: z.string(),
  /** What the checklist had recommended. */
  recommendation: z.string(),
});

/** Something learnt that is worth sharing, as it was written. */
const experienceSchema = z.strictObject({
  text: z.string(),
  on: z.iso.date(),
  by: z.string(),
  name: z.string(),
  /** The round it was told in. */
  round: z.string(),
});

/** A fact that the source does not vouch for any more, but a person. */
const correctedSchema = z.strictObject({
  fact: z.enum(CORRECTABLE),
  on: z.iso.date(),
  by: z.string(),
  name: z.string(),
  /** The round it was put right in. */
  round: z.string(),
});

/** A collaboration as the live catalogue has it: its facts, and who vouches for them. */
const entrySchema = z.strictObject({
  organisation: z.string(),
  id: z.string(),
  facts: collaborationSchema,
  /** `content`: as the pack has it; `edited`: a person has changed it since, and the pack no longer overwrites it. */
  origin: z.enum(['content', 'edited', 'screening']),
  /** The person who answers for it, by id. */
  owner: z.string().optional(),
  ownerName: z.string().optional(),
  /** When a person last said that the facts are right, and who. */
  confirmed: z
    .strictObject({
      on: z.iso.date(),
      by: z.string(),
      name: z.string(),
      /** The round in which it was said. */
      round: z.string().optional(),
    })
    .optional(),
  /** The facts that a person has put right since, each as it was last. */
  corrected: z.array(correctedSchema).optional(),
  /** What was learnt and is worth sharing, from its monitoring. */
  experiences: z.array(experienceSchema).optional(),
  basis: basisSchema.optional(),
  updatedAt: z.iso.datetime(),
});
export type Entry = z.infer<typeof entrySchema>;

export const entries: Collection<Entry> = {
  name: 'collaborations',
  schema: entrySchema,
  id: (entry) => entry.id,
  partition: (entry) => entry.organisation,
  indexes: [],
};
