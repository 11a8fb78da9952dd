import type { Collaboration, Cost } from '../../catalogue/collaboration';
import { appliesIn, countsIn, currentCosts, OWN_COSTS } from '../../catalogue/dated-costs';
import { firstDay, lastDay } from '../../lib/dates';
import { MONEY_MEASURES, type MoneyMeasure } from './filter';

type Currency = Cost['currency'];
type ValueOf = (
  cost: Cost,
  currency: Currency,
  period: Collaboration['period'],
) => number | undefined;

/** An entry's amount for a measure, and the cost that states it. */
interface MeasuredAmount {
  readonly value: number;
  readonly cost: Cost;
}

/** An amount in a currency: as stated, or by the source's own conversion. */
function inCurrency(cost: Cost, currency: Currency): number | undefined {
  if (cost.currency === currency) return cost.amount;
  return cost.equivalent?.currency === currency ? cost.equivalent.amount : undefined;
}

const YEAR = 365.25 * 86_400_000;

/**
 * The years that a yearly amount is paid: those it is granted for, or those of a project with a
 * stated beginning and end.
 */
function yearsOf(
  { years, valid }: Cost,
  { start, end }: Collaboration['period'],
): number | undefined {
  if (years !== undefined) return years.to - years.from + 1;
  // It does not apply to the whole period.
  if (valid !== undefined) return undefined;
  if (start === undefined || end === undefined) return undefined;
  return Math.max(1, Math.round((Date.parse(lastDay(end)) - Date.parse(firstDay(start))) / YEAR));
}

/** The amount over all years; one year's amount if the years are not known. */
function totalInCurrency(
  cost: Cost,
  currency: Currency,
  period: Collaboration['period'],
): number | undefined {
  const amount = inCurrency(cost, currency);
  if (amount === undefined || cost.per !== 'year') return amount;
  return amount * (yearsOf(cost, period) ?? 1);
}

/** Whether it is known for how many years a yearly amount is paid. */
export const hasYears = (cost: Cost, { period }: Collaboration): boolean =>
  yearsOf(cost, period) !== undefined;

const MEASURE_SOURCES: Readonly<Record<MoneyMeasure, readonly [readonly Cost['kind'][], ValueOf]>> =
  {
    fee: [['membership-fee'], inCurrency],
    cost: [OWN_COSTS, totalInCurrency],
    'yearly-cost': [
      OWN_COSTS,
      (cost, currency) => (cost.per === 'year' ? inCurrency(cost, currency) : undefined),
    ],
    'total-budget': [['total-budget'], inCurrency],
    'co-financing': [['co-financing'], totalInCurrency],
    'staff-hours': [['staff-hours'], totalInCurrency],
  };

/** Whether a measure is a sum of money. */
export const isMoneyMeasure = (measure: string): measure is MoneyMeasure =>
  MONEY_MEASURES.some((one) => one === measure);

/** The first cost of an entry that states the measure in the currency on a day, and its amount. */
export function measureMoney(
  measure: MoneyMeasure,
  { costs, period }: Collaboration,
  day: string,
  currency: Currency = 'DKK',
): MeasuredAmount | undefined {
  const [kinds, valueOf] = MEASURE_SOURCES[measure];
  for (const cost of currentCosts(costs, day)) {
    if (!kinds.includes(cost.kind)) continue;
    const value = valueOf(cost, currency, period);
    if (value !== undefined) return { value, cost };
  }
  return undefined;
}

/**
 * Whether an amount is paid in a year: a yearly one whose years include it, or whose project runs all
 * of it, or a grant for this year alone.
 */
function isOfYear(cost: Cost, { start, end }: Collaboration['period'], year: number): boolean {
  const { per, years } = cost;
  if (per !== 'year') return years?.from === year && years.to === year;
  const applies = appliesIn(year, cost);
  if (applies !== undefined) return applies;
  if (start === undefined || end === undefined) return false;
  return firstDay(start) <= `${year}-01-01` && lastDay(end) >= `${year}-12-31`;
}

/** What an entry costs in a year, if its source states the year's amount. */
export function measureYear(
  measure: MoneyMeasure,
  { costs, period }: Collaboration,
  year: number,
): MeasuredAmount | undefined {
  const [kinds] = MEASURE_SOURCES[measure];
  for (const cost of costs) {
    if (!kinds.includes(cost.kind) || !countsIn(year, cost, costs)) continue;
    const value = isOfYear(cost, period, year) ? inCurrency(cost, 'DKK') : undefined;
    if (value !== undefined) return { value, cost };
  }
  return undefined;
}
