import type { Collaboration } from '../catalogue/collaboration';
import { statusOn } from '../catalogue/collaboration';
import type { IndexedKnowledge } from './index-knowledge';
import { decidedByWithin, holdersOf, testOf } from './matches-filter';
import { OTHER_SUBJECTS } from './ordinary-words';
import { type Filter, leavesOut } from './filter';

type Word = Extract<Filter, { by: 'word' }>;
type Test = (entry: Collaboration) => boolean;

/** The least share of the words' weight that an entry must hold. */
const ENOUGH = 0.5;
/** Among many of a broad theme, fewer of the words are enough to tell them apart. */
const ENOUGH_WITH_THEME = 0.2;
const FEW = 5;
/** Entries that hold nearly as much as the best are listed beside it. */
const NEAR_BEST = 0.85;
const NEAR_BEST_THEMES = 0.75;
/** Of these each must hold by itself, unless it is said to be an alternative. */
const ALONE: readonly Filter['by'][] = ['property', 'amount'];
/** What says what is asked for, so that words beside it may be by the way. */
const SAYS_ALL: readonly Filter['by'][] = ['theme', 'property', 'amount'];

/** Filters of a kind are alternatives (Norway or Sweden); those of different kinds must all hold, as must all that leave something out. */
function groupsOf(filters: readonly Filter[], everyTheme: boolean): Filter[][] {
  const groups = new Map<string, Filter[]>();
  const first = new Map<string, number>();
  filters.forEach((filter, position) => {
    const alone = ALONE.includes(filter.by) || (filter.by === 'theme' && everyTheme);
    const isOther = 'or' in filter && filter.or === true;
    if (alone && !isOther) first.set(filter.by, position);
    const group = leavesOut(filter)
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

/** Entries by the words that they hold; none when a word is in no entry at all: then the question is about something else. */
function byWords(
  entries: readonly Collaboration[],
  words: readonly Word[],
  index: IndexedKnowledge,
  enough: number,
): Collaboration[] {
  const total = index.knowledge.collaborations.length;
  const found = words.map((word) => holdersOf(word, index));
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
    .filter(({ share }) => share >= best * NEAR_BEST)
    .sort((one, other) => other.share - one.share)
    .map(({ entry }) => entry);
}

/** Of those that fit some of several themes, the ones that fit most of them; a rare theme says more than a broad one. */
function withMostThemes(
  entries: readonly Collaboration[],
  filters: readonly Filter[],
  index: IndexedKnowledge,
): Collaboration[] {
  const { collaborations } = index.knowledge;
  const themes = filters
    .filter((filter) => filter.by === 'theme' && !leavesOut(filter))
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
  return scored.filter(({ score }) => score >= best * NEAR_BEST_THEMES).map(({ entry }) => entry);
}

/** "Dental care for children" is asked for dentists: what holds no word of another field is no answer. */
function holdingAll(
  words: readonly Word[],
  entries: readonly Collaboration[],
  index: IndexedKnowledge,
): readonly Collaboration[] {
  const foreign = words
    .filter(({ word }) => OTHER_SUBJECTS.has(word))
    .map((word) => holdersOf(word, index));
  return foreign.length === 0
    ? entries
    : entries.filter(({ id }) => foreign.every((holders) => holders.has(id)));
}

/** Entries that pass the filters but for words: every theme, or some. */
function passing(
  filters: readonly Filter[],
  index: IndexedKnowledge,
  everyTheme: boolean,
): Collaboration[] {
  const tests = testsOf(filters, index, everyTheme);
  return index.knowledge.collaborations.filter((entry) => tests.every((test) => test(entry)));
}

/** Entries that pass all; else those of any kind that have every theme ("projekt" is any work); else those with most themes. */
function passingMost(filters: readonly Filter[], index: IndexedKnowledge): Collaboration[] {
  const strict = passing(filters, index, true);
  if (strict.length > 0) return strict;
  const themes = filters.filter((filter) => filter.by === 'theme' && !leavesOut(filter));
  const ofAnyKind = filters.filter(({ by }) => by !== 'kind');
  const every = themes.length > 1 ? passing(ofAnyKind, index, true) : [];
  return every.length > 0 && ofAnyKind.length < filters.length
    ? every
    : withMostThemes(passing(filters, index, false), filters, index);
}

/** Whether an entry has every theme and all else that is asked for, but for words. */
export const fitStrictly = (filters: readonly Filter[], index: IndexedKnowledge): boolean =>
  passing(
    filters.filter(({ by }) => by !== 'word'),
    index,
    true,
  ).length > 0;

/** Entries that fit the filters, in the catalogue's order or that of the words. */
export function fittingEntries(
  filters: readonly Filter[],
  index: IndexedKnowledge,
): Collaboration[] {
  const words = filters.filter((filter): filter is Word => filter.by === 'word');
  const others = filters.filter(({ by }) => by !== 'word');
  const passed = passingMost(others, index);
  const fitting = holdingAll(words, passed, index);
  const hasTheme = filters.some(({ by }) => SAYS_ALL.includes(by));
  const narrowed =
    words.length === 0
      ? [...fitting]
      : byWords(
          fitting,
          words,
          index,
          hasTheme && fitting.length > FEW ? ENOUGH_WITH_THEME : ENOUGH,
        );
  // A theme or a fact says what it is about; words beside it that fit nothing were only by the way.
  return narrowed.length === 0 && hasTheme ? [...fitting] : narrowed;
}

/** The filters that at least one of these entries passes: the others were not found. */
export const heldBy = (
  entries: readonly Collaboration[],
  filters: readonly Filter[],
  index: IndexedKnowledge,
): Filter[] => filters.filter((filter) => entries.some(testOf(filter, index)));

/** Entries that fit the filters: those that carry the theme itself first, and what runs before what has ended. */
export function findEntries(
  filters: readonly Filter[],
  index: IndexedKnowledge,
  day: string,
): Collaboration[] {
  const found = fittingEntries(filters, index);
  const themes = filters.flatMap((filter) =>
    filter.by === 'theme' && !leavesOut(filter) ? [filter.id] : [],
  );
  const rank = (entry: Collaboration) =>
    (themes.length === 0 || themes.some((theme) => entry.themes.includes(theme)) ? 0 : 2) +
    (statusOn(day, entry) === 'ended' ? 1 : 0);
  return found
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);
}
