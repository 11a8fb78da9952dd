import type { Collaboration } from '../../catalogue/collaboration';
import { isStated } from '../answer/facts';
import type { Attribute } from '../answer/filter';
import { tokenOf } from '../language/tokens';
import { type Reading, wordAt } from '../slots/reading';
import { isOf } from '../slots/slot';
import { type AskedAttribute, IMPLIED } from './attributes';
import { states, TEXT_ATTRIBUTES } from './entry-texts';

export const MOST_ATTRIBUTES = 4;
/** Attributes that ask about the same people or money, so that a text may hold either. */
const MOST_BY_TEXT = 2;

/** The attributes whose texts contain most of what is asked. */
function attributesByText(
  entries: readonly Collaboration[],
  positions: readonly number[],
  reading: Reading,
): { attribute: Attribute; count: number }[] {
  const found = TEXT_ATTRIBUTES.map((attribute) => ({
    attribute,
    count: positions.filter(
      (at) =>
        !/^\d+$/.test(wordAt(reading, at)) &&
        entries.some((entry) => states(attribute, entry, tokenOf(wordAt(reading, at)))),
    ).length,
  })).filter(({ count }) => count > 0);
  return found.toSorted((one, other) => other.count - one.count).slice(0, MOST_BY_TEXT);
}

export const SPECIFIC: readonly Attribute[] = [
  'staff-hours',
  'total-budget',
  'fee',
  'co-financing',
  'funding',
];

/** "How much staff time do we put into it?": a word for any money adds nothing to an exact one. */
const withoutVague = (attributes: readonly Attribute[]): Attribute[] =>
  attributes.filter(
    (one) => one !== 'cost' || !attributes.some((other) => SPECIFIC.includes(other)),
  );

/** What a short text about a collaboration tells. */
export const SUMMARY_ATTRIBUTES: readonly Attribute[] = ['purpose', 'period', 'partners', 'cost'];

const PEOPLE = ['contacts-political', 'contacts-administrative'] as const;
const WHEN: readonly Attribute[] = ['period', 'start', 'end', 'recurrence', 'decided-by'];
const WHERE: readonly Attribute[] = ['unit'];

/** The sets of attributes that the question may ask for. */
export function attributeSets(
  asked: readonly AskedAttribute[],
  entries: readonly Collaboration[],
  rest: readonly number[],
  reading: Reading,
): Attribute[][] {
  const sets: Attribute[][] = [];
  const bundle = withoutVague([...new Set(asked.flatMap(({ attributes }) => attributes[0] ?? []))]);
  if (bundle.length > 1) sets.push(bundle.slice(0, MOST_ATTRIBUTES));
  const framed = reading.slots.some(
    (slot) => slot.meaning.is === 'cue' && slot.meaning.id === 'frame',
  );
  if (framed)
    sets.push(
      [...SUMMARY_ATTRIBUTES, ...bundle.filter((one) => !SUMMARY_ATTRIBUTES.includes(one))].slice(
        0,
        MOST_ATTRIBUTES + 1,
      ),
    );
  const sums = reading.slots.filter(isOf('operation')).some(({ meaning }) => meaning.id === 'sum');
  if (sums && entries.length === 1) sets.push(['total-budget']);
  for (const { attributes } of asked) {
    for (const attribute of attributes) sets.push([attribute]);
    if (PEOPLE.every((one) => attributes.includes(one))) sets.push([...PEOPLE]);
  }
  for (const word of reading.asks) {
    if (word === 'where') sets.push(['countries', 'purpose']);
    const implied =
      word === 'when' ? WHEN : word === 'where' ? WHERE : [IMPLIED[word] ?? []].flat();
    const stated = implied.filter((attribute) =>
      entries.some((entry) => isStated(attribute, entry)),
    );
    for (const attribute of stated.length > 0 ? stated : implied.slice(0, 1))
      sets.push([attribute]);
    if (word === 'who' && entries.some(({ contacts }) => contacts.political.length > 0))
      sets.push([...PEOPLE], ['contacts-political']);
  }
  for (const { attribute, count } of attributesByText(entries, rest, reading)) {
    sets.push([attribute]);
    if (count < 2 && reading.asks.size < 2) continue;
    const [first] = bundle;
    const isStatedOne = first !== undefined && entries.some((entry) => isStated(first, entry));
    if (isStatedOne && first !== attribute) sets.push([first, attribute]);
  }
  return [...new Map(sets.map((set) => [[...set].sort().join(), set])).values()];
}
