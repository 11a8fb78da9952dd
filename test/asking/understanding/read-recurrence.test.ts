import { understood } from '../nordjylland';

describe('readRecurrence', () => {
  it.each([
    ['månedlige møder', 'find 12 a year'],
    ['what happens monthly?', 'find 12 a year'],
    ['annual conferences', 'find kind conference, 1 a year'],
    ['årlige konferencer', 'find kind conference, 1 a year'],
    ['konferencer hvert andet år', 'find kind conference, 0.5 a year'],
    ['conferences every third year', 'find kind conference, 0.3333333333333333 a year'],
    ['quarterly networks', 'find kind membership-network, 4 a year'],
    ['netværk to gange om året', 'find kind membership-network, 2 a year'],
  ])('reads how often in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    [
      'hvilke mødes hvert andet år?',
      'recurrence of nordisk-audiologisk-selskab, studierejse-forstanderkredsen',
    ],
    ['which meet every third year?', 'recurrence of nordisk-kongres-synspaedagogik'],
    ['netværk der mødes kvartalsvis', 'recurrence of pro-communicato-nordica, tavs'],
  ])('tells how often each of them meets when that is asked too, in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
