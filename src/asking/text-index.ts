import SearchableMap from 'minisearch/SearchableMap';
import type { Collaboration } from '../catalogue/collaboration';
import { LANGUAGES, type Language, type Localized } from '../lib/language';
import { tokenise, type Token } from './tokens';

/** Finds entries by words of their text that are in no vocabulary. */
export interface TextIndex {
  /** Ids of the entries that contain the word in either language. */
  containing(token: Token): ReadonlySet<string>;
  /** Every distinct word of the texts, by language. */
  readonly words: Readonly<Record<Language, ReadonlySet<Token>>>;
}

/** All text of an entry in one language. */
export function textOf(entry: Collaboration, language: Language): string {
  const localized: (Localized | undefined)[] = [
    entry.name,
    entry.purpose,
    entry.outcome,
    entry.funding.text,
    entry.period.text,
    entry.recurrence?.text,
    ...entry.partners,
    ...entry.notes,
    ...entry.contacts.political.map(({ role }) => role),
  ];
  return [
    ...localized.flatMap((one) => one?.[language] ?? []),
    ...entry.aliases,
    ...[...entry.contacts.political, ...entry.contacts.administrative].map(({ name }) => name),
  ].join(' ');
}

/** A word of at least this length may begin a compound: Götaland, Götalandsregionen. */
const SHORTEST_PREFIX = 6;

/** Indexes the texts of all entries, each language by its own stems. */
export function createTextIndex(entries: readonly Collaboration[]): TextIndex {
  const holders = { da: new Map<string, string[]>(), en: new Map<string, string[]>() };
  const words = { da: new Set<Token>(), en: new Set<Token>() };
  for (const entry of entries)
    for (const language of LANGUAGES)
      for (const token of tokenise(textOf(entry, language))) {
        const known = holders[language].get(token[language]);
        words[language].add(token);
        if (known === undefined) holders[language].set(token[language], [entry.id]);
        // A word may occur again, and two words may share a stem.
        else if (known[known.length - 1] !== entry.id) known.push(entry.id);
      }
  const trees = { da: new SearchableMap<string[]>(), en: new SearchableMap<string[]>() };
  for (const language of LANGUAGES)
    for (const [stem, ids] of holders[language]) trees[language].set(stem, ids);
  const found = (stem: string, language: Language): string[] =>
    stem.length < SHORTEST_PREFIX
      ? (holders[language].get(stem) ?? [])
      : Array.from(trees[language].atPrefix(stem), ([, ids]: [string, string[]]) => ids).flat();
  return {
    words,
    containing: ({ da, en }) => new Set([...found(da, 'da'), ...found(en, 'en')]),
  };
}
