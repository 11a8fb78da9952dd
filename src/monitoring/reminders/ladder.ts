import type { Clock } from '../../lib/clock';
import { addDays, copenhagen, morningOf } from '../../lib/dates';
import { forEachFound } from '../../lib/for-each-found';
import type { Localized } from '../../lib/language';
import type { Log } from '../../lib/log';
import {
  sendingDayFrom,
  sendingTimeFrom,
  workingDayFrom,
  workingDayWithin,
} from '../../lib/working-days';
import { people } from '../../people/person';
import { type DocumentStore, logUnreadable, type Versioned } from '../../store/document-store';
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
const PAGE = 100;

type Step = MonitoringPolicy['ladder'][number];

/**
 * Returns the assignee of a step of a round's reminder schedule, without checking who can be
 * reached.
 */
export function assigneeOf({ owner }: Pick<Round, 'owner'>, { to }: Pick<Step, 'to'>): string {
  return to ?? owner ?? COORDINATOR;
}

/**
 * Returns the current assignee of a reminder: the owner of the round, their stand-in or a
 * coordinator, whichever can be reached first.
 */
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

/** Builds a reminder for a step, due at 9:00 on the given day. */
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

/**
 * Returns the reminders for one recipient. Past steps are left out; if all steps are past, the last
 * one is due today.
 */
function stepsOf(
  round: Round,
  steps: readonly Step[],
  policy: MonitoringPolicy,
  today: string,
): Reminder[] {
  const byDay = new Map<string, Reminder>();
  for (const step of steps) {
    const day = sendingDayFrom(addDays(round.dueOn, step.days), step.soft, policy);
    // A step before the due date is dropped if the quiet weeks would delay it until the due date or
    // later.
    if (step.days >= 0 || day < round.dueOn) byDay.set(day, reminderOf(round, step, day));
  }
  const all = [...byDay].sort(([one], [other]) => one.localeCompare(other));
  const coming = all.filter(([day]) => day >= today);
  const last = all.at(-1)?.[1];
  if (coming.length > 0 || last === undefined) return coming.map(([, reminder]) => reminder);
  const dueAt = morningOf(sendingDayFrom(today, last.soft, policy)).toISOString();
  // The partition (its month) stays the same, so the reminder is written only once, whatever day
  // this runs.
  return [{ ...last, dueAt, nextAt: dueAt }];
}

/**
 * Returns the reminder schedule of a round: no past steps, and at most one reminder a day for each
 * recipient.
 */
export function ladderOf(round: Round, policy: MonitoringPolicy, today: string): Reminder[] {
  return ([undefined, COORDINATOR] as const).flatMap((recipient) => {
    const steps = policy.ladder.filter(({ to }) => to === recipient);
    return stepsOf(round, steps, policy, today);
  });
}

/**
 * Returns the next reminder of a repeated step (`<step>.1`, `<step>.2`, …), due on its first day
 * after today. The days are counted from the due date, so every process computes the same reminder.
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

/**
 * Returns the policy's label for a step of the reminder schedule or a repetition of it
 * (`<step>.2`); `undefined` for other steps.
 */
export function labelOfStep(
  step: string,
  { ladder }: Pick<MonitoringPolicy, 'ladder'>,
): Localized | undefined {
  const [name = step] = step.split('.');
  return ladder.find((one) => one.step === name)?.label;
}

/** The events of a round that trigger a reminder outside the reminder schedule. */
const PROMPTS = [
  'snoozed',
  'handed-over',
  'passed-on',
  'declined',
] as const satisfies readonly RoundEvent['did'][];
export type Prompt = (typeof PROMPTS)[number];

/**
 * Returns the event that triggered a step (`snoozed.1`: event name and number); `undefined` for a
 * step of the reminder schedule.
 */
export function promptOf(step: string): Prompt | undefined {
  const [name] = step.split('.');
  return PROMPTS.find((prompt) => prompt === name);
}

/** A reminder outside the reminder schedule, triggered by an event. */
export interface Prompted {
  readonly step: string;
  readonly to?: typeof COORDINATOR;
  readonly at: Date;
}

/**
 * Returns the reminders that the events of a round trigger: the end of a snooze, a new owner, or
 * the loss of the owner. They are derived from the round alone, so none is lost if the process
 * stops after writing the round.
 */
export function promptedBy(round: Round, policy: MonitoringPolicy): Prompted[] {
  const earlier = round.snoozes.length - currentSnoozes(round).length;
  const snoozed = currentSnoozes(round).flatMap(({ until, undone }, index): Prompted[] =>
    undone ? [] : [{ step: `snoozed.${earlier + index + 1}`, at: morningOf(until) }],
  );
  const others = currentHistory(round).flatMap(({ did, at, by }, index): Prompted[] => {
    const soon = sendingTimeFrom(new Date(at), false, policy);
    const step = `${did}.${index + 1}`;
    if (did === 'declined') return [{ step, to: COORDINATOR, at: soon }];
    const isNews = did === 'handed-over' || did === 'passed-on';
    // Nobody is notified of their own action. A round without an owner reaches a coordinator in
    // another way.
    return isNews && round.owner !== undefined && round.owner !== by ? [{ step, at: soon }] : [];
  });
  return [...snoozed, ...others];
}

/** Builds the reminders that events trigger, each due at its own time. */
function promptedReminders(round: Round, policy: MonitoringPolicy): Reminder[] {
  return promptedBy(round, policy).map(({ step, to, at }) => {
    const dueAt = at.toISOString();
    const row = reminderOf(round, { step, to, soft: false }, copenhagen(at).day);
    return { ...row, dueAt, nextAt: dueAt };
  });
}

/**
 * Reassigns planned reminders to the person who is responsible for the round now, so that
 * everything due to one person goes into one digest.
 */
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
      // A reminder that is changed at the same time is corrected when it is due.
      await documents.replace(reminders, { ...document, assignee }, version);
  }
}

/**
 * Queues again what an undone snooze has cancelled or delayed: of the owner's steps that came due
 * meanwhile the last, and the coordinator's step at its own time.
 */
async function resumeLadder(
  round: Round,
  policy: MonitoringPolicy,
  { clock, documents }: Ports,
): Promise<void> {
  if (!currentSnoozes(round).some(({ undone }) => undone)) return;
  const now = clock.now().toISOString();
  const all = ladderOf(round, policy, '');
  const due = all.findLast(({ to, dueAt }) => to === undefined && dueAt <= now);
  const others = all.filter(({ to }) => to !== undefined);
  for (const step of [...(due === undefined ? [] : [due]), ...others]) {
    const stored = await documents.get(reminders, step.month, step.id);
    if (stored === undefined || isSnoozedAway(round, step)) continue;
    const { state, nextAt = '' } = stored.document;
    const isDelayed = step.to !== undefined && state === 'planned' && nextAt > step.dueAt;
    const isCancelled = step.to === undefined && state === 'cancelled';
    if (isDelayed || isCancelled)
      await documents.replace(reminders, { ...step, nextAt: step.dueAt }, stored.version);
  }
}

/** Writes the reminders that a round still lacks, and then marks the round as done. */
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
  await resumeLadder(round, policy, { clock, documents });
  if (planned) await reassign(round, { clock, documents });
  const { unsettled, ...finishedReminder } = round;
  if (unsettled !== 'ladder') return round;
  // If the round was changed at the same time, it stays marked as unsettled and is processed again.
  return (await documents.replace(rounds, finishedReminder, version))?.document ?? round;
}

/**
 * Writes the reminder schedules that are still missing because a process stopped, found by index;
 * returns their number. A schedule that cannot be written does not block the others.
 */
export function writeLadders(
  policy: MonitoringPolicy,
  ports: Ports & { readonly log: Log },
): Promise<number> {
  return forEachFound({
    find: (page) =>
      ports.documents.query(rounds, {
        where: [{ field: 'unsettled', is: 'eq', value: 'ladder' }],
        limit: PAGE,
        onUnreadable: logUnreadable(ports.log),
        ...page,
      }),
    work: (one) => writeLadder(one, policy, ports),
    failed: (error, { document }) => {
      ports.log.error(
        { err: error, round: document.id },
        'Could not write the reminders of a round',
      );
    },
  });
}

/**
 * Returns whether a reminder must not be sent: it falls within a snooze, whose end triggers a new
 * one, or what it tells has been undone.
 */
export function isSnoozedAway(
  round: Round,
  { step, to, dueAt }: Pick<Reminder, 'step' | 'to' | 'dueAt'>,
): boolean {
  const prompt = promptOf(step);
  // Nobody was given what has no owner any more.
  if (prompt === 'handed-over' && round.owner === undefined) return true;
  if (prompt === 'snoozed' && round.snoozes[Number(step.split('.')[1]) - 1]?.undone) return true;
  const until = snoozedUntil(round);
  // A snooze by the previous owner must not keep the new owner from learning that the round is now
  // theirs.
  if (until === undefined || to !== undefined || (prompt !== undefined && prompt !== 'snoozed'))
    return false;
  return dueAt < morningOf(until).toISOString();
}

/** Returns whether a reminder is a step of the schedule for the owner of a round. */
export const isOwnersStep = ({ to, step }: Pick<Reminder, 'to' | 'step'>): boolean =>
  to === undefined && promptOf(step) === undefined;

/**
 * Returns when a coordinator is reminded of a round that was snoozed or waited for a decision: on
 * the working day after that, and after a snooze never later than the limit.
 */
export function escalatesAt(
  round: Round,
  { step, to, dueAt, heldUntil }: Pick<Reminder, 'step' | 'to' | 'dueAt' | 'heldUntil'>,
  policy: MonitoringPolicy,
): Date {
  const due = new Date(dueAt);
  if (to === undefined || promptOf(step) !== undefined) return due;
  const afterHold =
    heldUntil === undefined
      ? due
      : morningOf(workingDayFrom(addDays(workingDayFrom(heldUntil, policy), 1), policy));
  const until = snoozedUntil(round);
  if (until === undefined) return afterHold > due ? afterHold : due;
  const first = policy.ladder.find((one) => one.to === to)?.days ?? 0;
  const bound = addDays(round.dueOn, first + policy.snooze.mostDays);
  const at = morningOf(workingDayWithin(addDays(until, 1), bound, policy));
  return [due, afterHold, at].reduce((last, one) => (one > last ? one : last));
}
