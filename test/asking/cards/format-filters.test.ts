import type { Filter } from '../../../src/asking/filter';
import { formatFilter, formatFilters } from '../../../src/asking/cards/format-filters';
import { renderContextOf } from '../../cards/render-context-of';

const DA = renderContextOf('da');
const EN = renderContextOf('en');

describe('filterInWords', () => {
  it.each<[Filter, string, string]>([
    [{ by: 'theme', id: 'health-it' }, 'Sundheds-it', 'Health IT'],
    [{ by: 'country', id: 'se' }, 'Sverige', 'Sweden'],
    [{ by: 'area', id: 'health' }, 'Sundhed', 'Health'],
    [{ by: 'kind', id: 'membership-network' }, 'Netværk/medlemskab', 'Network/membership'],
    [{ by: 'level', id: 'political' }, 'Politisk', 'Political'],
    [{ by: 'unit', id: 'visborggaard' }, 'Visborggaard', 'Visborggaard'],
    [
      { by: 'programme', id: 'interreg-ivb-north-sea' },
      'Interreg IVB Nordsøen',
      'Interreg IVB North Sea',
    ],
    [
      { by: 'body', id: 'vaekstforum' },
      'besluttet af Vækstforum',
      'decided by Vækstforum (the Growth Forum)',
    ],
    [{ by: 'person', id: 'Runa Coxeter' }, 'kontakt: Runa Coxeter', 'contact: Runa Coxeter'],
    [{ by: 'word', word: 'broer' }, '"broer"', '"broer"'],
    [
      { by: 'word', word: 'kommuner', among: 'partners' },
      'partner: "kommuner"',
      'partner: "kommuner"',
    ],
    [
      { by: 'amount', measure: 'fee', is: 'over', amount: 50_000, currency: 'DKK' },
      'kontingent om året over 50.000 kr.',
      'membership fee a year over DKK 50,000',
    ],
    [
      { by: 'amount', measure: 'total-budget', is: 'at-most', amount: 2_000_000, currency: 'EUR' },
      'samlet budget højst 2 mio. EUR',
      'total budget at most EUR 2 million',
    ],
  ])('tells %j', (filter, da, en) => {
    expect([formatFilter(filter, DA), formatFilter(filter, EN)]).toEqual([da, en]);
  });

  it('falls back on the id of what nothing knows any more', () => {
    expect(formatFilter({ by: 'theme', id: 'gone' }, DA)).toBe('gone');
  });
});

describe('filtersInWords', () => {
  it('tells each once', () => {
    const sweden: Filter = { by: 'country', id: 'se' };

    expect(formatFilters([sweden, { by: 'kind', id: 'project' }, sweden], DA)).toBe(
      'Sverige · Projekt',
    );
    expect(formatFilters([], DA)).toBe('');
  });
});
