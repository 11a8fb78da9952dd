import { oncePer } from '../../../lib/once-per';
import type { Vocabulary } from '../../../catalogue/vocabulary';
import { facetFilters, type FacetSlot, NAMED } from './facet-conditions';
import { MEASURE_OF } from '../numbers/measures';
import { timeConditions } from './time-conditions';
import {
  type Filter,
  type MoneyMeasure,
  type Property,
  type Attribute,
  type TimeRole,
} from '../../answer/filter';
import { entriesWithWord } from '../../answer/matches-filter';
import { tokenise } from '../../language/tokens';
import { isMoneyMeasure } from '../../answer/money-measures';
import { BLANK } from '../../slots/scope';
import { foldedText, type Reading, wordAt } from '../../slots/reading';
import {
  areaOrTheme,
  coveredBy,
  isOf,
  mostSpecific,
  positionsOf,
  type Slot,
} from '../../slots/slot';
import { weightsOf } from '../../slots/word-weights';

/** Everything that narrows a list in a question, and the words that say so. */
export interface Conditions {
  readonly filters: readonly Filter[];
  /** The slots behind the filters. */
  readonly slots: readonly Slot[];
  /** Positions of words that the named themes imply: "EU" in "lobbying in the EU". */
  readonly implied?: readonly number[];
  /** Words that are in no vocabulary, with their positions. */
  readonly words: readonly { readonly at: number; readonly word: string }[];
}

const AS_PARTNER =
  /\b(?:som|as|er|is|are|blandt|among)\b.{0,40}\b(?:samarbejds)?partner|\b(?:where|hvor)\b.*\b(?:samarbejds)?partner/u;

const NOUN =
  /^(?:samarbejd|netvark|projekt|medlemskab|aftal|collab|cooperat|network|project|membership|agreement)/u;

const isFree = (taken: ReadonlySet<number>) => (slot: Slot) =>
  positionsOf(slot).every((position) => !taken.has(position));

const isAmount = (filter: Filter): filter is Extract<Filter, { by: 'amount' }> =>
  filter.by === 'amount';

/** Which sum an amount is about: the one that is named, otherwise that of such collaborations. */
function moneyMeasure(reading: Reading, filters: readonly Filter[]): MoneyMeasure {
  const named = mostSpecific(reading.slots.filter(isOf('attribute')))
    .flatMap(({ meaning }) => MEASURE_OF[meaning.id] ?? [])
    .filter(isMoneyMeasure);
  const exact = named.find((one) => one !== 'cost');
  if (exact !== undefined) return exact;
  const before = reading.memory?.query;
  if (before?.intent === 'aggregate' && isMoneyMeasure(before.measure)) return before.measure;
  const amount = before?.intent === 'find' ? before.filters.find(isAmount) : undefined;
  if (amount !== undefined) return amount.measure;
  const isKind = (id: string) => filters.some((filter) => filter.by === 'kind' && filter.id === id);
  if (isKind('membership-network')) return 'fee';
  if (isKind('project')) return 'total-budget';
  return reading.slots.some((slot) => slot.meaning.is === 'cue' && slot.meaning.id === 'each-year')
    ? 'yearly-cost'
    : 'cost';
}

const LACKING: Partial<Readonly<Record<Attribute, Property>>> = {
  'contacts-political': 'no-political-appointment',
  end: 'no-end-stated',
};

/** Facts that the source leaves blank: "without a stated budget". */
function statedConditions(
  slots: readonly Slot[],
  reading: Reading,
): { filters: Filter[]; used: Slot[] } {
  const blank = mostSpecific(slots.filter(isOf('attribute')).filter(({ not }) => not === true));
  const properties = slots.filter(isOf('property')).filter(({ from, to }) => to - from > 1);
  // "Not political projects" and "not ended" say what the entries are, not what they lack.
  const lacking = blank.filter(
    (slot) =>
      !properties.some(({ from, to }) => from <= slot.from && slot.to <= to) &&
      !slots.some(
        (other) =>
          (isOf('level')(other) || isOf('role')(other)) &&
          other.from === slot.from &&
          (isOf('role')(other) || NOUN.test(wordAt(reading, slot.to))),
      ),
  );
  const [first] = lacking;
  if (first === undefined) return { filters: [], used: [] };
  const used = lacking.filter(({ from }, at) => (from === first.from ? at === 0 : true));
  return { filters: used.flatMap(({ meaning }) => lackOf(meaning.id)), used };
}

/** The filters for entries that do not state a fact. */
function lackOf(id: Attribute): Filter[] {
  const lacking = LACKING[id];
  if (lacking === 'no-political-appointment')
    return [
      { by: 'property', id: lacking },
      { by: 'property', id: 'vacancy', or: true },
    ];
  if (lacking !== undefined) return [{ by: 'property', id: lacking }];
  return id === 'fee'
    ? [{ by: 'property', id: 'fee', not: true }]
    : [{ by: 'stated', id, not: true }];
}

/** Positions of words that say how something is asked; they narrow nothing. */
const cuePositions = oncePer(({ slots }: Reading) =>
  coveredBy(
    slots.filter(
      isOf(
        'operation',
        'attribute',
        'reference',
        'role',
        'cue',
        'grouping',
        'ordinal',
        'time',
        'amount',
        'share',
        'currency',
      ),
    ),
  ),
);

/** "No politician right now": "now" adds nothing to who is appointed. */
const isNow = (filter: Filter, { day }: Reading) =>
  filter.by === 'time' && (filter.to === day || filter.from === day);

const withoutOr = (filter: Filter): string => {
  const { or: _or, ...rest } = { or: undefined, ...filter };
  return JSON.stringify(rest);
};

/** Each condition once, in the form in which it came first. */
function distinct(filters: readonly Filter[]): Filter[] {
  const seen = new Set<string>();
  return filters.filter((filter) => {
    const own = withoutOr(filter);
    if (seen.has(own)) return false;
    seen.add(own);
    return true;
  });
}

/** What a variant of the conditions leaves out or reads in another way. */
export interface Variant {
  /** Positions that were read as something else. */
  readonly taken?: ReadonlySet<number>;
  /** Themes joined by "and" are alternatives. */
  readonly unite?: boolean;
  /** Kinds of slots that are left out. */
  readonly without?: readonly Filter['by'][];
  /** The role of time, if it is not the nearest one. */
  readonly role?: TimeRole;
}

/** The conditions that were read, by variant. */
const conditionsByVariant = oncePer<Reading, Map<string, Conditions>>(() => new Map());

/** Reads everything that narrows a list; each variant of a reading is read once. */
export function readConditions(reading: Reading, variant: Variant = {}): Conditions {
  const { taken = [], unite, without = [], role } = variant;
  const facets = without.filter((by) => by !== 'word');
  const key = JSON.stringify([[...taken], unite, facets, role]);
  const known = conditionsByVariant(reading);
  const conditions = known.get(key) ?? readVariant(reading, { ...variant, without: facets });
  known.set(key, conditions);
  return facets.length < without.length ? { ...conditions, words: [] } : conditions;
}

function readVariant(reading: Reading, variant: Variant): Conditions {
  const { taken = new Set<number>(), unite = false, without = [] } = variant;
  const slots = reading.slots.filter(isFree(taken));
  const time = without.includes('time')
    ? { filters: [], used: [] }
    : timeConditions(reading, slots);
  const stated = statedConditions(slots, reading);
  const used = coveredBy([...time.used, ...stated.used]);
  const naming = areaOrTheme(
    mostSpecific(
      slots
        .filter(isOf(...NAMED, 'property'))
        .filter(({ meaning }) => !without.some((by) => by === meaning.is))
        .filter((slot) => positionsOf(slot).some((position) => !used.has(position))),
    ),
    reading.text,
  );
  const properties = naming.filter(isOf('property'));
  const ofAppointment = [
    ...properties.map(({ meaning }) => meaning.id),
    ...stated.filters.map((filter) => ('id' in filter ? filter.id : '')),
  ].some((id) => id.endsWith('appointment') || id === 'vacancy');
  const all = naming.filter(isOf(...NAMED)) as FacetSlot[];
  // "Political networks without an appointment": the word states the level next to a noun only.
  const facets = all.filter(
    (slot) => !ofAppointment || slot.meaning.is !== 'level' || NOUN.test(wordAt(reading, slot.to)),
  );
  const recurrence = slots.filter(isOf('recurrence')).slice(0, 1);
  const shares = slots.filter(isOf('share'));
  const amounts = slots.filter(isOf('amount'));
  const currencies = amounts.length > 0 ? [] : slots.filter(isOf('currency'));
  // The Region keeps its accounts in kroner, so that only euro narrows a list.
  const foreign = currencies.filter(({ meaning }) => meaning.id === 'EUR');
  const narrowing: Filter[] = [
    ...facetFilters(facets, reading, unite),
    ...properties.map(({ meaning, not }): Filter => ({
      by: 'property',
      id: meaning.id,
      ...(not && { not: true }),
    })),
    ...stated.filters,
    ...(ofAppointment
      ? time.filters.filter((filter) => !isNow(filter, reading))
      : time.filters
    ).map((filter) =>
      variant.role === undefined || filter.by !== 'time'
        ? filter
        : { ...filter, role: variant.role },
    ),
    ...recurrence.map(({ meaning }): Filter => ({ by: 'recurrence', perYear: meaning.perYear })),
    ...shares.map(({ meaning }): Filter => ({ by: 'share', percent: meaning.percent })),
    ...foreign.map(({ meaning, not }): Filter => ({
      by: 'currency',
      id: meaning.id,
      ...(not && { not: true }),
    })),
  ];
  // What is left out is no word to search for, unless it is a theme, which texts may name otherwise.
  const leftOut = slots
    .filter(isOf(...NAMED))
    .filter(({ meaning }) => meaning.is !== 'theme' && without.some((by) => by === meaning.is));
  const excluded = mostSpecific(slots.filter(isOf('collaboration'))).filter(
    ({ not }) => not === true,
  );
  for (const { meaning } of excluded) narrowing.push({ by: 'entry', ids: [meaning.id], not: true });
  const measure = moneyMeasure(reading, narrowing);
  const filters = distinct([
    ...narrowing,
    ...amounts.map(({ meaning: { id: is, amount, currency } }): Filter => ({
      by: 'amount',
      measure,
      is,
      amount,
      currency,
    })),
  ]);
  const used_ = [
    ...excluded,
    ...time.used,
    ...stated.used,
    ...all,
    ...properties,
    ...recurrence,
    ...shares,
    ...amounts,
    ...currencies,
  ];
  const isImplied = impliedBy(facets, reading);
  return {
    filters,
    slots: used_,
    implied: reading.content.filter((at) => isImplied(wordAt(reading, at))),
    words: restWords(reading, coveredBy([...used_, ...leftOut]), taken, isImplied),
  };
}

const wordsByTheme = oncePer(
  ({ themes }: Vocabulary) =>
    new Map(
      themes.map(({ id, label, words }) => [
        id,
        new Set(
          [label.da, label.en, ...words.da, ...words.en].flatMap(tokenise).map(({ word }) => word),
        ),
      ]),
    ),
);

/** "Care for the elderly": the words of a named theme do not narrow the list further. */
function impliedBy(facets: readonly FacetSlot[], { index }: Reading): (word: string) => boolean {
  const byTheme = wordsByTheme(index.knowledge.vocabulary);
  const named = facets.flatMap(({ meaning }) =>
    meaning.is === 'theme' ? (byTheme.get(meaning.id) ?? []) : [],
  );
  return (word) => named.some((words) => words.has(word));
}

/** A word that says less narrows no list: "touching", "runs". */
const LEAST_WEIGHT = 0.75;

function restWords(
  reading: Reading,
  covered: ReadonlySet<number>,
  taken: ReadonlySet<number>,
  isImplied: (word: string) => boolean,
): { at: number; word: string }[] {
  const cues = cuePositions(reading);
  const weights = weightsOf(reading);
  const seen = new Set<string>();
  return reading.content.flatMap((at) => {
    const word = wordAt(reading, at);
    const isUsed = covered.has(at) || taken.has(at) || cues.has(at) || isImplied(word);
    const saysLittle = (weights[at] ?? 1) < LEAST_WEIGHT;
    if (isUsed || saysLittle || /^\d+$/.test(word) || seen.has(word) || BLANK.has(word)) return [];
    seen.add(word);
    return [{ at, word }];
  });
}

/** The words of a question that are in no vocabulary, as filters. */
export function wordFilters({ words }: Conditions, reading: Reading): Filter[] {
  const asPartner = AS_PARTNER.test(foldedText(reading));
  return words.map(({ word }) => {
    const ofPartner = { by: 'word', word, among: 'partners' } as const;
    return asPartner && entriesWithWord(ofPartner, reading.index.entries).size > 0
      ? ofPartner
      : { by: 'word', word };
  });
}
