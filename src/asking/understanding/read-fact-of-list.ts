import { findEntries } from '../find';
import type { Attribute, Filter, Query } from '../query';
import type { Parts } from './parts';
import { readSum } from './read-aggregate';
import { attributesIn, MONEY } from './read-attributes';
import type { Filters } from './read-filters';

/** Facts that a list may be asked for; the others' words are too common to mean it. */
const NOT_OF_A_LIST: readonly Attribute[] = ['purpose', 'status', 'countries', 'partners', 'roles'];
const MOST_VALUES = 4;
const ONLY_OF_ENTRIES: readonly Attribute[] = [
  'contacts-administrative',
  'recurrence',
  'staff-hours',
  'total-budget',
];

/** Facts that only entries have, asked of those of a theme: no passage answers that. */
export function readOfFew(parts: Parts, { filters, words }: Filters): Query | undefined {
  const attribute = attributesIn(parts).find((one) => ONLY_OF_ENTRIES.includes(one));
  const hasTheme = filters.some(({ by }) => by === 'theme');
  return attribute === undefined || !hasTheme
    ? undefined
    : readFactOfList(parts, [...filters, ...words]);
}

/** "What has the council decided?" asks for its decisions; "who decides?" asks for the rules. */
export function readDecisions(parts: Parts, { filters }: Filters): Query | undefined {
  const { matches } = parts;
  const isMoney = attributesIn(parts).some((one) => MONEY.includes(one));
  const ofKind = filters.some(({ by }) => by === 'kind');
  const granted = isMoney && !ofKind;
  const past =
    granted ||
    matches.some(
      ({ meaning, exact }) => exact && meaning.is === 'relation' && meaning.id === 'decided',
    );
  const bodies = filters.filter(({ by }) => by === 'body');
  return past && bodies.length > 0 ? { intent: 'find', filters: [...filters] } : undefined;
}

/** Filters with a fact asked for: the fact of each that fits, when they are few; of money, the sum with its parts. */
export function readFactOfList(parts: Parts, filters: readonly Filter[]): Query | undefined {
  const attribute = attributesIn(parts).find((one) => !NOT_OF_A_LIST.includes(one));
  const hasTime = filters.some(({ by }) => by === 'time' || by === 'property');
  if (attribute === undefined || hasTime) return undefined;
  const found = findEntries(filters, parts.index, parts.day).map(({ id }) => id);
  const sum =
    MONEY.includes(attribute) && found.length > 1
      ? readSum(parts, { filters: [...filters] })
      : undefined;
  if (sum !== undefined) return sum;
  return found.length > 0 && found.length <= MOST_VALUES
    ? { intent: 'attribute', collaborations: found, attribute }
    : undefined;
}
