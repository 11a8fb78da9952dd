import { live, submitted } from '../life';

async function asked() {
  const all = await live(submitted());
  await all.request('Hvem betaler?');
  return all;
}

describe('resumeScreening', () => {
  it('goes on without an answer, frozen again and with who did so, and tells the owner', async () => {
    const { resume, stored, told } = await asked();

    expect(await resume('dan')).toMatchObject({ moved: true, told: ['Mette Sørensen'] });

    expect(await stored()).toMatchObject({
      state: 'submitted',
      handler: { id: 'dan' },
      history: [{}, { did: 'asked' }, { did: 'resumed', by: 'dan' }],
    });
    expect(told()).toEqual(['informationWanted mette', 'resumed mette']);
  });

  it('happens once, and only while an answer is waited for', async () => {
    const { resume, told } = await asked();

    await resume();
    expect(await resume()).toMatchObject({ moved: false });
    expect(await resume('dan')).toMatchObject({ refused: 'not-now' });

    expect(told()).toHaveLength(2);
  });

  it("is a coordinator's", async () => {
    const { resume } = await asked();

    expect(await resume('mette')).toEqual({ refused: 'not-yours' });
  });
});
