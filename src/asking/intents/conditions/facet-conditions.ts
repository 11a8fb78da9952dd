import { fold } from '../../../lib/text';
import { type Facet, FACETS, type Filter } from '../../answer/filter';
import { STOP_WORDS } from '../../language/stop-words';
import type { Reading } from '../../slots/reading';
import { type Slot, type SlotOf } from '../../slots/slot';

export type FacetSlot = SlotOf<NamedFacet>;

/** What a word can name; a body is named both as the one that decided and as one that recommended. */
type NamedFacet = Exclude<Facet, 'recommender'>;
export const NAMED = FACETS.filter((facet): facet is NamedFacet => facet !== 'recommender');

const JOINING = new Set(
  ['og', 'and', 'eller', 'or', 'samt', 'plus', 'amp', 'kontra', 'versus', 'vs'].map(fold),
);
const OR = new Set(['eller', 'or', 'kontra', 'versus', 'vs']);
/** Facets of which an entry has one. */
const SINGLE = new Set<NamedFacet>(['level', 'area']);
const BOTH = new Set(['bade', 'both']);
/** Whether only "and" or "or" stands between two slots. */
function areJoined(one: Slot, other: Slot, reading: Reading): 'and' | 'or' | undefined {
  const between = reading.words.slice(one.to, other.from);
  if (other.from < one.to) return undefined;
  const joins =
    between.every(({ word }) => JOINING.has(word) || STOP_WORDS.has(word)) &&
    (between.some(({ word }) => JOINING.has(word)) || reading.words[other.from]?.gap === 'comma') &&
    between.length <= 3;
  if (!joins) return undefined;
  return between.some(({ word }) => OR.has(word)) ? 'or' : 'and';
}

const RECOMMENDS = /^(?:indstil|recommend|anbefal)/u;
const BY = new Set(['af', 'by']);
const DECIDES = /^(?:beslut|bevil|decid|grant|vedt|approv|truf|afgor|godken|gav|gave|given|adopt)/u;

/** Whether the verb nearest to a body says that it recommended something. */
function isRecommending({ from, to }: Slot, { words }: Reading): boolean {
  // "Besluttet af": the verb stands before its body.
  const after = BY.has(words[from - 1]?.word ?? '') ? 4 : 1;
  const distance = (pattern: RegExp) =>
    Math.min(
      ...words.flatMap(({ word }, at) =>
        pattern.test(word) ? [at >= to ? after * (at - to + 1) : 2 * (from - at)] : [],
      ),
      Infinity,
    );
  return distance(RECOMMENDS) < distance(DECIDES);
}

const facetOf = (slot: FacetSlot, reading: Reading): Facet =>
  slot.meaning.is === 'body' && isRecommending(slot, reading) ? 'recommender' : slot.meaning.is;

/** The filters of facets, with those that are alternatives to the one before marked. */
export function facetFilters(
  slots: readonly FacetSlot[],
  reading: Reading,
  unite: boolean,
): Filter[] {
  const both = reading.words.some(({ word }) => BOTH.has(word));
  return NAMED.flatMap((by) => {
    const own = slots.filter((slot) => slot.meaning.is === by);
    const spans = [...new Map(own.map((slot) => [slot.from, slot])).values()];
    const isEnumerated =
      spans.length > 2 &&
      spans.every(
        (slot, at) => at === 0 || areJoined(spans[at - 1] ?? slot, slot, reading) !== undefined,
      );
    return own.map((slot, at): Filter => {
      const before = own[at - 1];
      const isSameSpan = before?.from === slot.from && before.to === slot.to;
      const joined = before && areJoined(before, slot, reading);
      const facet = facetOf(slot, reading);
      const isAlternative =
        before !== undefined &&
        facet === facetOf(before, reading) &&
        (isSameSpan ||
          (by === 'theme'
            ? joined === 'or' || (joined === 'and' && (unite || isEnumerated))
            : !both || SINGLE.has(by)));
      return {
        by: facet,
        id: slot.meaning.id,
        ...(slot.not && { not: true }),
        ...(isAlternative && !slot.not && { or: true }),
      };
    });
  });
}
