import {
  factAsTyped,
  formatProposal,
  screeningName,
} from '../../../src/screening/cards/format-proposal';
import type { Fact, Proposal } from '../../../src/screening/proposal/proposal';
import { proposal } from '../../builders/screening';
import { renderContextOf } from '../../cards/render-context-of';

const DA = renderContextOf('da');
const EN = renderContextOf('en');

describe('proposalInWords', () => {
  it.each<[Fact, Proposal, string, string]>([
    ['name', { name: 'N' }, 'N', 'N'],
    ['level', { level: 'political' }, 'Politisk', 'Political'],
    ['area', { area: 'health' }, 'Sundhed', 'Health'],
    ['cost', { cost: { amount: 1_500_000, currency: 'DKK' } }, '1,5 mio. kr.', 'DKK 1.5 million'],
    ['total', { total: { amount: 0, currency: 'DKK' } }, '0 kr.', 'DKK 0'],
    ['funding', { funding: 'none' }, 'Nej', 'No'],
    ['appointment', { appointment: 'yes' }, 'Ja', 'Yes'],
    ['travel', { travel: 'no' }, 'Nej', 'No'],
    ['period', { period: { start: '2027', end: '2027', rolling: false } }, '2027', '2027'],
    [
      'period',
      { period: { start: '2027-03', end: '2029', rolling: false } },
      'marts 2027 – 2029',
      'March 2027 – 2029',
    ],
    [
      'period',
      { period: { start: '2027', rolling: true } },
      'fra 2027, løbende',
      'from 2027, ongoing',
    ],
    ['period', { period: { end: '2029', rolling: false } }, 'til 2029', 'until 2029'],
    ['period', { period: { rolling: true } }, 'løbende', 'ongoing'],
    [
      'countries',
      { countries: { text: 'Skåne', ids: ['se'] } },
      'Skåne (Sverige)',
      'Skåne (Sweden)',
    ],
    ['countries', { countries: { text: 'Sverige', ids: ['se'] } }, 'Sverige', 'Sverige (Sweden)'],
    ['themes', { themes: { text: 'robotter', ids: [] } }, 'robotter', 'robotter'],
    ['programme', { programme: { text: 'Min fond', ids: [] } }, 'Min fond', 'Min fond'],
  ])('tells the %s of %j', (fact, known, da, en) => {
    expect([formatProposal(fact, known, DA), formatProposal(fact, known, EN)]).toEqual([da, en]);
  });

  it('tells only what was understood where it was in another fact or a whole sentence', () => {
    const partners = 'Region Skåne';
    const ids = ['se'];

    expect(formatProposal('countries', { partners, countries: { text: partners, ids } }, DA)).toBe(
      'Sverige',
    );
    expect(
      formatProposal('countries', { countries: { text: 'jeg vil '.repeat(20), ids } }, DA),
    ).toBe('Sverige');
  });

  it('says nothing of what is not known', () => {
    expect(Object.keys(proposal()).map((fact) => formatProposal(fact as Fact, {}, DA))).toEqual(
      Object.keys(proposal()).map(() => ''),
    );
  });
});

describe('factAsTyped', () => {
  it('leaves out what was understood, but not what was understood elsewhere', () => {
    const ids = ['se'];

    expect(factAsTyped('countries', { countries: { text: 'Skåne', ids } }, DA)).toBe('Skåne');
    expect(
      factAsTyped('countries', { partners: 'Skåne', countries: { text: 'Skåne', ids } }, DA),
    ).toBe('Sverige');
    expect(factAsTyped('countries', { countries: { text: '', ids } }, DA)).toBe('Sverige');
  });
});

describe('screeningName', () => {
  it('calls one without a name so', () => {
    expect(screeningName({ proposal: { name: 'Robot' } }, DA)).toBe('Robot');
    expect(screeningName({ proposal: {} }, EN)).toBe('No name');
  });
});
