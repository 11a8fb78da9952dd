import { z } from 'zod';

/** Named things that narrow a list; `body` is who decided. */
export const FACETS = [
  'theme',
  'country',
  'area',
  'kind',
  'level',
  'unit',
  'programme',
  'body',
  'person',
] as const;
export type Facet = (typeof FACETS)[number];

/** How a collaboration's life or its money lies to a span of time. */
const RELATIONS = [
  'running',
  'started',
  'ended',
  'decided',
  'granted',
  'beyond',
  'before',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Facts that an entry has or has not. */
const PROPERTIES = [
  'fee',
  'own-money',
  'rolling',
  'no-political-appointment',
  'political-appointment',
  'ad-hoc-appointment',
  'vacancy',
  'no-end-stated',
  'lead-partner',
  'external-funding',
  'no-budget',
  'no-external-funding',
] as const;
export type Property = (typeof PROPERTIES)[number];

/** The sums of money that can be counted, compared, and narrowed by. */
export const MONEY_MEASURES = [
  'fee',
  'cost',
  'yearly-cost',
  'total-budget',
  'co-financing',
  'staff-hours',
] as const;
export type MoneyMeasure = (typeof MONEY_MEASURES)[number];

/** How an amount lies to the one that is named. */
const COMPARISONS = ['over', 'under', 'at-least', 'at-most'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** One thing that narrows a list. */
export const filterSchema = z.union([
  z.strictObject({
    by: z.enum(FACETS),
    id: z.string(),
    not: z.literal(true).optional(),
    /** An alternative to the theme before it, where themes otherwise must all be there. */
    or: z.literal(true).optional(),
  }),
  z.strictObject({
    by: z.literal('property'),
    id: z.enum(PROPERTIES),
    not: z.literal(true).optional(),
    /** An alternative to the property before it. */
    or: z.literal(true).optional(),
  }),
  z.strictObject({
    by: z.literal('time'),
    relation: z.enum(RELATIONS),
    from: z.iso.date(),
    to: z.iso.date(),
  }),
  z.strictObject({
    by: z.literal('amount'),
    measure: z.enum(MONEY_MEASURES),
    is: z.enum(COMPARISONS),
    amount: z.number().nonnegative(),
    currency: z.enum(['DKK', 'EUR']),
  }),
  /** How often it meets: times a year. */
  z.strictObject({ by: z.literal('recurrence'), perYear: z.number() }),
  /** Words that are in no vocabulary: they must occur in the entry, or among its partners. */
  z.strictObject({
    by: z.literal('word'),
    word: z.string(),
    among: z.literal('partners').optional(),
  }),
]);
export type Filter = z.infer<typeof filterSchema>;

/** Whether a filter leaves out what it names. */
export const leavesOut = (filter: Filter): boolean => 'not' in filter && filter.not === true;
