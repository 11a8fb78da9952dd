import {
  listOpenRounds,
  listRoundsDue,
  listRoundsOf,
} from '../../../src/monitoring/rounds/list-rounds';
import { rounds } from '../../../src/monitoring/rounds/round';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';

async function open() {
  const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
  const known = [
    round({ collaboration: 'late', dueOn: '2027-02-01' }),
    round({ collaboration: 'done-before', dueOn: '2027-02-02', state: 'answered' }),
    round({ collaboration: 'march', dueOn: '2027-03-31' }),
    round({ collaboration: 'done-in-march', dueOn: '2027-03-01', state: 'skipped' }),
    round({ collaboration: 'april', dueOn: '2027-04-01' }),
  ];
  for (const one of known) await documents.create(rounds, one);
  return { documents };
}

const namesOf = (found: readonly { collaboration: string }[]) =>
  found.map(({ collaboration }) => collaboration);

describe('listOpenRounds', () => {
  it('lists what is open, soonest first', async () => {
    expect(namesOf(await listOpenRounds(await open()))).toEqual(['late', 'march', 'april']);
  });

  it('lists them all, however many', async () => {
    const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
    for (let index = 0; index < 450; index++)
      await documents.create(rounds, round({ collaboration: `c${index}` }));

    expect(new Set(namesOf(await listOpenRounds({ documents }))).size).toBe(450);
  });
});

describe('listRoundsOf', () => {
  it('lists what one collaboration has had and has, soonest first', async () => {
    const ports = await open();
    const past = { id: 'march.0', dueOn: '2026-03-31', state: 'answered' } as const;
    await ports.documents.create(rounds, round({ collaboration: 'march', ...past }));

    expect((await listRoundsOf('march', ports)).map(({ dueOn }) => dueOn)).toEqual([
      '2026-03-31',
      '2027-03-31',
    ]);
  });
});

describe('listRoundsDue', () => {
  it('lists what is due in a span, whatever became of it, and what is open from before', async () => {
    const march = { from: '2027-03-01', before: '2027-04-01' };

    expect(namesOf(await listRoundsDue(march, await open()))).toEqual([
      'late',
      'done-in-march',
      'march',
    ]);
  });
});
