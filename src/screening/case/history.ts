import { z } from 'zod';
import { LEVELS } from '../proposal/proposal';

/** Everything that can be done to a screening. */
const EVENTS = [
  'started',
  'fact',
  'passed',
  'confirmed',
  'answered',
  'undone',
  'noted',
  'invited',
  'declined',
  'checklist',
  'submitted',
  'taken',
  'asked',
  'replied',
  'resumed',
  'approved',
  'rejected',
  'withdrawn',
  'restored',
  'kept',
  'entered',
] as const;

/** One thing that was done, by whom and when: it is written with the change, and never changed again. */
export const eventSchema = z.strictObject({
  at: z.iso.datetime(),
  by: z.string(),
  name: z.string(),
  did: z.enum(EVENTS),
  /** Which fact, question, person or checklist it was done to. */
  what: z.string().optional(),
  /** The level of the question: both checklists may have one with the same id. Older events do not say. */
  level: z.enum(LEVELS).optional(),
  /** What was given: a value, or a text. */
  value: z.string().optional(),
});
export type Event = z.infer<typeof eventSchema>;
export type EventName = Event['did'];
