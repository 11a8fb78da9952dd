import { UNKNOWN_CURRENCY } from '../../lib/money';
import { type Initiative, OPEN_ENDED } from '../initiative/initiative';
import { isInPlan } from '../initiative/rights';
import type { ActionPlan } from './plan';

interface Amount {
  readonly amount: number;
  readonly currency: string;
}

/** What the initiatives of a plan cost together, as far as it is known. */
export interface PlanMoney {
  /** A sum for each currency. */
  readonly sums: readonly Amount[];
  /** How many of the initiatives have a known amount. */
  readonly known: number;
  readonly all: number;
  /** Set if they cost more than the sums: some amounts are not known, or have no last year. */
  readonly isAtLeast: boolean;
}

/** What an initiative costs in all its years; one year of it where it has no last one. */
function amountsOf({ costs, from, to }: Initiative): readonly Amount[] {
  if (costs === undefined) return [];
  const { total, years = [], cost } = costs;
  if (total !== undefined) return [total];
  if (years.length > 0) return years;
  const times = to === OPEN_ENDED ? 1 : to - from + 1;
  return cost === undefined ? [] : [{ ...cost, amount: cost.amount * times }];
}

const isUnending = ({ costs, to }: Initiative) =>
  to === OPEN_ENDED && costs?.total === undefined && costs?.years === undefined;

/** Sums what the decided initiatives of a plan cost, without those that were stopped. */
export function moneyOfPlan({ planned, isCut = false }: ActionPlan): PlanMoney {
  const counted = planned
    .map(({ initiative }) => initiative)
    .filter((one) => isInPlan(one) && one.state !== 'stopped');
  const sums = new Map<string, number>();
  const known = counted.filter((one) => {
    const amounts = amountsOf(one);
    if (amounts.length === 0 || amounts.some(({ currency }) => currency === UNKNOWN_CURRENCY))
      return false;
    for (const { amount, currency } of amounts)
      sums.set(currency, (sums.get(currency) ?? 0) + amount);
    return true;
  });
  return {
    sums: [...sums].map(([currency, amount]) => ({ currency, amount })),
    known: known.length,
    all: counted.length,
    isAtLeast: isCut || known.length < counted.length || known.some(isUnending),
  };
}
