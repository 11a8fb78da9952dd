import type { Collaboration, Cost } from '../catalogue/collaboration';
import { MONEY_MEASURES, type MoneyMeasure } from './filter';

type Currency = Cost['currency'];
type ValueOf = (cost: Cost, currency: Currency) => number | undefined;

/** An entry's amount for a measure, and the cost that states it. */
interface Measured {
  readonly value: number;
  readonly cost: Cost;
}

/** An amount in a currency: as stated, or by the source's own conversion. */
function inCurrency(cost: Cost, currency: Currency): number | undefined {
  if (cost.currency === currency) return cost.amount;
  return cost.equivalent?.currency === currency ? cost.equivalent.amount : undefined;
}

/** The amount over all the years of the grant; one year's amount if the years are not stated. */
function inAll(cost: Cost, currency: Currency): number | undefined {
  const amount = inCurrency(cost, currency);
  if (amount === undefined || cost.per !== 'year' || cost.years === undefined) return amount;
  return amount * (cost.years.to - cost.years.from + 1);
}

const OWN: readonly Cost['kind'][] = ['membership-fee', 'operating-grant', 'co-financing'];

const READ: Readonly<Record<MoneyMeasure, readonly [readonly Cost['kind'][], ValueOf]>> = {
  fee: [['membership-fee'], inCurrency],
  cost: [OWN, inAll],
  'yearly-cost': [
    OWN,
    (cost, currency) => (cost.per === 'year' ? inCurrency(cost, currency) : undefined),
  ],
  'total-budget': [['total-budget'], inCurrency],
  'co-financing': [['co-financing'], inAll],
  'staff-hours': [['staff-hours'], inAll],
};

/** Whether a measure is a sum of money. */
export const isMoney = (measure: string): measure is MoneyMeasure =>
  MONEY_MEASURES.some((one) => one === measure);

/** The first cost of an entry that states the measure in the currency, and its amount. */
export function measured(
  measure: MoneyMeasure,
  { costs }: Collaboration,
  currency: Currency = 'DKK',
): Measured | undefined {
  const [kinds, valueOf] = READ[measure];
  for (const cost of costs) {
    const value = kinds.includes(cost.kind) ? valueOf(cost, currency) : undefined;
    if (value !== undefined) return { value, cost };
  }
  return undefined;
}
