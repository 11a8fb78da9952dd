import type { CompetenceRule } from '../../catalogue/content';
import type { Screening } from '../case/screening';
import type { Fact, Proposal } from './proposal';

/** A person to be asked. */
export interface CaseContact {
  readonly id: string;
  readonly name: string;
}

/** Whom to ask about a screening: who handles it, or else a coordinator, but never `not`. */
export function contactFor(
  { handler }: Pick<Screening, 'handler'>,
  coordinators: readonly CaseContact[],
  not: string,
): CaseContact | undefined {
  return [...(handler === undefined ? [] : [handler]), ...coordinators].find(
    ({ id }) => id !== not,
  );
}

/** A row of the competence plan that applies, and the fact that makes it apply. */
interface Route {
  readonly rule: CompetenceRule;
  readonly because: Cause;
}

/** A fact that may make a row apply. */
export type Cause = Extract<Fact, 'area' | 'funding' | 'appointment' | 'travel' | 'cost' | 'total'>;

/** Who decides on a proposal, as far as the competence plan says. */
export interface Routing {
  /** In the plan's order. */
  readonly rows: readonly Route[];
  /** Whether no row is about taking part in the proposal's area: the coordinator knows who decides. */
  readonly missing: boolean;
}

type Condition = NonNullable<CompetenceRule['appliesWhen']>;

/** The fact that makes a row apply; a strategy is no proposal, so its row is for reference only. */
const CAUSES: Readonly<Record<Condition, (proposal: Proposal) => Cause | undefined>> = {
  appointment: ({ appointment }) => (appointment === 'yes' ? 'appointment' : undefined),
  'council-travel': ({ travel }) => (travel === 'yes' ? 'travel' : undefined),
  'external-funding-more-staff': ({ funding }) =>
    funding === 'more-staff' ? 'funding' : undefined,
  'external-funding-same-staff': ({ funding }) =>
    funding === 'same-staff' ? 'funding' : undefined,
  participation: () => 'area',
  'grant-spending': ({ cost, total }) => {
    if ((cost?.amount ?? 0) > 0) return 'cost';
    return (total?.amount ?? 0) > 0 ? 'total' : undefined;
  },
  strategy: () => undefined,
};

const isOfArea = ({ area }: CompetenceRule, proposal: Proposal) =>
  area === undefined || area === proposal.area;

/** Finds the rows of the competence plan that apply to a proposal. */
export function routeProposal(proposal: Proposal, rules: readonly CompetenceRule[]): Routing {
  const rows = rules.flatMap((rule): Route[] => {
    const because = rule.appliesWhen && CAUSES[rule.appliesWhen](proposal);
    return because !== undefined && isOfArea(rule, proposal) ? [{ rule, because }] : [];
  });
  return { rows, missing: !rows.some(({ rule }) => rule.appliesWhen === 'participation') };
}
