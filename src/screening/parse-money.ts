import type { Money } from './screening';

const MILLION = /mio|million/i;
const THOUSAND = /(?<!\p{L})(tusind|thousand|t\.?kr)(?!\p{L})/iu;
const CURRENCY = /€|(?<!\p{L})(eur|kr|dkk|t\.?kr)/iu;

/** The number that a text writes in the Danish or the English way: `1.234,5`, `1,234.5`, `10.000`, `10 000`. */
function readNumber(text: string): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f']/g, '');
  const separators = digits.match(/[.,]/g) ?? [];
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const decimals = digits.length - last - 1;
  const mixed = new Set(separators).size > 1;
  // One kind of separator before three digits groups thousands in both languages.
  const grouped = !mixed && (separators.length > 1 || decimals === 3);
  const value =
    last === -1 || grouped
      ? digits.replace(/[.,]/g, '')
      : `${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The amount of a text such as "10.000 euro", "kr. 25.000" or "1,5 mio. kr."; DKK when no currency is named. */
export function parseMoney(text: string): Money | undefined {
  const found = /\d[\d.,\s\u00a0\u202f']*/.exec(text)?.[0].replace(/[.,\s]+$/, '');
  if (found === undefined || /-\s*\d/.test(text)) return undefined;
  const number = readNumber(found);
  if (number === undefined) return undefined;
  const factor = MILLION.test(text) ? 1_000_000 : THOUSAND.test(text) ? 1000 : 1;
  const amount = Math.round(number * factor * 100) / 100;
  // "75.000 kr. (10.000 euro)": the number read is the first one, and so is its currency.
  const named = CURRENCY.exec(text)?.[0] ?? '';
  return { amount, currency: /€|eur/i.test(named) ? 'EUR' : 'DKK' };
}
