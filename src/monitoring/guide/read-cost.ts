import { parseMoney } from '../../lib/money';
import { readDate } from '../../lib/read-date';

const DATE = String.raw`\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[./-]\d{1,2}[./-]\d{4}|(?:\d{1,2}\.?\s+)?\p{L}+\s+\d{4}|\d{4}`;
const SINCE = new RegExp(
  String.raw`(?<!\p{L})(?:fra(?: og med)?|pr\.|i|from|as of|since|in)\s+(${DATE})(\s*(?:til|to|until|[-–])\s*\d)?(?:\s+og frem(?:over)?|\s+onwards?)?`,
  'giu',
);

/** A cost as a person writes it: the amount, and from when it applies. */
export type WrittenCost = NonNullable<ReturnType<typeof parseMoney>> & { readonly from?: string };

/**
 * Reads a cost such as "7.200 euro fra 2028"; `undefined` if no amount can be read, or if an end is
 * written too, because a line applies until the next one.
 */
export function readCost(text: string): WrittenCost | undefined {
  for (const [written, since = '', until] of text.matchAll(SINCE)) {
    const from = readDate(since);
    if (from === undefined) continue;
    if (until !== undefined) return undefined;
    const money = parseMoney(text.replace(written, ' ').replace(/^[\s:,]+/, ''));
    return money && { ...money, from };
  }
  return parseMoney(text);
}
