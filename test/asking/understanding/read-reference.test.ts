import { understood } from '../nordjylland';

describe('readReference', () => {
  it.each([
    ['netværk om transport / den første', 'all about ertico'],
    ['netværk om transport / hvad koster den anden?', 'cost of nordisk-transportpolitisk-netvaerk'],
    ['netværk om transport / hvad koster nummer tre?', 'cost of nordsoekommissionen'],
    ['netværk om transport / den tredje', 'all about nordsoekommissionen'],
    ['networks about transport / the third one', 'all about nordsoekommissionen'],
    ['networks about transport / the fourth', 'all about westlink'],
    ['projekter i 2012 / nummer 4', 'all about healthport'],
    ['projekter i 2012 / number five', 'all about ict-for-health'],
    ['networks about transport / what does the last one cost?', 'cost of westlink'],
    ['CPMR / hvad koster det?', 'cost of cpmr'],
    ['CPMR / what is its purpose?', 'purpose of cpmr'],
  ])('takes one of the last answer in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['CPMR / den anden', 'all about cpmr'],
    ['hvad koster den anden?', 'unknown'],
  ])('takes none that is not there in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
