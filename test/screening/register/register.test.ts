import { createScreening, type Screening } from '../../../src/screening/case/screening';
import {
  filterFromText,
  filterText,
  listRegister,
  type RegisterFilter,
} from '../../../src/screening/register/register';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { proposal, screening } from '../../builders/screening';
import { fixedClock } from '../../fakes/fixed-clock';
import { ROLES } from '../life';

const AT = '2027-02-01T08:00:00.000Z';
const decided = (outcome: 'approved' | 'rejected', on: string): Partial<Screening> => ({
  state: outcome,
  decision: {
    outcome,
    body: 'council',
    on,
    reason: '',
    recommendation: 'recommend',
    by: { id: 'anna', name: 'Anna Krog' },
    at: AT,
  },
});

const CASES: readonly Partial<Screening>[] = [
  { id: 'waits', state: 'submitted', submittedAt: AT },
  { id: 'waits-longer', state: 'submitted', submittedAt: '2026-12-31T23:30:00.000Z' },
  { id: 'waits-longest', state: 'submitted', submittedAt: '2026-12-31T20:00:00.000Z' },
  { id: 'asked', state: 'more-information', submittedAt: AT, owner: 'karen' },
  { id: 'yes', submittedAt: '2026-11-01T08:00:00.000Z', ...decided('approved', '2027-01-20') },
  { id: 'no', submittedAt: '2026-11-01T08:00:00.000Z', ...decided('rejected', '2026-12-20') },
  {
    id: 'no-health',
    submittedAt: AT,
    ...decided('rejected', '2027-01-25'),
    proposal: proposal({ area: 'health' }),
  },
  { id: 'gone', state: 'withdrawn', submittedAt: AT },
  { id: 'draft', state: 'draft' },
  { id: 'gone-draft', state: 'withdrawn' },
];

async function open(cases = CASES) {
  const documents = createMemoryDocumentStore(fixedClock(AT));
  for (const one of cases)
    await createScreening(screening({ updatedAt: AT, ...one }), { documents });
  const ids = async (filter: RegisterFilter) => {
    const register = await listRegister('anna', filter, ROLES, { documents });
    if (!register.ok) throw new Error('A coordinator is refused.');
    return register.cases.map(({ id }) => id);
  };
  return { documents, ids };
}

describe('listRegister', () => {
  it('lists what waits first, the longest waiting first, and no drafts', async () => {
    const { ids } = await open();

    expect(await ids({})).toEqual([
      ...['waits-longest', 'waits-longer', 'waits', 'asked'],
      ...['yes', 'no-health', 'no', 'gone'],
    ]);
  });

  it.each<[RegisterFilter, string[]]>([
    [{ state: 'rejected' }, ['no-health', 'no']],
    [{ state: 'rejected', year: 2027 }, ['no-health']],
    [{ state: 'submitted', year: 2027 }, ['waits-longer', 'waits']],
    [{ year: 2026 }, ['waits-longest', 'no']],
    [{ owner: 'karen' }, ['asked']],
    [{ area: 'health', year: 2027 }, ['no-health']],
    [{ area: 'special-sector' }, []],
  ])('filters by %j', async (filter, expected) => {
    const { ids } = await open();

    expect(await ids(filter)).toEqual(expected);
  });

  it('is for coordinators', async () => {
    const { documents } = await open();

    expect(await listRegister('mette', {}, ROLES, { documents })).toEqual({
      ok: false,
      reason: 'not-yours',
    });
  });

  it('reads no more than it can hold, and says that there are more', async () => {
    const many = Array.from({ length: 501 }, (_, index) => ({
      id: `case-${index}`,
      state: 'submitted' as const,
      submittedAt: AT,
    }));
    const { documents } = await open(many);

    const register = await listRegister('anna', { state: 'submitted' }, ROLES, { documents });

    expect(register).toMatchObject({ ok: true, isComplete: false });
    expect(register.ok && register.cases).toHaveLength(500);
  });
});

describe('the text of a filter', () => {
  it('is read back', () => {
    const filter: RegisterFilter = { state: 'rejected', year: 2027, area: 'health' };

    expect(filterFromText(filterText(filter))).toEqual(filter);
    expect(filterFromText('{"state":"draft"}')).toBeUndefined();
    expect(filterFromText('no filter')).toBeUndefined();
  });
});
