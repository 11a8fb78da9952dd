import { isInOtherCurrency, OTHER_CURRENCY, parseMoney } from '../../lib/money';
import type { Money, Proposal } from './proposal';

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
export function cutMoney(
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
