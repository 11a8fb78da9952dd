import { asksAboutRounds } from '../../src/monitoring/asks-about-rounds';

describe('asksAboutRounds', () => {
  it.each([
    'hvornår skal CPMR monitoreres?',
    'hvem skal følge op på Mikropol',
    'hvornår blev CPMR sidst monitoreret?',
    'hvornår er næste opfølgning på Mikropol?',
    'mangler CPMR opfølgning?',
    'hvad er status på monitoreringen af CPMR?',
    'hvad kom der ud af opfølgningen på CPMR?',
    'when is CPMR due for monitoring?',
    'who follows up on Mikropol?',
    'when was CPMR last monitored?',
    'is CPMR overdue for follow-up?',
  ])('is so of "%s"', (text) => {
    expect(asksAboutRounds(text)).toBe(true);
  });

  it.each([
    'hvor ofte skal samarbejder monitoreres?',
    'hvad er monitorering?',
    'how often must collaborations be monitored?',
    'why do we monitor collaborations at all',
    'hvornår slutter CPMR?',
    'who sits in CPMR?',
  ])('is not so of "%s"', (text) => {
    expect(asksAboutRounds(text)).toBe(false);
  });
});
