import { checklistSchema, type Checklist } from '../../../src/screening/checklist/checklist';
import { checklist, criterion, question } from '../../builders/checklist';

const faultsOf = (given: Partial<Checklist>) =>
  checklistSchema.safeParse(checklist(given)).error?.issues.map(({ message }) => message);

const levels = question('a').levels;

describe('checklistSchema', () => {
  it('takes a checklist whose weights sum to 100', () => {
    expect(faultsOf({})).toBeUndefined();
  });

  it.each([
    [
      'weights that do not sum to 100',
      [criterion('x', 60, ['a', 'b', 'c']), criterion('y', 30, ['d', 'e', 'f'])],
      'weights sum to 90, not to 100',
    ],
    ['a question id used twice', [criterion('x', 100, ['a', 'b', 'a'])], 'an id is used twice'],
    [
      'a question named as a criterion',
      [criterion('a', 100, ['a', 'b', 'c'])],
      'an id is used twice',
    ],
    [
      'levels out of order',
      [criterion('x', 100, [question('a', { levels: levels.toReversed() }), 'b', 'c'])],
      'levels go 0, 1, 2, 3',
    ],
  ])('refuses %s', (_, criteria, fault) => {
    expect(faultsOf({ criteria })).toContain(fault);
  });
});
