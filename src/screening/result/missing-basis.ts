import { type Fact, isGiven, type Proposal } from '../proposal/proposal';

/** Facts without which nobody can judge a proposal; any amount is a cost, also 0. */
const BASIS: readonly Fact[] = ['purpose', 'partners', 'period', 'cost', 'unit', 'responsible'];

const isKnown = (fact: Fact, proposal: Proposal): boolean =>
  fact === 'cost'
    ? proposal.cost !== undefined ||
      proposal.total !== undefined ||
      (proposal.years ?? []).length > 0
    : isGiven(fact, proposal);

/** The facts that a recommendation needs and that are not known; `cost` where no amount is. */
export const missingFacts = (proposal: Proposal): Fact[] =>
  BASIS.filter((fact) => !isKnown(fact, proposal));
