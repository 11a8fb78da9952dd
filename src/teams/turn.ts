import { type Activity, TurnContext, type ConversationReference } from 'botbuilder';
import { createHash } from 'node:crypto';
import { messageOf } from '../cards/message';
import { renderContextFor, type RenderContext } from '../cards/render-context';
import { copenhagen } from '../lib/dates';
import { detectLanguage, type Language } from '../lib/language';
import { meetPerson } from '../people/meet-person';
import { languageFor, lastLocaleOf, readPerson, type Person } from '../people/person';
import type { Services } from '../services';
import { type OpenConversation, openConversation } from './conversation';
import { incomingSchema, isPersonal, personIdOf, threadIdOf } from './incoming';

/**
 * An anonymous key for a message or card of this conversation, and optionally a person; the same
 * input gives the same key.
 */
export function keyOf({ context }: Turn, activityId: string | undefined, person = ''): string {
  const { conversation } = context.activity;
  return createHash('sha256')
    .update(`${conversation.id}\n${activityId ?? ''}\n${person}`)
    .digest('hex')
    .slice(0, 24);
}

/** The key of the tapped card, or of the tap itself if it refers to no card. */
export function keyOfCard(turn: Turn, person?: string): string {
  const { id, replyToId } = turn.context.activity;
  return keyOf(turn, replyToId ?? id, person);
}

/**
 * How a message reads as a question; a checklist or guide uses this to decide whether it is an
 * answer.
 */
export interface Interpretation {
  /** The command, if it is one. */
  readonly command?: string;
  /** Whether there is an answer to it. */
  readonly isAnswered: boolean;
  /** Whether it names a catalogue entry without guessing. */
  readonly namesEntry: boolean;
}

/** One message or tap that is being handled: the person, the language and the services. */
export interface Turn extends Services {
  readonly context: TurnContext;
  readonly person: Person;
  readonly renderContext: RenderContext;
  /** Whether it is in the person's private chat with the bot, the only place for checklists. */
  readonly personal: boolean;
  readonly text: string;
  /**
   * The id of the person's context in the conversation, and its content if it has already been
   * read.
   */
  readonly thread: string;
  readonly conversation?: OpenConversation;
}

/** The key under which the turn stores its language for the error handler. */
const LANGUAGE = Symbol('language');

/** The text without the mention of the bot. */
function withoutMention(activity: Activity, text: string): string {
  // It also changes `activity.text`, because later code must see the stripped text.
  const stripped = text === '' ? '' : TurnContext.removeRecipientMention(activity);
  return stripped.replace(/&nbsp;/g, ' ').trim();
}

/** The complete conversation reference of an activity, for writing there later. */
export function referenceOf(activity: Activity): Record<string, unknown> {
  const reference: Partial<ConversationReference> = TurnContext.getConversationReference(activity);
  // Without `undefined` values, as it would be stored, and without the message id, which is always
  // different.
  const { activityId, ...whole } = JSON.parse(JSON.stringify(reference)) as Record<string, unknown>;
  return whole;
}

/** The language of the turn, if it has been determined. */
export function languageOfTurn(context: TurnContext): Language | undefined {
  return context.turnState.get<Language | undefined>(LANGUAGE);
}

/** Returns the language of a text; `undefined` if the text does not reveal it. */
function languageWritten(
  text: string,
  conversation: OpenConversation | undefined,
): Language | undefined {
  // Answers to a screening or a guide are names and places, which do not reveal the person's
  // language.
  const { screening, round } = conversation?.state ?? {};
  const mayBeName = (screening ?? round) !== undefined && !text.endsWith('?');
  return mayBeName ? undefined : detectLanguage(text);
}

/**
 * Opens the turn of an activity: stores the sender and determines the language; `undefined` if the
 * activity has no sender.
 */
export async function openTurn(
  context: TurnContext,
  services: Services,
): Promise<Turn | undefined> {
  const incoming = incomingSchema.safeParse(context.activity).data;
  if (incoming === undefined) return undefined;
  const personal = isPersonal(incoming);
  const text = withoutMention(context.activity, incoming.text ?? '');
  const thread = threadIdOf(incoming);
  const id = personIdOf(incoming);
  const read = readPerson(id, services);
  const [conversation] = await Promise.all([
    text === '' ? undefined : openConversation(thread, services),
    read,
  ]);
  const messageLanguage = text === '' ? undefined : languageWritten(text, conversation);
  const person = await meetPerson(
    {
      id,
      name: incoming.from.name ?? '',
      ...(personal && { conversation: referenceOf(context.activity) }),
      ...(messageLanguage && { messageLanguage }),
    },
    services,
    read,
  );
  const language = languageFor(person, messageLanguage, incoming.locale ?? lastLocaleOf(person));
  context.turnState.set(LANGUAGE, language);
  const { day } = copenhagen(services.clock.now());
  const renderContext = renderContextFor(language, services.knowledge.current().knowledge, day);
  const opened = { thread, ...(conversation && { conversation }) };
  return { ...services, ...opened, context, person, renderContext, personal, text };
}

/** Sends a card as a new message. */
export async function reply({ context }: Turn, card: object): Promise<void> {
  await context.sendActivity(messageOf(card));
}

/** Replaces the tapped card; sends a new message if there is none or it no longer exists. */
export async function replaceCard(turn: Turn, card: object): Promise<void> {
  const { replyToId } = turn.context.activity;
  if (replyToId === undefined || turn.context.activity.value === undefined) {
    await reply(turn, card);
    return;
  }
  try {
    await turn.context.updateActivity({ ...messageOf(card), id: replyToId });
  } catch (error) {
    turn.log.warn({ err: error, card: replyToId }, 'Could not replace a card; sending a new one');
    await reply(turn, card);
  }
}
