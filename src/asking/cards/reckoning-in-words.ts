import type { Answer } from '../answer';
import type { Measure } from '../query';
import type { Collaboration } from '../../catalogue/collaboration';
import { namedInWords } from './named-in-words';
import { kindOf } from './operation-in-words';
import { shortName } from '../../cards/show-button';
import type { Telling } from '../../cards/render-context';

type AggregateAnswer = Extract<Answer, { kind: 'aggregate' }>;

/** The most characters that name them: the number comes first, and is read on a phone. */
const LONGEST = 90;
const A_YEAR: readonly Measure[] = ['fee', 'yearly-cost'];

const namesOf = (entries: readonly Collaboration[], telling: Telling) =>
  namedInWords(
    entries.map(({ name }) => shortName(name[telling.language])),
    LONGEST,
    telling,
  );

/** How the amounts of a year were made amounts in all. */
function yearsInWords({ query, result }: AggregateAnswer, telling: Telling): string[] {
  const { asking } = telling.strings;
  const yearly = A_YEAR.includes(query.measure)
    ? []
    : result.parts.filter(({ cost }) => cost?.per === 'year');
  const unknown = yearly.filter(({ cost }) => cost?.years === undefined);
  return [
    ...(yearly.length > unknown.length ? [asking.wholePeriod] : []),
    ...(unknown.length > 0
      ? [
          asking.oneYear(
            namesOf(
              unknown.map(({ entry }) => entry),
              telling,
            ),
          ),
        ]
      : []),
  ];
}

/** What could not be reckoned with: what has other amounts, and what has none. */
function leftInWords({ query, result: { left } }: AggregateAnswer, telling: Telling): string[] {
  const { asking } = telling.strings;
  const isMoney = kindOf(query.measure) === 'money' && query.measure !== 'partners';
  const priced = isMoney ? left.filter(({ costs }) => costs.length > 0) : [];
  const silent = left.filter((entry) => !priced.includes(entry));
  return [
    ...(priced.length > 0 ? [asking.otherAmounts(priced.length, namesOf(priced, telling))] : []),
    ...(silent.length > 0
      ? [asking.leftOut[kindOf(query.measure)](silent.length, namesOf(silent, telling))]
      : []),
  ];
}

/** What was reckoned with and what could not be, and how euros and years were treated. */
export function reckoningInWords(answer: AggregateAnswer, telling: Telling): string[] {
  const { asking } = telling.strings;
  const { unstated } = answer;
  const converted = answer.result.parts.some(({ cost }) => cost?.currency === 'EUR');
  return [
    ...(converted ? [asking.converted] : []),
    ...yearsInWords(answer, telling),
    ...leftInWords(answer, telling),
    ...(unstated === undefined ? [] : [asking.unstated[unstated.of](unstated.count)]),
  ];
}
