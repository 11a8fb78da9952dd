import { startBot } from './teams/chat';

const UNKNOWN =
  'Knappen virker ikke længere. Kortet er fra en ældre udgave af Udsyn. Skriv "hjælp" for at se, hvad jeg kan.';

describe('actionTurn', () => {
  it.each([
    ['an action that is unknown', { action: 'explode' }],
    ['no action', {}],
    ['a text', 'show'],
    ['a number', 7],
    ['a list', [{ action: 'help' }]],
    ['null', null],
    ['a field that is missing', { action: 'show' }],
    ['a field of another type', { action: 'show', collaboration: 7 }],
    ['an empty id', { action: 'show', collaboration: '' }],
    ['an id that is far too long', { action: 'show', collaboration: 'x'.repeat(5000) }],
    ['a negative place', { action: 'more', from: -1 }],
    ['a broken place', { action: 'more', from: 1.5 }],
    [
      'an answer out of range',
      {
        action: 'answer',
        screening: 's',
        level: 'political',
        question: 'q',
        value: 4,
        revision: 0,
      },
    ],
    ['a language that is not spoken', { action: 'language', language: 'sv' }],
    [
      'an attribute that is none',
      { action: 'fact-of', collaboration: 'x', attribute: '__proto__' },
    ],
  ])('replies politely to %s', async (_, value) => {
    const { text, messages } = await startBot().chat().send(value);

    expect(text).toBe(UNKNOWN);
    expect(messages).toHaveLength(1);
  });

  it('logs nothing of what a card sent', async () => {
    const bot = startBot();

    await bot.chat().send({ action: 'secret-of-mette' });

    expect(JSON.stringify(bot.log.lines)).toContain('A card sent an unknown action');
    expect(JSON.stringify(bot.log.lines)).not.toContain('secret');
  });

  it.each([
    ['a collaboration', { action: 'show', collaboration: 'gone' }, /^Jeg fandt ikke noget om det/],
    ['a page', { action: 'more', from: 10 }, /^Der er ikke flere\./],
    ['a round', { action: 'open-guide', round: 'gone.2027' }, /^Opfølgningen findes ikke/],
    ['a round of no year', { action: 'open-guide', round: 'gone' }, /^Opfølgningen findes ikke/],
    ['a reminder', { action: 'snooze-form', round: 'gone.1' }, /^Opfølgningen findes/],
    [
      'a question of a guide',
      { action: 'guide-answer', round: 'gone.2027', question: 'q', choice: 'c', revision: 0 },
      /^Opfølgningen findes ikke/,
    ],
  ])('says so when %s is no longer there', async (_, value, said) => {
    expect((await startBot().chat().send(value)).text).toMatch(said);
  });

  it('ignores unknown fields, because clients add their own', async () => {
    const { text } = await startBot()
      .chat()
      .send({ action: 'help', msteams: { type: 'x' } });

    expect(text).toContain('Det kan du bruge mig til');
  });

  it('starts a screening with the button of the help card', async () => {
    const chat = startBot().chat();

    expect((await chat.tap(await chat.say('hjælp'), 'Start en screening')).text).toMatch(/^1 af 4/);
  });
});
