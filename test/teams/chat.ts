import { type Activity, type ResourceResponse, TestAdapter, type TurnContext } from 'botbuilder';
import { indexKnowledge } from '../../src/asking/answer/index-knowledge';
import { createTurnErrorHandler } from '../../src/teams/handle-turn-error';
import { createOutbox, type MessageKind } from '../../src/outbox/outbox';
import type { Delivery } from '../../src/outbox/sending';
import { messageKinds } from '../../src/outgoing-messages';
import { routes } from '../../src/routes';
import { linkRooms, type Services } from '../../src/services';
import { UdsynBot } from '../../src/teams/udsyn-bot';
import { plainTextOf } from '../../src/cards/message';
import { loadContent } from '../../src/content/load-content';
import { createLiveCoordinators } from '../../src/people/coordinators';
import type { DocumentStore } from '../../src/store/document-store';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { submitsOf } from '../cards/find-nodes';
import { faultsOfShape } from '../cards/lint-card';
import { recordingLog } from '../fakes/recording-log';
import { conversationIdOf } from '../fakes/recording-sender';
import { settableClock } from '../fakes/settable-clock';

export const CONTENT = loadContent('nordjylland');
const INDEX = indexKnowledge(CONTENT);

/** A Sunday afternoon in Copenhagen. */
const NOW = '2027-01-10T12:00:00Z';
export const METTE = { id: '29:mette', name: 'Mette Sørensen', aadObjectId: 'aad-mette' };
export const JENS = { id: '29:jens', name: 'Jens Ærø', aadObjectId: 'aad-jens' };
export const BOT = { id: '28:udsyn', name: 'Udsyn' };

const PLACES = {
  personal: (user: string) => ({ id: `a:${user}`, conversationType: 'personal', tenantId: 'dk' }),
  groupChat: () => ({
    id: '19:group@thread.v2',
    conversationType: 'groupChat',
    isGroup: true,
    tenantId: 'dk',
  }),
  channel: () => ({
    id: '19:channel@thread.tacv2;messageid=1',
    conversationType: 'channel',
    isGroup: true,
    tenantId: 'dk',
  }),
};

/** What the bot sent in a turn, in order. */
interface Outgoing {
  readonly kind: 'send' | 'update';
  readonly activity: Partial<Activity>;
}

class RecordingAdapter extends TestAdapter {
  outgoing: Outgoing[] = [];
  /** Whether cards can still be edited in place. */
  editable = true;

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sent = await super.sendActivities(context, activities);
    this.outgoing.push(...activities.map((activity) => ({ kind: 'send', activity }) as const));
    return sent;
  }

  override updateActivity(context: TurnContext, activity: Partial<Activity>) {
    if (!this.editable) return Promise.reject(new Error('The activity is gone.'));
    this.outgoing.push({ kind: 'update', activity });
    return super.updateActivity(context, activity);
  }
}

/** Returns the card that somebody would see; one with a fault fails the test, whatever it tests. */
function checked(card: object): object {
  // A link to the private chat is a hero card.
  const faults = 'body' in card ? faultsOfShape(card) : [];
  if (faults.length > 0) throw new Error(`a card with faults:\n${faults.join('\n')}`);
  return card;
}

/** Everything that came back in a turn. */
function toReply(outgoing: readonly Outgoing[]) {
  const messages = outgoing.filter(({ activity }) => activity.type === 'message');
  const cards = messages.flatMap(({ activity }) =>
    (activity.attachments ?? []).map(({ content }) => checked(content as object)),
  );
  return {
    outgoing,
    messages,
    cards,
    /** What a reader sees. */
    text: messages
      .map(
        ({ activity }) =>
          activity.text ?? plainTextOf(activity.attachments?.[0]?.content as object),
      )
      .join('\n---\n'),
    submits: cards.flatMap(submitsOf),
    /** The id of the last card, to which a tap on it would refer. */
    cardId: messages.at(-1)?.activity.id,
  };
}
export type Reply = ReturnType<typeof toReply>;

interface Whereabouts {
  readonly user?: typeof METTE;
  readonly place?: keyof typeof PLACES;
  readonly locale?: string;
}

/** A message that went out of the outbox. */
export interface Notice {
  readonly kind: string;
  /** The id of the person whom it was for; empty where it was for a conversation. */
  readonly to: string;
  /** The id of the conversation. */
  readonly conversation: string;
  readonly card: object;
  /** What its reader sees. */
  readonly text: string;
}

/** The real outbox, with a sender that keeps what goes out, and answers as it is told. */
function recordedOutbox(
  ports: Pick<Services, 'clock' | 'content' | 'documents' | 'knowledge' | 'log' | 'roles'>,
  deliver: (notice: Notice) => Delivery = () => ({ kind: 'delivered' }),
) {
  const notices: Notice[] = [];
  const composed = new WeakMap<object, Pick<Notice, 'kind' | 'to'>>();
  const recorded = ([name, kind]: [string, MessageKind]): [string, MessageKind] => [
    name,
    {
      ...kind,
      compose: async (message, reader) => {
        const card = await kind.compose(message, reader);
        if (card) composed.set(card, { kind: name, to: reader?.id ?? '' });
        return card;
      },
    },
  ];
  const outbox = createOutbox({
    ...ports,
    daysOff: CONTENT.policy,
    kinds: Object.fromEntries(Object.entries(messageKinds(ports)).map(recorded)),
    send: async (reference, compose) => {
      const card = await compose();
      if (card === undefined) return { kind: 'obsolete' };
      const { kind, to } = composed.get(card) ?? { kind: '', to: '' };
      const notice = {
        kind,
        to,
        conversation: conversationIdOf(reference),
        card,
        text: plainTextOf(card),
      };
      checked(card);
      notices.push(notice);
      return deliver(notice);
    },
  });
  return { notices, outbox };
}

/** Udsyn with its real services over a store in memory; `documents` takes over what another one left. */
export function startBot({
  clock = settableClock(NOW),
  documents = createMemoryDocumentStore(clock),
  roles = { coordinators: [METTE.aadObjectId], everybodyCoordinates: false },
  deliver,
  ...given
}: {
  clock?: ReturnType<typeof settableClock>;
  documents?: DocumentStore;
  deliver?: (notice: Notice) => Delivery;
} & Partial<
  Pick<Services, 'content' | 'knowledge' | 'languageModel' | 'roles' | 'coordinators' | 'publicUrl'>
> = {}) {
  const log = recordingLog();
  const knowledge = given.knowledge ?? { current: () => INDEX, refresh: () => Promise.resolve() };
  const { notices, outbox } = recordedOutbox(
    { clock, content: CONTENT, documents, knowledge, log, roles },
    deliver,
  );
  const services: Services = {
    clock,
    documents,
    log,
    knowledge,
    ...linkRooms({ clock, content: CONTENT, documents, knowledge, log, outbox, roles }),
    content: CONTENT,
    roles,
    coordinators: createLiveCoordinators(roles, { documents }),
    outbox,
    ...given,
  };
  const bot = new UdsynBot(services, routes);
  const adapter = new RecordingAdapter((context) => bot.run(context));
  adapter.onTurnError = createTurnErrorHandler(log);
  let messages = 0;

  /** A conversation between a person and the bot. */
  const chat = ({ user = METTE, place = 'personal', locale = 'da-DK' }: Whereabouts = {}) => {
    const receive = async (activity: object): Promise<Reply> => {
      adapter.outgoing = [];
      messages += 1;
      const whole = {
        id: `m${messages}`,
        channelId: 'msteams',
        serviceUrl: 'https://smba.example/emea/',
        from: user,
        recipient: BOT,
        conversation: PLACES[place](user.id),
        channelData: { tenant: { id: 'dk' } },
        locale,
        ...activity,
      };
      // A copy as received over the network, because the adapter and the bot modify it.
      await adapter.processActivity(JSON.parse(JSON.stringify(whole)) as Partial<Activity>);
      return toReply(adapter.outgoing);
    };
    return {
      receive,
      say: (text: string, fields: object = {}) => receive({ type: 'message', text, ...fields }),
      /** Sends a button's data, as if from the card with this id. */
      send: (value: unknown, replyToId?: string) =>
        receive({ type: 'message', value, ...(replyToId !== undefined && { replyToId }) }),
      /**
       * Taps the first button whose title begins with this text, with input typed into the card.
       */
      tap: (reply: Reply, title: string, typed: object = {}) => {
        const button = reply.submits.find((one) => one.title.startsWith(title));
        if (button === undefined)
          throw new Error(`no "${title}" in ${reply.submits.map((one) => one.title).join(', ')}`);
        const value = { ...button.data, ...typed };
        return receive({ type: 'message', value, replyToId: reply.cardId });
      },
    };
  };
  return { chat, clock, documents, log, notices, services, adapter, bot };
}
