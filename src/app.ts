import { feedback } from './asking/feedback';
import { inquiries } from './asking/inquiry';
import { openLiveKnowledge } from './asking/live-knowledge';
import { sendInquiryAnswersAgain } from './asking/send-inquiry-answers-again';
import { conversations } from './bot/conversation';
import { createTurnErrorHandler } from './bot/handle-turn-error';
import type { Services } from './bot/services';
import { createSendFirst } from './bot/send-first';
import { createTeamsInquiryNotifier } from './bot/teams-inquiry-notifier';
import { createTeamsNotifier } from './bot/teams-notifier';
import { UdsynBot } from './bot/udsyn-bot';
import { entries } from './catalogue/entry';
import { importContent } from './catalogue/import-content';
import { listEntries } from './catalogue/list-entries';
import type { Config } from './config';
import type { Content } from './content/content';
import { createHttpServer } from './http/create-server';
import { QuietCloudAdapter } from './http/quiet-cloud-adapter';
import type { createBotAuthentication } from './http/strict-authentication';
import { planRounds } from './monitoring/plan-rounds';
import { reminders } from './monitoring/reminder';
import { rounds } from './monitoring/round';
import { type Sent, sendDueReminders } from './monitoring/send-due-reminders';
import { people } from './people/person';
import type { Clock } from './ports/clock';
import type { DocumentStore } from './ports/document-store';
import type { Log } from './ports/log';
import { screenings } from './screening/screening';

/** Every collection that a store must have room for. */
export const COLLECTIONS = [
  entries,
  people,
  conversations,
  screenings,
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

/** The whole of Udsyn, wired and ready: `server` listens when told to, `tick` does what is due. */
export interface App {
  readonly server: ReturnType<typeof createHttpServer>;
  tick(): Promise<Sent>;
}

function readinessOf(documents: DocumentStore, log: Log) {
  return async () => {
    try {
      await documents.ping();
      return { storage: true, content: true };
    } catch (error) {
      log.warn({ err: error }, 'The store does not answer');
      // Content is checked before the app is made: without it there is no app to ask.
      return { storage: false, content: true };
    }
  };
}

/** Wires core and adapters, and brings the catalogue in line with the content; listens to nothing. */
export async function createApp(
  config: Pick<Config, 'bot' | 'local' | 'coordinators'>,
  { authentication, clock, content, documents, log }: Adapters,
): Promise<App> {
  const imported = await importContent(content, { clock, documents });
  log.info(imported, 'The catalogue is in line with the content');
  const knowledge = await openLiveKnowledge(content, { documents });
  const roles = {
    coordinators: config.coordinators,
    everybodyCoordinates: config.local && config.coordinators.length === 0,
  };
  const adapter = new QuietCloudAdapter(authentication, log);
  adapter.onTurnError = createTurnErrorHandler(log);
  const sendFirst = createSendFirst({ adapter, appId: config.bot.appId ?? '', log });
  const notifier = createTeamsNotifier(sendFirst, clock);
  const inquiryNotifier = createTeamsInquiryNotifier(sendFirst);
  const services: Services = { clock, documents, log, knowledge, content, roles, inquiryNotifier };
  return {
    server: createHttpServer({
      adapter,
      bot: new UdsynBot(services),
      readiness: readinessOf(documents, log),
      log,
    }),
    tick: async () => {
      await knowledge.refresh();
      const found = await listEntries(content.organisation.id, { documents });
      const { guides, wheel } = content;
      await planRounds(
        { entries: found.map(({ document }) => document), guides, wheel },
        { clock, documents },
      );
      const reminded = await sendDueReminders(roles, { clock, documents, log, notifier });
      const answered = await sendInquiryAnswersAgain({ clock, documents, log, inquiryNotifier });
      return {
        sent: reminded.sent + answered.sent,
        notSent: reminded.notSent + answered.notSent,
      };
    },
  };
}
