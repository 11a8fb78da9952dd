import { type Change, changes } from '../../catalogue/change';
import type { CatalogueContent } from '../../catalogue/content';
import { listEntries } from '../../catalogue/entry';
import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import { addDays, copenhagen } from '../../lib/dates';
import { listRoundsDue } from '../rounds/list-rounds';
import { countAnswers, type GuideAnswers } from './report-answers';
import { type ReportChange, reportChanges } from './report-changes';
import { type ReportCosts, reportCosts } from './report-costs';
import { type ReportExperience, reportExperiences } from './report-experiences';
import { isWished, reportDay, type ReportRounds, reportRounds } from './report-rounds';
import type { ReportWish } from './report-wish';

interface Ports {
  readonly clock: Clock;
  readonly content: Pick<CatalogueContent, 'organisation'>;
  readonly documents: DocumentStore;
}

/** What Regionsrådet is told of a year's monitoring. */
export interface MonitoringReport extends ReportRounds {
  readonly wish: ReportWish;
  /** The day that it speaks of: the last of the year, or today. */
  readonly asOf: string;
  /** Recommendations among what was monitored, `unknown` where there was none; what has ended is only closed. */
  readonly conclusions: Readonly<
    Record<'end' | 'adjust' | 'continue' | 'unknown' | 'closing', number>
  >;
  readonly answers: readonly GuideAnswers[];
  readonly changes: readonly ReportChange[];
  readonly costs: ReportCosts;
  readonly experiences: readonly ReportExperience[];
}

async function changesIn(year: number, { documents }: Ports): Promise<Change[]> {
  const found: Change[] = [];
  let after: string | undefined;
  do {
    const page = await documents.query(changes, {
      // A day more on either side: the year begins in Copenhagen.
      where: [
        { field: 'at', is: 'gte', value: addDays(`${year}-01-01`, -1) },
        { field: 'at', is: 'lt', value: addDays(`${year}-12-31`, 2) },
      ],
      limit: 200,
      ...(after !== undefined && { after }),
    });
    found.push(...page.items.map(({ document }) => document));
    after = page.next;
  } while (after !== undefined);
  return found;
}

function conclusionsOf({ monitored }: ReportRounds): MonitoringReport['conclusions'] {
  const going = monitored.filter(({ kind }) => kind !== 'closing');
  const count = (wanted: 'end' | 'adjust' | 'continue' | undefined) =>
    going.filter(({ conclusion }) => conclusion === wanted).length;
  return {
    end: count('end'),
    adjust: count('adjust'),
    continue: count('continue'),
    unknown: count(undefined),
    closing: monitored.length - going.length,
  };
}

/** The values of a report, as rounds, entries and changes have them now. */
export async function monitoringReport(wish: ReportWish, ports: Ports): Promise<MonitoringReport> {
  const { year } = wish;
  const today = copenhagen(ports.clock.now()).day;
  // All that there are: a round may be answered in another year than the one in which it is due.
  const all = await listRoundsDue({ from: '0000', before: '9999' }, ports);
  const catalogue = await listEntries(ports.content.organisation.id, ports);
  const entries = catalogue
    .map(({ document }) => document)
    .filter(({ facts }) => isWished(wish, facts));
  const rounds = reportRounds(all, wish, today);
  const recorded = await changesIn(year, ports);
  return {
    wish,
    asOf: reportDay(year, today),
    ...rounds,
    conclusions: conclusionsOf(rounds),
    answers: countAnswers(rounds.monitored),
    changes: reportChanges({ monitored: rounds.monitored, entries, changes: recorded }, year),
    costs: reportCosts(entries, year),
    experiences: reportExperiences(entries, all, year),
  };
}
