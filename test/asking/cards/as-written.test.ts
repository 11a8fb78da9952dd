import { asTyped, asWritten } from '../../../src/asking/cards/as-written';
import { renderContextOf } from '../../cards/render-context-of';

describe('asTyped', () => {
  it('finds a folded word in what was typed', () => {
    expect(asTyped('gaster', 'Kommer der Gæster fra Norge?')).toBe('Gæster');
    expect(asTyped('gaster', 'Kommer der nogen?')).toBeUndefined();
  });
});

describe('asWritten', () => {
  it('is the word as it was typed', () => {
    expect(asWritten('gaster', { ...renderContextOf('da'), question: 'Har vi gæster?' })).toBe(
      'gæster',
    );
  });

  it('is the word as the sources write it, where it was typed otherwise', () => {
    expect(asWritten('nordsokommissionen', renderContextOf('da'))).toBe('nordsøkommissionen');
  });

  it('is the folded word where nothing knows it', () => {
    expect(asWritten('kvalomatik', renderContextOf('da'))).toBe('kvalomatik');
  });
});
