import { z } from 'zod';
import {
  noteSchema,
  openQuestionsOf,
  type AnswerSheet,
  UNKNOWN,
} from '../../questionnaire/questionnaire';
import { FACTS } from '../proposal/proposal';
import { type Checklist, questionsOf } from './checklist';

/** 0 to 3 as the checklist describes them, or "I do not know". */
export const answerValueSchema = z.union([z.int().min(0).max(3), z.literal(UNKNOWN)]);
export type AnswerValue = z.infer<typeof answerValueSchema>;

const answerSchema = z.strictObject({
  question: z.string(),
  value: answerValueSchema,
  at: z.iso.datetime(),
});
export type AssessmentAnswer = z.infer<typeof answerSchema>;

/** Where an assessor stands: a fact (owner only), the whole proposal (owner only), a question, or the result. */
export const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fact'),
    fact: z.enum(FACTS),
    /** Chosen from the list of facts: the proposal comes next, whatever else is missing. */
    edited: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('proposal') }),
  z.strictObject({ kind: z.literal('question'), question: z.string() }),
  z.strictObject({ kind: z.literal('result') }),
]);
export type Step = z.infer<typeof stepSchema>;

/** One person's answers to one checklist. */
export const assessmentSchema = z.strictObject({
  /** The id of the person who assesses. */
  assessor: z.string(),
  name: z.string(),
  /** Which checklist. */
  level: z.enum(['administrative', 'political']),
  answers: z.array(answerSchema),
  notes: z.array(noteSchema).default([]),
  /** Questions that were skipped. */
  passed: z.array(z.string()).default([]),
  step: stepSchema,
  /** The answer that "undo" takes back: the question, and the answer before it. */
  undo: z.strictObject({ question: z.string(), before: answerSchema.optional() }).optional(),
  /** Counts the changes; a card that carries an older one is stale. */
  revision: z.int().nonnegative(),
  /** When it was last worked on. */
  at: z.iso.datetime(),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** An assessment in which nothing is answered yet. */
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

/** Whether an assessment holds anything that would be lost with it. */
export const isBegun = ({ answers, notes }: Assessment) => answers.length + notes.length > 0;

/** The next question without an answer, after `after` and then from the start; the result when none is left. */
export function nextQuestion(
  checklist: Checklist,
  assessment: Pick<AnswerSheet<Step, number>, 'answers' | 'passed'>,
  after?: string,
): Step {
  const [open] = openQuestionsOf(questionsOf(checklist), assessment, after);
  return open === undefined ? { kind: 'result' } : { kind: 'question', question: open };
}
