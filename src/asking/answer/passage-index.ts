import MiniSearch from 'minisearch';
import { type Language, LANGUAGES } from '../../lib/language';
import type { Passage } from '../../catalogue/knowledge';
import { tokenise, type Token } from '../language/tokens';

const FIELDS = ['title', 'words', 'text'] as const;
type Field = (typeof FIELDS)[number];
type Stems = Readonly<Record<Field, ReadonlySet<string>>>;

/** A passage that matches a question. */
interface PassageHit {
  readonly passage: Passage;
  /**
   * Share of the question's content that the passage's title and keywords explain, 0 to 1; its text
   * counts half.
   */
  readonly coverage: number;
  readonly score: number;
  /** The weight of the words that it shares with the question. */
  readonly weight: number;
  /** The stems of its title, keywords and text, in the language in which it was found. */
  readonly stems: Stems & { readonly language: Language };
}

/** Finds the passage that answers a question. */
export interface PassageIndex {
  /** Words as tokens, for a question that continues another. */
  tokens(words: readonly string[]): readonly Token[];
  /**
   * `tokens` are all words of the question, used for ranking; `content` are those that must be
   * explained.
   */
  find(
    question: { readonly tokens: readonly Token[]; readonly content: readonly Token[] },
    language: Language,
    document?: string,
  ): readonly PassageHit[];
}

const BOOST: Readonly<Record<Field, number>> = { title: 3, words: 2.5, text: 1 };
const CANDIDATES = 8;
/** How much more of the question the other language has to explain. */
const LEAD_OF_OTHER = 0.2;
/** A passage titled "without more staff" does not answer a question about more staff. */
const NEGATIONS = new Set(['uden', 'ikke', 'ingen', 'without', 'not', 'no']);
const NEGATION = new RegExp(`\\b(?:${[...NEGATIONS].join('|')})\\b`, 'i');

const stemsOf = (text: string, language: Language) =>
  tokenise(text).map((token) => token[language]);

function rowsOf(passage: Passage, language: Language): Record<Field, string[]> {
  return {
    title: stemsOf(passage.title[language], language),
    // Allows questions such as "what does annex 6 say about …".
    words: [...passage.words[language], passage.source.place[language]].flatMap((text) =>
      stemsOf(text, language),
    ),
    text: stemsOf(passage.text[language], language),
  };
}

function indexLanguage(passages: readonly Passage[], language: Language) {
  const index = new MiniSearch<{ id: string } & Record<Field, string[]>>({
    fields: [...FIELDS],
    extractField: (row, field) => (field === 'id' ? row.id : row[field as Field].join(' ')),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  const stems = new Map<string, Stems>();
  const spread = new Map<string, number>();
  for (const passage of passages) {
    const row = rowsOf(passage, language);
    index.add({ id: passage.id, ...row });
    stems.set(passage.id, {
      title: new Set(row.title),
      words: new Set(row.words),
      text: new Set(row.text),
    });
    for (const stem of new Set([...row.title, ...row.words, ...row.text]))
      spread.set(stem, (spread.get(stem) ?? 0) + 1);
  }
  const weightOf = (stem: string) => Math.log(1 + passages.length / (spread.get(stem) ?? 0.5));
  return { index, stems, weightOf };
}

/**
 * Indexes passages in both languages; passages of a secondary document are found only when the
 * question names it.
 */
export function createPassageIndex(
  passages: readonly Passage[],
  mainDocument: string,
): PassageIndex {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const indexes = { da: indexLanguage(passages, 'da'), en: indexLanguage(passages, 'en') };
  const findIn = (
    language: Language,
    { tokens, content }: { tokens: readonly Token[]; content: readonly Token[] },
    document: string,
  ): PassageHit[] => {
    const { index, stems, weightOf } = indexes[language];
    const wanted = [...new Set(content.map((token) => token[language]))];
    const negates = tokens.some(({ word }) => NEGATIONS.has(word));
    const rarest = wanted.toSorted((one, other) => weightOf(other) - weightOf(one))[0] ?? '';
    const whole = wanted.reduce((sum, stem) => sum + weightOf(stem), 0);
    // "What does the strategy say about …" is in many titles, and must not crowd out its object.
    const holdsAny = (id: string) => {
      const own = stems.get(id);
      return (
        wanted.length === 0 || FIELDS.some((field) => wanted.some((stem) => own?.[field].has(stem)))
      );
    };
    return index
      .search([...new Set(tokens.map((token) => token[language]))].join(' '), {
        boost: BOOST,
        filter: ({ id }) =>
          byId.get(id as string)?.source.document === document && holdsAny(id as string),
      })
      .slice(0, CANDIDATES)
      .flatMap(({ id, score }) => {
        const passage = byId.get(id as string);
        const own = stems.get(id as string);
        if (passage === undefined || own === undefined) return [];
        const found = wanted.reduce((sum, stem) => {
          const share =
            own.title.has(stem) || own.words.has(stem) ? 1 : own.text.has(stem) ? 0.5 : 0;
          return sum + share * weightOf(stem);
        }, 0);
        const coverage = whole === 0 ? 0 : found / whole;
        const turned = negates !== NEGATION.test(passage.title[language]);
        const onPoint = own.title.has(rarest) || own.words.has(rarest) || own.text.has(rarest);
        const factor = (turned ? 0.8 : 1) * (onPoint ? 1 : 0.6);
        return [
          {
            passage,
            coverage,
            weight: found,
            score: score * coverage * factor,
            stems: { ...own, language },
          },
        ];
      })
      .sort((one, other) => other.score - one.score);
  };
  return {
    tokens: (words) => words.flatMap(tokenise),
    find: (question, language, document = mainDocument) => {
      const own = findIn(language, question, document);
      // The other language would have to explain more than everything.
      if ((own[0]?.coverage ?? 0) + LEAD_OF_OTHER >= 1) return own;
      const [other = 'en'] = LANGUAGES.filter((one) => one !== language);
      const foreign = findIn(other, question, document);
      return (foreign[0]?.coverage ?? 0) > (own[0]?.coverage ?? 0) + LEAD_OF_OTHER ? foreign : own;
    },
  };
}
