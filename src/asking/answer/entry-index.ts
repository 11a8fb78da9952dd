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

type Postings = SearchableMap<Set<string>>;

/**
 * The live entries with what finds them: the ids that have each value of the vocabulary, and the
 * ids whose text has each word. One entry can be replaced without building the rest again.
 */
export class EntryIndex {
  readonly #entries = new Map<string, Collaboration>();
  readonly #facets = new Map<string, Set<string>>();
  readonly #words: Readonly<Record<Language, Postings>> = {
    da: new SearchableMap(),
    en: new SearchableMap(),
  };
  readonly #narrower = new Map<string, ReadonlySet<string>>();
  readonly #order = new Map<string, number>();
  #next = 0;
  /** Made when it is needed after a change. */
  #list: Collaboration[] | undefined;

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
  ids(): Iterable<string> {
    return this.#entries.keys();
  }

  get size(): number {
    return this.#entries.size;
  }

  get(id: string): Collaboration | undefined {
    return this.#entries.get(id);
  }

  /** Adds an entry, in the place of an earlier version of it. */
  add(entry: Collaboration): void {
    this.#list = undefined;
    const before = this.#entries.get(entry.id);
    if (before !== undefined) this.#forget(before);
    this.#entries.set(entry.id, entry);
    if (before === undefined) this.#order.set(entry.id, this.#next++);
    this.#eachPosting(entry, (postings, key) => {
      const ids = postings.get(key);
      if (ids === undefined) postings.set(key, new Set([entry.id]));
      else ids.add(entry.id);
    });
  }

  /** Removes an entry. */
  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#list = undefined;
    this.#forget(entry);
    this.#entries.delete(id);
    this.#order.delete(id);
  }

  #forget(entry: Collaboration): void {
    this.#eachPosting(entry, (postings, key) => {
      postings.get(key)?.delete(entry.id);
    });
  }

  #eachPosting(
    entry: Collaboration,
    visit: (
      postings: {
        get(key: string): Set<string> | undefined;
        set(key: string, ids: Set<string>): unknown;
      },
      key: string,
    ) => void,
  ): void {
    for (const [facet, idsOf] of Object.entries(FACET_IDS))
      for (const id of new Set(idsOf(entry))) visit(this.#facets, `${facet} ${id}`);
    for (const language of LANGUAGES)
      for (const stem of new Set(tokenise(textOf(entry, language)).map((token) => token[language])))
        visit(this.#words[language], stem);
  }

  /** The ids of the entries that have a value of the vocabulary; a theme covers narrower ones. */
  having(facet: Facet, id: string): ReadonlySet<string> {
    if (facet !== 'theme') return this.#facets.get(`${facet} ${id}`) ?? NONE;
    const narrower = this.#narrower.get(id) ?? new Set([id]);
    return new Set([...narrower].flatMap((one) => [...(this.#facets.get(`theme ${one}`) ?? NONE)]));
  }

  /** The ids of the entries whose text contains the word in either language. */
  containing({ da, en }: Token): ReadonlySet<string> {
    return new Set([...this.#found(da, 'da'), ...this.#found(en, 'en')]);
  }

  #found(stem: string, language: Language): Iterable<string> {
    const postings = this.#words[language];
    if (stem.length < SHORTEST_PREFIX) return postings.get(stem) ?? NONE;
    return Array.from(postings.atPrefix(stem), ([, ids]: [string, Set<string>]) => [...ids]).flat();
  }

  /** Every distinct stem of the texts, by language. */
  stems(language: Language): Iterable<string> {
    return this.#words[language].keys();
  }

  /** The entries with these ids, in catalogue order. */
  inOrder(ids: Iterable<string>): Collaboration[] {
    return [...ids]
      .sort((one, other) => (this.#order.get(one) ?? 0) - (this.#order.get(other) ?? 0))
      .flatMap((id) => this.#entries.get(id) ?? []);
  }
}
