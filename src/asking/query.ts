import { z } from 'zod';
import { filterSchema, MONEY_MEASURES } from './filter';

/** What a person can ask Udsyn to do, rather than to tell. */
const COMMANDS = [
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
] as const;
export type Command = (typeof COMMANDS)[number];

/** What can be asked about one collaboration. */
export const ATTRIBUTES = [
  'purpose',
  'period',
  'start',
  'end',
  'status',
  'fee',
  'cost',
  'total-budget',
  'co-financing',
  'staff-hours',
  'decided-by',
  'funding',
  'outcome',
  'partners',
  'partner-count',
  'countries',
  'contacts-political',
  'contacts-administrative',
  'roles',
  'lead-partner',
  'unit',
  'recurrence',
  'remarks',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** What is counted or compared: entries, a sum of money a year or in all, or a date. */
const MEASURES = [
  'entries',
  ...MONEY_MEASURES,
  'start',
  'end',
  'duration',
  'decision',
  'partners',
] as const;
export type Measure = (typeof MEASURES)[number];

const OPERATIONS = ['count', 'sum', 'average', 'max', 'min'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** What collaborations are counted by: "who is contact for most of them?" */
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
export type Grouping = (typeof GROUPINGS)[number];

/** Which collaborations a query is about: named ones, those that pass filters, or those of the last answer. */
const selectionSchema = z.strictObject({
  ids: z.array(z.string()).optional(),
  filters: z.array(filterSchema),
});
export type Selection = z.infer<typeof selectionSchema>;

/** A question as Udsyn understood it: a value that can be shown in words, stored, and run again. */
export const querySchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('command'), command: z.enum(COMMANDS) }),
  z.strictObject({
    intent: z.literal('attribute'),
    collaborations: z.array(z.string()).min(1),
    attribute: z.enum(ATTRIBUTES),
    /** The second thing asked for in the same breath: "who decided it, and when does it end?" */
    also: z.enum(ATTRIBUTES).optional(),
  }),
  z.strictObject({ intent: z.literal('detail'), collaboration: z.string() }),
  z.strictObject({ intent: z.literal('compare'), collaborations: z.array(z.string()).min(2) }),
  z.strictObject({ intent: z.literal('mention'), mention: z.string() }),
  z.strictObject({ intent: z.literal('passage'), passage: z.string() }),
  z.strictObject({
    intent: z.literal('find'),
    filters: z.array(filterSchema).min(1),
    /** Only among these, when it narrows an earlier answer. */
    among: z.array(z.string()).optional(),
  }),
  z.strictObject({
    intent: z.literal('aggregate'),
    operation: z.enum(OPERATIONS),
    measure: z.enum(MEASURES),
    of: selectionSchema,
    /** Counted by each of these, the one with most or fewest first. */
    per: z.enum(GROUPINGS).optional(),
    /** Not the largest or smallest but the second, the third. */
    rank: z.int().min(2).optional(),
    /** As a share of all, or of all of the kind that is named. */
    share: z.literal(true).optional(),
  }),
  /** Something that no source states of anybody or of this entry. */
  z.strictObject({
    intent: z.literal('not-stated'),
    about: z.enum(['contact-detail', 'other']),
    collaborations: z.array(z.string()),
  }),
  z.strictObject({ intent: z.literal('unknown') }),
]);
export type Query = z.infer<typeof querySchema>;

/** What a conversation remembers of its last question. */
export const memorySchema = z.object({
  query: querySchema,
  /** Ids of the collaborations that were answered with, in order. */
  results: z.array(z.string()).readonly(),
  /** The last list, where the results are only some of it: "and the third one?" */
  list: z.array(z.string()).readonly().optional(),
  /** The other thing that it may have meant, where that was offered. */
  alternative: querySchema.optional(),
  /** How many of the results have been shown, where it is more than the first page. */
  shown: z.int().positive().optional(),
});
export type Memory = z.infer<typeof memorySchema>;
