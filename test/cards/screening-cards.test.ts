import { plainTextOf } from '../../src/cards/plain-text';
import { proposalInWords, renderScreening } from '../../src/cards/screening-cards';
import type { Fact, Screening } from '../../src/screening/screening';
import { assessment, screening } from '../builders/screening';
import { nodesOf, submitsOf } from './find-nodes';
import { tellingOf } from './telling-of';

const DA = tellingOf('da');
const EN = tellingOf('en');

const at = (given: Partial<Screening>, telling = DA, notice = '') => {
  const card = renderScreening(screening({ revision: 7, ...given }), 'mette', telling, notice);
  return {
    lines: plainTextOf(card).split('\n'),
    buttons: submitsOf(card),
    input: nodesOf(card).find(({ type }) => type === 'Input.Text'),
  };
};

describe('renderScreening', () => {
  it('asks for a fact with an input', () => {
    const { lines, buttons, input } = at({ step: { kind: 'fact', fact: 'partners' } });

    expect(lines).toEqual([
      '3 af 5 · Forslaget',
      'Hvem er partnerne, og fra hvilke lande?',
      'For eksempel "Region Skåne, Sverige".',
    ]);
    expect(input).toMatchObject({ id: 'text', label: 'Partnere og lande', maxLength: 200 });
    expect(buttons.map(({ title }) => title)).toEqual([
      'Gem og fortsæt',
      'Spring over',
      'Tilbage',
      'Pause',
    ]);
    expect(buttons[0]?.data).toEqual({
      action: 'fact',
      fact: 'partners',
      text: '',
      screening: 'screening-1',
      revision: 7,
    });
  });

  it('cannot go back from the first fact', () => {
    expect(at({}).buttons.map(({ title }) => title)).toEqual([
      'Gem og fortsæt',
      'Spring over',
      'Pause',
    ]);
  });

  it('asks for the area with a button each', () => {
    const { buttons, input } = at({ step: { kind: 'fact', fact: 'area' } }, EN);

    expect(input).toBeUndefined();
    expect(buttons.map(({ title }) => title)).toEqual([
      'Common',
      'Health',
      'Regional Development',
      'The special sector',
      'Skip',
      'Back',
      'Pause',
    ]);
    expect(buttons[1]?.data).toMatchObject({ action: 'fact', fact: 'area', text: 'health' });
  });

  it('asks a question with what each level means, and marks what was answered', () => {
    const { lines, buttons } = at({
      step: { kind: 'question', question: 'focus' },
      assessments: [assessment({ focus: 2 })],
    });

    expect(lines).toEqual([
      '2 af 6 · relevance',
      'Hvor meget focus?',
      'Derfor spørges der.',
      '0 · Ingen: Ingen grad',
      '1 · Lav: Lav grad',
      '2 · Middel: Middel grad',
      '3 · Høj: Høj grad',
    ]);
    expect(buttons.map(({ title }) => title)).toEqual([
      '0 · Ingen',
      '1 · Lav',
      '2 · Middel ✓',
      '3 · Høj',
      'Ved ikke',
      'Tilbage',
      'Pause',
    ]);
    expect(buttons[3]?.data).toEqual({
      action: 'answer',
      question: 'focus',
      value: 3,
      screening: 'screening-1',
      revision: 7,
    });
  });

  it('does not show what somebody else answered', () => {
    const { buttons } = at({
      step: { kind: 'question', question: 'focus' },
      assessments: [assessment({}), assessment({ focus: 2 }, 'jens')],
    });

    expect(buttons.map(({ title }) => title).join()).not.toContain('✓');
  });

  it('says something first when there is something to say', () => {
    expect(at({}, DA, 'Det kort var ikke det nyeste.').lines[1]).toBe(
      'Det kort var ikke det nyeste.',
    );
  });

  it('refuses a question that is not in the frozen checklist', () => {
    expect(() => at({ step: { kind: 'question', question: 'gone' } })).toThrow(
      'question gone is not in the frozen checklist',
    );
  });
});

describe('proposalInWords', () => {
  const whole = screening({
    proposal: { name: 'N', area: 'health', cost: { amount: 1_500_000, currency: 'DKK' } },
  });

  it.each<[Fact, string, string]>([
    ['name', 'N', 'N'],
    ['area', 'Sundhed', 'Health'],
    ['cost', '1,5 mio. kr.', 'DKK 1.5 million'],
    ['partners', '', ''],
    ['unit', '', ''],
  ])('tells the %s', (fact, da, en) => {
    expect([proposalInWords(fact, whole, DA), proposalInWords(fact, whole, EN)]).toEqual([da, en]);
  });

  it('tells that it costs nothing', () => {
    const free = screening({ proposal: { cost: { amount: 0, currency: 'DKK' } } });

    expect(proposalInWords('cost', free, DA)).toBe('0 kr.');
  });
});
