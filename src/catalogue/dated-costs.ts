import { addDays, firstDay } from '../lib/dates';
import type { Collaboration, Cost } from './collaboration';

/** The first day on which a cost applies; empty if no beginning is stated. */
function startOf({ valid, years }: Cost): string {
  if (valid?.from !== undefined) return firstDay(valid.from);
  return years === undefined ? '' : `${years.from}-01-01`;
}

const isSameKind = (one: Cost, other: Cost) => one.kind === other.kind && one.per === other.per;

/** The last year or day before a date, as exact as the date. */
function before(date: string): string {
  return date.length === 4 ? String(Number(date) - 1) : addDays(firstDay(date), -1);
}

/**
 * Whether a cost has ended or a newer line of its kind comes first; only the newest line of a kind is
 * the current one.
 */
export function isFormerCost(cost: Cost, costs: readonly Cost[]): boolean {
  if (cost.valid?.to !== undefined) return true;
  return costs
    .slice(0, costs.indexOf(cost))
    .some((newer) => newer.valid?.from !== undefined && isSameKind(newer, cost));
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
  if (appliesIn(year, cost) === false) return false;
  return !costs
    .slice(0, costs.indexOf(cost))
    .some(
      (newer) =>
        newer.valid?.from !== undefined && isSameKind(newer, cost) && appliesIn(year, newer),
    );
}

/**
 * The costs with a new line before the older ones of its kind. The older ones stay with their years
 * and decisions; one without a stated end applies until the new one does.
 */
export function withNewCost({ costs, source }: Collaboration, added: Cost): Cost[] {
  const from = added.valid?.from ?? '';
  const kept = costs.map((cost): Cost => {
    if (!isSameKind(cost, added) || startOf(cost) >= startOf(added)) return cost;
    const isOpen = cost.years === undefined && cost.valid?.to === undefined;
    return {
      ...cost,
      // The entry as a whole may get another source than this line.
      source: cost.source ?? source,
      ...(isOpen && from !== '' && { valid: { ...cost.valid, to: before(from) } }),
    };
  });
  const older = kept.findIndex(
    (cost) => isSameKind(cost, added) && startOf(cost) <= startOf(added),
  );
  return kept.toSpliced(Math.max(older, 0), 0, added);
}

/** The costs with one that ends before a day, or on it. */
export function withEndedCost({ costs, source }: Collaboration, ended: Cost, on: string): Cost[] {
  return costs.map((cost) =>
    cost === ended
      ? { ...cost, source: cost.source ?? source, valid: { ...cost.valid, to: on } }
      : cost,
  );
}
