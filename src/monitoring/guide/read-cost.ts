import { withDigits } from '../../lib/amounts-in-words';
import { type Currency, moneyReader, UNKNOWN_CURRENCY } from '../../lib/money';
import { readDate } from '../../lib/read-date';

const MONTH_OR_DAY = String.raw`\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[./-]\s?\d{1,2}(?:[./-]\s?|\s)\d{4}|(?:\d{1,2}(?:\.|st|nd|rd|th)?\s+)?\p{L}+\s+\d{4}|\d{4}`;
const PART_OF_YEAR = String.raw`[1-4]\.?\s*(?:halvår|kvartal)(?:et)?\s+(?:(?:i|af)\s+)?\d{4}|[qh][1-4]\s+\d{4}`;
const NEXT_YEAR = String.raw`(?:det )?(?:næste|kommende) år|(?:the )?(?:next|coming) year`;
const NOW = String.raw`i dag|nu(?: af)?|today|now(?: on)?`;
const SINCE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:gældende |med virkning )?fra(?: og med)?|pr\.|per|i|as (?:of|from)|from|since|starting|effective(?: from)?|in)\s+` +
    String.raw`(?:(?:den|d\.|starten af|begyndelsen af|the|(?:the )?(?:start|beginning) of)\s+)?` +
    String.raw`(?<when>${PART_OF_YEAR}|${NEXT_YEAR}|${NOW}|${MONTH_OR_DAY})(?![\p{L}\d])` +
    String.raw`(?<until>\s*(?:til|to|until|[-–])\s*\d)?(?:\s+og frem(?:over)?|\s+onwards?)?`,
  'giu',
);
/** What may stand beside an amount that is paid each year, and changes nothing about it. */
const BESIDE = new Set(
  (
    'ca cirka omtrent omkring about approximately around approx nu now herefter fremover er bliver is will be ' +
    'det den it koster costs cost betaler pays pay vi we regionen region the a an en et ny nyt nye new ' +
    'årlig årlige årligt yearly annual annually om året år pr per år year hvert every each p ' +
    'kontingent kontingentet medlemskontingent medlemskontingentet gebyr gebyret medlemsgebyr medlemsgebyret fee membership ' +
    'subscription tilskud tilskuddet driftstilskud driftstilskuddet medfinansiering medfinansieringen grant funding ' +
    'udgift udgiften udgifter beløb beløbet amount pris prisen price på of ' +
    'stiger falder ændres hæves sænkes rises falls changes increases til to'
  ).split(' '),
);
const APPROXIMATE =
  /(?<!\p{L})(?:ca|cirka|omtrent|omkring|about|approx(?:imately)?|around)(?!\p{L})/iu;

/** A cost as a person writes it. */
export interface WrittenCost {
  readonly amount: number;
  readonly currency: string;
  readonly approximate: boolean;
  /** Whether the currency is written too. */
  readonly namesCurrency: boolean;
  /** From when it applies, if that is written. */
  readonly from?: string;
}

/** What a cost is read with: the currencies that it can be in, and the day on which it was written. */
interface CostReading {
  readonly currencies: readonly Currency[];
  readonly on: string;
}

/** The date from which a cost applies: "2028", "1/1 2028", "2. halvår 2028", "næste år". */
function readSince(typed: string, on: string): string | undefined {
  const when = typed.toLowerCase();
  if (new RegExp(`^(?:${NOW})$`, 'u').test(when)) return on;
  if (new RegExp(`^(?:${NEXT_YEAR})$`, 'u').test(when)) return String(Number(on.slice(0, 4)) + 1);
  if (!new RegExp(`^(?:${PART_OF_YEAR})$`, 'u').test(when)) return readDate(when);
  const part = Number(/[1-4]/.exec(when)?.[0]);
  const months = /halv|^h/u.test(when) ? 6 : 3;
  const month = (part - 1) * months + 1;
  return month > 12 ? undefined : `${when.slice(-4)}-${String(month).padStart(2, '0')}`;
}

/** A cost with the year that "next year" means on a day. */
export const withYearNamed = (typed: string, on: string): string =>
  typed.replace(SINCE, (since: string) =>
    since.replace(new RegExp(NEXT_YEAR, 'iu'), String(Number(on.slice(0, 4)) + 1)),
  );

/** Whether nothing else is said than that an amount is paid each year. */
const saysNoMore = (rest: string) =>
  (rest.toLowerCase().match(/\p{L}+|[\d%+<>]/gu) ?? []).every((word) => BESIDE.has(word));

/** Takes out of a text from when a cost applies; `undefined` if that is unclear. */
function cutSince(text: string, on: string): { from?: string; said: string } | undefined {
  const [since, another] = [...text.matchAll(SINCE)];
  if (since === undefined) return { said: text };
  const { until, when = '' } = since.groups ?? {};
  const from = another === undefined && until === undefined ? readSince(when, on) : undefined;
  if (from === undefined) return undefined;
  return { from, said: text.replace(since[0], ' ').replace(/^[\s:,]+/, '') };
}

/**
 * Reads a yearly cost such as "7.200 euro fra 2028"; `undefined` if no amount can be read, or if more
 * is said that a yearly amount and its beginning do not state: an end, another amount, an amount a month.
 */
export function readCost(typed: string, { currencies, on }: CostReading): WrittenCost | undefined {
  const cut = cutSince(withDigits(typed), on);
  if (cut === undefined) return undefined;
  const { said, ...since } = cut;
  const read = moneyReader(currencies).readApart(said);
  if (read === undefined || read.money.currency === UNKNOWN_CURRENCY) return undefined;
  const { money, namesCurrency, rest } = read;
  if (!saysNoMore(rest)) return undefined;
  const { amount, currency } = money;
  return { amount, currency, approximate: APPROXIMATE.test(rest), namesCurrency, ...since };
}
