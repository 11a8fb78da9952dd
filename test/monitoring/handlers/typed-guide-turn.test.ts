import { GUIDE, monitoring, ROUND } from './monitoring-chat';

const begun = async () => {
  const bot = await monitoring();
  await bot.jens.send({ action: 'open-guide', round: ROUND });
  return bot;
};

describe('what is typed while a guide is open', () => {
  it('answers it: by label, by number, and with "I do not know"', async () => {
    const { jens, stored } = await begun();

    await jens.say('ja, helt');
    await jens.say('2');
    const { text } = await jens.say('ved ikke');

    expect(text).toMatch(/^4 af 7/);
    expect((await stored())?.answers.map(({ choice }) => choice)).toEqual([
      'within',
      'expected',
      'unknown',
    ]);
  });

  it('goes back, to the overview, and notes', async () => {
    const { jens, stored } = await begun();
    await jens.say('1');

    expect((await jens.say('tilbage')).text).toMatch(/^1 af 7/);
    expect((await jens.say('kommentar: ny formand')).text).toContain('Din bemærkning: ny formand');
    expect((await jens.say('overblik')).text).toContain('6 spørgsmål mangler et svar.');
    expect((await stored())?.answers).toMatchObject([{ choice: 'within', note: 'ny formand' }]);
  });

  it('sends it in from the summary', async () => {
    const { jens, stored } = await begun();
    for (const { choices } of GUIDE.questions) await jens.say(choices[0]?.label.da ?? '');

    const { text } = await jens.say('send ind');

    expect(text).toMatch(/^Opfølgningen på CPMR er besvaret/);
    expect((await stored())?.state).toBe('answered');
    expect((await jens.say('ja')).text).not.toContain('CPMR');
  });

  it('is still a question or a command where it is one', async () => {
    const { jens, stored } = await begun();

    expect((await jens.say('hvad er målet med strategien?')).text).not.toContain('af 7');
    expect((await jens.say('mine påmindelser')).text).toMatch(/^Dine opfølgninger/);
    expect((await jens.say('2')).text).toMatch(/^2 af 7/);
    expect((await stored())?.answers).toHaveLength(1);
  });

  it('keeps the language of the guide, and is an answer where it is a bare yes', async () => {
    const { jens } = await monitoring();
    await jens.say('hello there');
    await jens.send({ action: 'open-guide', round: ROUND });

    expect((await jens.say('yes')).text).toMatch(/^1 of 7 · CPMR\nHere you can write: /);
    expect((await jens.say('ja, helt')).text).toMatch(/^2 of 7/);
  });

  it('is met with what can be written where it means nothing', async () => {
    const { jens } = await begun();

    const { text } = await jens.say('blåbærgrød');

    expect(text).toMatch(/^1 af 7 · CPMR\nHer kan du skrive: "Ja, helt", /);
  });

  it('belongs to nothing once it is paused', async () => {
    const { jens, stored } = await begun();

    expect((await jens.say('pause')).text).toContain('er gemt');
    await jens.say('ja, helt');

    expect((await stored())?.answers).toEqual([]);
  });
});
