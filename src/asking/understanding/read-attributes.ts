import type { Meaning } from '../lexicon';
import type { Attribute } from '../query';
import { isNegated } from './negations';
import { coveredPositions, idsOf, outermostMatches, type ParsedQuestion } from './parse-question';

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
function withoutVagueContacts(
  found: readonly Attribute[],
  { folded, matches, tokens }: ParsedQuestion,
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
const KINDS_FOR_ONE: readonly Meaning['is'][] = ['attribute', 'theme', 'kind'];
const KINDS_FOR_ALL: readonly Meaning['is'][] = [...KINDS_FOR_ONE, 'passage'];

/**
 * The attributes asked for, longest phrase first, without those inside a longer phrase of another
 * kind.
 */
export function attributesIn(question: ParsedQuestion, ofOne = false): Attribute[] {
  const found = idsOf(
    outermostMatches(question.matches, ofOne ? KINDS_FOR_ONE : KINDS_FOR_ALL),
    'attribute',
  );
  const people = withoutVagueContacts(found, question);
  // "How much" and "who" are vaguer than the words next to them: "how much in fees".
  const exact = people.filter((attribute) => !VAGUE.includes(attribute));
  // "How much does each get for taking part?" does not ask for names.
  const isPayment = people.includes('cost') && exact.every((one) => one === 'partners');
  return exact.length > 0 && !isPayment
    ? exact
    : people.filter((one) => one !== 'partners' || !isPayment);
}

/** The positions of the words that ask for attributes. */
export function attributePositions({ matches }: ParsedQuestion): ReadonlySet<number> {
  return coveredPositions(matches.filter(({ meaning }) => meaning.is === 'attribute'));
}
