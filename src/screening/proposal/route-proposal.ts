import { type RuleCondition, routeMatter, type Routing } from '../../catalogue/competence';
import type { CompetenceRule } from '../../catalogue/content';
import type { Screening } from '../case/screening';
import type { Proposal } from './proposal';

/** A person to be asked. */
export interface CaseContact {
  readonly id: string;
  readonly name: string;
}

/**
 * Whom to ask about a screening: who handles it, or else a coordinator, but never `not`, nor somebody
 * whose name is not known.
 */
export function contactFor(
  { handler }: Pick<Screening, 'handler'>,
  coordinators: readonly CaseContact[],
  not: string,
): CaseContact | undefined {
  return [...(handler === undefined ? [] : [handler]), ...coordinators].find(
    ({ id, name }) => id !== not && name.trim() !== '',
  );
}

/** Whether the proposal costs the Region anything, as far as it is known. */
const isCosting = ({ cost, total, years = [] }: Proposal) =>
  [cost, total, ...years].some((money) => (money?.amount ?? 0) > 0);

/**
 * When a proposal meets a condition of the competence plan. A strategy is no proposal, so its row is
 * for reference only; a grant can be spent only after it has been given.
 */
const MEETS: Readonly<Record<RuleCondition, (proposal: Proposal) => boolean>> = {
  appointment: ({ appointment }) => appointment === 'yes',
  'council-travel': ({ travel }) => travel === 'yes',
  'external-funding-more-staff': ({ funding }) => funding === 'more-staff',
  'external-funding-same-staff': ({ funding }) => funding === 'same-staff',
  participation: () => true,
  'grant-spending': (proposal) => proposal.grant === 'yes' && isCosting(proposal),
  strategy: () => false,
};

const isCondition = (text: string): text is RuleCondition => text in MEETS;

/** Finds who decides on a proposal by the competence plan. */
export function routeProposal(proposal: Proposal, rules: readonly CompetenceRule[]): Routing {
  const conditions = Object.keys(MEETS).filter(
    (one): one is RuleCondition => isCondition(one) && MEETS[one](proposal),
  );
  return routeMatter({ conditions, area: proposal.area }, rules);
}
