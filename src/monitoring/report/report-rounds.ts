import { copenhagen, daysBetween } from '../../lib/dates';
import type { ReportRequest } from './report-request';
import type { Round } from '../rounds/round';

/** A round that was late on the day that the report speaks of. */
interface LateRound {
  readonly round: Round;
  readonly daysLate: number;
  /** The day on which it was answered or skipped after that day, if it was. */
  readonly settledOn?: string;
}

/** A round that somebody chose to leave out. */
interface SkippedRound {
  readonly round: Round;
  readonly on: string;
  readonly by?: string;
  readonly reason?: string;
}

/** The rounds that a report is about, each in one place. */
export interface ReportRounds {
  /** Answered in the year; the recommendation to end first, to continue last. */
  readonly monitored: readonly Round[];
  /** The longest overdue first. */
  readonly overdue: readonly LateRound[];
  readonly skipped: readonly SkippedRound[];
  /** Due later in the year. */
  readonly coming: readonly Round[];
}

const ORDER = ['end', 'adjust', undefined, 'continue'] as const;

/** The day on which a round was sent in. */
export function answeredOn({ completed }: Round): string | undefined {
  return completed && copenhagen(new Date(completed.at)).day;
}

function skippingOf(round: Round): SkippedRound | undefined {
  if (round.state !== 'skipped') return undefined;
  const event = round.history.findLast(({ did }) => did === 'skipped');
  if (event === undefined) return { round, on: round.dueOn };
  const { name: by, value: reason } = event;
  const on = copenhagen(new Date(event.at)).day;
  return { round, on, by, ...(reason !== undefined && { reason }) };
}

/** The last day that a report of a year speaks of: its last, or today where that is yet to come. */
export function reportDay(year: number, today: string): string {
  const last = `${year}-12-31`;
  return today < last ? today : last;
}

/** Whether something of a level and area is what the report is about. */
export function isRequested(
  { level, area }: ReportRequest,
  of: { readonly level: string; readonly area: string },
): boolean {
  return (level === undefined || of.level === level) && (area === undefined || of.area === area);
}

/** Sorts rounds by what had become of them on the report's day. */
export function reportRounds(
  all: readonly Round[],
  request: ReportRequest,
  today: string,
): ReportRounds {
  const { year } = request;
  const asOf = reportDay(year, today);
  const began = asOf >= `${year}-01-01`;
  const inYear = (day: string) => day.startsWith(`${year}-`);
  const soFar = (day: string | undefined) => day !== undefined && inYear(day) && day <= asOf;
  const wished = all
    .filter((round) => isRequested(request, round))
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  const settledOn = (round: Round) => answeredOn(round) ?? skippingOf(round)?.on;
  const pending = wished.filter((round) => (settledOn(round) ?? '9999') > asOf);
  const place = ({ conclusion }: Round) => ORDER.indexOf(conclusion);
  return {
    monitored: wished
      .filter((round) => soFar(answeredOn(round)))
      .sort((one, other) => place(one) - place(other)),
    overdue: pending
      .filter(({ dueOn }) => began && dueOn < asOf)
      .map((round) => {
        const finished = settledOn(round);
        const daysLate = daysBetween(round.dueOn, asOf);
        return { round, daysLate, ...(finished !== undefined && { settledOn: finished }) };
      }),
    skipped: wished
      .flatMap((round) => skippingOf(round) ?? [])
      .filter(({ on }) => soFar(on))
      .sort((one, other) => one.on.localeCompare(other.on)),
    coming: pending.filter(({ dueOn }) => inYear(dueOn) && dueOn >= asOf),
  };
}
