import { z } from 'zod';

/** The facts about a proposed collaboration, in the order in which they are asked for; those of one card stand together. */
export const FACTS = [
  'name',
  'level',
  'area',
  'purpose',
  'themes',
  'partners',
  'countries',
  'period',
  'cost',
  'total',
  'funding',
  'programme',
  'appointment',
  'travel',
  'unit',
  'responsible',
] as const;
export type Fact = (typeof FACTS)[number];

const moneySchema = z.strictObject({
  amount: z.number().nonnegative(),
  currency: z.enum(['DKK', 'EUR']),
});
export type Money = z.infer<typeof moneySchema>;

const periodSchema = z.strictObject({
  /** Years, months or days, as exact as they were given: `2027`, `2027-03`, `2027-03-01`. */
  start: z.string().optional(),
  end: z.string().optional(),
  /** Goes on until somebody ends it. */
  rolling: z.boolean().default(false),
});
/** When a proposed collaboration begins and ends; at least one of the three is given. */
export type Period = z.infer<typeof periodSchema>;

/** What was written (empty where it follows from another fact), and the ids of the vocabulary that were recognised in it. */
const termsSchema = z.strictObject({
  text: z.string(),
  ids: z.array(z.string()),
  /** Follows from another fact, and is still to be asked about. */
  guessed: z.literal(true).optional(),
});

/** Whether outside money comes in, and whether it pays for more posts (Bilag 6, nos. 22 and 23). */
export const FUNDING = ['none', 'same-staff', 'more-staff'] as const;
export const YES_NO = ['yes', 'no'] as const;
const levelSchema = z.enum(['administrative', 'political']);
export type Level = z.infer<typeof levelSchema>;
export const LEVELS = levelSchema.options;

/** What is known of a proposed collaboration. */
export const proposalSchema = z.strictObject({
  name: z.string().optional(),
  level: levelSchema.optional(),
  /** Id of a kind in the vocabulary. */
  kind: z.string().optional(),
  /** Id of an area in the vocabulary. */
  area: z.string().optional(),
  partners: z.string().optional(),
  countries: termsSchema.optional(),
  purpose: z.string().optional(),
  themes: termsSchema.optional(),
  period: periodSchema.optional(),
  /** A year. */
  cost: moneySchema.optional(),
  /** In all. */
  total: moneySchema.optional(),
  /** By budget year, in the order of the years. */
  years: z.array(z.strictObject({ year: z.int(), ...moneySchema.shape })).optional(),
  /** Whether a grant that covers the cost has already been given (Bilag 6, no. 9). */
  grant: z.enum(YES_NO).optional(),
  funding: z.enum(FUNDING).optional(),
  programme: termsSchema.optional(),
  /** Whether somebody is appointed to a body (Bilag 6, no. 1). */
  appointment: z.enum(YES_NO).optional(),
  /** Whether council members travel for it (Bilag 6, no. 10). */
  travel: z.enum(YES_NO).optional(),
  unit: z.string().optional(),
  /** The person who is to look after it. */
  responsible: z.string().optional(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** The ids of what was only guessed from another fact. */
export function guessOf(fact: Fact, proposal: Proposal): readonly string[] | undefined {
  const value = proposal[fact];
  return typeof value === 'object' && 'guessed' in value ? value.ids : undefined;
}

/** Whether a fact is known; a guess is not. */
export function isGiven(fact: Fact, proposal: Proposal): boolean {
  return proposal[fact] !== undefined && guessOf(fact, proposal) === undefined;
}

/** Facts that only some proposals are asked for. */
const ASKED_WHEN: Partial<Record<Fact, (proposal: Proposal) => boolean>> = {
  // Where the yearly cost was passed over, the whole may be known.
  total: ({ cost }) => cost === undefined,
  programme: ({ funding }) => funding !== undefined && funding !== 'none',
  travel: ({ appointment }) => appointment === 'yes',
};

/** Whether a fact is asked for, given what is known already. */
export function isAsked(fact: Fact, proposal: Proposal): boolean {
  return ASKED_WHEN[fact]?.(proposal) ?? true;
}

/** The facts that are known or asked for, given what is known. */
export function factsAsked({ proposal }: { readonly proposal: Proposal }): Fact[] {
  return FACTS.filter((fact) => proposal[fact] !== undefined || isAsked(fact, proposal));
}

/** Whether another fact rules this one out: no programme without outside money, no travel without an appointment. */
export function isRuledOut(fact: Fact, { funding, appointment }: Proposal): boolean {
  return (
    (fact === 'programme' && funding === 'none') || (fact === 'travel' && appointment === 'no')
  );
}
