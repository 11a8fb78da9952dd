import { COLLABORATIONS, droppedBy, isVague, readsName } from './list-features';
import type { Attribute, Filter } from '../answer/filter';
import { isStated } from '../answer/facts';
import { matchingIds } from '../answer/find';
import type { Order, Query } from '../answer/query';
import { tokenOf } from '../language/tokens';
import { foldedText, type Reading } from '../slots/reading';
import { coveredBy, isOf, positionsOf, type Slot } from '../slots/slot';
import { type AskedAttribute, askedAttributes, IMPLIED } from './attributes';
import { MEASURE_OF } from './numbers/measures';
import { type Candidate, explainedBy, type Features, merged } from './candidate';
import {
  type Conditions,
  readConditions,
  type Variant,
  wordFilters,
} from './conditions/conditions';

const QUALITY_OF_WORD = 0.8;
/** Attributes whose words are too common to ask for a column of a list. */
const NOT_SHOWN: readonly Attribute[] = ['status', 'remarks', 'discrepancies'];
/** Attributes that say when; next to a time they are the role of that time. */
const OF_TIME: readonly Attribute[] = ['start', 'end', 'period', 'decided-by'];

/** The measures that lists are ordered by: a period by its end. */
const ORDERED_BY: typeof MEASURE_OF = { ...MEASURE_OF, period: 'end' };

/** The order that a question asks for: "biggest first". */
function orderOf(
  reading: Reading,
  attributes: readonly Attribute[],
): { order: Order; slots: readonly Slot[] } | undefined {
  const cue = reading.slots
    .filter(isOf('cue'))
    .find(({ meaning }) => meaning.id === 'descending' || meaning.id === 'ascending');
  if (cue === undefined) return undefined;
  const measure =
    attributes.flatMap((attribute) => ORDERED_BY[attribute] ?? [])[0] ?? 'total-budget';
  const direction = cue.meaning.id === 'descending' ? 'descending' : 'ascending';
  return { order: { measure, direction }, slots: [cue] };
}

const LISTS = ['list', 'all'] as const;

/** Whether, and how clearly, a word asks for several collaborations. */
function listCue({ slots, asks, words }: Reading): number {
  const cues = slots
    .filter(isOf('cue'))
    .filter(({ meaning }) => LISTS.some((id) => id === meaning.id));
  if (cues.length > 0 || asks.has('which')) return 1;
  return asks.size === 0 && words.length <= 5 ? 0.5 : 0;
}

/** How well the words of a text search explain what they stand for: by how many of the found contain them. */
function explainedByWords(
  conditions: Conditions,
  found: readonly string[],
  reading: Reading,
): Map<number, number> {
  return new Map(
    conditions.words.flatMap(({ at, word }) => {
      const holders = reading.index.entries.containing(tokenOf(word));
      const share = found.filter((id) => holders.has(id)).length / Math.max(1, found.length);
      return share > 0 ? [[at, QUALITY_OF_WORD * Math.sqrt(share)] as const] : [];
    }),
  );
}

/** "Hvad er Interreg?" asks what something is. */
const WHAT_IS =
  /^(?:og |and |so )?(?:hvad (?:er|var|betyder)|what(?: is| are|'s|s| does)) (?!der |there |vi |we |vores |our )/u;

/** What else narrows a list than the conditions of the question. */
export interface Narrowing {
  /** Only among these. */
  readonly among?: readonly string[];
  /** Conditions of an earlier question that still hold. */
  readonly before?: readonly Filter[];
  readonly features?: Features;
}

/** A list by some conditions, with what speaks for it. */
function listCandidate(
  conditions: Conditions,
  reading: Reading,
  { among, before = [], features = {} }: Narrowing,
  shown: { readonly show: readonly Attribute[]; readonly slots: readonly Slot[] },
): Candidate {
  const { index } = reading;
  const words = wordFilters(conditions, reading);
  const own = [...conditions.filters, ...words];
  const filters = [
    ...before.filter(({ by }) => !own.some((filter) => filter.by === by && by !== 'theme')),
    ...own,
  ];
  const all = matchingIds(filters, index.entries, reading.day);
  const some = among && new Set(among);
  const found = some === undefined ? all : all.filter((id) => some.has(id));
  const ordering = orderOf(reading, shown.show);
  const lists = reading.slots
    .filter(isOf('cue'))
    .filter(({ meaning }) => LISTS.some((id) => id === meaning.id));
  const explains = merged(
    explainedBy(conditions.slots),
    explainedBy(shown.slots),
    explainedBy(ordering?.slots ?? []),
    explainedBy(lists),
    explainedByWords(conditions, found, reading),
    new Map((conditions.implied ?? []).map((at) => [at, QUALITY_OF_WORD])),
    new Map(
      reading.words.flatMap(({ word }, at) =>
        COLLABORATIONS.test(word) ? [[at, 1] as const] : [],
      ),
    ),
  );
  const content = Math.max(1, reading.content.length);
  // Every word is a condition: that nothing meets them is an answer.
  const isClear = conditions.words.length === 0 && reading.content.every((at) => explains.has(at));
  const query: Query = {
    intent: 'find',
    filters,
    ...(among && { among: [...among] }),
    ...(shown.show.length > 0 && { show: [...shown.show] }),
    ...(ordering && { order: ordering.order }),
  };
  return {
    query,
    explains,
    features: {
      ...features,
      'is-find': 1,
      list: listCue(reading),
      ...(found.length > 0 ? {} : { [isClear ? 'empty-clear' : 'empty']: 1 }),
      loose: conditions.words.length / content,
      'reads-name': readsName(conditions.slots, reading),
      vague: isVague(conditions, reading) ? 1 : 0,
      dropped: droppedBy(coveredBy(conditions.slots), reading),
      cue: shown.slots.length > 0 ? 1 : 0,
      column: shown.show.length > 0 ? 1 : 0,
      // What is asked of the last answer may well not be stated.
      'column-blank': among === undefined && isBlank(shown.show, found, reading) ? 1 : 0,
      ...(reading.asks.has('who') || reading.asks.has('when')
        ? { disagrees: shown.show.length > 0 ? 0 : 1 }
        : WHAT_IS.test(foldedText(reading))
          ? { disagrees: 0.7 }
          : reading.asks.has('how-many')
            ? { disagrees: 1 }
            : {}),
    },
  };
}

/** Whether a list would show columns in which no entry states anything. */
function isBlank(
  show: readonly Attribute[],
  found: readonly string[],
  { index }: Reading,
): boolean {
  if (show.length === 0 || found.length < 2) return false;
  return !found.some((id) => {
    const entry = index.entries.get(id);
    return entry !== undefined && show.some((attribute) => isStated(attribute, entry));
  });
}

/** The ways to read the conditions of a question. */
export function variants(reading: Reading, taken: ReadonlySet<number>): Variant[] {
  const has = (is: Filter['by']) => reading.slots.some(({ meaning }) => meaning.is === is);
  const all: Variant[] = [{ taken }, { taken, without: ['word'] }];
  if (reading.slots.filter(isOf('theme')).length > 1) all.push({ taken, unite: true });
  for (const by of [
    'kind',
    'level',
    'area',
    'country',
    'programme',
    'theme',
    'body',
    'unit',
    'time',
    'person',
  ] as const)
    if (has(by) && (by !== 'time' || has('time'))) all.push({ taken, without: [by] });
  if (reading.slots.some((slot) => slot.meaning.is === 'role' && slot.meaning.id === 'ended'))
    all.push({ taken, role: 'grant-ends' });
  return all;
}

/** The attributes that a list may show; words that are too common to ask for one are left out. */
function columnsIn(reading: Reading): AskedAttribute[] {
  const asksWhen = reading.asks.has('when') || reading.asks.has('how-long');
  const dated = reading.slots.some(isOf('time')) && !asksWhen;
  const roles = coveredBy(reading.slots.filter(isOf('role')));
  return askedAttributes(reading).filter(({ slot, attributes: [first = 'status'] }) => {
    const isClear = slot.to - slot.from > 1 || reading.content.includes(slot.from);
    const isRole = !asksWhen && positionsOf(slot).some((at) => roles.has(at));
    return isClear && !NOT_SHOWN.includes(first) && !((dated || isRole) && OF_TIME.includes(first));
  });
}

/** Candidates for lists: the collaborations that meet the conditions, with what is asked of each. */
export function lists(reading: Reading, narrowing: Narrowing = {}): Candidate[] {
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  const asked = columnsIn(reading);
  const showing = [
    { show: [] as Attribute[], slots: [] as Slot[], taken: new Set<number>() },
    ...(asked.length === 0
      ? []
      : [
          {
            show: [...new Set(asked.flatMap(({ attributes }) => attributes[0] ?? []))],
            slots: asked.map(({ slot }) => slot),
            taken: coveredBy(asked.map(({ slot }) => slot)),
          },
        ]),
  ];
  const [implied] = [...reading.asks].flatMap((word) =>
    word === 'who' || word === 'when' || word === 'how-often' ? (IMPLIED[word] ?? []) : [],
  );
  if (implied !== undefined && showing.length === 1)
    showing.push({ show: [implied], slots: [], taken: new Set<number>() });
  for (const { show, slots, taken } of showing)
    for (const variant of variants(reading, taken)) {
      const conditions = readConditions(reading, variant);
      if (conditions.filters.length + conditions.words.length === 0) continue;
      const key = JSON.stringify([conditions.filters, conditions.words, show]);
      if (seen.has(key)) continue;
      seen.add(key);
      const made = listCandidate(conditions, reading, narrowing, { show, slots });
      candidates.push(variant.unite ? { ...made, features: { ...made.features, unite: 1 } } : made);
    }
  candidates.push(...wholeCatalogue(reading, narrowing));
  return candidates;
}

const HAS = /^(?:har|have|has)$/u;

/** "Which collaborations do we have?", "vis alt": the whole catalogue. */
function wholeCatalogue(reading: Reading, { among, features = {} }: Narrowing): Candidate[] {
  if (among !== undefined) return [];
  const sums = reading.slots
    .filter(isOf('operation'))
    .filter(({ meaning }) => meaning.id === 'sum');
  const summing = coveredBy(sums);
  const cues = reading.slots
    .filter(isOf('cue'))
    // "I alt" is no "alt".
    .filter(({ meaning, from }) => LISTS.some((id) => id === meaning.id) && !summing.has(from));
  const named = reading.words.flatMap(({ word }, at) => (COLLABORATIONS.test(word) ? [at] : []));
  const isOfAll =
    cues.some(({ meaning }) => meaning.id === 'all') || orderOf(reading, []) !== undefined;
  // "Which have a contact?" asks for those of all that state it.
  const isOfSome = named.length === 0 && !isOfAll;
  const has = reading.asks.has('which') && reading.words.some(({ word }) => HAS.test(word));
  if (cues.length === 0 || (isOfSome && !has)) return [];
  const levels = new Set(reading.slots.filter(isOf('level')).map(({ from }) => from));
  // "Which have external funding?" asks which ones have it, not for each one's.
  const properties = coveredBy(reading.slots.filter(isOf('property')));
  const [column] = columnsIn(reading).filter(
    ({ slot }) => !levels.has(slot.from) && !positionsOf(slot).every((at) => properties.has(at)),
  );
  const [attribute] = column?.attributes ?? [];
  const ordering = attribute && orderOf(reading, [attribute]);
  const table: Candidate[] =
    column === undefined || attribute === undefined
      ? []
      : [
          {
            query: {
              intent: 'find',
              filters: [{ by: 'stated', id: attribute }],
              show: [attribute],
              ...(ordering && { order: ordering.order }),
            },
            explains: merged(
              explainedBy([column.slot, ...cues, ...(ordering?.slots ?? []), ...sums]),
              new Map(named.map((at) => [at, 1])),
            ),
            features: {
              ...features,
              'is-find': 1,
              list: 1,
              column: 1,
              cue: 1,
              dropped: droppedBy(
                coveredBy([column.slot, ...cues, ...(ordering?.slots ?? [])]),
                reading,
              ),
            },
          },
        ];
  if (isOfSome) return table;
  return [
    ...table,
    {
      query: { intent: 'find', filters: [] },
      explains: merged(explainedBy(cues), new Map(named.map((at) => [at, 1]))),
      features: { ...features, 'is-all': 1, list: 1, dropped: droppedBy(new Set(), reading) },
    },
  ];
}
