import { proposalInWords } from '../cards/proposal-in-words';
import { causeInWords } from '../cards/routing-in-words';
import { sourceInWords } from '../../catalogue/cards/sources-in-words';
import { labelOf, type Telling } from '../../cards/telling';
import { formatList } from '../../lib/format';
import type { CaseNote } from '../result/case-note';
import type { Block } from '../../documents/block';

/** Who decides, by which rows of the competence plan; and where it has none, who knows. */
export function routingBlocks({ routing, proposal, contact }: CaseNote, telling: Telling): Block[] {
  const { strings, language, knowledge } = telling;
  const { routing: words } = strings.screening.result;
  const body = (id: string) => labelOf(id, knowledge.vocabulary.bodies, telling);
  const rows = routing.rows.flatMap(({ rule, because }): Block[] => [
    { kind: 'text', look: 'strong', text: `${rule.number}. ${rule.matter[language]}` },
    {
      kind: 'list',
      items: [
        words.decides(body(rule.decides)),
        ...(rule.recommends.length === 0
          ? []
          : [words.recommends(formatList(rule.recommends.map(body), language))]),
        causeInWords(because, proposal, telling),
        sourceInWords(rule.source, telling),
      ],
    },
  ]);
  const whom = contact?.name ?? words.coordinator;
  const area = proposalInWords('area', proposal, telling) || words.areaMissing;
  return [
    { kind: 'heading', level: 1, text: words.heading },
    ...rows,
    ...(routing.missing
      ? [{ kind: 'text', text: words.missing(area, words.ask(whom)) } as const]
      : []),
  ];
}
