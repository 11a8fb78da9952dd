import { z } from 'zod';
import { CORRECTABLE } from '../../catalogue/entry';
import { COLLEAGUE_INPUTS } from '../../people/read-colleague';

const idSchema = z.string().min(1).max(160);
/** Text from a card's input; clients omit empty inputs. */
const inputSchema = z.string().max(2000).default('');
/** From a date input, or a typed date. */
const dayInputSchema = z.string().max(40).default('');
const revisionSchema = z.int().nonnegative();
/** `2027-03`, or everything from earlier months that is overdue or waits for a case. */
const monthSchema = z.union([
  z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  z.enum(['overdue', 'awaiting']),
]);

/** The most rounds whose assignment a button can undo. */
export const MOST_UNASSIGNED = 100;

const ONE = { round: idSchema };
/** From a card that shows a step of the guide: the revision of the round. */
const AT = { ...ONE, revision: revisionSchema };
/** The filter of the year wheel, from a button or an input; empty for all. */
const FILTER = { area: z.string().max(120).default(''), owner: z.string().max(160).default('') };

const named = <Name extends string, Shape extends z.ZodRawShape>(action: Name, shape: Shape) =>
  z.object({ action: z.literal(action), ...shape });

const corrected = z.string().max(2000).optional();
const factInputs = Object.fromEntries(CORRECTABLE.map((fact) => [fact, corrected])) as Record<
  (typeof CORRECTABLE)[number],
  typeof corrected
>;

/** What the buttons on monitoring cards send. */
export const MONITORING_ACTIONS = [
  named('open-guide', ONE),
  named('guide-answer', { ...AT, question: idSchema, choice: idSchema }),
  named('guide-back', AT),
  named('guide-go', { ...AT, to: idSchema }),
  named('guide-note-form', { ...ONE, question: idSchema }),
  named('guide-note', { ...AT, question: idSchema, note: inputSchema }),
  named('guide-share', { ...AT, text: inputSchema }),
  /** The facts come from the card's inputs, by name; facts that it did not ask for are absent. */
  named('guide-correct', { ...AT, ...factInputs, why: corrected }),
  named('guide-complete', AT),
  named('guide-pause', ONE),
  named('snooze-form', ONE),
  /**
   * `times` is how often it had been snoozed when the card was made. The date comes from the card's
   * input.
   */
  named('snooze', {
    ...ONE,
    until: z.enum(['tomorrow', 'week', 'date']),
    times: z.int().nonnegative(),
    date: dayInputSchema,
    reason: inputSchema,
  }),
  /** `times` is how often it has been snoozed with the one to undo. */
  named('undo-snooze', { ...ONE, times: z.int().nonnegative() }),
  named('hand-over-form', ONE),
  named('hand-over', { ...ONE, ...COLLEAGUE_INPUTS, note: inputSchema }),
  /** To one of several people with the same name. */
  named('hand-over-to', { ...ONE, person: idSchema, note: inputSchema }),
  named('decline-form', ONE),
  named('decline-duty', { ...ONE, note: inputSchema }),
  /** The note and the new deadline come from the card's inputs. */
  named('condition', {
    collaboration: idSchema,
    condition: idSchema,
    to: z.enum(['met', 'open', 'dropped', 'reopened']),
    note: z.string().max(1000).default(''),
    deadline: dayInputSchema,
    informedOn: dayInputSchema,
    item: z.string().max(200).default(''),
  }),
  named('open-condition', { collaboration: idSchema, condition: idSchema }),
  /** More of what a body must be informed of, or has been, from a place in the list. */
  named('list-information', {
    about: z.string().max(200).optional(),
    isGiven: z.boolean(),
    from: z.int().nonnegative(),
  }),
  /** The reason, the body and the day of the decision come from the card's inputs. */
  named('proposal', {
    collaboration: idSchema,
    proposal: idSchema,
    to: z.enum(['confirmed', 'decided', 'declined']),
    reason: z.string().max(1000).default(''),
    body: z.string().max(200).default(''),
    date: dayInputSchema,
  }),
  named('open-proposal', { collaboration: idSchema, proposal: idSchema }),
  /** The area and the colleague come from the card's inputs; no area stands for all. */
  named('assign-form', {}),
  named('assign', { area: z.string().max(120).default(''), ...COLLEAGUE_INPUTS }),
  named('assign-to', { area: z.string().max(120).default(''), person: idSchema }),
  /** What an assignment gave to a person. */
  named('unassign', { person: idSchema, rounds: z.array(idSchema).min(1).max(MOST_UNASSIGNED) }),
  named('list-duties', {
    scope: z.enum(['own', 'unowned', 'snoozed']).default('own'),
    page: z.int().nonnegative().default(0),
    /** Somebody who has left: lists only what they were responsible for. */
    left: idSchema.optional(),
  }),
  named('stand-in-form', {}),
  named('stand-in', COLLEAGUE_INPUTS),
  named('stand-in-person', { person: idSchema }),
  named('no-stand-in', {}),
  /**
   * Whether the name in the catalogue belongs to the person who taps, or to the person that a
   * coordinator names.
   */
  named('claim-duties', { contact: idSchema, is: z.boolean(), person: idSchema.optional() }),
  named('take-back', {}),
  /** Replaces the card, or follows it if the card is a list. */
  named('view-round', { ...ONE, inPlace: z.boolean().default(false) }),
  named('move-form', ONE),
  named('move-round', { ...ONE, dueOn: dayInputSchema }),
  named('skip-form', ONE),
  named('skip-round', { ...ONE, reason: inputSchema }),
  named('wheel', { ...FILTER, from: monthSchema.optional() }),
  named('wheel-filter', FILTER),
  named('wheel-month', {
    ...FILTER,
    month: monthSchema,
    /** The index of the first round to show. */
    start: z.int().nonnegative().default(0),
  }),
] as const;
