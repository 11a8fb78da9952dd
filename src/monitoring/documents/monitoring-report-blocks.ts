import type { RenderContext } from '../../cards/render-context';
import { formatCost } from '../../catalogue/cards/format-costs';
import type { Block } from '../../documents/block';
import { formatMoney, formatDate, formatNumber } from '../../lib/format';
import type { ReportCondition } from '../report/open-matters';
import type { MonitoringReport } from '../report/report';
import { answerBlocks, conclusionBlocks } from './report-conclusion-blocks';
import {
  conditionBlocks,
  informationBlocks,
  proposalBlocks,
  vacancyBlocks,
} from './open-matter-blocks';
import {
  changeBlocks,
  awaitingBlocks,
  comingBlocks,
  experienceBlocks,
  overdueBlocks,
  skippedBlocks,
} from './report-list-blocks';
import { anchoringBlocks, rejectedBlocks } from './report-outcome-blocks';
import { formatConfirmed, reportTitle } from './report-words';

/**
 * The costs of the collaborations that run in the year: those that can be added up, and those that
 * can only be listed.
 */
function costBlocks({ costs, request }: MonitoringReport, renderContext: RenderContext): Block[] {
  const { strings, language } = renderContext;
  const words = strings.monitoringReport;
  const { columns } = words;
  const { known, running, hours, grants } = costs;
  const besides = [
    [words.hours, hours],
    [words.grants, grants],
  ] as const;
  const without: Block[] =
    costs.without.length === 0
      ? []
      : [{ kind: 'text', look: 'quiet', text: words.without(costs.without.length) }];
  const heading = { kind: 'heading', level: 1, text: words.costs } as const;
  if (costs.costs.length === 0) return [heading, { kind: 'text', text: words.noCosts }, ...without];
  const sum = formatMoney(costs.kroner, 'DKK', language);
  return [
    heading,
    { kind: 'text', look: 'strong', text: words.sumOf(sum, request.year, known, running) },
    { kind: 'text', look: 'quiet', text: words.unknownCosts },
    ...besides
      .filter(([, { collaborations }]) => collaborations > 0)
      .map(([textOf, { kroner, collaborations }]): Block => ({
        kind: 'text',
        text: textOf(formatMoney(kroner, 'DKK', language), collaborations, running),
      })),
    {
      kind: 'table',
      head: [columns.collaboration, columns.cost, columns.isCounted, columns.confirmed],
      widths: [24, 42, 15, 19],
      rows: costs.costs.map(({ entry, cost, kroner }) => [
        entry.facts.name[language],
        formatCost(cost, renderContext),
        kroner === undefined ? words.no : words.yes,
        formatConfirmed(entry, renderContext),
      ]),
    },
    { kind: 'text', look: 'quiet', text: words.notCounted },
    ...without,
  ];
}

const CONCLUSIONS = ['end', 'adjust', 'continue'] as const;
/** Only included if there are any. */
const ONLY_IF_ANY = ['unknown', 'closing'] as const;

/** The figures of a report with their labels. */
export function summaryRows(
  report: MonitoringReport,
  { strings }: RenderContext,
): (readonly [label: string, value: number])[] {
  const words = strings.monitoringReport;
  const others = ONLY_IF_ANY.filter((one) => report.conclusions[one] > 0);
  const recommended = [...CONCLUSIONS, ...others];
  const isOpen = ({ condition }: ReportCondition) => condition.status === 'open';
  const openConditions = report.open.conditions.filter(isOpen);
  const owedInformation = report.open.information.filter(isOpen);
  return [
    [words.monitored, report.monitored.length],
    ...recommended.map(
      (one) => [words.recommended(words.conclusions[one]), report.conclusions[one]] as const,
    ),
    [words.overdue, report.overdue.length],
    ...(report.awaiting.length === 0 ? [] : [[words.awaiting, report.awaiting.length] as const]),
    [words.skipped, report.skipped.length],
    [words.coming, report.coming.length],
    [words.changes, report.changes.length],
    [words.rejected, report.rejected.length],
    [words.anchoring.ended, report.anchoring.ended.length],
    [words.anchoring.involved, report.anchoring.endUsers.yes],
    [words.anchoring.secured, report.anchoring.financing.yes],
    [words.sum, report.costs.kroner],
    [words.knownOf(report.costs.running), report.costs.known],
    [words.openConditions, openConditions.length],
    [words.lateConditions, openConditions.filter(({ isLate }) => isLate).length],
    [words.owedInformation, owedInformation.length],
    [words.lateConditions, owedInformation.filter(({ isLate }) => isLate).length],
    [words.vacancies, report.open.vacancies.length],
    [words.proposals, report.open.proposals.length],
    [words.experiences, report.experiences.length],
  ];
}

/** All content of a monitoring report, in the order that Regionsrådet needs. */
export function monitoringReportBlocks(
  report: MonitoringReport,
  renderContext: RenderContext,
): Block[] {
  const { strings, language, knowledge, day } = renderContext;
  const words = strings.monitoringReport;
  const made = strings.export.made(
    knowledge.organisation.name[language],
    formatDate(day, language),
  );
  const figures = summaryRows(report, renderContext).map(
    ([label, value]) => [label, formatNumber(value, language)] as const,
  );
  return [
    { kind: 'title', text: reportTitle(report.request, renderContext) },
    {
      kind: 'text',
      look: 'quiet',
      text: `${made}. ${words.asOf(formatDate(report.asOf, language))}`,
    },
    { kind: 'heading', level: 1, text: words.summary },
    { kind: 'facts', rows: figures },
    ...conclusionBlocks(report, renderContext),
    ...conditionBlocks(report, renderContext),
    ...informationBlocks(report, renderContext),
    ...overdueBlocks(report, renderContext),
    ...awaitingBlocks(report, renderContext),
    ...rejectedBlocks(report, renderContext),
    ...anchoringBlocks(report, renderContext),
    ...experienceBlocks(report, renderContext),
    ...changeBlocks(report, renderContext),
    ...proposalBlocks(report, renderContext),
    ...costBlocks(report, renderContext),
    ...vacancyBlocks(report, renderContext),
    ...skippedBlocks(report, renderContext),
    ...comingBlocks(report, renderContext),
    ...answerBlocks(report, renderContext),
    { kind: 'heading', level: 1, text: words.background },
    { kind: 'text', text: words.source },
  ];
}
