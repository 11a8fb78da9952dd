import { slotsIn } from './slots-in';

describe('euMoney', () => {
  it.each([
    'projects with EU financing',
    'hvilke projekter får penge fra EU',
    'er der nogle, hvor det er EU, der betaler',
    'projects supported by the EU',
    'projekter med EU-midler',
  ])('reads the EU and a word for money as external funding: %j', (text) => {
    expect(slotsIn(text, 'property').some((slot) => slot.endsWith('external-funding'))).toBe(true);
  });

  it.each([
    'what do we pay for the EU office',
    'how many percent does the EU pay',
    'noget om EU-midler',
    'hvilket EU-program finansierer Mikropol',
    'penge til turisme i Norge',
    'European networks that support the elderly',
    'Europæiske projekter, der støtter unge',
    'projects funded by European regions',
    'EU-samarbejder, som vi støtter',
  ])('reads no external funding in %j', (text) => {
    expect(slotsIn(text, 'property').some((slot) => slot.endsWith('external-funding'))).toBe(false);
  });
});
