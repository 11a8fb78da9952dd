import { z } from 'zod';
import type { Collection } from '../store/document-store';
import { sendingFields } from './sending';

/** To whom a message goes: it is settled when the message is sent, because people come and go. */
const addresseeSchema = z.union([
  z.strictObject({ person: z.string() }),
  z.strictObject({
    /** One coordinator who can be reached, or each of them. */
    role: z.enum(['coordinator', 'coordinators']),
    /** The person, if they can be reached, who gets it alone. */
    rather: z.string().optional(),
    /** Not this person, as long as there is another one. */
    not: z.string().optional(),
  }),
  /** The whole reference of the conversation in which somebody waits for it. */
  z.strictObject({ conversation: z.record(z.string(), z.unknown()) }),
]);

/** A message in the outbox. It holds ids and no card: the card is made when the message is sent. */
const messageSchema = z.strictObject({
  ...sendingFields,
  /** What the message says, as the rooms register it: `screening-submitted`. */
  kind: z.string(),
  /** The id of the document that it is about: its partition. */
  subject: z.string(),
  /** What else the card needs and the document may lose. */
  about: z.record(z.string(), z.union([z.string(), z.int(), z.array(z.string())])).default({}),
  to: addresseeSchema,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type Message = z.infer<typeof messageSchema>;

/**
 * A message to put into the outbox. Its id follows from the change that causes it, so that it is written once, however
 * often and by whichever process.
 */
export type Draft = Pick<Message, 'id' | 'kind' | 'subject' | 'to'> &
  Partial<Pick<Message, 'about'>>;

/** As long as coordinators may want to know what became of a message. Its cause is settled long before. */
const KEEP_MONTHS = 12;

export const messages: Collection<Message> = {
  name: 'outbox',
  schema: messageSchema,
  id: (message) => message.id,
  partition: (message) => message.subject,
  indexes: ['nextAt', 'state'],
  expiresAt: (message) => new Date(message.expiresAt),
};

/** The message of a draft, due at once. */
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
