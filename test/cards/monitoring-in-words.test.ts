import { snoozeInWords } from '../../src/cards/monitoring-in-words';
import { stringsFor } from '../../src/i18n/strings';

const telling = { day: '2027-03-30', language: 'da', strings: stringsFor('da') } as const;
const snoozes = [{ by: 'mette', at: '2027-03-09T08:00:00.000Z', until: '2027-03-16' }];

describe('snoozeInWords', () => {
  it.each([
    [undefined, ''],
    ['2027-03-31', 'Udsat til 31. marts 2027 (1 gang).'],
    ['2027-03-16', 'Har været udsat til 16. marts 2027 (1 gang).'],
  ])('says of a round put off to %s: %s', (until, expected) => {
    expect(snoozeInWords({ snoozes }, until, telling)).toBe(expected);
  });
});
