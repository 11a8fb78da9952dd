import { factValueInWords } from '../cards/format-monitoring';
import { skippedBecause } from '../cards/format-monitoring';
import type { Telling } from '../../cards/render-context';
import { formatDate } from '../../lib/format';
import type { MonitoringReport } from '../report/report';
import type { ReportChange } from '../report/report-changes';
import type { Block } from '../../documents/block';
import { ownerInWords } from './report-words';

/** What is late, the longest first, and whether it has been settled since. */
export function overdueBlocks({ overdue }: MonitoringReport, telling: Telling): Block[] {
  const { strings, language } = telling;
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
        columns.settledSince,
      ],
      widths: [27, 13, 18, 11, 15, 16],
      rows: overdue.map(({ round, daysLate, settledOn }) => [
        round.name[language],
        kinds[round.kind],
        formatDate(round.dueOn, language),
        String(daysLate),
        ownerInWords(round, telling),
        settledOn === undefined ? notYet : since(formatDate(settledOn, language)),
      ]),
    },
  ];
}

/** What somebody chose to leave out, and why; nothing where there is none. */
export function skippedBlocks({ skipped }: MonitoringReport, telling: Telling): Block[] {
  const { strings, language } = telling;
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
        skippedBecause(reason, telling),
      ]),
    },
  ];
}

/** What is due later in the year; nothing where there is none. */
export function comingBlocks({ coming }: MonitoringReport, telling: Telling): Block[] {
  const { strings, language } = telling;
  const { coming: title, columns, kinds } = strings.monitoringReport;
  if (coming.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      head: [columns.collaboration, columns.kind, columns.due, columns.owner],
      widths: [42, 14, 22, 22],
      rows: coming.map((round) => [
        round.name[language],
        kinds[round.kind],
        formatDate(round.dueOn, language),
        ownerInWords(round, telling),
      ]),
    },
  ];
}

/** "slutdato: 2027 → 2028"; for a new entry, that it is new. */
function changeInWords({ correction }: ReportChange, telling: Telling): string {
  const { added, facts, changed } = telling.strings.monitoringReport;
  if (correction === undefined) return added;
  const { fact, before, after } = correction;
  const said = (text: string) => factValueInWords(fact, text, telling);
  return changed(facts[fact], said(before), said(after));
}

/** What has changed in the catalogue, first to last. */
export function changeBlocks({ changes }: MonitoringReport, telling: Telling): Block[] {
  const { strings, language } = telling;
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
        changeInWords(change, telling),
        formatDate(change.on, language),
        change.by,
      ]),
    },
  ];
}

/** What was learnt and is worth sharing, in the words of whoever learnt it. */
export function experienceBlocks({ experiences }: MonitoringReport, telling: Telling): Block[] {
  const { strings, language } = telling;
  const { experiences: title, noExperiences, toldBy, sharedWith } = strings.monitoringReport;
  const heading = { kind: 'heading', level: 1, text: title } as const;
  if (experiences.length === 0) return [heading, { kind: 'text', text: noExperiences }];
  const told = experiences.flatMap(({ name, text, by, on, sharedAs }): Block[] => {
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
  return [heading, ...told];
}
