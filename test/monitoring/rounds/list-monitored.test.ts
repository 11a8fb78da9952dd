import { listMonitored } from '../../../src/monitoring/rounds/list-rounds';
import { round } from '../../builders/round';
import { openOwned, ROLES } from '../owned';

const sentIn = (cycle: string, at: string, owner?: string) =>
  round({
    id: `cpmr.${cycle}`,
    state: 'answered',
    conclusion: 'continue',
    completed: { by: 'bent', name: 'Bent Bentsen', at: `${at}T09:00:00.000Z` },
    ...(owner !== undefined && { owner }),
  });

const known = [
  sentIn('1', '2025-03-01'),
  sentIn('2', '2026-03-01', 'bent'),
  round({ id: 'cpmr.4', dueOn: '2027-09-01', owner: 'runa' }),
  round({ id: 'cpmr.3', dueOn: '2027-03-01', owner: 'runa' }),
  round({ collaboration: 'helps', state: 'skipped' }),
];

describe('listMonitored', () => {
  it('finds what is open, the soonest first, and what was last sent in', async () => {
    const owned = await openOwned({ rounds: known });

    const [cpmr, helps] = await listMonitored(['cpmr', 'helps'], 'runa', ROLES, owned);

    expect(cpmr?.open.map(({ id }) => id)).toEqual(['cpmr.3', 'cpmr.4']);
    expect(cpmr?.last?.id).toBe('cpmr.2');
    expect(helps).toEqual({ collaboration: 'helps', open: [], isTheirs: false });
  });

  it.each([
    ['whoever answers for it', 'runa', true],
    ['whoever answered the last', 'bent', true],
    ['a coordinator', 'carl', true],
    ['somebody else', 'mette', false],
  ])('knows what is for %s', async (_, person, isTheirs) => {
    const owned = await openOwned({ rounds: known });

    expect((await listMonitored(['cpmr'], person, ROLES, owned))[0]?.isTheirs).toBe(isTheirs);
  });
});
