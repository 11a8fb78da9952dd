import { parseMoney } from '../../catalogue/parse-money';
import { fold } from '../../fold';
import { COMPARED, MONEY } from '../phrases/amount-phrases';
import type { Comparison, Filter } from '../filter';
import { WORD } from '../tokens';
import type { Parts } from './parts';

/** An amount that a list is narrowed by, and where it is written; of what, the rest of the question says. */
interface AmountRead {
  readonly said: Omit<Extract<Filter, { by: 'amount' }>, 'by' | 'measure'>;
  readonly positions: ReadonlySet<number>;
}

const AMOUNTS = (Object.entries(COMPARED) as [Comparison, string][]).map(
  ([is, words]) =>
    [
      is,
      new RegExp(
        String.raw`(?<!\p{L})(?:${words})\s+(?:ca\.?\s+|circa\s+|about\s+|around\s+|the\s+)?(${MONEY})(?!\p{L})`,
        'iu',
      ),
    ] as const,
);

/** Reads "over 100.000 kr.", "less than 50,000 a year"; a bare year is no amount. */
export function readAmount({ text, tokens }: Parts): AmountRead | undefined {
  for (const [is, pattern] of AMOUNTS) {
    const [whole = '', written = ''] = pattern.exec(text) ?? [];
    const money = parseMoney(written);
    if (money === undefined) continue;
    const words = new Set((whole.match(WORD) ?? []).map(fold));
    return {
      said: { is, ...money },
      positions: new Set(tokens.flatMap(({ word }, at) => (words.has(word) ? [at] : []))),
    };
  }
  return undefined;
}
