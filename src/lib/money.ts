/** An amount in one of the currencies of the catalogue. */
export interface ParsedMoney {
  readonly amount: number;
  readonly currency: 'DKK' | 'EUR';
}

const MILLION = /(?<!\p{L})(mio|million)/iu;
const THOUSAND = /(?<!\p{L})(tusind|thousand|t\.?kr)(?!\p{L})|\dk(?!\p{L})/iu;
const CURRENCY = /€|(?<!\p{L})(eur|kr|dkk|t\.?kr)/iu;
/** Pattern for currencies that the catalogue does not use. */
export const OTHER_CURRENCY = String.raw`(?:(?:us|a|c)?\$|£|¥|(?<!\p{L})(?:(?:svenske?|norske?|islandske?|swedish|norwegian|icelandic)\s+(?:kr|kroner|kronor|crowns?)|[ns]kr|nok(?!\s+\d[\d.,]*\s*(?:t\.?kr|kr|dkk|eur|€))|sek|isk|usd|gbp|chf|pln|(?:us[ -])?dollars?|pund|pounds?|schweizerfrancs?|francs?|zlotys?)(?!\p{L}))`;
const OTHER = new RegExp(OTHER_CURRENCY, 'iu');
const NOTHING =
  /^(?:gratis|intet|ingen(?: udgift(?:er)?)?|free(?: of charge)?|none|nothing|no cost)[.!]?$/iu;
const RANGE = /[-–]\s*\d/;
/** No collaboration costs more than this. */
const MOST = 1e12;
/** The same separator before every three digits: thousands in either language. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/;

/** Reads a number in Danish or English notation: `1.234,5`, `1,234.5`, `10.000`, `10 000`. */
function readNumber(text: string): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f']/g, '');
  if (GROUPED.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last === -1) return Number(digits);
  const whole = digits.slice(0, last);
  // The integer part must be grouped by the other separator, or not at all.
  if (whole.includes(digits.charAt(last))) return undefined;
  if (/[.,]/.test(whole) && !GROUPED.test(whole)) return undefined;
  return Number(`${whole.replace(/[.,]/g, '')}.${digits.slice(last + 1)}`);
}

/** Whether the first currency in a text is not one of the catalogue's: "25.000 NOK". */
export function isInOtherCurrency(text: string): boolean {
  const other = OTHER.exec(text)?.index;
  return other !== undefined && other <= (CURRENCY.exec(text)?.index ?? other);
}

/** What the number of a text counts: millions, thousands, or single units. */
function factorIn(text: string): number {
  if (MILLION.test(text)) return 1_000_000;
  return THOUSAND.test(text) ? 1000 : 1;
}

/**
 * Reads an amount such as "10.000 euro", "kr. 25.000" or "1,5 mio. kr."; DKK if no currency is
 * named.
 */
export function parseMoney(text: string): ParsedMoney | undefined {
  if (NOTHING.test(text.trim())) return { amount: 0, currency: 'DKK' };
  if (isInOtherCurrency(text)) return undefined;
  const found = /\d[\d.,\s\u00a0\u202f']*/.exec(text)?.[0].replace(/[.,\s]+$/, '');
  if (found === undefined || RANGE.test(text)) return undefined;
  const number = readNumber(found);
  if (number === undefined) return undefined;
  const amount = Math.round(number * factorIn(text) * 100) / 100;
  if (!(amount <= MOST)) return undefined;
  // "75.000 kr. (10.000 euro)": both the number and the currency are the first ones.
  const named = CURRENCY.exec(text)?.[0] ?? '';
  return { amount, currency: /€|eur/i.test(named) ? 'EUR' : 'DKK' };
}
