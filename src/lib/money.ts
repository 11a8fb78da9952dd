import { withDigits } from './amounts-in-words';
import { escapePattern } from './text';

/** A currency, and what people call it besides its code, in lower case. */
export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  readonly words: readonly string[];
}

/** An amount of money; `written`: as somebody wrote it, where the currency is not known. */
export interface ParsedMoney<Code extends string = string> {
  readonly amount: number;
  readonly currency: Code;
  readonly written?: string;
}

/** ISO 4217's code where no currency can be named. */
export const UNKNOWN_CURRENCY = 'XXX';

/** The currencies of the catalogue. */
const CATALOGUE = [
  { code: 'DKK', words: ['kr', 'kroner', 't.kr', 'tkr', 'danske kroner'] },
  { code: 'EUR', words: ['€', 'euro', 'euros'] },
] as const;

const BILLION = /(?<!\p{L})(?:mia|milliard\p{L}*|bn)(?!\p{L})/iu;
const MILLION = /(?<!\p{L})(?:mio|mill?|million\p{L}*)(?!\p{L})/iu;
const THOUSAND = /(?<!\p{L})(tusind|thousand|t\.?kr)(?!\p{L})|\dk(?!\p{L})/iu;
/** What may stand between a number and its currency. */
const TIMES = String.raw`(?:mio\.?|mill?\.?|millioner|million|millions|mia\.?|milliard(?:er)?|bn|tusinde?|thousand|k|,-)`;
const TIMES_ALONE = new RegExp(String.raw`(?<!\p{L})${TIMES}(?!\p{L})`, 'giu');
/** Codes that are also words of either language. */
const WORDS = new Set(['ALL', 'BAM', 'CUP', 'LAK', 'MOP', 'PEN', 'SOS', 'TOP', 'TRY', 'XXX']);
const CODES = Intl.supportedValuesOf('currency').filter((code) => !WORDS.has(code));
/** How people write currencies, in a list or not: "US$", "rupees", "ugandiske shilling", "mexicanske pesos". */
const ANY_CURRENCY = [
  String.raw`(?:us|a|c|nz|hk)?\$`,
  String.raw`\p{Sc}`,
  String.raw`(?:\p{L}{3,}(?:ske?|ish|ian|dic)\s+)?(?:dollars?|pund|pounds?|francs?|(?:schweizer)?francs?|zlotys?|złoty|yen|yuan|rupees?|rupier|pesos?|shillings?|rand|real|lira|liraer|rubler|roubles?|dinarer|dinars?|forint|bitcoins?|kronor|crowns?)(?!\p{L})`,
  // Not "danske kroner", nor "årlige kroner".
  String.raw`(?:sven|nor|is|færø|tjekki|estni)(?:ske?)\s+(?:kr\.?|kroner|kronor)(?!\p{L})`,
  String.raw`(?:swedish|norwegian|icelandic|czech)\s+(?:kr\.?|kroner|kronor|crowns?|krona|koruna)(?!\p{L})`,
  String.raw`[ns]kr(?!\p{L})`,
  String.raw`(?:${CODES.join('|')})(?!\p{L})`,
];
const NOTHING =
  /^(?:(?:det )?(?:er )?(?:helt )?gratis|(?:det )?(?:koster |cost(?:s)? )?(?:ikke noget|intet|ingenting|nothing)|(?:der er )?(?:ingen|uden) (?:udgift(?:er)?|omkostning(?:er)?)|ingen|nul(?: kr(?:oner)?)?|zero|(?:for )?free(?: of charge)?|none|(?:at )?no costs?|without costs?|(?:udgifts|omkostnings)frit?)[.!]?$/iu;
const RANGE = /\d\s*[-–]\s*\d|(?:^|[^\d,])[-–]\s*\d/;
const NEGATIVE = /(?:^|[\s(:])[-–−]\d|(?<!\p{L})minus\s+(?:kr\.?\s*)?\d/iu;
/** "75.00O" and "l0.000": a letter that looks like a digit. */
const MISTYPED = /\d[.,]?[oOlI]+(?!\p{L})|(?<![\p{L}\d])[oOlI]+\d/u;
/** "75.00 kr.": cents in English, and a digit too few in Danish; cents are never meant here. */
const DIGIT_MISSING = /(?<![\d.,])\d{1,3}\.\d{2}(?![\d.,]|\s*(?:mio|mi(?:ll?|a)|bn|k(?!\p{L})))/iu;
const YEAR = String.raw`(?:19|20)\d{2}(?![.,]?\d)`;
const ANY_NUMBER = String.raw`\d{1,3}(?:[ .,'\u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
const UNIT = String.raw`(?:mio|mill?|million\p{L}*|mia|milliard\p{L}*|tusinde?|thousand|t\.?kr|k|kr|kroner|dkk|euros?|eur|€)(?!\p{L})`;
/** One end of a range: an amount, not a year or a count of things. */
const END = String.raw`(?:(?:kr\.?|dkk|eur|€)\s*(?:${ANY_NUMBER})|(?!${YEAR}(?!\s*${UNIT}))(?:(?:${ANY_NUMBER})\s*${UNIT}|(?=\d{4}|\d{1,3}[ .,'\u00a0\u202f]\d{3}(?!\d))(?:${ANY_NUMBER})))(?:\.?\s*${UNIT})*\.?`;
const AMOUNT_RANGE = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?:(?:mellem|between)\s+(?:ca\.?\s+)?(?!${YEAR})(?:kr\.?\s*|€\s*)?\d[^;:]{0,24}?\s(?:og|and)\s+${END}` +
    String.raw`|(?:(?:fra|from|enten|either)\s+)?(?:(?:kr\.?|dkk|eur|€)\s*)?\d[\d.,' \u00a0\u202f]*(?:\s*${UNIT}\.?){0,2}\s*(?:(?<!(?<!\d)(?:19|20)\d{2}\s*)[-–]|(?<=\s)(?:til|to|eller|or)(?=\s))\s*${END})`,
  'iu',
);
/** No collaboration costs more than this. */
const MOST = 1e12;
/** The same separator before every three digits: thousands in either language. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/;

/** Reads a number in Danish or English notation: `1.234,5`, `1,234.5`, `10.000`, `10 000`. */
function readNumber(text: string, factor: number): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f']/g, '');
  if (GROUPED.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last === -1) return Number(digits);
  const whole = digits.slice(0, last);
  // The integer part must be grouped by the other separator, or not at all.
  if (whole.includes(digits.charAt(last))) return undefined;
  if (/[.,]/.test(whole) && !GROUPED.test(whole)) return undefined;
  // Nobody counts in ten-thousandths: "75.0000" is mistyped.
  if (factor === 1 && digits.length - last > 4) return undefined;
  return Number(`${whole.replace(/[.,]/g, '')}.${digits.slice(last + 1)}`);
}

/** What the number of a text counts: billions, millions, thousands, or single units. */
function factorIn(text: string): number {
  if (BILLION.test(text)) return 1_000_000_000;
  if (MILLION.test(text)) return 1_000_000;
  return THOUSAND.test(text) ? 1000 : 1;
}

/** A word as a pattern; an abbreviation may end with a full stop. */
const wordPattern = (word: string) =>
  /\p{L}$/u.test(word)
    ? String.raw`${escapePattern(word).replace(/\s+/g, String.raw`\s+`)}(?!\p{L})`
    : escapePattern(word);

const spellingsOf = ({ code, words }: Currency) => [code.toLowerCase(), ...words];

/** Pattern for a currency, one of these or another one. */
export function currencyPattern(currencies: readonly Currency[]): string {
  const known = currencies
    .flatMap(spellingsOf)
    .toSorted((one, other) => other.length - one.length)
    .map(wordPattern);
  return String.raw`(?:(?<!\p{L})(?:${known.join('|')})|(?<!\p{L})(?:${ANY_CURRENCY.join('|')}))`;
}

/** An amount of a text, and what else the text says. */
interface ReadApart {
  readonly money: ParsedMoney;
  readonly namesCurrency: boolean;
  readonly rest: string;
}

/** Reads amounts in some currencies. */
export interface MoneyReader {
  /** Reads a text with one amount, such as "10.000 euro", "kr. 25.000" or "1,5 mio. kr.". */
  readonly read: (text: string) => ParsedMoney | undefined;
  /** Reads it, and returns what is left of the text without its number and currencies. */
  readonly readApart: (text: string) => ReadApart | undefined;
  /** Whether a text names a currency. */
  readonly namesCurrency: (text: string) => boolean;
}

const NUMBER = /\d[\d.,\s\u00a0\u202f']*/;

/** Why a text gives no single amount, although there are digits in it. */
export type AmountFault = 'range' | 'negative' | 'mistyped';

/** The range of amounts that a text names, as it is written: "mellem 100.000 og 200.000 kr.". */
export function amountRangeIn(text: string): string | undefined {
  return AMOUNT_RANGE.exec(text)?.[0].trim();
}

/** Why a text cannot be read as one amount; `undefined` if nothing speaks against it. */
export function amountFaultIn(text: string): AmountFault | undefined {
  if (MISTYPED.test(text) || DIGIT_MISSING.test(text)) return 'mistyped';
  if (NEGATIVE.test(text)) return 'negative';
  return amountRangeIn(text) === undefined ? undefined : 'range';
}

/** The amount of a text, whatever its currency. */
function amountIn(text: string): number | undefined {
  const found = NUMBER.exec(text)?.[0].replace(/[.,\s]+$/, '');
  if (found === undefined || RANGE.test(text) || MISTYPED.test(text)) return undefined;
  if (NEGATIVE.test(text) || AMOUNT_RANGE.test(text)) return undefined;
  const factor = factorIn(text);
  const number = readNumber(found, factor);
  if (number === undefined) return undefined;
  const amount = Math.round(number * factor * 100) / 100;
  return amount <= MOST ? amount : undefined;
}

/** What is left of a text without its amount and currencies. */
function apartFrom(text: string, pattern: string): string {
  if (NOTHING.test(text)) return '';
  const number = NUMBER.exec(text)?.[0] ?? '';
  return text
    .replace(number, ' ')
    .replace(new RegExp(pattern, 'giu'), ' ')
    .replace(TIMES_ALONE, ' ');
}

/** Makes a reader of amounts; where no currency is named, they are in the first one. */
export function moneyReader(currencies: readonly Currency[]): MoneyReader {
  const pattern = currencyPattern(currencies);
  const anywhere = new RegExp(pattern, 'iu');
  const after = new RegExp(String.raw`^\s*(?:${TIMES}\s*)?(${pattern})`, 'iu');
  const before = new RegExp(String.raw`(${pattern})\.?\s*$`, 'iu');
  const codes = new Map(
    currencies.flatMap((one) => spellingsOf(one).map((word) => [word, one.code] as const)),
  );
  const [{ code: own } = { code: UNKNOWN_CURRENCY }] = currencies;
  const codeOf = (word: string) =>
    codes.get(word.toLowerCase().replace(/\s+/g, ' ')) ??
    codes.get(word.toLowerCase().replace(/\.$/, '')) ??
    UNKNOWN_CURRENCY;

  /** "75.000 kr. (10.000 euro)": both the number and the currency are the first ones. */
  function currencyOf(text: string): string {
    const number = NUMBER.exec(text);
    const end = number === null ? 0 : number.index + number[0].trimEnd().length;
    const named =
      after.exec(text.slice(end))?.[1] ?? before.exec(text.slice(0, number?.index))?.[1];
    // "Det bliver nok 25.000": NOK is also a Danish word.
    const word = named === 'nok' && !after.test(text.slice(end)) ? undefined : named;
    const other = word ?? anywhere.exec(text.replace(/(?<!\p{L})nok(?!\p{L})/gu, ''))?.[0];
    return other === undefined ? own : codeOf(other);
  }

  const read = (typed: string): ParsedMoney | undefined => {
    const text = withDigits(typed);
    if (NOTHING.test(text.trim())) return { amount: 0, currency: own };
    const amount = amountIn(text);
    if (amount === undefined) return undefined;
    const currency = currencyOf(text);
    return currency === UNKNOWN_CURRENCY
      ? { amount, currency, written: text.trim() }
      : { amount, currency };
  };

  return {
    namesCurrency: (text) => anywhere.test(text),
    read,
    readApart: (typed) => {
      const text = withDigits(typed).trim();
      const money = read(text);
      if (money === undefined) return undefined;
      return { money, namesCurrency: anywhere.test(text), rest: apartFrom(text, pattern) };
    },
  };
}

const catalogueReader = moneyReader(CATALOGUE);
type CatalogueCurrency = (typeof CATALOGUE)[number]['code'];

/**
 * Reads an amount in a currency of the catalogue, such as "10.000 euro" or "kr. 25.000"; DKK if no
 * currency is named.
 */
export function parseMoney(text: string): ParsedMoney<CatalogueCurrency> | undefined {
  const read = catalogueReader.read(text);
  const currency = CATALOGUE.find(({ code }) => code === read?.currency)?.code;
  return read === undefined || currency === undefined
    ? undefined
    : { amount: read.amount, currency };
}
