import type { Clock } from '../../lib/clock';
import { addDays, copenhagen, morningOf } from '../../lib/dates';
import type { Localized } from '../../lib/language';
import { sendingDayFrom, sendingTimeFrom, workingDayWithin } from '../../lib/working-days';
import { people } from '../../people/person';
import type { DocumentStore, Versioned } from '../../store/document-store';
import type { MonitoringPolicy } from '../guide/guide';
import {
  currentHistory,
  currentSnoozes,
  type Round,
  type RoundEvent,
  rounds,
  snoozedUntil,
} from '../rounds/round';
import { COORDINATOR, type Reminder, reminders } from './reminder';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

const MOST_REMINDERS = 200;

type Step = MonitoringPolicy['ladder'][number];

/** Whom a step of a round's ladder is for, as far as is known now. */
export function assigneeOf({ owner }: Pick<Round, 'owner'>, { to }: Pick<Step, 'to'>): string {
  return to ?? owner ?? COORDINATOR;
}

/** Whom a reminder is for now: the first who can be reached of the owner of the round, their stand-in and a coordinator. */
export async function assigneeNow(
  { owner }: Pick<Round, 'owner'>,
  { to }: Pick<Reminder, 'to'>,
  { documents }: { readonly documents: DocumentStore },
): Promise<string> {
  if (to !== undefined || owner === undefined) return COORDINATOR;
  const stored = await documents.get(people, owner, owner);
  if (stored?.document.reachable === true) return owner;
  const standIn = stored?.document.standIn?.id;
  const other = standIn === undefined ? undefined : await documents.get(people, standIn, standIn);
  return other?.document.reachable === true ? other.document.id : COORDINATOR;
}

/** One row of the ledger: a step on a day, at nine in the morning. */
export function reminderOf(
  round: Round,
  step: Pick<Step, 'step' | 'to' | 'soft'>,
  day: string,
): Reminder {
  const dueAt = morningOf(day).toISOString();
  return {
    id: `${round.id}.${round.plan}.${step.step}`,
    round: round.id,
    step: step.step,
    plan: round.plan,
    month: day.slice(0, 7),
    dueAt,
    state: 'planned',
    nextAt: dueAt,
    attempts: 0,
    ...(step.to && { to: step.to }),
    assignee: assigneeOf(round, step),
    soft: step.soft,
  };
}

/** The steps for one recipient: none of the past, unless all are past; then the last of them, today. */
function stepsOf(
  round: Round,
  steps: readonly Step[],
  policy: MonitoringPolicy,
  today: string,
): Reminder[] {
  const byDay = new Map<string, Reminder>();
  for (const step of steps) {
    const day = sendingDayFrom(addDays(round.dueOn, step.days), step.soft, policy);
    // A step before the due date that had to wait for people to be back would come after it.
    if (step.days >= 0 || day < round.dueOn) byDay.set(day, reminderOf(round, step, day));
  }
  const all = [...byDay].sort(([one], [other]) => one.localeCompare(other));
  const coming = all.filter(([day]) => day >= today);
  const last = all.at(-1)?.[1];
  if (coming.length > 0 || last === undefined) return coming.map(([, reminder]) => reminder);
  const dueAt = morningOf(sendingDayFrom(today, last.soft, policy)).toISOString();
  // Its partition stays, so that it is written once, whenever that is.
  return [{ ...last, dueAt, nextAt: dueAt }];
}

/** The ladder of a round: nobody is reminded of what is past, nor twice on one day. */
export function ladderOf(round: Round, policy: MonitoringPolicy, today: string): Reminder[] {
  return ([undefined, COORDINATOR] as const).flatMap((recipient) => {
    const steps = policy.ladder.filter(({ to }) => to === recipient);
    return stepsOf(round, steps, policy, today);
  });
}

/**
 * The reminder that follows one of a step that is repeated, `<step>.1`, `<step>.2`, …, on the first of its days after
 * today. Its days count from the due date, so that everybody finds the same one.
 */
export function repeatOf(
  round: Round,
  { step, to }: Pick<Reminder, 'step' | 'to'>,
  policy: MonitoringPolicy,
  today: string,
): Reminder | undefined {
  const [, name = step, count = '0'] = /^(.+)\.(\d+)$/.exec(step) ?? [];
  const repeated = policy.ladder.find((one) => one.step === name && one.to === to);
  const every = repeated?.repeatDays;
  if (repeated === undefined || every === undefined) return undefined;
  const first = addDays(round.dueOn, repeated.days);
  for (let number = Number(count) + 1; ; number++) {
    const day = sendingDayFrom(addDays(first, number * every), repeated.soft, policy);
    if (day > today) return reminderOf(round, { ...repeated, step: `${name}.${number}` }, day);
  }
}

/** What the policy calls a step of the ladder, whose repetitions have a number: `<step>.2`; `undefined` for other steps. */
export function labelOfStep(
  step: string,
  { ladder }: Pick<MonitoringPolicy, 'ladder'>,
): Localized | undefined {
  const [name = step] = step.split('.');
  return ladder.find((one) => one.step === name)?.label;
}

/** The events of a round that call for a reminder besides the ladder. */
const PROMPTS = [
  'snoozed',
  'handed-over',
  'passed-on',
  'declined',
] as const satisfies readonly RoundEvent['did'][];
export type Prompt = (typeof PROMPTS)[number];

/** The event that a step follows from; `undefined` for a step of the ladder. A number follows its name: `snoozed.1`. */
export function promptOf(step: string): Prompt | undefined {
  const [name] = step.split('.');
  return PROMPTS.find((prompt) => prompt === name);
}

/** A reminder besides the ladder. */
export interface Prompted {
  readonly step: string;
  readonly to?: typeof COORDINATOR;
  readonly at: Date;
}

/**
 * The reminders that events of a round call for: a snooze has ended, and the round belongs to somebody else now or to
 * nobody. They follow from the round alone, so that a process that dies after writing it loses none.
 */
export function promptedBy(round: Round, policy: MonitoringPolicy): Prompted[] {
  const earlier = round.snoozes.length - currentSnoozes(round).length;
  const snoozed = currentSnoozes(round).map(({ until }, index): Prompted => ({
    step: `snoozed.${earlier + index + 1}`,
    at: morningOf(until),
  }));
  const others = currentHistory(round).flatMap(({ did, at, by }, index): Prompted[] => {
    const soon = sendingTimeFrom(new Date(at), false, policy);
    const step = `${did}.${index + 1}`;
    if (did === 'declined') return [{ step, to: COORDINATOR, at: soon }];
    const isNews = did === 'handed-over' || did === 'passed-on';
    // Nobody is told what they have just done themselves. What has no owner reaches a coordinator in another way.
    return isNews && round.owner !== undefined && round.owner !== by ? [{ step, at: soon }] : [];
  });
  return [...snoozed, ...others];
}

/** The rows of the ledger for the reminders that events call for, each due at its own moment. */
function promptedReminders(round: Round, policy: MonitoringPolicy): Reminder[] {
  return promptedBy(round, policy).map(({ step, to, at }) => {
    const dueAt = at.toISOString();
    const row = reminderOf(round, { step, to, soft: false }, copenhagen(at).day);
    return { ...row, dueAt, nextAt: dueAt };
  });
}

/** Gives planned reminders to whoever is responsible for the round now, so that all that is due to them is one digest. */
async function reassign(round: Round, { documents }: Ports): Promise<void> {
  const { items } = await documents.query(reminders, {
    where: [
      { field: 'round', is: 'eq', value: round.id },
      { field: 'state', is: 'eq', value: 'planned' },
    ],
    limit: MOST_REMINDERS,
  });
  for (const { document, version } of items) {
    const assignee = assigneeOf(round, document);
    if (document.plan === round.plan && document.assignee !== assignee)
      // A row that somebody else changes meanwhile is corrected when it is due.
      await documents.replace(reminders, { ...document, assignee }, version);
  }
}

/** Writes the reminders that a round still lacks, and then says so in the round. */
export async function writeLadder(
  { document: round, version }: Versioned<Round>,
  policy: MonitoringPolicy,
  { clock, documents }: Ports,
): Promise<Round> {
  const today = copenhagen(clock.now()).day;
  const wanted = [...ladderOf(round, policy, today), ...promptedReminders(round, policy)];
  let planned = false;
  for (const reminder of wanted)
    if ((await documents.create(reminders, reminder)) === undefined) planned = true;
  if (planned) await reassign(round, { clock, documents });
  const { unsettled, ...finishedReminder } = round;
  if (unsettled !== 'ladder') return round;
  // Somebody who changed the round meanwhile has left it unsettled, and it is found again.
  return (await documents.replace(rounds, finishedReminder, version))?.document ?? round;
}

/** Writes the ladders that a process left unwritten when it died, found by index; returns how many. */
export async function writeLadders(policy: MonitoringPolicy, ports: Ports): Promise<number> {
  const { items } = await ports.documents.query(rounds, {
    where: [{ field: 'unsettled', is: 'eq', value: 'ladder' }],
    limit: 100,
  });
  for (const one of items) await writeLadder(one, policy, ports);
  return items.length;
}

/** Whether a reminder falls into a snooze and is not to be sent: the end of the snooze brings another one. */
export function isSnoozedAway(
  round: Round,
  { step, to, dueAt }: Pick<Reminder, 'step' | 'to' | 'dueAt'>,
): boolean {
  const until = snoozedUntil(round);
  const prompt = promptOf(step);
  // A snooze of the previous owner does not hide from the new one that the round is theirs now.
  if (until === undefined || to !== undefined || (prompt !== undefined && prompt !== 'snoozed'))
    return false;
  return dueAt < morningOf(until).toISOString();
}

/** When a coordinator is reminded of a round that was put off: on the working day after, but never later than the bound. */
export function escalatesAt(
  round: Round,
  { step, to, dueAt }: Pick<Reminder, 'step' | 'to' | 'dueAt'>,
  policy: MonitoringPolicy,
): Date {
  const due = new Date(dueAt);
  const until = snoozedUntil(round);
  if (until === undefined || to === undefined || promptOf(step) !== undefined) return due;
  const first = policy.ladder.find((one) => one.to === to)?.days ?? 0;
  const bound = addDays(round.dueOn, first + policy.snooze.mostDays);
  const at = morningOf(workingDayWithin(addDays(until, 1), bound, policy));
  return at > due ? at : due;
}
