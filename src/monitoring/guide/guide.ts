import { z } from 'zod';
import { CORRECTABLE } from '../../catalogue/entry';
import { localizedSchema } from '../../lib/language';

const choiceSchema = z.strictObject({
  id: z.string(),
  label: localizedSchema,
  /** Whoever chooses it is asked what these facts are now. */
  corrects: z.array(z.enum(CORRECTABLE)).min(1).optional(),
  /** What was learnt is worth sharing: whoever chooses this is asked to write it down. */
  shares: z.literal(true).optional(),
});

/** How a question is put in a round of another kind; what is left out stays. Choices keep their ids. */
const otherwiseSchema = z.strictObject({
  text: localizedSchema.optional(),
  help: localizedSchema.optional(),
  choices: z.array(choiceSchema).min(2).optional(),
});

/** What a question can be compared with: the purpose in the catalogue, the decision it rests on, the expected outcome. */
const shownSchema = z.enum(['purpose', 'basis', 'outcome']);
export type Shown = z.infer<typeof shownSchema>;

const guideQuestionSchema = z.strictObject({
  id: z.string(),
  text: localizedSchema,
  help: localizedSchema,
  /** The purpose of monitoring that it serves, paraphrased from the strategy. */
  purpose: localizedSchema,
  choices: z.array(choiceSchema).min(2),
  /** What is shown with it, in this order; absent: nothing, but see `shownWith`. */
  shows: z.array(shownSchema).optional(),
  renewal: otherwiseSchema.optional(),
  closing: otherwiseSchema.optional(),
});

/** A monitoring guide: what is asked about a collaboration once a cycle. */
export const guideSchema = z.strictObject({
  id: z.string(),
  level: z.enum(['administrative', 'political']),
  version: z.int().positive(),
  title: localizedSchema,
  /** Says that the questions are Udsyn's proposal on the strategy's purposes, not the region's text. */
  origin: localizedSchema,
  minutes: z.int().positive(),
  questions: z.array(guideQuestionSchema).min(3),
});
export type Guide = z.infer<typeof guideSchema>;

export type GuideQuestion = Guide['questions'][number];

/** What rounds showed with a question, by its id, before the question itself said so. */
const SHOWN_BEFORE: Readonly<Record<string, readonly Shown[]>> = {
  frame: ['purpose', 'basis'],
  outcome: ['outcome'],
};

/** What is shown with a question. A round keeps its guide, and an older guide does not say what its questions show. */
export function shownWith({ id, shows }: Pick<GuideQuestion, 'id' | 'shows'>): readonly Shown[] {
  return shows ?? SHOWN_BEFORE[id] ?? [];
}

/** `12-23` */
const dayOfYearSchema = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** When rounds are held: the months between them, and when reminders go out around the due date. */
export const monitoringPolicySchema = z.strictObject({
  cycleMonths: z.int().positive(),
  /** Days relative to the due date, negative before it. */
  ladder: z
    .array(
      z.strictObject({
        step: z.string(),
        /** What readers call it. */
        label: localizedSchema,
        days: z.int(),
        /** Absent: to whoever is responsible for the round. */
        to: z.literal('coordinator').optional(),
        /** Sent again every so many days, in the coordinator's digest, until the round is finished. */
        repeatDays: z.int().positive().optional(),
        /** Not in the weeks in which people are away. */
        soft: z.boolean().default(false),
      }),
    )
    .min(1),
  /** Spans of the year without soft reminders: ISO weeks, or days `12-23`. */
  quiet: z
    .array(
      z.union([
        z.strictObject({ fromWeek: z.int().min(1).max(53), toWeek: z.int().min(1).max(53) }),
        z.strictObject({ from: dayOfYearSchema, to: dayOfYearSchema }),
      ]),
    )
    .default([]),
  /** Days off for staff that are not public holidays: `06-05`, `12-24`. */
  daysOff: z.array(dayOfYearSchema).default([]),
  /** Months before the end of a grant or period at which it is asked about renewal. */
  renewalMonths: z.int().positive(),
  snooze: z.strictObject({ mostDays: z.int().positive(), mostTimes: z.int().positive() }),
});
export type MonitoringPolicy = z.infer<typeof monitoringPolicySchema>;
