import { formatFactValue, formatConclusion, skippedBecause } from '../cards/format-monitoring';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { conditionText } from '../../catalogue/condition';
import { formatDate } from '../../lib/format';
import type { MonitoringReport } from '../report/report';
import { answeredOn } from '../report/report-rounds';
import type { Round } from '../rounds/round';
import { summaryRows } from './monitoring-report-blocks';
import { formatConditionStatus } from './open-matter-blocks';
import { formatFollowed } from './report-outcome-blocks';
import { formatConfirmed, formatReportOwner, reportTitle, answersIn } from './report-words';
import { type Sheet, type SheetCell, sheetDocument } from '../../documents/sheet-document';

const dayCell = (day: string | undefined): SheetCell => day && { day };

function summarySheet(report: MonitoringReport, renderContext: RenderContext): Sheet {
  const { strings, language, knowledge, day } = renderContext;
  const words = strings.monitoringReport;
  const made = strings.export.made(
    knowledge.organisation.name[language],
    formatDate(day, language),
  );
  return {
    name: words.summary,
    columns: [
      { title: reportTitle(report.request, renderContext), width: 60 },
      { title: words.columns.value, width: 24 },
    ],
    rows: [
      ...summaryRows(report, renderContext),
      [],
      [made],
      [words.asOf(formatDate(report.asOf, language))],
      [words.source],
    ],
  };
}

interface ReportedRound {
  readonly round: Round;
  readonly state: 'monitored' | 'overdue' | 'awaiting' | 'skipped' | 'coming';
  readonly daysLate?: number;
  readonly reason?: string;
}

function reportedRounds({
  monitored,
  overdue,
  awaiting,
  skipped,
  coming,
}: MonitoringReport): ReportedRound[] {
  return [
    ...monitored.map((round) => ({ round, state: 'monitored' as const })),
    ...overdue.map(({ round, daysLate }) => ({ round, state: 'overdue' as const, daysLate })),
    ...awaiting.map((round) => ({ round, state: 'awaiting' as const })),
    ...skipped.map(({ round, reason = '' }) => ({ round, state: 'skipped' as const, reason })),
    ...coming.map((round) => ({ round, state: 'coming' as const })),
  ];
}

function roundSheet(report: MonitoringReport, renderContext: RenderContext): Sheet {
  const { strings, language, knowledge } = renderContext;
  const { columns, states, kinds, rounds } = strings.monitoringReport;
  return {
    name: rounds,
    columns: [
      { title: columns.collaboration, width: 36 },
      { title: columns.area, width: 22 },
      { title: columns.level, width: 16 },
      { title: columns.kind, width: 12 },
      { title: columns.state, width: 16 },
      { title: columns.due, width: 12 },
      { title: columns.daysLate, width: 12 },
      { title: columns.owner, width: 24 },
      { title: columns.answered, width: 12 },
      { title: columns.by, width: 24 },
      { title: columns.conclusion, width: 24 },
      { title: columns.reason, width: 36 },
    ],
    rows: reportedRounds(report).map(({ round, state, daysLate, reason }) => [
      round.name[language],
      labelOf(round.area, knowledge.vocabulary.areas, renderContext),
      strings.levels[round.level],
      kinds[round.kind],
      states[state],
      dayCell(round.dueOn),
      daysLate,
      formatReportOwner(round, renderContext),
      dayCell(answeredOn(round)),
      round.completed?.name,
      round.state === 'answered' ? formatConclusion(round, renderContext) : undefined,
      reason && skippedBecause(reason, renderContext),
    ]),
  };
}

function answerSheet({ monitored }: MonitoringReport, renderContext: RenderContext): Sheet {
  const { columns, answersTitle } = renderContext.strings.monitoringReport;
  return {
    name: answersTitle,
    columns: [
      { title: columns.collaboration, width: 36 },
      { title: columns.question, width: 56 },
      { title: columns.answer, width: 28 },
      { title: columns.note, width: 60 },
    ],
    rows: monitored.flatMap((round) =>
      answersIn(round, renderContext).map(({ question, answer, note }) => [
        round.name[renderContext.language],
        question,
        answer,
        note,
      ]),
    ),
  };
}

function changeSheet({ changes }: MonitoringReport, renderContext: RenderContext): Sheet {
  const { strings, language } = renderContext;
  const { changes: name, columns, facts, added } = strings.monitoringReport;
  return {
    name,
    columns: [
      { title: columns.collaboration, width: 36 },
      { title: columns.change, width: 36 },
      { title: columns.before, width: 36 },
      { title: columns.after, width: 36 },
      { title: columns.on, width: 12 },
      { title: columns.by, width: 24 },
    ],
    rows: changes.map(({ name: collaboration, correction, on, by }) => [
      collaboration[language],
      correction === undefined ? added : facts[correction.fact],
      correction && formatFactValue(correction.fact, correction.before, renderContext),
      correction && formatFactValue(correction.fact, correction.after, renderContext),
      dayCell(on),
      by,
    ]),
  };
}

function costSheet({ costs }: MonitoringReport, renderContext: RenderContext): Sheet {
  const { strings, language } = renderContext;
  const { costs: name, columns } = strings.monitoringReport;
  return {
    name,
    columns: [
      { title: columns.collaboration, width: 36 },
      { title: columns.cost, width: 36 },
      { title: columns.amount, width: 16 },
      { title: columns.currency, width: 10 },
      { title: columns.per, width: 14 },
      { title: columns.years, width: 12 },
      { title: columns.counted, width: 18 },
      { title: columns.confirmed, width: 36 },
    ],
    rows: costs.costs.map(({ entry, cost, kroner }) => [
      entry.facts.name[language],
      cost.label?.[language] ?? strings.costs[cost.kind],
      cost.amount,
      cost.currency,
      strings.per[cost.per],
      cost.years && `${cost.years.from}–${cost.years.to}`,
      kroner,
      formatConfirmed(entry, renderContext),
    ]),
  };
}

function experienceSheet(
  { experiences }: MonitoringReport,
  { strings, language }: RenderContext,
): Sheet {
  const { experiences: name, columns } = strings.monitoringReport;
  return {
    name,
    columns: [
      { title: columns.collaboration, width: 36 },
      { title: columns.experience, width: 80 },
      { title: columns.shared, width: 28 },
      { title: columns.on, width: 12 },
      { title: columns.by, width: 24 },
    ],
    rows: experiences.map(({ name: collaboration, text, sharedAs, on, by }) => [
      collaboration[language],
      text,
      sharedAs?.[language],
      dayCell(on),
      by,
    ]),
  };
}

function conditionSheet({ open }: MonitoringReport, renderContext: RenderContext): Sheet {
  const { strings, language } = renderContext;
  const { conditions: name, columns } = strings.monitoringReport;
  return {
    name,
    columns: [
      { title: columns.collaboration, width: 36 },
      { title: columns.condition, width: 60 },
      { title: columns.due, width: 12 },
      { title: columns.state, width: 14 },
      { title: columns.owner, width: 24 },
    ],
    rows: open.conditions.map((one) => [
      one.entry.facts.name[language],
      one.condition.text,
      one.condition.deadline && dayCell(one.condition.deadline),
      formatConditionStatus(one, renderContext),
      one.entry.ownerName ?? strings.monitoringReport.coordinator,
    ]),
  };
}

function informationSheet({ open }: MonitoringReport, renderContext: RenderContext): Sheet {
  const { strings, language } = renderContext;
  const { columns } = strings.monitoringReport;
  return {
    name: columns.information,
    columns: [
      { title: columns.collaboration, width: 36 },
      { title: columns.information, width: 60 },
      { title: columns.due, width: 12 },
      { title: columns.state, width: 14 },
      { title: columns.note, width: 36 },
    ],
    rows: open.information.map((one) => [
      one.entry.facts.name[language],
      conditionText(one.condition, language),
      one.condition.deadline && dayCell(one.condition.deadline),
      formatConditionStatus(one, renderContext),
      one.condition.closed?.note,
    ]),
  };
}

function rejectedSheet({ rejected }: MonitoringReport, renderContext: RenderContext): Sheet {
  const { strings, knowledge } = renderContext;
  const { rejected: name, columns } = strings.monitoringReport;
  return {
    name,
    columns: [
      { title: columns.proposal, width: 36 },
      { title: columns.body, width: 24 },
      { title: columns.on, width: 12 },
      { title: columns.reason, width: 60 },
    ],
    rows: rejected.map((one) => [
      one.name,
      labelOf(one.body, knowledge.vocabulary.bodies, renderContext),
      dayCell(one.on),
      one.reason,
    ]),
  };
}

function anchoringSheet({ anchoring }: MonitoringReport, renderContext: RenderContext): Sheet {
  const { strings, language } = renderContext;
  const { anchoring: words, columns } = strings.monitoringReport;
  return {
    name: words.sheet,
    columns: [
      { title: columns.collaboration, width: 36 },
      { title: words.endUsers.title, width: 40 },
      { title: words.financing.title, width: 40 },
    ],
    rows: anchoring.ended.map(({ entry, endUsers, financing }) => [
      entry.facts.name[language],
      formatFollowed(endUsers, 'endUsers', renderContext),
      formatFollowed(financing, 'financing', renderContext),
    ]),
  };
}

/**
 * Builds the report on a year's monitoring as an Excel workbook: the figures, and one sheet per
 * kind of row.
 */
export function monitoringReportSheet(
  report: MonitoringReport,
  renderContext: RenderContext,
): Promise<Buffer> {
  const sheets = [
    ...[summarySheet, roundSheet, answerSheet, changeSheet, costSheet, experienceSheet],
    ...[conditionSheet, informationSheet, rejectedSheet, anchoringSheet],
  ];
  return sheetDocument(
    sheets.map((sheet) => sheet(report, renderContext)),
    renderContext.language,
  );
}
