import { z } from 'zod';
import { languageSchema } from '../../lib/language';
import type { Draft, Message } from '../../outbox/message';
import type { Outbox } from '../../outbox/outbox';
import { LEASE } from '../../outbox/policy';
import type { Collection, DocumentStore, Versioned } from '../../store/document-store';

const namedSchema = z.strictObject({ id: z.string(), name: z.string() });

/** How far a message had come before there was an outbox: only older inquiries say so. */
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
  answer: z.string().optional(),
  answeredBy: namedSchema.optional(),
  /** From then on any process puts the message that the inquiry calls for into the outbox; absent when it is there. */
  sendAgainAt: z.iso.datetime().optional(),
  askedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().optional(),
  expiresAt: z.iso.datetime(),
  /** Older inquiries: who was asked, and how far the question and the answer had come. */
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

/** Whether a message was sent before there was an outbox, or is being sent by an older program. */
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

/** The message that an inquiry calls for: the question to a coordinator, or the answer to where it was asked. */
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

/** Puts the message that an inquiry calls for into the outbox, and then notes that it is there. */
export async function postInquiry(
  { document: inquiry, version }: Versioned<Inquiry>,
  { documents, outbox }: Ports,
): Promise<Versioned<Message>[]> {
  const posted = await outbox.post([draftOf(inquiry)]);
  const { sendAgainAt, ...rest } = inquiry;
  // When somebody else has changed it meanwhile, the tick comes back to it.
  if (sendAgainAt !== undefined) await documents.replace(inquiries, rest, version);
  return posted;
}

/** The inquiry of a message; `undefined` when nobody needs the message any more. */
export async function inquiryOf(
  { kind, subject }: Pick<Message, 'kind' | 'subject'>,
  { documents }: Pick<Ports, 'documents'>,
): Promise<Inquiry | undefined> {
  const stored = await documents.get(inquiries, subject, subject);
  return stored !== undefined && draftOf(stored.document).kind === kind
    ? stored.document
    : undefined;
}
