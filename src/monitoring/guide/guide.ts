import { z } from 'zod';
import { CORRECTABLE } from '../../catalogue/entry';
import { localizedSchema } from '../../lib/language';

const choiceSchema = z.strictObject({
  id: z.string(),
  label: localizedSchema,
  /** A person who chooses this is asked to correct these facts. */
  corrects: z.array(z.enum(CORRECTABLE)).min(1).optional(),
  /** A person who chooses this is asked to write down the experience worth sharing. */
  shares: z.literal(true).optional(),
  /** A person who chooses this is asked for a few words about it. */
  explains: z.literal(true).optional(),
});

/**
 * The wording of a question in another kind of round; omitted parts stay the same. Choices keep
 * their ids.
 */
const otherwiseSchema = z.strictObject({
  text: localizedSchema.optional(),
  help: localizedSchema.optional(),
  choices: z.array(choiceSchema).min(2).optional(),
});

/**
 * What is shown for comparison with a question: the purpose in the catalogue, the decision behind
 * the collaboration, or the expected outcome.
 */
const shownSchema = z.enum(['purpose', 'basis', 'outcome']);
export type Shown = z.infer<typeof shownSchema>;

/**
 * Why a round is held: once per cycle, half a year before a grant or period ends, or once after the
 * end.
 */
export const ROUND_KINDS = ['yearly', 'renewal', 'closing'] as const;

const guideQuestionSchema = z.strictObject({
  id: z.string(),
  /** The kinds of round in which it is asked; absent for all. */
  kinds: z.array(z.enum(ROUND_KINDS)).min(1).optional(),
  /**
   * What the report counts by its choices, which are `yes`, `partly`, `no` and `none`; the 2008
   * evaluation recommends both.
   */
  follows: z.enum(['end-users', 'financing']).optional(),
  text: localizedSchema,
  help: localizedSchema,
  /** The purpose of monitoring that the question serves, paraphrased from the strategy. */
  purpose: localizedSchema,
  choices: z.array(choiceSchema).min(2),
  /**
   * What is shown with the question, in this order; if absent, nothing, except as stated in
   * `shownWith`.
   */
  shows: z.array(shownSchema).optional(),
  renewal: otherwiseSchema.optional(),
  closing: otherwiseSchema.optional(),
});

/**
 * The wording of the question about an open condition of the approval; `{condition}` and
 * `{deadline}` stand for its text and its day.
 */
const conditionQuestionSchema = z.strictObject({
  text: localizedSchema,
  help: localizedSchema,
  /** What stands for the deadline of a condition that has none. */
  noDeadline: localizedSchema,
  purpose: localizedSchema,
  met: localizedSchema,
  notYet: localizedSchema,
});

/** A monitoring guide: the questions about a collaboration, asked once per cycle. */
export const guideSchema = z.strictObject({
  id: z.string(),
  level: z.enum(['administrative', 'political']),
  version: z.int().positive(),
  title: localizedSchema,
  /**
   * States that the questions are Udsyn's proposal, based on the strategy's purposes, and not the
   * region's own text.
   */
  origin: localizedSchema,
  minutes: z.int().positive(),
  /** Absent in guides that ask about no conditions. */
  condition: conditionQuestionSchema.optional(),
  questions: z.array(guideQuestionSchema).min(3),
});
export type Guide = z.infer<typeof guideSchema>;

export type GuideQuestion = Guide['questions'][number];

/** What was shown with a question, by question id, before questions had `shows`. */
const SHOWN_BEFORE: Readonly<Record<string, readonly Shown[]>> = {
  frame: ['purpose', 'basis'],
  outcome: ['outcome'],
};

/**
 * Returns what is shown with a question. A round keeps its guide, and older guides have no `shows`.
 */
export function shownWith({ id, shows }: Pick<GuideQuestion, 'id' | 'shows'>): readonly Shown[] {
  return shows ?? SHOWN_BEFORE[id] ?? [];
}

/** A month and day such as `12-23`. */
const dayOfYearSchema = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/**
 * The monitoring policy: the months between rounds, and when reminders are sent around the due
 * date.
 */
export const monitoringPolicySchema = z.strictObject({
  cycleMonths: z.int().positive(),
  /** The reminder schedule; days relative to the due date, negative before it. */
  ladder: z
    .array(
      z.strictObject({
        step: z.string(),
        /** The label shown to users. */
        label: localizedSchema,
        days: z.int(),
        /** If absent, the reminder goes to the person who is responsible for the round. */
        to: z.literal('coordinator').optional(),
        /** Repeated at this interval, in the coordinator's digest, until the round is finished. */
        repeatDays: z.int().positive().optional(),
        /** Not sent in the weeks when people are away. */
        soft: z.boolean().default(false),
      }),
    )
    .min(1),
  /** Periods of the year without soft reminders: ISO weeks, or days such as `12-23`. */
  quiet: z
    .array(
      z.union([
        z.strictObject({ fromWeek: z.int().min(1).max(53), toWeek: z.int().min(1).max(53) }),
        z.strictObject({ from: dayOfYearSchema, to: dayOfYearSchema }),
      ]),
    )
    .default([]),
  /** Days off for staff that are not public holidays, such as `06-05` and `12-24`. */
  daysOff: z.array(dayOfYearSchema).default([]),
  /** How many months before the end of a grant or period the renewal round is due. */
  renewalMonths: z.int().positive(),
  snooze: z.strictObject({ mostDays: z.int().positive(), mostTimes: z.int().positive() }),
});
export type MonitoringPolicy = z.infer<typeof monitoringPolicySchema>;
