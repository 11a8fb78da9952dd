import type { Comparison } from '../../answer/filter';

/** Patterns for saying that an amount is more or less than another; longer ones first. */
export const COMPARED: Readonly<Record<Comparison, string>> = {
  'at-least':
    'mindst|minimum|ikke under|ikke mindre end|at least|no less than|not less than|not under',
  'at-most':
    'højst|maksimalt|maks\\.?|max\\.?|op til|ikke over|ikke mere end|at most|up to|no more than|not more than|not over',
  over: '>|over|mere end|større end|højere end|dyrere end|more than|above|exceeding|greater than|larger than|bigger than|higher than',
  under:
    '<|under|mindre end|lavere end|billigere end|less than|below|smaller than|lower than|cheaper than',
};

const NUMBER = String.raw`\d{1,3}(?:[ .,'\u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
const TIMES = String.raw`mio\.?|millioner|millions?|tusinde?|thousand|k|mill\.?|m(?!\p{L})`;
const CURRENCY = String.raw`€|euros?|eur|kroner|dkk|t\.?kr\.?|kr\.?`;

/** Numbers in words, which count only before millions and thousands. */
export const NUMBER_WORDS: Readonly<Record<string, string>> = {
  'a hundred': '100', 'en halv': '0,5', 'half a': '0,5', halvanden: '1,5', en: '1', et: '1', one: '1', a: '1', to: '2',
  two: '2', tre: '3', three: '3', fire: '4', four: '4', fem: '5', five: '5', ti: '10', ten: '10',
  tyve: '20', twenty: '20', hundrede: '100',
}; // prettier-ignore
const IN_WORDS = String.raw`(?:${Object.keys(NUMBER_WORDS).join('|')})\s+(?:mio\.?|millioner|millions?|tusinde?|thousand)`;

/** Matches text that names a currency. */
export const NAMES_CURRENCY = /€|eur|kr|dkk/iu;
/** What may follow an amount without a currency: "over 10.000 borgere" counts citizens. */
export const MAY_FOLLOW =
  /^\s*(?:$|[?.!,;)]|(?:om|pr|per|a|i|in|each|every|hver|hvert|årligt|annually|yearly|til|for|to|og|and|eller|or)(?!\p{L}))/iu;

/** An amount: with a currency, in thousands or millions, or too large to be anything else. */
export const AMOUNT = String.raw`(?:€|eur|dkk|kr\.?)\s*(?:${NUMBER})(?:\s*(?:${TIMES}))?|(?:${NUMBER})\s*(?:(?:${TIMES})(?:\s*(?:${CURRENCY}))?|(?:${CURRENCY}))|\d{1,3}(?:[.,]\d{3})+|\d{5,}|${IN_WORDS}(?:\s*(?:${CURRENCY}))?`;
