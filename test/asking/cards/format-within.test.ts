import { formatWithin } from '../../../src/asking/cards/format-within';
import { renderContextOf } from '../../cards/render-context-of';

describe('format within', () => {
  describe('formatWithin', () => {
    it.each([
      [['A'], 'A'],
      [['A', 'B', 'C'], 'A; B; C'],
      [['Alfa', 'Beta', 'Gamma', 'Delta'], 'Alfa; Beta; og 2 til'],
      [['Much longer than there is room for', 'B'], 'Much longer than there is room for; og 1 til'],
      [[], ''],
    ])('names as many of %j as fit', (texts, expected) => {
      expect(formatWithin(texts, 15, renderContextOf('da'))).toBe(expected);
    });
  });
});
