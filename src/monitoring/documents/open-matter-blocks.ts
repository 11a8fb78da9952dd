import { labelOf, type RenderContext } from '../../cards/render-context';
import { conditionText, isInformation } from '../../catalogue/condition';
import type { Block } from '../../documents/block';
import { formatDate } from '../../lib/format';
import { formatFactValue } from '../cards/format-monitoring';
import type { ReportCondition } from '../report/open-matters';
import type { MonitoringReport } from '../report/report';

/** The status of a condition: open, overdue, met or no longer valid. */
export function formatConditionStatus(
  { condition, isLate }: ReportCondition,
  { strings }: RenderContext,
): string {
  const { status, information } = strings.conditions;
  if (isLate) return strings.monitoringReport.late;
  return (isInformation(condition) ? information.status : status)[condition.status];
}

/** What a body is to be informed of, and how it was; empty if there is nothing. */
export function informationBlocks(
  { open }: MonitoringReport,
  renderContext: RenderContext,
): Block[] {
  const { strings, language } = renderContext;
  const { information: title, columns } = strings.monitoringReport;
  if (open.information.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      head: [columns.collaboration, columns.information, columns.due, columns.state, columns.note],
      widths: [20, 32, 16, 12, 20],
      rows: open.information.map((one) => [
        one.entry.facts.name[language],
        conditionText(one.condition, language),
        one.condition.deadline === undefined ? '' : formatDate(one.condition.deadline, language),
        formatConditionStatus(one, renderContext),
        one.condition.closed?.note ?? '',
      ]),
    },
    { kind: 'text', look: 'quiet', text: strings.conditions.information.origin },
  ];
}

/** The conditions of approvals, those to act on first; empty if there are none. */
export function conditionBlocks({ open }: MonitoringReport, renderContext: RenderContext): Block[] {
  const { strings, language } = renderContext;
  const { conditions: title, columns } = strings.monitoringReport;
  if (open.conditions.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      head: [columns.collaboration, columns.condition, columns.due, columns.state, columns.owner],
      widths: [24, 34, 16, 12, 14],
      rows: open.conditions.map((one) => [
        one.entry.facts.name[language],
        one.condition.text,
        one.condition.deadline === undefined ? '' : formatDate(one.condition.deadline, language),
        formatConditionStatus(one, renderContext),
        one.entry.ownerName ?? strings.monitoringReport.coordinator,
      ]),
    },
  ];
}

/** The places that nobody fills; empty if there are none. */
export function vacancyBlocks({ open }: MonitoringReport, renderContext: RenderContext): Block[] {
  const { strings, language, knowledge } = renderContext;
  const { vacancies: title, columns, seats } = strings.monitoringReport;
  if (open.vacancies.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      head: [columns.collaboration, columns.seat],
      widths: [50, 50],
      rows: open.vacancies.map(({ entry, level, unit }) => [
        entry.facts.name[language],
        unit === undefined
          ? seats[level]
          : `${seats[level]} (${labelOf(unit, knowledge.vocabulary.units, renderContext)})`,
      ]),
    },
  ];
}

/** The proposed changes that await a coordinator; empty if there are none. */
export function proposalBlocks({ open }: MonitoringReport, renderContext: RenderContext): Block[] {
  const { strings, language } = renderContext;
  const { proposals: title, columns, facts, changed } = strings.monitoringReport;
  if (open.proposals.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      head: [columns.collaboration, columns.change, columns.on, columns.by],
      widths: [27, 36, 20, 17],
      rows: open.proposals.map(({ entry, proposal: { fact, before, after, on, name } }) => [
        entry.facts.name[language],
        changed(
          facts[fact],
          formatFactValue(fact, before, renderContext),
          formatFactValue(fact, after, renderContext),
        ),
        formatDate(on, language),
        name,
      ]),
    },
  ];
}
