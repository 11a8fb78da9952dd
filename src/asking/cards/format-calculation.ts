import { formatMoney } from '../../lib/format';
import { hasYears, isMoneyMeasure, measureMoney, measureYear } from '../answer/money-measures';
import type { Answer } from '../answer/answer';
import type { Measure } from '../answer/query';
import type { Collaboration } from '../../catalogue/collaboration';
import { formatWithin } from './format-within';
import { kindOf } from './question/format-operation';
import { shortName } from '../../cards/show-button';
import type { RenderContext } from '../../cards/render-context';

type AggregateAnswer = Extract<Answer, { kind: 'aggregate' }>;

/**
 * The maximum length of a list of names, in characters; the number must stay readable on a phone.
 */
const LONGEST = 80;
const A_YEAR: readonly Measure[] = ['fee', 'yearly-cost'];

const namesOf = (entries: readonly Collaboration[], renderContext: RenderContext) =>
  formatWithin(
    entries.map(({ name }) => shortName(name[renderContext.language])),
    LONGEST,
    renderContext,
  );

/** How yearly amounts were converted to totals. */
function formatYears({ query, result }: AggregateAnswer, renderContext: RenderContext): string[] {
  const { asking } = renderContext.strings;
  const yearly =
    A_YEAR.includes(query.measure) || query.year !== undefined
      ? []
      : result.parts.filter(({ cost }) => cost?.per === 'year');
  const unknown = yearly.filter(({ cost, entry }) => cost !== undefined && !hasYears(cost, entry));
  return [
    ...(yearly.length > unknown.length ? [asking.wholePeriod] : []),
    ...(unknown.length > 0
      ? [
          asking.oneYear(
            namesOf(
              unknown.map(({ entry }) => entry),
              renderContext,
            ),
          ),
        ]
      : []),
  ];
}

/** The entries that were left out: those that state other amounts, and those that state none. */
function formatOmitted(
  { query, result: { omitted } }: AggregateAnswer,
  renderContext: RenderContext,
): string[] {
  const { asking } = renderContext.strings;
  const isMoney = kindOf(query.measure) === 'money' && query.measure !== 'partners';
  const priced = isMoney ? omitted.filter(({ costs }) => costs.length > 0) : [];
  const unstated = omitted.filter((entry) => !priced.includes(entry));
  const { measure, year } = query;
  const isOfOtherYears = (entry: Collaboration) =>
    year !== undefined &&
    isMoneyMeasure(measure) &&
    measureMoney(measure, entry, renderContext.day) !== undefined;
  const otherYears = priced.filter(isOfOtherYears);
  const others = priced.filter((entry) => !isOfOtherYears(entry));
  return [
    ...(year !== undefined && otherYears.length > 0
      ? [asking.notOfYear(otherYears.length, year, namesOf(otherYears, renderContext))]
      : []),
    ...(others.length > 0
      ? [asking.otherAmounts(others.length, namesOf(others, renderContext))]
      : []),
    ...(unstated.length > 0
      ? [asking.leftOut[kindOf(query.measure)](unstated.length, namesOf(unstated, renderContext))]
      : []),
  ];
}

const WITHOUT_HOURS: readonly Measure[] = ['cost', 'co-financing'];

/** What the employees' hours come to, which no sum of the Region's own money includes. */
function formatHours(
  { query: { measure, operation, year }, result: { parts, omitted } }: AggregateAnswer,
  { strings, language, day }: RenderContext,
): string[] {
  if (operation !== 'sum' || !WITHOUT_HOURS.includes(measure)) return [];
  const amounts = [...parts.map(({ entry }) => entry), ...omitted].flatMap(
    (entry) =>
      (year === undefined
        ? measureMoney('staff-hours', entry, day)
        : measureYear('staff-hours', entry, year)
      )?.value ?? [],
  );
  if (amounts.length === 0) return [];
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const formatted = formatMoney(Math.round(sum), 'DKK', language);
  return [strings.asking.hoursApart(amounts.length, formatted)];
}

/** Explains the calculation: what was left out, and how euros and years were converted. */
export function formatCalculation(answer: AggregateAnswer, renderContext: RenderContext): string[] {
  const { asking } = renderContext.strings;
  const { unstated } = answer;
  const converted = answer.result.parts.some(({ cost }) => cost?.currency === 'EUR');
  return [
    ...(converted ? [asking.converted] : []),
    ...formatYears(answer, renderContext),
    ...formatHours(answer, renderContext),
    ...formatOmitted(answer, renderContext),
    ...(unstated === undefined ? [] : [asking.unstated[unstated.of](unstated.count)]),
  ];
}
