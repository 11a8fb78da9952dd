import { JENS } from '../../teams/chat';
import { begin, beginQuestions, startLiveBot, storedIn } from './screening-chat';

async function open() {
  const bot = await startLiveBot();
  const jens = bot.chat({ user: JENS });
  const proposed = async () => (await storedIn(bot))[0]?.proposal;
  return { bot, jens, proposed };
}

describe('a fact that is named in words', () => {
  it('is taken at a question, which is then asked again', async () => {
    const { jens, proposed } = await open();
    const question = await beginQuestions(jens);

    const { text } = await jens.say('ret beløbet til 50.000');
    expect((await proposed())?.cost).toEqual({ amount: 50_000, currency: 'DKK' });
    expect(text).toContain('50.000 kr. om året');
    expect(text.split('\n')[0]).toBe(question.text.split('\n')[0]);
    const ordered = await jens.say('ret partneren til Region Halland');
    expect(ordered.text).toContain('Forslaget');
    expect((await proposed())?.partners).toBe('Region Halland');
  });

  it('is not the answer to another fact that is asked for', async () => {
    const { jens, proposed } = await open();
    await begin(jens, 6);

    await jens.say('budgettet er 1,5 mio. i alt');
    expect(await proposed()).toMatchObject({ total: { amount: 1_500_000 } });
    expect((await proposed())?.partners).toBeUndefined();
    await jens.say('partneren er Region Skåne');
    expect((await proposed())?.partners).toBe('Region Skåne');
  });

  it('that cannot be read is refused with what was written', async () => {
    const { jens, proposed } = await open();
    await beginQuestions(jens);
    const before = await proposed();

    expect((await jens.say('ret beløbet til mellem 10.000 og 20.000 kr.')).text).toContain(
      'Du skrev: "mellem 10.000 og 20.000 kr"',
    );
    expect(await proposed()).toEqual(before);
  });
});
