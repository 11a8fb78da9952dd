import { factValueInWords } from '../cards/format-monitoring';
import { conclusionInWords, skippedBecause } from '../cards/format-monitoring';
import { labelOf, type Telling } from '../../cards/render-context';
import { formatDate } from '../../lib/format';
import type { MonitoringReport } from '../report/report';
import { answeredOn } from '../report/report-rounds';
import type { Round } from '../rounds/round';
import { summaryRows } from './monitoring-report-blocks';
import { confirmedInWords, ownerInWords, reportTitle, saidIn } from './report-words';
import { type Sheet, type SheetCell, sheetDocument } from '../../documents/sheet-document';

const dayCell = (day: string | undefined): SheetCell => day && { day };

function summarySheet(report: MonitoringReport, telling: Telling): Sheet {
  const { strings, language, knowledge, day } = telling;
  const words = strings.monitoringReport;
  const made = strings.export.made(
    knowledge.organisation.name[language],
    formatDate(day, language),
  );
  return {
    name: words.summary,
    columns: [
      { title: reportTitle(report.wish, telling), width: 60 },
      { title: words.columns.value, width: 24 },
    ],
    rows: [
      ...summaryRows(report, telling),
      [],
      [made],
      [words.asOf(formatDate(report.asOf, language))],
      [words.source],
    ],
  };
}

interface Told {
  readonly round: Round;
  readonly state: 'monitored' | 'overdue' | 'skipped' | 'coming';
  readonly daysLate?: number;
  readonly reason?: string;
}

function toldRounds({ monitored, overdue, skipped, coming }: MonitoringReport): Told[] {
  return [
    ...monitored.map((round) => ({ round, state: 'monitored' as const })),
    ...overdue.map(({ round, daysLate }) => ({ round, state: 'overdue' as const, daysLate })),
    ...skipped.map(({ round, reason = '' }) => ({ round, state: 'skipped' as const, reason })),
    ...coming.map((round) => ({ round, state: 'coming' as const })),
  ];
}

function roundSheet(report: MonitoringReport, telling: Telling): Sheet {
  const { strings, language, knowledge } = telling;
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
    rows: toldRounds(report).map(({ round, state, daysLate, reason }) => [
      round.name[language],
      labelOf(round.area, knowledge.vocabulary.areas, telling),
      strings.levels[round.level],
      kinds[round.kind],
      states[state],
      dayCell(round.dueOn),
      daysLate,
      ownerInWords(round, telling),
      dayCell(answeredOn(round)),
      round.completed?.name,
      round.state === 'answered' ? conclusionInWords(round, telling) : undefined,
      reason && skippedBecause(reason, telling),
    ]),
  };
}

function answerSheet({ monitored }: MonitoringReport, telling: Telling): Sheet {
  const { columns, answersTitle } = telling.strings.monitoringReport;
  return {
    name: answersTitle,
    columns: [
      { title: columns.collaboration, width: 36 },
      { title: columns.question, width: 56 },
      { title: columns.answer, width: 28 },
      { title: columns.note, width: 60 },
    ],
    rows: monitored.flatMap((round) =>
      saidIn(round, telling).map(({ question, answer, note }) => [
        round.name[telling.language],
        question,
        answer,
        note,
      ]),
    ),
  };
}

function changeSheet({ changes }: MonitoringReport, telling: Telling): Sheet {
  const { strings, language } = telling;
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
      correction && factValueInWords(correction.fact, correction.before, telling),
      correction && factValueInWords(correction.fact, correction.after, telling),
      dayCell(on),
      by,
    ]),
  };
}

function costSheet({ costs }: MonitoringReport, telling: Telling): Sheet {
  const { strings, language } = telling;
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
      confirmedInWords(entry, telling),
    ]),
  };
}

function experienceSheet({ experiences }: MonitoringReport, { strings, language }: Telling): Sheet {
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

/** The report on a year's monitoring as an Excel workbook: the figures, and a sheet for each kind of row. */
export function monitoringReportSheet(report: MonitoringReport, telling: Telling): Promise<Buffer> {
  const sheets = [summarySheet, roundSheet, answerSheet, changeSheet, costSheet, experienceSheet];
  return sheetDocument(
    sheets.map((sheet) => sheet(report, telling)),
    telling.language,
  );
}
