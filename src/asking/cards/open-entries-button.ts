import { MOST_CARRIED } from '../../actions';
import type { Button } from '../../cards/card';
import type { RenderContext } from '../../cards/render-context';
import type { Answer } from '../answer/answer';
import type { Attribute } from '../answer/filter';
import type { Measure, Query } from '../answer/query';

/** What a list shows of each entry behind a number. */
const SHOWN: Readonly<Record<Measure, Attribute | undefined>> = {
  entries: undefined,
  fee: 'fee',
  cost: 'cost',
  'yearly-cost': 'cost',
  'total-budget': 'total-budget',
  'co-financing': 'co-financing',
  'staff-hours': 'staff-hours',
  start: 'start',
  end: 'end',
  duration: 'period',
  decision: 'decided-by',
  partners: 'partner-count',
};

/** The list behind a number, in the order of what was measured. */
function listOf({ query, result }: Extract<Answer, { kind: 'aggregate' }>): Query {
  const { of, measure, operation, year } = query;
  const shown = SHOWN[measure];
  // No filter tells which entries state an amount for the year.
  const among = year === undefined ? of.ids : result.parts.map(({ entry }) => entry.id);
  return {
    intent: 'find',
    filters: of.filters,
    ...(among && { among }),
    ...(shown && {
      show: [shown],
      order: { measure, direction: operation === 'min' ? 'ascending' : 'descending' },
    }),
  };
}

/** The button that opens the entries behind a number; empty if one entry is all, or no card can carry it. */
export function openEntriesButton(
  answer: Extract<Answer, { kind: 'aggregate' }>,
  { strings }: RenderContext,
): Button[] {
  const count = answer.result.parts.length;
  const list = listOf(answer);
  if (count < 2 || JSON.stringify(list).length > MOST_CARRIED) return [];
  return [{ title: strings.asking.openEntries(count), data: { action: 'run-query', query: list } }];
}
