import { z } from 'zod';
import type { Collection } from '../../store/document-store';

/** One row of the ledger: a step of a round's ladder, to whoever answers for it then. */
const reminderSchema = z.strictObject({
  /** `<round>.<plan>.<step>`: fixed, so that it is written once. */
  id: z.string(),
  round: z.string(),
  step: z.string(),
  /** Which of the round's plans it belongs to. */
  plan: z.int().nonnegative(),
  /** `2027-03`: the partition. */
  month: z.string(),
  /** When it is meant to go out. */
  dueAt: z.iso.datetime(),
  state: z.enum(['planned', 'claimed', 'sent', 'cancelled', 'failed']),
  /** When it wants attention next: due, to be tried again, or its lease runs out. Absent when settled. */
  nextAt: z.iso.datetime().optional(),
  attempts: z.int().nonnegative(),
  /** Past the person who answers for the round: straight to a coordinator. */
  to: z.literal('coordinator').optional(),
  /**
   * Whom it is for as far as is known: a person's id, or `coordinator`; what is due for one is one digest. Absent when
   * settled, so that its index holds only what is still to be sent.
   */
  assignee: z.string().optional(),
  /** Waits for the weeks in which people are away. */
  soft: z.boolean(),
  /** The person it went to. */
  recipient: z.string().optional(),
  sentAt: z.iso.datetime().optional(),
  /** Why the last attempt did not succeed. */
  reason: z.string().optional(),
});
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
