import type { Match } from '../lexicon';
import { type Facet, FACETS, type Filter, type Relation } from '../filter';
import { holdersOf } from '../matches-filter';
import { AS_PARTNER, COLLABORATIONS } from '../phrases/list-phrases';
import { STOP_WORDS } from '../stop-words';
import { tokenise } from '../tokens';
import { isAlternative, isNegated, isSubjectNegated } from './negations';
import { type Parts, explainedBy, outermost, span } from './parts';
import { attributesIn } from './read-attributes';
import { moneyMeasureIn } from './read-aggregate';
import { readAmounts } from './read-amount';
import { readProperties } from './read-properties';
import { readReference } from './read-reference';
import { readRecurrence } from './read-recurrence';
import { readTime } from './read-time';

/** The filters of a question, and how much of it they explain. */
export interface Filters {
  readonly filters: readonly Filter[];
  /** Words of the question that are in no vocabulary. */
  readonly words: readonly Extract<Filter, { by: 'word' }>[];
  /** Whether the question itself states how a year is meant. */
  readonly saysWhen: boolean;
  /** Whether it asks for collaborations that meet with a given frequency. */
  readonly saysHowOften: boolean;
  /** Positions that the filters explain, leaving out the words. */
  readonly positions: ReadonlySet<number>;
}

const NAMES_AN_AREA = /område|sektor|\barea\b|\bsector\b/i;
const RELATIVE: readonly Relation[] = ['beyond', 'before'];

/** Words that only name the source of an answer. */
const OF_SOURCE = new Set(
  'annex annexes bilag bilaget bilagene bilagets kilde kilden kilderne source sources register registret'.split(
    ' ',
  ),
);

/** "Care for the elderly": the words of a named theme do not narrow the list further. */
function wordsOfThemes(ids: ReadonlySet<string>, { index }: Parts): ReadonlySet<string> {
  const themes = index.knowledge.vocabulary.themes.filter(({ id }) => ids.has(id));
  return new Set(
    themes.flatMap(({ label, words }) =>
      [label.da, label.en, ...words.da, ...words.en].flatMap(tokenise).map(({ word }) => word),
    ),
  );
}

const key = (filter: Filter) => JSON.stringify(filter);

/**
 * "Sundhed" is an area and a theme; it is the area next to a level or the word "område", otherwise
 * the theme.
 */
function areaOrTheme(used: ReturnType<typeof outermost>, text: string) {
  const at = (is: string) =>
    new Set(used.filter(({ meaning }) => meaning.is === is).map(({ from, to }) => `${from}-${to}`));
  const areas = at('area');
  const themes = at('theme');
  const asArea = NAMES_AN_AREA.test(text) || used.some(({ meaning }) => meaning.is === 'level');
  return used.filter(({ from, to, meaning }) => {
    const place = `${from}-${to}`;
    if (meaning.is === 'area' && themes.has(place)) return asArea;
    if (meaning.is === 'theme' && areas.has(place)) return !asArea;
    return true;
  });
}

/** The filter for a match: what it names or excludes, or an alternative to the preceding theme. */
function facetOf(match: Match, facets: readonly Match[], { tokens }: Parts): Filter {
  const { from, meaning } = match;
  const before = facets.filter(
    (other) => other.meaning.is === 'theme' && other.to <= from && meaning.is === 'theme',
  );
  const last = Math.max(...before.map(({ to }) => to));
  const or = before.length > 0 && isAlternative(last, from, tokens);
  const isOut = meaning.is === 'theme' ? isSubjectNegated : isNegated;
  return {
    by: meaning.is as Facet,
    id: meaning.id,
    ...(isOut(from, tokens) && { not: true }),
    ...(or && { or: true }),
  };
}

/**
 * "Political networks without an appointment": whether a word states the level, and not the
 * appointment.
 */
const saysLevel = ({ meaning, to }: Match, { tokens }: Parts) =>
  meaning.is !== 'level' || COLLABORATIONS.test(tokens[to]?.word ?? '');

/** The positions of words that only introduce a question; they narrow nothing. */
function leadIns({ matches }: Parts): ReadonlySet<number> {
  return explainedBy(
    matches.filter(
      ({ meaning }) =>
        meaning.is === 'operation' ||
        meaning.is === 'attribute' ||
        meaning.is === 'reference' ||
        (meaning.is === 'relation' && !RELATIVE.includes(meaning.id)) ||
        (meaning.is === 'command' && meaning.id === 'more'),
    ),
  );
}

/** "No politician right now": "now" adds nothing to a fact. */
const isNow = (filter: Filter | undefined, { day }: Parts) =>
  filter?.by === 'time' && filter.relation === 'running' && filter.from === day;

/** The filters of the list that "which of them" refers to. */
const ofThem = (parts: Parts): readonly Filter[] =>
  readReference(parts)?.kind === 'several' && parts.memory?.query.intent === 'find'
    ? parts.memory.query.filters
    : [];

/**
 * Reads everything that narrows a list; `others` are positions that were read as something else.
 */
export function readFilters(parts: Parts, others: ReadonlySet<number> = new Set()): Filters {
  const amounts = readAmounts(parts);
  const ignored = new Set([...others, ...(amounts?.positions ?? [])]);
  const properties = readProperties(parts);
  // "Open ended" is a fact of an entry, not an end date.
  const said = readTime(parts, new Set([...properties.positions, ...ignored]));
  const time = properties.filters.length > 0 && isNow(said?.filter, parts) ? undefined : said;
  const recurrence = readRecurrence(parts);
  const taken = new Set([...properties.positions, ...(time?.positions ?? []), ...ignored]);
  const asksForPeople = attributesIn(parts).includes('contacts-administrative');
  const facets = areaOrTheme(
    outermost(parts.matches, [...FACETS, 'attribute']).filter(
      ({ meaning }) => meaning.is !== 'attribute',
    ),
    parts.text,
  ).filter(
    (match) =>
      !span(match).every((position) => taken.has(position)) &&
      // "Who in the administration looks after …" asks for people, not for its decisions.
      !(match.meaning.is === 'body' && asksForPeople),
  );
  const positions = new Set([...explainedBy(facets), ...taken]);
  const cues = leadIns(parts);
  const isOfAppointment = properties.filters.some(
    (filter) => filter.by === 'property' && filter.id.endsWith('appointment'),
  );
  const narrowing: Filter[] = [
    ...facets
      .filter((match) => !isOfAppointment || saysLevel(match, parts))
      .map((match) => facetOf(match, facets, parts)),
    ...properties.filters,
    ...(time ? [time.filter] : []),
    ...(recurrence ? [recurrence] : []),
  ];
  const filters: Filter[] = [
    ...narrowing,
    ...(amounts?.said ?? []).map(
      (said) =>
        ({
          by: 'amount',
          measure: moneyMeasureIn(parts, { filters: [...narrowing, ...ofThem(parts)] }),
          ...said,
        }) as const,
    ),
  ];
  const themes = new Set(
    facets.flatMap(({ meaning }) => (meaning.is === 'theme' ? [meaning.id] : [])),
  );
  const implied = themes.size === 0 ? themes : wordsOfThemes(themes, parts);
  const asPartner = AS_PARTNER.test(parts.folded);
  const words = parts.content.flatMap((position) => {
    const word = parts.tokens[position]?.word ?? '';
    const spent =
      positions.has(position) ||
      cues.has(position) ||
      STOP_WORDS.has(word) ||
      OF_SOURCE.has(word) ||
      implied.has(word);
    // Digits state a frequency or a count; years were read above.
    if (spent || /^\d+$/.test(word)) return [];
    const ofPartner = { by: 'word', word, among: 'partners' } as const;
    return [
      asPartner && holdersOf(ofPartner, parts.index).size > 0
        ? ofPartner
        : ({ by: 'word', word } as const),
    ];
  });
  return {
    filters: [...new Map(filters.map((filter) => [key(filter), filter])).values()],
    saysWhen: time?.explicit === true,
    saysHowOften: recurrence !== undefined,
    words: recurrence ? [] : [...new Map(words.map((word) => [word.word, word])).values()],
    positions,
  };
}
