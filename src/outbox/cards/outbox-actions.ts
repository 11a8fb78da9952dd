import { z } from 'zod';
import { FAILED_PAGE, QUEUES } from '../list-failed';

const idSchema = z.string().min(1).max(240);

/** A failed message: its queue, and its key in that queue. */
const rowSchema = z.object({ queue: z.enum(QUEUES), id: idSchema, partition: idSchema });
const rowsSchema = z.array(rowSchema).min(1).max(FAILED_PAGE);

/**
 * The rows in older cards, from when only reminders could be resent, and their maximum number. Such
 * cards are still in chats.
 */
const REMINDER = { reminder: idSchema, month: idSchema };
const MOST_REMINDERS = 12;

/** The data that the buttons of the outbox's cards send. */
export const OUTBOX_ACTIONS = [
  z.object({ action: z.literal('list-failed'), after: z.string().max(2000).optional() }),
  z.object({ action: z.literal('resend-failed'), rows: rowsSchema }),
  z.object({ action: z.literal('resend'), ...REMINDER }),
  z.object({
    action: z.literal('resend-all'),
    reminders: z.array(z.object(REMINDER)).min(1).max(MOST_REMINDERS),
  }),
] as const;
