import { factTexts } from '../../../src/monitoring/guide/fact-texts';
import { collaboration } from '../../builders/collaboration';
import { cost } from '../../builders/cost';
import { knowledge, term } from '../../builders/knowledge';

const { vocabulary } = knowledge({ vocabulary: { units: [term('it', 'IT-afdelingen', 'IT')] } });

describe('factTexts', () => {
  it('writes the facts as one would write them', () => {
    const facts = collaboration({
      contacts: {
        appointment: 'appointed',
        political: [{ name: 'Ulla Astman' }],
        administrative: [{ name: 'Runa Coxeter' }, { name: 'Bent Sø' }],
        vacancies: [],
      },
      unit: 'it',
      period: { end: '2028-06', rolling: false },
      costs: [
        cost({ kind: 'membership-fee', per: 'year', amount: 75_000, currency: 'DKK' }),
        cost({ kind: 'external-grant', per: 'total', amount: 9_000_000, currency: 'DKK' }),
      ],
      partners: [{ da: 'Skåne', en: 'Scania' }],
    });

    expect(factTexts(facts, vocabulary, 'da')).toEqual({
      'administrative-contact': 'Runa Coxeter; Bent Sø',
      'political-contact': 'Ulla Astman',
      unit: 'IT-afdelingen',
      end: '2028-06',
      cost: '75.000 kr.',
      partners: 'Skåne',
    });
    expect(factTexts(facts, vocabulary, 'en')).toMatchObject({
      unit: 'IT',
      cost: '75,000 DKK',
      partners: 'Scania',
    });
  });

  it('has nothing to write where the catalogue has nothing', () => {
    expect(new Set(Object.values(factTexts(collaboration(), vocabulary, 'da')))).toEqual(
      new Set(['']),
    );
  });
});
