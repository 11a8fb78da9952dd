import { explainQuestion } from '../../../src/asking/intents/explain';
import { DAY, INDEX } from '../nordjylland';

describe('explain', () => {
  it('explains step by step how a question was understood', () => {
    expect(explainQuery('hvad koster Westlik', INDEX, DAY)).toMatchObject({
      tokens: ['hvad (hvad, hvad)', expect.stringMatching(/^koster \(/), expect.any(String)],
      corrections: [{ from: 'westlik', to: 'westlink' }],
      phrases: expect.arrayContaining([
        'westlink: collaboration=westlink',
        expect.stringMatching(/koster: attribute=cost/),
      ]) as unknown,
      names: ['westlink'],
      query: { intent: 'attribute', attribute: 'cost' },
      answer: 'value',
    });
  });

  it('shows phrases that match by stem only, the filters and the passages', () => {
    const { phrases, filters, passages } = explainQuery('netværkene om psykiatrien', INDEX, DAY);

    expect(phrases).toContain('netvarkene: kind=membership-network (by stem)');
    expect(filters).toContainEqual({ by: 'theme', id: 'psychiatry' });
    expect(passages.length).toBeLessThanOrEqual(5);
    expect(passages[0]).toMatch(/^[a-z-]+: explains [01]\.\d\d, scores \d+\.\d$/);
  });

  it('explains an empty question', () => {
    expect(explainQuery('', INDEX, DAY)).toMatchObject({
      tokens: [],
      names: [],
      answer: 'nothing',
    });
  });
});
