import { reasonsInWords } from '../cards/overlaps-in-words';
import type { Telling } from '../../cards/telling';
import { formatMoment } from '../../lib/format';
import type { CaseNote } from '../result/case-note';
import type { Block } from '../../documents/block';

/** The collaborations that are like the proposal, each with why. */
export function overlapBlocks({ overlaps, overlapsSeenAt }: CaseNote, telling: Telling): Block[] {
  const { strings, language } = telling;
  const { title, none, seen } = strings.export.overlaps;
  const items = overlaps.map((overlap) => {
    const name = overlap.collaboration.name[language];
    // One that was seen once may have no reason any more.
    return overlap.reasons.length === 0 ? name : `${name} (${reasonsInWords(overlap, telling)})`;
  });
  return [
    { kind: 'heading', level: 1, text: title },
    items.length === 0 ? { kind: 'text', text: none } : { kind: 'list', items },
    ...(overlapsSeenAt === undefined
      ? []
      : [{ kind: 'text', text: seen(formatMoment(overlapsSeenAt, language)) } as const]),
  ];
}
