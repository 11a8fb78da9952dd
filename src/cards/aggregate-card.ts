import type { Answer } from '../asking/answer';
import type { Measure } from '../asking/query';
import { formatDate, formatMoney, formatNumber } from '../i18n/format';
import type { Aside } from './aside';
import { amountInWords } from './money-in-words';
import { kindOf, operationInWords } from './operation-in-words';
import { filtersInWords } from './query-in-words';
import { showButton } from './show-button';
import { sourcesInWords } from './sources-in-words';
import { tallyInWords } from './tally-in-words';
import type { Telling } from './telling';
import { messageCard } from './templates';

type AggregateAnswer = Extract<Answer, { kind: 'aggregate' }>;
type Part = AggregateAnswer['result']['parts'][number];

const DAY = 86_400_000;
const SHOWN = 8;
const RUNNERS_UP = 2;

function valueInWords(value: number, measure: Measure, { strings, language }: Telling): string {
  switch (kindOf(measure)) {
    case 'money':
      return measure === 'entries' || measure === 'partners'
        ? formatNumber(value, language)
        : formatMoney(Math.round(value), 'DKK', language);
    case 'date':
      return formatDate(new Date(value * DAY).toISOString().slice(0, 10), language);
    case 'duration':
      return strings.asking.days(value);
  }
}

function partInWords({ entry, value, cost }: Part, measure: Measure, telling: Telling): string {
  const told =
    cost === undefined ? valueInWords(value, measure, telling) : amountInWords(cost, telling);
  return `${entry.name[telling.language]}: ${told}`;
}

/** What was reckoned with and what could not be, and how euros and years were treated. */
function reckoning({ query, result }: AggregateAnswer, telling: Telling): string[] {
  const { asking } = telling.strings;
  const converted = result.parts.some(({ cost }) => cost?.currency === 'EUR');
  const multiplied =
    !['fee', 'yearly-cost'].includes(query.measure) &&
    result.parts.some(({ cost }) => cost?.per === 'year' && cost.years !== undefined);
  return [
    ...(converted ? [asking.converted] : []),
    ...(multiplied ? [asking.wholePeriod] : []),
    ...(result.left.length > 0 ? [asking.leftOut(result.left.length)] : []),
  ];
}

/** Which ones were counted, where they are few. */
function namesOf({ query, result }: AggregateAnswer, { language }: Telling): string[] {
  const isAll = query.of.ids === undefined && query.of.filters.length === 0;
  if (isAll || result.parts.length === 0 || result.parts.length > SHOWN) return [];
  return [result.parts.map(({ entry }) => entry.name[language]).join('; ')];
}

const EACH_YEAR: readonly Measure[] = ['fee', 'yearly-cost'];

/** The same sum or average a year in euro, where the source states all of it so. */
function inEuro({ query, result }: AggregateAnswer, { language }: Telling): string[] {
  const amounts = result.parts.map(({ cost }) =>
    cost?.currency === 'EUR' ? cost.amount : cost?.equivalent?.amount,
  );
  const all = amounts.filter((amount) => amount !== undefined);
  const isTold = all.length > 0 && all.length === amounts.length;
  if (!isTold || !EACH_YEAR.includes(query.measure)) return [];
  const sum = all.reduce((total, amount) => total + amount, 0);
  const value = query.operation === 'average' ? Math.round(sum / all.length) : sum;
  return [formatMoney(value, 'EUR', language)];
}

function linesOf(answer: AggregateAnswer, telling: Telling): readonly string[] {
  const { query, result } = answer;
  const { asking } = telling.strings;
  const filters = query.of.ids === undefined ? filtersInWords(query.of.filters, telling) : '';
  if (query.per !== undefined) {
    const count =
      query.operation === 'count' ? [`${asking.operations.count}: ${result.value}`] : [];
    return [...count, ...tallyInWords(result.groups ?? [], query.per, telling)];
  }
  if (query.operation === 'count')
    return [
      ...(result.whole === undefined ? [] : [asking.share(result.value, result.whole)]),
      asking.count(result.value, filters),
      ...namesOf(answer, telling),
    ];
  const parts = result.parts.map((part) => partInWords(part, query.measure, telling));
  if (query.operation === 'max' || query.operation === 'min') {
    const [first = '', ...others] = parts.slice((query.rank ?? 1) - 1);
    const next = others.slice(0, RUNNERS_UP).join('; ');
    return [first, ...(next === '' ? [] : [`${asking.then}: ${next}`])];
  }
  const shown = parts.slice(0, SHOWN);
  const rest = parts.length - shown.length;
  return [
    [valueInWords(result.value, query.measure, telling), ...inEuro(answer, telling)].join(' · '),
    `${asking.included} (${parts.length}): ${shown.join('; ')}${rest > 0 ? ' …' : ''}`,
  ];
}

/** A number over several collaborations: the number first, then what it is made of. */
export function renderAggregate(
  answer: AggregateAnswer,
  telling: Telling,
  { notice, rating, other }: Aside,
): object {
  const { query, result } = answer;
  const sources = result.parts.map(({ entry }) => entry.source);
  const isExtreme = query.operation === 'max' || query.operation === 'min';
  const { rank = 1 } = query;
  const shown = isExtreme ? result.parts.slice(rank - 1, rank) : [];
  return messageCard.render({
    notice,
    title: operationInWords(query, telling),
    paragraphs: [...linesOf(answer, telling), ...reckoning(answer, telling)].map((text) => ({
      text,
    })),
    footer: sourcesInWords(isExtreme ? sources.slice(rank - 1, rank) : sources, telling),
    buttons: [...other, ...shown.map(({ entry }) => showButton(entry, telling, false))],
    rating,
  });
}
