import {
  FIND_COVERAGE,
  FIND_COVERAGE_WITH_THEME,
  FIND_FEW_WITH_THEME,
  FIND_NEAR_BEST,
  FIND_NEAR_BEST_THEMES,
} from './tuning';
import { type Collaboration, statusOn } from '../catalogue/collaboration';
import type { IndexedKnowledge } from './index-knowledge';
import { decidedByWithin, entriesWithWord, testOf } from './matches-filter';
import { OTHER_SUBJECTS } from './ordinary-words';
import { type Filter, isExclusion } from './filter';

type Word = Extract<Filter, { by: 'word' }>;
type Test = (entry: Collaboration) => boolean;
/** Each filter of these kinds must match, unless it is marked as an alternative. */
const REQUIRED_SINGLY: readonly Filter['by'][] = ['property', 'amount'];
/** Kinds of filter that suffice by themselves, so that words that match nothing may be ignored. */
const SUFFICIENT: readonly Filter['by'][] = ['theme', 'property', 'amount'];

/**
 * Filters of one kind are alternatives (Norway or Sweden); different kinds must all match, and so
 * must every exclusion.
 */
function groupsOf(filters: readonly Filter[], everyTheme: boolean): Filter[][] {
  const groups = new Map<string, Filter[]>();
  const first = new Map<string, number>();
  filters.forEach((filter, position) => {
    const alone = REQUIRED_SINGLY.includes(filter.by) || (filter.by === 'theme' && everyTheme);
    const isOther = 'or' in filter && filter.or === true;
    if (alone && !isOther) first.set(filter.by, position);
    const group = isExclusion(filter)
      ? `not-${position}`
      : alone
        ? `${filter.by}-${first.get(filter.by)}`
        : filter.by;
    groups.set(group, [...(groups.get(group) ?? []), filter]);
  });
  return [...groups.values()];
}

function testsOf(filters: readonly Filter[], index: IndexedKnowledge, everyTheme: boolean): Test[] {
  const time = filters.find(({ by }) => by === 'time');
  const decided = time?.by === 'time' && time.relation === 'decided' ? time : undefined;
  const bodies = filters.flatMap((filter) => (filter.by === 'body' ? [filter.id] : []));
  const joint = decided !== undefined && bodies.length > 0;
  const plain = joint
    ? filters.filter((filter) => filter.by !== 'body' && filter !== decided)
    : filters;
  const tests = groupsOf(plain, everyTheme).map((group): Test => {
    const alternatives = group.map((filter) => testOf(filter, index));
    return (entry) => alternatives.some((test) => test(entry));
  });
  if (!joint) return tests;
  const byAnyOf = bodies.map((body) => decidedByWithin(body, decided));
  return [...tests, (entry) => byAnyOf.some((test) => test(entry))];
}

/**
 * The entries that contain enough of the words; none if a word occurs in no entry, because the
 * question is then about something else.
 */
function filterByWords(
  entries: readonly Collaboration[],
  words: readonly Word[],
  index: IndexedKnowledge,
  enough: number,
): Collaboration[] {
  const total = index.knowledge.collaborations.length;
  const found = words.map((word) => entriesWithWord(word, index));
  const weights = found.map(({ size }) => Math.log(1 + total / Math.max(size, 0.5)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const scored = entries.map((entry) => ({
    entry,
    share:
      found.reduce((sum, ids, at) => sum + (ids.has(entry.id) ? (weights[at] ?? 0) : 0), 0) / whole,
  }));
  const best = Math.max(0, ...scored.map(({ share }) => share));
  if (best < enough) return [];
  return scored
    .filter(({ share }) => share >= best * FIND_NEAR_BEST)
    .sort((one, other) => other.share - one.share)
    .map(({ entry }) => entry);
}

/**
 * Among entries that match some of the themes, those that match most; a rare theme weighs more than
 * a broad one.
 */
function withMostThemes(
  entries: readonly Collaboration[],
  filters: readonly Filter[],
  index: IndexedKnowledge,
): Collaboration[] {
  const { collaborations } = index.knowledge;
  const themes = filters
    .filter((filter) => filter.by === 'theme' && !isExclusion(filter))
    .map((theme) => {
      const test = testOf(theme, index);
      const size = collaborations.filter(test).length;
      return { test, weight: Math.log(1 + collaborations.length / Math.max(1, size)) };
    });
  const scored = entries.map((entry) => ({
    entry,
    score: themes.reduce((sum, { test, weight }) => sum + (test(entry) ? weight : 0), 0),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= best * FIND_NEAR_BEST_THEMES)
    .map(({ entry }) => entry);
}

/**
 * Keeps the entries that contain every word of another field: "dental care for children" asks about
 * dentists, not about children.
 */
function filterByOtherSubjects(
  words: readonly Word[],
  entries: readonly Collaboration[],
  index: IndexedKnowledge,
): readonly Collaboration[] {
  const foreign = words
    .filter(({ word }) => OTHER_SUBJECTS.has(word))
    .map((word) => entriesWithWord(word, index));
  return foreign.length === 0
    ? entries
    : entries.filter(({ id }) => foreign.every((holders) => holders.has(id)));
}

/** Entries that pass all filters except words; either every theme must match or any of them. */
function entriesPassing(
  filters: readonly Filter[],
  index: IndexedKnowledge,
  everyTheme: boolean,
): Collaboration[] {
  const tests = testsOf(filters, index, everyTheme);
  return index.knowledge.collaborations.filter((entry) => tests.every((test) => test(entry)));
}

/**
 * Entries that pass everything; otherwise those of any kind with every theme ("projekt" can mean
 * any work); otherwise those with most themes.
 */
function entriesPassingMost(filters: readonly Filter[], index: IndexedKnowledge): Collaboration[] {
  const strict = entriesPassing(filters, index, true);
  if (strict.length > 0) return strict;
  const themes = filters.filter((filter) => filter.by === 'theme' && !isExclusion(filter));
  const ofAnyKind = filters.filter(({ by }) => by !== 'kind');
  const every = themes.length > 1 ? entriesPassing(ofAnyKind, index, true) : [];
  return every.length > 0 && ofAnyKind.length < filters.length
    ? every
    : withMostThemes(entriesPassing(filters, index, false), filters, index);
}

/** Whether an entry matches every theme and every other filter, ignoring words. */
export const matchStrictly = (filters: readonly Filter[], index: IndexedKnowledge): boolean =>
  entriesPassing(
    filters.filter(({ by }) => by !== 'word'),
    index,
    true,
  ).length > 0;

/** Entries that match the filters, in catalogue order or ranked by the words. */
export function matchingEntries(
  filters: readonly Filter[],
  index: IndexedKnowledge,
): Collaboration[] {
  const words = filters.filter((filter): filter is Word => filter.by === 'word');
  const others = filters.filter(({ by }) => by !== 'word');
  const passed = entriesPassingMost(others, index);
  const matching = filterByOtherSubjects(words, passed, index);
  const hasTheme = filters.some(({ by }) => SUFFICIENT.includes(by));
  const narrowed =
    words.length === 0
      ? [...matching]
      : filterByWords(
          matching,
          words,
          index,
          hasTheme && matching.length > FIND_FEW_WITH_THEME
            ? FIND_COVERAGE_WITH_THEME
            : FIND_COVERAGE,
        );
  // A theme or a fact states the subject; words that match nothing can then be ignored.
  return narrowed.length === 0 && hasTheme ? [...matching] : narrowed;
}

/** The filters that at least one of these entries passes. */
export const matchedFilters = (
  entries: readonly Collaboration[],
  filters: readonly Filter[],
  index: IndexedKnowledge,
): Filter[] => filters.filter((filter) => entries.some(testOf(filter, index)));

/**
 * Entries that match the filters: those tagged with the theme itself come first, and running ones
 * before ended ones.
 */
export function findEntries(
  filters: readonly Filter[],
  index: IndexedKnowledge,
  day: string,
): Collaboration[] {
  const found = matchingEntries(filters, index);
  const themes = filters.flatMap((filter) =>
    filter.by === 'theme' && !isExclusion(filter) ? [filter.id] : [],
  );
  const rank = (entry: Collaboration) =>
    (themes.length === 0 || themes.some((theme) => entry.themes.includes(theme)) ? 0 : 2) +
    (statusOn(day, entry) === 'ended' ? 1 : 0);
  return found
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);
}
