import { percentInWords } from '../../cards/bar';
import type { Telling } from '../../cards/telling';
import type { CaseNote } from '../result/case-note';
import type { Block } from '../../documents/block';

/** The two checklists side by side; nothing where only one was taken. */
export function comparisonBlocks({ comparison }: CaseNote, telling: Telling): Block[] {
  if (comparison === undefined) return [];
  const { strings, language } = telling;
  const { comparison: words } = strings.screening.result;
  const { part } = strings.export.checklist;
  const rows = comparison.criteria.map(({ criterion, administrative, political, verdict }) => [
    criterion.title[language],
    percentInWords(administrative, telling),
    percentInWords(political, telling),
    words.verdict[verdict],
  ]);
  return [
    { kind: 'heading', level: 1, text: strings.export.comparison },
    {
      kind: 'table',
      head: [part, words.administrative, words.political, ''],
      widths: [34, 24, 24, 18],
      rows,
    },
  ];
}
