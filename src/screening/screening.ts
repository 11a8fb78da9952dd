import { z } from 'zod';
import type { Collection } from '../ports/document-store';
import { checklistSchema } from './checklist';

/** The facts about a proposed collaboration that are asked for, in order. */
export const FACTS = ['name', 'area', 'partners', 'cost', 'unit'] as const;
export type Fact = (typeof FACTS)[number];

const moneySchema = z.strictObject({
  amount: z.number().nonnegative(),
  currency: z.enum(['DKK', 'EUR']),
});
export type Money = z.infer<typeof moneySchema>;

const proposalSchema = z.strictObject({
  name: z.string().optional(),
  /** Id of an area in the vocabulary. */
  area: z.string().optional(),
  partners: z.string().optional(),
  /** A year. */
  cost: moneySchema.optional(),
  unit: z.string().optional(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** 0 to 3 as the checklist describes them, or "I do not know". */
export const answerValueSchema = z.union([z.int().min(0).max(3), z.literal('unknown')]);
export type AnswerValue = z.infer<typeof answerValueSchema>;

const assessmentSchema = z.strictObject({
  /** The person who assesses. */
  assessor: z.string(),
  answers: z.array(
    z.strictObject({ question: z.string(), value: answerValueSchema, at: z.iso.datetime() }),
  ),
});

/** Where one stands: a fact, a question of the checklist, or the result. */
const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fact'), fact: z.enum(FACTS) }),
  z.strictObject({ kind: z.literal('question'), question: z.string() }),
  z.strictObject({ kind: z.literal('result') }),
]);
export type Step = z.infer<typeof stepSchema>;

/** A proposed collaboration on its way through the checklist. */
const screeningSchema = z.strictObject({
  id: z.string(),
  organisation: z.string(),
  /** The person who started it. */
  owner: z.string(),
  state: z.enum(['draft', 'completed']),
  proposal: proposalSchema,
  /** Facts that were passed over. */
  skipped: z.array(z.enum(FACTS)),
  /** As it was when the screening started: an old case always shows what was asked. */
  checklist: checklistSchema,
  assessments: z.array(assessmentSchema),
  step: stepSchema,
  /** Counts the changes; a card that carries an older one is stale. */
  revision: z.int().nonnegative(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Screening = z.infer<typeof screeningSchema>;

export const screenings: Collection<Screening> = {
  name: 'screenings',
  schema: screeningSchema,
  id: (screening) => screening.id,
  partition: (screening) => screening.id,
  indexes: ['owner', 'state', 'updatedAt'],
};
