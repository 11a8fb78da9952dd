import { firstDay, lastDay, wholeYears } from '../../lib/dates';
import type { Money, Period, Proposal } from './proposal';

/** What a proposal costs the Region, as far as it is known and without inventing a distribution. */
export interface CostByYear {
  /** Budget years in order. */
  readonly years: readonly { readonly year: number; readonly money: Money }[];
  /** A year, where it is not written out by year. */
  readonly yearly?: Money;
  /** In all, as it was stated. */
  readonly total?: Money;
  /** A yearly cost over a number of years, where no total was stated. */
  readonly computed?: { readonly years: number; readonly money: Money };
}

/** The longest period that is written out year by year. */
const MOST_YEARS = 20;

/** The calendar years of a period that is made of whole ones: "2027-2029", but not from September. */
function calendarYears({ start, end }: Partial<Period> = {}): readonly number[] {
  if (start === undefined || end === undefined) return [];
  if (!firstDay(start).endsWith('-01-01') || !lastDay(end).endsWith('-12-31')) return [];
  const [from, to] = [start, end].map((date) => Number(date.slice(0, 4)));
  const length = (to ?? 0) - (from ?? 0) + 1;
  return length > MOST_YEARS
    ? []
    : Array.from({ length: Math.max(0, length) }, (_, index) => (from ?? 0) + index);
}

/** What a yearly cost comes to over a period of whole years; nothing where its currency is not known. */
function computedOver(
  cost: Money,
  { start, end }: Partial<Period> = {},
): Pick<CostByYear, 'computed'> {
  const count =
    start === undefined || end === undefined
      ? undefined
      : wholeYears(firstDay(start), lastDay(end));
  if (count === undefined || count < 2 || cost.written !== undefined || cost.amount === 0)
    return {};
  const amount = Math.round(cost.amount * count * 100) / 100;
  return { computed: { years: count, money: { ...cost, amount } } };
}

/**
 * The Region's cost by budget year: as it was stated by year, or a yearly cost in each calendar year
 * of the period. A total is never divided into years, nor is a year that begins in September.
 */
export function costByYear({ years = [], cost, total, period }: Proposal): CostByYear {
  const stated = { ...(total && { total }) };
  if (years.length > 0) {
    const byYear = years.map(({ year, ...money }) => ({ year, money }));
    return { years: byYear, ...(cost && { yearly: cost }), ...stated };
  }
  if (cost === undefined) return { years: [], ...stated };
  const each = calendarYears(period).map((year) => ({ year, money: cost }));
  return {
    years: each,
    ...(each.length === 0 && { yearly: cost }),
    ...(total === undefined ? computedOver(cost, period) : stated),
  };
}
