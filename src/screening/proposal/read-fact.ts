import type { Term } from '../../catalogue/vocabulary';
import { isInOtherCurrency, OTHER_CURRENCY, parseMoney } from '../../lib/money';
import type { Result } from '../../lib/result';
import { LONGEST_FACT, LONGEST_TEXT, type Refusal } from '../checklist/input';
import { type Money, type Proposal, type Fact, FUNDING, guessOf, LEVELS, YES_NO } from './proposal';
import { namesOf, readChoice } from './read-choice';
import { plain } from '../../questionnaire/read-typed';
import { readPeriod } from './read-period';
import type { ProposalReading } from './reading';

const NUMBER = String.raw`(?<![\d.,])(?:\d{1,3}(?:[ .'\u00a0\u202f]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?!\d)`;
const TIMES = String.raw`(?:mio\.?|millioner|millions?|tusinde?|thousand|k)`;
const CURRENCY = String.raw`(?:€|euros?|eur|danske kroner|kroner|dkk|t\.?kr\.?|kr\.?)`;
const A_YEAR = String.raw`om året|årligt?|hvert år|(?:pr\.?|per) år|\/\s?år|a year|per year|per annum|each year|annual(?:ly)?|yearly`;
const A_QUARTER = String.raw`i kvartalet|hvert kvartal|(?:pr\.?|per) kvartal|kvartalsvis|a quarter|per quarter|each quarter|quarterly`;
const A_MONTH = String.raw`om måneden|i måneden|månedligt?|hver måned|(?:pr\.?|per) (?:måned|md)\.?|\/\s?md\.?|a month|per month|each month|monthly`;
const IN_ALL = String.raw`alt i alt|i alt|samlet|(?:for|i) hele perioden|in total|in all|totally|total|altogether|for the whole period`;
const SPAN = `${A_YEAR}|${A_QUARTER}|${A_MONTH}|${IN_ALL}`;
const LEADS_IN = String.raw`(?:(?:med|with|til|for|på|at|et|a|of|budget|koster|costing|costs?|pris)\s+)*`;
/** An amount with what is said around it; without a currency only where it is said for how long it is. */
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d])${LEADS_IN}(?:(?<said>${SPAN})\s+)?${LEADS_IN}` +
    String.raw`(?<money>(?:€|eur|dkk|kr\.?|${OTHER_CURRENCY})\s*${NUMBER}(?:\s*${TIMES})?` +
    String.raw`|${NUMBER}\s*(?:${TIMES}\s*)?(?:${CURRENCY}(?!\p{L})|${OTHER_CURRENCY})` +
    String.raw`|${NUMBER}(?:\s*${TIMES})?(?=(?:,-)?\s*(?:${SPAN})(?!\p{L})))(?:,-)?\s*(?<says>${SPAN})?(?!\p{L})`,
  'giu',
);
const WHOLE = new RegExp(`^(?:${IN_ALL})$`, 'iu');
const QUARTERLY = new RegExp(`^(?:${A_QUARTER})$`, 'iu');
const MONTHLY = new RegExp(`^(?:${A_MONTH})$`, 'iu');
const HAS_CURRENCY = new RegExp(CURRENCY, 'iu');

/** How often an amount comes in a year. */
const timesAYear = (span: string) => (MONTHLY.test(span) ? 12 : QUARTERLY.test(span) ? 4 : 1);

/** Reads the amounts that a sentence names among other things, a year's or the whole, and cuts them out; `unsaid`: which one it is where nothing says so. */
export function extractMoney(
  text: string,
  unsaid: 'cost' | 'total' = 'cost',
): Pick<Proposal, 'cost' | 'total'> & { rest: string } {
  const found: { cost?: Money; total?: Money } = {};
  const rest = text.replace(AMOUNT, (...all) => {
    const { money = '', said, says } = all.at(-1) as Record<string, string | undefined>;
    const read = parseMoney(money);
    if (read === undefined) return isInOtherCurrency(money) ? ', ' : all[0];
    const span = says ?? said;
    const fact = span === undefined ? unsaid : WHOLE.test(span) ? 'total' : 'cost';
    // "10.000 euro om året og 30.000 i alt": the currency is said once.
    const { currency } = HAS_CURRENCY.test(money) ? read : (found.cost ?? found.total ?? read);
    found[fact] ??= { amount: read.amount * timesAYear(span ?? ''), currency };
    return ', ';
  });
  return { ...found, rest };
}

/** The years of the EU's budgets: right behind a name they are the programme's, not the collaboration's. */
const BUDGET = String.raw`(?:2007|2014|2021|2028)\s*[-–]\s*(?:20)?(?:13|20|27|34)(?!\d)`;
/** The rest of the word, and what else a programme is called: "Europe", "VI A", "2021-2027". */
const REST = new RegExp(
  String.raw`^(\p{L}*)((?:[\s-]+(?:(?:\d?\p{Lu}[\p{L}\d]*|europ[ae])\+?(?![\p{L}\d])|${BUDGET}))*)`,
  'u',
);

const namedIn = (text: string) => (name: string) => plain(text).includes(name);

/** The longest of some names that a text has, as it was written, and what it is called besides. */
function writtenAs(names: readonly string[], text: string) {
  const [longest] = names.filter(namedIn(text)).toSorted((one, other) => other.length - one.length);
  if (longest === undefined) return undefined;
  const from = text.toLowerCase().indexOf(longest);
  const [, ending = '', rest = ''] = REST.exec(text.slice(from + longest.length)) ?? [];
  const name = text.slice(from, from + longest.length) + ending;
  return { name, rest, whole: name + rest };
}

/** Whether a text goes on to name another one: "Horizon" is not all of "Horizon Europe". */
function isMeant(term: Term, text: string): boolean {
  const { rest = '' } = writtenAs(namesOf(term), text) ?? {};
  const labels = plain(`${term.label.da} ${term.label.en}`);
  return plain(rest)
    .split(/[\s-]+/)
    .every((word) => labels.includes(word));
}

/**
 * Which programmes a text names. A name of several, such as "Interreg", and one that is longer than those that are known,
 * such as "Horizon Europe", is kept as it was written and taken for none of them.
 */
export function readProgrammes(
  text: string,
  reading: ProposalReading,
): { readonly text: string; readonly ids: string[] } | undefined {
  const ids = [...reading.recognise(text).programmes];
  const found = reading.vocabulary.programmes.filter(({ id }) => ids.includes(id));
  if (found.length === 0) return undefined;
  const terms = found.filter((term) => isMeant(term, text));
  const asWritten = { text: writtenAs(found.flatMap(namesOf), text)?.whole ?? '', ids: [] };
  if (terms.length < 2)
    return terms.length === 0 ? asWritten : { text: '', ids: terms.map(({ id }) => id) };
  const own = terms.filter((term) =>
    namesOf(term)
      .filter(namedIn(text))
      .some((name) => terms.every((other) => other === term || !namesOf(other).includes(name))),
  );
  return own.length > 0 ? { text: '', ids: own.map(({ id }) => id) } : asWritten;
}

const NO_NAME = String.raw`(?:program|project|projekt|pulje|(?:og|and|or|eller|fra|from|for|via|under|i|in|the|den|det)(?!\p{L}))`;

/** Which programmes a text names that is all name, in capitals or not: "horizon europe". */
export function readNamedProgrammes(text: string, reading: ProposalReading): readonly string[] {
  const initials = new RegExp(String.raw`(?<!\p{L})(?!${NO_NAME})\p{Ll}`, 'gu');
  const named = text.replace(initials, (letter) => letter.toUpperCase());
  return readProgrammes(named, reading)?.ids ?? [];
}

/** A text without the years that are part of the name of a programme. */
export function withoutBudgetYears(text: string, programme: string): string {
  const short = programme.replace(new RegExp(String.raw`\s*${BUDGET}`, 'gu'), '');
  return programme === '' ? text : text.replace(programme, short);
}

/** How a fact is given. */
type FactKind = 'text' | 'choice' | 'money' | 'period' | 'terms';

/** How each fact is given: the one place that the cards and the reader share. */
export const FACT_KINDS: Readonly<Record<Fact, FactKind>> = {
  name: 'text',
  level: 'choice',
  area: 'choice',
  partners: 'text',
  countries: 'terms',
  purpose: 'text',
  themes: 'terms',
  period: 'period',
  cost: 'money',
  total: 'money',
  funding: 'choice',
  programme: 'terms',
  appointment: 'choice',
  travel: 'choice',
  unit: 'text',
  responsible: 'text',
};

/** The ids that may be chosen for a fact; empty where it is written freely. */
export function choicesOf(
  fact: Fact,
  { vocabulary }: Pick<ProposalReading, 'vocabulary'>,
): readonly string[] {
  switch (fact) {
    case 'level':
      return LEVELS;
    case 'area':
      return vocabulary.areas.map(({ id }) => id);
    case 'funding':
      return FUNDING;
    case 'appointment':
    case 'travel':
      return YES_NO;
    default:
      return [];
  }
}

type Read = Result<{ change: Proposal }, Refusal>;

/** What is written to a guess that is right. */
const CONFIRMS = ['ja', 'ja tak', 'ok', 'yes'];

function readTerms(fact: Fact, text: string, proposal: Proposal, reading: ProposalReading): Read {
  const guess = guessOf(fact, proposal);
  if (guess !== undefined && CONFIRMS.includes(plain(text)))
    return { ok: true, change: { [fact]: { text: '', ids: [...guess] } } };
  const { countries, themes } = reading.recognise(text);
  const programme = readNamedProgrammes(text, reading);
  const ids = { countries, themes, programme }[fact as string] ?? [];
  return { ok: true, change: { [fact]: { text, ids: [...ids] } } };
}

/** An amount goes where its words put it: "75.000 kr. i alt" is no year's cost, and a month's is a twelfth of one. */
function readMoney(fact: 'cost' | 'total', text: string): Read {
  if (isInOtherCurrency(text)) return { ok: false, reason: 'other-currency' };
  const money = parseMoney(text);
  if (money === undefined) return { ok: false, reason: 'bad-cost' };
  const { rest: _, ...said } = extractMoney(text, fact);
  return { ok: true, change: Object.keys(said).length > 0 ? said : { [fact]: money } };
}

/** Free texts that say more than their own fact. */
const SAYS_ALSO: Partial<Record<Fact, readonly ('countries' | 'themes')[]>> = {
  name: ['countries', 'themes'],
  partners: ['countries'],
  purpose: ['countries', 'themes'],
};

/** What a free text makes one guess for the facts that are still missing. */
function alsoRead(
  fact: Fact,
  text: string,
  proposal: Proposal,
  reading: ProposalReading,
): Proposal {
  const recognised = reading.recognise(text);
  const missing = (SAYS_ALSO[fact] ?? []).filter(
    (also) => proposal[also] === undefined && recognised[also].length > 0,
  );
  return Object.fromEntries(
    missing.map((also) => [also, { text: '', ids: [...recognised[also]], guessed: true }]),
  );
}

/** Reads what was given for a fact: what it changes in the proposal, or why it cannot be taken. */
export function readFact(
  fact: Fact,
  typed: string,
  proposal: Proposal,
  reading: ProposalReading,
): Read {
  const text = typed.trim();
  if (text === '') return { ok: false, reason: 'empty' };
  if (text.length > (fact === 'purpose' ? LONGEST_TEXT : LONGEST_FACT))
    return { ok: false, reason: 'too-long' };
  switch (FACT_KINDS[fact]) {
    case 'choice': {
      const choice = readChoice(fact, text, choicesOf(fact, reading), reading);
      return choice === undefined
        ? { ok: false, reason: 'bad-choice' }
        : { ok: true, change: { [fact]: choice } };
    }
    case 'money':
      return readMoney(fact === 'total' ? fact : 'cost', text);
    case 'period': {
      const read = readPeriod(text);
      return read.ok ? { ok: true, change: { period: read.period } } : read;
    }
    case 'terms':
      return readTerms(fact, text, proposal, reading);
    case 'text':
      return { ok: true, change: { ...alsoRead(fact, text, proposal, reading), [fact]: text } };
  }
}
