import { asksAboutRounds } from '../../../src/monitoring/rounds/asks-about-rounds';

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
    'who monitors the home monitoring project, and when was it last monitored?',
    'hvem skal følge op på Regionsudvalget?',
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
    'Who sits on the Monitoring Committee of ØKS?',
    'hvem sidder i monitoreringsudvalget for ØKS?',
    'hvem sidder i overvågningsudvalget for ØKS?',
    'Who runs the project with patients monitored at home?',
    'who runs the project where patients are monitored?',
    'when does the home monitoring project end?',
    'hvornår slutter projektet om hjemmemonitorering?',
    'hvem står for projektet med monitorering af patienter i hjemmet?',
  ])('is not so of "%s"', (text) => {
    expect(asksAboutRounds(text)).toBe(false);
  });
});
