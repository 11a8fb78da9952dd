import {
  type Currency,
  currencyPattern,
  type MoneyReader,
  moneyReader,
  UNKNOWN_CURRENCY,
} from '../../lib/money';
import type { Money, Period, Proposal } from './proposal';
import { extractPeriod } from './read-period';
import type { ProposalReading } from './reading';

const NUMBER = String.raw`(?<![\d.,])(?<!(?<!(?:19|20)\d)\d\s?[-–]\s?)(?:\d{1,3}(?:[ .'\u00a0\u202f]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?!\d)`;
const TIMES = String.raw`(?:mio\.?|millioner|millions?|tusinde?|thousand|k|t)`;
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
/** "I 2027", "i både 2027 og 2028", "(2027)": an amount of each of these budget years. */
const OF_YEARS = OR(
  String.raw`(?:i|in|for|til)\s+(?:både\s+|hhv\.?\s+|both\s+|år(?:et)?\s+)?${YEAR}(?!\s*[-–]\s*\d|\s+(?:til|to|until)\s+\d)(?:\s*(?:og|and|samt)(?:\s+(?:i|in))?\s+${YEAR}(?!\s*[:=]))?`,
  String.raw`\(${YEAR}\)`,
);
const BEFORE = String.raw`(?:(?:i|in|for)\s+)?${YEAR}\s*[:=]`;
const LEADS_IN = String.raw`(?:(?:med|with|til|for|på|at|et|en|a|an|of|budget|medfinansiering|medfinansierer|medfinansierings?beløb|egenfinansiering|egenbetaling|egetbidrag|co-?financing|co-?funding|own contribution|koster|costing|costs?|pris|cirka|circa|ca\.?|omkring|about|around|approx\.?)\s+)*`;
/** Money of one's own in a project is its whole share, where nothing else is said. */
const OWN_SHARE =
  /medfinansier|egenfinansier|egenbetaling|egetbidrag|co-?fin|co-?fund|own contribution/iu;

interface AmountPatterns {
  readonly amount: RegExp;
  readonly reader: MoneyReader;
  /** One amount, as a pattern. */
  readonly money: string;
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
  );
  const before = String.raw`(?:${currency})\.?\s*${NUMBER}(?:\s*${TIMES}(?!\p{L}))?`;
  const after = String.raw`${NUMBER}\s*(?:${TIMES}\s*)?(?:${currency})\.?`;
  // A currency after the number belongs to it sooner than one before: "det bliver nok 25.000 kr.".
  const money = OR(after, before);
  const amount = new RegExp(
    String.raw`(?<![\p{L}\d])(?<lead>${LEADS_IN}(?:(?<said>${span}|${BEFORE})\s*)?${LEADS_IN})` +
      String.raw`(?<money>${money}|${unnamed})(?:,-)?\s*(?<says>${span}|${OF_YEARS})?(?!\p{L})`,
    'giu',
  );
  return { amount, reader: moneyReader(currencies), money };
}

const cache = new WeakMap<readonly Currency[], AmountPatterns>();

/** The patterns of the currencies of a vocabulary, made once. */
export function amountPatterns({ vocabulary: { currencies } }: ProposalReading): AmountPatterns {
  const patterns = cache.get(currencies) ?? patternsOf(currencies);
  cache.set(currencies, patterns);
  return patterns;
}

const isAll = (pattern: string) => {
  const whole = new RegExp(`^(?:${pattern})$`, 'iu');
  return (text: string) => whole.test(text);
};
const isQuarterly = isAll(A_QUARTER);
const isMonthly = isAll(A_MONTH);
const isTotal = isAll(IN_ALL);
const isOfYears = isAll(OR(OF_YEARS, BEFORE));
const isPeriod = isAll(OR(SO_LONG, BETWEEN));

/** How often an amount comes in a year. */
const timesAYear = (span: string) => (isMonthly(span) ? 12 : isQuarterly(span) ? 4 : 1);

/** What the Region pays, as far as a text says it. */
export type ReadCosts = Pick<Proposal, 'cost' | 'total' | 'years'>;

interface FoundAmount {
  readonly money: Money;
  readonly hasCurrency: boolean;
  readonly fact: 'cost' | 'total' | 'years';
  readonly years: readonly number[];
}

function factOf(said: string | undefined, lead: string, unsaid: 'cost' | 'total') {
  if (said === undefined) return OWN_SHARE.test(lead) ? 'total' : unsaid;
  if (isOfYears(said)) return 'years';
  return isTotal(said) ? 'total' : 'cost';
}

/** "10.000 euro om året og 30.000 i alt": the currency is said once. */
function withSharedCurrency(found: readonly FoundAmount[]): FoundAmount[] {
  return found.map((one, index) => {
    if (one.hasCurrency || one.money.amount === 0) return one;
    const named =
      found.slice(0, index).findLast(({ hasCurrency }) => hasCurrency) ??
      found.slice(index + 1).find(({ hasCurrency }) => hasCurrency);
    if (named === undefined || named.money.written !== undefined) return one;
    return { ...one, money: { ...one.money, currency: named.money.currency } };
  });
}

function costsOf(found: readonly FoundAmount[]): ReadCosts {
  const first = (fact: FoundAmount['fact']) => found.find((one) => one.fact === fact)?.money;
  const [cost, total] = [first('cost'), first('total')];
  const byYear = new Map<number, Money>();
  for (const { fact, years, money } of found)
    if (fact === 'years') for (const year of years) byYear.set(year, byYear.get(year) ?? money);
  const years = [...byYear]
    .toSorted(([one], [other]) => one - other)
    .map(([year, money]) => ({ year, ...money }));
  return {
    ...(cost && { cost }),
    ...(total && { total }),
    ...(years.length > 0 && { years }),
  };
}

const FREE =
  /(?<![\p{L}\d])(?:(?:det\s+|it\s+)?(?:koster|costs?)\s+(?:os\s+|regionen\s+|us\s+|the region\s+)?(?:ikke noget|ingenting|intet|nothing)|uden (?:nogen )?(?:udgift(?:er)?|omkostninger)|(?:der er )?ingen (?:udgift(?:er)?|omkostninger)|(?:udgifts|omkostnings)frit?|(?:at )?no costs?|free of charge|without (?:any )?costs?)(?!\p{L})/iu;

/**
 * Reads the amounts that a sentence names among other things, of a year, in all or by budget year,
 * and cuts them out; `unsaid`: which one it is where nothing says so.
 */
export function extractMoney(
  text: string,
  reading: ProposalReading,
  unsaid: 'cost' | 'total' = 'cost',
): ReadCosts & { readonly rest: string } {
  const { amount, reader } = amountPatterns(reading);
  const found: FoundAmount[] = [];
  const rest = text.replace(amount, (...all) => {
    const {
      money: written = '',
      said,
      says,
      lead = '',
    } = all.at(-1) as Record<string, string | undefined>;
    const read = reader.read(written);
    if (read === undefined) return all[0];
    const span = [says, said].find((one) => one !== undefined && isOfYears(one)) ?? says ?? said;
    found.push({
      money: { ...read, amount: Math.round(read.amount * timesAYear(span ?? '') * 100) / 100 },
      hasCurrency: reader.namesCurrency(written),
      fact: factOf(span, lead, unsaid),
      years: (span?.match(/20\d{2}/g) ?? []).map(Number),
    });
    // The period of the money is the collaboration's too.
    const periods = [said, says].filter((one) => one !== undefined && isPeriod(one));
    return periods.map((one) => `, ${one}`).join('') + ', ';
  });
  if (found.length === 0 && FREE.test(text)) {
    const nothing = reader.read('0');
    return { ...(nothing && { cost: nothing }), rest: text.replace(FREE, ', ') };
  }
  return { ...costsOf(withSharedCurrency(found)), rest };
}

/** The period that the budget years of a collaboration make. */
export function periodOfYears(years: Proposal['years'] = []): Period | undefined {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  return first === undefined || last === undefined
    ? undefined
    : { start: String(first), end: String(last), rolling: false };
}

/** "500 bitcoins": a number and no more than what it is a number of. */
const IN_UNKNOWN =
  /^(?:ca\.?\s*)?\d[\d.,\s\u00a0]*(?!(?:mio|million|millioner|millions|tusinde?|thousand)(?!\p{L}))\p{L}{3,}[.!]?$/iu;

/** Reads an amount that was written for a fact, with the period that its words give. */
export function readCosts(
  text: string,
  reading: ProposalReading,
  unsaid: 'cost' | 'total',
): (ReadCosts & Pick<Proposal, 'period'>) | undefined {
  const { rest, ...costs } = extractMoney(text, reading, unsaid);
  const period = extractPeriod(rest).period ?? periodOfYears(costs.years);
  if (Object.keys(costs).length > 0) return { ...costs, ...(period && { period }) };
  const { reader } = amountPatterns(reading);
  const money = reader.read(text);
  if (money === undefined || reader.namesCurrency(text) || !IN_UNKNOWN.test(text))
    return money && { [unsaid]: money };
  return { [unsaid]: { ...money, currency: UNKNOWN_CURRENCY, written: text } };
}
