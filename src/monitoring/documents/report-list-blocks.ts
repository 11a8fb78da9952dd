import { formatFactValue, skippedBecause } from '../cards/format-monitoring';
import type { RenderContext } from '../../cards/render-context';
import { formatDate } from '../../lib/format';
import type { MonitoringReport } from '../report/report';
import type { ReportChange } from '../report/report-changes';
import type { Block } from '../../documents/block';
import { formatReportOwner } from './report-words';

/** What is overdue, longest first, and whether it has been finished since. */
export function overdueBlocks(
  { overdue }: MonitoringReport,
  renderContext: RenderContext,
): Block[] {
  const { strings, language } = renderContext;
  const { overdue: title, noneOverdue, columns, kinds, since, notYet } = strings.monitoringReport;
  const heading = { kind: 'heading', level: 1, text: title } as const;
  if (overdue.length === 0) return [heading, { kind: 'text', text: noneOverdue }];
  return [
    heading,
    {
      kind: 'table',
      head: [
        columns.collaboration,
        columns.kind,
        columns.due,
        columns.daysLate,
        columns.owner,
        columns.closedSince,
      ],
      widths: [27, 13, 18, 11, 15, 16],
      rows: overdue.map(({ round, daysLate, finishedOn }) => [
        round.name[language],
        kinds[round.kind],
        formatDate(round.dueOn, language),
        String(daysLate),
        formatReportOwner(round, renderContext),
        finishedOn === undefined ? notYet : since(formatDate(finishedOn, language)),
      ]),
    },
  ];
}

/** What somebody chose to skip, and why; empty if there is nothing. */
export function skippedBlocks(
  { skipped }: MonitoringReport,
  renderContext: RenderContext,
): Block[] {
  const { strings, language } = renderContext;
  const { skipped: title, columns, kinds } = strings.monitoringReport;
  if (skipped.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      head: [columns.collaboration, columns.kind, columns.on, columns.by, columns.reason],
      widths: [27, 13, 18, 14, 28],
      rows: skipped.map(({ round, on, by = '', reason = '' }) => [
        round.name[language],
        kinds[round.kind],
        formatDate(on, language),
        by,
        skippedBecause(reason, renderContext),
      ]),
    },
  ];
}

/** What waits for a case on how a collaboration goes on; empty if there is nothing. */
export function awaitingBlocks(report: MonitoringReport, renderContext: RenderContext): Block[] {
  return pendingBlocks('awaiting', report, renderContext);
}

/** What is due later in the year; empty if there is nothing. */
export function comingBlocks(report: MonitoringReport, renderContext: RenderContext): Block[] {
  return pendingBlocks('coming', report, renderContext);
}

function pendingBlocks(
  part: 'awaiting' | 'coming',
  { [part]: found }: MonitoringReport,
  renderContext: RenderContext,
): Block[] {
  const { strings, language } = renderContext;
  const { [part]: title, columns, kinds } = strings.monitoringReport;
  if (found.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      head: [columns.collaboration, columns.kind, columns.due, columns.owner],
      widths: [42, 14, 22, 22],
      rows: found.map((round) => [
        round.name[language],
        kinds[round.kind],
        formatDate(round.dueOn, language),
        formatReportOwner(round, renderContext),
      ]),
    },
  ];
}

/** "slutdato: 2027 → 2028"; for a new entry, that it is new. */
function formatChange({ correction }: ReportChange, renderContext: RenderContext): string {
  const { added, facts, changed } = renderContext.strings.monitoringReport;
  if (correction === undefined) return added;
  const { fact, before, after } = correction;
  const formatted = (text: string) => formatFactValue(fact, text, renderContext);
  return changed(facts[fact], formatted(before), formatted(after));
}

/** What has changed in the catalogue, in chronological order. */
export function changeBlocks({ changes }: MonitoringReport, renderContext: RenderContext): Block[] {
  const { strings, language } = renderContext;
  const { changes: title, noneChanged, columns } = strings.monitoringReport;
  const heading = { kind: 'heading', level: 1, text: title } as const;
  if (changes.length === 0) return [heading, { kind: 'text', text: noneChanged }];
  return [
    heading,
    {
      kind: 'table',
      head: [columns.collaboration, columns.change, columns.on, columns.by],
      widths: [27, 36, 20, 17],
      rows: changes.map((change) => [
        change.name[language],
        formatChange(change, renderContext),
        formatDate(change.on, language),
        change.by,
      ]),
    },
  ];
}

/** Experiences worth sharing, in their authors' words. */
export function experienceBlocks(
  { experiences }: MonitoringReport,
  renderContext: RenderContext,
): Block[] {
  const { strings, language } = renderContext;
  const { experiences: title, noExperiences, toldBy, sharedWith } = strings.monitoringReport;
  const heading = { kind: 'heading', level: 1, text: title } as const;
  if (experiences.length === 0) return [heading, { kind: 'text', text: noExperiences }];
  const blocks = experiences.flatMap(({ name, text, by, on, sharedAs }): Block[] => {
    const who = toldBy(by, formatDate(on, language));
    return [
      { kind: 'text', look: 'strong', text: name[language] },
      { kind: 'text', look: 'quote', text },
      {
        kind: 'text',
        look: 'quiet',
        text: sharedAs === undefined ? who : sharedWith(who, sharedAs[language]),
      },
    ];
  });
  return [heading, ...blocks];
}
