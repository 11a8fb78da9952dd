import { understood } from '../nordjylland';

describe('readDescribed', () => {
  it.each([
    [
      'hvad skal studieturen for forstanderne gøre godt for',
      'purpose of studierejse-forstanderkredsen',
    ],
    [
      'which journal does the nordic audiology society co-publish',
      'purpose of nordisk-audiologisk-selskab',
    ],
    ['which networks are there on tinnitus', 'find theme tinnitus, kind membership-network'],
    ['hvad har vi om tinnitus', 'find theme tinnitus'],
  ])('reads what is asked of the only one that fits in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
