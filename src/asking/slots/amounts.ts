import { parseMoney } from '../../lib/money';
import type { Comparison } from '../answer/filter';
import type { Word } from '../language/words';
import {
  AMOUNT,
  COMPARED,
  MAY_FOLLOW,
  NAMES_CURRENCY,
  NUMBER_WORDS,
} from './phrases/amount-phrases';
import type { Meaning, Slot } from './slot';

const ABOUT = String.raw`(?:ca\.?\s+|circa\s+|about\s+|around\s+|the\s+)?`;
const AMOUNTS: readonly (readonly [readonly Comparison[], RegExp])[] = [
  [
    ['at-least', 'at-most'],
    new RegExp(
      String.raw`(?<!\p{L})(?:mellem|between)\s+(${AMOUNT}|\d[\d.,]*)\s+(?:og|and)\s+(${AMOUNT})(?!\p{L})`,
      'giu',
    ),
  ],
  ...(Object.entries(COMPARED) as [Comparison, string][]).map(
    ([is, words]) =>
      [
        [is],
        new RegExp(String.raw`(?<!\p{L})(?:${words})\s+${ABOUT}(${AMOUNT})(?!\p{L})`, 'giu'),
      ] as const,
  ),
];
/** "20m": millions. */
const SHORT_MILLION = /(\d)\s*(?:mill\.?|m)(?!\p{L})/iu;
const SHARE = /(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)\s*(?:%|procent|pct\.?|per ?cent)(?!\p{L})/giu;
const CURRENCY =
  /(?<!\p{L}|\d\s?)(?:€|euros?|eur|(?:danske?|danish) (?:kroner|kr|crowns?)|dkk|kroner)(?!\p{L})/giu;
const SHARE_BEFORE = /(?:op til|up to|på|of|mindst|at least|halvdelen)\s*$/iu;

const IN_WORDS = new RegExp(String.raw`^(?:${Object.keys(NUMBER_WORDS).join('|')})(?=\s)`, 'iu');
/** "En halv million": the number in digits. */
const inDigits = (written: string): string =>
  written.replace(IN_WORDS, (words) => NUMBER_WORDS[words.toLowerCase()] ?? words);

/** The words between two places of the text, as a span of positions. */
function spanOf(words: readonly Word[], start: number, end: number) {
  const covered = words.flatMap((word, at) => (word.start < end && word.end > start ? [at] : []));
  const [from] = covered;
  const last = covered.at(-1);
  return from === undefined || last === undefined ? undefined : { from, to: last + 1 };
}

function* amountsIn(text: string): Generator<{ meaning: Meaning; start: number; end: number }> {
  let remaining = text;
  for (const [comparisons, pattern] of AMOUNTS)
    for (const found of remaining.matchAll(pattern)) {
      const [whole, ...groups] = found;
      const written = groups.slice(0, comparisons.length);
      const after = remaining.slice(found.index + whole.length);
      if (!NAMES_CURRENCY.test(whole) && !MAY_FOLLOW.test(after)) continue;
      // "Between 10 and 20 million": the unit and the currency follow only the last number.
      const unit = written.at(-1)?.replace(/^[\d.,\s]+/u, '') ?? '';
      const read = written.map((one) =>
        parseMoney(
          inDigits(/\p{L}|€/u.test(one) ? one : `${one} ${unit}`).replace(SHORT_MILLION, '$1 mio '),
        ),
      );
      if (read.at(-1) === undefined) continue;
      const start = found.index;
      const end = start + whole.length;
      for (const [which, id] of comparisons.entries()) {
        const money = read[which];
        if (money !== undefined) yield { meaning: { is: 'amount', id, ...money }, start, end };
      }
      // Blank out what was read, so that it is not read again as part of another amount.
      remaining = `${remaining.slice(0, start)}${' '.repeat(end - start)}${remaining.slice(end)}`;
    }
}

/**
 * The amounts, percentages and currencies that narrow a list: "over 100.000 kr.", "75 procent", "in
 * euros"; a bare year and a count of something are not amounts.
 */
export function readAmounts(text: string, words: readonly Word[]): Slot[] {
  const found: { meaning: Meaning; start: number; end: number }[] = [];
  found.push(...amountsIn(text));
  if (/\d/u.test(text)) {
    for (const { 0: whole, 1: number = '', index } of text.matchAll(SHARE)) {
      const percent = Number(number.replace(',', '.'));
      const before = SHARE_BEFORE.exec(text.slice(0, index))?.[0].length ?? 0;
      if (percent <= 100)
        found.push({
          meaning: { is: 'share', id: 'percent', percent },
          start: index - before,
          end: index + whole.length,
        });
    }
  }
  for (const { 0: whole, index } of text.matchAll(CURRENCY))
    if (found.every(({ start, end }) => index >= end || index < start))
      found.push({
        meaning: { is: 'currency', id: /eur|€/i.test(whole) ? 'EUR' : 'DKK' },
        start: index,
        end: index + whole.length,
      });
  return found.flatMap(({ meaning, start, end }) => {
    const span = spanOf(words, start, end);
    return span === undefined ? [] : [{ ...span, meaning, exact: true }];
  });
}
