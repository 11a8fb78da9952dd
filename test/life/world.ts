import { setImmediate as others } from 'node:timers/promises';
import { openLiveKnowledge } from '../../src/asking/answer/live-knowledge';
import { changes } from '../../src/catalogue/change';
import { entries } from '../../src/catalogue/entry';
import { addDays, copenhagen } from '../../src/lib/dates';
import { remindConditions } from '../../src/monitoring/conditions/remind-conditions';
import { digestComposer } from '../../src/monitoring/handlers/reminder-messages';
import { passOnDuties } from '../../src/monitoring/owners/pass-on-duties';
import { settleAllProposals } from '../../src/monitoring/proposals/settle-proposals';
import { sendDueReminders } from '../../src/monitoring/reminders/send-reminders';
import { finishConclusions } from '../../src/monitoring/rounds/finish-conclusion';
import { planRounds } from '../../src/monitoring/rounds/plan-rounds';
import { rounds } from '../../src/monitoring/rounds/round';
import { postNotices } from '../../src/screening/case/announce';
import { screenings } from '../../src/screening/case/screening';
import { remindWaits } from '../../src/screening/deadlines/remind-waits';
import { finishDecisions } from '../../src/screening/decision/finish-decision';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { submitsOf } from '../cards/find-nodes';
import { failingDocumentStore, type WriteOutcome } from '../fakes/failing-document-store';
import { recordingSender } from '../fakes/recording-sender';
import { settableClock } from '../fakes/settable-clock';
import { CONTENT, JENS, METTE, type Reply, startBot } from '../teams/chat';

const IDA = { id: '29:ida', name: 'Ida Holm', aadObjectId: 'aad-ida' };
/** Mette coordinates, Jens proposes and is responsible until he leaves, and Ida is afterwards. */
export const PEOPLE = { mette: METTE, jens: JENS, ida: IDA };
export type Who = keyof typeof PEOPLE;

/** A button that somebody has seen, which may be tapped long afterwards. */
interface Seen {
  readonly data: object;
  readonly cardId?: string | undefined;
}

/** Something that happens besides what the story is about. */
export type Noise =
  | { readonly kind: 'nothing' | 'tick' | 'restart' | 'again' }
  | { readonly kind: 'late tap'; readonly who: Who; readonly pick: number; readonly text: string }
  | { readonly kind: 'text'; readonly who: Who; readonly text: string }
  | { readonly kind: 'failures'; readonly writes: readonly WriteOutcome[] };

/** What a person may write into any field of a card that is tapped late. */
const typed = (text: string) =>
  Object.fromEntries(['text', 'note', 'reason', 'comment', 'name', 'why'].map((id) => [id, text]));

/** Udsyn with an empty catalogue, three people, and everything that disturbs them. */
export async function openWorld(noises: readonly Noise[], check: () => Promise<void>) {
  const clock = settableClock('2027-01-11T09:00:00Z');
  const memory = createMemoryDocumentStore(clock);
  const failures: WriteOutcome[] = [];
  const documents = failingDocumentStore(memory, () => failures.shift() ?? 'well');
  const knowledge = await openLiveKnowledge(CONTENT, { documents: memory });
  const reminding = recordingSender();
  const start = () => startBot({ clock, documents, knowledge });
  let bot = start();
  const seen: Record<Who, Seen[]> = { mette: [], jens: [], ida: [] };
  let last: { readonly who: Who; readonly activity: object } | undefined;
  let sent = 0;
  let noise = 0;

  const receive = async (who: Who, activity: object): Promise<Reply> => {
    // Nothing is sent twice at the same time, and each activity has its own id.
    sent += 1;
    last = { who, activity: { id: `a${sent}`, ...activity } };
    const reply = await bot.chat({ user: PEOPLE[who] }).receive(last.activity);
    const { submits, cardId } = reply;
    seen[who].push(...submits.map(({ data }) => ({ data, cardId })));
    return reply;
  };

  const tick = async () => {
    const { services } = bot;
    const { content, log, outbox, roles } = services;
    const { guides, organisation, policy, vocabulary } = content;
    const ports = { ...services, vocabulary };
    const work = [
      () => finishDecisions(ports),
      () => finishConclusions(roles, services),
      () => knowledge.refresh(),
      () => passOnDuties(policy, services),
      async () => {
        const { items } = await documents.query(entries, {
          partition: organisation.id,
          limit: 100,
        });
        const plan = { entries: items.map(({ document }) => document), guides, policy };
        await planRounds(plan, services);
      },
      () => remindConditions(policy, services),
      () => settleAllProposals(services),
      () => remindWaits(content, services),
      () => postNotices(services),
      () =>
        sendDueReminders(roles, policy, {
          ...services,
          composeDigest: digestComposer(clock),
          send: reminding.send,
        }),
      () => outbox.sendDue(),
    ];
    for (const step of work)
      // A step that fails is done again by the next tick.
      await step().catch((error: unknown) => {
        log.warn({ err: error }, 'A step failed');
      });
    const arrived = [
      ...bot.notices.splice(0).map(({ card, conversation: to }) => ({ to, card })),
      ...reminding.sent,
    ];
    for (const who of ['mette', 'jens', 'ida'] as const) {
      const own = arrived.filter(({ to }) => to === `a:${PEOPLE[who].id}`);
      seen[who].push(...own.flatMap(({ card }) => submitsOf(card)));
    }
    await others();
  };

  const disturb = async (): Promise<void> => {
    const one = noises[noise % Math.max(noises.length, 1)];
    noise += 1;
    if (one === undefined || one.kind === 'nothing') return;
    if (one.kind === 'tick') await tick();
    if (one.kind === 'restart') bot = start();
    if (one.kind === 'again' && last !== undefined)
      await bot.chat({ user: PEOPLE[last.who] }).receive(last.activity);
    if (one.kind === 'failures') failures.push(...one.writes);
    if (one.kind === 'text') await receive(one.who, { type: 'message', text: one.text });
    if (one.kind === 'late tap') {
      const buttons = seen[one.who];
      const button = buttons[one.pick % Math.max(buttons.length, 1)];
      if (button !== undefined)
        await receive(one.who, {
          type: 'message',
          value: { ...typed(one.text), ...button.data },
          ...(button.cardId !== undefined && { replyToId: button.cardId }),
        });
    }
    await check();
  };

  const act = async (who: Who, activity: object): Promise<Reply> => {
    const reply = await receive(who, activity);
    await check();
    await disturb();
    return reply;
  };

  const all = async <T>(query: Promise<{ readonly items: readonly { document: T }[] }>) =>
    (await query).items.map(({ document }) => document);
  return {
    clock,
    memory,
    tick,
    /** What a person sends, as it is. */
    receive: act,
    say: (who: Who, text: string) => act(who, { type: 'message', text }),
    /** Taps the button of a reply whose title begins so; `undefined` if there is none. */
    tap: async (who: Who, reply: Reply | undefined, title: string, given: object = {}) => {
      const button = reply?.submits.find((one) => one.title.startsWith(title));
      if (reply === undefined || button === undefined) return undefined;
      const value = { ...button.data, ...given };
      return act(who, { type: 'message', value, replyToId: reply.cardId });
    },
    leave: (who: Who) => receive(who, { type: 'installationUpdate', action: 'remove' }),
    /** From here on, nothing fails; a tick finishes what was interrupted. */
    heal: async () => {
      failures.length = 0;
      await tick();
      await tick();
    },
    /** Lets days pass up to one, with a tick at the end of each fortnight. */
    until: async (day: string) => {
      const today = () => copenhagen(clock.now()).day;
      for (let next = addDays(today(), 14); next < day; next = addDays(next, 14)) {
        clock.set(`${next}T09:00:00Z`);
        await tick();
      }
      if (day > today()) clock.set(`${day}T09:00:00Z`);
      await tick();
      await check();
    },
    cases: () => all(memory.query(screenings, { limit: 100 })),
    rounds: () => all(memory.query(rounds, { limit: 100 })),
    entries: () => all(memory.query(entries, { limit: 100 })),
    ledger: () => all(memory.query(changes, { limit: 500 })),
  };
}
export type World = Awaited<ReturnType<typeof openWorld>>;
