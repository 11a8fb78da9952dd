import { standingFacts } from '../../../src/asking/cards/standing-facts';
import { entryOf, renderContextOf } from '../../cards/render-context-of';

const DA = renderContextOf('da');
const basis = {
  screening: 's',
  decidedOn: '2027-01-08',
  body: 'forretningsudvalget',
  outcome: 'approved',
  reason: 'God erfaring.',
  recommendation: 'recommend',
} as const;

describe('standingFacts', () => {
  it('tells who answers for an entry, and by which decision it is there', () => {
    const provenance = new Map([['aer', { ownerName: 'Mette Holm', basis }]]);
    const renderContext = { ...DA, knowledge: { ...DA.knowledge, provenance } };

    expect(standingFacts(entryOf('aer'), renderContext)).toEqual([
      { label: 'Ansvarlig for opfølgning', value: 'Mette Holm' },
      {
        label: 'Grundlag',
        value: 'Besluttet af Forretningsudvalget den 8. januar 2027.\n\nBegrundelse: God erfaring.',
      },
    ]);
  });

  it('tells nothing where nothing is known', () => {
    expect(standingFacts(entryOf('aer'), DA).map(({ value }) => value)).toEqual(['', '']);
  });
});
