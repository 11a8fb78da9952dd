import { z } from 'zod';
import { FAILED_PAGE, QUEUES } from '../list-failed';

const idSchema = z.string().min(1).max(240);

/** A message that was given up: its queue, and its place there. */
const rowSchema = z.object({ queue: z.enum(QUEUES), id: idSchema, partition: idSchema });
const rowsSchema = z.array(rowSchema).min(1).max(FAILED_PAGE);

/** Cards made while only reminders could be sent again are still in chats: their rows, and how many they held. */
const REMINDER = { reminder: idSchema, month: idSchema };
const MOST_REMINDERS = 12;

/** What the buttons of the outbox's cards send. */
export const OUTBOX_ACTIONS = [
  z.object({ action: z.literal('list-failed'), after: z.string().max(2000).optional() }),
  z.object({ action: z.literal('resend-failed'), rows: rowsSchema }),
  z.object({ action: z.literal('resend'), ...REMINDER }),
  z.object({
    action: z.literal('resend-all'),
    reminders: z.array(z.object(REMINDER)).min(1).max(MOST_REMINDERS),
  }),
] as const;
