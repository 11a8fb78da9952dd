import { costInWords } from '../../catalogue/cards/money-in-words';
import type { Telling } from '../../cards/telling';
import { formatMoney } from '../../lib/format';
import type { MonitoringReport } from '../report/report';
import type { Block } from '../../documents/block';
import { confirmedInWords } from './report-words';

/** What the collaborations that run in the year cost: what can be added, and what only can be shown. */
export function costBlocks({ costs, wish }: MonitoringReport, telling: Telling): Block[] {
  const { strings, language } = telling;
  const words = strings.monitoringReport;
  const { columns } = words;
  const counted = costs.costs.filter(({ kroner }) => kroner !== undefined).length;
  const without: Block[] =
    costs.without.length === 0
      ? []
      : [{ kind: 'text', look: 'quiet', text: words.without(costs.without.length) }];
  const heading = { kind: 'heading', level: 1, text: words.costs } as const;
  if (costs.costs.length === 0) return [heading, { kind: 'text', text: words.noCosts }, ...without];
  const sum = formatMoney(costs.kroner, 'DKK', language);
  return [
    heading,
    { kind: 'text', look: 'strong', text: words.sumOf(sum, wish.year, counted) },
    {
      kind: 'table',
      head: [columns.collaboration, columns.cost, columns.isCounted, columns.confirmed],
      widths: [24, 42, 15, 19],
      rows: costs.costs.map(({ entry, cost, kroner }) => [
        entry.facts.name[language],
        costInWords(cost, telling),
        kroner === undefined ? words.no : words.yes,
        confirmedInWords(entry, telling),
      ]),
    },
    { kind: 'text', look: 'quiet', text: words.notCounted },
    ...without,
  ];
}
