import { z } from 'zod';
import { decisionStepSchema, type DecisionStep } from '../../catalogue/decision-chain';
import type { Collection, DocumentStore, Versioned } from '../../store/document-store';
import { INITIATIVE_EVENTS, INITIATIVE_STATES } from './moves';

/** The last year of an initiative without one: a political one may have no fixed term. */
export const OPEN_ENDED = 9999;

/** The body that discusses the initiatives of an area; it decides nothing, so the vocabulary of bodies lacks it. */
export const COMMITTEE = 'advisory-committee';

/** What an initiative can come from besides being proposed by hand. */
export const SOURCES = ['screening', 'monitoring'] as const;

/** What people fill in. */
export const INITIATIVE_FIELDS = [
  'title',
  'area',
  'from',
  'to',
  'responsible',
  'money',
  'why',
] as const;
export type InitiativeField = (typeof INITIATIVE_FIELDS)[number];

const personSchema = z.strictObject({ id: z.string(), name: z.string() });
export type NamedStaff = z.infer<typeof personSchema>;

/** What an initiative came from: a screening or a monitoring round, with its name then. */
const originSchema = z.strictObject({
  kind: z.enum(SOURCES),
  id: z.string(),
  name: z.string(),
});
export type InitiativeOrigin = z.infer<typeof originSchema>;

const moneySchema = z.strictObject({
  amount: z.number().nonnegative(),
  /** ISO 4217; `XXX` where it is not known. */
  currency: z.string(),
  /** As it was written, where the currency is not known. */
  written: z.string().optional(),
});

/** What an initiative costs, as it was read: a year, in all, or by budget year. */
const costsSchema = z.strictObject({
  cost: moneySchema.optional(),
  total: moneySchema.optional(),
  years: z.array(moneySchema.extend({ year: z.int() })).optional(),
  /** Set where no currency was written, so that it is taken to be Danish kroner. */
  assumed: z.literal(true).optional(),
});
export type InitiativeCosts = z.infer<typeof costsSchema>;

/** What was done with an initiative, written together with the change and never modified. */
const initiativeEventSchema = z.strictObject({
  did: z.enum(INITIATIVE_EVENTS),
  by: z.string(),
  name: z.string(),
  at: z.iso.datetime(),
  /** The state before a move. */
  from: z.enum(INITIATIVE_STATES).optional(),
  /** The move that was undone. */
  undid: z.enum(INITIATIVE_EVENTS).optional(),
  /** The step that was recorded, corrected or taken back. */
  step: decisionStepSchema.optional(),
  /** The step as it was before it was corrected. */
  before: decisionStepSchema.optional(),
  /** Why something that is decided, or the record of it, was changed. */
  reason: z.string().optional(),
  /** The result that was written or taken back. */
  result: z.string().optional(),
  /** What was edited. */
  changes: z
    .array(
      z.strictObject({ field: z.enum(INITIATIVE_FIELDS), before: z.string(), after: z.string() }),
    )
    .optional(),
  /** Who was responsible before the edit and after it, where that changed; only those with an id. */
  responsibleBefore: z.string().optional(),
  responsibleAfter: z.string().optional(),
});
export type InitiativeEvent = z.infer<typeof initiativeEventSchema>;

const initiativeSchema = z.strictObject({
  id: z.string(),
  organisation: z.string(),
  title: z.string(),
  /** The id of an area in the vocabulary. */
  area: z.string(),
  /** The year of the plan in which it starts. */
  from: z.int(),
  /** Its last year; `OPEN_ENDED` if it has none. */
  to: z.int(),
  /** What is to be done and why. */
  why: z.string(),
  /** Without an id where nobody with that name has written to the bot. */
  responsible: z.strictObject({ id: z.string().optional(), name: z.string() }).optional(),
  /** As it was written. */
  money: z.string().optional(),
  /** The amounts in it; absent where it could not be read as such. */
  costs: costsSchema.optional(),
  origin: originSchema.optional(),
  state: z.enum(INITIATIVE_STATES),
  /** What came of it, or why it was stopped. */
  result: z.string().optional(),
  /** What the bodies said, in the order in which it was recorded. */
  chain: z.array(decisionStepSchema).default([]),
  proposedBy: personSchema,
  proposedAt: z.iso.datetime(),
  history: z.array(initiativeEventSchema).min(1),
  /** The index of the first event that people may not have been told of. */
  unannouncedFrom: z.int().nonnegative().optional(),
  /**
   * Who deleted it, and when. It stays stored, so that an older form cannot propose it again, but
   * no plan, list or document shows it, and its text is erased once that cannot be undone.
   */
  deleted: z.strictObject({ by: personSchema, at: z.iso.datetime() }).optional(),
  /** When a deletion can no longer be undone; absent once the text is erased. */
  eraseAfter: z.iso.datetime().optional(),
});
/** One initiative of the action plans. */
export type Initiative = z.infer<typeof initiativeSchema>;

/** The collection of initiatives. */
export const initiatives: Collection<Initiative> = {
  name: 'initiatives',
  schema: initiativeSchema,
  id: (initiative) => initiative.id,
  partition: (initiative) => initiative.organisation,
  indexes: ['unannouncedFrom', 'eraseAfter'],
  compositeIndexes: [
    ['organisation', 'to'],
    ['organisation', 'area', 'to'],
  ],
};

/** Where an initiative is stored. */
export interface InitiativeKey {
  readonly organisation: string;
  readonly id: string;
}

/** Reads an initiative. */
export function readInitiative(
  { organisation, id }: InitiativeKey,
  { documents }: { readonly documents: DocumentStore },
): Promise<Versioned<Initiative> | undefined> {
  return documents.get(initiatives, organisation, id);
}

/** The decision that put an initiative into its plan; `undefined` until there is one. */
export function approvalOf({ chain, state }: Initiative): DecisionStep | undefined {
  if (state === 'rejected') return undefined;
  return chain.findLast(({ outcome }) => outcome === 'approved');
}
