import type { Match } from '../lexicon';
import { type Facet, FACETS, type Filter, type Relation } from '../filter';
import { entriesWithWord } from '../matches-filter';
import { AS_PARTNER, COLLABORATIONS } from '../phrases/list-phrases';
import { STOP_WORDS } from '../stop-words';
import { tokenise } from '../tokens';
import { isAlternative, isNegated, isSubjectNegated } from './negations';
import {
  type ParsedQuestion,
  coveredPositions,
  outermostMatches,
  positionsOf,
} from './parse-question';
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
  readonly statesWhen: boolean;
  /** Whether it asks for collaborations that meet with a given frequency. */
  readonly statesFrequency: boolean;
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
function wordsOfThemes(ids: ReadonlySet<string>, { index }: ParsedQuestion): ReadonlySet<string> {
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
function areaOrTheme(used: ReturnType<typeof outermostMatches>, text: string) {
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
function facetOf(match: Match, facets: readonly Match[], { tokens }: ParsedQuestion): Filter {
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
const statesLevel = ({ meaning, to }: Match, { tokens }: ParsedQuestion) =>
  meaning.is !== 'level' || COLLABORATIONS.test(tokens[to]?.word ?? '');

/** The positions of words that only introduce a question; they narrow nothing. */
function introductoryPositions({ matches }: ParsedQuestion): ReadonlySet<number> {
  return coveredPositions(
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
const isNow = (filter: Filter | undefined, { day }: ParsedQuestion) =>
  filter?.by === 'time' && filter.relation === 'running' && filter.from === day;

/** The filters of the list that "which of them" refers to. */
const listFilters = (question: ParsedQuestion): readonly Filter[] =>
  readReference(question)?.kind === 'several' && question.memory?.query.intent === 'find'
    ? question.memory.query.filters
    : [];

/**
 * Reads everything that narrows a list; `others` are positions that were read as something else.
 */
export function readFilters(
  question: ParsedQuestion,
  others: ReadonlySet<number> = new Set(),
): Filters {
  const amounts = readAmounts(question);
  const ignored = new Set([...others, ...(amounts?.positions ?? [])]);
  const properties = readProperties(question);
  // "Open ended" is a fact of an entry, not an end date.
  const statedTime = readTime(question, new Set([...properties.positions, ...ignored]));
  const time =
    properties.filters.length > 0 && isNow(statedTime?.filter, question) ? undefined : statedTime;
  const recurrence = readRecurrence(question);
  const usedPositions = new Set([...properties.positions, ...(time?.positions ?? []), ...ignored]);
  const asksForPeople = attributesIn(question).includes('contacts-administrative');
  const facets = areaOrTheme(
    outermostMatches(question.matches, [...FACETS, 'attribute']).filter(
      ({ meaning }) => meaning.is !== 'attribute',
    ),
    question.text,
  ).filter(
    (match) =>
      !positionsOf(match).every((position) => usedPositions.has(position)) &&
      // "Who in the administration looks after …" asks for people, not for its decisions.
      !(match.meaning.is === 'body' && asksForPeople),
  );
  const positions = new Set([...coveredPositions(facets), ...usedPositions]);
  const cues = introductoryPositions(question);
  const isOfAppointment = properties.filters.some(
    (filter) => filter.by === 'property' && filter.id.endsWith('appointment'),
  );
  const narrowing: Filter[] = [
    ...facets
      .filter((match) => !isOfAppointment || statesLevel(match, question))
      .map((match) => facetOf(match, facets, question)),
    ...properties.filters,
    ...(time ? [time.filter] : []),
    ...(recurrence ? [recurrence] : []),
  ];
  const filters: Filter[] = [
    ...narrowing,
    ...(amounts?.conditions ?? []).map(
      (said) =>
        ({
          by: 'amount',
          measure: moneyMeasureIn(question, { filters: [...narrowing, ...listFilters(question)] }),
          ...said,
        }) as const,
    ),
  ];
  const themes = new Set(
    facets.flatMap(({ meaning }) => (meaning.is === 'theme' ? [meaning.id] : [])),
  );
  const implied = themes.size === 0 ? themes : wordsOfThemes(themes, question);
  const asPartner = AS_PARTNER.test(question.folded);
  const words = question.content.flatMap((position) => {
    const word = question.tokens[position]?.word ?? '';
    const isUsed =
      positions.has(position) ||
      cues.has(position) ||
      STOP_WORDS.has(word) ||
      OF_SOURCE.has(word) ||
      implied.has(word);
    // Digits state a frequency or a count; years were read above.
    if (isUsed || /^\d+$/.test(word)) return [];
    const ofPartner = { by: 'word', word, among: 'partners' } as const;
    return [
      asPartner && entriesWithWord(ofPartner, question.index).size > 0
        ? ofPartner
        : ({ by: 'word', word } as const),
    ];
  });
  return {
    filters: [...new Map(filters.map((filter) => [key(filter), filter])).values()],
    statesWhen: time?.explicit === true,
    statesFrequency: recurrence !== undefined,
    words: recurrence ? [] : [...new Map(words.map((word) => [word.word, word])).values()],
    positions,
  };
}
