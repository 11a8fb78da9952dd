import { live, NOW, PEOPLE, ready, submitted } from '../life';

describe('withdrawScreening', () => {
  it.each([
    ['a draft', ready()],
    ['what was submitted', submitted()],
    ['what needs more information', submitted({ state: 'more-information' })],
  ])('takes back %s, and remembers where it stood', async (_, start) => {
    const { withdraw, stored } = await live(start);

    expect(await withdraw()).toMatchObject({ moved: true });

    expect(await stored()).toMatchObject({
      state: 'withdrawn',
      withdrawn: { from: start.state, at: NOW },
    });
    expect((await stored()).history.at(-1)).toMatchObject({ did: 'withdrawn', by: 'mette' });
  });

  it('happens once, and keeps the first time', async () => {
    const { clock, withdraw, stored } = await live(ready());
    await withdraw();
    const before = await stored();
    clock.set('2027-03-01T20:00:00.000Z');

    expect(await withdraw()).toEqual({ screening: before, moved: false, told: [] });
    expect(await stored()).toEqual(before);
  });

  it('is refused once it is decided', async () => {
    const rejected = submitted({ state: 'rejected' });
    const { withdraw } = await live(rejected);

    expect(await withdraw()).toEqual({ screening: rejected, refused: 'not-now' });
  });

  it('is for the owner alone', async () => {
    const { withdraw, restore } = await live(submitted());

    expect(await withdraw('anna')).toEqual({ refused: 'not-yours' });
    expect(await withdraw('eva')).toEqual({ refused: 'not-yours' });
    expect(await restore('anna')).toEqual({ refused: 'not-yours' });
  });
});

describe('restoreScreening', () => {
  it('brings it back to where it stood, within a day', async () => {
    const { clock, withdraw, restore, stored } = await live(submitted({ handler: PEOPLE.anna }));
    await withdraw();
    clock.set('2027-03-02T08:00:00.000Z');

    expect(await restore()).toMatchObject({ moved: true });

    const back = await stored();
    expect(back).toMatchObject({ state: 'submitted', handler: PEOPLE.anna });
    expect(back).not.toHaveProperty('withdrawn');
    expect(back.history.map(({ did }) => did)).toEqual(['started', 'withdrawn', 'restored']);
  });

  it('is too late after a day', async () => {
    const { clock, withdraw, restore, stored } = await live(ready());
    await withdraw();
    clock.set('2027-03-02T08:00:00.001Z');

    expect(await restore()).toEqual({ screening: await stored(), refused: 'too-late' });
    expect((await stored()).state).toBe('withdrawn');
  });

  it('happens once, and may be followed by another withdrawal', async () => {
    const { withdraw, restore, stored } = await live(ready());
    await withdraw();

    await Promise.all([restore(), restore()]);
    expect(await restore()).toMatchObject({ moved: false });
    await withdraw();

    expect((await stored()).history.map(({ did }) => did)).toEqual([
      'started',
      'withdrawn',
      'restored',
      'withdrawn',
    ]);
  });

  it('leaves alone what was not withdrawn', async () => {
    const { restore } = await live(ready());

    expect(await restore()).toEqual({ screening: ready(), refused: 'not-now' });
  });
});
