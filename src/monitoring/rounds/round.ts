import { z } from 'zod';
import { CORRECTABLE } from '../../catalogue/entry';
import { localizedSchema } from '../../lib/language';
import type { Collection } from '../../store/document-store';
import { guideSchema } from '../guide/guide';

type Snooze = Round['snoozes'][number];

/** The events of a round since it got its present date. */
export function currentHistory({ history }: Pick<Round, 'history'>): RoundEvent[] {
  const moved = history.findLastIndex(({ did }) => did === 'moved');
  return history.slice(moved + 1);
}

/** The snoozes since a round got its present date: another date ends them, but they still count. */
export function currentSnoozes({ history, snoozes }: Pick<Round, 'history' | 'snoozes'>): Snooze[] {
  const moved = history.findLast(({ did }) => did === 'moved')?.at ?? '';
  return snoozes.filter(({ at }) => at >= moved);
}

/** Who does what nobody has asked for. */
export const UDSYN = { id: 'udsyn', name: 'Udsyn' } as const;

/** Why a round is held: once a cycle, half a year before a grant or period ends, or once after its end. */
export const ROUND_KINDS = ['yearly', 'renewal', 'closing'] as const;

const answerSchema = z.strictObject({
  question: z.string(),
  /** The id of a choice, or `unknown`; absent while there is only a note. */
  choice: z.string().optional(),
  /** What the person adds. */
  note: z.string().optional(),
  by: z.string(),
  at: z.iso.datetime(),
});

/** A fact of the catalogue that was wrong, and what it is now. */
const correctionSchema = z.strictObject({
  fact: z.enum(CORRECTABLE),
  before: z.string(),
  after: z.string(),
});
export type Correction = z.infer<typeof correctionSchema>;

/** A round that was put off: how often and until when is bounded. */
const snoozeSchema = z.strictObject({
  by: z.string(),
  at: z.iso.datetime(),
  until: z.iso.date(),
  reason: z.string().optional(),
  /** By a coordinator for the owner: it does not count as one of the owner's. */
  coordinating: z.literal(true).optional(),
});

/** One thing that was done to a round: it is written with the change, and never changed again. */
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
    'claimed',
    'handed-over',
    'passed-on',
    'declined',
    'moved',
    'skipped',
  ]),
  what: z.string().optional(),
  value: z.string().optional(),
});

/** One monitoring of one collaboration in one cycle. */
const roundSchema = z.strictObject({
  /** `<collaboration>.<cycle>`, with the cycle 1, 2, …, `renewal-2027`, `closing` or `closing-2`, so that it is planned once. */
  id: z.string(),
  kind: z.enum(ROUND_KINDS),
  collaboration: z.string(),
  /** The collaboration's name, area and level when the round was planned. */
  name: localizedSchema,
  area: z.string(),
  level: z.enum(['political', 'administrative']),
  dueOn: z.iso.date(),
  /** The person who is responsible for it; absent: whoever coordinates. */
  owner: z.string().optional(),
  ownerName: z.string().optional(),
  state: z.enum(['open', 'answered', 'skipped']),
  /** As it was when the round was planned. */
  guide: guideSchema,
  answers: z.array(answerSchema),
  corrections: z.array(correctionSchema).default([]),
  /** The step at which the guide is: a question, what is to be shared, the corrections, or the summary. */
  step: z.string(),
  snoozes: z.array(snoozeSchema).default([]),
  conclusion: z.enum(['continue', 'adjust', 'end']).optional(),
  completed: z.strictObject({ by: z.string(), name: z.string(), at: z.iso.datetime() }).optional(),
  /** The name of the coordinator who was notified of how it was answered. */
  told: z.string().optional(),
  /** Counts the dates that it has had: reminders of an earlier plan are void. */
  plan: z.int().nonnegative(),
  /** What still follows: its reminders are to be written, its answers are to reach the catalogue, or a coordinator is to get the notice of it. */
  unsettled: z.enum(['ladder', 'conclusion', 'notice']).optional(),
  /** Append-only; one write with the change. */
  history: z.array(eventSchema).default([]),
  /** Counts the changes; a card that carries an older one is stale. */
  revision: z.int().nonnegative(),
});
export type Round = z.infer<typeof roundSchema>;
export type RoundEvent = Round['history'][number];

/** The steps besides the guide's questions: what was learnt, what is wrong in the catalogue, and all answers. */
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

/** The collaboration with which a round's id begins: its partition. */
export function collaborationOfRound(roundId: string): string {
  return roundId.slice(0, roundId.lastIndexOf('.'));
}

/** The date to which a round is put off, also when that is past; none when it is not put off. */
export function snoozedUntil(round: Pick<Round, 'history' | 'snoozes'>): string | undefined {
  return currentSnoozes(round).at(-1)?.until;
}
