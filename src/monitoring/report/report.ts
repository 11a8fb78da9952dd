import { type Change, changes } from '../../catalogue/change';
import type { CatalogueContent } from '../../catalogue/content';
import { type Entry, listEntries } from '../../catalogue/entry';
import type { Clock } from '../../lib/clock';
import { addDays, copenhagen } from '../../lib/dates';
import type { Localized } from '../../lib/language';
import type { DocumentStore } from '../../store/document-store';
import { type Guide, type GuideQuestion, ROUND_KINDS } from '../guide/guide';
import { sharedQuestionOf } from '../guide/guide-steps';
import { answerOf } from '../../questionnaire/questionnaire';
import { awaitingCases, type EndPorts } from '../rounds/case-of-round';
import { listRoundsDue } from '../rounds/list-rounds';
import type { Round } from '../rounds/round';
import { type OpenMatters, openMatters } from './open-matters';
import { type ReportAnchoring, reportAnchoring } from './report-anchoring';
import { type ReportChange, reportChanges } from './report-changes';
import { type ReportCosts, reportCosts } from './report-costs';
import type { ReportRequest } from './report-request';
import type { ListRejected, RejectedCase } from './rejected-case';
import { isRequested, reportDay, type ReportRounds, reportRounds } from './report-rounds';

/** How often each choice of a question was selected. */
interface AnswerCount {
  readonly question: GuideQuestion;
  /** In the question's order, including choices with a count of 0. */
  readonly counts: readonly {
    readonly choice: GuideQuestion['choices'][number];
    readonly count: number;
  }[];
  /** Rounds without an answer or with "don't know". */
  readonly unknown: number;
}

/** The answers to one guide for one kind of round, over all rounds. */
export interface GuideAnswers {
  readonly kind: Round['kind'];
  /** Its latest version among the rounds. */
  readonly guide: Guide;
  readonly rounds: number;
  readonly questions: readonly AnswerCount[];
}

function countOf(question: GuideQuestion, rounds: readonly Round[]): AnswerCount {
  const asked = rounds.filter(({ guide }) => guide.questions.some(({ id }) => id === question.id));
  const given = asked.map((round) => answerOf(round, question.id)?.choice);
  const counts = question.choices.map((choice) => ({
    choice,
    count: given.filter((id) => id === choice.id).length,
  }));
  const counted = counts.reduce((sum, { count }) => sum + count, 0);
  return { question, counts, unknown: asked.length - counted };
}

/**
 * Counts the answers to every question by guide and by kind, because renewals and closings ask
 * other questions.
 */
export function countAnswers(rounds: readonly Round[]): GuideAnswers[] {
  const ids = [...new Set(rounds.map(({ guide }) => guide.id))].sort();
  return ids.flatMap((id) =>
    ROUND_KINDS.flatMap((kind) => {
      const own = rounds.filter((round) => round.guide.id === id && round.kind === kind);
      const [guide] = own
        .map((round) => round.guide)
        .sort((one, other) => other.version - one.version);
      if (guide === undefined) return [];
      const questions = guide.questions.map((one) => countOf(one, own));
      return [{ kind, guide, rounds: own.length, questions }];
    }),
  );
}

/** An experience worth sharing, and with whom. */
export interface ReportExperience {
  readonly name: Localized;
  readonly text: string;
  readonly on: string;
  /** The person's name. */
  readonly by: string;
  /** The choice that shared it: "Ja, for Regionsrådet". */
  readonly sharedAs?: Localized;
}

function sharedAs(round: Round | undefined): Localized | undefined {
  const question = round && sharedQuestionOf(round);
  const choice = question && answerOf(round, question.id)?.choice;
  return question?.choices.find(({ id }) => id === choice)?.label;
}

/** The experiences that entries gained in a year, in chronological order. */
export function reportExperiences(
  entries: readonly Entry[],
  rounds: readonly Round[],
  year: number,
): ReportExperience[] {
  const byId = new Map(rounds.map((round) => [round.id, round]));
  return entries
    .flatMap(({ facts, experiences = [] }) =>
      experiences
        .filter(({ on }) => on.startsWith(`${year}-`))
        .map(({ text, on, name: by, round }) => {
          const shared = sharedAs(byId.get(round));
          return { name: facts.name, text, on, by, ...(shared && { sharedAs: shared }) };
        }),
    )
    .sort((one, other) => one.on.localeCompare(other.on));
}

interface Ports extends EndPorts {
  readonly clock: Clock;
  readonly content: Pick<CatalogueContent, 'organisation'>;
  readonly documents: DocumentStore;
  readonly rejectedCases: ListRejected;
}

/** The report to Regionsrådet on a year's monitoring. */
export interface MonitoringReport extends ReportRounds {
  readonly request: ReportRequest;
  /** The day that it describes: the last of the year, or today. */
  readonly asOf: string;
  /**
   * Recommendations among the monitored rounds; `unknown` counts those without one, and `closing`
   * the closing rounds.
   */
  readonly conclusions: Readonly<
    Record<'end' | 'adjust' | 'continue' | 'unknown' | 'closing', number>
  >;
  readonly answers: readonly GuideAnswers[];
  readonly changes: readonly ReportChange[];
  readonly costs: ReportCosts;
  readonly anchoring: ReportAnchoring;
  /** The latest decision first; what names no area belongs to every one. */
  readonly rejected: readonly RejectedCase[];
  readonly open: OpenMatters;
  readonly experiences: readonly ReportExperience[];
}

async function changesIn(year: number, { documents }: Ports): Promise<Change[]> {
  const found: Change[] = [];
  let after: string | undefined;
  do {
    const page = await documents.query(changes, {
      // One extra day at each end, because the year starts in Copenhagen time.
      where: [
        { field: 'at', is: 'gte', value: addDays(`${year}-01-01`, -1) },
        { field: 'at', is: 'lt', value: addDays(`${year}-12-31`, 2) },
      ],
      orderBy: { field: 'at', direction: 'asc' },
      limit: 200,
      ...(after !== undefined && { after }),
    });
    found.push(...page.items.map(({ document }) => document));
    after = page.next;
  } while (after !== undefined);
  return found;
}

function conclusionsOf({ monitored }: ReportRounds): MonitoringReport['conclusions'] {
  const ongoing = monitored.filter(({ kind }) => kind !== 'closing');
  const count = (wanted: 'end' | 'adjust' | 'continue' | undefined) =>
    ongoing.filter(({ conclusion }) => conclusion === wanted).length;
  return {
    end: count('end'),
    adjust: count('adjust'),
    continue: count('continue'),
    unknown: count(undefined),
    closing: monitored.length - ongoing.length,
  };
}

/** Computes a report from the current rounds, entries and changes. */
export async function monitoringReport(
  request: ReportRequest,
  ports: Ports,
): Promise<MonitoringReport> {
  const { year } = request;
  const today = copenhagen(ports.clock.now()).day;
  // All rounds, because one may be answered in another year than the one in which it is due.
  const all = await listRoundsDue({ from: '0000', before: '9999' }, ports);
  const catalogue = await listEntries(ports.content.organisation.id, ports);
  const entries = catalogue
    .map(({ document }) => document)
    .filter(({ facts }) => isRequested(request, facts));
  const rounds = reportRounds(all, request, today, await awaitingCases(ports));
  const recorded = await changesIn(year, ports);
  const rejected = await ports.rejectedCases(year);
  const { area: requested = '' } = request;
  return {
    request,
    asOf: reportDay(year, today),
    ...rounds,
    conclusions: conclusionsOf(rounds),
    answers: countAnswers(rounds.monitored),
    changes: reportChanges({ monitored: rounds.monitored, entries, changes: recorded }, year),
    costs: reportCosts(entries, year),
    anchoring: reportAnchoring(entries, all, year),
    rejected: rejected.filter(({ level, area = requested }) =>
      isRequested(request, { level, area }),
    ),
    open: openMatters(entries, reportDay(year, today)),
    experiences: reportExperiences(entries, all, year),
  };
}
