import { isAcknowledgement } from '../../../src/asking/answer/is-acknowledgement';

describe('isAcknowledgement', () => {
  it.each(['ok', 'Nej tak.', 'Fint nok!', 'all right', 'No, thanks'])('recognises %j', (text) => {
    expect(isAcknowledgement(text)).toBe(true);
  });

  it.each(['ok hvad koster CPMR', 'tak', '', 'nej, den anden'])('does not recognise %j', (text) => {
    expect(isAcknowledgement(text)).toBe(false);
  });
});
