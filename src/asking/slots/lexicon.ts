import type { Collaboration, Mention } from '../../catalogue/collaboration';
import type { Knowledge } from '../../catalogue/knowledge';
import type { Term } from '../../catalogue/vocabulary';
import { LANGUAGES, type Language } from '../../lib/language';
import type { Facet } from '../answer/filter';
import { tokenise, type Token } from '../language/tokens';
import type { Word } from '../language/words';
import { waysOfAsking } from './phrases/ways-of-asking';
import { bySpecificity, type Meaning, type Slot } from './slot';

/** Words that mean something. */
export interface Phrase {
  readonly tokens: readonly Token[];
  readonly meaning: Meaning;
  /** Names must match letter by letter, so that "help" does not match HELPS. */
  readonly name: boolean;
}

type Entry = readonly [text: string, meaning: Meaning];
type Named = Pick<Collaboration | Mention, 'id' | 'name' | 'aliases'>;

function* facets({ vocabulary, people, passages, organisation }: Knowledge, language: Language) {
  const lists: [Exclude<Facet, 'recommender'>, readonly Term[]][] = [
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
  for (const [id, words] of Object.entries(vocabulary.levelWords ?? {}))
    for (const text of words[language]) yield [text, { is: 'level', id }] satisfies Entry;
  for (const { id, title, words } of passages)
    for (const text of [title[language], ...words[language]])
      yield [text, { is: 'passage', id }] satisfies Entry;
  for (const { id, words } of organisation.documents)
    for (const text of words[language]) yield [text, { is: 'document', id }] satisfies Entry;
  for (const { name, aliases } of people)
    for (const text of [name, ...aliases]) yield [text, { is: 'person', id: name }] satisfies Entry;
}

function* spellingsOf({ name, aliases }: Named, splits: boolean): Generator<string> {
  for (const text of [name.da, name.en, ...aliases]) {
    yield text;
    // "North Sea Commission (Nordsøkommissionen)" has two names.
    const [, outer, inner] = /^(.+?)\s*\(([^()]+)\)\s*$/.exec(text) ?? [];
    if (splits && outer !== undefined && inner !== undefined) {
      yield outer;
      if (/\p{L}{3}/u.test(inner)) yield inner;
    }
    // "EU-kontor" is also written "eukontor".
    const [first = '', second, third] = text.split(/[\s-]+/);
    if (second !== undefined && third === undefined && text.includes('-'))
      yield `${first}${second}`;
  }
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
const INFLECTED_AT_END: readonly Meaning['is'][] = ['country', 'operation', 'body'];
/** Words of these kinds must match letter by letter. */
const EXACT: readonly Meaning['is'][] = ['property', 'reference', 'ordinal', 'cue', 'command'];
/** Cues that name a thing, and are inflected as any noun. */
const NOUNS: readonly string[] = ['contact-detail', 'not-kept'];

function matches(
  tokens: readonly Token[],
  from: number,
  { tokens: parts, meaning, name }: Phrase,
  language: Language,
): boolean {
  if (from + parts.length > tokens.length) return false;
  return parts.every((part, at) => {
    const one = tokens[from + at] ?? part;
    if (name) return isNamed(one, part);
    if (one[language] !== part[language]) return false;
    const begins = one.word.startsWith(part.word);
    // Many words share a short stem: "målt" is not Malta, and "lægger" is not læge.
    if (part[language].length <= SHORT_STEM && meaning.is !== 'person' && !begins) return false;
    if (INFLECTED_AT_END.includes(meaning.is) && !begins) return false;
    return (
      !EXACT.includes(meaning.is) || NOUNS.includes(meaning.id.toString()) || one.word === part.word
    );
  });
}

const ARTICLES = new Set(['the', 'den', 'det', 'de']);

/** Every phrase that means something, by language and by its first stem. */
export class Lexicon {
  readonly #phrases: Readonly<Record<Language, Map<string, Phrase[]>>> = {
    da: new Map(),
    en: new Map(),
  };
  /** Every name of everything, since each version of an entry adds its names again. */
  readonly #named = new Set<string>();

  constructor(knowledge: Knowledge) {
    for (const language of LANGUAGES) {
      for (const entry of waysOfAsking(language)) this.#addTerm(language, entry);
      for (const entry of facets(knowledge, language)) this.#addTerm(language, entry);
    }
    for (const entry of knowledge.collaborations) this.name('collaboration', entry);
    for (const mention of knowledge.mentions) this.name('mention', mention);
  }

  /** Adds the names of something; a later version of it only adds names. */
  name(is: 'collaboration' | 'mention', named: Named): void {
    for (const text of spellingsOf(named, is === 'collaboration')) {
      const tokens = tokenise(text);
      // "53 %" is an alias of an analysis, but a 53 in a question does not refer to it.
      const key = [is, named.id, ...tokens.map(({ word }) => word)].join(' ');
      if (!/\p{L}/u.test(text) || this.#named.has(key)) continue;
      this.#named.add(key);
      const phrase = { tokens, meaning: { is, id: named.id }, name: true };
      for (const language of LANGUAGES) this.#add(language, phrase);
    }
  }

  #addTerm(language: Language, [text, meaning]: Entry): void {
    const all = tokenise(text);
    // "The North Sea" is also said without its article.
    const tokens =
      all.length > 1 &&
      ARTICLES.has(all[0]?.word ?? '') &&
      meaning.is !== 'reference' &&
      meaning.is !== 'ordinal'
        ? all.slice(1)
        : all;
    if (/\p{L}/u.test(text)) this.#add(language, { tokens, meaning, name: false });
  }

  #add(language: Language, phrase: Phrase): void {
    const first = phrase.tokens[0]?.[language];
    if (first === undefined) return;
    const phrases = this.#phrases[language].get(first);
    if (phrases === undefined) this.#phrases[language].set(first, [phrase]);
    else phrases.push(phrase);
  }

  /** The phrases of a language, to learn their words. */
  phrases(language: Language): Phrase[] {
    return [...this.#phrases[language].values()].flat();
  }

  /** Every phrase that occurs in the words, most specific first; none continues across a pause. */
  find(words: readonly Word[]): Slot[] {
    const slots = new Map<string, Slot>();
    for (const language of LANGUAGES)
      words.forEach((word, from) => {
        for (const phrase of this.#phrases[language].get(word[language]) ?? []) {
          if (!matches(words, from, phrase, language)) continue;
          const to = from + phrase.tokens.length;
          const covered = words.slice(from, to);
          if (covered.some(({ gap }, at) => at > 0 && gap !== 'none')) continue;
          const { meaning, tokens } = phrase;
          const exact = tokens.every((part, at) => covered[at]?.word === part.word);
          const distance = tokens.reduce(
            (sum, part, at) => sum + Math.abs(part.word.length - (covered[at]?.word.length ?? 0)),
            0,
          );
          const key = `${from}-${to}-${meaning.is}-${meaning.id}`;
          const before = slots.get(key);
          // A word of both languages belongs to neither.
          const of = before === undefined || before.language === language ? { language } : {};
          if ((before?.distance ?? Infinity) > distance)
            slots.set(key, { from, to, meaning, exact, distance, ...of });
          else if (before !== undefined && !('language' in of)) {
            const { language: _other, ...either } = before;
            slots.set(key, either);
          }
        }
      });
    return [...slots.values()].sort(bySpecificity);
  }
}
