import { copenhagen, daysBetween } from '../../lib/dates';
import type { ReportRequest } from './report-request';
import type { Round } from '../rounds/round';

/** A round that was overdue on the report's day. */
interface LateRound {
  readonly round: Round;
  readonly daysLate: number;
  /** The day on which it was answered or skipped later, if it was. */
  readonly finishedOn?: string;
}

/** A round that somebody chose to skip. */
interface SkippedRound {
  readonly round: Round;
  readonly on: string;
  readonly by?: string;
  readonly reason?: string;
}

/** The rounds of a report, each in one group. */
export interface ReportRounds {
  /** Answered in the year; recommendations to end come first, to continue last. */
  readonly monitored: readonly Round[];
  /** The longest overdue first. */
  readonly overdue: readonly LateRound[];
  /** Open, and waiting for a case on how the collaboration goes on; only on the day itself. */
  readonly awaiting: readonly Round[];
  readonly skipped: readonly SkippedRound[];
  /** Due later in the year. */
  readonly coming: readonly Round[];
}

const ORDER = ['end', 'adjust', undefined, 'continue'] as const;

/** The day on which a round was submitted. */
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

/** The day that a year's report describes: the last of the year, or today if that is earlier. */
export function reportDay(year: number, today: string): string {
  const last = `${year}-12-31`;
  return today < last ? today : last;
}

/** Whether the report covers this level and area. */
export function isRequested(
  { level, area }: ReportRequest,
  of: { readonly level: string; readonly area: string },
): boolean {
  return (level === undefined || of.level === level) && (area === undefined || of.area === area);
}

/** Groups rounds by their status on the report's day. */
export function reportRounds(
  all: readonly Round[],
  request: ReportRequest,
  today: string,
  awaitsCase: (round: Round) => boolean = () => false,
): ReportRounds {
  const { year } = request;
  const asOf = reportDay(year, today);
  const hasStarted = asOf >= `${year}-01-01`;
  const inYear = (day: string) => day.startsWith(`${year}-`);
  const soFar = (day: string | undefined) => day !== undefined && inYear(day) && day <= asOf;
  const requested = all
    .filter((round) => isRequested(request, round))
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  const finishedOn = (round: Round) => answeredOn(round) ?? skippingOf(round)?.on;
  // Of an earlier day it is not known which cases were open.
  const awaits = (round: Round) => asOf === today && awaitsCase(round);
  const unfinished = requested.filter((round) => (finishedOn(round) ?? '9999') > asOf);
  const pending = unfinished.filter((round) => !awaits(round));
  const orderOf = ({ conclusion }: Round) => ORDER.indexOf(conclusion);
  return {
    monitored: requested
      .filter((round) => soFar(answeredOn(round)))
      .sort((one, other) => orderOf(one) - orderOf(other)),
    overdue: pending
      .filter(({ dueOn }) => hasStarted && dueOn < asOf)
      .map((round) => {
        const finished = finishedOn(round);
        const daysLate = daysBetween(round.dueOn, asOf);
        return { round, daysLate, ...(finished !== undefined && { finishedOn: finished }) };
      }),
    awaiting: unfinished.filter((round) => awaits(round) && round.dueOn <= `${year}-12-31`),
    skipped: requested
      .flatMap((round) => skippingOf(round) ?? [])
      .filter(({ on }) => soFar(on))
      .sort((one, other) => one.on.localeCompare(other.on)),
    coming: pending.filter(({ dueOn }) => inYear(dueOn) && dueOn >= asOf),
  };
}
