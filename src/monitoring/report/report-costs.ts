import type { Cost } from '../../catalogue/collaboration';
import { countsIn, isOwnCost } from '../../catalogue/dated-costs';
import type { Entry } from '../../catalogue/entry';
import { firstDay, lastDay } from '../../lib/dates';

/** A cost of a collaboration, and its contribution to the year's sum. */
interface ReportCost {
  readonly entry: Entry;
  readonly cost: Cost;
  /**
   * Absent if the region does not pay it, if it is not stated per year and in kroner, or if it was
   * granted for other years.
   */
  readonly kroner?: number;
}

/** A sum in kroner, and how many collaborations it comes from. */
interface Sum {
  readonly kroner: number;
  readonly collaborations: number;
}

/** The costs of the collaborations that run in a year, as the catalogue states them. */
export interface ReportCosts {
  readonly costs: readonly ReportCost[];
  /** The sum of the costs that can be added up; others are not known. */
  readonly kroner: number;
  /** How many collaborations the sum comes from, of all that run in the year. */
  readonly known: number;
  readonly running: number;
  /** What the time of employees is stated to be worth, which is no payment. */
  readonly hours: Sum;
  /** What others have granted, over all years. */
  readonly grants: Sum;
  /** Collaborations without a cost in the catalogue. */
  readonly without: readonly Entry[];
}

function runsIn(year: number, { facts: { period } }: Entry): boolean {
  const { start, end } = period;
  const begun = start === undefined || firstDay(start) <= `${year}-12-31`;
  return begun && (end === undefined || lastDay(end) >= `${year}-01-01`);
}

/** An amount in kroner, as stated or as the source converts it. */
function kronerOf(cost: Cost): number | undefined {
  return [cost, cost.equivalent].find((money) => money?.currency === 'DKK')?.amount;
}

function kronerIn(year: number, cost: Cost, costs: readonly Cost[]): number | undefined {
  const isOwn = isOwnCost(cost) && cost.per === 'year';
  return isOwn && countsIn(year, cost, costs) ? kronerOf(cost) : undefined;
}

/** Adds up what is stated of a kind and applies in a year. */
function sumOf(kind: Cost['kind'], running: readonly Entry[], year: number): Sum {
  const amounts = running.map(({ facts: { costs } }) =>
    costs
      .filter((cost) => cost.kind === kind && countsIn(year, cost, costs))
      .flatMap((cost) => kronerOf(cost) ?? []),
  );
  return {
    kroner: amounts.flat().reduce((sum, kroner) => sum + kroner, 0),
    collaborations: amounts.filter((of) => of.length > 0).length,
  };
}

/** The costs of the entries that run in a year. */
export function reportCosts(all: readonly Entry[], year: number): ReportCosts {
  const running = all.filter((entry) => runsIn(year, entry));
  const costs = running.flatMap((entry) =>
    entry.facts.costs.map((cost): ReportCost => {
      const kroner = kronerIn(year, cost, entry.facts.costs);
      return { entry, cost, ...(kroner !== undefined && { kroner }) };
    }),
  );
  const counted = costs.filter(({ kroner }) => kroner !== undefined);
  return {
    costs,
    kroner: counted.reduce((sum, { kroner = 0 }) => sum + kroner, 0),
    known: new Set(counted.map(({ entry }) => entry.id)).size,
    running: running.length,
    hours: sumOf('staff-hours', running, year),
    grants: sumOf('external-grant', running, year),
    without: running.filter(({ facts }) => facts.costs.length === 0),
  };
}
