import type { Answer } from '../asking/answer';
import type { Measure, Query } from '../asking/query';
import { formatDate, formatMoney, formatNumber } from '../i18n/format';
import type { Aside } from './aside';
import { amountInWords } from './money-in-words';
import { filtersInWords } from './query-in-words';
import { sourceInWords, type Telling } from './telling';
import { messageCard } from './templates';

type AggregateAnswer = Extract<Answer, { kind: 'aggregate' }>;
type Part = AggregateAnswer['result']['parts'][number];

const DAY = 86_400_000;
const SHOWN = 8;
const RUNNERS_UP = 2;

const kindOf = (measure: Measure): 'money' | 'date' | 'duration' => {
  if (measure === 'duration') return 'duration';
  return ['start', 'end', 'decision'].includes(measure) ? 'date' : 'money';
};

/** "Størst samlet budget", "Antal samarbejder". */
export function operationInWords(
  { operation, measure }: Extract<Query, { intent: 'aggregate' }>,
  { strings }: Telling,
): string {
  const { operations, measures } = strings.asking;
  const word =
    operation === 'max' || operation === 'min'
      ? operations[operation][kindOf(measure)]
      : operations[operation];
  return `${word} · ${measures[measure]}`;
}

function valueInWords(value: number, measure: Measure, { strings, language }: Telling): string {
  switch (kindOf(measure)) {
    case 'money':
      return measure === 'entries'
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

function linesOf(answer: AggregateAnswer, telling: Telling): string[] {
  const { query, result } = answer;
  const { asking } = telling.strings;
  const filters = query.of.ids === undefined ? filtersInWords(query.of.filters, telling) : '';
  if (query.operation === 'count') return [asking.count(result.value, filters)];
  const parts = result.parts.map((part) => partInWords(part, query.measure, telling));
  if (query.operation === 'max' || query.operation === 'min') {
    const [first = '', ...others] = parts;
    const next = others.slice(0, RUNNERS_UP).join('; ');
    return [first, ...(next === '' ? [] : [`${asking.then}: ${next}`])];
  }
  const shown = parts.slice(0, SHOWN);
  const rest = parts.length - shown.length;
  return [
    valueInWords(result.value, query.measure, telling),
    `${asking.included} (${parts.length}): ${shown.join('; ')}${rest > 0 ? ' …' : ''}`,
  ];
}

/** A number over several collaborations: the number first, then what it is made of. */
export function renderAggregate(
  answer: AggregateAnswer,
  telling: Telling,
  { notice, rating }: Aside,
): object {
  const { query, result } = answer;
  const { strings, language } = telling;
  const sources = result.parts.map(({ entry }) => sourceInWords(entry.source, telling));
  const isExtreme = query.operation === 'max' || query.operation === 'min';
  const shown = isExtreme ? result.parts.slice(0, 1) : [];
  return messageCard.render({
    notice,
    title: operationInWords(query, telling),
    paragraphs: [...linesOf(answer, telling), ...reckoning(answer, telling)].map((text) => ({
      text,
    })),
    footer: [...new Set(isExtreme ? sources.slice(0, 1) : sources)].join('\n\n'),
    buttons: shown.map(({ entry }) => ({
      title: strings.answers.details(entry.name[language]),
      data: { action: 'show', collaboration: entry.id },
    })),
    rating,
  });
}
