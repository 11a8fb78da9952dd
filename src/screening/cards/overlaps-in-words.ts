import type { Overlap } from '../../catalogue/overlap/find-overlaps';
import { formatList } from '../../lib/format';
import { labelOf, type Telling } from '../../cards/telling';

const KINDS = ['name', 'partner', 'theme', 'programme', 'country'] as const;

function reasonName(reason: Overlap['reasons'][number], telling: Telling): string {
  const { themes, countries, programmes } = telling.knowledge.vocabulary;
  switch (reason.by) {
    case 'theme':
      return labelOf(reason.id, themes, telling);
    case 'country':
      return labelOf(reason.id, countries, telling);
    case 'programme':
      return labelOf(reason.id, programmes, telling);
    case 'partner':
    case 'name':
      return reason.label[telling.language];
  }
}

/** Why a collaboration resembles a proposal: "samme emne: robotter · samme land: Sverige". */
export function reasonsInWords({ reasons }: Overlap, telling: Telling): string {
  const { shares } = telling.strings.screening.proposalCard;
  return KINDS.flatMap((kind) => {
    const names = reasons
      .filter(({ by }) => by === kind)
      .map((reason) => reasonName(reason, telling));
    return names.length === 0 ? [] : [shares[kind](formatList(names, telling.language))];
  }).join(' · ');
}
