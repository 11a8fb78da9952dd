import { z } from 'zod';

/** The facts about a proposed collaboration, in the order in which they are asked for; those of one card stand together. */
export const FACTS = [
  'name',
  'level',
  'kind',
  'area',
  'purpose',
  'themes',
  'partners',
  'countries',
  'period',
  'cost',
  'total',
  'years',
  'moneyNote',
  'grant',
  'account',
  'funding',
  'programme',
  'budget',
  'external',
  'hours',
  'appointment',
  'travel',
  'unit',
  'responsible',
] as const;
export type Fact = (typeof FACTS)[number];

const moneySchema = z.strictObject({
  amount: z.number().nonnegative(),
  /** ISO 4217; `XXX` where it is not known. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** As it was written, where the currency is not known. */
  written: z.string().optional(),
});
/** An amount of money. */
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
  /** What was written about the Region's cost and is no figure: joining fees, travel. */
  moneyNote: z.string().optional(),
  /** Whether a grant that covers the cost has already been given (Bilag 6, no. 9). */
  grant: z.enum(YES_NO).optional(),
  /** Which account or appropriation pays, and whose it is. */
  account: z.string().optional(),
  funding: z.enum(FUNDING).optional(),
  programme: termsSchema.optional(),
  /** What the whole project costs all partners together. */
  budget: moneySchema.optional(),
  /** The share of the EU or another outside source, as it was written: "75 %". */
  external: z.string().optional(),
  /** Employees' hours, as they were written: "120 timer om året". */
  hours: z.string().optional(),
  /** Whether somebody is appointed to a body (Bilag 6, no. 1). */
  appointment: z.enum(YES_NO).optional(),
  /** Whether council members travel for it (Bilag 6, no. 10). */
  travel: z.enum(YES_NO).optional(),
  unit: z.string().optional(),
  /**
   * The name of whoever is to look after it, who may be outside the organisation or never have
   * written to the bot.
   */
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

const isPaid = ({ cost, total, years = [] }: Proposal) =>
  [cost, total, ...years].some((money) => money !== undefined && money.amount > 0);
const isFunded = ({ funding }: Proposal) => funding !== undefined && funding !== 'none';

/** Facts that only some proposals are asked for. */
const ASKED_WHEN: Partial<Record<Fact, (proposal: Proposal) => boolean>> = {
  // One of them is enough to know what it costs.
  cost: ({ total, years }) => total === undefined && years === undefined,
  total: ({ cost, years }) => cost === undefined && years === undefined,
  years: () => false,
  moneyNote: () => false,
  grant: isPaid,
  account: isPaid,
  programme: isFunded,
  budget: isFunded,
  external: isFunded,
};

/** Whether a fact is asked for, given what is known already. */
export function isAsked(fact: Fact, proposal: Proposal): boolean {
  return ASKED_WHEN[fact]?.(proposal) ?? true;
}

/** The facts that are known or asked for, given what is known. */
export function factsAsked({ proposal }: { readonly proposal: Proposal }): Fact[] {
  return FACTS.filter((fact) => proposal[fact] !== undefined || isAsked(fact, proposal));
}

/** Facts about outside money. */
const OUTSIDE: readonly Fact[] = ['programme', 'external'];

/** Whether another fact rules this one out: nobody pays where there is no outside money. */
export function isRuledOut(fact: Fact, { funding }: Proposal): boolean {
  return funding === 'none' && OUTSIDE.includes(fact);
}

/** A proposal without the facts that another one rules out; given last, such a fact takes away what rules it out. */
export function withoutContradiction(proposal: Proposal, given: Fact): Proposal {
  const { funding, ...open } = proposal;
  if (isRuledOut(given, proposal)) return open;
  const ruledOut = FACTS.filter((fact) => isRuledOut(fact, proposal));
  return Object.fromEntries(
    Object.entries(proposal).filter(([fact]) => !ruledOut.some((one) => one === fact)),
  );
}

/** The cards on which a proposal is asked for, in order. */
export const FACT_GROUPS = ['what', 'who', 'when', 'responsible'] as const;
/** One of the cards on which a proposal is asked for. */
export type FactGroup = (typeof FACT_GROUPS)[number];

/** The card on which each fact is asked for. */
const GROUPS: Readonly<Record<Fact, FactGroup>> = {
  name: 'what',
  level: 'what',
  kind: 'what',
  area: 'what',
  purpose: 'what',
  themes: 'what',
  partners: 'who',
  countries: 'who',
  period: 'when',
  cost: 'when',
  total: 'when',
  years: 'when',
  moneyNote: 'when',
  grant: 'when',
  account: 'when',
  funding: 'when',
  programme: 'when',
  budget: 'when',
  external: 'when',
  hours: 'when',
  appointment: 'responsible',
  travel: 'responsible',
  unit: 'responsible',
  responsible: 'responsible',
};

/** The group of a fact. */
export const groupOf = (fact: Fact): FactGroup => GROUPS[fact];

/** What is known of a proposal, and what was skipped. */
interface Told {
  readonly proposal: Proposal;
  readonly skipped: readonly Fact[];
}

/** Whether a fact is neither known nor skipped. */
const isOpenFact = (fact: Fact, { proposal, skipped }: Told) =>
  !isGiven(fact, proposal) && !skipped.includes(fact);

/** The facts of a group that are known or asked for. */
function factsIn(group: FactGroup, { proposal }: Told): Fact[] {
  return FACTS.filter(
    (fact) => groupOf(fact) === group && (proposal[fact] !== undefined || isAsked(fact, proposal)),
  );
}

/** The fact at which the card of a group is opened: the first that is open, or the first. */
export function firstFactOf(group: FactGroup, told: Told): Fact | undefined {
  const facts = factsIn(group, told);
  return facts.find((fact) => isOpenFact(fact, told)) ?? facts[0];
}

/**
 * The facts that the card of a step shows: what is open of the group; all of it where whoever
 * answers has come back to something that was given or skipped.
 */
export function factsShown(
  { fact, edited }: { readonly fact: Fact; readonly edited?: true | undefined },
  told: Told,
): readonly Fact[] {
  const group = groupOf(fact);
  const facts = FACTS.filter((one) => one === fact || factsIn(group, told).includes(one));
  return edited === true || !isOpenFact(fact, told)
    ? facts.filter((one) => !isRuledOut(one, told.proposal))
    : facts.filter((one) => one === fact || isOpenFact(one, told));
}
