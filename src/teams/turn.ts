import {
  type Activity,
  ActivityTypes,
  CardFactory,
  TurnContext,
  type ConversationReference,
} from 'botbuilder';
import { createHash } from 'node:crypto';
import { plainTextOf } from '../cards/plain-text';
import { renderContextFor, type RenderContext } from '../cards/render-context';
import { copenhagen } from '../lib/dates';
import { detectLanguage, type Language } from '../lib/language';
import { meetPerson } from '../people/meet-person';
import { readPerson, type Person } from '../people/person';
import type { Services } from '../services';
import { type OpenConversation, openConversation } from './conversation';
import { incomingSchema, isPersonal, personIdOf, threadIdOf } from './incoming';

/** A name for a message or card of this conversation that tells nothing of it: the same for the same one, and person if given. */
export function keyOf({ context }: Turn, activityId: string | undefined, person = ''): string {
  const { conversation } = context.activity;
  return createHash('sha256')
    .update(`${conversation.id}\n${activityId ?? ''}\n${person}`)
    .digest('hex')
    .slice(0, 24);
}

/** The same for the card that was tapped; for the tap itself where it names no card. */
export function keyOfCard(turn: Turn, person?: string): string {
  const { id, replyToId } = turn.context.activity;
  return keyOf(turn, replyToId ?? id, person);
}

/** How a message reads as a question: what a checklist or a guide under way needs to tell an answer from a question. */
export interface Interpretation {
  /** The command that it is, if it is one. */
  readonly command?: string;
  /** Whether there is an answer to it. */
  readonly isAnswered: boolean;
  /** Whether it names an entry of the catalogue, with no part of the name guessed. */
  readonly namesEntry: boolean;
}

/** One message or tap being answered: who, in which language, and what to answer with. */
export interface Turn extends Services {
  readonly context: TurnContext;
  readonly person: Person;
  readonly renderContext: RenderContext;
  /** In the person's own chat with the bot: the only place for checklists. */
  readonly personal: boolean;
  readonly text: string;
  /** Where the person's thread of thought is kept, and what is kept there, if it was read already. */
  readonly thread: string;
  readonly conversation?: OpenConversation;
}

const SUMMARY_LENGTH = 120;
/** Under this key the turn keeps its language for whoever must speak when it has failed. */
const LANGUAGE = Symbol('language');

/** What was written, without the mention of the bot. */
function withoutMention(activity: Activity, text: string): string {
  // It changes `activity.text` too: what follows must see the stripped text.
  const stripped = text === '' ? '' : TurnContext.removeRecipientMention(activity);
  return stripped.replace(/&nbsp;/g, ' ').trim();
}

/** Where an activity came from, whole, to write there again later. */
export function referenceOf(activity: Activity): Record<string, unknown> {
  const reference: Partial<ConversationReference> = TurnContext.getConversationReference(activity);
  // As it would be stored: without what JSON leaves out. The id of the message changes every time.
  const { activityId, ...whole } = JSON.parse(JSON.stringify(reference)) as Record<string, unknown>;
  return whole;
}

/** The language to answer in: explicit choice, then what the message is written in, then what was last written, then the client's. */
export function languageFor(
  person: Person | undefined,
  wrote: Language | undefined,
  locale: string | null | undefined,
): Language {
  const client: Language = locale?.toLowerCase().startsWith('en') === true ? 'en' : 'da';
  return person?.language ?? wrote ?? person?.lastLanguage ?? client;
}

/** The language to write to a person in who has not just written. */
export function languageToWrite(person: Person): Language {
  const locale = person.conversation?.['locale'];
  return languageFor(person, undefined, typeof locale === 'string' ? locale : undefined);
}

/** The language that the turn found, if it came so far. */
export function languageOfTurn(context: TurnContext): Language | undefined {
  return context.turnState.get<Language | undefined>(LANGUAGE);
}

/** Makes the turn of an activity: meets the sender and finds the language; `undefined` when nobody sent it. */
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
  // What is typed into a screening or a guide are names and places, in whatever language they have.
  const { screening, round } = conversation?.state ?? {};
  const mayBeName = (screening ?? round) !== undefined && !text.endsWith('?');
  const wrote = mayBeName ? undefined : detectLanguage(text);
  const person = await meetPerson(
    {
      id,
      name: incoming.from.name ?? '',
      ...(personal && { conversation: referenceOf(context.activity) }),
      ...(wrote && { wrote }),
    },
    services,
    read,
  );
  const known = person.conversation?.['locale'];
  const locale = incoming.locale ?? (typeof known === 'string' ? known : undefined);
  const language = languageFor(person, wrote, locale);
  context.turnState.set(LANGUAGE, language);
  const { day } = copenhagen(services.clock.now());
  const renderContext = renderContextFor(language, services.knowledge.current().knowledge, day);
  const opened = { thread, ...(conversation && { conversation }) };
  return { ...services, ...opened, context, person, renderContext, personal, text };
}

/** A card as a message, with a summary for notifications and screen readers. */
export function messageOf(card: object): Partial<Activity> {
  const [summary = ''] = plainTextOf(card).split('\n');
  return {
    type: ActivityTypes.Message,
    attachments: [CardFactory.adaptiveCard(card)],
    summary: summary.slice(0, SUMMARY_LENGTH),
  };
}

/** Sends a card as a new message. */
export async function reply({ context }: Turn, card: object): Promise<void> {
  await context.sendActivity(messageOf(card));
}

/** Puts a card in the place of the one that was tapped; as a new message when there is none, or it is gone. */
export async function replaceCard(turn: Turn, card: object): Promise<void> {
  const { replyToId } = turn.context.activity;
  if (replyToId === undefined || turn.context.activity.value === undefined) {
    await reply(turn, card);
    return;
  }
  try {
    await turn.context.updateActivity({ ...messageOf(card), id: replyToId });
  } catch (error) {
    turn.log.warn({ err: error }, 'A card could not be edited in place; a new one is sent');
    await reply(turn, card);
  }
}
