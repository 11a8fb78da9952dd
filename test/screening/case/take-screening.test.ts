import { transitionsOf } from '../../../src/screening/case/transition-screening';
import { live, NOW, PEOPLE, ready, submitted } from '../life';

describe('takeScreening', () => {
  it('makes the coordinator the one who handles it', async () => {
    const { take, stored } = await live(submitted());

    expect(await take()).toMatchObject({ moved: true });

    expect(await stored()).toMatchObject({
      state: 'submitted',
      handler: { id: 'anna', name: 'Anna Krog' },
      history: [{ did: 'started' }, { at: NOW, by: 'anna', name: 'Anna Krog', did: 'taken' }],
    });
  });

  it('gives it to one of two who take it at once, and tells the other who has it', async () => {
    const { take, stored } = await live(submitted());

    const both = await Promise.all([take('anna'), take('dan')]);

    const lost = both.filter(({ refused }) => refused === 'already-taken');
    expect(lost).toEqual([{ screening: await stored(), refused: 'already-taken' }]);
    expect((await stored()).history).toHaveLength(2);
  });

  it('changes nothing for whoever has it, also after a question and its answer', async () => {
    const { take, request, reply, stored } = await live(submitted());
    await take();
    expect(await take()).toMatchObject({ moved: false });
    await request('Hvem betaler?');
    await reply('Staten.');
    const before = await stored();

    expect(await take()).toEqual({ screening: before, moved: false, told: [] });
    expect(await stored()).toEqual(before);
  });

  it('can be taken over by another coordinator who sees who has it', async () => {
    const { take, stored } = await live(submitted());
    await take('anna');

    expect(await take('dan', 0)).toMatchObject({ refused: 'not-now' });
    expect(await take('dan', transitionsOf(await stored()))).toMatchObject({ moved: true });
    expect((await stored()).handler).toEqual(PEOPLE.dan);
  });

  it('is for coordinators, and for what was submitted', async () => {
    const draft = await live(ready());
    const handedIn = await live(submitted());

    expect(await draft.take('anna')).toEqual({ refused: 'not-yours' });
    expect(await handedIn.take('mette')).toEqual({ refused: 'not-yours' });
    expect(await handedIn.take('eva')).toEqual({ refused: 'not-yours' });
  });
});
