import { fold } from '../../lib/text';
import { FILLERS } from '../language/stop-words';
import type { Word } from '../language/words';

/** What a question asks for by its question word. */
export type QuestionWord =
  | 'who'
  | 'when'
  | 'where'
  | 'why'
  | 'how-much'
  | 'how-many'
  | 'how-long'
  | 'how-often'
  | 'how-big'
  | 'how'
  | 'which'
  | 'what'
  | 'whether';

const listOf = (text: string) => text.split(',').map((words) => fold(words.trim()));
const phrasesOf = (text: string) => listOf(text).map((phrase) => phrase.split(' '));

/** Longer ones first, because "hvor mange" is not "hvor". */
const WORDS: readonly (readonly [QuestionWord, readonly (readonly string[])[]])[] = [
  [
    'how-much',
    phrasesOf(
      'hvor meget, vor meget, how much, hvor dyr, hvor dyrt, how expensive, hvor mange penge, hvor mange kroner, hvor mange euro, how many euros, how many kroner, hvor stor en del',
    ),
  ],
  ['how-many', phrasesOf('hvor mange, vor mange, how many, antal, antallet, number of')],
  ['how-long', phrasesOf('hvor længe, vor længe, how long, hvor lang, hvor langt, hvor lang tid')],
  ['how-often', phrasesOf('hvor ofte, hvor tit, how often, how frequently, hvor hyppigt')],
  ['how-big', phrasesOf('hvor stor, hvor stort, hvor store, how big, how large')],
  [
    'when',
    phrasesOf(
      'hvornår, when, hvilket år, which year, what year, hvilken dato, what date, which date, hvilke år, which years, which dates, what dates, hvilke datoer, hvilken dag, which day, what day, hvilken måned, which month, what month',
    ),
  ],
  ['who', phrasesOf('hvem, who, whom, whos, whose, hvis ansvar')],
  ['why', phrasesOf('hvorfor, why, how come')],
  [
    'where',
    phrasesOf(
      'hvor, where, which city, which cities, what city, which town, what town, hvilken by, hvilke byer',
    ),
  ],
  ['which', phrasesOf('hvilke, hvilken, hvilket, which')],
  ['what', phrasesOf('hvad, what, whats, hva')],
  ['how', phrasesOf('hvordan, how')],
];
const WHETHER = new Set(
  listOf(
    'er, har, kan, skal, må, findes, bliver, kører, får, is, are, do, does, did, can, has, have, was, were, will, should, could, any, ligger, gør, var, havde',
  ),
);
/** Words that may stand before the verb of a question. */
const OPENERS = new Set(
  listOf('og, and, men, but, so, så, hi, hej, ok, okay, hey, also, mon, btw'),
);

/** The question words of a text; several for a question of several parts. */
export function askedWith(all: readonly Word[]): ReadonlySet<QuestionWord> {
  const words = all.filter(({ word }) => !FILLERS.has(word));
  const found = new Set<QuestionWord>();
  const taken = new Set<number>();
  for (const [is, phrases] of WORDS)
    for (const parts of phrases) {
      words.forEach((_, at) => {
        if (taken.has(at) || parts.some((part, offset) => words[at + offset]?.word !== part))
          return;
        parts.forEach((_part, offset) => taken.add(at + offset));
        found.add(is);
      });
    }
  const first = words.find(({ word }) => !OPENERS.has(word))?.word ?? '';
  if (found.size === 0 && WHETHER.has(first)) found.add('whether');
  return found;
}

const NOUN_FOLLOWS = new Set(
  listOf('hvilken, hvilket, hvilke, which, what, hvad, mange, many, hvis, whose'),
);
const WHAT = new Set(listOf('hvad, what'));
/** Words that may stand between the question word and the noun. */
const BEFORE_NOUN = new Set(
  listOf(
    'er, var, is, are, was, were, s, the, a, an, en, et, den, det, de, for, of, slags, kind, type, sort, ny, new, andre, other, vores, our, din, your, to, tre, fire, fem, seks, two, three, four, five, six',
  ),
);

/** Where the noun stands that a question word asks for: "which notice period", "hvad er prisen". */
export function askedNoun(words: readonly Word[], content: readonly number[]): number | undefined {
  const asking = words.findIndex(({ word }) => NOUN_FOLLOWS.has(word));
  if (asking === -1) return undefined;
  let at = asking + 1;
  while (BEFORE_NOUN.has(words[at]?.word ?? '')) at += 1;
  // "What ends?" is followed by a verb.
  const isVerb = at === asking + 1 && WHAT.has(words[asking]?.word ?? '');
  return content.includes(at) && !isVerb ? at : undefined;
}

const NUMBERS: readonly QuestionWord[] = ['how-many', 'how-much', 'how-long', 'when'];

/** Whether the question words ask for a number or a date. */
export const asksNumber = ({ asks }: { readonly asks: ReadonlySet<QuestionWord> }): boolean =>
  NUMBERS.some((asked) => asks.has(asked));
