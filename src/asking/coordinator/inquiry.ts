import { z } from 'zod';
import { languageSchema } from '../../lib/language';
import type { Draft, Message } from '../../outbox/message';
import type { Outbox } from '../../outbox/outbox';
import { LEASE } from '../../outbox/policy';
import type { Collection, DocumentStore, Versioned } from '../../store/document-store';

const namedSchema = z.strictObject({ id: z.string(), name: z.string() });

/** The delivery progress of a message; only inquiries from before the outbox have it. */
const progressSchema = z.strictObject({
  state: z.enum(['sending', 'delivered', 'failed']),
  at: z.iso.datetime(),
});
type Progress = z.infer<typeof progressSchema>;

/** A question that was forwarded to a coordinator, and their answer. */
const inquirySchema = z.strictObject({
  id: z.string(),
  question: z.string(),
  /** The person who asks. */
  from: z.string(),
  fromName: z.string(),
  /** The full conversation reference of where it was asked: a chat, or the thread of a channel. */
  conversation: z.record(z.string(), z.unknown()),
  language: languageSchema,
  state: z.enum(['open', 'answered']),
  answer: z.string().optional(),
  answeredBy: namedSchema.optional(),
  /**
   * From this time on, any process queues the message that the inquiry requires; absent once it is
   * queued.
   */
  sendAgainAt: z.iso.datetime().optional(),
  askedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().optional(),
  expiresAt: z.iso.datetime(),
  /**
   * In older inquiries: who was asked, and the delivery progress of the question and the answer.
   */
  coordinator: namedSchema.optional(),
  asking: progressSchema.optional(),
  answering: progressSchema.extend({ attempts: z.int().positive().optional() }).optional(),
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

/**
 * Returns whether a message was sent before the outbox existed, or is still being sent by an older
 * version of the program.
 */
export function wasSentBefore(progress: Progress | undefined, now: Date): boolean {
  if (progress === undefined || progress.state === 'failed') return false;
  return progress.state === 'delivered' || now.getTime() - Date.parse(progress.at) <= LEASE;
}

/** The kinds of messages about inquiries. */
export const QUESTION = 'inquiry-question';
export const ANSWER = 'inquiry-answer';

interface Ports {
  readonly documents: DocumentStore;
  readonly outbox: Outbox;
}

/**
 * Returns the message that an inquiry requires: the question to a coordinator, or the answer to the
 * conversation where it was asked.
 */
function draftOf({ id, state, from, conversation }: Inquiry): Draft {
  return state === 'open'
    ? {
        id: `${id}.question`,
        kind: QUESTION,
        subject: id,
        to: { role: 'coordinator', not: from },
      }
    : { id: `${id}.answer`, kind: ANSWER, subject: id, to: { conversation } };
}

/** Queues the message that an inquiry requires, and then records that it is queued. */
export async function postInquiry(
  { document: inquiry, version }: Versioned<Inquiry>,
  { documents, outbox }: Ports,
): Promise<Versioned<Message>[]> {
  const posted = await outbox.post([draftOf(inquiry)]);
  const { sendAgainAt, ...rest } = inquiry;
  // If the inquiry was changed at the same time, the tick processes it again.
  if (sendAgainAt !== undefined) await documents.replace(inquiries, rest, version);
  return posted;
}

/** Returns the inquiry that a message is about; `undefined` if the message is no longer needed. */
export async function inquiryOf(
  { kind, subject }: Pick<Message, 'kind' | 'subject'>,
  { documents }: Pick<Ports, 'documents'>,
): Promise<Inquiry | undefined> {
  const stored = await documents.get(inquiries, subject, subject);
  return stored !== undefined && draftOf(stored.document).kind === kind
    ? stored.document
    : undefined;
}
