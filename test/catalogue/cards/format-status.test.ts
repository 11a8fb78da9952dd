import { formatStatus } from '../../../src/catalogue/cards/format-status';
import { collaboration } from '../../builders/collaboration';
import { entryOf, renderContextOf } from '../../cards/render-context-of';

const EHEALTH = entryOf('ehealth-for-regions');
const on = (day: string) => ({ ...renderContextOf('da'), day });

describe('statusInWords', () => {
  it.each([
    ['2012-03-01', 'i gang'],
    ['2013-12-31', 'i gang'],
    ['2014-01-01', 'løbende ifølge strategien fra 2012'],
  ])('on %s, what a source of 2012 calls rolling is: %s', (day, expected) => {
    expect(formatStatus(EHEALTH, on(day))).toBe(expected);
  });

  it('tells until when it was paid for, where that is past', () => {
    const cpmr = entryOf('cpmr');

    expect(formatStatus(cpmr, on('2012-03-01'))).toBe('i gang');
    expect(formatStatus(cpmr, renderContextOf('en'))).toBe(
      'ongoing according to the strategy of 2012, granted to the end of 2013',
    );
  });

  it('is plain where a person has confirmed it, or no old source says it', () => {
    const renderContext = renderContextOf('da');
    const confirmed = { name: 'Mette Holm', on: '2026-11-03', by: 'mette', round: 'r' };
    const provenance = new Map([[EHEALTH.id, { confirmed }]]);
    const own = collaboration({ source: { ...EHEALTH.source, document: 'udsyn' } });

    expect(
      formatStatus(EHEALTH, {
        ...renderContext,
        knowledge: { ...renderContext.knowledge, provenance },
      }),
    ).toBe('i gang');
    expect(formatStatus(own, renderContext)).toBe('i gang');
    expect(formatStatus(entryOf('aer'), renderContext)).toBe('ingen slutdato oplyst');
    expect(formatStatus(entryOf('markis'), renderContext)).toBe('afsluttet');
  });
});
