import { aggregate } from '../aggregate';
import { wordPattern } from '../phrases/word-pattern';
import { isMoneyMeasure } from '../money-measures';
import type { MoneyMeasure } from '../filter';
import type { Attribute, Measure, Operation, Query, Selection } from '../query';
import { comparativeOperations, sharedMeasure } from './measure-of-named';
import { idsOf, type ParsedQuestion } from './parse-question';
import { operationsIn, rankIn } from './read-extreme';

const MEASURE_OF: Partial<Readonly<Record<Attribute, Measure>>> = {
  fee: 'fee',
  cost: 'cost',
  'total-budget': 'total-budget',
  'co-financing': 'co-financing',
  'staff-hours': 'staff-hours',
  start: 'start',
  end: 'end',
  period: 'duration',
  'decided-by': 'decision',
  partners: 'partners',
  'partner-count': 'partners',
};
/** The measure that a superlative implies: start for the newest, duration for the longest. */
const OWN_MEASURE: readonly (readonly [RegExp, Measure])[] = [
  [
    wordPattern(
      'fremtid*, future, længst endnu, længst tilbage, længst tid tilbage, furthest ahead, runs on longest, longest left, longest to run, most time left',
    ),
    'end',
  ],
  [
    wordPattern(
      'dyrest*, billigst*, næstdyrest*, næstbilligst*, dyrere, billigere, cheapest, cheaper, most expensive, more expensive, priciest, pricier, costlier',
    ),
    'cost',
  ],
  [
    wordPattern(
      'længst*, kortest*, næstlængst*, næstkortest*, længere, kortere, longest, shortest, longer, shorter',
    ),
    'duration',
  ],
  [
    wordPattern(
      'nyest*, ældst*, næstnyest*, næstældst*, næstsidst*, først*, tidligst*, senest*, sidst*, newest, oldest, earliest, latest, first, last, most recent*',
    ),
    'start',
  ],
];
/** "Add A and B together": words of a sum that stand apart. */
const ADDS_UP =
  /\b(?:lag(?:ge|ges|ger|t)?|regn(?:e|es|er)?|tal(?:le|les)?|add|put|adding|putting|sum)\b.*\b(?:sammen|together|up)\b/u;
/** "What share of the collaborations …" counts them. */
const SHARE_OF =
  /\b(?:andel|andelen|procentdel|procent|pct|del|share|percent|percentage|proportion|fraction)(?: of| af)(?: (?:the|all|our|de|vores|alle|samtlige))* (?:samarbejd|netvark|projekt|medlemskab|aftale|konference|collaborat|cooperat|network|project|membership|agreement|conference)/u;
/** "The biggest project" is the one with the largest budget. */
const SIZE = wordPattern('størst*, mindst*, biggest, largest, smallest');
const PER_YEAR = wordPattern(
  'om året, årligt, årlig, årlige, hvert år, pr år, per år, per year, a year, every year, each year, annually, yearly',
);
interface Kinds {
  readonly isMembership: boolean;
  readonly isProject: boolean;
  readonly ofBody: boolean;
}

/** The measure that the question names, among those that the operation applies to. */
function measureIn(
  { matches, folded }: ParsedQuestion,
  operation: Operation,
  { isMembership, isProject, ofBody }: Kinds,
): Measure | undefined {
  const inOrder = matches.toSorted((one, other) => one.from - other.from);
  const attributes = idsOf(inOrder, 'attribute');
  const isSuperlative = operation === 'max' || operation === 'min';
  const named = attributes.flatMap((attribute) => MEASURE_OF[attribute] ?? []);
  const found = named.filter(isMoneyMeasure);
  const exact = found.find((measure) => measure !== 'cost') ?? found[0];
  const money = exact === 'cost' && isProject && isSuperlative ? 'total-budget' : exact;
  if (operation === 'sum' || operation === 'average') {
    if (money === 'cost')
      return isMembership ? 'fee' : PER_YEAR.test(folded) ? 'yearly-cost' : 'cost';
    if (money === undefined && operation === 'average' && named.includes('duration'))
      return 'duration';
    return money ?? (isMembership ? 'fee' : ofBody ? 'cost' : undefined);
  }
  if (money === 'cost' && !isMembership && !isProject && PER_YEAR.test(folded))
    return 'yearly-cost';
  const decided = named.includes('decision') || /grant|bevil/.test(folded) ? 'decision' : undefined;
  const own = OWN_MEASURE.find(([pattern]) => pattern.test(folded))?.[1];
  if (own === 'start')
    return decided ?? (named.includes('end') && !named.includes('start') ? 'end' : 'start');
  if (own === 'cost') return isMembership ? 'fee' : (money ?? 'cost');
  if (own !== undefined) return own;
  if (money === 'cost' && isMembership) return 'fee';
  if (money === undefined && SIZE.test(folded) && isProject) return 'total-budget';
  return money ?? decided ?? named[0];
}

function kindsOf({ filters }: Selection): Kinds {
  const has = (id: string) => filters.some((filter) => filter.by === 'kind' && filter.id === id);
  return {
    isMembership: has('membership-network'),
    isProject: has('project'),
    ofBody: filters.some(({ by }) => by === 'body'),
  };
}

/**
 * Reads a question for a number over several collaborations: how many, how much in total, the most
 * expensive, the first.
 */
export function readAggregate(
  question: ParsedQuestion,
  of: Selection,
): Extract<Query, { intent: 'aggregate' }> | undefined {
  const found = idsOf(operationsIn(question), 'operation');
  const operations: Operation[] = [
    ...comparativeOperations(question, of),
    ...(ADDS_UP.test(question.folded) ? (['sum'] as const) : []),
    ...(SHARE_OF.test(question.folded) ? (['count'] as const) : []),
    ...found,
  ];
  // "How long do they last on average?" does not ask for the last one.
  const superlative: Operation | undefined = operations.includes('average')
    ? 'average'
    : operations.find((one) => one === 'max' || one === 'min');
  const kinds = kindsOf(of);
  const shared = sharedMeasure(of, question);
  for (const operation of [...new Set(superlative ? [superlative, ...operations] : operations)]) {
    if (operation === 'count') {
      const share = SHARE_OF.test(question.folded) && of.filters.length > 0;
      if (of.ids === undefined)
        return {
          intent: 'aggregate',
          operation,
          measure: 'entries',
          of,
          ...(share && { share }),
        };
      continue;
    }
    const read = measureIn(question, operation, kinds);
    const isVague = read === undefined || read === 'cost';
    const measure = isVague ? (shared ?? read) : read;
    if (measure === undefined) continue;
    const rank = operation === 'max' || operation === 'min' ? rankIn(question) : undefined;
    const query = { intent: 'aggregate', operation, measure, of, ...(rank && { rank }) } as const;
    // If the body gives no co-financing, all of its costs count.
    const isEmpty =
      measure === 'co-financing' &&
      aggregate(query, question.index, question.day).parts.length === 0;
    return isEmpty ? { ...query, measure: 'cost' } : query;
  }
  return undefined;
}

/**
 * The measure that an amount refers to: the one that the question names, otherwise the cost of such
 * collaborations.
 */
export function moneyMeasureIn(question: ParsedQuestion, of: Selection): MoneyMeasure {
  const kinds = kindsOf(of);
  const named = measureIn(question, 'sum', kinds);
  // "Grants over 500,000" may be of any kind.
  const isVague =
    named === 'cost' || (named === 'co-financing' && !question.folded.includes('finan'));
  if (named !== undefined && !isVague && isMoneyMeasure(named)) return named;
  if (kinds.isProject) return 'total-budget';
  return PER_YEAR.test(question.folded) ? 'yearly-cost' : 'cost';
}

/** Sums the measure that the question names, although no word asks for a sum. */
export function readSum(
  question: ParsedQuestion,
  of: Selection,
): Extract<Query, { intent: 'aggregate' }> | undefined {
  const measure = measureIn(question, 'sum', kindsOf(of));
  return measure && { intent: 'aggregate', operation: 'sum', measure, of };
}
