import { JENS, METTE, startBot } from './chat';
import { people } from '../../src/people/person';

const DANISH_HELP = /Det kan du bruge mig til/;
const ENGLISH_HELP = /What I can do for you/;
const HELP = { action: 'help' };

describe('the language', () => {
  it.each([
    ['da-DK', DANISH_HELP],
    ['en-US', ENGLISH_HELP],
    ['EN-gb', ENGLISH_HELP],
    ['sv-SE', DANISH_HELP],
    [undefined, DANISH_HELP],
  ])('is that of the client where nothing else shows it: %s', async (locale, text) => {
    expect(
      (await startBot().chat().receive({ type: 'message', value: HELP, locale })).text,
    ).toMatch(text);
  });

  it('is that of the message rather than that of the client', async () => {
    const { chat } = startBot();

    expect((await chat({ locale: 'en-US' }).say('hjælp')).text).toMatch(DANISH_HELP);
    expect((await chat({ user: JENS, locale: 'da-DK' }).say('help')).text).toMatch(ENGLISH_HELP);
  });

  it('is that of the last message for a tap and for what is no language', async () => {
    const chat = startBot().chat({ locale: 'en-US' });
    await chat.say('hjælp');

    expect((await chat.send(HELP)).text).toMatch(DANISH_HELP);
    expect((await chat.say('ERTICO')).text).toContain('Politisk');
  });

  it('is the chosen one whatever is written and wherever', async () => {
    const { chat } = startBot();
    const card = await chat().say('/sprog');

    const chosen = await chat().tap(card, 'English');

    expect(card.text).toBe('Hvilket sprog skal jeg svare på?');
    expect(card.submits.map(({ title }) => title)).toEqual(['Dansk', 'English']);
    expect(chosen.text).toMatch(/^I will speak English with you from now on\.\n---\nWhat I can do/);
    expect((await chat().say('hjælp')).text).toMatch(ENGLISH_HELP);
    expect((await chat({ place: 'channel' }).say('hjælp')).text).toMatch(ENGLISH_HELP);
  });

  it('is chosen by each for themselves', async () => {
    const { chat } = startBot();
    await chat({ user: METTE }).send({ action: 'language', language: 'en' });

    expect((await chat({ user: JENS }).send(HELP)).text).toMatch(DANISH_HELP);
  });

  it.each([
    ['skift til engelsk', 'en'],
    ['switch to danish', 'da'],
    ['på engelsk', 'en'],
  ])('is chosen without another question at "%s"', async (typed, language) => {
    const bot = startBot();

    await bot.chat().say(typed);

    const stored = await bot.documents.get(people, METTE.aadObjectId, METTE.aadObjectId);
    expect(stored?.document.language).toBe(language);
  });

  it('changes with the button of the help card, back and forth', async () => {
    const chat = startBot().chat();
    const danish = await chat.say('hjælp');

    const english = await chat.tap(danish, 'Switch to English');
    const again = await chat.tap(english, 'Skift til dansk');

    expect(english.text).toMatch(ENGLISH_HELP);
    expect(again.text).toMatch(DANISH_HELP);
  });

  it('is still the chosen one after a restart', async () => {
    const before = startBot();
    await before.chat().send({ action: 'language', language: 'en' });
    const after = startBot({ documents: before.documents });

    expect((await after.chat().say('hjælp')).text).toMatch(ENGLISH_HELP);
  });
});
