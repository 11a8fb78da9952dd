import { z } from 'zod';
import { languageSchema } from '../../lib/language';
import type { Collection } from '../../store/document-store';

const namedSchema = z.strictObject({ id: z.string(), name: z.string() });

/** How far a message on its way has come. */
const progressSchema = z.strictObject({
  state: z.enum(['sending', 'delivered', 'failed']),
  at: z.iso.datetime(),
});
type Progress = z.infer<typeof progressSchema>;

/** A question that was passed on to a coordinator, and what they answered. */
const inquirySchema = z.strictObject({
  id: z.string(),
  question: z.string(),
  /** The person who asks. */
  from: z.string(),
  fromName: z.string(),
  /** The whole conversation reference of where it was asked: a chat, or the thread of a channel. */
  conversation: z.record(z.string(), z.unknown()),
  language: languageSchema,
  state: z.enum(['open', 'answered']),
  /** Who was asked. */
  coordinator: namedSchema.optional(),
  /** The question on its way to the coordinator. */
  asking: progressSchema,
  answer: z.string().optional(),
  answeredBy: namedSchema.optional(),
  /** The answer on its way to who asked. */
  answering: progressSchema.extend({ attempts: z.int().positive().optional() }).optional(),
  /** When the answer is to be sent again, unless it arrives before; absent: nothing is to be sent. */
  sendAgainAt: z.iso.datetime().optional(),
  askedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().optional(),
  expiresAt: z.iso.datetime(),
});
export type Inquiry = z.infer<typeof inquirySchema>;

export const inquiries: Collection<Inquiry> = {
  name: 'inquiries',
  schema: inquirySchema,
  id: (inquiry) => inquiry.id,
  partition: (inquiry) => inquiry.id,
  indexes: ['sendAgainAt'],
  expiresAt: (inquiry) => new Date(inquiry.expiresAt),
};

/** After so long, whoever was sending is taken to have died over it. */
export const ANSWER_LEASE = 2 * 60_000;

/** Whether a message may be sent: it was not, it failed, or nobody is at it any more. */
export function mayBeSent(progress: Progress | undefined, now: Date): boolean {
  if (progress === undefined || progress.state === 'failed') return true;
  return progress.state === 'sending' && now.getTime() - Date.parse(progress.at) > ANSWER_LEASE;
}
