import { withDigits } from '../../lib/amounts-in-words';
import {
  type AmountFault,
  amountFaultIn,
  amountRangeIn,
  type Currency,
  currencyPattern,
  type MoneyReader,
  moneyReader,
  UNKNOWN_CURRENCY,
} from '../../lib/money';
import type { Result } from '../../lib/result';
import type { Money, Period, Proposal } from './proposal';
import { extractPeriod } from './read-period';
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
const NO_CURRENCY = String.raw`plus|minus|gange|times|hver[t]?|heraf|deraf|hvoraf|ekskl\p{L}*|inkl\p{L}*|excl\p{L}*|incl\p{L}*|eksterne?|timer|hours|med|for|fra|til|som|men|from|with|and|but`;
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
  /** As it is written with the words beside it. */
  readonly written: string;
  /** Whether it is a part of the amount before it, or the same in another currency. */
  readonly isPart: boolean;
}

function factOf(said: string | undefined, isOwn: boolean, unsaid: 'cost' | 'total') {
  if (said === undefined) return isOwn ? 'total' : unsaid;
  if (isOfYears(said)) return 'years';
  return isTotal(said) ? 'total' : 'cost';
}

/** "10.000 euro om året og 30.000 i alt": the currency is said once, or beside the whole budget. */
function withSharedCurrency(found: readonly FoundAmount[], budget?: Money): FoundAmount[] {
  return found.map((one, index) => {
    if (one.hasCurrency || one.money.amount === 0) return one;
    const named =
      found.slice(0, index).findLast(({ hasCurrency }) => hasCurrency) ??
      found.slice(index + 1).find(({ hasCurrency }) => hasCurrency);
    const shared = named?.money ?? budget;
    if (shared === undefined || shared.written !== undefined) return one;
    return { ...one, money: { ...one.money, currency: shared.currency } };
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

/** Amounts that compete with another one that was read: nothing says which one is meant. */
function competing(found: readonly FoundAmount[]): FoundAmount[] {
  return found.filter(
    ({ fact, isPart, money }, index) =>
      fact !== 'years' &&
      !isPart &&
      found
        .slice(0, index)
        .some((one) => one.fact === fact && one.money.amount !== money.amount && !one.isPart),
  );
}

/** Whether what stands directly beside a number makes it a part, a multiple or the price of one. */
const isRepeated = (before: string, after: string) =>
  REPEATED_BEFORE.test(before) || REPEATED_AFTER.test(after);

/** What is known of an amount besides its own words. */
interface MoneyContext {
  readonly unsaid?: 'cost' | 'total';
  /** The whole budget of the project, where it is named beside the amount. */
  readonly budget?: Money | undefined;
}

/** What a text says about money, what is left of it, and the amounts that could not be used. */
interface ExtractedMoney extends ReadCosts {
  readonly rest: string;
  readonly unused?: readonly string[];
  /** Those of them that are paid for each of something, or are no whole amount. */
  readonly repeated?: readonly string[];
}

type Groups = Readonly<Partial<Record<'lead' | 'money' | 'said' | 'says' | 'unknown', string>>>;

/** The amount of a match, and whether its currency is said, known or not. */
function moneyIn(
  { money = '', unknown }: Groups,
  reading: ProposalReading,
): Pick<FoundAmount, 'money' | 'hasCurrency'> | undefined {
  const { reader } = amountPatterns(reading);
  const read = reader.read(money);
  if (read === undefined || (unknown !== undefined && reading.isFunctionWord(unknown)))
    return undefined;
  return unknown === undefined
    ? { money: read, hasCurrency: reader.namesCurrency(money) }
    : { money: { ...read, currency: UNKNOWN_CURRENCY, written: money.trim() }, hasCurrency: true };
}

/** What an amount is for, as the words around it say. */
function saidOf(
  read: Money,
  { lead = '', said, says }: Groups,
  { before, after, unsaid }: Record<'before' | 'after', string> & { unsaid: 'cost' | 'total' },
): Omit<FoundAmount, 'hasCurrency' | 'written'> {
  const span = [says, said].find((one) => one !== undefined && isOfYears(one)) ?? says ?? said;
  const isOwn = OWN_SHARE.test(lead) || OWN_AFTER.test(after);
  return {
    money: { ...read, amount: Math.round(read.amount * timesAYear(span ?? '') * 100) / 100 },
    fact: factOf(span, isOwn, unsaid),
    years: (span?.match(/20\d{2}/g) ?? []).map(Number),
    isPart: PART.test(before) && !isOwn,
  };
}

/**
 * Reads the amounts that a sentence names among other things, of a year, in all or by budget year,
 * and cuts them out; `unsaid`: which one it is where nothing says so. Beside the whole budget of a
 * project, an amount is the Region's share of it.
 */
export function extractMoney(
  typed: string,
  reading: ProposalReading,
  { budget, unsaid = budget === undefined ? 'cost' : 'total' }: MoneyContext = {},
): ExtractedMoney {
  const { amount, reader } = amountPatterns(reading);
  const found: FoundAmount[] = [];
  const repeated: string[] = [];
  const whole = withDigits(typed);
  const range = amountRangeIn(whole);
  const text = range === undefined ? whole : whole.replace(range, ', ');
  const rest = text.replace(amount, (...all: unknown[]) => {
    const groups = all.at(-1) as Groups;
    const [matched, at] = [String(all[0]), Number(all.at(-3))];
    const [before, after] = [text.slice(0, at), text.slice(at + matched.length)];
    const read = moneyIn(groups, reading);
    if (read === undefined) return matched;
    if (isRepeated(before + (groups.lead ?? ''), after)) {
      repeated.push(matched.trim());
      return ', ';
    }
    const { money, hasCurrency } = read;
    const written = matched.trim();
    found.push({ hasCurrency, written, ...saidOf(money, groups, { before, after, unsaid }) });
    // The period of the money is the collaboration's too.
    const periods = [groups.said, groups.says].filter((one) => one !== undefined && isPeriod(one));
    return periods.map((one) => `, ${one}`).join('') + ', ';
  });
  if (found.length === 0 && FREE.test(text)) {
    const nothing = reader.read('0');
    return { ...(nothing && { cost: nothing }), rest: text.replace(FREE, ', ') };
  }
  const unused = [
    ...(range === undefined ? [] : [range]),
    ...repeated,
    ...competing(found).map(({ written }) => written),
  ];
  return {
    ...costsOf(withSharedCurrency(found, budget)),
    rest,
    ...(unused.length > 0 && { unused }),
    ...(repeated.length > 0 && { repeated }),
  };
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

/** Why a text gives no amount for a fact. */
type CostFault = AmountFault | 'several' | 'repeated' | 'unreadable';

/** A number of a few things: "3 medarbejdere"; an amount is larger, named by its currency, or stands alone. */
const IS_COUNT =
  /(?<![\d.,])\d{1,3}(?![\d.,]|\s*(?:mio|mi(?:ll?|a)|tusind|thousand|t\.?kr|k(?!\p{L})))\s+\p{L}{2,}\s*\p{L}/iu;

const LONE_NUMBER = new RegExp(NUMBER, 'u');

/** The amount of a text that says nothing else about it, in a currency that may not be known. */
function loneAmount(typed: string, reading: ProposalReading): Money | undefined {
  const text = withDigits(typed);
  const { reader } = amountPatterns(reading);
  const money = reader.read(text);
  const [number] = LONE_NUMBER.exec(text) ?? [''];
  const [before = '', after = ''] = number === '' ? [] : text.split(number);
  // A date is no amount: "fra 1. juli 2027".
  if (isRepeated(before, after) || (after !== '' && extractPeriod(text).period !== undefined))
    return undefined;
  if (money === undefined || reader.namesCurrency(text)) return money;
  if (IN_UNKNOWN.test(text)) return { ...money, currency: UNKNOWN_CURRENCY, written: text };
  return IS_COUNT.test(text) ? undefined : money;
}

/** Reads an amount that was written for a fact, with the period that its words give. */
export function readCosts(
  text: string,
  reading: ProposalReading,
  context: MoneyContext,
): Result<{ costs: ReadCosts & Pick<Proposal, 'period'> }, CostFault> {
  const fault = amountFaultIn(text);
  if (fault !== undefined) return { ok: false, reason: fault };
  const { rest, unused, repeated, ...costs } = extractMoney(text, reading, context);
  if (repeated !== undefined) return { ok: false, reason: 'repeated' };
  if (unused !== undefined) return { ok: false, reason: 'several' };
  const period = extractPeriod(rest).period ?? periodOfYears(costs.years);
  if (Object.keys(costs).length > 0)
    return { ok: true, costs: { ...costs, ...(period && { period }) } };
  const money = loneAmount(text, reading);
  const { unsaid = 'cost' } = context;
  return money === undefined
    ? { ok: false, reason: 'unreadable' }
    : { ok: true, costs: { [unsaid]: money } };
}
