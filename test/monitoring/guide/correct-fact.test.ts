import { correctFact } from '../../../src/monitoring/guide/correct-fact';
import type { CorrectedFact } from '../../../src/catalogue/entry';
import type { Collaboration } from '../../../src/catalogue/collaboration';
import { collaboration } from '../../builders/collaboration';
import { cost } from '../../builders/cost';
import { knowledge, term } from '../../builders/knowledge';
import { localized } from '../../builders/localized';

const { vocabulary } = knowledge({ vocabulary: { units: [term('it', 'IT-afdelingen', 'IT')] } });
const ON = '2027-03-03';

const corrected = (facts: Partial<Collaboration>, fact: CorrectedFact, after: string) => {
  const given = correctFact(collaboration(facts), { fact, after }, vocabulary, ON);
  if (typeof given === 'string') throw new RangeError(given);
  return given;
};
const refused = (fact: CorrectedFact, after: string, facts: Partial<Collaboration> = {}) =>
  correctFact(collaboration(facts), { fact, after }, vocabulary, ON);

const contacts: Collaboration['contacts'] = {
  appointment: 'vacant',
  political: [],
  administrative: [{ name: 'Runa Coxeter', role: localized('Leder') }],
  vacancies: [{ level: 'political' }, { level: 'administrative' }],
};

describe('correctFact', () => {
  it('keeps what is known of the contacts who stay', () => {
    expect(
      corrected({ contacts }, 'administrative-contact', 'runa coxeter; Bent Sø').contacts
        .administrative,
    ).toEqual([{ name: 'Runa Coxeter', role: localized('Leder') }, { name: 'Bent Sø' }]);
  });

  it('fills the political place that was vacant, and no other', () => {
    expect(corrected({ contacts }, 'political-contact', 'Ulla Astman, Bent Sø').contacts).toEqual({
      ...contacts,
      appointment: 'appointed',
      political: [{ name: 'Ulla Astman' }, { name: 'Bent Sø' }],
      vacancies: [{ level: 'administrative' }],
    });
  });

  it('may leave no contact', () => {
    expect(corrected({ contacts }, 'administrative-contact', '').contacts).toEqual({
      ...contacts,
      administrative: [],
    });
  });

  it('finds a unit by any of its names, and takes it away', () => {
    expect(corrected({}, 'unit', 'it-afdelingen').unit).toBe('it');
    expect(corrected({ unit: 'it' }, 'unit', '')).not.toHaveProperty('unit');
    expect(refused('unit', 'Ukendt')).toBe('bad-unit');
  });

  it('sets the end, and drops what the source wrote of the old one', () => {
    const period = { start: '2026', rolling: true, text: localized('Løbende') };

    expect(corrected({ period }, 'end', '31.12.2028').period).toEqual({
      start: '2026',
      end: '2028-12-31',
      rolling: false,
    });
    expect(corrected({ period: { end: '2027', rolling: false } }, 'end', 'løbende').period).toEqual(
      {
        rolling: true,
      },
    );
    expect(refused('end', '2025', { period })).toBe('bad-date');
    expect(refused('end', 'snart')).toBe('bad-date');
  });

  it('keeps the years that a yearly cost was granted for', () => {
    const fee = cost({ kind: 'membership-fee', per: 'year', years: { from: 2011, to: 2013 } });

    expect(corrected({ costs: [fee] }, 'cost', '75.000 kr.').costs).toMatchObject([
      { amount: 75_000, years: { from: 2011, to: 2013 } },
    ]);
  });

  it('gives the one yearly cost its new amount and source, and leaves the others', () => {
    const fee = cost({ kind: 'membership-fee', per: 'year', amount: 100 });
    const grant = cost({ kind: 'external-grant', per: 'total', amount: 5000 });

    expect(corrected({ costs: [fee, grant] }, 'cost', '75.000 kr.').costs).toEqual([
      grant,
      {
        amount: 75_000,
        currency: 'DKK',
        approximate: false,
        kind: 'membership-fee',
        per: 'year',
        decisions: [],
        source: {
          document: 'udsyn',
          place: { da: 'Monitorering 3. marts 2027', en: 'Monitoring 3 March 2027' },
        },
      },
    ]);
    expect(corrected({ costs: [fee] }, 'cost', 'gratis').costs).toEqual([]);
    expect(corrected({ costs: [fee] }, 'cost', '').costs).toEqual([]);
    expect(corrected({}, 'cost', '10.000 euro').costs).toMatchObject([
      { amount: 10_000, currency: 'EUR', label: { da: 'Udgift', en: 'Cost' } },
    ]);
    expect(refused('cost', 'meget')).toBe('bad-cost');
  });

  it('keeps the words where nobody knows which of several costs is meant', () => {
    const costs = [
      cost({ kind: 'membership-fee', per: 'year', amount: 100 }),
      cost({ kind: 'co-financing', per: 'year', amount: 200 }),
    ];

    const once = corrected({ costs }, 'cost', 'Kontingentet er 150 kr.');
    const twice = corrected(once, 'cost', 'Kontingentet er 150 kr.');

    expect(once.costs).toEqual(costs);
    expect(twice.notes).toEqual([{ da: 'Kontingentet er 150 kr.', en: 'Kontingentet er 150 kr.' }]);
  });

  it('knows the partners who stay by their name in either language', () => {
    const partners = [{ da: 'Skåne', en: 'Scania' }];

    expect(corrected({ partners }, 'partners', 'scania; Halland').partners).toEqual([
      { da: 'Skåne', en: 'Scania' },
      { da: 'Halland', en: 'Halland' },
    ]);
  });

  it('settles what the source said against itself of that fact, and of no other', () => {
    const about = (one: 'cost' | 'period') => ({
      about: one,
      readings: [],
      note: localized('Uenig.'),
    });

    expect(
      corrected({ discrepancies: [about('cost'), about('period')] }, 'end', '2029').discrepancies,
    ).toEqual([about('cost')]);
  });
});
