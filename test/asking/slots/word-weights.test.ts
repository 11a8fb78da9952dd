import { weightsOf } from '../../../src/asking/slots/word-weights';
import { read } from './slots-in';

/** The weight of each word of a text. */
function weightsIn(text: string): Map<string, number> {
  const reading = read(text);
  const weights = weightsOf(reading);
  return new Map(reading.words.map(({ typed }, at) => [typed, weights[at] ?? 0]));
}

describe('weightsOf', () => {
  it('gives a word of the vocabulary its full weight', () => {
    expect(weightsIn('hvad koster turisme').get('turisme')).toBe(1);
  });

  it('gives a common word less weight than a rare one', () => {
    const weights = weightsIn('who do I knock for tonnage');
    expect(weights.get('knock')).toBeLessThan(weights.get('tonnage') ?? 0);
  });

  it('gives a number its full weight', () => {
    expect(weightsIn('over 1234 kroner').get('1234')).toBe(1);
  });
});
