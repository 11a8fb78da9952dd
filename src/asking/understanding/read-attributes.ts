import type { Meaning } from '../lexicon';
import type { Attribute } from '../query';
import { isNegated } from './negations';
import { explainedBy, idsOf, outermost, type Parts } from './parts';

const VAGUE: readonly Attribute[] = ['cost'];

/** Facts that are sums of money. */
export const MONEY_ATTRIBUTES: readonly Attribute[] = [
  'fee',
  'cost',
  'total-budget',
  'co-financing',
  'staff-hours',
];

/** "Who sits there politically" asks for politicians, however "who sits there" is meant by itself; "not the politician" for officials. */
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

/** Asked of one collaboration, no word means a passage of the strategy. */
const OF_ONE: readonly Meaning['is'][] = ['attribute', 'theme', 'kind'];
const OF_ALL: readonly Meaning['is'][] = [...OF_ONE, 'passage'];

/** The facts asked for, the longest phrase first; one inside a longer phrase of another kind does not count. */
export function attributesIn(parts: Parts, ofOne = false): Attribute[] {
  const found = idsOf(outermost(parts.matches, ofOne ? OF_ONE : OF_ALL), 'attribute');
  const people = withoutAnybody(found, parts);
  // "How much" and "who" say less than what stands beside them: "how much in fees".
  const exact = people.filter((attribute) => !VAGUE.includes(attribute));
  // "How much does each get for taking part?" asks for no names.
  const byTheWay = people.includes('cost') && exact.every((one) => one === 'partners');
  return exact.length > 0 && !byTheWay
    ? exact
    : people.filter((one) => one !== 'partners' || !byTheWay);
}

/** Where the facts asked for are written. */
export function attributePositions({ matches }: Parts): ReadonlySet<number> {
  return explainedBy(matches.filter(({ meaning }) => meaning.is === 'attribute'));
}
