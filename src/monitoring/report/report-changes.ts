import type { Change } from '../../catalogue/change';
import { CORRECTABLE, type Entry } from '../../catalogue/entry';
import type { Localized } from '../../lib/language';
import { copenhagen } from '../../lib/dates';
import { answeredOn } from './report-rounds';
import type { Correction, Round } from '../rounds/round';

/** A change in the catalogue: a fact corrected by a round, or a new entry. */
export interface ReportChange {
  readonly name: Localized;
  readonly on: string;
  /** The person's name. */
  readonly by: string;
  /** Absent if the entire entry is new. */
  readonly correction?: Correction;
}

/** Whether a change was proposed in a round, and accepted later. */
const isProposal = ({ proposals = [] }: Entry, { id }: Change) =>
  proposals.some((one) => one.id === id);

/** The changes of a year from these rounds and entries, in chronological order. */
export function reportChanges(
  {
    monitored,
    entries,
    changes,
  }: {
    readonly monitored: readonly Round[];
    readonly entries: readonly Entry[];
    readonly changes: readonly Change[];
  },
  year: number,
): ReportChange[] {
  // What was only proposed is in the catalogue once a coordinator has accepted it, maybe in another year.
  const corrected = monitored.flatMap((round) =>
    round.corrections
      .filter(({ proposed }) => proposed !== true)
      .map((correction) => ({
        name: round.name,
        on: answeredOn(round) ?? round.dueOn,
        by: round.completed?.name ?? '',
        correction,
      })),
  );
  // Most corrections come from their rounds, which know both values; these were made elsewhere.
  const others = changes.flatMap((change) => {
    const { did, at, subject, name: by, what, before, after, round } = change;
    const on = copenhagen(new Date(at)).day;
    const fact = CORRECTABLE.find((one) => one === what);
    const entry = entries.find(({ id }) => id === subject);
    if (did !== 'corrected' || fact === undefined || entry === undefined) return [];
    if (round !== undefined && !isProposal(entry, change)) return [];
    const correction = { fact, before: before ?? '', after: after ?? '' };
    return on.startsWith(`${year}-`) ? [{ name: entry.facts.name, on, by, correction }] : [];
  });
  const added = changes.flatMap(({ did, at, subject, name: by }) => {
    const on = copenhagen(new Date(at)).day;
    const entry = entries.find(({ id }) => id === subject);
    if (entry === undefined || did !== 'added' || !on.startsWith(`${year}-`)) return [];
    return [{ name: entry.facts.name, on, by }];
  });
  return [...corrected, ...others, ...added].sort((one, other) => one.on.localeCompare(other.on));
}
