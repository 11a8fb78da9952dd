import { understood } from '../nordjylland';

describe('readExactly', () => {
  it.each([
    ['hvad får WiB fra interreg', 'funding of women-in-business'],
    ['hvor mange penge lagde Interreg i Kreative Alliancer', 'funding of kreative-alliancer'],
    ["what is the EU's share of HealthPort", 'funding of healthport'],
    ['how big is MARKIS altogether in money terms', 'total-budget of markis'],
    ['hvor stor er nordisk audiologisk selskab', 'partner-count of nordisk-audiologisk-selskab'],
    ['number of countries in CEDAR', 'partner-count of cedar'],
    [
      'hvor mange foreninger er der i Nordisk Audiologisk Selskab',
      'partner-count of nordisk-audiologisk-selskab',
    ],
    ['hvem sidder for os i CPMR', 'contacts-political, contacts-administrative of cpmr'],
    ['hvem er tovholder for CPMR', 'contacts-administrative of cpmr'],
    ['how big a slice of HealthPort does the EU cover', 'funding of healthport'],
    ['when did the regional council ok the money for MARKIS', 'decided-by of markis'],
    ['when did HELPS end', 'end, period of helps'],
    [
      'hvem i kultur arbejder med Kreative Alliancer',
      'contacts-administrative of kreative-alliancer',
    ],
  ])('takes the fact that the entry has for %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
