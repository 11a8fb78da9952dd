import { keepDraft } from '../../../src/screening/case/owner-transitions';
import { live, NOW, PEOPLE, ready, submitted, type Who } from '../life';

const ASKED = '2027-02-28T08:00:00.000Z';

async function open(start = ready({ keepAskedAt: ASKED })) {
  const all = await live(start);
  return {
    ...all,
    keep: (who: Who = 'mette') =>
      keepDraft({ screening: 'screening-1', person: PEOPLE[who] }, all.ports),
  };
}

describe('keepDraft', () => {
  it('notes that it is kept, and counts as touching it', async () => {
    const { keep, stored } = await open();

    expect(await keep()).toMatchObject({ moved: true });

    expect(await stored()).toMatchObject({ state: 'draft', updatedAt: NOW });
    expect((await stored()).history.at(-1)).toMatchObject({ did: 'kept', by: 'mette', at: NOW });
  });

  it('notes it once', async () => {
    const { keep, stored } = await open();

    await Promise.all([keep(), keep()]);
    const before = await stored();

    expect(await keep()).toEqual({ screening: before, moved: false, told: [] });
    expect(before.history.filter(({ did }) => did === 'kept')).toHaveLength(1);
  });

  it('is refused where nothing was asked, or it is a draft no more', async () => {
    const unasked = await open(ready());
    const handedIn = await open(submitted({ keepAskedAt: ASKED }));

    expect(await unasked.keep()).toEqual({ screening: ready(), refused: 'not-now' });
    expect(await handedIn.keep()).toMatchObject({ refused: 'not-now' });
  });

  it('is for the owner alone', async () => {
    const { keep } = await open();

    expect(await keep('anna')).toEqual({ refused: 'not-yours' });
    expect(await keep('eva')).toEqual({ refused: 'not-yours' });
  });
});
