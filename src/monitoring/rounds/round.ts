import { z } from 'zod';
import { CORRECTABLE } from '../../catalogue/entry';
import { localizedSchema } from '../../lib/language';
import type { Collection } from '../../store/document-store';
import { caseOutcomeSchema } from './case-outcome';
import { guideSchema, ROUND_KINDS } from '../guide/guide';

type Snooze = Round['snoozes'][number];

/** Returns the events of a round since it got its current due date. */
export function currentHistory({ history }: Pick<Round, 'history'>): RoundEvent[] {
  const moved = history.findLastIndex(({ did }) => did === 'moved');
  return history.slice(moved + 1);
}

/**
 * Returns the snoozes since a round got its current due date. A new date ends earlier snoozes, but
 * they still count towards the limit.
 */
export function currentSnoozes({ history, snoozes }: Pick<Round, 'history' | 'snoozes'>): Snooze[] {
  const moved = history.findLast(({ did }) => did === 'moved')?.at ?? '';
  return snoozes.filter(({ at }) => at >= moved);
}

/** The actor of changes that Udsyn makes on its own. */
export const UDSYN = { id: 'udsyn', name: 'Udsyn' } as const;

const answerSchema = z.strictObject({
  question: z.string(),
  /** The id of a choice, or `unknown`; absent while there is only a note. */
  choice: z.string().optional(),
  /** The person's own remark. */
  note: z.string().optional(),
  by: z.string(),
  at: z.iso.datetime(),
});

/** A wrong fact in the catalogue, with its old and new values. */
const correctionSchema = z.strictObject({
  fact: z.enum(CORRECTABLE),
  before: z.string(),
  after: z.string(),
  /** Why a decided fact changes, in the person's words. */
  why: z.string().optional(),
  /** Set when the round is submitted if a coordinator must accept the change first. */
  proposed: z.literal(true).optional(),
});
export type Correction = z.infer<typeof correctionSchema>;

/** A snooze of a round; the number of snoozes and their dates are limited. */
const snoozeSchema = z.strictObject({
  by: z.string(),
  at: z.iso.datetime(),
  until: z.iso.date(),
  reason: z.string().optional(),
  /**
   * Set if a coordinator snoozed on behalf of the owner; it does not count towards the owner's
   * limit.
   */
  coordinating: z.literal(true).optional(),
  /** Set if the person undid it; it does not count towards any limit then. */
  undone: z.literal(true).optional(),
});

/** An event in a round's history, written together with the change and never modified. */
const eventSchema = z.strictObject({
  at: z.iso.datetime(),
  by: z.string(),
  name: z.string(),
  did: z.enum([
    'answered',
    'noted',
    'corrected',
    'completed',
    'snoozed',
    'unsnoozed',
    'claimed',
    'handed-over',
    'passed-on',
    'declined',
    'unassigned',
    'moved',
    'skipped',
  ]),
  what: z.string().optional(),
  value: z.string().optional(),
});

/** One monitoring of one collaboration in one cycle. */
const roundSchema = z.strictObject({
  /**
   * `<collaboration>.<cycle>`, where the cycle is 1, 2, …, `renewal-2027`, `closing` or
   * `closing-2`; the fixed id ensures that the round is planned only once.
   */
  id: z.string(),
  kind: z.enum(ROUND_KINDS),
  collaboration: z.string(),
  /** The name, area and level of the collaboration when the round was planned. */
  name: localizedSchema,
  area: z.string(),
  level: z.enum(['political', 'administrative']),
  dueOn: z.iso.date(),
  /** The person who is responsible for it; if absent, any coordinator. */
  owner: z.string().optional(),
  ownerName: z.string().optional(),
  state: z.enum(['open', 'answered', 'skipped']),
  /** The guide as it was when the round was planned. */
  guide: guideSchema,
  answers: z.array(answerSchema),
  corrections: z.array(correctionSchema).default([]),
  /**
   * The current step of the guide: a question, the experience to share, the corrections, or the
   * summary.
   */
  step: z.string(),
  snoozes: z.array(snoozeSchema).default([]),
  conclusion: z.enum(['continue', 'adjust', 'end']).optional(),
  /** The case that it has opened, or that its answers were added to; absent in older ones. */
  caseOutcome: caseOutcomeSchema.optional(),
  completed: z.strictObject({ by: z.string(), name: z.string(), at: z.iso.datetime() }).optional(),
  /** The name of the coordinator who was notified of the answers. */
  told: z.string().optional(),
  /** The number of changes of its due date; reminders of an earlier plan are void. */
  plan: z.int().nonnegative(),
  /**
   * The pending follow-up work: writing the reminders, transferring the answers to the catalogue,
   * or notifying a coordinator.
   */
  unsettled: z.enum(['ladder', 'conclusion', 'notice']).optional(),
  /** Append-only; written together with each change. */
  history: z.array(eventSchema).default([]),
  /** Incremented by each change; a card with an older revision is stale. */
  revision: z.int().nonnegative(),
});
export type Round = z.infer<typeof roundSchema>;
export type RoundEvent = Round['history'][number];

/**
 * The steps in addition to the guide's questions: experience to share, corrections to the
 * catalogue, and all answers.
 */
export const SHARING = 'sharing';
export const CORRECTIONS = 'corrections';
export const SUMMARY = 'summary';

export const rounds: Collection<Round> = {
  name: 'rounds',
  schema: roundSchema,
  id: (round) => round.id,
  partition: (round) => round.collaboration,
  indexes: ['state', 'dueOn', 'unsettled'],
  compositeIndexes: [
    ['state', 'dueOn'],
    ['state', 'owner', 'dueOn'],
  ],
};

/**
 * Returns the id of the collaboration at the start of a round's id, which is the partition key of
 * the round.
 */
export function collaborationOfRound(roundId: string): string {
  return roundId.slice(0, roundId.lastIndexOf('.'));
}

/**
 * Returns the date until which a round is snoozed, even if it is past; `undefined` if it is not
 * snoozed.
 */
export function snoozedUntil(round: Pick<Round, 'history' | 'snoozes'>): string | undefined {
  return currentSnoozes(round).findLast(({ undone }) => undone !== true)?.until;
}
