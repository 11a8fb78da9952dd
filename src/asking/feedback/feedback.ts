import { z } from 'zod';
import type { Collection } from '../../store/document-store';
import { LONGEST_QUESTION } from '../truncate-question';
import type { Query } from '../query';

/** Why an answer was of no use. */
export const REASONS = ['wrong', 'incomplete', 'outdated', 'unclear'] as const;
export type Reason = (typeof REASONS)[number];

/** What a question can be, other than a command. */
export const INTENTS = [
  'attribute',
  'detail',
  'compare',
  'mention',
  'passage',
  'find',
  'aggregate',
  'not-stated',
  'unknown',
] as const satisfies readonly Query['intent'][];

/** A month (`2027-03`), as the partitions of what is kept are called. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What became of a question, without a word about who asked: an answer that was rated, or none. */
const feedbackSchema = z.strictObject({
  id: z.string(),
  /** When it was asked: the partition. */
  month: monthSchema,
  kind: z.enum(['unanswered', 'rating']),
  /** Of a rating. */
  useful: z.boolean().optional(),
  reason: z.enum(REASONS).optional(),
  /** Without addresses, numbers and unknown names of persons. */
  question: z.string().max(LONGEST_QUESTION),
  intent: z.enum(INTENTS),
  answered: z.boolean(),
  at: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

export const feedback: Collection<Feedback> = {
  name: 'feedback',
  schema: feedbackSchema,
  id: (one) => one.id,
  partition: (one) => one.month,
  indexes: ['kind', 'useful', 'at'],
  expiresAt: (one) => new Date(one.expiresAt),
};
