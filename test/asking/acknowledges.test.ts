import { acknowledges } from '../../src/asking/acknowledges';

describe('acknowledges', () => {
  it.each(['ok', 'Nej tak.', 'Fint nok!', 'all right', 'No, thanks'])('hears %j', (text) => {
    expect(acknowledges(text)).toBe(true);
  });

  it.each(['ok hvad koster CPMR', 'tak', '', 'nej, den anden'])('takes %j for more', (text) => {
    expect(acknowledges(text)).toBe(false);
  });
});
