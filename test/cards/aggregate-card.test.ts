import { run } from '../../src/asking/ask';
import { indexKnowledge } from '../../src/asking/index-knowledge';
import type { Measure, Operation, Query } from '../../src/asking/query';
import { renderAnswer } from '../../src/cards/answer-cards';
import { plainTextOf } from '../../src/cards/plain-text';
import { CONTENT, tellingOf } from './telling-of';

const INDEX = indexKnowledge(CONTENT);
const aggregate = (operation: Operation, measure: Measure, ...kinds: string[]) =>
  ({
    intent: 'aggregate',
    operation,
    measure,
    of: { filters: kinds.map((id) => ({ by: 'kind' as const, id })) },
  }) satisfies Query;

function linesOf(query: Query): string[] {
  const telling = tellingOf('da');
  const { answer } = run(query, INDEX, { day: telling.day });
  if (answer.kind === 'command') throw new Error('no command was asked');
  return plainTextOf(renderAnswer(answer, telling)).split('\n');
}

describe('renderAggregate', () => {
  it('names what was counted where it is not much', () => {
    expect(linesOf(aggregate('count', 'entries', 'agreement')).slice(0, 3)).toEqual([
      'Antal samarbejder',
      '3 samarbejder: Aftale.',
      'Asturien-samarbejdet; Venskabsregionssamarbejdet; Samarbejde med rumænsk børnehjem i Tirgu Mures',
    ]);
  });

  it('names nothing where it is much', () => {
    const [, count = '', next = ''] = linesOf(aggregate('count', 'entries', 'membership-network'));

    expect(count).toMatch(/^16 samarbejder: /);
    expect(next).toMatch(/^Kilde: /);
  });

  it('says how many could not be reckoned with', () => {
    expect(linesOf(aggregate('sum', 'fee', 'membership-network'))).toContain(
      '10 samarbejder er ikke regnet med, fordi kilden ikke oplyser tallet eller datoen.',
    );
  });
});
