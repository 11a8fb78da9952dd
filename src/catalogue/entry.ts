import { z } from 'zod';
import type { Clock } from '../lib/clock';
import type { Collection, DocumentStore, Versioned } from '../store/document-store';
import { copenhagen } from '../lib/dates';
import { recordChange } from './change';
import { collaborationSchema } from './collaboration';
import { type ApprovalCondition, type DecidedCondition, dueDay, newConditions } from './condition';
import type { CatalogueContent } from './content';
import { laterDecisionSchema } from './later-decision';
import { factDecisionSchema, proposedChangeSchema } from './proposed-change';

/** The facts of an entry that monitoring may correct. */
export const CORRECTABLE = [
  'administrative-contact',
  'political-contact',
  'unit',
  'end',
  'cost',
  'partners',
] as const;
/** A fact that monitoring may correct. */
export type CorrectedFact = (typeof CORRECTABLE)[number];

/**
 * Every entry of an organisation's live catalogue, by id; every entry in the store if no
 * organisation is given.
 */
export async function listEntries(
  organisation: string | undefined,
  { documents }: { documents: DocumentStore },
): Promise<Versioned<Entry>[]> {
  const found: Versioned<Entry>[] = [];
  let after: string | undefined;
  do {
    const page = await documents.query(entries, {
      ...(organisation !== undefined && { partition: organisation }),
      limit: 100,
      ...(after !== undefined && { after }),
    });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
}

/** A collaboration that a screening adds to the catalogue. */
export interface NewEntry extends Pick<Entry, 'organisation' | 'facts'> {
  readonly owner: string;
  readonly ownerName: string;
  readonly basis: NonNullable<Entry['basis']>;
  readonly conditions?: readonly DecidedCondition[];
}

/** Adds an entry with its basis, and records who added it; safe to repeat. */
export async function addEntry(
  { basis, conditions = [], facts, organisation, owner, ownerName }: NewEntry,
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
  const { day } = copenhagen(clock.now());
  const withConditions =
    conditions.length === 0
      ? entry
      : withAllConditions(entry, newConditions(basis.screening, conditions, day));
  const created = await documents.create(entries, withConditions);
  // It exists already, and may have been edited since.
  const stored = created ?? (await documents.get(entries, organisation, id));
  // Needed even then, because an earlier attempt may have stopped in between.
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
  return stored?.document ?? withConditions;
}

/** The entry with these conditions, and the day of the next reminder of any of them. */
export function withAllConditions(
  { conditionsDue: _, ...entry }: Entry,
  conditions: readonly ApprovalCondition[],
): Entry {
  const due = dueDay(conditions);
  const facts = { ...entry.facts, conditions: [...conditions] };
  return { ...entry, facts, ...(due !== undefined && { conditionsDue: due }) };
}

/** Reads the entry of a collaboration. */
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

/** What an entry from a screening is based on. */
const basisSchema = z.strictObject({
  /** The id of the screening. */
  screening: z.string(),
  decidedOn: z.iso.date(),
  /** Id of a body in the vocabulary. */
  body: z.string(),
  outcome: z.enum(['approved', 'rejected']),
  reason: z.string(),
  /** The recommendation of the checklist. */
  recommendation: z.string(),
});

/** An experience worth sharing, as it was written. */
const experienceSchema = z.strictObject({
  text: z.string(),
  on: z.iso.date(),
  by: z.string(),
  name: z.string(),
  /** The round that it comes from. */
  round: z.string(),
});

/** A fact that a person, and no longer the source, is responsible for. */
const correctedSchema = z.strictObject({
  fact: z.enum(CORRECTABLE),
  on: z.iso.date(),
  by: z.string(),
  name: z.string(),
  /** The round in which it was corrected; absent if it was corrected outside a round. */
  round: z.string().optional(),
  /** The decision that it rests on, if it was accepted with one. */
  decision: factDecisionSchema.optional(),
});

/** A case that is the only one of its matter under way, or was the last, and when it claimed that. */
const claimSchema = z.strictObject({ screening: z.string(), at: z.iso.datetime() });

/** A collaboration in the live catalogue: its facts, and who is responsible for them. */
const entrySchema = z.strictObject({
  organisation: z.string(),
  id: z.string(),
  facts: collaborationSchema,
  /**
   * `content` means as in the content pack; `edited` means that a person has changed it, so the
   * pack no longer overwrites it.
   */
  origin: z.enum(['content', 'edited', 'screening']),
  /** The id of the person who is responsible for it. */
  owner: z.string().optional(),
  ownerName: z.string().optional(),
  /** When a person last confirmed the facts, and who. */
  confirmed: z
    .strictObject({
      on: z.iso.date(),
      by: z.string(),
      name: z.string(),
      /** The round in which they were confirmed. */
      round: z.string().optional(),
    })
    .optional(),
  /** The facts that a person has corrected, each with its latest correction. */
  corrected: z.array(correctedSchema).optional(),
  /** The changes of decided facts that were proposed, the oldest first. */
  proposals: z.array(proposedChangeSchema).optional(),
  /** Set while messages about its proposals remain to be queued. */
  unsettled: z.literal('proposals').optional(),
  /** Experiences worth sharing, from its monitoring. */
  experiences: z.array(experienceSchema).optional(),
  basis: basisSchema.optional(),
  /** What was decided about it since, the oldest first. */
  decisions: z.array(laterDecisionSchema).optional(),
  /** The only change of it under way. */
  changing: claimSchema.optional(),
  /** The only case on leaving it that is under way, and the only one on prolonging it. */
  ending: z
    .strictObject({ exit: claimSchema.optional(), renewal: claimSchema.optional() })
    .optional(),
  /** The day of the next reminder of a condition; absent when there is none to come. */
  conditionsDue: z.iso.date().optional(),
  updatedAt: z.iso.datetime(),
});
/** A collaboration in the live catalogue. */
export type Entry = z.infer<typeof entrySchema>;

/** The collection of catalogue entries, partitioned by organisation. */
export const entries: Collection<Entry> = {
  name: 'collaborations',
  schema: entrySchema,
  id: (entry) => entry.id,
  partition: (entry) => entry.organisation,
  indexes: ['conditionsDue', 'unsettled'],
};
