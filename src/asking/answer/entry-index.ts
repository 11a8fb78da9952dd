import SearchableMap from 'minisearch/SearchableMap';
import type { Collaboration } from '../../catalogue/collaboration';
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
  body: ({ costs }) => costs.flatMap(({ decisions }) => decisions.map(({ by }) => by)),
  recommender: ({ costs }) =>
    costs.flatMap(({ decisions }) => decisions.flatMap(({ recommendedBy }) => recommendedBy ?? [])),
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

/** What the entries have, by key. */
class Postings {
  readonly #byKey = new Map<string, Posting>();
  /** The same by the beginnings of keys; whole keys are found faster in the map. */
  readonly #byBeginning = new SearchableMap<Posting>();

  get(key: string): Posting[] {
    const posting = this.#byKey.get(key);
    return posting === undefined ? [] : [posting];
  }

  beginningWith(prefix: string): Posting[] {
    return Array.from(
      this.#byBeginning.atPrefix(prefix),
      ([, posting]: [string, Posting]) => posting,
    );
  }

  add(key: string, place: number): void {
    const posting = this.#byKey.get(key);
    if (posting === undefined) {
      const first = { places: [place] };
      this.#byKey.set(key, first);
      this.#byBeginning.set(key, first);
      // A text that has a word twice adds its place twice in a row.
    } else if (posting.places.at(-1) !== place) {
      posting.places.push(place);
      posting.ids = undefined;
    }
  }

  delete(key: string, place: number): void {
    const posting = this.#byKey.get(key);
    const at = posting?.places.indexOf(place) ?? -1;
    if (posting === undefined || at === -1) return;
    posting.places.splice(at, 1);
    posting.ids = undefined;
  }
}

/**
 * The live entries with what finds them: the ids that have each value of the vocabulary, and the
 * ids whose text has each word. One entry can be replaced without building the rest again.
 */
export class EntryIndex {
  readonly #entries = new Map<string, Collaboration>();
  readonly #facets = new Postings();
  readonly #stems: Readonly<Record<Language, Postings>> = {
    da: new Postings(),
    en: new Postings(),
  };
  readonly #words: Readonly<Record<Language, Set<Token>>> = { da: new Set(), en: new Set() };
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
    this.#eachPosting(entry, (postings, key, place) => {
      postings.add(key, place);
    });
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
    this.#eachPosting(entry, (postings, key, place) => {
      postings.delete(key, place);
    });
  }

  #eachPosting(
    entry: Collaboration,
    visit: (postings: Postings, key: string, place: number) => void,
  ): void {
    const place = this.#placeOf(entry.id);
    for (const [facet, idsOf] of Object.entries(FACET_IDS))
      for (const id of idsOf(entry)) visit(this.#facets, `${facet} ${id}`, place);
    for (const language of LANGUAGES)
      for (const token of tokenise(textOf(entry, language))) {
        visit(this.#stems[language], token[language], place);
        this.#words[language].add(token);
      }
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
    if (facet !== 'theme') return this.#idsOf(this.#facets.get(`${facet} ${id}`));
    return this.once(`theme ${id}`, () =>
      this.#idsOf(
        [...(this.#narrower.get(id) ?? [id])].flatMap((one) => this.#facets.get(`theme ${one}`)),
      ),
    );
  }

  /** The ids of the entries whose text contains the word in either language. */
  containing({ da, en }: Token): ReadonlySet<string> {
    return this.once(`word ${da} ${en}`, () =>
      this.#idsOf([...this.#having(da, 'da'), ...this.#having(en, 'en')]),
    );
  }

  #having(stem: string, language: Language): Posting[] {
    const stems = this.#stems[language];
    return stem.length < SHORTEST_PREFIX ? stems.get(stem) : stems.beginningWith(stem);
  }

  /** Every word that the texts have had in a language. */
  words(language: Language): Iterable<Token> {
    return this.#words[language];
  }

  /** The entries with these ids, in catalogue order. */
  inOrder(ids: readonly string[]): Collaboration[] {
    return ids
      .flatMap((id) => this.#places.get(id) ?? [])
      .sort((one, other) => one - other)
      .flatMap((place) => this.#entries.get(this.#ids[place] ?? '') ?? []);
  }
}
