import type { Meaning } from '../lexicon';
import type { Attribute } from '../query';
import { isNegated } from './negations';
import { explainedBy, idsOf, outermost, type Parts } from './parts';

const VAGUE: readonly Attribute[] = ['cost'];

/** Attributes that are sums of money. */
export const MONEY_ATTRIBUTES: readonly Attribute[] = [
  'fee',
  'cost',
  'total-budget',
  'co-financing',
  'staff-hours',
];

/**
 * "Who sits there politically" asks for politicians only, although "who sits there" alone asks for
 * officials; "not the politician" asks for officials only.
 */
function withoutAnybody(
  found: readonly Attribute[],
  { folded, matches, tokens }: Parts,
): Attribute[] {
  const without = (left: Attribute) => found.filter((one) => one !== left);
  if (!found.includes('contacts-political')) return [...found];
  const isOut = matches.some(
    ({ meaning, from }) =>
      meaning.is === 'attribute' && meaning.id === 'contacts-political' && isNegated(from, tokens),
  );
  if (isOut && found.includes('contacts-administrative')) return without('contacts-political');
  return /administrat|embeds|civil servant/u.test(folded)
    ? [...found]
    : without('contacts-administrative');
}

/** In a question about one collaboration, no phrase refers to a passage of the strategy. */
const OF_ONE: readonly Meaning['is'][] = ['attribute', 'theme', 'kind'];
const OF_ALL: readonly Meaning['is'][] = [...OF_ONE, 'passage'];

/**
 * The attributes asked for, longest phrase first, without those inside a longer phrase of another
 * kind.
 */
export function attributesIn(parts: Parts, ofOne = false): Attribute[] {
  const found = idsOf(outermost(parts.matches, ofOne ? OF_ONE : OF_ALL), 'attribute');
  const people = withoutAnybody(found, parts);
  // "How much" and "who" are vaguer than the words next to them: "how much in fees".
  const exact = people.filter((attribute) => !VAGUE.includes(attribute));
  // "How much does each get for taking part?" does not ask for names.
  const byTheWay = people.includes('cost') && exact.every((one) => one === 'partners');
  return exact.length > 0 && !byTheWay
    ? exact
    : people.filter((one) => one !== 'partners' || !byTheWay);
}

/** The positions of the words that ask for attributes. */
export function attributePositions({ matches }: Parts): ReadonlySet<number> {
  return explainedBy(matches.filter(({ meaning }) => meaning.is === 'attribute'));
}
