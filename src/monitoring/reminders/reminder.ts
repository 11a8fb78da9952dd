import { z } from 'zod';
import { sendingFields } from '../../outbox/sending';
import type { Collection } from '../../store/document-store';
import type { Round } from '../rounds/round';

/** One row of the ledger: a step of a round's ladder, to whoever is responsible for it then. */
const reminderSchema = z.strictObject({
  /** `<round>.<plan>.<step>`, so that it is written once. */
  ...sendingFields,
  round: z.string(),
  step: z.string(),
  /** Which of the round's plans it belongs to. */
  plan: z.int().nonnegative(),
  /** `2027-03`: the partition. */
  month: z.string(),
  /** It goes straight to a coordinator, not to the person who is responsible for the round. */
  to: z.literal('coordinator').optional(),
  /** It waits until people are back from the quiet weeks. */
  soft: z.boolean(),
});
/** One row of the ledger; its `assignee` is the id of a person, or `coordinator`. */
export type Reminder = z.infer<typeof reminderSchema>;

export const reminders: Collection<Reminder> = {
  name: 'reminders',
  schema: reminderSchema,
  id: (reminder) => reminder.id,
  partition: (reminder) => reminder.month,
  indexes: ['nextAt', 'round', 'state'],
  compositeIndexes: [
    ['assignee', 'nextAt'],
    ['assignee', 'state'],
    ['round', 'state'],
  ],
};

/** A reminder that is due, and the round that it is about. */
export interface DueItem {
  readonly round: Round;
  readonly reminder: Reminder;
}

/** Stands for whoever coordinates. */
export const COORDINATOR = 'coordinator';
