import { FIRST_FEW, OF_THEM, ORDINALS, OTHER_OF_TWO, WHAT_ABOUT } from '../phrases/ordinal-phrases';
import { idsOf, type ParsedQuestion } from './parse-question';

/**
 * What a question refers to in the last answer: one collaboration, several, or the question itself.
 */
export type ReferenceRead =
  | {
      readonly kind: 'one';
      readonly id: string;
      /** The ordinal that selects it, if there is one. */ readonly ordinal?: string;
    }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'change' }
  | undefined;

/**
 * Reads what a question refers back to; `undefined` if there is no earlier answer or the question
 * stands alone.
 */
export function readReference({ folded, memory, matches }: ParsedQuestion): ReferenceRead {
  if (memory === undefined || memory.results.length === 0) return undefined;
  const { results, list = results } = memory;
  const first = FIRST_FEW.find(([pattern]) => pattern.test(folded));
  if (first !== undefined && list.length >= first[1])
    return { kind: 'several', ids: list.slice(0, first[1]) };
  const ordinal = ORDINALS.find(([pattern]) => pattern.test(folded));
  if (ordinal !== undefined) {
    const [only] = results;
    const isOther = OTHER_OF_TWO.test(folded) && list.length === 2 && results.length === 1;
    const id = isOther ? list.find((one) => one !== only) : list.at(ordinal[1]);
    const ordinalText = ordinal[0].exec(folded)?.[0] ?? '';
    if (id !== undefined && (list.length > 1 || ordinal[1] <= 0))
      return { kind: 'one', id, ordinal: ordinalText };
  }
  if (OF_THEM.test(folded)) return { kind: 'several', ids: list };
  if (WHAT_ABOUT.test(folded)) return { kind: 'change' };
  const [only] = results;
  if (idsOf(matches, 'reference').length > 0 && results.length === 1 && only !== undefined)
    return { kind: 'one', id: only };
  return undefined;
}
