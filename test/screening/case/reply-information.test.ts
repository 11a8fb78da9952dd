import { transitionsOf } from '../../../src/screening/case/transition-screening';
import { assessment } from '../../builders/screening';
import { live, NOW, PEOPLE, submitted } from '../life';

async function asked(...given: Parameters<typeof live>[1][]) {
  const all = await live(submitted(), ...given);
  await all.request('Hvem betaler?');
  return all;
}

describe('replyInformation', () => {
  it('hands it in again with the answer, and tells the coordinator who asked', async () => {
    const { reply, stored, told } = await asked();

    expect(await reply(' Staten. ')).toMatchObject({ moved: true, told: ['Anna Krog'] });

    const mette = { by: 'mette', name: 'Mette Sørensen', at: NOW };
    expect(await stored()).toMatchObject({
      state: 'submitted',
      thread: [{ kind: 'question' }, { kind: 'reply', text: 'Staten.', ...mette }],
      history: [{}, {}, { did: 'replied', value: 'Staten.', ...mette }],
    });
    expect(told().slice(1)).toEqual(['replied anna']);
  });

  it('tells another coordinator when the one who asked cannot be reached', async () => {
    const { reply, told, unreachable } = await asked({
      answer: ({ to }) =>
        to === 'anna' ? { kind: 'unreachable', reason: 'http-403' } : { kind: 'delivered' },
    });

    expect(await reply('Staten.')).toMatchObject({ moved: true, told: ['Dan Lund'] });
    expect(told().slice(1)).toEqual(['replied anna', 'replied dan']);
    expect(await unreachable()).toEqual(['anna']);
  });

  it('happens once, however often it is sent', async () => {
    const { reply, stored, told } = await asked();

    await Promise.all([reply('Staten.'), reply('Staten.')]);
    expect(await reply('Staten.')).toMatchObject({ moved: false });

    expect((await stored()).thread).toHaveLength(2);
    expect(told()).toHaveLength(2);
  });

  it('takes the same words as an answer to the next question, but not from the form of the first', async () => {
    const { reply, request, stored } = await asked();
    const first = transitionsOf(await stored());
    await reply('Ja', 'mette', first);
    await request('Også til næste år?');

    expect(await reply('Ja', 'mette', first)).toMatchObject({ refused: 'not-now' });
    expect(await reply('Ja', 'mette', first + 2)).toMatchObject({ moved: true });
    expect((await stored()).thread.map(({ text }) => text)).toEqual([
      'Hvem betaler?',
      'Ja',
      'Også til næste år?',
      'Ja',
    ]);
  });

  it.each([
    ['empty', ' '],
    ['too-long', 'x'.repeat(1001)],
  ])('refuses what is %s', async (refused, text) => {
    const { reply } = await asked();

    expect(await reply(text)).toMatchObject({ refused, screening: { state: 'more-information' } });
  });

  it('is refused while an answer is missing that was taken back meanwhile', async () => {
    const all = await live(
      submitted({
        state: 'more-information',
        assessments: [assessment({ strategy: 3 })],
        handler: PEOPLE.anna,
      }),
    );

    expect(await all.reply('Staten.')).toMatchObject({ refused: 'incomplete' });
  });

  it('is for the owner alone, and only when something was asked', async () => {
    const { reply } = await asked();
    const unasked = await live(submitted());

    expect(await reply('Staten.', 'anna')).toEqual({ refused: 'not-yours' });
    expect(await reply('Staten.', 'bent')).toEqual({ refused: 'not-yours' });
    expect(await unasked.reply('Staten.')).toEqual({
      screening: submitted(),
      refused: 'not-now',
    });
  });
});
