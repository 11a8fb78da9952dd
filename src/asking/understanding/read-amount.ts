import { parseMoney } from '../../lib/money';
import { fold } from '../../lib/text';
import type { Comparison, Filter } from '../filter';
import { COMPARED, MAY_FOLLOW, AMOUNT, NAMES_CURRENCY } from '../phrases/amount-phrases';
import { WORD } from '../tokens';
import type { ParsedQuestion } from './parse-question';

/** An amount that narrows a list; the rest of the question determines its measure. */
type AmountCondition = Omit<Extract<Filter, { by: 'amount' }>, 'by' | 'measure'>;

/** The amounts in a question and their token positions. */
interface AmountsRead {
  readonly conditions: readonly AmountCondition[];
  readonly positions: ReadonlySet<number>;
}

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

/**
 * Reads "over 100.000 kr.", "less than 50,000 a year", "mellem 10.000 og 50.000 kr."; a bare year
 * and a count of something are not amounts.
 */
export function readAmounts({ text, tokens }: ParsedQuestion): AmountsRead | undefined {
  // Called several times per question, so skip texts without digits.
  if (!/\d/u.test(text)) return undefined;
  const conditions: AmountCondition[] = [];
  const words = new Set<string>();
  let remaining = text;
  for (const [comparisons, pattern] of AMOUNTS)
    remaining = remaining.replace(pattern, (whole: string, ...found: unknown[]) => {
      const written = found.slice(0, comparisons.length) as string[];
      const at = found[comparisons.length] as number;
      const isPlain = !NAMES_CURRENCY.test(whole);
      // "Between 10 and 20 million": the unit and the currency follow only the last number.
      const unit = written.at(-1)?.replace(/^[\d.,\s]+/u, '') ?? '';
      const read = written.map((one) => parseMoney(/\p{L}|€/u.test(one) ? one : `${one} ${unit}`));
      const last = read.at(-1);
      if (last === undefined || (isPlain && !MAY_FOLLOW.test(remaining.slice(at + whole.length))))
        return whole;
      comparisons.forEach((is, which) => {
        const money = read[which];
        if (money !== undefined) conditions.push({ is, ...money });
      });
      for (const word of whole.match(WORD) ?? []) words.add(fold(word));
      // Blank out what was read, so that it is not read again as part of another amount.
      return ' '.repeat(whole.length);
    });
  return conditions.length === 0
    ? undefined
    : {
        conditions,
        positions: new Set(tokens.flatMap(({ word }, at) => (words.has(word) ? [at] : []))),
      };
}
