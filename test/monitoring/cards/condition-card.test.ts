import { plainTextOf } from '../../../src/cards/message';
import { renderContextFor } from '../../../src/cards/render-context';
import { renderCondition } from '../../../src/monitoring/cards/condition-card';
import { entry } from '../../builders/entry';
import { knowledge } from '../../builders/knowledge';

const first = {
  ...{ screening: 's1', decidedOn: '2026-03-01', body: 'forretningsudvalget', reason: '' },
  ...{ outcome: 'approved' as const, recommendation: 'recommend' },
};
const later = {
  ...{ screening: 's2', matter: 'change' as const, decidedOn: '2028-02-02' },
  ...{ body: 'regionsraadet', reason: '' },
};

describe('the card of a condition', () => {
  it.each([
    ['s1.1', 'den 1. marts 2026'],
    ['s2.1', 'den 2. februar 2028'],
  ])('names the decision that asks for %s', (id, date) => {
    const condition = { id, text: 'Find en ny partner', status: 'open' as const };
    const of = entry({ conditions: [condition] }, { basis: first, decisions: [later] });
    const context = renderContextFor('da', knowledge(), '2028-03-01');
    const text = plainTextOf(renderCondition(of, condition, context, { coordinates: true }));
    expect(/Stillet af [^\n]*/u.exec(text)?.[0]).toContain(date);
  });
});
