import { mkdtempSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { COLLECTIONS, createApp } from '../../src/app';
import { listEntries } from '../../src/catalogue/entry';
import { loadContent } from '../../src/content/load-content';
import { closeServer, listen } from '../../src/http/listen';
import { createBotAuthentication } from '../../src/http/authentication';
import { QuietCloudAdapter } from '../../src/http/quiet-cloud-adapter';
import { createClock } from '../../src/lib/clock';
import { digestComposer } from '../../src/monitoring/handlers/reminder-messages';
import { changeOwner } from '../../src/monitoring/owners/change-owner';
import { sendDueReminders } from '../../src/monitoring/reminders/send-reminders';
import { openDocumentStore } from '../../src/store/open-document-store';
import { createProactiveSender } from '../../src/teams/proactive';
import { submitsOf } from '../cards/find-nodes';
import { startConnector } from '../fakes/connector';
import { recordingLog } from '../fakes/recording-log';
import { startTokenIssuer } from '../fakes/token-issuer';
import { APP_ID, bearer, message, OwnCredentialsFactory, TENANT } from '../http/endpoint';
import { FACTS } from '../screening/handlers/screening-chat';

/**
 * The most source files that may take part in each request; without a limit they are only counted. A reminder is what
 * `sendDueReminders` does when one is due, from finding it to the call of Teams.
 */
const LIMITS = {
  tap: 25,
  reminder: 20,
  'idle tick': undefined,
  fact: undefined,
  list: undefined,
} as const;
type Executed = Readonly<Record<keyof typeof LIMITS, readonly string[]>>;

/** The ways in and out, which are the same for every request and are not counted. */
const DOORS = ['http/', 'store/'];

const SOURCES = `${pathToFileURL(path.join(__dirname, '../../src')).href}/`;
const METTE = { id: '29:mette', name: 'Mette Sørensen', aadObjectId: 'aad-mette' };

/** Work that a request starts and does not wait for counts as part of it when it runs within this time. */
const AFTERWARDS_MS = 200;

/**
 * Where a module's own code begins in the output of tsx. The compiler's helpers and the getters of the exports come
 * before it; they run whenever another module reads a constant.
 */
const OWN_CODE = 'module.exports=__toCommonJS(';

/** Starts to count the calls of all functions in this process. */
async function startCounting() {
  const session = new Session();
  session.connect();
  await session.post('Debugger.enable');
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

  async function ownCodeStart(scriptId: string, url: string): Promise<number> {
    const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId });
    const start = scriptSource.indexOf(OWN_CODE);
    if (start === -1) throw new Error(`${url} is not compiled as this script expects.`);
    return start;
  }

  /** The source files in which a function was called since the previous take. */
  return async function takeExecutedFiles(): Promise<string[]> {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const executed: string[] = [];
    for (const { scriptId, url, functions } of result) {
      const called = functions.flatMap(({ ranges: [whole] }) =>
        whole !== undefined && whole.count > 0 ? [whole.startOffset] : [],
      );
      if (!url.startsWith(SOURCES) || called.length === 0) continue;
      // V8 reports the module itself as a function too. It starts before its own code, so loading does not count.
      const start = await ownCodeStart(scriptId, url);
      const file = url.slice(SOURCES.length);
      const isDoor = DOORS.some((door) => file.startsWith(door));
      if (!isDoor && called.some((offset) => offset > start)) executed.push(file);
    }
    return executed.toSorted();
  };
}

/** Udsyn as in production, with a SQLite file, and with Microsoft's services on this machine. */
async function startUdsyn(folder: string) {
  const issuer = await startTokenIssuer();
  const connector = await startConnector();
  const log = recordingLog();
  let current = createClock(new Date('2027-01-11T12:00:00Z'));
  const clock = { now: () => current.now() };
  const sqlite = { STORAGE: 'sqlite', SQLITE_FILE: path.join(folder, 'udsyn.sqlite') } as const;
  const documents = await openDocumentStore(sqlite, COLLECTIONS, clock);
  const bot = { appId: APP_ID, appType: 'SingleTenant', tenantId: TENANT } as const;
  const content = loadContent('nordjylland');
  const authentication = createBotAuthentication(bot, {
    openIdMetadataUrl: issuer.metadataUrl,
    credentialsFactory: new OwnCredentialsFactory(),
  });
  const app = await createApp(
    { bot, local: false, coordinators: [METTE.aadObjectId], publicUrl: 'https://udsyn.example' },
    {
      authentication,
      clock,
      content,
      documents,
      log,
    },
  );
  const adapter = new QuietCloudAdapter(authentication, log);
  const reminding = {
    clock,
    composeDigest: digestComposer(clock),
    documents,
    log,
    send: createProactiveSender({ adapter, appId: APP_ID, log }),
  };
  const roles = { coordinators: [METTE.aadObjectId], everybodyCoordinates: false };
  const port = await listen(app.server, '127.0.0.1', 0);
  const faults = () => log.lines.filter(({ level }) => level === 'error' || level === 'warn');

  async function post(fields: object): Promise<void> {
    const before = connector.activities().length;
    const activity = message(connector, {
      from: METTE,
      conversation: { id: 'a:mette', conversationType: 'personal', tenantId: TENANT },
      locale: 'da-DK',
      ...fields,
    });
    const { status } = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: bearer({ issuer, connector }) },
      body: JSON.stringify(activity),
    });
    if (status !== 200 || connector.activities().length === before || faults().length > 0)
      throw new Error(`Not answered: ${JSON.stringify([status, fields, faults()])}`);
  }

  return {
    say: (text: string) => post({ text }),
    /** Answers the question on the newest card with its second answer. */
    tap: () => {
      const { calls } = connector;
      const index = calls.findLastIndex(({ body }) => body.attachments !== undefined);
      const call = calls[index];
      const content: unknown = call?.body.attachments?.[0]?.content;
      const button = submitsOf(content).find(({ title }) => title.startsWith('2 · '));
      if (call === undefined || button === undefined)
        throw new Error('The newest card is no question of a screening.');
      const replyToId = call.kind === 'update' ? call.target : `${call.kind}-${index + 1}`;
      return post({ text: undefined, value: button.data, replyToId });
    },
    tickAt: (time: string) => {
      current = createClock(new Date(time));
      return app.tick();
    },
    /** Makes Mette the owner of every collaboration, so that reminders are for her. */
    async giveAllToMette() {
      const to = { id: METTE.aadObjectId, name: METTE.name };
      const ports = { ...reminding, content };
      for (const { document } of await listEntries(content.organisation.id, ports))
        await changeOwner(
          { collaboration: document.id, to, by: to, did: 'claimed' },
          content.policy,
          ports,
        );
    },
    sendRemindersAt: (time: string) => {
      current = createClock(new Date(time));
      return sendDueReminders(roles, content.policy, reminding);
    },
    async close() {
      await closeServer(app.server);
      await Promise.all([connector.close(), issuer.close(), documents.close()]);
    },
  };
}

/** The files that take part in each request, in an app that has answered other requests before. */
async function measure(folder: string): Promise<Executed> {
  const takeExecutedFiles = await startCounting();
  const udsyn = await startUdsyn(folder);
  const during = async (work: () => Promise<unknown>) => {
    await sleep(AFTERWARDS_MS);
    await takeExecutedFiles();
    await work();
    await sleep(AFTERWARDS_MS);
    return takeExecutedFiles();
  };
  try {
    for (const text of ['hej', 'hjælp', 'hvem sidder politisk i CPMR?', 'projekter i Sverige'])
      await udsyn.say(text);
    const fact = await during(() => udsyn.say('hvad koster Nordsøkommissionen?'));
    const list = await during(() => udsyn.say('hvilke netværk dækker sundheds-IT?'));
    await udsyn.tickAt('2027-01-11T12:30:00Z');
    // Rounds are planned on the first tick of a day. Nothing is sent at night.
    await udsyn.tickAt('2027-02-01T03:00:00Z');
    await udsyn.giveAllToMette();
    const reminder = await during(async () => {
      const { sent } = await udsyn.sendRemindersAt('2027-02-01T09:00:00Z');
      if (sent === 0) throw new Error('No reminder was due.');
    });
    const idle = await during(() => udsyn.tickAt('2027-02-01T09:05:00Z'));
    for (const text of ['ny screening', ...FACTS, 'fortsæt']) await udsyn.say(text);
    await udsyn.tap();
    const tap = await during(() => udsyn.tap());
    return { tap, reminder, 'idle tick': idle, fact, list };
  } finally {
    await udsyn.close();
  }
}

/** Counts files by room: `screening 15, http 6`, the largest first. */
function byRoom(files: readonly string[]): string {
  const rooms = new Map<string, number>();
  for (const file of files) {
    const room = file.includes('/') ? file.slice(0, file.indexOf('/')) : 'src';
    rooms.set(room, (rooms.get(room) ?? 0) + 1);
  }
  const largestFirst = [...rooms].toSorted(([, one], [, other]) => other - one);
  return largestFirst.map(([room, count]) => `${room} ${count}`).join(', ');
}

/** Prints a line for each request, and its files with `--list`; fails when a limit is exceeded. */
function report(executed: Executed, withFiles: boolean): void {
  for (const [name, limit] of Object.entries(LIMITS)) {
    const files = executed[name as keyof Executed];
    const isOver = limit !== undefined && files.length > limit;
    const verdict = limit === undefined ? '' : `; at most ${limit}${isOver ? ': TOO MANY' : ''}`;
    console.log(`${name.padEnd(10)}${String(files.length).padStart(4)} files${verdict}`);
    console.log(`  ${byRoom(files)}`);
    if (withFiles) console.log(files.map((file) => `    ${file}`).join('\n'));
    if (isOver) process.exitCode = 1;
  }
}

async function main(options: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'udsyn-files-'));
  try {
    report(await measure(folder), options.includes('--list'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main(process.argv.slice(2));
