import { readAnswerBy } from '../../../src/screening/deadlines/answer-by';

/** A Sunday. */
const TODAY = '2027-01-10';

describe('readAnswerBy', () => {
  it.each([
    ['Hvem betaler? Svar senest fredag.', '2027-01-15'],
    ['Svar senest på søndag', '2027-01-17'],
    ['Please answer by Friday', '2027-01-15'],
    ['svar senest 15/9', '2027-09-15'],
    ['Hvad sker der på fredag?', undefined],
  ])('reads the day in "%s"', (text, day) => {
    expect(readAnswerBy({ text }, TODAY)).toEqual({ ok: true, day });
  });

  it('reads a weekday that is given as the date', () => {
    expect(readAnswerBy({ answerBy: 'fredag', text: '' }, TODAY)).toEqual({
      ok: true,
      day: '2027-01-15',
    });
  });
});
