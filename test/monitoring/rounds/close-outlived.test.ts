import { closeObsolete } from '../../../src/monitoring/rounds/close-obsolete';
import type { DocumentStore } from '../../../src/store/document-store';
import { entry } from '../../builders/entry';
import { round } from '../../builders/round';
import { NOW, openOwned } from '../owned';

const ENDED = entry({ period: { end: '2027-02', rolling: false } });

describe('closeOutlived', () => {
  it('leaves out what has ended with the reason, and keeps the rest open', async () => {
    const [ended, other] = [round({ unsettled: 'ladder' }), round({ collaboration: 'aer' })];
    const ports = await openOwned({ rounds: [ended, other] });

    const kept = await closeObsolete([ended, other], [ENDED, entry({ id: 'aer' })], ports);

    expect(kept).toEqual([other]);
    expect(await ports.roundOf('cpmr')).toEqual(
      round({
        state: 'skipped',
        history: [{ at: NOW, by: 'udsyn', name: 'Udsyn', did: 'skipped', value: 'ended' }],
        revision: 1,
      }),
    );
    expect(await ports.roundOf('aer')).toEqual(other);
  });

  it('leaves alone what another organisation on the same store has in its catalogue', async () => {
    const theirs = entry({ id: 'aer' }, { organisation: 'midtjylland' });
    const known = [round({ collaboration: 'aer' }), round({ collaboration: 'gone' })];
    const ports = await openOwned({ entries: [theirs], rounds: known });

    expect(await closeObsolete(known, [entry()], ports)).toEqual([known[0]]);

    expect(await ports.roundOf('aer')).toEqual(known[0]);
    expect((await ports.roundOf('gone'))?.state).toBe('skipped');
  });

  it('leaves alone what was answered meanwhile', async () => {
    const answered = round({ state: 'answered' });
    const ports = await openOwned({ rounds: [answered] });

    expect(await closeObsolete([round()], [ENDED], ports)).toEqual([]);

    expect(await ports.roundOf('cpmr')).toEqual(answered);
  });

  it('gives way to who is answering it right now', async () => {
    const ports = await openOwned({ rounds: [round()] });
    const busy: DocumentStore = { ...ports.documents, replace: () => Promise.resolve(undefined) };

    await closeObsolete([round()], [ENDED], { ...ports, documents: busy });

    expect((await ports.roundOf('cpmr'))?.state).toBe('open');
  });
});
