import { z } from 'zod';
import { answerValueSchema } from '../checklist/assessment';
import { LEVELS, proposalSchema } from '../proposal/proposal';

/** Every kind of event in a screening's history. */
const EVENTS = [
  'started',
  'carried',
  'fact',
  'passed',
  'confirmed',
  'answered',
  'undone',
  'noted',
  'invited',
  'declined',
  'assessed',
  'checklist',
  'submitted',
  'taken',
  'asked',
  'replied',
  'resumed',
  'recommended',
  'approved',
  'rejected',
  'corrected',
  'reopened',
  'withdrawn',
  'restored',
  'kept',
  'given',
  'entered',
  'reported',
] as const;

/** What an event changed: the facts and answers that differ, as they were and as they became. */
const changedSchema = z.strictObject({
  before: proposalSchema,
  after: proposalSchema,
  answers: z
    .array(
      z.strictObject({
        level: z.enum(LEVELS),
        question: z.string(),
        /** The name of the assessor. */
        name: z.string(),
        before: answerValueSchema.optional(),
        after: answerValueSchema.optional(),
      }),
    )
    .default([]),
});
/** What an event changed. */
export type Changed = z.infer<typeof changedSchema>;

/** An event, with its author and time; written together with the change and never modified. */
export const eventSchema = z.strictObject({
  at: z.iso.datetime(),
  by: z.string(),
  name: z.string(),
  did: z.enum(EVENTS),
  /** The fact, question, person or checklist that the event is about. */
  what: z.string().optional(),
  /**
   * The level of the question, because both checklists may use the same question id. Older events
   * have no level.
   */
  level: z.enum(LEVELS).optional(),
  /** The value or text that was given. */
  value: z.string().optional(),
  /** What it corrected, or what changed since the last submission. */
  changed: changedSchema.optional(),
});
export type Event = z.infer<typeof eventSchema>;
export type EventName = Event['did'];
