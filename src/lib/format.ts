import type { Language } from './language';

const LOCALES: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };
const MILLION = 1_000_000;

/** Formats a number: `1.234,5`, `1,234.5`. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(value);
}

/** A whole amount without decimals, any other with two. */
const cents = (amount: number, language: Language) =>
  Number.isInteger(amount)
    ? formatNumber(amount, language)
    : new Intl.NumberFormat(LOCALES[language], {
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
      }).format(amount);

/** Formats an amount: `37.050 kr.`, `12,7 mio. kr.`, `4.940 EUR`; `DKK 37,050`, `EUR 4,940`. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const millions = amount >= MILLION && amount % 100_000 === 0;
  const number = millions ? formatNumber(amount / MILLION, language) : cents(amount, language);
  if (language === 'da')
    return `${number}${millions ? ' mio.' : ''} ${currency === 'DKK' ? 'kr.' : currency}`;
  return `${currency} ${number}${millions ? ' million' : ''}`;
}

/** Formats a year, month or day: `2011`, `november 2010`, `1. januar 2009`. */
export function formatDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
  }).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
}

const ISO_DAY = /\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/gu;

/** A text with its ISO dates written out: "7.200 EUR fra 1. januar 2028". */
export const writeOutDates = (text: string, language: Language): string =>
  text.replace(ISO_DAY, (day) => formatDate(day, language));

/** Formats a point in time in Danish time: `1. marts 2027 kl. 09.00`, `1 March 2027 at 09:00`. */
export function formatMoment(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(moment));
}

/** Formats a list: `Norge, Sverige og Danmark`. */
export function formatList(
  items: readonly string[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(LOCALES[language], { type }).format(items);
}
