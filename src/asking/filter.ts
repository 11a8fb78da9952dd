import { z } from 'zod';

/** Vocabulary that a list can be narrowed by; `body` is the body that made a decision. */
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
/** A kind of vocabulary that a list can be narrowed by. */
export type Facet = (typeof FACETS)[number];

/** How a collaboration's period, decisions or grants relate to a span of time. */
const RELATIONS = [
  'running',
  'started',
  'ended',
  'decided',
  'granted',
  'beyond',
  'before',
] as const;
/** How a collaboration relates to a span of time. */
export type Relation = (typeof RELATIONS)[number];

/** Facts that an entry either has or lacks. */
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
/** A fact that an entry either has or lacks. */
export type Property = (typeof PROPERTIES)[number];

/** The sums of money that can be counted, compared and filtered by. */
export const MONEY_MEASURES = [
  'fee',
  'cost',
  'yearly-cost',
  'total-budget',
  'co-financing',
  'staff-hours',
] as const;
/** A sum of money that can be counted, compared and filtered by. */
export type MoneyMeasure = (typeof MONEY_MEASURES)[number];

/** How an amount compares to the named one. */
const COMPARISONS = ['over', 'under', 'at-least', 'at-most'] as const;
/** How an amount compares to the named one. */
export type Comparison = (typeof COMPARISONS)[number];

/** One condition that narrows a list. */
export const filterSchema = z.union([
  z.strictObject({
    by: z.enum(FACETS),
    id: z.string(),
    not: z.literal(true).optional(),
    /** An alternative to the preceding theme; by default all themes must match. */
    or: z.literal(true).optional(),
  }),
  z.strictObject({
    by: z.literal('property'),
    id: z.enum(PROPERTIES),
    not: z.literal(true).optional(),
    /** An alternative to the preceding property. */
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
  /** How often the collaboration meets, in times per year. */
  z.strictObject({ by: z.literal('recurrence'), perYear: z.number() }),
  /**
   * A word outside every vocabulary; the entry, or the name of one of its partners, must contain
   * it.
   */
  z.strictObject({
    by: z.literal('word'),
    word: z.string(),
    among: z.literal('partners').optional(),
  }),
]);
/** One condition that narrows a list. */
export type Filter = z.infer<typeof filterSchema>;

/** Whether a filter excludes what it names. */
export const isExclusion = (filter: Filter): boolean => 'not' in filter && filter.not === true;
