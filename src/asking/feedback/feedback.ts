import { z } from 'zod';
import type { Collection } from '../../store/document-store';
import { MAX_QUESTION_LENGTH } from '../answer/truncate-question';
import type { Query } from '../answer/query';

/** Why an answer was not useful. */
export const REASONS = ['wrong', 'incomplete', 'outdated', 'unclear'] as const;
/** Why an answer was not useful. */
export type Reason = (typeof REASONS)[number];

/** The intents of a question, leaving out commands. */
export const INTENTS = [
  'attribute',
  'detail',
  'compare',
  'mention',
  'passage',
  'route',
  'find',
  'aggregate',
  'not-stated',
  'unknown',
] as const satisfies readonly Query['intent'][];

/** A month (`2027-03`), used as the partition key. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/**
 * What became of a question, without anything about who asked: a rating of its answer, or that it
 * had none.
 */
const feedbackSchema = z.strictObject({
  id: z.string(),
  /** The month in which it was asked; the partition key. */
  month: monthSchema,
  kind: z.enum(['unanswered', 'rating']),
  /** Only for ratings. */
  useful: z.boolean().optional(),
  reason: z.enum(REASONS).optional(),
  /** Redacted: without addresses, numbers and unknown names of persons. */
  question: z.string().max(MAX_QUESTION_LENGTH),
  intent: z.enum(INTENTS),
  answered: z.boolean(),
  at: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
/** What became of a question: a rating of its answer, or that it had none. */
export type Feedback = z.infer<typeof feedbackSchema>;

/** The collection of ratings and unanswered questions, partitioned by month. */
export const feedback: Collection<Feedback> = {
  name: 'feedback',
  schema: feedbackSchema,
  id: (one) => one.id,
  partition: (one) => one.month,
  indexes: [],
  compositeIndexes: [
    ['kind', 'at'],
    ['useful', 'at'],
  ],
  expiresAt: (one) => new Date(one.expiresAt),
};
