import type { Collaboration } from '../../catalogue/collaboration';
import type { Knowledge, Provenance } from '../../catalogue/knowledge';
import { LANGUAGES, type Language } from '../../lib/language';
import { collectKnownWords, type KnownWords } from '../language/known-words';
import { type Token, tokenise } from '../language/tokens';
import { Lexicon, type Phrase } from '../slots/lexicon';
import { PartialNames } from '../slots/partial-names';
import { type Meaning } from '../slots/slot';
import { EntryIndex, textOf } from './entry-index';
import { createPassageIndex, type PassageIndex } from './passage-index';

/** Knowledge indexed for questions. */
export interface IndexedKnowledge {
  readonly knowledge: Knowledge;
  readonly entries: EntryIndex;
  readonly lexicon: Lexicon;
  readonly names: PartialNames;
  readonly passages: PassageIndex;
  readonly known: KnownWords;
}

/**
 * Phrases for ways of asking are known words, but spelling correction prefers words of the domain.
 */
const WAYS_OF_ASKING: readonly Meaning['is'][] = [
  'command',
  'attribute',
  'operation',
  'role',
  'property',
  'grouping',
  'reference',
  'ordinal',
  'recurrence',
  'cue',
];
const isDomainPhrase = ({ meaning }: { meaning: Meaning }) => !WAYS_OF_ASKING.includes(meaning.is);

/** The distinct words of some phrases. */
function wordsOfPhrases(
  phrases: readonly Phrase[],
  isWanted: (phrase: Phrase) => boolean,
): ReadonlySet<Token> {
  const words = new Set<Token>();
  for (const phrase of phrases)
    if (isWanted(phrase)) for (const token of phrase.tokens) words.add(token);
  return words;
}

/** The words that people wrote about their experiences, which may be in no other text. */
const wordsOf = ({ experiences = [] }: Provenance) =>
  experiences.flatMap(({ text }) => tokenise(text));

/** Builds every index that questions are answered with. */
export function indexKnowledge(knowledge: Knowledge): IndexedKnowledge {
  const { collaborations, passages, organisation, vocabulary } = knowledge;
  const lexicon = new Lexicon(knowledge);
  const entries = new EntryIndex(collaborations, vocabulary.themes);
  const phrases = { da: lexicon.phrases('da'), en: lexicon.phrases('en') };
  const wordsIn = (language: Language, domain: boolean) =>
    wordsOfPhrases(phrases[language], (phrase) => isDomainPhrase(phrase) === domain);
  const common = LANGUAGES.flatMap((language) => [
    ...wordsOfPhrases(
      phrases[language],
      (phrase) => !phrase.name && phrase.meaning.is !== 'person' && isDomainPhrase(phrase),
    ),
  ]);
  const commonStems = new Set(common.map(({ da }) => da));
  const commonWords = new Set(common.map(({ word }) => word));
  const experienceWords = [...(knowledge.provenance?.values() ?? [])].flatMap(wordsOf);
  const textsIn = (language: Language) => [
    ...entries.words(language),
    ...experienceWords,
    ...passages.flatMap((passage) => tokenise(passage.text[language])),
    ...wordsIn(language, false),
  ];
  return {
    knowledge,
    entries,
    lexicon,
    names: new PartialNames(knowledge, {
      isCommon: (stem) => commonStems.has(stem),
      isCommonWord: (word) => commonWords.has(word),
      spread: (token) => entries.containing(token).size,
    }),
    passages: createPassageIndex(passages, organisation.documents[0]?.id ?? ''),
    known: collectKnownWords(
      { da: wordsIn('da', true), en: wordsIn('en', true) },
      { da: textsIn('da'), en: textsIn('en') },
    ),
  };
}

/** What has become of an entry: its facts and what else is known of it, or that it is gone. */
export interface EntryChange {
  readonly id: string;
  readonly facts: Collaboration | undefined;
  readonly provenance: Provenance;
}

/** The index after some entries have changed; the rest of it is not built again. */
export function withChanges(
  index: IndexedKnowledge,
  changes: readonly EntryChange[],
): IndexedKnowledge {
  const provenance = new Map(index.knowledge.provenance);
  for (const { id, facts, provenance: own } of changes) {
    if (facts === undefined) {
      index.entries.remove(id);
      provenance.delete(id);
      continue;
    }
    index.entries.add(facts);
    index.lexicon.name('collaboration', facts);
    index.names.add('collaboration', facts);
    for (const language of LANGUAGES)
      index.known.learn([...tokenise(textOf(facts, language)), ...wordsOf(own)], language);
    provenance.set(id, own);
  }
  return {
    ...index,
    knowledge: { ...index.knowledge, collaborations: index.entries.entries, provenance },
  };
}
