import { isCoordinator, type Roles } from '../../people/roles';
import { addDays, morningOf } from '../../lib/dates';
import { currentSnoozes, type Round } from '../rounds/round';
import type { MonitoringPolicy } from '../guide/guide';
import { promptOf } from './ladder';
import type { Reminder } from './reminder';
import { type DaysOff, isWorkingDay, workingDayFrom } from '../../lib/working-days';

/** How a round may still be put off. */
export interface SnoozeBounds {
  /** The last date that it can be put off to. */
  readonly latest: string;
  readonly timesLeft: number;
  /** All snoozes but the first need a reason. */
  readonly needsReason: boolean;
}

/** Whether a person who puts a round off does so as a coordinator, for its owner. */
export function isCoordinating({ owner }: Pick<Round, 'owner'>, person: string, roles: Roles) {
  return owner !== person && isCoordinator(person, roles);
}

/** The bounds of a snooze on a day; coordinators and owners each have their own number of times. */
export function snoozeBounds(
  { snoozes }: Pick<Round, 'snoozes'>,
  { snooze }: Pick<MonitoringPolicy, 'snooze'>,
  today: string,
  coordinating: boolean,
): SnoozeBounds {
  const own = snoozes.filter((one) => (one.coordinating === true) === coordinating).length;
  return {
    latest: addDays(today, snooze.mostDays),
    timesLeft: Math.max(snooze.mostTimes - own, 0),
    needsReason: own > 0,
  };
}

/** The first working day from a date on; when that is after the latest day, the last working day until then. */
export function workingDayWithin(day: string, latest: string, off: DaysOff): string {
  const next = workingDayFrom(day, off);
  if (next <= latest) return next;
  let last = latest;
  while (!isWorkingDay(last, off)) last = addDays(last, -1);
  return last;
}

/** The date to which a round is put off, also when that is past; none when it is not put off. */
export function snoozedUntil(round: Pick<Round, 'history' | 'snoozes'>): string | undefined {
  return currentSnoozes(round).at(-1)?.until;
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
