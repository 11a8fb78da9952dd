import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import { type WheelFilter, yearWheel } from '../../../src/monitoring/rounds/year-wheel';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';

const clock = fixedClock('2027-03-10T09:00:00Z');

const METTE = { owner: 'mette', ownerName: 'Mette Sørensen' };
const KNOWN: readonly Round[] = [
  round({ collaboration: 'aer', dueOn: '2027-01-11', area: 'research' }),
  round({ collaboration: 'cedar', dueOn: '2027-01-12', state: 'answered' }),
  round({ collaboration: 'cpmr', dueOn: '2027-03-03', ...METTE }),
  round({ collaboration: 'ertico', dueOn: '2027-03-02', state: 'skipped', ...METTE }),
  round({ collaboration: 'helps', dueOn: '2027-03-10' }),
  round({ collaboration: 'isaac', dueOn: '2028-02-28', owner: 'bent', ownerName: 'Bent Åse' }),
  round({ collaboration: 'wib', dueOn: '2028-03-01', area: 'culture' }),
];

async function open(known: readonly Round[] = KNOWN) {
  const documents = createMemoryDocumentStore(clock);
  for (const one of known) await documents.create(rounds, one);
  return {
    show: (filter: WheelFilter = {}, from?: string) =>
      yearWheel({ filter, ...(from !== undefined && { from }) }, { clock, documents }),
  };
}

type MonitoringPolicy = Awaited<ReturnType<typeof yearWheel>>;
const late = (all: MonitoringPolicy['overdue']) =>
  all.map(({ round: { collaboration }, daysLate }) => [collaboration, daysLate]);
const filled = ({ months }: MonitoringPolicy) =>
  months.flatMap(({ month, rounds: all }) => (all.length > 0 ? [[month, late(all)]] : []));

describe('yearWheel', () => {
  it('has twelve months from this one, with what is due and how late it is', async () => {
    const { show } = await open();

    const wheel = await show();

    expect(wheel.months).toHaveLength(12);
    expect(wheel.months.map(({ month }) => month)).toEqual(
      expect.arrayContaining(['2027-03', '2027-12', '2028-01', '2028-02']),
    );
    expect(filled(wheel)).toEqual([
      [
        '2027-03',
        [
          ['ertico', 0],
          ['cpmr', 7],
          ['helps', 0],
        ],
      ],
      ['2028-02', [['isaac', 0]]],
    ]);
  });

  it('keeps in sight what is open from before, however long', async () => {
    const { show } = await open();

    expect(late((await show()).overdue)).toEqual([['aer', 58]]);
  });

  it('begins with another month when asked to', async () => {
    const { show } = await open();

    const wheel = await show({}, '2027-01');

    expect(wheel.overdue).toEqual([]);
    expect(filled(wheel)[0]).toEqual([
      '2027-01',
      [
        ['aer', 58],
        ['cedar', 0],
      ],
    ]);
  });

  it('calls nothing late that lies ahead, also when it is seen from a later year', async () => {
    const { show } = await open();

    expect(late((await show({}, '2029-01')).overdue)).toEqual([
      ['aer', 58],
      ['cpmr', 7],
    ]);
  });

  it.each([
    ['an area', { area: 'research' }, [], [['aer', 58]]],
    ['nobody', { owner: 'coordinator' }, ['helps'], [['aer', 58]]],
    ['an owner', { owner: 'mette' }, ['ertico', 'cpmr'], []],
    ['both', { owner: 'mette', area: 'research' }, [], []],
  ])('is filtered by %s', async (_, filter, names, overdue) => {
    const { show } = await open();

    const wheel = await show(filter);

    const found = wheel.months.flatMap(({ rounds: all }) => all);
    expect(found.map(({ round: { collaboration } }) => collaboration)).toEqual(names);
    expect(late(wheel.overdue)).toEqual(overdue);
  });

  it('says what it can be filtered by, filtered or not', async () => {
    const { show } = await open();

    const { areas, owners } = await show({ owner: 'bent' });

    expect(areas).toEqual(['regional-development', 'research']);
    expect(owners).toEqual([
      { id: 'bent', name: 'Bent Åse' },
      { id: 'coordinator', name: undefined },
      { id: 'mette', name: 'Mette Sørensen' },
    ]);
  });

  it('is empty where nothing is planned', async () => {
    const { show } = await open([]);

    expect(filled(await show())).toEqual([]);
  });
});
