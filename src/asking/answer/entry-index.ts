import SearchableMap from 'minisearch/SearchableMap';
import { type Collaboration, decisionsOf } from '../../catalogue/collaboration';
import { withNarrower, type Theme } from '../../catalogue/vocabulary';
import { LANGUAGES, type Language, type Localized } from '../../lib/language';
import type { Facet } from './filter';
import { tokenise, type Token } from '../language/tokens';

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

const contactsOf = ({ contacts }: Collaboration) =>
  [...contacts.political, ...contacts.administrative].map(({ name }) => name);

const FACET_IDS: Readonly<Record<Facet, (entry: Collaboration) => readonly string[]>> = {
  theme: ({ themes }) => themes,
  country: ({ countries }) => countries,
  area: ({ area }) => [area],
  kind: ({ kind, alsoKinds }) => [kind, ...alsoKinds],
  level: ({ level }) => [level],
  unit: ({ unit, contacts }) =>
    [unit, ...contacts.vacancies.map((vacancy) => vacancy.unit)].filter((id) => id !== undefined),
  programme: ({ funding }) => (funding.programme === undefined ? [] : [funding.programme]),
  body: (entry) => decisionsOf(entry).map(({ by }) => by),
  recommender: (entry) => decisionsOf(entry).flatMap(({ recommendedBy }) => recommendedBy ?? []),
  person: contactsOf,
};

/** A word of at least this length may begin a compound: Götaland, Götalandsregionen. */
const SHORTEST_PREFIX = 6;
const NONE: ReadonlySet<string> = new Set();
/** A question asks for some tens of things; with many entries, what was found takes memory. */
const MOST_FOUND = 200;

/** Everything that is in any of the sets, in their order; a set that is alone is not copied. */
export function union([
  first = NONE,
  ...others
]: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  if (others.length === 0) return first;
  const all = new Set(first);
  for (const ids of others) for (const id of ids) all.add(id);
  return all;
}

/** The places of the entries that have one key, and their ids once somebody has asked for them. */
interface Posting {
  readonly places: number[];
  ids?: ReadonlySet<string> | undefined;
}

const add = (posting: Posting, place: number): void => {
  // A text that has a word twice adds its place twice in a row.
  if (posting.places.at(-1) === place) return;
  posting.places.push(place);
  posting.ids = undefined;
};

const remove = (posting: Posting, place: number): void => {
  const at = posting.places.indexOf(place);
  if (at === -1) return;
  posting.places.splice(at, 1);
  posting.ids = undefined;
};

/** What the texts of the entries have in one language. */
class WordPostings {
  readonly #byWord = new Map<string, { readonly token: Token; readonly posting: Posting }>();
  readonly #byStem = new SearchableMap<Posting>();
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  /** The posting of a word, which all words of its stem share. */
  of(token: Token): Posting {
    const known = this.#byWord.get(token.word);
    if (known !== undefined) return known.posting;
    const posting = this.#byStem.fetch(token[this.#language], () => ({ places: [] }));
    this.#byWord.set(token.word, { token, posting });
    return posting;
  }

  /** The postings of a stem, and of those that begin with it if it is long. */
  find(token: Token): readonly Posting[] {
    const stem = token[this.#language];
    if (stem.length >= SHORTEST_PREFIX)
      return Array.from(this.#byStem.atPrefix(stem), ([, posting]: [string, Posting]) => posting);
    const posting = this.#byStem.get(stem);
    return posting === undefined ? [] : [posting];
  }

  /** Every word that the texts have had. */
  words(): Iterable<Token> {
    return Array.from(this.#byWord.values(), ({ token }) => token);
  }
}

/**
 * The live entries with what finds them: the ids that have each value of the vocabulary, and the
 * ids whose text has each word. One entry can be replaced without building the rest again.
 */
export class EntryIndex {
  readonly #entries = new Map<string, Collaboration>();
  readonly #facets = new Map<string, Posting>();
  readonly #words = { da: new WordPostings('da'), en: new WordPostings('en') };
  readonly #narrower = new Map<string, ReadonlySet<string>>();
  /** The place of each entry in the catalogue, and the id at each place. */
  readonly #places = new Map<string, number>();
  readonly #ids: string[] = [];
  /** Made when it is needed after a change. */
  #list: Collaboration[] | undefined;
  /** What was found since the last change. */
  readonly #found = new Map<string, ReadonlySet<string>>();

  constructor(entries: readonly Collaboration[], themes: readonly Theme[]) {
    for (const { id } of themes) this.#narrower.set(id, withNarrower(id, themes));
    for (const entry of entries) this.add(entry);
  }

  /** The entries in catalogue order. */
  get entries(): Collaboration[] {
    this.#list ??= [...this.#entries.values()];
    return this.#list;
  }

  /** The ids of all entries in catalogue order. */
  ids(): ReadonlySet<string> {
    return this.once('all', () => new Set(this.#entries.keys()));
  }

  get size(): number {
    return this.#entries.size;
  }

  get(id: string): Collaboration | undefined {
    return this.#entries.get(id);
  }

  /**
   * Finds something once until an entry changes: the readings of a question ask for the same again
   * and again.
   */
  once(key: string, find: () => ReadonlySet<string>): ReadonlySet<string> {
    const found = this.#found.get(key) ?? find();
    // What was asked for last is kept longest.
    this.#found.delete(key);
    this.#found.set(key, found);
    const [oldest] = this.#found.keys();
    if (this.#found.size > MOST_FOUND && oldest !== undefined) this.#found.delete(oldest);
    return found;
  }

  /** Adds an entry, in the place of an earlier version of it. */
  add(entry: Collaboration): void {
    this.#forgetFound();
    const before = this.#entries.get(entry.id);
    if (before !== undefined) this.#forget(before);
    else this.#places.set(entry.id, this.#ids.push(entry.id) - 1);
    this.#entries.set(entry.id, entry);
    this.#eachPosting(entry, add);
  }

  /** Removes an entry. */
  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#forgetFound();
    this.#forget(entry);
    this.#entries.delete(id);
    this.#places.delete(id);
  }

  #forgetFound(): void {
    this.#list = undefined;
    this.#found.clear();
  }

  #forget(entry: Collaboration): void {
    this.#eachPosting(entry, remove);
  }

  #eachPosting(entry: Collaboration, visit: (posting: Posting, place: number) => void): void {
    const place = this.#placeOf(entry.id);
    for (const [facet, idsOf] of Object.entries(FACET_IDS))
      for (const id of idsOf(entry)) visit(this.#facetPosting(`${facet} ${id}`), place);
    for (const language of LANGUAGES)
      for (const token of tokenise(textOf(entry, language)))
        visit(this.#words[language].of(token), place);
  }

  #facetPosting(key: string): Posting {
    const posting = this.#facets.get(key) ?? { places: [] };
    this.#facets.set(key, posting);
    return posting;
  }

  #placeOf(id: string): number {
    return this.#places.get(id) ?? 0;
  }

  /** The ids of the entries that any of the postings has. */
  #idsOf(postings: readonly Posting[]): ReadonlySet<string> {
    return union(
      postings.map((posting) => {
        posting.ids ??= new Set(posting.places.map((place) => this.#ids[place] ?? ''));
        return posting.ids;
      }),
    );
  }

  /** The ids of the entries that have a value of the vocabulary; a theme covers narrower ones. */
  having(facet: Facet, id: string): ReadonlySet<string> {
    const find = (ids: Iterable<string>) =>
      this.#idsOf(Array.from(ids, (one) => this.#facets.get(`${facet} ${one}`) ?? []).flat());
    const narrower = facet === 'theme' ? this.#narrower.get(id) : undefined;
    return narrower === undefined ? find([id]) : this.once(`theme ${id}`, () => find(narrower));
  }

  /** The ids of the entries whose text contains the word in either language. */
  containing(word: Token): ReadonlySet<string> {
    return this.once(`word ${word.da} ${word.en}`, () =>
      this.#idsOf(LANGUAGES.flatMap((language) => this.#words[language].find(word))),
    );
  }

  /** Every word that the texts have had in a language. */
  words(language: Language): Iterable<Token> {
    return this.#words[language].words();
  }

  /** The entries with these ids, in catalogue order. */
  inOrder(ids: readonly string[]): Collaboration[] {
    return ids
      .flatMap((id) => this.#places.get(id) ?? [])
      .sort((one, other) => one - other)
      .flatMap((place) => this.#entries.get(this.#ids[place] ?? '') ?? []);
  }
}
