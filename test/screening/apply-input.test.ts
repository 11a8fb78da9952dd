import { answerOf, applyInput } from '../../src/screening/apply-input';
import type { ScreeningInput } from '../../src/screening/input';
import { type Fact, FACTS } from '../../src/screening/screening';
import { assessment, screening } from '../builders/screening';

const AT = '2027-01-05T08:00:00.000Z';
const atFact = (fact: Fact) => screening({ step: { kind: 'fact', fact } });

describe('answerOf', () => {
  const one = screening({
    assessments: [assessment({ focus: 2 }), assessment({ focus: 0 }, 'bent')],
  });

  it('is what this assessor answered', () => {
    expect(answerOf(one, 'mette', 'focus')).toBe(2);
    expect(answerOf(one, 'bent', 'focus')).toBe(0);
  });

  it('is nothing where nobody answered', () => {
    expect(answerOf(one, 'mette', 'hours')).toBeUndefined();
    expect(answerOf(one, 'carl', 'focus')).toBeUndefined();
  });
});

describe('applyInput', () => {
  it('records an answer over an earlier one, for this assessor only, and goes on', () => {
    const one = screening({
      step: { kind: 'question', question: 'focus' },
      assessments: [assessment({ focus: 2, hours: 1 }), assessment({ focus: 0 }, 'bent')],
    });

    const applied = applyInput(one, 'mette', { do: 'answer', question: 'focus', value: 3 }, AT);

    expect(applied).toEqual({
      change: {
        assessments: [
          {
            assessor: 'mette',
            answers: [...assessment({ hours: 1 }).answers, { question: 'focus', value: 3, at: AT }],
          },
          assessment({ focus: 0 }, 'bent'),
        ],
        step: { kind: 'question', question: 'problem' },
        state: 'draft',
      },
    });
  });

  it('completes the screening with the last answer', () => {
    const one = screening({ step: { kind: 'question', question: 'financing' } });

    const applied = applyInput(one, 'mette', { do: 'answer', question: 'financing', value: 1 }, AT);

    expect(applied).toMatchObject({ change: { step: { kind: 'result' }, state: 'completed' } });
  });

  it('takes a fact without the space around it, and one that was skipped before is no longer', () => {
    const one = screening({ skipped: ['name', 'cost'] });

    const applied = applyInput(one, 'mette', { do: 'fact', fact: 'name', text: ' Blue \n' }, AT);

    expect(applied).toMatchObject({ change: { proposal: { name: 'Blue' }, skipped: ['cost'] } });
  });

  it('reads a cost', () => {
    const input = { do: 'fact', fact: 'cost', text: '€4.940' } as const;

    expect(applyInput(atFact('cost'), 'mette', input, AT)).toMatchObject({
      change: { proposal: { cost: { amount: 4940, currency: 'EUR' } } },
    });
  });

  it.each([
    ['bad-cost', 'cost', 'ved jeg ikke'],
    ['bad-cost', 'cost', '-100'],
    ['too-long', 'name', 'x'.repeat(201)],
    ['empty', 'partners', ' \n '],
  ] as const)('refuses as %s what is no %s', (refused, fact, text) => {
    expect(applyInput(atFact(fact), 'mette', { do: 'fact', fact, text }, AT)).toEqual({ refused });
  });

  it('takes the longest fact that may be, counted without the space around it', () => {
    const text = ` ${'x'.repeat(200)} `;

    expect(
      applyInput(atFact('name'), 'mette', { do: 'fact', fact: 'name', text }, AT),
    ).toMatchObject({
      change: { proposal: { name: 'x'.repeat(200) } },
    });
  });

  it.each(FACTS)('skips %s once, however often it is passed over', (fact) => {
    const one = screening({ step: { kind: 'fact', fact }, skipped: [fact] });

    expect(applyInput(one, 'mette', { do: 'skip', fact }, AT)).toMatchObject({
      change: { skipped: [fact] },
    });
  });

  it.each<ScreeningInput>([
    { do: 'answer', question: 'strategy', value: 3 },
    { do: 'answer', question: 'gone', value: 3 },
    { do: 'fact', fact: 'cost', text: '5' },
    { do: 'skip', fact: 'unit' },
  ])('refuses %j as stale when another step is the current one', (input) => {
    expect(applyInput(screening(), 'mette', input, AT)).toEqual({ refused: 'stale' });
  });

  it('goes back from the result, which makes a draft of it again', () => {
    const one = screening({ step: { kind: 'result' }, state: 'completed' });

    expect(applyInput(one, 'mette', { do: 'back' }, AT)).toEqual({
      change: { step: { kind: 'question', question: 'financing' }, state: 'draft' },
    });
  });
});
