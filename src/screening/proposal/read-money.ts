import { asTyped, withDigits } from '../../lib/amounts-in-words';
import { type AmountFault, amountFaultIn, amountRangeIn, UNKNOWN_CURRENCY } from '../../lib/money';
import type { Result } from '../../lib/result';
import { cutOnce, moneyNoteOf } from './money-note';
import {
  amountPatterns,
  countsThings,
  isMonthly,
  isOfYears,
  isOwnShare,
  isPartOfOther,
  isPeriod,
  isQuarterly,
  isRepeated,
  isTotal,
  numberIn,
} from './money-patterns';
import type { Money, Period, Proposal } from './proposal';
import { extractPeriod } from './read-period';
import type { ProposalReading } from './reading';

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

/** Amounts that are part of another one, and stand in no fact. */
const partsOf = (found: readonly FoundAmount[]) =>
  found
    .filter(
      ({ isPart, fact }, index) =>
        isPart && fact !== 'years' && found.slice(0, index).some((one) => one.fact === fact),
    )
    .map(({ written }) => written);

/** What is known of an amount besides its own words. */
interface MoneyContext {
  readonly unsaid?: 'cost' | 'total';
  /** The whole budget of the project, where it is named beside the amount. */
  readonly budget?: Money | undefined;
}

/** What a text says about money, what is left of it, and the amounts that could not be used. */
interface ExtractedMoney extends ReadCosts {
  readonly rest: string;
  /** The amounts as they are written, and those among them that are no fact. */
  readonly amounts?: readonly string[];
  readonly unread?: readonly string[];
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
  const isOwn = isOwnShare(lead, after);
  return {
    money: { ...read, amount: Math.round(read.amount * timesAYear(span ?? '') * 100) / 100 },
    fact: factOf(span, isOwn, unsaid),
    years: (span?.match(/20\d{2}/g) ?? []).map(Number),
    isPart: isPartOfOther(before) && !isOwn,
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
  const { amount, reader, labelled } = amountPatterns(reading);
  const found: FoundAmount[] = [];
  const repeated: string[] = [];
  const whole = withDigits(typed);
  const range = amountRangeIn(whole);
  const ranged = range === undefined ? whole : whole.replace(range, ', ');
  const { once, rest: text } = cutOnce(ranged, labelled, amount);
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
    const said = saidOf(read.money, groups, { before, after, unsaid });
    found.push({ hasCurrency: read.hasCurrency, written: matched.trim(), ...said });
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
    amounts: found.map(({ written }) => asTyped(written, typed)),
    unread: [...once, ...unused, ...partsOf(found)].map((part) => asTyped(part, typed)),
    ...(unused.length > 0 && { unused: unused.map((part) => asTyped(part, typed)) }),
    ...(repeated.length > 0 && { repeated }),
  };
}

/** The period that the budget years of a collaboration make; none where it also costs money each year. */
export function periodOfYears({ years = [], cost }: ReadCosts): Period | undefined {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  return first === undefined || last === undefined || cost !== undefined
    ? undefined
    : { start: String(first), end: String(last), rolling: false };
}

/** Why a text gives no amount for a fact. */
type CostFault = AmountFault | 'several' | 'repeated' | 'unreadable';

/** A number of a few things, whatever they are: "3 medarbejdere". */
const IS_COUNT =
  /(?<![\d.,])\d{1,3}(?![\d.,]|\s*(?:mio|mi(?:ll?|a)|tusind|thousand|t\.?kr|k(?!\p{L})))\s+\p{L}{2,}\s*\p{L}/iu;

/** The amount of a text that says nothing else about it. */
function loneAmount(typed: string, reading: ProposalReading): Money | undefined {
  const text = withDigits(typed);
  const { reader } = amountPatterns(reading);
  const money = reader.read(text);
  const number = numberIn(text) ?? '';
  const [before = '', after = ''] = number === '' ? [] : text.split(number);
  // A date is no amount: "fra 1. juli 2027".
  if (isRepeated(before, after) || (after !== '' && extractPeriod(text).period !== undefined))
    return undefined;
  if (reader.namesCurrency(text)) return money;
  return IS_COUNT.test(text) || countsThings(after, reading) ? undefined : money;
}

/** Reads an amount that was written for a fact, with the period that its words give. */
export function readCosts(
  text: string,
  reading: ProposalReading,
  context: MoneyContext,
): Result<{ costs: ReadCosts & Pick<Proposal, 'period' | 'moneyNote'> }, CostFault> {
  const fault = amountFaultIn(text);
  if (fault !== undefined) return { ok: false, reason: fault };
  const read = extractMoney(text, reading, context);
  const { rest, unused, repeated, amounts = [], unread = [], ...costs } = read;
  if (repeated !== undefined) return { ok: false, reason: 'repeated' };
  if (unused !== undefined) return { ok: false, reason: 'several' };
  const period = extractPeriod(rest).period ?? periodOfYears(costs);
  const moneyNote = moneyNoteOf(text, { unread, amounts });
  if (Object.keys(costs).length > 0)
    return {
      ok: true,
      costs: { ...costs, ...(period && { period }), ...(moneyNote && { moneyNote }) },
    };
  const money = loneAmount(text, reading);
  const { unsaid = 'cost' } = context;
  return money === undefined
    ? { ok: false, reason: 'unreadable' }
    : { ok: true, costs: { [unsaid]: money } };
}
