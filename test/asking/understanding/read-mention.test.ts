import { understood } from '../nordjylland';

describe('readMention', () => {
  it.each([
    ['KASK', 'mention body-kask-samarbejdet'],
    ['hvad koster KASK?', 'other not stated of anybody'],
    ['KASK / hvem er kontakt?', 'other not stated of anybody'],
    ['EIR / hvad er det?', 'mention body-eir'],
    ['KASK / hvad med havne?', 'find theme ports'],
  ])('reads %j as %s', (conversation, query) => {
    expect(understood(conversation)).toBe(query);
  });
});
