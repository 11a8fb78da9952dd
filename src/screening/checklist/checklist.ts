import { z } from 'zod';
import { localizedSchema } from '../../lib/language';

const levelSchema = z.strictObject({
  /** 0 (worst) to 3 (best). */
  value: z.int().min(0).max(3),
  label: localizedSchema,
  description: localizedSchema,
});

const questionSchema = z.strictObject({
  id: z.string(),
  text: localizedSchema,
  /** Why it is asked, in a sentence. */
  help: localizedSchema,
  levels: z.array(levelSchema).length(4),
  /** More of what is asked about gives a lower level: "high" then names no level. */
  reversed: z.literal(true).optional(),
  /** An answer at this level stops the proposal until its cause is removed, for the reason given. */
  stop: z.strictObject({ at: z.int().min(0).max(3), reason: localizedSchema }).optional(),
});

const criterionSchema = z.strictObject({
  id: z.string(),
  title: localizedSchema,
  description: localizedSchema,
  /** Percent of the whole score. */
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
    /** Says that the questions are Udsyn's proposal on the strategy's criteria, not the region's text. */
    origin: localizedSchema,
    criteria: z.array(criterionSchema).min(1),
    /** Percent of the score from which the recommendation follows. */
    thresholds: z.strictObject({
      recommend: z.int().min(0).max(100),
      recommendWithConditions: z.int().min(0).max(100),
      /** A criterion below this share of its own points becomes a condition. */
      weakCriterion: z.int().min(0).max(100),
      /** Fewer questions answered than this share is an insufficient basis. */
      answered: z.int().min(0).max(100),
    }),
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

/** The criterion that a question belongs to. */
export function criterionOf({ criteria }: Checklist, question: string): Criterion | undefined {
  return criteria.find(({ questions }) => questions.some(({ id }) => id === question));
}

/** The questions of all criteria, in order. */
export function questionsOf(checklist: Checklist): Question[] {
  return checklist.criteria.flatMap(({ questions }) => questions);
}
