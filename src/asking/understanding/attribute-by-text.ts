import type { Collaboration } from '../../catalogue/collaboration';
import { LANGUAGES, type Language, type Localized } from '../../lib/language';
import type { IndexedKnowledge } from '../index-knowledge';
import { wordPattern } from '../phrases/word-pattern';
import type { Attribute } from '../query';
import { tokenise, type Token } from '../tokens';

type TextOf = (entry: Collaboration) => readonly (Localized | undefined)[];

/** The texts that state each attribute; on a tie the first one, which is more specific, wins. */
const TEXTS: readonly (readonly [Attribute, TextOf])[] = [
  ['recurrence', ({ recurrence }) => [recurrence?.text]],
  ['cost', ({ costs }) => costs.flatMap(({ label, note }) => [label, note])],
  ['funding', ({ funding }) => [funding.text]],
  ['period', ({ period }) => [period.text]],
  ['partners', ({ partners }) => partners],
  [
    'roles',
    ({ contacts }) => [...contacts.political, ...contacts.administrative].map(({ role }) => role),
  ],
  ['outcome', ({ outcome }) => [outcome]],
  ['purpose', ({ purpose }) => [purpose]],
  ['remarks', ({ notes }) => notes],
];

/** A text that contains a number is a better answer to "how many". */
const NUMBER_BONUS = 1.5;
const ASKS_NUMBER = wordPattern('hvor mange, antal, antallet, how many, number of, hvor meget');
const NUMBER =
  /\d|\b(?:to|tre|fire|fem|seks|syv|otte|ni|ti|two|three|four|five|six|seven|eight|nine|ten)\b/i;
const ASKS_SHARE = wordPattern('procent, pct, percent, percentage, andel, share');
const SHARE = '%';

/** The weight of the words that a text contains, in the language with the higher weight. */
function containedWeight(
  words: readonly Token[],
  texts: readonly Localized[],
  weigh: (word: Token) => number,
) {
  const inLanguage = (language: Language) => {
    const stems = new Set(
      texts.flatMap((text) => tokenise(text[language])).map((token) => token[language]),
    );
    return words.reduce((sum, word) => sum + (stems.has(word[language]) ? weigh(word) : 0), 0);
  };
  return Math.max(...LANGUAGES.map(inLanguage));
}

/**
 * The attribute whose text contains what is asked, and the one that contains the remaining words.
 */
export function attributesByText(
  words: readonly Token[],
  id: string,
  question: { readonly folded: string; readonly index: IndexedKnowledge },
): { readonly attribute?: Attribute; readonly also?: Attribute } {
  const attribute = attributeByText(words, id, question);
  const entry = question.index.byId.get(id);
  if (attribute === undefined || entry === undefined) return {};
  const texts = TEXTS.flatMap(([one, textOf]) => (one === attribute ? textOf(entry) : []));
  const rest = words.filter(
    (word) =>
      containedWeight(
        [word],
        texts.filter((text) => text !== undefined),
        () => 1,
      ) === 0,
  );
  const also = rest.length === 0 ? undefined : attributeByText(rest, id, question);
  return { attribute, ...(also !== undefined && { also }) };
}

/**
 * The attribute of an entry whose text contains most of what is asked: "in which town do they
 * meet?"
 */
export function attributeByText(
  words: readonly Token[],
  id: string,
  { folded, index }: { readonly folded: string; readonly index: IndexedKnowledge },
): Attribute | undefined {
  const entry = index.byId.get(id);
  if (entry === undefined) return undefined;
  const total = index.knowledge.collaborations.length;
  const weigh = (word: Token) =>
    Math.log(1 + total / Math.max(1, index.text.containing(word).size));
  let best: { attribute: Attribute; score: number } | undefined;
  for (const [attribute, textOf] of TEXTS) {
    const texts = textOf(entry).filter((text) => text !== undefined);
    if (texts.length === 0) continue;
    const all = texts.map(({ da }) => da).join(' ');
    const ofNumber = ASKS_NUMBER.test(folded) && NUMBER.test(all) ? NUMBER_BONUS : 1;
    const share = ASKS_SHARE.test(folded) && all.includes(SHARE) ? Math.log(1 + total) : 0;
    const score = containedWeight(words, texts, weigh) * ofNumber + share;
    if (score > (best?.score ?? 0)) best = { attribute, score };
  }
  return best?.attribute;
}
