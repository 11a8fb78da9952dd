import { firstFacts, laterFacts } from '../../../src/asking/cards/detail-facts';
import { collaboration } from '../../builders/collaboration';
import { localized } from '../../builders/localized';
import { entryOf, renderContextOf } from '../../cards/render-context-of';

const DA = renderContextOf('da');
const EN = renderContextOf('en');

describe('firstFacts', () => {
  it('labels what is known, in order, and leaves out the rest', () => {
    expect(firstFacts(entryOf('aer'), DA)).toEqual([
      { label: 'Partnere', value: 'Europæiske regioner; Østfold; Västra Götaland' },
      { label: 'Lande', value: 'Norge og Sverige' },
      { label: 'Politisk forankring', value: 'Ingen udpegning' },
      { label: 'Administrativ kontakt', value: 'Vicky Sandra Hayes' },
    ]);
  });

  it('begins with the period and the money', () => {
    const labels = firstFacts(entryOf('markis'), DA).map(({ label }) => label);

    expect(labels.slice(0, 3)).toEqual(['Periode', 'Økonomi', 'Finansiering']);
  });

  it('puts every cost on a line of its own', () => {
    const entry = entryOf('women-in-business');
    const money = firstFacts(entry, EN).find(({ label }) => label === 'Costs');

    expect(money?.value.split('\n\n')).toHaveLength(entry.costs.length);
  });
});

describe('laterFacts', () => {
  it('tells the outcome and the themes', () => {
    expect(laterFacts(entryOf('aer'), DA)).toEqual([
      { label: 'Forventet udbytte', value: entryOf('aer').outcome?.da },
      { label: 'Temaer', value: expect.any(String) as string },
    ]);
  });

  it('names what else it is called, and leaves out other spellings of the same', () => {
    const entry = collaboration({
      name: { da: 'Nordsøkommissionen', en: 'North Sea Commission (Nordsøkommissionen)' },
      aliases: ['Nordsoekommissionen', 'North Sea Commission', 'NSC', 'nsc'],
    });

    expect(laterFacts(entry, DA)).toEqual([{ label: 'Kendes også som', value: 'NSC' }]);
  });

  it('is nothing where nothing more is known', () => {
    expect(laterFacts(collaboration({ outcome: localized('Viden.') }), EN)).toHaveLength(1);
    expect(laterFacts(collaboration(), EN)).toEqual([]);
  });
});
