import { factValue, formatFactValue } from '../../../src/monitoring/cards/format-monitoring';
import { plainRenderContext } from '../../cards/plain-render-context';

const [da, en] = [plainRenderContext('da'), plainRenderContext('en')];

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
    expect(formatFactValue('end', '', da)).toBe('ikke oplyst');
    expect(formatFactValue('end', '2027', da)).toBe('2027');
  });
});
