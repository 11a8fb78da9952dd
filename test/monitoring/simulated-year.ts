import type { Entry } from '../../src/catalogue/entry';
import { loadContent } from '../../src/content/load-content';
import { addDays, copenhagen } from '../../src/lib/dates';
import { moveRound } from '../../src/monitoring/rounds/move-round';
import { planRounds } from '../../src/monitoring/rounds/plan-rounds';
import type { Reminder } from '../../src/monitoring/reminders/reminder';
import { collaborationOfRound, type Round, rounds } from '../../src/monitoring/rounds/round';
import {
  type ComposeDigest,
  sendDueReminders,
} from '../../src/monitoring/reminders/send-reminders';
import { skipRound } from '../../src/monitoring/rounds/skip-round';
import { snoozeReminder } from '../../src/monitoring/reminders/snooze-reminder';
import { markUnreachable } from '../../src/people/meet-person';
import type { Send } from '../../src/outbox/sending';
import { people } from '../../src/people/person';
import type { DocumentStore } from '../../src/store/document-store';
import { entry } from '../builders/entry';
import { guide } from '../builders/guide';
import { person } from '../builders/person';
import { recordingLog } from '../fakes/recording-log';
import type { settableClock } from '../fakes/settable-clock';

const HOUR = 3_600_000;
const TICKS_A_DAY = 8;
const DAYS = 380;
export const COORDINATORS = ['carl', 'dora'];
const OWNERS = ['mette', 'bent', 'runa', 'lise', 'otto', 'ida'];
const ROLES = { coordinators: COORDINATORS, everybodyCoordinates: false };
const CARL = { id: 'carl', name: 'Carl Holm' };

const { policy, collaborations } = loadContent('nordjylland');
export const POLICY = policy;
/** Short guides, because the questions do not matter here. */
const guides = { political: guide(), administrative: guide({ level: 'administrative' }) };

/** One line of a message that reached a person. */
export interface Delivered {
  readonly at: string;
  readonly person: string;
  readonly round: Round;
  readonly reminder: Reminder;
}

/** One due date of a round, from when it was set until it was moved, answered or skipped. */
export interface Span {
  readonly round: string;
  readonly plan: number;
  readonly dueOn: string;
  readonly since: string;
  /** Whether it was planned before the tick's reminders were sent. */
  readonly before: boolean;
  /** When it was snoozed and until which day; the number counts all snoozes of the round. */
  readonly snoozes: { readonly number: number; readonly at: string; readonly until: string }[];
  until?: string;
}

/** Random numbers from 0 to 1, determined by a seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Setting {
  readonly seed: number;
  /** A date such as `2027-01-04`. */
  readonly from: string;
  readonly clock: ReturnType<typeof settableClock>;
  readonly documents: DocumentStore;
}

/**
 * Simulates a year of ticks over the real collaborations, with people who answer, snooze, leave and
 * block, and days without ticks.
 */
export async function simulateYear({ seed, from, clock, documents }: Setting) {
  const random = randomNumbers(seed);
  const chance = (probability: number) => random() < probability;
  const log = recordingLog();
  const ports = { clock, documents, log };
  const delivered: Delivered[] = [];
  const refused: string[] = [];
  const refusedSnoozes: string[] = [];
  const ticks: string[] = [];
  const spans = new Map<string, Span>();
  const blocked = new Set<string>();
  const fresh: Delivered[] = [];
  const nowText = () => clock.now().toISOString();

  const entries: Entry[] = collaborations.map((facts, index) => {
    const owner = chance(0.8) ? OWNERS[Math.floor(random() * OWNERS.length)] : undefined;
    // Three of them end during the year: one has a renewal and a closing round, one only a closing
    // round.
    const end = [addDays(from, 250), addDays(from, 20), addDays(from, -40)][index];
    const period = end === undefined ? facts.period : { end, rolling: false };
    return entry({ ...facts, period }, owner === undefined ? {} : { owner, ownerName: owner });
  });

  const composeDigest: ComposeDigest = ({ id }, items) =>
    items.length === 0 ? undefined : items.map((item) => ({ at: nowText(), person: id, ...item }));
  const send: Send = async (_, compose) => {
    const lines = (await compose()) as Delivered[] | undefined;
    const [first] = lines ?? [];
    if (lines === undefined || first === undefined) return { kind: 'obsolete' };
    if (blocked.has(first.person)) {
      refused.push(first.person);
      return { kind: 'unreachable', reason: 'blocked' };
    }
    delivered.push(...lines);
    fresh.push(...lines);
    return { kind: 'delivered' };
  };

  const load = async (id: string) => documents.get(rounds, collaborationOfRound(id), id);
  const keyOf = ({ id, plan }: Round) => `${id}.${plan}`;
  const close = (round: Round) => {
    const span = spans.get(keyOf(round));
    if (span !== undefined) span.until ??= nowText();
  };
  const begin = (round: Round, before: boolean) => {
    const key = keyOf(round);
    if (spans.has(key)) return;
    const { id, plan, dueOn } = round;
    spans.set(key, { round: id, plan, dueOn, since: nowText(), before, snoozes: [] });
  };
  const answer = async (id: string, by: string) => {
    const stored = await load(id);
    if (stored?.document.state !== 'open') return;
    const completed = { by, name: by, at: nowText() };
    const round: Round = { ...stored.document, state: 'answered', completed };
    await documents.replace(rounds, round, stored.version);
    close(round);
  };
  const move = async ({ id, plan }: Round, days: number) => {
    const before = await load(id);
    if (before?.document.plan !== plan) return;
    const dueOn = addDays(copenhagen(clock.now()).day, days);
    const moved = await moveRound({ round: id, by: CARL, dueOn }, ROLES, POLICY, ports);
    if (!moved.ok || moved.round.plan === plan) return;
    close(before.document);
    begin(moved.round, false);
  };
  const skip = async (id: string) => {
    const reason = 'Evalueres i anden sammenhæng';
    const skipped = await skipRound({ round: id, by: CARL, reason }, ROLES, ports);
    if (skipped.ok) close(skipped.round);
  };

  const snooze = async ({ id }: Round, by: string) => {
    const request = ['tomorrow', 'week', addDays(copenhagen(clock.now()).day, 28)];
    const stored = await load(id);
    if (stored === undefined) return;
    const snoozed = await snoozeReminder(
      {
        round: id,
        by: { id: by, name: by },
        until: request[Math.floor(random() * request.length)] ?? 'week',
        reason: 'Ferie',
        times: stored.document.snoozes.length,
      },
      ROLES,
      POLICY,
      ports,
    );
    if ('latest' in snoozed) refusedSnoozes.push(snoozed.reason);
    if (!snoozed.ok) return;
    const number = snoozed.round.snoozes.length;
    const { until } = snoozed;
    spans.get(keyOf(snoozed.round))?.snoozes.push({ number, at: nowText(), until });
  };

  const reactAsLastResort = async ({ person: who, reminder: { step }, round }: Delivered) => {
    if (step === 'coordinator-14.2') await (chance(0.5) ? skip(round.id) : answer(round.id, who));
    else if (step === 'coordinator-14.1' && chance(0.3)) await move(round, 40);
  };
  const react = async (one: Delivered) => {
    const { person: who, reminder, round } = one;
    if (reminder.to === 'coordinator') return reactAsLastResort(one);
    if (COORDINATORS.includes(who)) {
      if (chance(0.3)) await answer(round.id, who);
      else if (reminder.step === 'before-30' && chance(0.2))
        await move(round, 10 + Math.floor(random() * 60));
      return;
    }
    const eager: Readonly<Record<string, number>> = { mette: 0.6, bent: 0.2, otto: 0.3, ida: 0.35 };
    if (chance(eager[who] ?? 0.05)) await answer(round.id, who);
    else if (chance(who === 'ida' || who === 'runa' ? 0.6 : 0.15)) await snooze(round, who);
  };

  const leave = async (id: string) => {
    await markUnreachable(id, 'uninstalled', ports);
  };
  const comeBack = async (id: string) => {
    const stored = await documents.get(people, id, id);
    if (stored !== undefined)
      await documents.replace(people, person({ id, name: id }), stored.version);
  };
  const onDay: Readonly<Record<number, () => Promise<void> | void>> = {
    75: () => void blocked.add('otto'),
    110: () => leave('lise'),
    160: () => leave('carl'),
    190: () => comeBack('carl'),
    240: () => comeBack('lise'),
  };

  clock.set(`${from}T04:00:00.000Z`);
  for (const id of [...OWNERS, ...COORDINATORS])
    await documents.create(people, person({ id, name: id }));
  const start = Date.parse(`${from}T04:00:00Z`);
  const outages = new Set(Array.from({ length: 6 }, () => Math.floor(random() * DAYS)));
  for (let day = 0; day < DAYS; day++) {
    await onDay[day]?.();
    if (day > 0 && outages.has(day)) continue;
    const hours = Array.from({ length: TICKS_A_DAY }, () => random() * 24).sort((a, b) => a - b);
    for (const [index, hour] of hours.entries()) {
      const at = new Date(start + (day * 24 + hour) * HOUR).toISOString();
      ticks.push(at);
      clock.set(at);
      // Twice a day, in the morning and later.
      const plans = index % 4 === 0;
      const planned = plans ? await planRounds({ entries, guides, policy: POLICY }, ports) : 0;
      if (planned > 0)
        for (const { document } of (await documents.query(rounds, { limit: 1000 })).items)
          begin(document, true);
      await sendDueReminders(ROLES, POLICY, { ...ports, composeDigest, send });
      for (const one of fresh.splice(0)) await react(one);
    }
  }
  return { entries, delivered, refused, refusedSnoozes, ticks, spans: [...spans.values()], log };
}
