import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import { skipRound } from '../../../src/monitoring/rounds/skip-round';
import type { DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';

const NOW = '2027-02-10T09:00:00.000Z';
const clock = fixedClock(NOW);
const CARL = { id: 'carl', name: 'Carl Holm' };
const ROLES = { coordinators: ['carl'], everybodyCoordinates: false };

async function open(stored: Round = round()) {
  const documents = createMemoryDocumentStore(clock);
  await documents.create(rounds, stored);
  return {
    documents,
    skip: (reason: string, by = CARL, store: DocumentStore = documents) =>
      skipRound({ round: stored.id, by, reason }, ROLES, { clock, documents: store }),
    current: async () => (await documents.get(rounds, 'cpmr', 'cpmr.1'))?.document,
  };
}

describe('skipRound', () => {
  it('leaves out a round, with the reason and who gave it', async () => {
    const { skip, current } = await open();
    const skipped = round({
      state: 'skipped',
      revision: 1,
      history: [
        { at: NOW, by: 'carl', name: 'Carl Holm', did: 'skipped', value: 'Evalueres eksternt' },
      ],
    });

    expect(await skip(' Evalueres eksternt ')).toEqual({ kind: 'skipped', round: skipped });
    expect(await current()).toEqual(skipped);
  });

  it('takes a repeated tap for what it is', async () => {
    const { skip, current } = await open();
    const first = await skip('Evalueres eksternt');

    expect(await skip('En anden grund')).toEqual(first);
    expect((await current())?.history).toHaveLength(1);
  });

  it('writes no ladder any more', async () => {
    const { skip, current } = await open(round({ unsettled: 'ladder' }));

    await skip('Evalueres eksternt');

    expect(await current()).not.toHaveProperty('unsettled');
  });

  it('asks for a reason', async () => {
    const { skip, current } = await open();

    expect(await skip('  ')).toEqual({ kind: 'no-reason', round: round() });
    expect(await current()).toEqual(round());
  });

  it('leaves a round that is answered', async () => {
    const answered = round({ state: 'answered', unsettled: 'conclusion' });
    const { skip, current } = await open(answered);

    expect(await skip('Evalueres eksternt')).toEqual({ kind: 'closed', round: answered });
    expect(await current()).toEqual(answered);
  });

  it('is for coordinators', async () => {
    const { skip, current } = await open();

    expect(await skip('Ingen tid', { id: 'mette', name: 'Mette' })).toEqual({
      kind: 'not-allowed',
    });
    expect(await current()).toEqual(round());
  });

  it('knows no other round than those planned', async () => {
    const { documents } = await open();
    const gone = { round: 'gone.1', by: CARL, reason: 'Evalueres eksternt' };

    expect(await skipRound(gone, ROLES, { clock, documents })).toEqual({ kind: 'unknown' });
  });

  it('does not skip what is answered at the same moment', async () => {
    const { skip, current, documents } = await open();
    const racing: DocumentStore = {
      ...documents,
      replace: async (collection, document, version) => {
        const stored = await documents.get(rounds, 'cpmr', 'cpmr.1');
        const answered: Round = round({ state: 'answered' });
        if (stored?.document.state === 'open')
          await documents.replace(rounds, answered, stored.version);
        return documents.replace(collection, document, version);
      },
    };

    expect(await skip('Evalueres eksternt', CARL, racing)).toMatchObject({ kind: 'closed' });
    expect(await current()).toEqual(round({ state: 'answered' }));
  });
});
