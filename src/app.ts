import { eraseDeleted } from './action-plans/initiative/erase-deleted';
import { initiatives } from './action-plans/initiative/initiative';
import { postInitiativeNotices } from './action-plans/initiative/notices';
import type { createBotAuthentication } from './http/authentication';
import { feedback } from './asking/feedback/feedback';
import { inquiries } from './asking/coordinator/inquiry';
import { postInquiries } from './asking/coordinator/post-inquiries';
import type { LanguageModel } from './asking/interpreter/interpret';
import { openLiveKnowledge } from './asking/answer/live-knowledge';
import { changes } from './catalogue/change';
import { entries, listEntries } from './catalogue/entry';
import { importContent } from './catalogue/import-content';
import type { Content } from './content/content';
import { downloads, openDownload } from './documents/download';
import { createHttpServer } from './http/create-server';
import { QuietCloudAdapter } from './http/quiet-cloud-adapter';
import type { Clock } from './lib/clock';
import { copenhagen } from './lib/dates';
import type { Log } from './lib/log';
import { digestComposer } from './monitoring/handlers/reminder-messages';
import { remindConditions, resumeConditions } from './monitoring/conditions/remind-conditions';
import { passOnDuties } from './monitoring/owners/pass-on-duties';
import { writeLadders } from './monitoring/reminders/ladder';
import { reminders } from './monitoring/reminders/reminder';
import { type ComposeDigest, sendDueReminders } from './monitoring/reminders/send-reminders';
import { finishConclusions } from './monitoring/rounds/finish-conclusion';
import { settleAllProposals } from './monitoring/proposals/settle-proposals';
import { planRounds } from './monitoring/rounds/plan-rounds';
import { rounds } from './monitoring/rounds/round';
import { messages } from './outbox/message';
import { createOutbox } from './outbox/outbox';
import type { Sent } from './outbox/send-due';
import type { Send } from './outbox/sending';
import { createLiveCoordinators } from './people/coordinators';
import { people } from './people/person';
import { messageKinds } from './outgoing-messages';
import { documentRoutes, routes } from './routes';
import { postNotices } from './screening/case/announce';
import { askIdleDrafts } from './screening/case/ask-idle-drafts';
import { createWaitPlanner, remindWaits } from './screening/deadlines/remind-waits';
import { finishDecisions } from './screening/decision/finish-decision';
import { invitations } from './screening/case/invitations';
import { screenings } from './screening/case/screening';
import { frozenChecklists } from './screening/checklist/checklist';
import { linkRooms, type Services } from './services';
import type { Config } from './settings';
import type { DocumentStore } from './store/document-store';
import { conversations } from './teams/conversation';
import { createTurnErrorHandler } from './teams/handle-turn-error';
import { createProactiveSender } from './teams/proactive';
import { UdsynBot } from './teams/udsyn-bot';
import { isSendingTime } from './lib/working-days';

/** Every collection that a store must provide. */
export const COLLECTIONS = [
  entries,
  changes,
  people,
  conversations,
  screenings,
  frozenChecklists,
  invitations,
  downloads,
  rounds,
  reminders,
  initiatives,
  feedback,
  inquiries,
  messages,
];

interface Adapters {
  readonly authentication: ReturnType<typeof createBotAuthentication>;
  readonly clock: Clock;
  readonly content: Content;
  readonly documents: DocumentStore;
  readonly languageModel?: LanguageModel | undefined;
  readonly log: Log;
}

/** The wired application: `server` is ready to listen, and `tick` does the due work. */
export interface App {
  readonly server: ReturnType<typeof createHttpServer>;
  /** When `stop` is aborted, it finishes the current work and ends early. */
  tick(stop?: AbortSignal): Promise<Sent>;
}

function readinessOf(documents: DocumentStore, log: Log) {
  return async () => {
    try {
      await documents.ping();
      return { storage: true, content: true };
    } catch (error) {
      log.warn({ err: error }, 'The store does not respond');
      // The content was checked before the app was created.
      return { storage: false, content: true };
    }
  };
}

interface Tick extends Services {
  readonly composeDigest: ComposeDigest;
  readonly send: Send;
  readonly stop?: AbortSignal;
  /**
   * The day and the catalogue versions of the last planning; rounds can be missing only if these
   * have changed.
   */
  readonly planned: { for: string };
  /** Plans the reminders of cases stored before there were any, some in each tick. */
  readonly planWaits: ReturnType<typeof createWaitPlanner>;
}

/** Plans the missing rounds on a new day or after a change of an entry. */
async function plan({ organisation, guides, policy }: Content, ports: Tick): Promise<void> {
  const { clock, planned } = ports;
  const found = await listEntries(organisation.id, ports);
  const versions = found.map(({ document, version }) => `${document.id}@${version}`);
  const now = [copenhagen(clock.now()).day, ...versions].join(' ');
  if (now === planned.for) {
    await writeLadders(policy, ports);
    return;
  }
  await resumeConditions(found, ports);
  const entries = found.map(({ document }) => document);
  await planRounds({ entries, guides, policy }, ports);
  planned.for = now;
}

/**
 * Prevents a failing step, for example one with an unreadable document, from blocking the others.
 */
const attempting =
  (log: Log) =>
  async <T>(step: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      log.error({ err: error, step }, 'A step of a tick failed; the next tick retries it');
      return undefined;
    }
  };

/**
 * Runs the follow-up work of decisions and rounds, and queues messages that are still missing
 * because a process stopped.
 */
async function catchUp(content: Content, ports: Tick): Promise<void> {
  const { vocabulary, policy } = content;
  const { knowledge, coordinators, roles, clock, log } = ports;
  const attempt = attempting(log);
  await attempt('finish decisions', () => finishDecisions({ ...ports, vocabulary }));
  await attempt('finish conclusions', () => finishConclusions(roles, ports));
  await attempt('refresh knowledge', () => knowledge.refresh());
  await attempt('refresh coordinators', () => coordinators.refresh());
  await attempt('pass on duties', () => passOnDuties(policy, ports));
  await attempt('plan rounds', () => plan(content, ports));
  await attempt('remind of conditions', () => remindConditions(policy, ports));
  await attempt('settle proposals', () => settleAllProposals(ports));
  await attempt('plan the reminders of older cases', () => ports.planWaits(ports));
  await attempt('remind of waiting cases', () => remindWaits(content, ports));
  await attempt('post notices', () => postNotices(ports));
  await attempt('post notices of initiatives', () => postInitiativeNotices(ports));
  await attempt('erase deleted initiatives', () => eraseDeleted(ports));
  await attempt('post inquiries', () => postInquiries(ports));
  if (isSendingTime(clock.now(), true, policy))
    await attempt('ask about drafts', () => askIdleDrafts(ports));
}

/** Does the due work, and sends the due reminders and messages. */
async function tick(content: Content, ports: Tick): Promise<Sent> {
  await catchUp(content, ports);
  const { log, outbox, roles, stop } = ports;
  const attempt = attempting(log);
  const sent = [
    await attempt('send reminders', () => sendDueReminders(roles, content.policy, ports)),
    await attempt('send messages', () => outbox.sendDue(stop)),
  ];
  return {
    sent: sent.reduce((sum, one) => sum + (one?.sent ?? 0), 0),
    notSent: sent.reduce((sum, one) => sum + (one?.notSent ?? 0), 0),
  };
}

/** Creates the services that the handlers of all rooms use, including the outbox. */
async function openServices(
  { local, coordinators: ids, publicUrl }: Pick<Config, 'local' | 'coordinators' | 'publicUrl'>,
  send: Send,
  { clock, content, documents, languageModel, log }: Omit<Adapters, 'authentication'>,
): Promise<Services> {
  const knowledge = await openLiveKnowledge(content, { documents });
  const roles = { coordinators: ids, everybodyCoordinates: local && ids.length === 0 };
  const coordinators = createLiveCoordinators(roles, { documents });
  await attempting(log)('refresh coordinators', () => coordinators.refresh());
  const kinds = messageKinds({ clock, content, documents, knowledge, roles });
  const daysOff = content.policy;
  const outbox = createOutbox({ clock, daysOff, documents, kinds, log, roles, send });
  return {
    clock,
    documents,
    log,
    knowledge,
    content,
    roles,
    coordinators,
    outbox,
    languageModel,
    ...(publicUrl !== undefined && { publicUrl }),
    ...linkRooms({ clock, content, documents, knowledge, log, outbox, roles }),
  };
}

/**
 * Wires the rules and the adapters, and synchronises the catalogue with the content; does not start
 * listening.
 */
export async function createApp(
  config: Pick<Config, 'bot' | 'local' | 'coordinators' | 'publicUrl'>,
  { authentication, ...adapters }: Adapters,
): Promise<App> {
  const { clock, content, documents, log } = adapters;
  const imported = await importContent(content, { clock, documents });
  log.info(imported, 'The catalogue matches the content');
  const adapter = new QuietCloudAdapter(authentication, log);
  adapter.onTurnError = createTurnErrorHandler(log);
  const send = createProactiveSender({ adapter, appId: config.bot.appId ?? '', log });
  const services = await openServices(config, send, adapters);
  const composeDigest = digestComposer(clock);
  const planned = { for: '' };
  const planWaits = createWaitPlanner();
  return {
    server: createHttpServer({
      adapter,
      bot: new UdsynBot(services, routes),
      readiness: readinessOf(documents, log),
      openDownload: (token) => openDownload(token, documentRoutes(services), services),
      organisation: content.organisation.name,
      languageModel: services.languageModel?.host,
      log,
    }),
    tick: (stop) =>
      tick(content, {
        ...services,
        send,
        composeDigest,
        planned,
        planWaits,
        ...(stop && { stop }),
      }),
  };
}
