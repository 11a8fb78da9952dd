import { z } from 'zod';
import {
  noteSchema,
  openQuestionsOf,
  type AnswerSheet,
  UNKNOWN,
} from '../../questionnaire/questionnaire';
import { FACTS } from '../proposal/proposal';
import { type Checklist, questionsOf } from './checklist';

/** A level from 0 to 3 as described in the checklist, or "I do not know". */
export const answerValueSchema = z.union([z.int().min(0).max(3), z.literal(UNKNOWN)]);
export type AnswerValue = z.infer<typeof answerValueSchema>;

/** The approved case that an answer comes from, and who gave it there. */
const carriedSchema = z.strictObject({ screening: z.string(), name: z.string() });

const answerSchema = z.strictObject({
  question: z.string(),
  value: answerValueSchema,
  /** When it was given, also where it is carried over from another case. */
  at: z.iso.datetime(),
  /** Set until somebody answers the question in this case. */
  carried: carriedSchema.optional(),
});
export type AssessmentAnswer = z.infer<typeof answerSchema>;

/**
 * The current step of an assessor: a fact (owner only), the whole proposal (owner only), a
 * question, or the result.
 */
export const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fact'),
    fact: z.enum(FACTS),
    /**
     * Set if the fact was chosen from the list of facts: the proposal comes next, even if other
     * facts are missing.
     */
    edited: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('proposal') }),
  z.strictObject({ kind: z.literal('question'), question: z.string() }),
  z.strictObject({ kind: z.literal('result') }),
]);
export type Step = z.infer<typeof stepSchema>;

/** One person's answers to one checklist. */
export const assessmentSchema = z.strictObject({
  /** The id of the assessor. */
  assessor: z.string(),
  name: z.string(),
  /** The level of the checklist. */
  level: z.enum(['administrative', 'political']),
  answers: z.array(answerSchema),
  notes: z.array(noteSchema).default([]),
  /** Questions that were skipped. */
  passed: z.array(z.string()).default([]),
  step: stepSchema,
  /** The answer that "undo" reverts: the question, and its previous answer. */
  undo: z.strictObject({ question: z.string(), before: answerSchema.optional() }).optional(),
  /** Incremented by each change; a card with an older revision is stale. */
  revision: z.int().nonnegative(),
  /** When it was last worked on. */
  at: z.iso.datetime(),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** Creates an assessment without answers. */
export function emptyAssessment(
  { id, name }: { readonly id: string; readonly name: string },
  level: Assessment['level'],
  step: Step,
  at: string,
): Assessment {
  return {
    assessor: id,
    name,
    level,
    answers: [],
    notes: [],
    passed: [],
    step,
    revision: 0,
    at,
  };
}

/** Returns whether an assessment contains anything that would be lost with it. */
export const isBegun = ({ answers, notes }: Assessment) => answers.length + notes.length > 0;

/**
 * Returns the next unanswered question, searching after `after` and then from the start; the result
 * if none is left.
 */
export function nextQuestion(
  checklist: Checklist,
  assessment: Pick<AnswerSheet<Step, number>, 'answers' | 'passed'>,
  after?: string,
): Step {
  const [open] = openQuestionsOf(questionsOf(checklist), assessment, after);
  return open === undefined ? { kind: 'result' } : { kind: 'question', question: open };
}
