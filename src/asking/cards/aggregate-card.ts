import { extremesOf } from '../answer/aggregate';
import type { Answer } from '../answer/answer';
import type { Attribute } from '../answer/filter';
import type { Measure } from '../answer/query';
import { formatDate, formatMoney, formatNumber } from '../../lib/format';
import type { AnswerFooter } from './answer-footer';
import { formatSumProvenance } from './facts/format-provenance';
import { formatAmount } from '../../catalogue/cards/format-costs';
import { formatWithin } from './format-within';
import { kindOf, formatOperation } from './question/format-operation';
import { formatFilters } from './question/format-filters';
import { formatCalculation } from './format-calculation';
import { openEntriesButton } from './open-entries-button';
import { shortName, showButton } from '../../cards/show-button';
import { formatTally } from './format-tally';
import type { RenderContext } from '../../cards/render-context';
import { messageCard } from '../../cards/templates';

type AggregateAnswer = Extract<Answer, { kind: 'aggregate' }>;
type Part = AggregateAnswer['result']['parts'][number];

const DAY = 86_400_000;
const SHOWN = 8;
/**
 * The maximum length of the list of counted entries, in characters; the value must stay readable on
 * a phone.
 */
const LONGEST = 180;
const RUNNERS_UP = 2;
/** The most entries that are opened by a button of their own. */
const MOST_BUTTONS = 3;
/** The attribute behind each measure, for those that a person can correct. */
const FACT_OF: Readonly<Partial<Record<Measure, Attribute>>> = {
  fee: 'fee',
  cost: 'cost',
  'yearly-cost': 'cost',
  'co-financing': 'co-financing',
  end: 'end',
  partners: 'partner-count',
};

function formatValue(
  value: number,
  measure: Measure,
  { strings, language }: RenderContext,
): string {
  switch (kindOf(measure)) {
    case 'money':
      return measure === 'entries' || measure === 'partners'
        ? formatNumber(value, language)
        : formatMoney(Math.round(value), 'DKK', language);
    case 'date':
      // A computed date belongs to no entry, so show only its year.
      return new Date(value * DAY).toISOString().slice(0, 4);
    case 'duration':
      return strings.asking.days(value);
  }
}

function formatPart(
  { entry, value, on, cost }: Part,
  measure: Measure,
  renderContext: RenderContext,
): string {
  const formatted =
    on !== undefined
      ? formatDate(on, renderContext.language)
      : cost === undefined
        ? formatValue(value, measure, renderContext)
        : formatAmount(cost, renderContext);
  return `${shortName(entry.name[renderContext.language])}: ${formatted}`;
}

/** The names of the counted entries, if they are few. */
function namesOf({ query, result }: AggregateAnswer, { language }: RenderContext): string[] {
  const isAll = query.of.ids === undefined && query.of.filters.length === 0;
  if (isAll || result.parts.length === 0 || result.parts.length > SHOWN) return [];
  return [result.parts.map(({ entry }) => entry.name[language]).join('; ')];
}

const EACH_YEAR: readonly Measure[] = ['fee', 'yearly-cost'];

/** The same yearly sum or average in euro, if the source states every part in euro. */
function inEuro({ query, result }: AggregateAnswer, { language }: RenderContext): string[] {
  const amounts = result.parts.map(({ cost }) =>
    cost?.currency === 'EUR' ? cost.amount : cost?.equivalent?.amount,
  );
  const all = amounts.filter((amount) => amount !== undefined);
  const isComplete = all.length > 0 && all.length === amounts.length;
  if (!isComplete || !EACH_YEAR.includes(query.measure)) return [];
  const sum = all.reduce((total, amount) => total + amount, 0);
  const value = query.operation === 'average' ? Math.round(sum / all.length) : sum;
  return [formatMoney(value, 'EUR', language)];
}

/** Lists the extremes that were asked for, and a few of those that come after them. */
function extremeLines(
  query: AggregateAnswer['query'],
  parts: readonly string[],
  { strings }: RenderContext,
): readonly string[] {
  const asked = extremesOf(query, parts);
  const from = (query.rank ?? 1) - 1 + asked.length;
  const next = parts.slice(from, from + RUNNERS_UP).join('; ');
  const numbered = asked.length > 1 ? asked.map((part, at) => `${at + 1}. ${part}`) : asked;
  return [...numbered, ...(next === '' ? [] : [`${strings.asking.then}: ${next}`])];
}

function linesOf(answer: AggregateAnswer, renderContext: RenderContext): readonly string[] {
  const { query, result } = answer;
  const { asking } = renderContext.strings;
  const filters = query.of.ids === undefined ? formatFilters(query.of.filters, renderContext) : '';
  const understood = filters === '' ? [] : [renderContext.strings.answers.understood(filters)];
  if (query.per !== undefined) {
    const count =
      query.operation === 'count' ? [`${asking.operations.count}: ${result.value}`] : [];
    return [...count, ...formatTally(result.groups ?? [], query.per, renderContext), ...understood];
  }
  if (query.operation === 'count')
    return [
      ...(result.total === undefined ? [] : [asking.share(result.value, result.total)]),
      asking.count(result.value, filters),
      ...namesOf(answer, renderContext),
    ];
  const parts = result.parts.map((part) => formatPart(part, query.measure, renderContext));
  if (query.operation === 'max' || query.operation === 'min')
    return [...extremeLines(query, parts, renderContext), ...understood];
  return [
    [
      formatValue(result.value, query.measure, renderContext),
      ...inEuro(answer, renderContext),
    ].join(' · '),
    ...understood,
    `${asking.included} (${parts.length}): ${formatWithin(parts, LONGEST, renderContext)}`,
  ];
}

/** The number, what it consists of, and how it was computed. */
export function aggregateLines(
  answer: AggregateAnswer,
  renderContext: RenderContext,
): readonly string[] {
  return [...linesOf(answer, renderContext), ...formatCalculation(answer, renderContext)];
}

/** Renders a number over several collaborations: the number first, then what it consists of. */
export function renderAggregate(
  answer: AggregateAnswer,
  renderContext: RenderContext,
  { notice, rating, other }: AnswerFooter,
): object {
  const { query, result } = answer;
  const isExtreme = query.operation === 'max' || query.operation === 'min';
  const counted = extremesOf(query, result.parts).map(({ entry }) => entry);
  const shown = isExtreme ? counted.slice(0, MOST_BUTTONS) : [];
  return messageCard.render({
    notice,
    title: formatOperation(query, renderContext),
    paragraphs: aggregateLines(answer, renderContext).map((text) => ({ text })),
    footer: formatSumProvenance(counted, FACT_OF[query.measure], renderContext),
    buttons: [
      ...openEntriesButton(answer, renderContext),
      ...other,
      ...shown.map((entry) => showButton(entry, renderContext, false)),
    ],
    rating,
  });
}
