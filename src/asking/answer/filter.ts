import { z } from 'zod';
import type { Vocabulary } from '../../catalogue/vocabulary';

/** Vocabulary that a list can be narrowed by; `body` is the body that made a decision, and
 * `recommender` the one that recommended it. */
export const FACETS = [
  'theme',
  'country',
  'area',
  'kind',
  'level',
  'unit',
  'programme',
  'body',
  'recommender',
  'person',
] as const;
/** A kind of vocabulary that a list can be narrowed by. */
export type Facet = (typeof FACETS)[number];

/** The vocabulary list that holds the names of each facet; a person is no vocabulary. */
export const FACET_LISTS = {
  theme: 'themes',
  country: 'countries',
  area: 'areas',
  kind: 'kinds',
  level: 'levels',
  unit: 'units',
  programme: 'programmes',
  body: 'bodies',
  recommender: 'bodies',
} as const satisfies Readonly<Record<Exclude<Facet, 'person'>, keyof Vocabulary>>;

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
  'discrepancies',
  'conditions',
] as const;
/** Something that can be asked about one collaboration. */
export type Attribute = (typeof ATTRIBUTES)[number];

/**
 * The role of a span of time: what began, ended or was decided in it, what runs in it, which grants
 * cover it, and which grants end in it.
 */
const TIME_ROLES = ['running', 'started', 'ended', 'decided', 'granted', 'grant-ends'] as const;
/** The role of a span of time. */
export type TimeRole = (typeof TIME_ROLES)[number];

/** Facts that an entry either has or lacks. */
const PROPERTIES = [
  'fee',
  'own-money',
  'rolling',
  'rolling-yearly',
  'no-political-appointment',
  'political-appointment',
  'ad-hoc-appointment',
  'vacancy',
  'named-politician',
  'named-contact',
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

const CURRENCIES = ['DKK', 'EUR'] as const;

/** How an amount compares to the named one. */
const COMPARISONS = ['over', 'under', 'at-least', 'at-most'] as const;
/** How an amount compares to the named one. */
export type Comparison = (typeof COMPARISONS)[number];

const excluding = { not: z.literal(true).optional() };
/** An alternative to the preceding filter; without it, both must match. */
const alternative = { or: z.literal(true).optional() };

/** The first and the last day that a span without a stated beginning or end has. */
export const ALWAYS = { from: '0001-01-01', to: '9999-12-31' } as const;

/** One condition that narrows a list. */
export const filterSchema = z.union([
  z.strictObject({ by: z.enum(FACETS), id: z.string(), ...excluding, ...alternative }),
  z.strictObject({
    by: z.literal('property'),
    id: z.enum(PROPERTIES),
    ...excluding,
    ...alternative,
  }),
  /** Whether the source states the attribute at all: "a blank where the funding should be". */
  z.strictObject({ by: z.literal('stated'), id: z.enum(ATTRIBUTES), ...excluding }),
  z.strictObject({
    by: z.literal('time'),
    role: z.enum(TIME_ROLES),
    from: z.iso.date(),
    to: z.iso.date(),
    ...excluding,
  }),
  z.strictObject({
    by: z.literal('amount'),
    measure: z.enum(MONEY_MEASURES),
    is: z.enum(COMPARISONS),
    amount: z.number().nonnegative(),
    currency: z.enum(CURRENCIES),
  }),
  /** The currency in which the Region's own amounts are stated. */
  z.strictObject({ by: z.literal('currency'), id: z.enum(CURRENCIES), ...excluding }),
  /** A percentage that the source states about the funding. */
  z.strictObject({ by: z.literal('share'), percent: z.number().min(0).max(100) }),
  /** How often the collaboration meets, in times per year. */
  z.strictObject({ by: z.literal('recurrence'), perYear: z.number() }),
  /** Named entries, which a list leaves out or is limited to. */
  z.strictObject({ by: z.literal('entry'), ids: z.array(z.string()).min(1), ...excluding }),
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
