import type { Localized } from '../../lib/language';
import type { Collaboration } from '../collaboration';
import { type Theme, withNarrower } from '../vocabulary';
import { distinctiveWords, foldedWords } from './distinctive-words';
import { namedBody, type NamedBody } from './institution';

/** What is known of something new that may overlap with existing collaborations. */
export interface OverlapSubject {
  readonly themes: readonly string[];
  readonly countries: readonly string[];
  readonly programmes: readonly string[];
  readonly partners: string;
  readonly name: string;
}

/** Why a collaboration overlaps: an id of the vocabulary, or the partner or name as the catalogue writes it. */
export type OverlapReason =
  | { readonly by: 'theme' | 'country' | 'programme'; readonly id: string }
  | { readonly by: 'partner' | 'name'; readonly label: Localized };

/** A reason, and how much it counts. */
export interface WeighedReason {
  readonly reason: OverlapReason;
  readonly weight: number;
  /** Too common to be an overlap on its own. */
  readonly common?: boolean;
}

/** A collaboration with the words of its names and partners. */
export interface ComparedCollaboration {
  readonly collaboration: Collaboration;
  readonly names: readonly ComparedName[];
  readonly partners: readonly { readonly label: Localized; readonly body: NamedBody }[];
}

interface ComparedName {
  /** All words, folded, with a space on either side of each. */
  readonly text: string;
  readonly words: readonly string[];
}

/** Themes that stand for a theme, and how much of a match it is to have one of them. */
export interface ThemeFamily {
  readonly family: ReadonlySet<string>;
  readonly share: number;
}

/** In how many collaborations something is found. */
interface Spread {
  readonly count: number;
  /** The fewer collaborations, the more it counts that one more has it. */
  readonly rarity: number;
}

/** Everything that comparing needs of a whole catalogue, derived from it once. */
export interface OverlapContext {
  readonly total: number;
  readonly compared: readonly ComparedCollaboration[];
  /** The families of a theme, the nearest first, each with its spread. */
  themeFamilies(theme: string): readonly (ThemeFamily & Spread)[];
  country(id: string): Spread;
  programme(id: string): Spread;
  partnerWord(word: string): Spread;
  /** Of what no collaboration has. */
  readonly unseen: Spread;
}

const NARROWER = 0.5;
const BROADER = 0.3;

/** The themes that a theme is part of, the nearest first. */
function withBroader(theme: string, themes: readonly Theme[]): Set<string> {
  const found = new Set([theme]);
  // The loop also visits what is added to the set meanwhile.
  for (const id of found)
    for (const broader of themes.find((one) => one.id === id)?.broader ?? []) found.add(broader);
  return found;
}

/** The theme itself, what is narrower than it, and, where none of these is in use, what it is part of: the nearest first. */
export function themeFamiliesOf(
  theme: string,
  themes: readonly Theme[],
  inUse: ReadonlySet<string>,
): ThemeFamily[] {
  const narrower = withNarrower(theme, themes);
  const own = [
    { family: new Set([theme]), share: 1 },
    { family: narrower, share: NARROWER },
  ];
  if ([...narrower].some((id) => inUse.has(id))) return own;
  return [...withBroader(theme, themes)].map((id) => ({
    family: withNarrower(id, themes),
    share: BROADER,
  }));
}

/** What `derive` gives for an object, derived once as long as the object lives: objects of the catalogue never change. */
function once<K extends object, V>(derive: (key: K) => V): (key: K) => V {
  const derived = new WeakMap<K, V>();
  return (key) => {
    const value = derived.get(key) ?? derive(key);
    derived.set(key, value);
    return value;
  };
}

const comparedOf = once((collaboration: Collaboration): ComparedCollaboration => {
  const { name, aliases, partners } = collaboration;
  return {
    collaboration,
    names: [name.da, name.en, ...aliases].map((variant) => ({
      text: ` ${foldedWords(variant).join(' ')} `,
      words: distinctiveWords(variant),
    })),
    partners: partners.map((label) => ({
      label,
      body: namedBody(`${label.da} ${label.en}`),
    })),
  };
});

/** Counts in how many lists each value is found. */
function countEach(lists: Iterable<Iterable<string>>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const value of new Set(list)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function deriveContext(
  collaborations: readonly Collaboration[],
  vocabulary: readonly Theme[],
): OverlapContext {
  const total = collaborations.length;
  const compared = collaborations.map(comparedOf);
  const inUse = new Set(collaborations.flatMap(({ themes }) => themes));
  const spreadOf = (count: number): Spread => ({
    count,
    rarity: Math.log((total + 1) / Math.max(1, count)),
  });
  const spreadIn = (lists: Iterable<string>[]) => {
    const counts = countEach(lists);
    return (value: string) => spreadOf(counts.get(value) ?? 0);
  };
  const families = new Map<string, readonly (ThemeFamily & Spread)[]>();
  const deriveFamilies = (theme: string) =>
    themeFamiliesOf(theme, vocabulary, inUse).map((one) => {
      const having = collaborations.filter(({ themes }) => themes.some((id) => one.family.has(id)));
      return { ...one, ...spreadOf(having.length) };
    });
  return {
    total,
    compared,
    themeFamilies: (theme) => {
      const found = families.get(theme) ?? deriveFamilies(theme);
      families.set(theme, found);
      return found;
    },
    country: spreadIn(collaborations.map(({ countries }) => countries)),
    programme: spreadIn(
      collaborations.map(({ funding: { programme } }) =>
        programme === undefined ? [] : [programme],
      ),
    ),
    partnerWord: spreadIn(
      compared.map(({ partners }) => partners.flatMap(({ body }) => body.words)),
    ),
    unseen: spreadOf(0),
  };
}

const contextsOf = once<readonly Collaboration[], WeakMap<readonly Theme[], OverlapContext>>(
  () => new WeakMap(),
);

/** The context of a catalogue: derived when it is asked for first, and again only for another list. */
export function overlapContext(
  collaborations: readonly Collaboration[],
  vocabulary: readonly Theme[],
): OverlapContext {
  const contexts = contextsOf(collaborations);
  const context = contexts.get(vocabulary) ?? deriveContext(collaborations, vocabulary);
  contexts.set(vocabulary, context);
  return context;
}
