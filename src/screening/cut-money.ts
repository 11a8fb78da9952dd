import { parseMoney } from '../catalogue/parse-money';
import type { Money, Proposal } from './proposal';

const NUMBER = String.raw`(?<![\d.,])(?:\d{1,3}(?:[ .'\u00a0\u202f]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?!\d)`;
const TIMES = String.raw`(?:mio\.?|millioner|millions?|tusinde?|thousand|k)`;
const CURRENCY = String.raw`(?:€|euros?|eur|danske kroner|kroner|dkk|t\.?kr\.?|kr\.?)`;
const A_YEAR = String.raw`om året|årligt?|hvert år|(?:pr\.?|per) år|\/\s?år|a year|per year|per annum|each year|annual(?:ly)?|yearly`;
const IN_ALL = String.raw`i alt|alt i alt|samlet|in total|in all|totally|total|altogether`;
const LEADS_IN = String.raw`(?:(?:med|with|til|for|på|at|et|a|of|budget|koster|costing|costs?|pris)\s+)*`;
/** An amount with what is said around it; without a currency only where it is said to be a year's or the whole. */
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d])${LEADS_IN}(?:(?<said>${A_YEAR}|${IN_ALL})\s+)?${LEADS_IN}` +
    String.raw`(?<money>(?:€|eur|dkk|kr\.?)\s*${NUMBER}(?:\s*${TIMES})?|${NUMBER}\s*(?:${TIMES}\s*)?${CURRENCY}(?!\p{L})` +
    String.raw`|${NUMBER}(?=\s*(?:${A_YEAR}|${IN_ALL})(?!\p{L})))(?:,-)?\s*(?<says>${A_YEAR}|${IN_ALL})?(?!\p{L})`,
  'giu',
);
const WHOLE = new RegExp(`^(?:${IN_ALL})$`, 'iu');
const HAS_CURRENCY = new RegExp(CURRENCY, 'iu');

/** Reads the amounts that a sentence names among other things, a year's or the whole, and cuts them out. */
export function cutMoney(text: string): Pick<Proposal, 'cost' | 'total'> & { rest: string } {
  const found: { cost?: Money; total?: Money } = {};
  const rest = text.replace(AMOUNT, (...all) => {
    const { money = '', said, says } = all.at(-1) as Record<string, string | undefined>;
    const read = parseMoney(money);
    if (read === undefined) return all[0];
    const fact = WHOLE.test(says ?? said ?? '') ? 'total' : 'cost';
    // "10.000 euro om året og 30.000 i alt": the currency is said once.
    const { currency } = HAS_CURRENCY.test(money) ? read : (found.cost ?? found.total ?? read);
    found[fact] ??= { ...read, currency };
    return ', ';
  });
  return { ...found, rest };
}
