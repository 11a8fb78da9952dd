import { type Collaboration, statusOn } from '../../catalogue/collaboration';
import {
  FIND_COVERAGE,
  FIND_COVERAGE_WITH_THEME,
  FIND_FEW_WITH_THEME,
  FIND_NEAR_BEST,
  FIND_NEAR_BEST_THEMES,
} from '../language/tuning';
import { type EntryIndex, union } from './entry-index';
import { type Filter, isExclusion } from './filter';
import { entriesWithWord, idsMatching, joinDecisions } from './matches-filter';

type Word = Extract<Filter, { by: 'word' }>;
/** Kinds of filter that state the subject, so that words that match nothing may be ignored. */
const SUFFICIENT: readonly Filter['by'][] = [
  'theme',
  'property',
  'amount',
  'body',
  'time',
  'stated',
];

/** Filters joined by "or" make one group; every group must match. */
function groupsOf(filters: readonly Filter[]): Filter[][] {
  const groups: Filter[][] = [];
  for (const filter of filters) {
    const isOther = 'or' in filter && filter.or === true;
    const before = groups.findLast(([first]) => first?.by === filter.by);
    if (isOther && before !== undefined) before.push(filter);
    else groups.push([filter]);
  }
  return groups;
}

/** The ids that pass every group of filters; words do not count. */
const idsPassing = (
  filters: readonly Filter[],
  entries: EntryIndex,
  day: string,
): ReadonlySet<string> =>
  entries.once(`every ${day} ${JSON.stringify(filters)}`, () => {
    const { joint, rest } = joinDecisions(filters);
    const passing = groupsOf(rest).map((group) =>
      union(group.map((filter) => idsMatching(filter, entries, day))),
    );
    if (joint !== undefined) passing.push(joint(entries));
    passing.sort((one, other) => one.size - other.size);
    const [smallest, ...others] = passing;
    if (smallest === undefined) return entries.ids();
    if (others.length === 0) return smallest;
    return new Set([...smallest].filter((id) => others.every((ids) => ids.has(id))));
  });

/** How rare something is: what few entries have tells more about them. */
const rarity = (count: number, total: number) => Math.log(1 + total / Math.max(0.5, count));

/** Among entries that match some of the themes, those that match most; a rare theme weighs more. */
function withMostThemes(
  ids: ReadonlySet<string>,
  themes: readonly Filter[],
  entries: EntryIndex,
  day: string,
): ReadonlySet<string> {
  const found = themes.map((theme) => {
    const holders = idsMatching(theme, entries, day);
    return { holders, weight: rarity(holders.size, entries.size) };
  });
  const scoreOf = (id: string) =>
    found.reduce((sum, { holders, weight }) => sum + (holders.has(id) ? weight : 0), 0);
  const scored = [...ids].map((id) => [id, scoreOf(id)] as const);
  const best = Math.max(0, ...scored.map(([, score]) => score));
  if (best === 0) return new Set();
  return new Set(
    scored.filter(([, score]) => score >= best * FIND_NEAR_BEST_THEMES).map(([id]) => id),
  );
}

/** Ids that pass everything except words; if no entry has every theme, those that have most. */
function idsPassingMost(
  filters: readonly Filter[],
  entries: EntryIndex,
  day: string,
): ReadonlySet<string> {
  const strict = idsPassing(filters, entries, day);
  const themes = filters.filter((filter) => filter.by === 'theme' && !isExclusion(filter));
  if (strict.size > 0 || themes.length < 2) return strict;
  const others = filters.filter((filter) => !themes.includes(filter));
  return withMostThemes(idsPassing(others, entries, day), themes, entries, day);
}

/** The ids that contain enough of the words, best first. */
function filterByWords(
  ids: ReadonlySet<string>,
  words: readonly Word[],
  entries: EntryIndex,
  enough: number,
): string[] {
  const found = words.map((word) => entriesWithWord(word, entries));
  const weights = found.map(({ size }) => rarity(size, entries.size));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = new Map<string, number>();
  found.forEach((holders, at) => {
    for (const id of holders)
      if (ids.has(id)) shares.set(id, (shares.get(id) ?? 0) + (weights[at] ?? 0) / whole);
  });
  const best = Math.max(0, ...shares.values());
  if (best < enough) return [];
  return [...shares]
    .filter(([, share]) => share >= best * FIND_NEAR_BEST)
    .sort(([, one], [, other]) => other - one)
    .map(([id]) => id);
}

/** The ids of the entries that match the filters, ranked by the words among them. */
export function matchingIds(
  filters: readonly Filter[],
  entries: EntryIndex,
  day: string,
): readonly string[] {
  const words = filters.filter((filter): filter is Word => filter.by === 'word');
  const others = filters.filter(({ by }) => by !== 'word');
  const passed = idsPassingMost(others, entries, day);
  if (words.length === 0) return [...passed];
  const states = filters.some(({ by }) => SUFFICIENT.includes(by));
  const enough =
    states && passed.size > FIND_FEW_WITH_THEME ? FIND_COVERAGE_WITH_THEME : FIND_COVERAGE;
  const narrowed = filterByWords(passed, words, entries, enough);
  // A theme or a fact states the subject; words that match nothing can then be ignored.
  return narrowed.length === 0 && states ? [...passed] : narrowed;
}

/** The filters that at least one of these entries passes. */
export function matchedFilters(
  found: readonly Collaboration[],
  filters: readonly Filter[],
  entries: EntryIndex,
  day: string,
): Filter[] {
  return filters.filter((filter) => {
    const ids = idsMatching(filter, entries, day);
    return found.some(({ id }) => ids.has(id));
  });
}

/**
 * Entries that match the filters: those tagged with the theme itself come first, and running ones
 * before ended ones.
 */
export function findEntries(
  filters: readonly Filter[],
  entries: EntryIndex,
  day: string,
): Collaboration[] {
  const ids = matchingIds(filters, entries, day);
  const byWords = filters.some(({ by }) => by === 'word');
  const found = byWords ? ids.flatMap((id) => entries.get(id) ?? []) : entries.inOrder(ids);
  const themes = filters.flatMap((filter) =>
    filter.by === 'theme' && !isExclusion(filter) ? [filter.id] : [],
  );
  const ended = entries.once(
    `ended before ${day}`,
    () =>
      new Set(
        entries.entries.filter((entry) => statusOn(day, entry) === 'ended').map(({ id }) => id),
      ),
  );
  const rank = (entry: Collaboration) =>
    (themes.length === 0 || themes.some((theme) => entry.themes.includes(theme)) ? 0 : 2) +
    (ended.has(entry.id) ? 1 : 0);
  const ranks: Collaboration[][] = [[], [], [], []];
  for (const entry of found) ranks[rank(entry)]?.push(entry);
  return ranks.flat();
}
