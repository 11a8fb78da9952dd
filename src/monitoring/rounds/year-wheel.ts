import type { Clock } from '../../lib/clock';
import { addMonths, copenhagen, daysBetween } from '../../lib/dates';
import type { Localized } from '../../lib/language';
import { people } from '../../people/person';
import type { DocumentStore } from '../../store/document-store';
import type { MonitoringPolicy } from '../guide/guide';
import { labelOfStep } from '../reminders/ladder';
import { reminders } from '../reminders/reminder';
import { awaitingCases, type EndPorts } from './case-of-round';
import { listRoundsDue } from './list-rounds';
import type { Round } from './round';

interface Ports extends EndPorts {
  clock: Clock;
  documents: DocumentStore;
}

/** A sent reminder: its step in the reminder schedule, its recipient and its time. */
export interface RemindedRecipient {
  readonly step: string;
  /** The policy's label for the step, if the policy still has the step. */
  readonly label: Localized | undefined;
  readonly person: string;
  readonly name: string;
  readonly at: string;
}

/** A round of a month, and who was reminded of it. */
export interface MonthRound extends WheelRound {
  readonly told: readonly RemindedRecipient[];
}

const MOST_REMINDERS = 200;

/** Lists who was reminded of a round, the earliest first. */
export async function remindedRecipientOf(
  round: Pick<Round, 'id'>,
  policy: Pick<MonitoringPolicy, 'ladder'>,
  { documents }: Pick<Ports, 'documents'>,
): Promise<RemindedRecipient[]> {
  const { items } = await documents.query(reminders, {
    where: [{ field: 'round', is: 'eq', value: round.id }],
    limit: MOST_REMINDERS,
  });
  const sent = items.flatMap(({ document: { step, recipient, sentAt } }) =>
    recipient !== undefined && sentAt !== undefined
      ? [{ step, label: labelOfStep(step, policy), person: recipient, at: sentAt }]
      : [],
  );
  const ids = [...new Set(sent.map(({ person }) => person))];
  const known = await Promise.all(ids.map((id) => documents.get(people, id, id)));
  const names = new Map(
    known.flatMap((one) => (one ? [[one.document.id, one.document.name]] : [])),
  );
  return sent
    .map((one) => ({ ...one, name: names.get(one.person) ?? one.person }))
    .sort((one, other) => one.at.localeCompare(other.at));
}

/**
 * Lists the rounds of a month (`2027-03`), or the `overdue` or `awaiting` rounds from before the
 * current month, each with who was reminded.
 */
export async function wheelMonth(
  month: string,
  filter: WheelFilter,
  policy: Pick<MonitoringPolicy, 'ladder'>,
  ports: Ports,
): Promise<MonthRound[]> {
  const isEarlier = month === 'overdue' || month === 'awaiting';
  const wheel = await yearWheel({ ...(!isEarlier && { from: month }), filter }, ports);
  const found = isEarlier ? wheel[month] : (wheel.months[0]?.rounds ?? []);
  return Promise.all(
    found.map(async (one) => ({
      ...one,
      told: await remindedRecipientOf(one.round, policy, ports),
    })),
  );
}

/** The rounds to show; all rounds if nothing is given. */
export interface WheelFilter {
  readonly area?: string;
  /** A person's id, or `coordinator` for rounds without an owner. */
  readonly owner?: string;
}

/** A round in the year wheel, and how late it is. */
export interface WheelRound {
  readonly round: Round;
  /** Days since its due date while it is open and waits for no case; otherwise 0. */
  readonly daysLate: number;
  /** Whether it waits for a case on how the collaboration goes on. */
  readonly awaitsCase: boolean;
}

interface WheelMonth {
  /** A month such as `2027-03`. */
  readonly month: string;
  /** Sorted by due date; answered and skipped rounds are included. */
  readonly rounds: readonly WheelRound[];
}

/** Twelve months of monitoring. */
export interface YearWheel {
  readonly months: readonly WheelMonth[];
  /** Open rounds that were due before the first month, the earliest first. */
  readonly overdue: readonly WheelRound[];
  /** Open rounds from before the first month that wait for a case, the earliest first. */
  readonly awaiting: readonly WheelRound[];
  /**
   * The areas and owners of all rounds in the wheel, filtered or not, for use as filter options.
   */
  readonly areas: readonly string[];
  readonly owners: readonly { readonly id: string; readonly name?: string | undefined }[];
}

const MONTHS = 12;
/** Stands for the coordinators when a round has no owner. */
export const UNOWNED = 'coordinator';

function ownersOf(all: readonly Round[]): YearWheel['owners'] {
  const names = new Map(all.map(({ owner = UNOWNED, ownerName }) => [owner, ownerName]));
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .sort((one, other) => (one.name ?? one.id).localeCompare(other.name ?? other.id, 'da'));
}

/**
 * Returns the year wheel: twelve months from the given or current month, and the overdue rounds
 * from before.
 */
export async function yearWheel(
  { from, filter = {} }: { readonly from?: string; readonly filter?: WheelFilter },
  ports: Ports,
): Promise<YearWheel> {
  const { clock, documents } = ports;
  const today = copenhagen(clock.now()).day;
  const first = `${from ?? today.slice(0, 7)}-01`;
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(first, index).slice(0, 7));
  const all = await listRoundsDue({ from: first, before: addMonths(first, MONTHS) }, { documents });
  const awaits = await awaitingCases(ports);
  const daysLate = (round: Round) =>
    round.state === 'open' && !awaits(round) ? Math.max(daysBetween(round.dueOn, today), 0) : 0;
  const shown = all
    .filter(({ area }) => filter.area === undefined || area === filter.area)
    .filter(({ owner = UNOWNED }) => filter.owner === undefined || owner === filter.owner)
    .map((round) => ({ round, daysLate: daysLate(round), awaitsCase: awaits(round) }));
  return {
    months: months.map((month) => ({
      month,
      rounds: shown.filter(({ round }) => round.dueOn.startsWith(month)),
    })),
    overdue: shown.filter((one) => one.daysLate > 0 && one.round.dueOn < first),
    awaiting: shown.filter(({ awaitsCase, round }) => awaitsCase && round.dueOn < first),
    areas: [...new Set(all.map(({ area }) => area))].sort(),
    owners: ownersOf(all),
  };
}
