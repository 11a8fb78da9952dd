import type { Screening } from '../case/screening';
import type { Step } from '../checklist/assessment';
import { type Fact, FACTS, isAsked, isGiven, isRuledOut } from './proposal';

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

type Told = Pick<Screening, 'proposal' | 'skipped'>;

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
  { fact, edited }: Extract<Step, { kind: 'fact' }>,
  told: Told,
): readonly Fact[] {
  const group = groupOf(fact);
  const facts = FACTS.filter((one) => one === fact || factsIn(group, told).includes(one));
  return edited === true || !isOpenFact(fact, told)
    ? facts.filter((one) => !isRuledOut(one, told.proposal))
    : facts.filter((one) => one === fact || isOpenFact(one, told));
}
