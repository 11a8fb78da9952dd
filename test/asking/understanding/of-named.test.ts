import { understood } from '../nordjylland';

describe('measureHeld', () => {
  it.each([
    ['NTN + westlink, total per year?', 'sum fee of nordisk-transportpolitisk-netvaerk, westlink'],
    [
      'er det markis eller coast alive der har flest penge',
      'max total-budget of markis, coast-alive',
    ],
    [
      'average annual fee of cpmr, north sea commission and ertico in euros',
      'average fee of cpmr, nordsoekommissionen, ertico',
    ],
    [
      'is healthport or mikropol the bigger one, moneywise',
      'max total-budget of healthport, mikropol',
    ],
  ])('takes the money that all of those named have in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
