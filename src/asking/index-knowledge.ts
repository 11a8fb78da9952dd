import type { Collaboration } from '../catalogue/collaboration';
import { type Language, LANGUAGES } from '../lib/language';
import type { Knowledge } from '../catalogue/knowledge';
import { collectKnownWords, type KnownWords } from './known-words';
import { createLexicon, type Lexicon, type Meaning } from './lexicon';
import { createPartialNames, type PartialNames } from './partial-names';
import { createPassageIndex, type PassageIndex } from './passage-index';
import { createTextIndex, type TextIndex } from './text-index';
import { tokenise } from './tokens';

/** Knowledge indexed for questions; rebuilt when the catalogue changes. */
export interface IndexedKnowledge {
  readonly knowledge: Knowledge;
  readonly byId: ReadonlyMap<string, Collaboration>;
  readonly lexicon: Lexicon;
  readonly names: PartialNames;
  readonly passages: PassageIndex;
  readonly text: TextIndex;
  readonly known: KnownWords;
}

/**
 * Phrases for ways of asking are known words, but spelling correction prefers words of the domain.
 */
const WAYS_OF_ASKING: readonly Meaning['is'][] = [
  'command',
  'attribute',
  'operation',
  'relation',
  'property',
  'reference',
  'cue',
];
const isDomainPhrase = ({ meaning }: { meaning: Meaning }) => !WAYS_OF_ASKING.includes(meaning.is);

/** Builds every index that `understand` and `answer` use. */
export function indexKnowledge(knowledge: Knowledge): IndexedKnowledge {
  const { collaborations, passages, organisation } = knowledge;
  const lexicon = createLexicon(knowledge);
  const text = createTextIndex(collaborations);
  const phrases = { da: [...lexicon.da.values()].flat(), en: [...lexicon.en.values()].flat() };
  const wordsOf = (language: Language, domain: boolean) =>
    new Set(
      phrases[language]
        .filter((phrase) => isDomainPhrase(phrase) === domain)
        .flatMap(({ tokens }) => tokens),
    );
  const common = new Set(
    LANGUAGES.flatMap((language) => phrases[language])
      .filter((phrase) => !phrase.name && phrase.meaning.is !== 'person' && isDomainPhrase(phrase))
      .flatMap(({ tokens }) => tokens),
  );
  const commonStems = new Set([...common].map(({ da }) => da));
  const commonWords = new Set([...common].map(({ word }) => word));
  // Experiences may use words that the catalogue does not.
  const experienceTokens = [...(knowledge.provenance?.values() ?? [])].flatMap(
    ({ experiences = [] }) => experiences.flatMap((one) => tokenise(one.text)),
  );
  const textsOf = (language: Language) => [
    ...text.words[language],
    ...experienceTokens,
    ...passages.flatMap((passage) => tokenise(passage.text[language])),
    ...wordsOf(language, false),
  ];
  return {
    knowledge,
    byId: new Map(collaborations.map((entry) => [entry.id, entry])),
    lexicon,
    names: createPartialNames(knowledge, {
      isCommon: (stem) => commonStems.has(stem),
      isCommonWord: (word) => commonWords.has(word),
      spread: (token) => text.containing(token).size,
    }),
    passages: createPassageIndex(passages, organisation.documents[0]?.id ?? ''),
    text,
    known: collectKnownWords(
      { da: wordsOf('da', true), en: wordsOf('en', true) },
      { da: textsOf('da'), en: textsOf('en') },
    ),
  };
}
