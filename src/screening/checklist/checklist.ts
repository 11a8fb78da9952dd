import { z } from 'zod';
import { localizedSchema } from '../../lib/language';

const levelSchema = z.strictObject({
  /** 0 (worst) to 3 (best). */
  value: z.int().min(0).max(3),
  label: localizedSchema,
  description: localizedSchema,
  /** Says that nobody has examined the matter; where the answer is needed, it counts as none. */
  unclear: z.literal(true).optional(),
});

const questionSchema = z.strictObject({
  id: z.string(),
  text: localizedSchema,
  /** The reason for the question, in one sentence. */
  help: localizedSchema,
  levels: z.array(levelSchema).length(4),
  /**
   * Set if more of what is asked about gives a lower level; words such as "high" then do not select
   * a level.
   */
  reversed: z.literal(true).optional(),
  /** An answer at this level blocks the proposal until the cause is removed; `reason` says why. */
  stop: z.strictObject({ at: z.int().min(0).max(3), reason: localizedSchema }).optional(),
  /** An answer at this level or below permits a recommendation on a condition only; `text` is the condition. */
  condition: z.strictObject({ at: z.int().min(0).max(3), text: localizedSchema }).optional(),
  /** Without an answer nothing is recommended. */
  needed: z.literal(true).optional(),
  /** Nobody can change what is asked about: no other answer is suggested. */
  fixed: z.literal(true).optional(),
});

const criterionSchema = z.strictObject({
  id: z.string(),
  title: localizedSchema,
  description: localizedSchema,
  /** Percentage of the total score. */
  weight: z.int().positive(),
  questions: z.array(questionSchema).min(3).max(5),
});

/** A screening checklist: criteria weighted to 100, three to five questions each. */
export const checklistSchema = z
  .strictObject({
    id: z.string(),
    level: z.enum(['administrative', 'political']),
    version: z.int().positive(),
    title: localizedSchema,
    /**
     * States that the questions are Udsyn's proposal, based on the strategy's criteria, and not the
     * region's own text.
     */
    origin: localizedSchema,
    criteria: z.array(criterionSchema).min(1),
    /** Percentages of the score that determine the recommendation. */
    thresholds: z.strictObject({
      recommend: z.int().min(0).max(100),
      recommendWithConditions: z.int().min(0).max(100),
      /** A criterion below this percentage of its own points becomes a condition. */
      weakCriterion: z.int().min(0).max(100),
      /** If a smaller percentage of the questions is answered, the basis is insufficient. */
      answered: z.int().min(0).max(100),
      /**
       * Assessors whose scores lie further apart, in percentage points, do not agree on a
       * recommendation; neither do those of whom only some see a stop. If absent, the mean decides.
       */
      disagreement: z.int().min(0).max(100).optional(),
    }),
    /**
     * The wording of a condition that follows from a weak answer: `{question}` stands for the
     * question, `{level}` for the description of the level that is enough.
     */
    condition: localizedSchema.optional(),
  })
  .superRefine((checklist, context) => {
    const weights = checklist.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
    if (weights !== 100)
      context.addIssue({
        code: 'custom',
        path: ['criteria'],
        message: `weights sum to ${weights}, not to 100`,
      });
    const ids = checklist.criteria.flatMap((criterion) => [
      criterion.id,
      ...criterion.questions.map((question) => question.id),
    ]);
    if (new Set(ids).size !== ids.length)
      context.addIssue({ code: 'custom', path: ['criteria'], message: 'an id is used twice' });
    checklist.criteria.forEach((criterion, c) => {
      criterion.questions.forEach((question, q) => {
        if (question.levels.some((level, index) => level.value !== index))
          context.addIssue({
            code: 'custom',
            path: ['criteria', c, 'questions', q, 'levels'],
            message: 'levels go 0, 1, 2, 3',
          });
      });
    });
  });
export type Checklist = z.infer<typeof checklistSchema>;
export type Criterion = Checklist['criteria'][number];
export type Question = Criterion['questions'][number];

/** Returns the criterion that a question belongs to. */
export function criterionOf({ criteria }: Checklist, question: string): Criterion | undefined {
  return criteria.find(({ questions }) => questions.some(({ id }) => id === question));
}

/** Lists the questions of all criteria, in order. */
export function questionsOf(checklist: Checklist): Question[] {
  return checklist.criteria.flatMap(({ questions }) => questions);
}
