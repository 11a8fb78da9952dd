import { z } from 'zod';
import { sendingFields } from '../../outbox/sending';
import type { Collection } from '../../store/document-store';
import type { Round } from '../rounds/round';

/**
 * One reminder: a step of a round's reminder schedule, sent to the person who is responsible when
 * it is due.
 */
const reminderSchema = z.strictObject({
  /** `<round>.<plan>.<step>`: the fixed id ensures that the reminder is written only once. */
  ...sendingFields,
  round: z.string(),
  step: z.string(),
  /** The plan of the round that it belongs to. */
  plan: z.int().nonnegative(),
  /** The partition key, such as `2027-03`. */
  month: z.string(),
  /** Set if it goes to a coordinator instead of the person who is responsible for the round. */
  to: z.literal('coordinator').optional(),
  /** Whether it is delayed until the quiet weeks are over. */
  soft: z.boolean(),
  /** The last day until which it has waited for a decision, if it has. */
  heldUntil: z.iso.date().optional(),
});
/** One reminder; its `assignee` is the id of a person, or `coordinator`. */
export type Reminder = z.infer<typeof reminderSchema>;

export const reminders: Collection<Reminder> = {
  name: 'reminders',
  schema: reminderSchema,
  id: (reminder) => reminder.id,
  partition: (reminder) => reminder.month,
  indexes: ['nextAt', 'round'],
  compositeIndexes: [
    ['assignee', 'nextAt'],
    ['assignee', 'state'],
    ['round', 'state'],
    ['state', 'dueAt'],
  ],
};

/** A due reminder and its round. */
export interface DueItem {
  readonly round: Round;
  readonly reminder: Reminder;
}

/** The assignee that stands for any coordinator. */
export const COORDINATOR = 'coordinator';
