import { pointsBack } from '../../src/asking/points-back';
import { asked } from './nordjylland';

const points = (text: string) => pointsBack(text, asked(text).query);

describe('pointsBack', () => {
  it.each([
    'og hvornår slutter det?',
    'hvornår begyndte den?',
    'hvem sidder politisk i den?',
    'hvad koster det',
    'when does it end?',
    'how often do they meet?',
  ])('holds of a question that names nothing: %s', (text) => {
    expect(points(text)).toBe(true);
  });

  it.each([
    'hvad er der i gang nu?',
    'hvad er det dyreste projekt?',
    'hvornår slutter MARKIS, og hvad koster det?',
    'which networks are there in Norway?',
    'hvad er målet med strategien?',
    'how many are there?',
  ])('does not hold of one that stands alone: %s', (text) => {
    expect(points(text)).toBe(false);
  });
});
