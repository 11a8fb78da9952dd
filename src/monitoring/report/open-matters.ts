import { statusOn } from '../../catalogue/collaboration';
import { type ApprovalCondition, isInformation, isOverdue } from '../../catalogue/condition';
import type { Entry } from '../../catalogue/entry';
import type { ProposedChange } from '../../catalogue/proposed-change';

/** A condition of an approval, and whether its deadline has passed. */
export interface ReportCondition {
  readonly entry: Entry;
  readonly condition: ApprovalCondition;
  readonly isLate: boolean;
}

/** A place that nobody fills. */
interface Vacancy {
  readonly entry: Entry;
  readonly level: 'political' | 'administrative';
  /** Id of a unit in the vocabulary. */
  readonly unit?: string | undefined;
}

/** What somebody must still act on. */
export interface OpenMatters {
  /** Open ones first, and of those the overdue ones, by deadline. */
  readonly conditions: readonly ReportCondition[];
  /** What a body is to be informed of, in the same order. */
  readonly information: readonly ReportCondition[];
  readonly vacancies: readonly Vacancy[];
  /** Changes of decided facts that await a coordinator. */
  readonly proposals: readonly { readonly entry: Entry; readonly proposal: ProposedChange }[];
}

const rankOf = ({ condition: { status, deadline = '9999' }, isLate }: ReportCondition) =>
  [status === 'open' ? 0 : 1, isLate ? 0 : 1, deadline].join(' ');

function vacanciesOf(entry: Entry): Vacancy[] {
  const { appointment, vacancies } = entry.facts.contacts;
  const named = vacancies.map(({ level, unit }) => ({ entry, level, unit }));
  const isNamed = named.some(({ level }) => level === 'political');
  return appointment === 'vacant' && !isNamed
    ? [{ entry, level: 'political' as const }, ...named]
    : named;
}

/** Collects what somebody must still act on in some entries on a day. */
export function openMatters(entries: readonly Entry[], day: string): OpenMatters {
  const all = entries
    .flatMap((entry) =>
      (entry.facts.conditions ?? []).map((condition) => ({
        entry,
        condition,
        isLate: isOverdue(condition, day),
      })),
    )
    .sort((one, other) => rankOf(one).localeCompare(rankOf(other)));
  return {
    conditions: all.filter(({ condition }) => !isInformation(condition)),
    information: all.filter(({ condition }) => isInformation(condition)),
    vacancies: entries.filter(({ facts }) => statusOn(day, facts) !== 'ended').flatMap(vacanciesOf),
    proposals: entries.flatMap((entry) =>
      (entry.proposals ?? [])
        .filter(({ status }) => status === 'open')
        .map((proposal) => ({ entry, proposal })),
    ),
  };
}
