import { feedback } from './asking/feedback/feedback';
import { inquiries } from './asking/inquiries/inquiry';
import { openLiveKnowledge } from './asking/live-knowledge';
import { sendInquiryAnswersAgain } from './asking/inquiries/send-inquiry-answers-again';
import { conversations } from './teams/conversation';
import { createTurnErrorHandler } from './teams/handle-turn-error';
import { linkRooms, type Services } from './services';
import { createProactiveSender } from './teams/proactive';
import { createTeamsInquiryNotifier } from './asking/handlers/teams-inquiry-notifier';
import {
  createTeamsConclusionNotifier,
  createTeamsDutiesNotifier,
} from './monitoring/handlers/teams-monitoring-notifiers';
import { createTeamsNotifier } from './monitoring/handlers/teams-notifier';
import { createTeamsScreeningNotifier } from './screening/handlers/teams-screening-notifier';
import { UdsynBot } from './teams/udsyn-bot';
import { changes } from './catalogue/change';
import { documentRoutes, routes } from './routes';
import { importContent } from './catalogue/import-content';
import { entries, listEntries } from './catalogue/entry';
import type { Config } from './settings';
import type { Content } from './content/content';
import { downloads, openDownload } from './documents/download';
import { createHttpServer } from './http/create-server';
import { QuietCloudAdapter } from './http/quiet-cloud-adapter';
import type { createBotAuthentication } from './http/authentication';
import { copenhagen } from './lib/dates';
import { writeLadders } from './monitoring/reminders/ladder';
import { isSendingTime } from './monitoring/reminders/office-time';
import { type DutiesNotifier, passOnDuties } from './monitoring/owners/pass-on-duties';
import { planRounds } from './monitoring/rounds/plan-rounds';
import { reminders } from './monitoring/reminders/reminder';
import type { ReminderNotifier } from './monitoring/reminders/reminder-notifier';
import { rounds } from './monitoring/rounds/round';
import { type Sent, sendDueReminders } from './monitoring/reminders/send-due-reminders';
import { finishConclusions } from './monitoring/rounds/finish-conclusion';
import { createLiveCoordinators } from './people/coordinators';
import { people } from './people/person';
import type { Clock } from './lib/clock';
import type { DocumentStore } from './store/document-store';
import type { Log } from './lib/log';
import { askIdleDrafts } from './screening/case/ask-idle-drafts';
import { invitations } from './screening/case/assessors';
import { screenings } from './screening/case/screening';
import { finishDecisions } from './screening/case/finish-decision';

/** Every collection that a store must provide. */
export const COLLECTIONS = [
  entries,
  changes,
  people,
  conversations,
  screenings,
  invitations,
  downloads,
  rounds,
  reminders,
  feedback,
  inquiries,
];

interface Adapters {
  readonly authentication: ReturnType<typeof createBotAuthentication>;
  readonly clock: Clock;
  readonly content: Content;
  readonly documents: DocumentStore;
  readonly log: Log;
}

/** The wired application: `server` is ready to listen, and `tick` does what is due. */
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
      // Content was checked before the app was created.
      return { storage: false, content: true };
    }
  };
}

interface Tick extends Services {
  readonly notifier: ReminderNotifier;
  readonly dutiesNotifier: DutiesNotifier;
  readonly stop?: AbortSignal;
  /** For which day and catalogue rounds were planned last: only another one can lack any. */
  readonly planned: { for: string };
}

/** Plans the rounds that are missing: on a new day, and when an entry has changed. */
async function plan({ organisation, guides, policy }: Content, ports: Tick): Promise<void> {
  const { clock, planned } = ports;
  const found = await listEntries(organisation.id, ports);
  const versions = found.map(({ document, version }) => `${document.id}@${version}`);
  const now = [copenhagen(clock.now()).day, ...versions].join(' ');
  if (now === planned.for) {
    await writeLadders(policy, ports);
    return;
  }
  const entries = found.map(({ document }) => document);
  await planRounds({ entries, guides, policy }, ports);
  planned.for = now;
}

/** A step that fails, over a document that cannot be read, say, must not hold up the reminders of everybody. */
const attempting =
  (log: Log) =>
  async <T>(step: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      log.error({ err: error, step }, 'A step of a tick failed; the next tick tries again');
      return undefined;
    }
  };

/** Does what is due: what follows from decisions and rounds, drafts to ask about, reminders and answers to send. */
async function tick(content: Content, ports: Tick): Promise<Sent> {
  const { vocabulary, policy } = content;
  const { knowledge, coordinators, roles, clock, log } = ports;
  const attempt = attempting(log);
  await attempt('settle decisions', () => finishDecisions({ ...ports, vocabulary }));
  await attempt('settle conclusions', () => finishConclusions(roles, ports));
  await attempt('refresh knowledge', () => knowledge.refresh());
  await attempt('refresh coordinators', () => coordinators.refresh());
  await attempt('pass on duties', () => passOnDuties(roles, policy, ports));
  await attempt('plan rounds', () => plan(content, ports));
  if (isSendingTime(clock.now(), true, policy))
    await attempt('ask about drafts', () => askIdleDrafts(ports));
  const sent = [
    await attempt('send reminders', () => sendDueReminders(roles, policy, ports)),
    await attempt('send answers', () => sendInquiryAnswersAgain(ports)),
  ];
  return {
    sent: sent.reduce((sum, one) => sum + (one?.sent ?? 0), 0),
    notSent: sent.reduce((sum, one) => sum + (one?.notSent ?? 0), 0),
  };
}

/**
 * Wires the core and its adapters, and synchronises the catalogue with the content; does not start
 * listening.
 */
export async function createApp(
  config: Pick<Config, 'bot' | 'local' | 'coordinators' | 'publicUrl'>,
  { authentication, clock, content, documents, log }: Adapters,
): Promise<App> {
  const imported = await importContent(content, { clock, documents });
  log.info(imported, 'The catalogue matches the content');
  const knowledge = await openLiveKnowledge(content, { documents });
  const roles = {
    coordinators: config.coordinators,
    everybodyCoordinates: config.local && config.coordinators.length === 0,
  };
  const coordinators = createLiveCoordinators(roles, { documents });
  await attempting(log)('refresh coordinators', () => coordinators.refresh());
  const adapter = new QuietCloudAdapter(authentication, log);
  adapter.onTurnError = createTurnErrorHandler(log);
  const sendProactive = createProactiveSender({ adapter, appId: config.bot.appId ?? '', log });
  const notifier = createTeamsNotifier(sendProactive, clock);
  const screeningNotifier = createTeamsScreeningNotifier(sendProactive, { clock, knowledge });
  const { publicUrl } = config;
  const planned = { for: '' };
  const dutiesNotifier = createTeamsDutiesNotifier(sendProactive, clock);
  const services: Services = {
    clock,
    documents,
    log,
    knowledge,
    content,
    roles,
    coordinators,
    inquiryNotifier: createTeamsInquiryNotifier(sendProactive),
    screeningNotifier,
    ...(publicUrl !== undefined && { publicUrl }),
    conclusionNotifier: createTeamsConclusionNotifier(sendProactive, clock),
    ...linkRooms({ documents, knowledge, roles }),
  };
  return {
    server: createHttpServer({
      adapter,
      bot: new UdsynBot(services, routes),
      readiness: readinessOf(documents, log),
      openDownload: (token) => openDownload(token, documentRoutes(services), services),
      organisation: content.organisation.name,
      log,
    }),
    tick: (stop) =>
      tick(content, { ...services, notifier, dutiesNotifier, planned, ...(stop && { stop }) }),
  };
}
