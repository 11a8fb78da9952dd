import { z } from 'zod';
import { localizedSchema } from '../language';

const choiceSchema = z.strictObject({ id: z.string(), label: localizedSchema });

const guideQuestionSchema = z.strictObject({
  id: z.string(),
  text: localizedSchema,
  help: localizedSchema,
  /** The purpose of monitoring that it serves, in the strategy's words retold. */
  purpose: localizedSchema,
  choices: z.array(choiceSchema).min(2),
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

/** How the wheel turns: months between rounds, and when reminders go out around the due date. */
export const wheelSchema = z.strictObject({
  cycleMonths: z.int().positive(),
  /** Days relative to the due date, negative before it. */
  ladder: z
    .array(
      z.strictObject({
        step: z.string(),
        days: z.int(),
        /** Absent: to whoever answers for the round. */
        to: z.literal('coordinator').optional(),
      }),
    )
    .min(1),
});
export type Wheel = z.infer<typeof wheelSchema>;
