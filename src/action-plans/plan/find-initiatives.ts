import { z } from 'zod';
import { extractTerms, plainWords } from '../../catalogue/extract-terms';
import type { Term } from '../../catalogue/vocabulary';
import { copenhagen } from '../../lib/dates';
import { fold } from '../../lib/text';
import type { Initiative } from '../initiative/initiative';
import { INITIATIVE_STATES, type InitiativeState } from '../initiative/moves';
import { isBeforeDecision } from '../initiative/rights';
import { isOfYear } from './plan';

/** The statuses that people ask for: the states, and what no body has decided. */
const SOUGHT_STATUSES = [...INITIATIVE_STATES, 'undecided'] as const;
export type SoughtStatus = (typeof SOUGHT_STATUSES)[number];

/** Whose initiatives are asked for. */
const whoseSchema = z.union([
  z.strictObject({ is: z.enum(['mine', 'nobody']) }),
  z.strictObject({ is: z.literal('named'), name: z.string().max(200) }),
]);

/** Which initiatives are asked for; each condition that is given must hold. */
export const initiativeSearchSchema = z.strictObject({
  topic: z.string().max(300).optional(),
  status: z.enum(SOUGHT_STATUSES).optional(),
  /** Set for those that do not have the status. */
  isNot: z.boolean().optional(),
  year: z.int().optional(),
  area: z.string().max(120).optional(),
  whose: whoseSchema.optional(),
});
export type InitiativeSearch = z.infer<typeof initiativeSearchSchema>;

/** Words that say nothing of a topic. */
const EMPTY = new Set(
  'og i pa af for med til fra om den det de en et and the of in on for with to from a an inden within omradet'.split(
    ' ',
  ),
);
const ENDING = /(?:ernes|erne|ens|ets|ene|er|en|et|es|e|s)$/u;
const SHORTEST_STEM = 4;

/** A word without its ending, unless little would be left. */
function stemOf(word: string): string {
  const stem = word.replace(ENDING, '');
  return stem.length >= SHORTEST_STEM ? stem : word;
}

/** Whether a text has a word, inflected or as part of a longer one; a short word only by itself. */
function hasWord(words: readonly string[], sought: string): boolean {
  if (sought.length < SHORTEST_STEM) return words.includes(sought);
  const stem = stemOf(sought);
  return words.some((word) => word.includes(stem));
}

const hasAll = (words: readonly string[], sought: readonly string[]) =>
  sought.every((one) => hasWord(words, one));

const wordsOf = (text: string) =>
  plainWords(text)
    .split(' ')
    .filter((word) => word !== '' && !EMPTY.has(word));

/** How a topic can be written: as it is, or with the other words of the themes that it names. */
function spellingsOf(topic: string, themes: readonly Term[]): readonly (readonly string[])[] {
  const { ids, remaining } = extractTerms(plainWords(topic), themes);
  const [theme] = themes.filter(({ id }) => ids.includes(id));
  if (theme === undefined || ids.length > 1) return [wordsOf(topic)];
  const { label, words } = theme;
  const others = [label.da, label.en, ...words.da, ...words.en];
  return [wordsOf(topic), ...others.map((one) => [...wordsOf(one), ...wordsOf(remaining)])];
}

/** Makes a test whether an initiative is about a topic, as far as its texts say so. */
function isAbout(topic: string, themes: readonly Term[]): (initiative: Initiative) => boolean {
  const spellings = spellingsOf(topic, themes).filter((words) => words.length > 0);
  return ({ title, why, result = '', origin }) => {
    const words = wordsOf([title, why, result, origin?.name ?? ''].join(' '));
    return spellings.some((sought) => hasAll(words, sought));
  };
}

const hasStatus = (initiative: Initiative, status: SoughtStatus) =>
  status === 'undecided' ? isBeforeDecision(initiative) : initiative.state === status;

const ENDS: readonly (SoughtStatus | undefined)[] = [
  'finished',
  'stopped',
] satisfies InitiativeState[];

/** Whether an initiative belongs to a year: the one of its end where ended ones are asked for. */
function isInYear(
  initiative: Initiative,
  { year, status, isNot = false }: InitiativeSearch,
): boolean {
  if (year === undefined) return true;
  if (isNot || !ENDS.includes(status)) return isOfYear(initiative, year);
  const ended = initiative.history.findLast(({ did }) => did === status);
  return ended !== undefined && copenhagen(new Date(ended.at)).day.startsWith(`${year}-`);
}

function isWhose(
  { responsible, proposedBy }: Initiative,
  whose: InitiativeSearch['whose'],
  reader: string,
): boolean {
  if (whose === undefined) return true;
  if (whose.is === 'nobody') return responsible === undefined;
  if (whose.is !== 'named') return responsible?.id === reader || proposedBy.id === reader;
  const names = fold(responsible?.name ?? '').split(/\s+/);
  return fold(whose.name)
    .split(/\s+/)
    .every((word) => names.includes(word));
}

/** Finds the initiatives that are asked for, in the order of a plan. */
export function findInitiatives(
  all: readonly Initiative[],
  search: InitiativeSearch,
  { reader, themes }: { readonly reader: string; readonly themes: readonly Term[] },
): readonly Initiative[] {
  const { topic, status, isNot = false, area, whose } = search;
  const isTopic = topic === undefined ? () => true : isAbout(topic, themes);
  return all
    .filter(
      (one) =>
        (area === undefined || one.area === area) &&
        (status === undefined || hasStatus(one, status) !== isNot) &&
        isInYear(one, search) &&
        isWhose(one, whose, reader) &&
        isTopic(one),
    )
    .toSorted(
      (one, other) =>
        INITIATIVE_STATES.indexOf(one.state) - INITIATIVE_STATES.indexOf(other.state) ||
        one.from - other.from ||
        one.title.localeCompare(other.title, 'da'),
    );
}

/** The initiatives that a name may mean: those with the title, or whose title has its words, or whose texts do. */
export function initiativesNamed(
  all: readonly Initiative[],
  name: string,
  themes: readonly Term[],
): readonly Initiative[] {
  const exact = all.filter(({ title }) => plainWords(title) === plainWords(name));
  if (exact.length > 0) return exact;
  const sought = wordsOf(name);
  const titled = all.filter(({ title }) => sought.length > 0 && hasAll(wordsOf(title), sought));
  return titled.length > 0 ? titled : all.filter(isAbout(name, themes));
}
