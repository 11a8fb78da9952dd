import { type Currency, currencyPattern, type MoneyReader, moneyReader } from '../../lib/money';
import type { ProposalReading } from './reading';

const NUMBER = String.raw`(?<![\d.,])(?<!(?<!(?:19|20)\d)\d\s?[-–]\s?)(?:\d{1,3}(?:[ .'\u00a0\u202f]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?!\d)`;
const TIMES = String.raw`(?:mio\.?|mill?\.?|millioner|millions?|mia\.?|milliard(?:er)?|bn|tusinde?|thousand|k|t)`;
/** A number that is no count of things and no year. */
const LARGE = String.raw`(?!(?:19|20)\d{2}(?![\d.,]))(?:${NUMBER}\s*${TIMES}(?!\p{L})|(?=\d{4}|\d{1,3}[ .,'\u00a0\u202f]\d{3}(?!\d))${NUMBER})`;
const YEAR = String.raw`20\d{2}(?!\d)`;
const OR = (...patterns: readonly string[]) => patterns.join('|');

const A_YEAR = OR(
  String.raw`(?:i|for) hvert af årene|(?:i|for) hvert (?:år|budgetår)|in each of the years|in each of|in each year`,
  String.raw`om året|årligt?|hvert år|(?:pr\.?|per) (?:år|budgetår)|\/\s?år|a year|per year|per annum|p\.a\.|each year|every year|annual(?:ly)?|yearly`,
);
const A_QUARTER = String.raw`i kvartalet|hvert kvartal|(?:pr\.?|per) kvartal|kvartalsvis|a quarter|per quarter|each quarter|quarterly`;
const A_MONTH = String.raw`om måneden|i måneden|månedligt?|hver måned|(?:pr\.?|per) (?:måned|md)\.?|\/\s?md\.?|a month|per month|each month|monthly`;
const COUNT = String.raw`(?:\d{1,2}|et|to|tre|fire|fem|seks|syv|otte|ni|ti|one|two|three|four|five|six|seven|eight|nine|ten)`;
const SPREAD = String.raw`(?:(?:fordelt|spredt|spread|split|distributed|divided|phased)\s+(?:ud\s+)?)`;
/** "Over 3 år", "fordelt på tre år", "over a three-year period": so long, and no longer than the collaboration. */
const SO_LONG = String.raw`(?:${SPREAD}?(?:over|across|i løbet af|during)|${SPREAD}(?:på|for|on))\s+(?:en |de (?:næste |kommende )?|the (?:next |coming )?|a |an )?${COUNT}(?:[\s-]?(?:års?(?:ig|igt|ige)?(?: periode)?|years?(?: period)?))(?!\p{L})`;
/** "For 2027-2029", "i perioden 2027 til 2029", "(2027-29)". */
const BETWEEN = String.raw`(?:${SPREAD}?(?:for|i|in|over|på|during|across)\s+(?:perioden|årene|the period|the years|years)?\s*|\()${YEAR}\s*(?:-|–|til(?: og med)?|to|until)\s*(?:20)?\d{2}(?!\d)\)?`;
const IN_ALL = OR(
  SO_LONG,
  BETWEEN,
  String.raw`alt i alt|i ?alt|samlet(?: set)?|(?:for|i|over) hele (?:perioden|projektet|projektperioden)|(?:i|for|over) (?:projekt)?perioden`,
  String.raw`in total|in all|totally|total|altogether|(?:for|over) the (?:whole|entire|full) (?:period|project)|(?:over|for) the (?:project )?(?:period|duration)`,
  String.raw`som (?:et )?engangs\p{L}+|engangs(?:beløb|udgift|betaling|tilskud)(?: på)?|én gang|one[- ]off|(?:as )?a one[- ]off (?:payment|cost|grant)`,
);
/** Another budget year of a list, which has no amount of its own. */
const NEXT_YEAR = String.raw`${YEAR}(?!\s*(?:[:=\d]|[-–]\s*\d|(?:kr|dkk|eur|€)))`;
/** "I 2027", "i både 2027 og 2028", "(2027)": an amount of each of these budget years. */
const OF_YEARS = OR(
  String.raw`(?:i|in|for|til)\s+(?:både\s+|hhv\.?\s+|both\s+|år(?:et)?\s+)?${YEAR}(?!\s*[-–]\s*\d|\s+(?:til|to|until)\s+\d)(?:\s*,\s*${NEXT_YEAR})*(?:\s*,?\s*(?:og|and|samt)(?:\s+(?:i|in))?\s+${NEXT_YEAR})?`,
  String.raw`\(${YEAR}\)`,
);
const BEFORE = String.raw`(?:(?:i|in|for)\s+)?${YEAR}\s*[:=]`;
/** Words that say that an amount is the Region's own share of a project. */
const OWN = String.raw`(?:(?:heraf|deraf|hvoraf|og|and|of which)\s+)?(?:(?:regionens?|region nordjyllands|vores|our|the region's|own)\s+)?(?:eget |egen |own )?(?:medfinansierings?beløb|medfinansiering(?:en)?|medfinansierer|egenfinansiering(?:en)?|egenbetaling(?:en)?|egetbidrag|egenandel(?:en)?|(?<=(?:regionens|nordjyllands|vores|our|region's|own|eget|egen)\s+)(?:andel|del|bidrag|tilskud|udgift|share|part|contribution|money|funds?)|co-?financing|co-?funding)`;
/** Words that say who pays an amount: the Region. */
const WE_PAY = String.raw`(?:(?:heraf|deraf|hvoraf|og|and|of which)\s+)?(?:vi|regionen|region nordjylland|selv|we|the region|ourselves)\s+(?:selv\s+)?(?:betaler|bidrager|finansierer|dækker|giver|lægger|skal betale|pays?|contributes?|covers?|funds?|gives?)(?:\s+(?:selv|med))?|(?:betaler|bidrager|finansierer|dækker|giver)\s+(?:vi|regionen)(?:\s+(?:selv|med))*`;
/** What may follow the number of an amount and is no currency: "5.000 plus moms". */
const NO_CURRENCY = String.raw`plus|minus|gange|times|hver[t]?|heraf|deraf|hvoraf|ekskl\p{L}*|inkl\p{L}*|excl\p{L}*|incl\p{L}*|eksterne?|timer|hours|netto|brutto|højst|mindst|maks\p{L}*|max|net|gross|med|for|fra|til|som|men|from|with|and|but`;
const LEADS_IN = String.raw`(?:(?:${OWN}|${WE_PAY}|med|with|til|for|på|at|et|en|a|an|of|er|is|udgør|budget|koster|costing|costs?|pris|cirka|circa|ca\.?|omkring|about|around|approx\.?)(?:\s*:)?\s+)*`;
/** Money of one's own in a project is its whole share, where nothing else is said. */
const OWN_SHARE = new RegExp(OWN, 'iu');
/** "300.000 kr. i egenfinansiering": the same, said after the amount. */
const OWN_AFTER = new RegExp(String.raw`^\s*(?:(?:i|som|er|in|as|is)\s+)?${OWN}(?!\p{L})`, 'iu');
/** "+ 5.000", "x 3", "halvårligt", "pr. deltager", "om ugen": what makes a number no amount of a year. */
const REPEATED_AFTER = new RegExp(
  String.raw`^(?:,-)?\s*(?:[+x×*·/½¼¾]|(?:plus|og)\s+(?:\d[\d.,]*\s+)?halv|plus\s+\d|(?:gange|times|hvert?|hver|each|every|twice|halvår\p{L}*|halvdelen|ugentligt?|dagligt?|weekly|daily|fortnightly|(?:half[- ]?|semi-?|bi-?)(?:year|annual|week|month)\p{L}*|ad gangen|pro anno|pro persona)(?!\p{L})|\d{1,2}\s+(?:gange|times)(?!\p{L})|(?:pr\.?|per)\s*\p{L}|(?:om|i)\s+(?:ugen|dagen|døgnet|timen|halvåret|gangen)(?!\p{L})|(?:to|tre|fire|two|three|four)\s+(?:gange|times)(?!\p{L})|(?:an?|the)\s+(?:week|day|hour|head|person|participant|time|piece|half)(?!\p{L}))`,
  'iu',
);
/** "20.000 + ", "2 x ", "1/", "10 deltagere a": the same before the number. */
const REPEATED_BEFORE =
  /(?:[+×*·/½¼¾]|(?<![\p{L}])x|(?<!\p{L})(?:gange|times|plus|hver[t]? [^,.;]{0,20}|[àá])|\d\s+\p{L}+\s+a)\s*$/iu;
/** "Heraf 20.000 til rejser", "(75.000 kr.)": a part of the amount before it, or the same in another currency. */
const PART = /(?:heraf|deraf|hvoraf|of which|including|inklusive|inkl\.?|\()\s*$/iu;

interface AmountPatterns {
  readonly amount: RegExp;
  readonly reader: MoneyReader;
  /** One amount, as a pattern. */
  readonly money: string;
  /** One amount beside words that say what it is, where the currency may be missing. */
  readonly labelled: string;
}

/** How amounts are written with what is said around them; without a currency only where it is said for how long they are. */
function patternsOf(currencies: readonly Currency[]): AmountPatterns {
  const currency = currencyPattern(currencies);
  const span = OR(A_YEAR, A_QUARTER, A_MONTH, IN_ALL);
  const ends = String.raw`(?:,-)?\s*`;
  // A number of a few things is no amount: "3 i 2027".
  const unnamed = OR(
    String.raw`${NUMBER}(?:\s*${TIMES})?(?=${ends}(?:${A_YEAR}|${A_QUARTER}|${A_MONTH}|alt i alt|i alt|in all|in total|samlet)(?!\p{L}))`,
    String.raw`${LARGE}(?=${ends}(?:${IN_ALL}|${OF_YEARS})(?!\p{L}))`,
    String.raw`(?<=20\d{2}\s*[:=]\s*)${LARGE}`,
    String.raw`(?<=(?:${OWN}|${WE_PAY})(?:\s*:)?\s+(?:(?:på|er|is|of|udgør|ca\.?|about)\s+)*)${LARGE}`,
  );
  const before = String.raw`(?:${currency})\.?\s*${NUMBER}(?:\s*${TIMES}(?!\p{L}))?`;
  const after = String.raw`${NUMBER}\s*(?:${TIMES}\s*)?(?:${currency})\.?`;
  // "Koster 5.000 bitcoin": what an amount costs is money, whatever it is called.
  const unknown = String.raw`(?<=(?:koster|costs?)\s+(?:(?:os|regionen|us|the region|ca\.?|cirka|omkring|about|around)\s+)*)${LARGE}\s+(?!${OR(span, OF_YEARS, TIMES, NO_CURRENCY)}(?!\p{L}))(?<unknown>\p{L}{3,})(?!\p{L})`;
  // A currency after the number belongs to it sooner than one before: "det bliver nok 25.000 kr.".
  const money = OR(after, before);
  const amount = new RegExp(
    String.raw`(?<![\p{L}\d]|(?:^|[\s(:])[-–−])(?<lead>${LEADS_IN}(?:(?<said>${span}|${BEFORE})\s*)?${LEADS_IN})` +
      String.raw`(?<money>${money}|${unnamed}|${unknown})(?:,-)?\s*(?<says>${span}|${OF_YEARS})?(?!\p{L})`,
    'giu',
  );
  return { amount, reader: moneyReader(currencies), money, labelled: OR(money, LARGE) };
}

const cache = new WeakMap<readonly Currency[], AmountPatterns>();

/** The patterns of the currencies of a vocabulary, made once. */
export function amountPatterns({ vocabulary: { currencies } }: ProposalReading): AmountPatterns {
  const patterns = cache.get(currencies) ?? patternsOf(currencies);
  cache.set(currencies, patterns);
  return patterns;
}

/** Whether a text is all of one of these. */
const isAll = (pattern: string) => {
  const whole = new RegExp(`^(?:${pattern})$`, 'iu');
  return (text: string) => whole.test(text);
};
/** Whether words beside an amount say that it comes each quarter. */
export const isQuarterly = isAll(A_QUARTER);
/** Whether they say that it comes each month. */
export const isMonthly = isAll(A_MONTH);
/** Whether they say that it is in all. */
export const isTotal = isAll(IN_ALL);
/** Whether they name the budget years that it is for. */
export const isOfYears = isAll(OR(OF_YEARS, BEFORE));
/** Whether they name a period or how long it is. */
export const isPeriod = isAll(OR(SO_LONG, BETWEEN));

/** Whether what stands directly beside a number makes it a part, a multiple or the price of one. */
export const isRepeated = (before: string, after: string) =>
  REPEATED_BEFORE.test(before) || REPEATED_AFTER.test(after);

/** Whether the words around an amount say that it is the Region's own share. */
export const isOwnShare = (lead: string, after: string) =>
  OWN_SHARE.test(lead) || OWN_AFTER.test(after);

/** Whether an amount is part of the one before it, or the same in another currency. */
export const isPartOfOther = (before: string) => PART.test(before);

const LONE_NUMBER = new RegExp(NUMBER, 'u');

/** The first number of a text, as it is written. */
export const numberIn = (text: string): string | undefined => LONE_NUMBER.exec(text)?.[0];

const MAY_FOLLOW = isAll(NO_CURRENCY);
const SAYS_SPAN = new RegExp(
  String.raw`^\s*(?:${OR(A_YEAR, A_QUARTER, A_MONTH, IN_ALL, OF_YEARS)})(?!\p{L})`,
  'iu',
);
const COUNTS_IN = new RegExp(String.raw`^\s*${TIMES}(?!\p{L})`, 'iu');

/** Whether a number without a currency counts something else: "12.000 besøgende om året". */
export function countsThings(behind: string, reading: ProposalReading): boolean {
  const after = behind.replace(COUNTS_IN, '');
  const [word] = /^\s*\p{L}{2,}/u.exec(after) ?? [];
  if (word === undefined || SAYS_SPAN.test(after)) return false;
  return !MAY_FOLLOW(word.trim()) && !reading.isFunctionWord(word.trim());
}
