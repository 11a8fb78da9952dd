import type { Money, Proposal } from './proposal';

/** What a proposal costs the Region, as far as it is known and without inventing a distribution. */
export interface CostByYear {
  /** Budget years in order. */
  readonly years: readonly { readonly year: number; readonly money: Money }[];
  /** A year, for as long as it runs; only where the years are not known. */
  readonly yearly?: Money;
  /** In all, as it was stated. */
  readonly total?: Money;
}

const yearOf = (date: string | undefined) =>
  date === undefined ? undefined : Number(date.slice(0, 4));

/** The longest period that is written out year by year. */
const MOST_YEARS = 20;

/**
 * The Region's cost by budget year: as it was stated by year, or a yearly cost in each year of the
 * period. A total is never divided into years.
 */
export function costByYear({ years = [], cost, total, period }: Proposal): CostByYear {
  const stated = { ...(total && { total }) };
  if (years.length > 0)
    return { years: years.map(({ year, ...money }) => ({ year, money })), ...stated };
  if (cost === undefined) return { years: [], ...stated };
  const from = yearOf(period?.start);
  const to = yearOf(period?.end);
  const length = from === undefined || to === undefined ? 0 : to - from + 1;
  if (from === undefined || length < 1 || length > MOST_YEARS)
    return { years: [], yearly: cost, ...stated };
  const each = Array.from({ length }, (_, index) => ({ year: from + index, money: cost }));
  return { years: each, ...stated };
}
