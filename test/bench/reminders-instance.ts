import { createProactiveSender } from '../../src/teams/proactive';
import { createClock } from '../../src/lib/clock';
import { createLog } from '../../src/create-log';
import { QuietCloudAdapter } from '../../src/http/quiet-cloud-adapter';
import { createBotAuthentication } from '../../src/http/authentication';
import {
  type ComposeDigest,
  sendDueReminders,
} from '../../src/monitoring/reminders/send-reminders';
import { openSqliteDocumentStore } from '../../src/store/sqlite/sqlite-document-store';
import { startTicking } from '../../src/lib/ticker';
import { policyWith } from '../builders/policy';
import { COLLECTIONS, ROLES } from './reminders-ledger';

/** One process of Udsyn that sends what is due until it is ended; its cards name what they carry. */
function main(file: string, instance: string, start: string): void {
  const clock = createClock(new Date(start));
  const documents = openSqliteDocumentStore({ file, collections: COLLECTIONS, clock });
  const log = createLog('error');
  const adapter = new QuietCloudAdapter(createBotAuthentication({ appType: 'SingleTenant' }), log);
  const send = createProactiveSender({ adapter, appId: '', log });
  const composeDigest: ComposeDigest = (_, items) => {
    const reminders = items.map(({ reminder }) => reminder.id);
    const text = items.map(({ round }) => round.name.da).join(', ');
    const told = { instance, conversation: '', reminders };
    const body = [{ type: 'TextBlock', text }];
    return reminders.length > 0 ? { type: 'AdaptiveCard', version: '1.2', body, told } : undefined;
  };
  const ports = { clock, composeDigest, documents, log, send };
  const tick = (stopping: AbortSignal) =>
    sendDueReminders(ROLES, policyWith(), { ...ports, stop: stopping });
  const stop = startTicking(tick, 1, log);
  process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
}

const [file = '', instance = '', start = ''] = process.argv.slice(2);
main(file, instance, start);
