import { moveRound } from '../../../src/monitoring/rounds/move-round';
import { reminders } from '../../../src/monitoring/reminders/reminder';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import type { DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { round } from '../../builders/round';
import { policyWith } from '../../builders/policy';
import { fixedClock } from '../../fakes/fixed-clock';

const NOW = '2027-02-10T09:00:00.000Z';
const clock = fixedClock(NOW);
const CARL = { id: 'carl', name: 'Carl Holm' };
const ROLES = { coordinators: ['carl'], everybodyCoordinates: false };

async function open(stored: Round = round({ owner: 'mette' })) {
  const documents = createMemoryDocumentStore(clock);
  await documents.create(rounds, stored);
  return {
    documents,
    move: (dueOn: string, by = CARL, store: DocumentStore = documents) =>
      moveRound({ round: 'cpmr.1', by, dueOn }, ROLES, policyWith(), { clock, documents: store }),
    current: async () => (await documents.get(rounds, 'cpmr', 'cpmr.1'))?.document,
    ledger: async () =>
      (await documents.query(reminders, { limit: 100 })).items.map(({ document }) => document.id),
  };
}

describe('moveRound', () => {
  it('gives a round another date with a ladder of its own, and keeps who did it', async () => {
    const { move, current, ledger } = await open();
    const moved = round({
      owner: 'mette',
      dueOn: '2027-04-12',
      plan: 1,
      revision: 1,
      history: [
        {
          at: NOW,
          by: 'carl',
          name: 'Carl Holm',
          did: 'moved',
          what: '2027-03-01',
          value: '2027-04-12',
        },
      ],
    });

    expect(await move('2027-04-12')).toEqual({ kind: 'moved', round: moved, from: '2027-03-01' });

    expect(await current()).toEqual(moved);
    expect(await ledger()).toEqual([
      'cpmr.1.1.after-7',
      'cpmr.1.1.before-30',
      'cpmr.1.1.before-7',
      'cpmr.1.1.coordinator-14',
      'cpmr.1.1.due',
    ]);
  });

  it('goes to the next working day from a day off', async () => {
    const { move } = await open();

    expect(await move('2027-03-25')).toMatchObject({ round: { dueOn: '2027-03-30' } });
  });

  it('changes nothing when it is tapped twice', async () => {
    const { move, current } = await open();
    await move('2027-04-12');

    expect(await move('2027-04-12')).toMatchObject({ kind: 'moved', from: '2027-04-12' });
    expect(await current()).toMatchObject({ plan: 1, revision: 1 });
  });

  it('has a plan of its own also on the way back', async () => {
    const { move, ledger } = await open();
    await move('2027-04-12');

    expect(await move('2027-03-01')).toMatchObject({ round: { plan: 2, dueOn: '2027-03-01' } });

    expect((await ledger()).filter((id) => id.startsWith('cpmr.1.2.'))).toEqual([
      'cpmr.1.2.after-7',
      'cpmr.1.2.before-7',
      'cpmr.1.2.coordinator-14',
      'cpmr.1.2.due',
    ]);
  });

  it.each([
    ['to today', '2027-02-10', 'past'],
    ['into the past', '2027-01-11', 'past'],
    ['further ahead than a cycle', '2028-02-11', 'too-far'],
    ['to no day of the calendar', '2027-02-31', 'no-date'],
    ['to nothing', '', 'no-date'],
  ])('is refused %s', async (_, dueOn, why) => {
    const { move, current } = await open();

    expect(await move(dueOn)).toMatchObject({ kind: 'refused', why, latest: '2028-02-10' });
    expect(await current()).toEqual(round({ owner: 'mette' }));
  });

  it('is for coordinators', async () => {
    const { move, current } = await open();

    expect(await move('2027-04-12', { id: 'mette', name: 'Mette' })).toEqual({
      kind: 'not-allowed',
    });
    expect(await current()).toEqual(round({ owner: 'mette' }));
  });

  it.each(['answered', 'skipped'] as const)('leaves a round that is %s', async (state) => {
    const { move } = await open(round({ state }));

    expect(await move('2027-04-12')).toEqual({ kind: 'closed', round: round({ state }) });
  });

  it('knows no other round than those planned', async () => {
    const { documents } = await open();
    const gone = { round: 'gone.1', by: CARL, dueOn: '2027-04-12' };

    expect(await moveRound(gone, ROLES, policyWith(), { clock, documents })).toEqual({
      kind: 'unknown',
    });
  });

  it('overwrites nothing that was changed meanwhile', async () => {
    const { move, current, documents } = await open();
    let raced = false;
    const racing: DocumentStore = {
      ...documents,
      replace: async (collection, document, version) => {
        const stored = await documents.get(rounds, 'cpmr', 'cpmr.1');
        if (!raced && stored !== undefined) {
          raced = true;
          await documents.replace(rounds, { ...stored.document, owner: 'bent' }, stored.version);
        }
        return documents.replace(collection, document, version);
      },
    };

    await move('2027-04-12', CARL, racing);

    expect(await current()).toMatchObject({ owner: 'bent', dueOn: '2027-04-12', plan: 1 });
  });

  it('leaves a ladder that it could not write to be found', async () => {
    const { move, current, documents } = await open();
    const dying = { ...documents, create: () => Promise.reject(new Error('the process dies')) };

    await expect(move('2027-04-12', CARL, dying)).rejects.toThrow('dies');

    expect(await current()).toMatchObject({ dueOn: '2027-04-12', unsettled: 'ladder' });
  });
});
