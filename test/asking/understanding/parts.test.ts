import {
  explainedBy,
  idsOf,
  outermost,
  span,
  takeApart,
  without,
} from '../../../src/asking/understanding/parts';
import { DAY, INDEX } from '../nordjylland';

const partsOf = (text: string) => takeApart(text, INDEX, { day: DAY, memory: undefined });
const idsIn = (text: string) => partsOf(text).matches.map(({ meaning }) => meaning.id);

describe('takeApart', () => {
  it('mends the words, and keeps the positions of those that say something', () => {
    const { tokens, content, corrections, language } = partsOf('Hvad er livs stil i psykriatri');

    expect(tokens.map(({ word }) => word)).toEqual(['hvad', 'er', 'livsstil', 'i', 'psykiatri']);
    expect(content).toEqual([2, 4]);
    expect(corrections).toEqual([{ from: 'psykriatri', to: 'psykiatri' }]);
    expect(language).toBe('da');
  });

  it('takes no small word for a theme, nor a phrase that only shares a stem with a better one', () => {
    expect(idsIn('is it there')).not.toContain('it');
    expect(idsIn('det billigste')).toEqual(expect.arrayContaining(['min']));
    expect(idsIn('det billigste')).not.toContain('transport');
  });
});

describe('without', () => {
  it('reads on as if some words had not been written', () => {
    const parts = partsOf('hvad koster Westlink');
    const rest = without(parts, new Set([2]));

    expect(rest.tokens.map(({ word }) => word)).toEqual(['hvad', 'koster']);
    expect(idsOf(rest.matches, 'collaboration')).toEqual([]);
    expect(idsOf(rest.matches, 'attribute')).toEqual(['cost']);
  });
});

describe('outermost', () => {
  it('leaves out a phrase inside a longer one', () => {
    const { matches } = partsOf('hvor mange partnere');

    expect(idsOf(matches, 'attribute')).toEqual(expect.arrayContaining(['partners']));
    expect(outermost(matches, ['attribute']).map(({ meaning }) => meaning.id)).toEqual([
      'partner-count',
    ]);
  });
});

describe('span', () => {
  it('goes from one to before another', () => {
    expect(span({ from: 2, to: 5 })).toEqual([2, 3, 4]);
    expect(span({ from: 2, to: 2 })).toEqual([]);
  });
});

describe('explainedBy', () => {
  it('names each position once', () => {
    expect([
      ...explainedBy([
        { from: 0, to: 2 },
        { from: 1, to: 3 },
      ]),
    ]).toEqual([0, 1, 2]);
  });
});
