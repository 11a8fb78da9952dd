import { z } from 'zod';
import { FACTS } from '../proposal/proposal';

/** 0 to 3 as the checklist describes them, or "I do not know". */
export const answerValueSchema = z.union([z.int().min(0).max(3), z.literal('unknown')]);
export type AnswerValue = z.infer<typeof answerValueSchema>;

const answerSchema = z.strictObject({
  question: z.string(),
  value: answerValueSchema,
  at: z.iso.datetime(),
});
export type AssessmentAnswer = z.infer<typeof answerSchema>;

/** What an assessor says to a question beside the answer. */
const noteSchema = z.strictObject({
  question: z.string(),
  comment: z.string(),
  /** A link to what shows it; empty where there is none. */
  evidence: z.string(),
  at: z.iso.datetime(),
});
export type Note = z.infer<typeof noteSchema>;

/** Where an assessor stands: a fact (owner only), the proposal as a whole (owner only), a question, or the result. */
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
  /** The person who assesses. */
  assessor: z.string(),
  name: z.string(),
  /** Which checklist. */
  level: z.enum(['administrative', 'political']),
  answers: z.array(answerSchema),
  notes: z.array(noteSchema).default([]),
  /** Questions that were passed over. */
  passed: z.array(z.string()).default([]),
  step: stepSchema,
  /** The answer that "undo" takes back: the question, and what stood there before. */
  undo: z.strictObject({ question: z.string(), before: answerSchema.optional() }).optional(),
  /** Counts the changes; a card that carries an older one is stale. */
  revision: z.int().nonnegative(),
  /** When it was last worked on. */
  at: z.iso.datetime(),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** Whether there is something in an assessment that would be lost with it. */
export const isBegun = ({ answers, notes }: Assessment) => answers.length + notes.length > 0;

/** The answer of an assessment to a question. */
export function answerOf(assessment: Assessment, question: string): AssessmentAnswer | undefined {
  return assessment.answers.find((one) => one.question === question);
}

/** What an assessment notes on a question. */
export function noteOf(assessment: Assessment, question: string): Note | undefined {
  return assessment.notes.find((one) => one.question === question);
}
