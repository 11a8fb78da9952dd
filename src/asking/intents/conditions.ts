import { fold } from '../../lib/text';
import {
  ALWAYS,
  type Facet,
  FACETS,
  type Filter,
  type MoneyMeasure,
  type Property,
  type Attribute,
  type TimeRole,
} from '../answer/filter';
import { entriesWithWord } from '../answer/matches-filter';
import { STOP_WORDS } from '../language/stop-words';
import { tokenise } from '../language/tokens';
import { type Reading, wordAt } from '../slots/reading';
import { coveredBy, isOf, mostSpecific, positionsOf, type Slot, type SlotOf } from '../slots/slot';

/** Everything that narrows a list in a question, and the words that say so. */
export interface Conditions {
  readonly filters: readonly Filter[];
  /** The slots behind the filters. */
  readonly slots: readonly Slot[];
  /** Words that are in no vocabulary, with their positions. */
  readonly words: readonly { readonly at: number; readonly word: string }[];
}

type FacetSlot = SlotOf<NamedFacet>;

/** What a word can name; a body is named both as the one that decided and as one that recommended. */
type NamedFacet = Exclude<Facet, 'recommender'>;
const NAMED = FACETS.filter((facet): facet is NamedFacet => facet !== 'recommender');

const JOINING = new Set(
  ['og', 'and', 'eller', 'or', 'samt', 'plus', 'amp', 'kontra', 'versus', 'vs'].map(fold),
);
const OR = new Set(['eller', 'or', 'kontra', 'versus', 'vs']);
const BOTH = new Set(['bade', 'both']);
const NAMES_AN_AREA = /omrad|sektor|\barea\b|\bsector\b|\bfield\b/u;
const AS_PARTNER =
  /\b(?:som|as|er|is|are|blandt|among)\b.{0,40}\b(?:samarbejds)?partner|\b(?:where|hvor)\b.*\b(?:samarbejds)?partner/u;

const NOUN =
  /^(?:samarbejd|netvark|projekt|medlemskab|aftal|collab|cooperat|network|project|membership|agreement)/u;

const isFree = (taken: ReadonlySet<number>) => (slot: Slot) =>
  positionsOf(slot).every((position) => !taken.has(position));

/** "Sundhed" is an area and a theme; an area next to a level or the word "område". */
function areaOrTheme(slots: readonly Slot[], reading: Reading): Slot[] {
  const asArea = NAMES_AN_AREA.test(fold(reading.text)) || slots.some(isOf('level'));
  const same = (slot: Slot, is: Facet) =>
    slots.some(
      (other) => other.meaning.is === is && other.from === slot.from && other.to === slot.to,
    );
  return slots.filter((slot) => {
    if (slot.meaning.is === 'area' && same(slot, 'theme')) return asArea;
    if (slot.meaning.is === 'theme' && same(slot, 'area')) return !asArea;
    // "Interreg" is a programme before it is a theme.
    if (slot.meaning.is === 'theme' && same(slot, 'programme')) return false;
    return true;
  });
}

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
const DECIDES = /^(?:beslut|bevil|decid|grant|vedt|approv|truf|afgor|godken|gav|gave|given|adopt)/u;

/** Whether the verb nearest to a body says that it recommended something. */
function isRecommending({ from, to }: Slot, { words }: Reading): boolean {
  const distance = (pattern: RegExp) =>
    Math.min(
      ...words.flatMap(({ word }, at) =>
        pattern.test(word) ? [at >= to ? at - to : 2 * (from - at)] : [],
      ),
      Infinity,
    );
  return distance(RECOMMENDS) < distance(DECIDES);
}

/** The filters of facets, with those that are alternatives to the one before marked. */
function facetFilters(slots: readonly FacetSlot[], reading: Reading, unite: boolean): Filter[] {
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
      const isAlternative =
        before !== undefined &&
        (isSameSpan ||
          (by === 'theme'
            ? joined === 'or' || (joined === 'and' && (unite || isEnumerated))
            : !both));
      return {
        by: by === 'body' && isRecommending(slot, reading) ? 'recommender' : by,
        id: slot.meaning.id,
        ...(slot.not && { not: true }),
        ...(isAlternative && !slot.not && { or: true }),
      };
    });
  });
}

const isBefore = (span: { from: string }) => span.from === ALWAYS.from;
const isAfter = (span: { to: string }) => span.to === ALWAYS.to;

/** The role of a span of time, by the word for a role that stands nearest to it. */
function roleOf(
  time: Slot,
  roles: readonly SlotOf<'role'>[],
  slots: readonly Slot[],
): { role: TimeRole; slot?: SlotOf<'role'> } {
  const distance = (slot: Slot) =>
    slot.from >= time.to ? slot.from - time.to : time.from - slot.to;
  const near = roles.toSorted((one, other) => distance(one) - distance(other));
  const has = (id: TimeRole) => near.find(({ meaning }) => meaning.id === id);
  const ends = has('grant-ends');
  if (ends !== undefined) return { role: 'grant-ends', slot: ends };
  const [first] = near;
  const grant = has('granted');
  if (grant !== undefined && first !== undefined) {
    const verb = near.find(({ meaning }) => meaning.id !== 'granted');
    if (verb?.meaning.id === 'ended') return { role: 'grant-ends', slot: verb };
    if (verb?.meaning.id === 'decided') return { role: 'decided', slot: verb };
    return { role: 'granted', slot: grant };
  }
  if (first !== undefined) return { role: first.meaning.id, slot: first };
  return { role: slots.some(isOf('body')) ? 'decided' : 'running' };
}

function timeFilter(
  { from, to }: { from: string; to: string },
  role: TimeRole,
  { day }: Reading,
  isNegated: boolean,
  isPast: boolean,
): Filter {
  const open = { from, to };
  if (role === 'ended' && from === day && to === day)
    return isNegated
      ? { by: 'time', role: 'running', from: day, to: day }
      : { by: 'time', role, from: ALWAYS.from, to: day };
  // "Which run out before the end of the year?" does not ask for those that already have.
  if ((role === 'ended' || role === 'grant-ends') && from === ALWAYS.from && to > day && !isPast)
    return { by: 'time', role, from: day, to };
  if (role === 'running' && isNegated && from === day)
    return { by: 'time', role: 'ended', from: ALWAYS.from, to: day };
  // "After 2013" and "before 2010" without another word: when they end.
  if (role === 'running' && isBefore(open)) return { by: 'time', role: 'ended', from, to };
  if (role === 'running' && isAfter(open)) return { by: 'time', role: 'ended', from, to };
  return { by: 'time', role, from, to, ...(isNegated && { not: true }) };
}

const PAST =
  /ede$|^(?:slut|sluttet|afsluttet|udlob|udlobet|ophort|stoppet|lukket|ended|expired|finished|closed|ran|completed|stopped|concluded|over|had|was|were|ferdig|fardige?)$/u;
const STANDALONE: readonly TimeRole[] = ['running', 'ended'];
/** Words that say that something runs, but too often say something else. */
const VAGUE = new Set([
  'over',
  'end',
  'close',
  'stop',
  'stadig',
  'endnu',
  'still',
  'live',
  'current',
  'aktuelle',
  'end',
]);

const BEFORE_PREDICATE = new Set(
  'are is was were er var stadig still der that which currently already allerede ikke not have has had har havde bliver blev ones dem they de bare just nu kun only'.split(
    ' ',
  ),
);

/** "Which are still running?", but not "women running their own companies". */
function isPredicate({ from, to }: Slot, reading: Reading): boolean {
  if (VAGUE.has(wordAt(reading, from))) return false;
  const next = reading.words[to];
  const isLast = next === undefined || next.gap !== 'none' || !reading.content.includes(to);
  return BEFORE_PREDICATE.has(wordAt(reading, from - 1)) || isLast;
}

/** The conditions of time, and the slots behind them; roles without a time are about now. */
function timeConditions(
  reading: Reading,
  slots: readonly Slot[],
): { filters: Filter[]; used: Slot[]; role?: TimeRole } {
  const times = slots.filter(isOf('time'));
  const facts = slots.filter(isOf('property', 'theme')).filter(({ from, to }) => to - from > 1);
  const roles = mostSpecific(
    slots
      .filter(isOf('role'))
      .filter((slot) =>
        facts.every(
          (fact) =>
            !(
              fact.from <= slot.from &&
              slot.to <= fact.to &&
              fact.to - fact.from > slot.to - slot.from
            ),
        ),
      ),
  );
  const [first] = times;
  if (first === undefined) {
    const alone = roles.filter(({ meaning }) => STANDALONE.includes(meaning.id));
    const decided = slots.some(isOf('body'))
      ? roles.filter(({ meaning }) => meaning.id === 'decided' || meaning.id === 'granted')
      : [];
    if (decided.length > 0) return { filters: [], used: decided };
    const role = alone.find((slot) => slot.to - slot.from > 1 || isPredicate(slot, reading));
    if (role === undefined) return { filters: [], used: [] };
    const now = { from: reading.day, to: reading.day };
    return {
      filters: [timeFilter(now, role.meaning.id, reading, role.not === true, true)],
      used: [role],
      role: role.meaning.id,
    };
  }
  const { role, slot } = roleOf(first, roles, slots);
  return {
    filters: [
      timeFilter(
        first.meaning,
        role,
        reading,
        slot?.not === true || first.not === true,
        slot === undefined || PAST.test(wordAt(reading, slot.from)),
      ),
    ],
    used: [first, ...(slot ? [slot] : [])],
    role,
  };
}

const MEASURE_OF: Partial<Readonly<Record<Attribute, MoneyMeasure>>> = {
  fee: 'fee',
  cost: 'cost',
  'total-budget': 'total-budget',
  'co-financing': 'co-financing',
  'staff-hours': 'staff-hours',
};

/** Which sum an amount is about: the one that is named, otherwise that of such collaborations. */
export function moneyMeasure(reading: Reading, filters: readonly Filter[]): MoneyMeasure {
  const named = mostSpecific(reading.slots.filter(isOf('attribute'))).flatMap(
    ({ meaning }) => MEASURE_OF[meaning.id] ?? [],
  );
  const exact = named.find((one) => one !== 'cost');
  if (exact !== undefined) return exact;
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
function statedConditions(slots: readonly Slot[]): { filters: Filter[]; used: Slot[] } {
  const blank = mostSpecific(slots.filter(isOf('attribute')).filter(({ not }) => not === true));
  const [first] = blank;
  if (first === undefined) return { filters: [], used: [] };
  const { id } = first.meaning;
  const lacking = LACKING[id];
  if (lacking === 'no-political-appointment')
    return {
      filters: [
        { by: 'property', id: lacking },
        { by: 'property', id: 'vacancy', or: true },
      ],
      used: [first],
    };
  const filter: Filter =
    lacking !== undefined
      ? { by: 'property', id: lacking }
      : id === 'fee'
        ? { by: 'property', id: 'fee', not: true }
        : { by: 'stated', id, not: true };
  return { filters: [filter], used: [first] };
}

/** Positions of words that say how something is asked; they narrow nothing. */
export function cuePositions({ slots }: Reading): Set<number> {
  return coveredBy(
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
  );
}

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

/** Reads everything that narrows a list. */
export function readConditions(reading: Reading, variant: Variant = {}): Conditions {
  const { taken = new Set<number>(), unite = false, without = [] } = variant;
  const slots = reading.slots.filter(isFree(taken));
  const time = without.includes('time')
    ? { filters: [], used: [] }
    : timeConditions(reading, slots);
  const stated = statedConditions(slots);
  const used = coveredBy([...time.used, ...stated.used]);
  const naming = areaOrTheme(
    mostSpecific(
      slots
        .filter(isOf(...NAMED, 'property'))
        .filter((slot) => positionsOf(slot).some((position) => !used.has(position))),
    ),
    reading,
  ).filter(({ meaning }) => !without.some((by) => by === meaning.is));
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
    ...time.used,
    ...stated.used,
    ...all,
    ...properties,
    ...recurrence,
    ...shares,
    ...amounts,
    ...currencies,
  ];
  return {
    filters,
    slots: used_,
    words: without.includes('word') ? [] : restWords(reading, coveredBy(used_), taken, facets),
  };
}

/** "Care for the elderly": the words of a named theme do not narrow the list further. */
function wordsOfThemes(facets: readonly FacetSlot[], { index }: Reading): ReadonlySet<string> {
  const ids = new Set(
    facets.flatMap(({ meaning }) => (meaning.is === 'theme' ? [meaning.id] : [])),
  );
  const themes = index.knowledge.vocabulary.themes.filter(({ id }) => ids.has(id));
  return new Set(
    themes.flatMap(({ label, words }) =>
      [label.da, label.en, ...words.da, ...words.en].flatMap(tokenise).map(({ word }) => word),
    ),
  );
}

function restWords(
  reading: Reading,
  covered: ReadonlySet<number>,
  taken: ReadonlySet<number>,
  facets: readonly FacetSlot[],
): { at: number; word: string }[] {
  const cues = cuePositions(reading);
  const implied = wordsOfThemes(facets, reading);
  const seen = new Set<string>();
  return reading.content.flatMap((at) => {
    const word = wordAt(reading, at);
    const isUsed = covered.has(at) || taken.has(at) || cues.has(at) || implied.has(word);
    if (isUsed || /^\d+$/.test(word) || seen.has(word)) return [];
    seen.add(word);
    return [{ at, word }];
  });
}

/** The words of a question that are in no vocabulary, as filters. */
export function wordFilters({ words }: Conditions, reading: Reading): Filter[] {
  const asPartner = AS_PARTNER.test(fold(reading.text));
  return words.map(({ word }) => {
    const ofPartner = { by: 'word', word, among: 'partners' } as const;
    return asPartner && entriesWithWord(ofPartner, reading.index.entries).size > 0
      ? ofPartner
      : { by: 'word', word };
  });
}
