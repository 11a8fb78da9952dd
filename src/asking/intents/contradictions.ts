import type { Collaboration } from '../../catalogue/collaboration';
import type { Reading } from '../slots/reading';
import { isOf, mostSpecific, positionsOf } from '../slots/slot';

/**
 * Countries and people that a question names, and that have nothing to do with the entries: "which
 * Polish regions are in it?"
 */
export function contradictions(
  entries: readonly Collaboration[],
  taken: ReadonlySet<number>,
  { slots, index, words }: Reading,
): number {
  const named = mostSpecific(
    slots
      .filter(isOf('country', 'person', 'mention', 'command'))
      .filter(({ share }) => share === undefined),
  )
    .filter(isOf('country', 'person', 'mention'))
    .filter((slot) => positionsOf(slot).every((at) => !taken.has(at)));
  const spans = new Set(named.map(({ from }) => from));
  return [...spans].filter((from) => {
    const same = named.filter((slot) => slot.from === from);
    const word = words[from];
    const inText =
      word !== undefined && entries.some(({ id }) => index.entries.containing(word).has(id));
    const fits = same.some((slot) =>
      slot.meaning.is === 'mention'
        ? false
        : entries.some(({ id }) =>
            index.entries.having(slot.meaning.is as 'country', slot.meaning.id).has(id),
          ),
    );
    return !inText && !fits;
  }).length;
}
