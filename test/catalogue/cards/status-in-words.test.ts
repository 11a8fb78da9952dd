import { statusInWords } from '../../../src/catalogue/cards/status-in-words';
import { collaboration } from '../../builders/collaboration';
import { entryOf, tellingOf } from '../../cards/telling-of';

const EHEALTH = entryOf('ehealth-for-regions');
const on = (day: string) => ({ ...tellingOf('da'), day });

describe('statusInWords', () => {
  it.each([
    ['2012-03-01', 'i gang'],
    ['2013-12-31', 'i gang'],
    ['2014-01-01', 'løbende ifølge strategien fra 2012'],
  ])('on %s, what a source of 2012 calls rolling is: %s', (day, expected) => {
    expect(statusInWords(EHEALTH, on(day))).toBe(expected);
  });

  it('tells until when it was paid for, where that is past', () => {
    const cpmr = entryOf('cpmr');

    expect(statusInWords(cpmr, on('2012-03-01'))).toBe('i gang');
    expect(statusInWords(cpmr, tellingOf('en'))).toBe(
      'ongoing according to the strategy of 2012, granted to the end of 2013',
    );
  });

  it('is plain where a person has confirmed it, or no old source says it', () => {
    const telling = tellingOf('da');
    const confirmed = { name: 'Mette Holm', on: '2026-11-03', by: 'mette', round: 'r' };
    const witnesses = new Map([[EHEALTH.id, { confirmed }]]);
    const own = collaboration({ source: { ...EHEALTH.source, document: 'udsyn' } });

    expect(
      statusInWords(EHEALTH, { ...telling, knowledge: { ...telling.knowledge, witnesses } }),
    ).toBe('i gang');
    expect(statusInWords(own, telling)).toBe('i gang');
    expect(statusInWords(entryOf('aer'), telling)).toBe('ingen slutdato oplyst');
    expect(statusInWords(entryOf('markis'), telling)).toBe('afsluttet');
  });
});
