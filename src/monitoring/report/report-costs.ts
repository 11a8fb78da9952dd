import type { Cost } from '../../catalogue/collaboration';
import type { Entry } from '../../catalogue/entry';
import { firstDay, lastDay } from '../../lib/dates';

/** A cost of a collaboration, and what it puts into the year's sum. */
interface ReportCost {
  readonly entry: Entry;
  readonly cost: Cost;
  /** Absent where it is not the region's own, is not stated a year and in kroner, or was granted for other years. */
  readonly kroner?: number;
}

/** What the collaborations that run in a year cost, as the catalogue states it. */
export interface ReportCosts {
  readonly costs: readonly ReportCost[];
  /** The sum of what can be added. */
  readonly kroner: number;
  /** Collaborations of which the catalogue states no cost. */
  readonly without: readonly Entry[];
}

/** What the region pays itself; hours are no payment, and a budget is not the region's alone. */
const OWN: readonly Cost['kind'][] = ['membership-fee', 'operating-grant', 'co-financing'];

function runsIn(year: number, { facts: { period } }: Entry): boolean {
  const { start, end } = period;
  const begun = start === undefined || firstDay(start) <= `${year}-12-31`;
  return begun && (end === undefined || lastDay(end) >= `${year}-01-01`);
}

function kronerIn(year: number, cost: Cost): number | undefined {
  const { kind, per, years, equivalent } = cost;
  if (!OWN.includes(kind) || per !== 'year') return undefined;
  if (years !== undefined && (year < years.from || year > years.to)) return undefined;
  return [cost, equivalent].find((money) => money?.currency === 'DKK')?.amount;
}

/** The costs of the entries that run in a year. */
export function reportCosts(all: readonly Entry[], year: number): ReportCosts {
  const running = all.filter((entry) => runsIn(year, entry));
  const costs = running.flatMap((entry) =>
    entry.facts.costs.map((cost): ReportCost => {
      const kroner = kronerIn(year, cost);
      return { entry, cost, ...(kroner !== undefined && { kroner }) };
    }),
  );
  return {
    costs,
    kroner: costs.reduce((sum, { kroner = 0 }) => sum + kroner, 0),
    without: running.filter(({ facts }) => facts.costs.length === 0),
  };
}
