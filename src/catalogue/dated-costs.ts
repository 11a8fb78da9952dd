import { addDays, firstDay, lastDay } from '../lib/dates';
import type { Collaboration, Cost } from './collaboration';

/** What the region itself pays; staff hours are no payment, and others share a total budget. */
export const OWN_COSTS: readonly Cost['kind'][] = [
  'membership-fee',
  'operating-grant',
  'co-financing',
];

/** Whether the region itself pays a cost. */
export const isOwnCost = ({ kind }: Cost): boolean => OWN_COSTS.includes(kind);

/** The first day on which a cost applies; empty if no beginning is stated. */
export function costStart({ valid, years }: Cost): string {
  if (valid?.from !== undefined) return firstDay(valid.from);
  return years === undefined ? '' : `${years.from}-01-01`;
}

const isSameKind = (one: Cost, other: Cost) => one.kind === other.kind && one.per === other.per;

/** The last year or day before a date, as exact as the date. */
function before(date: string): string {
  return date.length === 4 ? String(Number(date) - 1) : addDays(firstDay(date), -1);
}

/** The dated lines of a cost's kind that stand before it, which are newer than it. */
const newerThan = (cost: Cost, costs: readonly Cost[]): Cost[] =>
  costs
    .slice(0, costs.indexOf(cost))
    .filter(
      (one) => one.replaced === undefined && one.valid?.from !== undefined && isSameKind(one, cost),
    );

/** Whether the years that a cost is stated for are over by a day. */
const isOver = ({ years }: Cost, day: string) => years !== undefined && `${years.to}-12-31` < day;

/** Whether a cost has ended before a day, or a newer line of its kind has begun by then. */
function isFormerCost(cost: Cost, costs: readonly Cost[], day: string): boolean {
  if (cost.replaced !== undefined) return true;
  const { to } = cost.valid ?? {};
  if (to !== undefined && lastDay(to) < day) return true;
  return newerThan(cost, costs).some((newer) => hasBegun(newer, day) && !isOver(newer, day));
}

/** Whether a cost applies by a day, as far as its validity says. */
const hasBegun = ({ valid }: Cost, day: string) =>
  valid?.from === undefined || firstDay(valid.from) <= day;

/**
 * The costs of a day: of each kind the newest line that has begun and not ended; where none has
 * begun, the earliest to come.
 */
export function currentCosts(costs: readonly Cost[], day: string): Cost[] {
  const current = costs.filter((cost) => !isFormerCost(cost, costs, day));
  return current.filter(
    (cost) =>
      hasBegun(cost, day) ||
      !current.some(
        (one) => isSameKind(one, cost) && (hasBegun(one, day) || costStart(one) < costStart(cost)),
      ),
  );
}

/** Whether a cost with stated years or validity applies in a year; `undefined` if neither is stated. */
export function appliesIn(year: number, { years, valid }: Cost): boolean | undefined {
  if (years === undefined && valid === undefined) return undefined;
  const from = Math.max(years?.from ?? 0, Number((valid?.from ?? '0').slice(0, 4)));
  const to = Math.min(years?.to ?? Infinity, Number((valid?.to ?? '9999').slice(0, 4)));
  return from <= year && year <= to;
}

/** Whether a cost is the newest line of its kind for a year; one without stated years always may be. */
export function countsIn(year: number, cost: Cost, costs: readonly Cost[]): boolean {
  if (cost.replaced !== undefined || appliesIn(year, cost) === false) return false;
  return !newerThan(cost, costs).some((newer) => appliesIn(year, newer));
}

/**
 * The costs with a new line before the older ones of its kind. The older ones stay with their years
 * and decisions; one without a stated end applies until the new one does.
 */
export function withNewCost({ costs, source }: Collaboration, added: Cost): Cost[] {
  const from = added.valid?.from ?? '';
  const isOfKind = (cost: Cost) => cost.replaced === undefined && isSameKind(cost, added);
  const next = costs
    .filter((cost) => isOfKind(cost) && cost.valid?.from !== undefined)
    .map(costStart)
    .filter((start) => start > costStart(added))
    .sort()[0];
  const line =
    next === undefined || added.years !== undefined
      ? added
      : { ...added, valid: { ...added.valid, to: before(next) } };
  const kept = costs.map((cost): Cost => {
    if (!isOfKind(cost) || costStart(cost) >= costStart(added)) return cost;
    const isOpen =
      cost.years === undefined && lastDay(cost.valid?.to ?? '9999') >= costStart(added);
    return {
      ...cost,
      // The entry as a whole may get another source than this line.
      source: cost.source ?? source,
      ...(isOpen && from !== '' && { valid: { ...cost.valid, to: before(from) } }),
    };
  });
  // A newer line of its kind stays before it, unless the amount is for years of its own.
  const isOlder = (cost: Cost) =>
    isSameKind(cost, added) && (added.years !== undefined || costStart(cost) <= costStart(added));
  const newer = kept.findLastIndex((cost) => isSameKind(cost, added) && !isOlder(cost));
  return kept.toSpliced(Math.max(kept.findIndex(isOlder), newer + 1, 0), 0, line);
}

/** The costs with one that no longer applies from a day on: it ends on the day before. */
export function withEndedCost({ costs, source }: Collaboration, ended: Cost, from: string): Cost[] {
  return costs.map((cost) =>
    cost === ended
      ? { ...cost, source: cost.source ?? source, valid: { ...cost.valid, to: before(from) } }
      : cost,
  );
}

/** The costs with one that a decision has put another amount, or none, in the place of. */
export function withReplacedCost(
  { costs, source }: Collaboration,
  replaced: Cost,
  by: NonNullable<Cost['replaced']>,
): Cost[] {
  return costs.map((cost) =>
    cost === replaced ? { ...cost, source: cost.source ?? source, replaced: by } : cost,
  );
}

/** What a decision about costs is recognised by, and what its record says. */
interface CostDecision {
  readonly screening: string;
  readonly body: string;
  readonly on: string;
}

/**
 * The costs with body and date of a decision corrected where they rest on it. A line that began on
 * that date begins on the corrected one, and the line before it ends accordingly.
 */
export function withCorrectedCosts(
  costs: readonly Cost[],
  was: CostDecision,
  { body, on }: Omit<CostDecision, 'screening'>,
): Cost[] {
  // Lines from before they kept the case have only body and date.
  const isIts = ({ by, on: day, screening }: Cost['decisions'][number]) =>
    screening === undefined ? by === was.body && day === was.on : screening === was.screening;
  const begins = (cost: Cost) => cost.valid?.from === was.on && cost.decisions.some(isIts);
  const begun = costs.filter(begins);
  const ends = (cost: Cost) =>
    cost.valid?.to === before(was.on) && begun.some((one) => isSameKind(one, cost));
  return costs.map((cost) => ({
    ...cost,
    ...(cost.replaced?.screening === was.screening && { replaced: { ...cost.replaced, on } }),
    ...(begins(cost) && { valid: { ...cost.valid, from: on } }),
    ...(ends(cost) && { valid: { ...cost.valid, to: before(on) } }),
    decisions: cost.decisions.map((one) => (isIts(one) ? { ...one, by: body, on } : one)),
  }));
}
