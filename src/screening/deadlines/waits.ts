import { z } from 'zod';
import { addDays, copenhagen } from '../../lib/dates';
import { type DaysOff, workingDayFrom, workingDayWithin } from '../../lib/working-days';
import type { StoredScreening } from '../case/screening';
import { isBegun } from '../checklist/assessment';

const daysSchema = z.strictObject({
  /** Days until the first reminder. */
  remind: z.int().positive(),
  /** Days until somebody else is told. */
  escalate: z.int().positive(),
});

/** When a case that waits for somebody is reminded; days from the day on which the wait began. */
export const deadlinePolicySchema = z.strictObject({
  untaken: daysSchema,
  undecided: daysSchema,
  question: daysSchema,
  invitation: daysSchema,
  /** Days between escalations after the first, until somebody acts. */
  repeat: z.int().positive(),
  /** Days before the date that a coordinator gave. */
  answerBy: z.strictObject({ before: z.int().positive() }),
});
export type DeadlinePolicy = z.infer<typeof deadlinePolicySchema>;

/** What the reminders of a waiting case are called. */
export const REMINDERS = [
  'untaken',
  'undecided',
  'undecided-overdue',
  'unanswered',
  'answer-overdue',
  'unbegun',
  'invitation-overdue',
] as const;
export type ReminderName = (typeof REMINDERS)[number];

/** What waits are derived from. */
type Waiting = Pick<
  StoredScreening,
  | 'assessments'
  | 'handler'
  | 'history'
  | 'owner'
  | 'reminded'
  | 'remindOn'
  | 'state'
  | 'thread'
  | 'updatedAt'
>;

/** Something that a case waits for, since an event of its history. */
interface Wait {
  readonly for: 'untaken' | 'undecided' | 'question' | 'invitation';
  /** The number of the event. */
  readonly event: number;
  /** The day of the event. */
  readonly since: string;
  /** The date by which the owner was asked to answer. */
  readonly answerBy?: string | undefined;
}

/** Returns what the owner was last asked, with the date by which to answer. */
export function lastQuestionOf({ thread }: Pick<Waiting, 'thread'>) {
  return thread.findLast(({ kind }) => kind === 'question');
}

/** Returns everything that a case waits for. */
function waitsOf(screening: Waiting): Wait[] {
  const { assessments, handler, history, owner, state } = screening;
  const waitSince = (kind: Wait['for'], event: number): Wait[] => {
    const { at } = history[event] ?? {};
    return at === undefined ? [] : [{ for: kind, event, since: copenhagen(new Date(at)).day }];
  };
  if (state === 'submitted')
    return handler === undefined
      ? waitSince(
          'untaken',
          history.findLastIndex(({ did }) => did === 'submitted'),
        )
      : // Whatever happens in it shows that it is not forgotten.
        waitSince('undecided', history.length - 1);
  if (state !== 'draft' && state !== 'more-information') return [];
  const asked = state === 'draft' ? -1 : history.findLastIndex(({ did }) => did === 'asked');
  const invited = assessments
    .filter((own) => own.assessor !== owner && !isBegun(own))
    .map(({ assessor }) =>
      history.findLastIndex(({ did, what }) => did === 'invited' && what === assessor),
    );
  return [
    ...waitSince('question', asked).map((wait) => ({
      ...wait,
      answerBy: lastQuestionOf(screening)?.answerBy,
    })),
    ...invited.flatMap((event) => waitSince('invitation', event)),
  ];
}

/** Returns whether a case still waits for what began with an event. */
export function isAwaited(screening: Waiting, event: Waiting['history'][number]): boolean {
  return waitsOf(screening).some((wait) => screening.history[wait.event] === event);
}

/**
 * Marks a changed case for the next planning of reminders if it waits for something; the mark is
 * removed otherwise, so that the index contains only waiting cases.
 */
export function withRemindOn<T extends Waiting>(changed: T): T {
  const { remindOn, reminded: _, ...rest } = changed;
  // The omitted fields are optional.
  if (waitsOf(changed).length === 0) return rest as T;
  const { day } = copenhagen(new Date(changed.updatedAt));
  return {
    ...(rest as T),
    remindOn: remindOn !== undefined && remindOn < day ? remindOn : day,
  };
}

/**
 * The day from which a case that was stored before reminders existed is to be reminded: since the
 * first thing that it waits for. `undefined` for one that waits for nothing, or that is planned.
 */
export function overlookedSince(screening: Waiting): string | undefined {
  if (screening.remindOn !== undefined || screening.reminded === true) return undefined;
  return waitsOf(screening)
    .map(({ since }) => since)
    .toSorted()[0];
}

/** One reminder of a wait. */
export interface ReminderStep {
  readonly name: ReminderName;
  /** Which of the reminders of the wait it is. */
  readonly step: 'first' | 'escalation' | 'before' | 'on-the-day' | `repeat-${number}`;
  readonly on: string;
  /** The number of the event with which the wait began. */
  readonly event: number;
}

const NAMES: Readonly<Record<Wait['for'], readonly [first: ReminderName, later: ReminderName]>> = {
  untaken: ['untaken', 'untaken'],
  undecided: ['undecided', 'undecided-overdue'],
  question: ['unanswered', 'answer-overdue'],
  invitation: ['unbegun', 'invitation-overdue'],
};

/** What the days of reminders are counted with. */
interface Counting {
  readonly policy: DeadlinePolicy;
  readonly off: DaysOff;
  /** Today. */
  readonly day: string;
}

/** An escalation from a day on, with its repetitions until the first one after today. */
function escalations(
  { event, name }: Pick<ReminderStep, 'event' | 'name'>,
  from: string,
  { policy: { repeat }, off, day }: Counting,
): ReminderStep[] {
  const steps: ReminderStep[] = [
    { name, step: 'escalation', on: workingDayFrom(from, off), event },
  ];
  for (let number = 1; (steps.at(-1)?.on ?? '') <= day; number++)
    steps.push({
      name,
      step: `repeat-${number}`,
      on: workingDayFrom(addDays(from, number * repeat), off),
      event,
    });
  return steps;
}

function remindersWithDate(
  { event, since }: Wait,
  answerBy: string,
  counting: Counting,
): ReminderStep[] {
  const { policy, off } = counting;
  const { before } = policy.answerBy;
  const soon = workingDayWithin(addDays(answerBy, -before), answerBy, off);
  const last = workingDayWithin(answerBy, answerBy, off);
  const steps: ReminderStep[] = [
    { name: 'unanswered', step: 'before', on: soon, event },
    { name: 'unanswered', step: 'on-the-day', on: last, event },
    ...escalations({ name: 'answer-overdue', event }, addDays(answerBy, 1), counting),
  ];
  // Whoever is asked today is not reminded today.
  return steps.filter(({ on }) => on > since);
}

/**
 * Returns the reminders of a case in its current state, whether or not they were sent: those until
 * today, and at least the next one.
 */
export function remindersOf(screening: Waiting, counting: Counting): ReminderStep[] {
  const { policy, off } = counting;
  return waitsOf(screening).flatMap((wait): ReminderStep[] => {
    const { event, since, answerBy } = wait;
    if (answerBy !== undefined) return remindersWithDate(wait, answerBy, counting);
    const { remind, escalate } = policy[wait.for];
    const [first, later] = NAMES[wait.for];
    return [
      { name: first, step: 'first', on: workingDayFrom(addDays(since, remind), off), event },
      ...escalations({ name: later, event }, addDays(since, escalate), counting),
    ];
  });
}
