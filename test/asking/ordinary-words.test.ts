import { ORDINARY_WORDS, OTHER_SUBJECTS } from '../../src/asking/ordinary-words';
import { understood } from './nordjylland';

describe('OTHER_SUBJECTS', () => {
  it('are ordinary words too, folded', () => {
    expect([...OTHER_SUBJECTS].every((word) => ORDINARY_WORDS.has(word))).toBe(true);
    expect(OTHER_SUBJECTS.has('svommehal')).toBe(true);
  });

  it.each([
    ['forsikring', 'find "forsikring"'],
    ['meditation', 'find "meditation"'],
    ['dental care for children', 'find theme children, "dental", "care"'],
  ])('are taken for no other word: %j is %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
