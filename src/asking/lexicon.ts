import type { Term } from '../catalogue/vocabulary';
import { LANGUAGES, type Language } from '../lib/language';
import type { Knowledge } from '../catalogue/knowledge';
import { ATTRIBUTE_PHRASES } from './phrases/attribute-phrases';
import { COMMAND_PHRASES } from './phrases/command-phrases';
import { CONTACT_DETAIL_PHRASES, NOT_KEPT_PHRASES } from './phrases/contact-detail-phrases';
import { PROPERTY_PHRASES, RELATION_PHRASES } from './phrases/filter-phrases';
import { COMPARE_PHRASES, OPERATION_PHRASES } from './phrases/operation-phrases';
import type { Phrases } from './phrases/phrases';
import { type Reference, REFERENCE_PHRASES } from './phrases/reference-phrases';
import type { Facet, Property, Relation } from './filter';
import type { Attribute, Command, Operation } from './query';
import { tokenise, type Token } from './tokens';

/** What a phrase stands for. */
export type Meaning =
  | {
      [Kind in Facet | 'collaboration' | 'mention' | 'passage' | 'document']: {
        readonly is: Kind;
        readonly id: string;
      };
    }[Facet | 'collaboration' | 'mention' | 'passage' | 'document']
  | { readonly is: 'command'; readonly id: Command }
  | { readonly is: 'attribute'; readonly id: Attribute }
  | { readonly is: 'operation'; readonly id: Operation }
  | { readonly is: 'relation'; readonly id: Relation }
  | { readonly is: 'property'; readonly id: Property }
  | { readonly is: 'reference'; readonly id: Reference }
  | { readonly is: 'cue'; readonly id: 'compare' | 'contact-detail' | 'not-kept' };

/** A phrase found in a question, from token `from` up to but not including `to`. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  /** Matched letter by letter rather than by stem. */
  readonly exact: boolean;
  readonly language: Language;
}

interface Phrase {
  readonly tokens: readonly Token[];
  readonly meaning: Meaning;
  /** Names must match letter by letter, so that "help" does not match HELPS. */
  readonly name: boolean;
}

/** Every phrase that means something, by language and by its first stem. */
export type Lexicon = Readonly<Record<Language, ReadonlyMap<string, readonly Phrase[]>>>;

type Entry = readonly [text: string, meaning: Meaning];

function* cues(language: Language): Generator<Entry> {
  const tables: [string, Readonly<Record<string, Phrases>>][] = [
    ['command', COMMAND_PHRASES],
    ['attribute', ATTRIBUTE_PHRASES],
    ['operation', OPERATION_PHRASES],
    ['relation', RELATION_PHRASES],
    ['property', PROPERTY_PHRASES],
    ['reference', REFERENCE_PHRASES],
    [
      'cue',
      {
        compare: COMPARE_PHRASES,
        'contact-detail': CONTACT_DETAIL_PHRASES,
        'not-kept': NOT_KEPT_PHRASES,
      },
    ],
  ];
  for (const [is, table] of tables)
    for (const [id, phrases] of Object.entries(table))
      // The keys of each table are ids of its kind, which the types of the tables ensure.
      for (const text of phrases[language]) yield [text, { is, id } as Meaning];
}

function* facets({ vocabulary, people, passages, organisation }: Knowledge, language: Language) {
  const lists: [Facet, readonly Term[]][] = [
    ['theme', vocabulary.themes],
    ['country', vocabulary.countries],
    ['area', vocabulary.areas],
    ['kind', vocabulary.kinds],
    ['level', vocabulary.levels],
    ['unit', vocabulary.units],
    ['programme', vocabulary.programmes],
    ['body', vocabulary.bodies],
  ];
  for (const [is, terms] of lists)
    for (const { id, label, words } of terms)
      for (const text of [label[language], ...words[language]])
        yield [text, { is, id }] satisfies Entry;
  for (const { id, title, words } of passages)
    for (const text of [title[language], ...words[language]])
      yield [text, { is: 'passage', id }] satisfies Entry;
  for (const { id, words } of organisation.documents)
    for (const text of words[language]) yield [text, { is: 'document', id }] satisfies Entry;
  for (const { name, aliases } of people)
    for (const text of [name, ...aliases]) yield [text, { is: 'person', id: name }] satisfies Entry;
}

function* names({ collaborations, mentions }: Knowledge): Generator<Entry> {
  const named = { collaboration: collaborations, mention: mentions } as const;
  for (const is of ['collaboration', 'mention'] as const)
    for (const { id, name, aliases } of named[is])
      for (const text of [name.da, name.en, ...aliases]) {
        yield [text, { is, id }];
        // "EU-kontor" is also written "eukontor".
        const [first = '', second, third] = text.split(/[\s-]+/);
        if (second !== undefined && third === undefined && text.includes('-'))
          yield [`${first}${second}`, { is, id }];
      }
}

/**
 * Collects the phrases of the vocabulary, the catalogue, the passages, the commands and every way
 * of asking.
 */
export function createLexicon(knowledge: Knowledge): Lexicon {
  const lexicon = { da: new Map<string, Phrase[]>(), en: new Map<string, Phrase[]>() };
  const add = (language: Language, [text, meaning]: Entry, name: boolean) => {
    const tokens = tokenise(text);
    const first = tokens[0]?.[language];
    // "53 %" is an alias of an analysis, but a 53 in a question does not refer to it.
    if (first === undefined || !/\p{L}/u.test(text)) return;
    const phrases = lexicon[language].get(first);
    if (phrases === undefined) lexicon[language].set(first, [{ tokens, meaning, name }]);
    else phrases.push({ tokens, meaning, name });
  };
  for (const language of LANGUAGES) {
    for (const entry of cues(language)) add(language, entry, false);
    for (const entry of facets(knowledge, language)) add(language, entry, false);
    for (const entry of names(knowledge)) add(language, entry, true);
  }
  return lexicon;
}

/** Shorter names are not inflected, so that "help" does not match HELPS. */
const LONG_NAME = 7;

/** A name may be in the genitive, and a longer one in any form: Westlinks, den nordiske kongres. */
const isNamed = (token: Token, part: Token) =>
  token.word === part.word ||
  token.word === `${part.word}s` ||
  (part.word.length >= LONG_NAME && token.da === part.da);

/** Too many words share a stem this short. */
const SHORT_STEM = 3;
/** Words of these kinds are only inflected at the end. */
const INFLECTED_AT_END: readonly Meaning['is'][] = ['country', 'operation'];

/** Orders matches: longest first, exact before stemmed, then by position in the text. */
export const compareMatches = (one: Match, other: Match): number =>
  other.to - other.from - (one.to - one.from) ||
  Number(other.exact) - Number(one.exact) ||
  one.from - other.from;

/**
 * Every phrase of the lexicon that occurs in the tokens, longest first and exact before stemmed.
 */
export function findMatches(tokens: readonly Token[], lexicon: Lexicon): Match[] {
  const matches = new Map<string, Match>();
  for (const language of LANGUAGES)
    tokens.forEach((token, from) => {
      for (const { tokens: parts, meaning, name } of lexicon[language].get(token[language]) ?? []) {
        const to = from + parts.length;
        if (to > tokens.length) continue;
        const pairs = parts.map((part, index) => [tokens[from + index] ?? part, part] as const);
        const exact = pairs.every(([one, part]) => one.word === part.word);
        const fits = name
          ? pairs.every(([one, part]) => isNamed(one, part))
          : pairs.every(
              ([one, part]) =>
                one[language] === part[language] &&
                // Many words share a short stem: "målt" is not Malta, and "lægger" is not læge.
                (part[language].length > SHORT_STEM ||
                  meaning.is === 'person' ||
                  one.word.startsWith(part.word)) &&
                (!INFLECTED_AT_END.includes(meaning.is) || one.word.startsWith(part.word)) &&
                (meaning.is !== 'property' || one.word === part.word),
            );
        const key = `${from}-${to}-${meaning.is}-${meaning.id}`;
        if (fits && matches.get(key)?.exact !== true)
          matches.set(key, { from, to, meaning, exact, language });
      }
    });
  return [...matches.values()].sort(compareMatches);
}
