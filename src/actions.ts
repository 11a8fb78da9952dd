import { z } from 'zod';
import { PLAN_ACTIONS } from './action-plans/cards/plan-actions';
import { MAX_QUESTION_LENGTH } from './asking/answer/truncate-question';
import { INTENTS, monthSchema, REASONS } from './asking/feedback/feedback';
import { ATTRIBUTES, filterSchema } from './asking/answer/filter';
import { querySchema } from './asking/answer/query';
import { languageSchema } from './lib/language';
import { MONITORING_ACTIONS } from './monitoring/cards/monitoring-actions';
import { OUTBOX_ACTIONS } from './outbox/cards/outbox-actions';
import { SCREENING_ACTIONS } from './screening/cards/screening-actions';

/** The maximum number of filters in a button. */
export const MOST_FILTERS = 8;

/** The maximum size of a query in a button, in characters of JSON. */
export const MOST_CARRIED = 1000;

const idSchema = z.string().min(1).max(120);
const questionSchema = z.string().min(1).max(MAX_QUESTION_LENGTH);
/** From a card's input. */
const inputSchema = z.string().max(2000).default('');
const filtersSchema = z.array(filterSchema).min(1).max(MOST_FILTERS);

/** What a card button sends: the contract between the cards and the bot, validated on every tap. */
export const cardActionSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('ask'), question: questionSchema }),
  z.object({ action: z.literal('show'), collaboration: idSchema }),
  z.object({
    action: z.literal('fact-of'),
    collaboration: idSchema,
    attribute: z.enum(ATTRIBUTES),
  }),
  z.object({
    action: z.literal('more'),
    from: z.int().nonnegative(),
    /** The filters of the list above the button; if absent, the last list. */
    filters: filtersSchema.optional(),
  }),
  z.object({ action: z.literal('lift'), filters: filtersSchema }),
  z.object({
    action: z.literal('run-query'),
    query: querySchema.refine(
      (query) => query.intent !== 'command' && JSON.stringify(query).length <= MOST_CARRIED,
    ),
  }),
  z.object({
    action: z.literal('rate'),
    useful: z.boolean(),
    question: questionSchema,
    intent: z.enum(INTENTS),
    answered: z.boolean(),
    month: monthSchema,
  }),
  z.object({
    action: z.literal('rate-reason'),
    feedback: idSchema,
    month: monthSchema,
    reason: z.enum(REASONS),
  }),
  z.object({ action: z.literal('ask-coordinator'), question: questionSchema }),
  z.object({ action: z.literal('send-inquiry'), text: inputSchema }),
  z.object({ action: z.literal('cancel-inquiry') }),
  z.object({
    action: z.literal('answer-inquiry'),
    inquiry: idSchema,
    text: inputSchema,
  }),
  z.object({ action: z.literal('help') }),
  z.object({ action: z.literal('language'), language: languageSchema }),
  ...SCREENING_ACTIONS,
  ...MONITORING_ACTIONS,
  ...PLAN_ACTIONS,
  ...OUTBOX_ACTIONS,
]);
/** What a card button sends. */
export type CardAction = z.infer<typeof cardActionSchema>;
