import { understood } from '../nordjylland';

describe('asksForFunded', () => {
  it.each([
    ['interreg IVB funded', 'find programme interreg-ivb-north-sea, programme interreg-ivb'],
    ['projekter med penge fra interreg IVA', 'find programme interreg-iva-oeks, kind project'],
    ['hvad hører under 7. rammeprogram', 'find programme fp7'],
    ['hvad er Interreg IVA', 'purpose of interreg-iva-oeks'],
    ['hvilke politikere har vi i ØKS', 'contacts-political of interreg-iva-oeks'],
  ])('sees what a programme pays for in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
