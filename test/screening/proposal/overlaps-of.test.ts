import { overlapsOf } from '../../../src/screening/proposal/overlaps-of';
import { collaboration } from '../../builders/collaboration';
import { theme } from '../../builders/knowledge';
import { localized } from '../../builders/localized';

const applyContext = {
  collaborations: [
    collaboration({ id: 'themed', name: localized('Alfa'), themes: ['health-it'] }),
    collaboration({ id: 'abroad', name: localized('Beta'), countries: ['se'] }),
    collaboration({ id: 'paid', name: localized('Gamma'), funding: { programme: 'interreg' } }),
    collaboration({ id: 'with', name: localized('Delta'), partners: [localized('Oslo')] }),
    collaboration({ id: 'other', name: localized('Epsilon'), themes: ['maritime'] }),
  ],
  vocabulary: {
    themes: [theme('health', 'Sundhed', 'Health'), theme('health-it', 'It', 'It', 'health')],
  },
};

describe('overlapsOf', () => {
  it('looks for every fact of a proposal that can overlap', () => {
    const overlaps = overlapsOf(
      {
        name: 'Epsilon',
        partners: 'Oslo kommune',
        themes: { text: 'sundhed', ids: ['health'] },
        countries: { text: 'Sverige', ids: ['se'] },
        programme: { text: 'Interreg', ids: ['interreg'] },
      },
      applyContext,
    );

    expect(
      Object.fromEntries(
        overlaps.map(({ collaboration: { id }, reasons }) => [id, reasons.map(({ by }) => by)]),
      ),
    ).toEqual({
      themed: ['theme'],
      abroad: ['country'],
      paid: ['programme'],
      with: ['partner'],
      other: ['name'],
    });
  });

  it('finds nothing for a proposal of which nothing is known', () => {
    expect(overlapsOf({}, applyContext)).toEqual([]);
  });
});
