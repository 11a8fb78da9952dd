import type { Attribute } from '../query';
import { explainedBy, idsOf, outermost, type Parts } from './parts';

const VAGUE: readonly Attribute[] = ['cost'];

/** Facts that are sums of money. */
export const MONEY: readonly Attribute[] = [
  'fee',
  'cost',
  'total-budget',
  'co-financing',
  'staff-hours',
];

/** The facts asked for, the longest phrase first; one inside a longer phrase of another kind does not count. */
export function attributesIn(parts: Parts): Attribute[] {
  const found = idsOf(
    outermost(parts.matches, ['attribute', 'theme', 'kind', 'passage']),
    'attribute',
  );
  // "How much" and "who" say less than what stands beside them: "how much in fees".
  const exact = found.filter((attribute) => !VAGUE.includes(attribute));
  return exact.length > 0 ? exact : found;
}

/** Where the facts asked for are written. */
export function attributePositions({ matches }: Parts): ReadonlySet<number> {
  return explainedBy(matches.filter(({ meaning }) => meaning.is === 'attribute'));
}
