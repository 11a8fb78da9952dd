import { z } from 'zod';
import { ATTRIBUTES, filterSchema, MONEY_MEASURES } from './filter';

/** The commands that a person can give Udsyn. */
export const COMMANDS = [
  'help',
  'start-screening',
  'continue-screening',
  'list-screenings',
  'list-queue',
  'list-reminders',
  'year-wheel',
  'list-failed',
  'change-language',
  'smalltalk-greeting',
  'smalltalk-thanks',
  'forget',
  'more',
  'list-unanswered',
  'ask-coordinator',
  'cannot',
] as const;
/** A command that a person can give Udsyn; `cannot` is a request for what it does not do. */
export type Command = (typeof COMMANDS)[number];

/** What is counted or compared: entries, a yearly or total sum of money, or a date. */
const MEASURES = [
  'entries',
  ...MONEY_MEASURES,
  'start',
  'end',
  'duration',
  'decision',
  'partners',
] as const;
/** What is counted or compared. */
export type Measure = (typeof MEASURES)[number];

const OPERATIONS = ['count', 'sum', 'average', 'max', 'min'] as const;
/** How a number is computed from the entries. */
export type Operation = (typeof OPERATIONS)[number];

/** What collaborations can be grouped by: "who is contact for most of them?" */
export const GROUPINGS = [
  'contact',
  'representative',
  'person',
  'unit',
  'country',
  'programme',
  'theme',
  'area',
  'level',
  'kind',
  'body',
] as const;
/** Something that collaborations can be grouped by. */
export type Grouping = (typeof GROUPINGS)[number];

const orderSchema = z.strictObject({
  measure: z.enum(MEASURES),
  direction: z.enum(['ascending', 'descending']),
});
/** The order of a list: "biggest first". */
export type Order = z.infer<typeof orderSchema>;

/** The collaborations that a query is about: named ones, or those that pass filters. */
const selectionSchema = z.strictObject({
  ids: z.array(z.string()).optional(),
  filters: z.array(filterSchema),
});
/** The collaborations that a query is about. */
export type Selection = z.infer<typeof selectionSchema>;

/**
 * A question as Udsyn understood it: a value that can be described in words, stored and run again.
 */
export const querySchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('command'), command: z.enum(COMMANDS) }),
  z.strictObject({
    intent: z.literal('attribute'),
    collaborations: z.array(z.string()).min(1),
    attributes: z.array(z.enum(ATTRIBUTES)).min(1),
  }),
  z.strictObject({ intent: z.literal('detail'), collaboration: z.string() }),
  z.strictObject({ intent: z.literal('compare'), collaborations: z.array(z.string()).min(2) }),
  z.strictObject({
    intent: z.literal('mention'),
    mention: z.string(),
    /** What was asked of it, which the source does not state unless it is in the summary. */
    asked: z.array(z.enum(ATTRIBUTES)).optional(),
  }),
  z.strictObject({ intent: z.literal('passage'), passage: z.string() }),
  /** Who decides what is to be done with a collaboration. */
  z.strictObject({
    intent: z.literal('route'),
    matter: z.enum(['leave', 'prolong', 'change']),
    collaboration: z.string(),
  }),
  z.strictObject({
    intent: z.literal('find'),
    /** None of them asks for the whole catalogue. */
    filters: z.array(filterSchema),
    /** Only among these entries, when the question narrows an earlier answer. */
    among: z.array(z.string()).optional(),
    /** What to show of each entry: "and when do their grants end?" */
    show: z.array(z.enum(ATTRIBUTES)).optional(),
    order: orderSchema.optional(),
  }),
  z.strictObject({
    intent: z.literal('aggregate'),
    operation: z.enum(OPERATIONS),
    measure: z.enum(MEASURES),
    of: selectionSchema,
    /** Grouped by this, with the largest or smallest group first. */
    per: z.enum(GROUPINGS).optional(),
    /** Only the money of this year: yearly amounts, and grants for this year alone. */
    year: z.int().min(1900).max(2200).optional(),
    /** 2 for the second largest or smallest, 3 for the third. */
    rank: z.int().min(2).optional(),
    /** The three largest or smallest, instead of one. */
    top: z.int().min(2).max(20).optional(),
    /** As a share of all entries, or of all entries of the named kind. */
    share: z.literal(true).optional(),
  }),
  /** Something that no source states about a person or an entry. */
  z.strictObject({
    intent: z.literal('not-stated'),
    /** `unclear`: the words of the question are in no source, which may use others. */
    about: z.enum(['contact-detail', 'other', 'unclear']),
    collaborations: z.array(z.string()),
  }),
  z.strictObject({ intent: z.literal('unknown') }),
]);
/** A question, or a part of one, as Udsyn understood it. */
export type Query = z.infer<typeof querySchema>;

/** What a conversation remembers of its last question. */
export const memorySchema = z.object({
  query: querySchema,
  /** The question itself, for one that only makes sense after it. */
  text: z.string().optional(),
  /** Ids of the collaborations in the answer, in order. */
  results: z.array(z.string()).readonly(),
  /** The last list, if the results are only part of it: "and the third one?" */
  list: z.array(z.string()).readonly().optional(),
  /** The alternative query, if one was offered. */
  alternative: querySchema.optional(),
  /** How many results have been shown, if more than the first page. */
  shown: z.int().positive().optional(),
});
/** What a conversation remembers of its last question. */
export type Memory = z.infer<typeof memorySchema>;
