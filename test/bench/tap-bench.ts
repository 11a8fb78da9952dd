import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type Activity,
  ActivityHandler,
  CardFactory,
  type ResourceResponse,
  TestAdapter,
  type TurnContext,
} from 'botbuilder';
import { COLLECTIONS } from '../../src/app';
import { recordingLog } from '../fakes/recording-log';
import { importContent } from '../../src/catalogue/import-content';
import { listEntries } from '../../src/catalogue/entry';
import { planRounds } from '../../src/monitoring/rounds/plan-rounds';
import type { DocumentStore } from '../../src/store/document-store';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { openSqliteDocumentStore } from '../../src/store/sqlite/sqlite-document-store';
import { BOT, CONTENT, METTE, startBot } from '../teams/chat';
import { FACTS } from '../screening/handlers/screening-chat';
import { submitsOf } from '../cards/find-nodes';
import { countingDocumentStore } from '../fakes/counting-document-store';
import { settableClock } from '../fakes/settable-clock';

const QUESTIONS = 16;
const ROUNDS = 40;
const GREETINGS = 600;
const WARM_UP = 100;
const CARD_ID = 'card';
const clock = settableClock('2027-01-10T12:00:00Z');

/** Takes what a bot sends, and does nothing with it: what is timed is the bot. */
class SilentAdapter extends TestAdapter {
  card: object = {};

  override sendActivities(_: TurnContext, sent: Partial<Activity>[]): Promise<ResourceResponse[]> {
    for (const one of sent) this.#keep(one);
    return Promise.resolve(sent.map(() => ({ id: CARD_ID })));
  }

  override updateActivity(_: TurnContext, activity: Partial<Activity>): Promise<void> {
    this.#keep(activity);
    return Promise.resolve();
  }

  #keep({ attachments = [] }: Partial<Activity>): void {
    this.card = (attachments[0]?.content as object | undefined) ?? this.card;
  }
}

/** A way to send activities to a bot, and to see its newest card. */
function connect(bot: ActivityHandler) {
  const adapter = new SilentAdapter((context) => bot.run(context));
  let sent = 0;
  return {
    card: () => adapter.card,
    send: (activity: object) => {
      sent += 1;
      return adapter.processActivity({
        type: 'message',
        id: `m${sent}`,
        channelId: 'msteams',
        serviceUrl: 'https://smba.example/emea/',
        from: METTE,
        recipient: BOT,
        conversation: { id: 'a:mette', conversationType: 'personal', tenantId: 'dk' },
        locale: 'da-DK',
        ...activity,
      } as Partial<Activity>);
    },
  };
}

/** What botbuilder itself takes: it puts the same card where the tap came from. */
class BareBot extends ActivityHandler {
  constructor(card: object) {
    super();
    this.onMessage(async (context) => {
      await context.updateActivity({
        type: 'message',
        id: context.activity.replyToId,
        attachments: [CardFactory.adaptiveCard(card)],
      });
    });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const quantile = (times: readonly number[], share: number) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? 0;

/** Answers whole checklists by tapping, and after each tap has the bare bot edit its card. */
async function measure(behind: DocumentStore) {
  const documents = countingDocumentStore(behind);
  const udsyn = connect(startBot({ clock, documents }).bot);
  const times: { own: number[]; bare: number[] } = { own: [], bare: [] };
  const calls = new Map<string, number>();
  for (let round = 0; round <= ROUNDS; round++) {
    for (const text of ['ny screening', ...FACTS, 'fortsæt']) await udsyn.send({ text });
    const bare = connect(new BareBot(udsyn.card()));
    for (let number = 1; number <= QUESTIONS; number++) {
      const button = submitsOf(udsyn.card()).find(({ title }) => title.startsWith('2 · '));
      if (button === undefined) throw new Error(`question ${number} has no such answer`);
      const tap = { value: button.data, replyToId: CARD_ID };
      documents.take();
      const own = await timed(() => udsyn.send(tap));
      const cost = documents.take().calls.join(', ');
      const alone = await timed(() => bare.send(tap));
      // The first round warms up.
      if (round === 0) continue;
      times.own.push(own);
      times.bare.push(alone);
      calls.set(cost, (calls.get(cost) ?? 0) + 1);
    }
  }
  return { ...times, calls };
}

/** Somebody new says hello, and the bare bot sends the same card; the catalogue has all its entries and their rounds. */
async function measureGreetings(behind: DocumentStore): Promise<{ own: number[]; bare: number[] }> {
  const { organisation, guides, policy } = CONTENT;
  await importContent(CONTENT, { clock, documents: behind });
  const entries = (await listEntries(organisation.id, { documents: behind })).map(
    ({ document }) => document,
  );
  const log = recordingLog();
  await planRounds({ entries, guides, policy }, { clock, documents: behind, log });
  const udsyn = connect(startBot({ clock, documents: behind }).bot);
  const times: { own: number[]; bare: number[] } = { own: [], bare: [] };
  for (let number = 0; number < GREETINGS; number++) {
    const id = `aad-${number}`;
    const greeting = { text: 'hej', from: { id, name: `Anna ${number} Berg`, aadObjectId: id } };
    const own = await timed(() => udsyn.send(greeting));
    const bare = connect(new BareBot(udsyn.card()));
    const alone = await timed(() => bare.send(greeting));
    if (number < WARM_UP) continue;
    times.own.push(own);
    times.bare.push(alone);
  }
  return times;
}

function reportTimes(name: string, { own, bare }: { own: number[]; bare: number[] }): void {
  const cells = [
    name.padEnd(7),
    quantile(own, 0.5).toFixed(2).padStart(11),
    quantile(own, 0.99).toFixed(2).padStart(8),
    quantile(bare, 0.5).toFixed(3).padStart(13),
    quantile(bare, 0.99).toFixed(3).padStart(10),
    (quantile(own, 0.5) / quantile(bare, 0.5)).toFixed(0).padStart(18),
  ];
  console.log(cells.join(' '));
}

async function report(name: string, behind: DocumentStore): Promise<void> {
  const { calls, ...times } = await measure(behind);
  reportTimes(name, times);
  for (const [cost, taps] of calls) console.log(`        ${taps} taps: ${cost}`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'udsyn-bench-'));
  const file = path.join(folder, 'udsyn.sqlite');
  const sqlite = openSqliteDocumentStore({ file, collections: COLLECTIONS, clock });
  console.log(`${ROUNDS * QUESTIONS} taps on a screening's questions, Node ${process.version}`);
  console.log('store     median ms   p99 ms   bare median   bare p99   ratio of medians');
  await report('memory', createMemoryDocumentStore(clock));
  await report('sqlite', sqlite);
  console.log(`${GREETINGS - WARM_UP} greetings by people who are new`);
  reportTimes('memory', await measureGreetings(createMemoryDocumentStore(clock)));
  reportTimes('sqlite', await measureGreetings(sqlite));
  await sqlite.close();
  rmSync(folder, { recursive: true });
}

void main();
