import type { Filter } from '../../../src/asking/filter';
import { isImpliedBy, withoutImplied } from '../../../src/asking/cards/implied-filters';
import { renderContextOf } from '../../cards/render-context-of';

const country = (id: string): Filter => ({ by: 'country', id });
const DA = renderContextOf('da');

describe('isImpliedBy', () => {
  it('tells that the Nordic countries stand for each of them, and not the other way round', () => {
    expect(isImpliedBy(country('se'), country('nordic'), DA)).toBe(true);
    expect(isImpliedBy(country('nordic'), country('se'), DA)).toBe(false);
  });

  it('is not so of other countries, of itself, or of other filters', () => {
    const theme: Filter = { by: 'theme', id: 'nordic-cooperation' };
    const nordic = country('nordic');

    expect(isImpliedBy(country('es'), nordic, DA)).toBe(false);
    expect(isImpliedBy(nordic, nordic, DA)).toBe(false);
    expect(isImpliedBy(theme, nordic, DA)).toBe(false);
    expect(isImpliedBy(country('gone'), country('nowhere'), DA)).toBe(false);
  });
});

describe('withoutImplied', () => {
  it('leaves what was named', () => {
    const transport: Filter = { by: 'theme', id: 'transport' };
    const nordic = country('nordic');

    expect(withoutImplied([nordic, country('dk'), country('se'), transport], DA)).toEqual([
      nordic,
      transport,
    ]);
    expect(withoutImplied([country('dk'), country('se')], DA)).toHaveLength(2);
  });
});
