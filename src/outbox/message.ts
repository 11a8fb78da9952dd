import { z } from 'zod';
import type { Collection } from '../store/document-store';
import { sendingFields } from './sending';

/**
 * The addressee of a message; the recipients are determined when it is sent, because people may
 * have changed by then.
 */
const addresseeSchema = z.union([
  z.strictObject({ person: z.string() }),
  z.strictObject({
    /** One reachable coordinator, or all of them. */
    role: z.enum(['coordinator', 'coordinators']),
    /**
     * The preferred recipient: only they receive it, as long as they are a coordinator and can be
     * reached.
     */
    rather: z.string().optional(),
    /** The person who does not receive it, as long as there is somebody else. */
    not: z.string().optional(),
    /** The person who never receives it: the message waits until somebody else can be reached. */
    never: z.string().optional(),
  }),
  /** The full reference of the conversation where the message is awaited. */
  z.strictObject({ conversation: z.record(z.string(), z.unknown()) }),
]);

/**
 * A message in the outbox. It contains ids but no card: the card is composed when the message is
 * sent.
 */
const messageSchema = z.strictObject({
  ...sendingFields,
  /** The registered kind of message, such as `screening-submitted`. */
  kind: z.string(),
  /** The id of the document that it is about, which is the partition key. */
  subject: z.string(),
  /** Additional data that the card needs and the document may no longer have. */
  about: z.record(z.string(), z.union([z.string(), z.int(), z.array(z.string())])).default({}),
  to: addresseeSchema,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type Message = z.infer<typeof messageSchema>;

/**
 * A message to queue. Its id is derived from the change that causes it, so that it is written only
 * once, however many times and by whichever process it is queued.
 */
export type Draft = Pick<Message, 'id' | 'kind' | 'subject' | 'to'> &
  Partial<Pick<Message, 'about'>>;

/**
 * How long coordinators may want to know the outcome of a message. Its cause is closed long before
 * that.
 */
const KEEP_MONTHS = 12;

export const messages: Collection<Message> = {
  name: 'outbox',
  schema: messageSchema,
  id: (message) => message.id,
  partition: (message) => message.subject,
  indexes: ['nextAt'],
  compositeIndexes: [['state', 'dueAt']],
  expiresAt: (message) => new Date(message.expiresAt),
};

/** Creates the message of a draft, due at once. */
export function newMessage(draft: Draft, now: Date): Message {
  const expires = new Date(now);
  expires.setUTCMonth(expires.getUTCMonth() + KEEP_MONTHS);
  const at = now.toISOString();
  return {
    about: {},
    ...draft,
    dueAt: at,
    state: 'planned',
    nextAt: at,
    attempts: 0,
    createdAt: at,
    expiresAt: expires.toISOString(),
  };
}
