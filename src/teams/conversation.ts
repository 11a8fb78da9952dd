import { z } from 'zod';
import type { Clock } from '../lib/clock';
import type { Collection, DocumentStore, Versioned } from '../store/document-store';

const KEEP_DAYS = 30;
/** How long the last question remains the context of an answer, in milliseconds. */
export const FORGET_QUESTION_AFTER = 30 * 60_000;

const conversationSchema = z.strictObject({
  /** The conversation and the person, because in a group everybody has their own context. */
  id: z.string(),
  /**
   * The last question as `asking` remembers it. Only `asking` knows its format; `at` is when it was
   * asked.
   */
  memory: z.looseObject({ at: z.iso.datetime() }).optional(),
  /** The last question, word for word, for "ask the coordinator". */
  asked: z.strictObject({ question: z.string(), at: z.iso.datetime() }).optional(),
  /** The screening that typed answers belong to. */
  screening: z.string().optional(),
  /** The monitoring round that typed answers belong to. */
  round: z.string().optional(),
  /** The cases of the list shown last, by the numbers that they had there, and how it was filtered. */
  listed: z
    .strictObject({
      from: z.int().positive(),
      cases: z.array(z.string()),
      /** Only `screening` knows its format. */
      filter: z.string().optional(),
      at: z.iso.datetime().optional(),
    })
    .optional(),
  expiresAt: z.iso.datetime(),
});
/** What the bot remembers of a conversation for one person. */
export type Conversation = z.infer<typeof conversationSchema>;

/** The collection of remembered conversations. */
export const conversations: Collection<Conversation> = {
  name: 'conversations',
  schema: conversationSchema,
  id: (conversation) => conversation.id,
  partition: (conversation) => conversation.id,
  indexes: [],
  expiresAt: (conversation) => new Date(conversation.expiresAt),
};

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

/** A conversation as it was read: its state, and the version to replace. */
export type OpenConversation = Partial<Pick<Versioned<Conversation>, 'version'>> & {
  readonly state: Omit<Conversation, 'expiresAt'>;
  /** Whether there was a last question that has expired. */
  readonly forgotten?: boolean;
};

/** Reads what is remembered; the last question expires after half an hour. */
export async function openConversation(id: string, ports: Ports): Promise<OpenConversation> {
  const stored = await ports.documents.get(conversations, id, id);
  if (stored === undefined) return { state: { id } };
  const { expiresAt, memory, asked, ...rest } = stored.document;
  const isFresh = ({ at }: { at: string }) =>
    ports.clock.now().getTime() - Date.parse(at) < FORGET_QUESTION_AFTER;
  const state = {
    ...rest,
    ...(memory && isFresh(memory) && { memory }),
    ...(asked && isFresh(asked) && { asked }),
  };
  const forgotten = memory !== undefined && state.memory === undefined;
  return { state, forgotten, version: stored.version };
}

/** Saves what to remember; if the same person wrote twice at once, the later message wins. */
export async function saveConversation(
  { version }: OpenConversation,
  state: OpenConversation['state'],
  ports: Ports,
): Promise<void> {
  const expires = ports.clock.now().getTime() + KEEP_DAYS * 86_400_000;
  const document = { ...state, expiresAt: new Date(expires).toISOString() };
  const saved =
    version === undefined
      ? await ports.documents.create(conversations, document)
      : await ports.documents.replace(conversations, document, version);
  if (saved !== undefined) return;
  const newer = await ports.documents.get(conversations, state.id, state.id);
  await saveConversation({ state, ...(newer && { version: newer.version }) }, state, ports);
}

/** Reads what this conversation remembers for the person of the turn. */
export function conversationOf(
  turn: Ports & { readonly thread: string; readonly conversation?: OpenConversation },
): Promise<OpenConversation> {
  return turn.conversation === undefined
    ? openConversation(turn.thread, turn)
    : Promise.resolve(turn.conversation);
}
