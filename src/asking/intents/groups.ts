import type { Filter } from '../answer/filter';
import type { Grouping, Operation } from '../answer/query';
import { type Reading, wordAt } from '../slots/reading';
import { coveredBy, isOf, mostSpecific, type Slot } from '../slots/slot';
import { askedAttributes } from './attributes';
import type { Candidate, Features } from './candidate';
import { readConditions } from './conditions/conditions';
import { asksForMoney, numberCandidate, type Over } from './numbers/numbers';

const EACH = /^(?:pr|per|hver|hvert|each|efter|by|across)$/u;
const SPREAD =
  /^(?:fordelt|fordeler|fordelingen|fordeling|spread|grouped|grupperet|opdelt|distributed|distribution|broken|divided|split)$/u;
const MOST = new Set(['flest', 'fleste', 'most', 'oftest', 'hyppigst', 'top']);
const LARGEST = new Set([
  'largest',
  'highest',
  'greatest',
  'biggest',
  'storst',
  'storste',
  'hojeste',
]);
const NUMBER = new Set(['number', 'antal', 'share']);
const MORE = new Set(['flere', 'flest', 'more', 'most', 'fleste']);
const FEWEST = new Set(['farrest', 'fewest', 'sjaldnest']);

/** The words that pass a test, as slots of their own. */
const slotsOf = ({ words }: Reading, test: (word: string) => boolean): Slot[] =>
  words.flatMap(({ word }, at): Slot[] =>
    test(word)
      ? [{ from: at, to: at + 1, meaning: { is: 'operation', id: 'max' }, exact: true }]
      : [],
  );

function groupingsIn(reading: Reading): { per: Grouping; slots: readonly Slot[] }[] {
  const named = mostSpecific(reading.slots.filter(isOf('grouping'))).map((slot) => ({
    per: slot.meaning.id,
    slots: [slot] as readonly Slot[],
  }));
  if (named.length > 0 || !reading.asks.has('who')) return named;
  const attributes = askedAttributes(reading).flatMap(({ attributes: [first] }) => first ?? []);
  const per: Grouping = attributes.includes('contacts-political')
    ? 'representative'
    : attributes.includes('contacts-administrative')
      ? 'contact'
      : 'person';
  return [{ per, slots: [] }];
}

/** Candidates for collaborations grouped by a value: "who is contact for most of them?" */
export function groups(
  reading: Reading,
  ids?: readonly string[],
  features: Features = {},
): Candidate[] {
  const largest = reading.words.flatMap(({ word }, at): Slot[] =>
    LARGEST.has(word) && NUMBER.has(wordAt(reading, at + 1))
      ? [{ from: at, to: at + 2, meaning: { is: 'operation', id: 'max' }, exact: true }]
      : [],
  );
  const most = [...slotsOf(reading, (word) => MOST.has(word)), ...largest];
  const fewest = slotsOf(reading, (word) => FEWEST.has(word));
  const named = reading.slots.filter(isOf('grouping'));
  const each = slotsOf(reading, (word) => EACH.test(word) || SPREAD.test(word)).filter(
    ({ from: at, to }) =>
      named.some(
        ({ from }) =>
          from === to ||
          from === to + 1 ||
          (SPREAD.test(wordAt(reading, at)) && from > to && from - to <= 5),
      ),
  );
  const counts = reading.slots
    .filter(isOf('operation'))
    .filter(({ meaning }) => meaning.id === 'count');
  return groupingsIn(reading).flatMap(({ per, slots }) => {
    const conditions = readConditions(reading, { taken: coveredBy(slots), without: ['word'] });
    const filters = conditions.filters.filter((filter) => !isOfGrouping(filter, per));
    const over: Over = { conditions: { ...conditions, filters }, slots: [], features };
    const first = slots[0]?.from ?? 0;
    const isCounted = counts.some(({ to }) => first >= to && first - to <= 2);
    const operation: Operation | undefined =
      fewest.length > 0
        ? 'min'
        : most.length > 0
          ? 'max'
          : each.length > 0
            ? 'max'
            : isCounted
              ? 'count'
              : undefined;
    if (operation === undefined) return [];
    const used = [
      ...slots,
      ...most,
      ...fewest,
      ...(each.length > 0 ? counts : []),
      ...(isCounted ? counts : []),
    ];
    const money = asksForMoney(reading);
    return [
      numberCandidate(
        {
          query: {
            intent: 'aggregate',
            operation,
            measure: 'entries',
            of: ids === undefined ? { filters } : { ids: [...ids], filters: [] },
            per,
          },
          slots: used,
          cue: (slots.length > 0 ? 1 : 0.5) - (money ? 0.5 : 0),
        },
        over,
        reading,
      ),
    ];
  });
}

/** Words that ask for a number of each: "2 and 5, respectively", "compared to". */
const RESPECTIVELY = /^(?:henholdsvis|respectively|compared|sammenlignet|versus|mod)$/u;

/**
 * "More political or administrative ones?", "how many in health, and how many in the special
 * sector?": compares the counts of values of the same kind.
 */
export function countsOfEach(reading: Reading): Candidate[] {
  const more = slotsOf(reading, (word) => MORE.has(word));
  const spread = slotsOf(reading, (word) => SPREAD.test(word) || RESPECTIVELY.test(word));
  const counts = reading.slots
    .filter(isOf('operation'))
    .filter(({ meaning }) => meaning.id === 'count');
  if (more.length + spread.length + counts.length === 0) return [];
  const conditions = readConditions(reading, { without: ['word'] });
  // An entry has one level and one area, so that "how many in Norway or Sweden" asks for one number.
  const facets =
    more.length + spread.length > 0
      ? (['level', 'kind', 'area', 'unit', 'country', 'programme', 'body'] as const)
      : (['level', 'area'] as const);
  return facets.flatMap((per) => {
    const own = conditions.filters.filter(({ by }) => by === per);
    if (own.length < 2 || !own.some((filter) => 'or' in filter)) return [];
    const candidate = numberCandidate(
      {
        query: {
          intent: 'aggregate',
          operation: 'max',
          measure: 'entries',
          of: { filters: [...conditions.filters] },
          per,
        },
        slots: [...more, ...spread, ...counts],
        cue: 1,
      },
      { conditions, slots: [] },
      reading,
    );
    return [candidate];
  });
}

/** Filters that only state what is counted. */
const isOfGrouping = (filter: Filter, per: Grouping): boolean =>
  filter.by === per ||
  (filter.by === 'level' && (per === 'representative' || per === 'contact')) ||
  (filter.by === 'kind' && filter.id === per) ||
  (filter.by === 'property' && per === 'representative');
