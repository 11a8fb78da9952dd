import { z } from 'zod';
import { addDays, daysBetween } from '../lib/dates';
import { type Language, localizedSchema } from '../lib/language';

/** What can become of a condition: it is still open, it was met, or it no longer applies. */
const CONDITION_STATES = ['open', 'met', 'dropped'] as const;

/**
 * A condition of the decision that an entry is based on, or a duty to inform a body of a decision or
 * a follow-up.
 */
export const conditionSchema = z.strictObject({
  /** `<screening>.<number>`; of a duty to inform `<screening or round>.information`. */
  id: z.string(),
  /** Absent for a condition. */
  kind: z.enum(['condition', 'information']).optional(),
  text: z.string(),
  /** The text in both languages, where Udsyn wrote it. */
  wording: localizedSchema.optional(),
  /** The day by which it must be met. */
  deadline: z.iso.date().optional(),
  status: z.enum(CONDITION_STATES),
  /** The day of the next reminder; absent when there is none to come. */
  remindOn: z.iso.date().optional(),
  /** Who closed it and how, or why it no longer applies. */
  closed: z
    .strictObject({ on: z.iso.date(), by: z.string(), name: z.string(), note: z.string() })
    .optional(),
  /** The id of the case on leaving that dropped it: another end may open it again. */
  droppedBy: z.string().optional(),
  /** Its last change in the follow-up, so that its record can be written again; older ones have none. */
  changed: z
    .strictObject({
      at: z.iso.datetime(),
      by: z.string(),
      name: z.string(),
      before: z.string(),
      after: z.string(),
    })
    .optional(),
});
export type ApprovalCondition = z.infer<typeof conditionSchema>;

/** A condition as a decision gives it. */
export type DecidedCondition = Pick<ApprovalCondition, 'text' | 'deadline'>;

/** Whether it is a duty to inform a body, and no condition. */
export const isInformation = ({ kind }: Pick<ApprovalCondition, 'kind'>): boolean =>
  kind === 'information';

/** The text of a condition as it was written, or in a language where Udsyn wrote it. */
export function conditionText(
  { text, wording }: Pick<ApprovalCondition, 'text' | 'wording'>,
  language: Language,
): string {
  return wording?.[language] ?? text;
}

/** Days before and after the deadline on which somebody is reminded. */
const REMINDERS = [-14, 0, 7];
/** Days between the reminders after those, until somebody acts. */
const REPEAT = 14;

/** The first reminder of a deadline after a day. */
function nextReminder(deadline: string, after: string): string {
  const days = REMINDERS.map((one) => addDays(deadline, one));
  const last = days.at(-1) ?? deadline;
  const repeats = Math.floor(daysBetween(last, after) / REPEAT) + 1;
  return days.find((day) => day > after) ?? addDays(last, repeats * REPEAT);
}

/** The day of the reminder to give until a day: of several that were missed, the last. */
export function reminderUntil({ deadline, remindOn = '' }: ApprovalCondition, day: string): string {
  if (deadline === undefined) return remindOn;
  const days = REMINDERS.map((one) => addDays(deadline, one));
  const last = days.at(-1) ?? deadline;
  const repeats = Math.floor(daysBetween(last, day) / REPEAT);
  const missed =
    day < last ? (days.findLast((one) => one <= day) ?? '') : addDays(last, repeats * REPEAT);
  return missed > remindOn ? missed : remindOn;
}

/**
 * Whether another reminder has come since the one of a day, so that the earlier one, if it was not
 * sent by then, has nothing left to say.
 */
export function isRemindedSince({ deadline, remindOn }: ApprovalCondition, day: string): boolean {
  if (deadline === undefined || remindOn === undefined) return false;
  return nextReminder(deadline, day) < remindOn;
}

/**
 * The condition with a next reminder. One that is open and past its last reminder from before
 * reminders were repeated has none.
 */
export function withNextReminder(condition: ApprovalCondition, after: string): ApprovalCondition {
  const { deadline, remindOn, status } = condition;
  if (status !== 'open' || remindOn !== undefined) return condition;
  return withDeadline(condition, deadline, after);
}

/** Whether a reminder comes after the deadline, and so goes to coordinators too. */
export function isOverdue({ deadline, status }: ApprovalCondition, day: string): boolean {
  return status === 'open' && deadline !== undefined && deadline < day;
}

/** Makes a condition with its deadline and reminders as they are after a day. */
export function withDeadline(
  { remindOn: _remindOn, deadline: _deadline, ...condition }: ApprovalCondition,
  deadline: string | undefined,
  after: string,
): ApprovalCondition {
  if (deadline === undefined) return condition;
  return { ...condition, deadline, remindOn: nextReminder(deadline, after) };
}

/** Makes the conditions of a decision, open, with their first reminders after a day. */
export function newConditions(
  screening: string,
  given: readonly DecidedCondition[],
  after: string,
): ApprovalCondition[] {
  return given.map(({ text, deadline }, index) =>
    asDecided({ id: conditionId(screening, index), text, status: 'open' }, deadline, after),
  );
}

/** The id of a condition by its place in the decision. */
export const conditionId = (screening: string, index: number): string =>
  `${screening}.${index + 1}`;

/** A condition with the deadline that its decision gives; only an open one is reminded. */
export function asDecided(
  { remindOn: _remindOn, deadline: _deadline, ...condition }: ApprovalCondition,
  deadline: string | undefined,
  after: string,
): ApprovalCondition {
  if (deadline === undefined) return condition;
  if (condition.status !== 'open') return { ...condition, deadline };
  const dated = withDeadline(condition, deadline, after);
  // A decision may be recorded when a deadline has passed already.
  return deadline < after ? { ...dated, remindOn: after } : dated;
}

/** A decision as the conditions that it asks for point to it. */
interface DecisionBehind {
  readonly screening: string;
  readonly body: string;
  readonly decidedOn: string;
}

/** The decision that asks for a condition or a duty to inform; `undefined` if it comes of none of them. */
export function decisionBehind(
  { id }: Pick<ApprovalCondition, 'id'>,
  {
    basis,
    decisions = [],
  }: {
    readonly basis?: DecisionBehind | undefined;
    readonly decisions?: readonly DecisionBehind[] | undefined;
  },
): DecisionBehind | undefined {
  const source = id.slice(0, id.lastIndexOf('.'));
  const all = basis === undefined ? decisions : [basis, ...decisions];
  return all.find(({ screening }) => screening === source);
}

/** A closed condition as it was before that, with its reminders from a day on. */
export function reopened(
  { closed: _closed, droppedBy: _droppedBy, ...one }: ApprovalCondition,
  day: string,
): ApprovalCondition {
  return asDecided({ ...one, status: 'open' }, one.deadline, day);
}

/** The conditions of a decision as they are stated now, and as its corrections have stated them. */
export interface RestatedConditions {
  readonly screening: string;
  readonly conditions: readonly DecidedCondition[];
  /** What each correction replaced. */
  readonly earlier: readonly (readonly DecidedCondition[])[];
}

/** The conditions of an entry as a decision states its own now, each with what has become of it. */
export function withRestated(
  known: readonly ApprovalCondition[],
  { screening, conditions, earlier }: RestatedConditions,
  day: string,
): ApprovalCondition[] {
  const stated = conditions.map(({ text, deadline }, index) => {
    const id = conditionId(screening, index);
    const before = known.find((one) => one.id === id);
    if (before === undefined) return asDecided({ id, text, status: 'open' }, deadline, day);
    // Another deadline than the decision ever stated is one that the follow-up has moved.
    const isStated = earlier.some(
      (said) => said[index] !== undefined && said[index].deadline === before.deadline,
    );
    return before.deadline !== deadline && isStated
      ? { ...asDecided(before, deadline, day), text }
      : { ...before, text };
  });
  const isKnown = ({ id }: ApprovalCondition) => known.some((one) => one.id === id);
  return [
    ...known.map((one) => stated.find(({ id }) => id === one.id) ?? one),
    ...stated.filter((one) => !isKnown(one)),
  ];
}

/** The day of the next reminder of any of an entry's open conditions. */
export function dueDay(conditions: readonly ApprovalCondition[]): string | undefined {
  return conditions.flatMap(({ remindOn }) => remindOn ?? []).toSorted()[0];
}
