import { factValue, factValueInWords } from '../../../src/monitoring/cards/format-monitoring';
import { plainTelling } from '../../cards/plain-telling';

const [da, en] = [plainTelling('da'), plainTelling('en')];

describe('factValue', () => {
  it('writes an end in words, however it was typed, and nothing else', () => {
    expect(factValue('end', '2029-12-31', da)).toBe('31. december 2029');
    expect(factValue('end', '31.12.2029', en)).toBe('31 December 2029');
    expect(factValue('end', 'løbende', da)).toBe('løbende');
    expect(factValue('cost', '2027', da)).toBe('2027');
  });
});

describe('factValueInWords', () => {
  it('says that a fact is not stated', () => {
    expect(factValueInWords('end', '', da)).toBe('ikke oplyst');
    expect(factValueInWords('end', '2027', da)).toBe('2027');
  });
});
