import { transitionsOf } from '../../../src/screening/case/transition-screening';
import { live, NOW, submitted } from '../life';

describe('requestInformation', () => {
  it('sends it back to its owner with the question, and makes the asker its handler', async () => {
    const { request, stored, told } = await live(submitted());

    expect(await request('  Hvem betaler? ')).toMatchObject({
      moved: true,
      told: ['Mette Sørensen'],
    });

    const anna = { by: 'anna', name: 'Anna Krog', at: NOW };
    expect(await stored()).toMatchObject({
      state: 'more-information',
      handler: { id: 'anna', name: 'Anna Krog' },
      thread: [{ kind: 'question', text: 'Hvem betaler?', ...anna }],
      history: [{ did: 'started' }, { did: 'asked', value: 'Hvem betaler?', ...anna }],
    });
    expect(told()).toEqual(['informationWanted mette']);
  });

  it('asks once, however often it is sent', async () => {
    const { request, stored, told } = await live(submitted());

    await Promise.all([request('Hvem betaler?'), request('Hvem betaler?')]);

    expect((await stored()).thread).toHaveLength(1);
    expect(told()).toHaveLength(1);
  });

  it('refuses the question of a coordinator who was slower, and shows what was asked', async () => {
    const { request, stored } = await live(submitted());
    await request('Hvem betaler?');

    expect(await request('Hvor længe?', 'dan')).toEqual({
      screening: await stored(),
      refused: 'not-now',
    });
    expect((await stored()).thread).toHaveLength(1);
  });

  it('refuses a form from before the last move, even where the move would be allowed', async () => {
    const { request, reply, stored } = await live(submitted());
    const seen = transitionsOf(await stored());
    await request('Hvem betaler?', 'anna', seen);
    await reply('Staten.');

    expect(await request('Hvem betaler?', 'anna', seen)).toMatchObject({ refused: 'not-now' });
    expect((await stored()).state).toBe('submitted');
  });

  it.each([
    ['empty', '  '],
    ['too-long', 'x'.repeat(1001)],
  ])('refuses what is %s', async (refused, text) => {
    const { request, stored } = await live(submitted());

    expect(await request(text)).toEqual({ screening: submitted(), refused });
    expect(await stored()).toEqual(submitted());
  });

  it('stands when the owner cannot be reached, who is not written to again', async () => {
    const { request, reply, stored, told, unreachable } = await live(submitted(), {
      answer: () => ({ kind: 'unreachable', reason: 'http-404' }),
    });

    expect(await request('Hvem betaler?')).toMatchObject({ moved: true, told: [] });
    expect((await stored()).state).toBe('more-information');
    expect(await unreachable()).toEqual(['mette']);

    await reply('Staten.');
    await request('Og hvem ellers?');
    expect(told().filter((one) => one.endsWith('mette'))).toHaveLength(1);
  });

  it('is not for the owner', async () => {
    const { request } = await live(submitted());

    expect(await request('Hvem betaler?', 'mette')).toEqual({ refused: 'not-yours' });
  });
});
