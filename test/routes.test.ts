import { nodesOf } from './cards/find-nodes';
import { BOT, JENS, startBot } from './teams/chat';

describe('messageTurn', () => {
  it.each([
    ['hjælp', 'Det kan du bruge mig til'],
    ['Hej!', 'Hej! Spørg om et samarbejde, et emne eller strategien, eller skriv "hjælp".'],
    ['tak', 'Selv tak.'],
    ['glem det', 'Jeg har nulstillet samtalen. Hvad vil du spørge om?'],
    ['mine screeninger', 'Dine screeninger'],
    ['mine påmindelser', 'Dine opfølgninger'],
    ['hello', 'Hello! Ask about a collaboration, a topic or the strategy, or type "help".'],
    ['thank you', 'You are welcome.'],
  ])('runs the command "%s"', async (typed, said) => {
    expect((await startBot().chat().say(typed)).text.split('\n')[0]).toBe(said);
  });

  it('shows coordinators, and nobody else, their additional commands', async () => {
    const { chat } = startBot();

    expect((await chat().say('hjælp')).text).toContain('"ubesvarede spørgsmål"');
    expect((await chat({ user: JENS }).say('hjælp')).text).not.toContain('ubesvarede');
  });

  it('answers the examples of the help card when tapped', async () => {
    const chat = startBot().chat();
    const help = await chat.say('hjælp');

    for (const example of [
      'Hvilke netværk dækker sundheds-IT?',
      'Hvad koster Nordsøkommissionen?',
      'Hvad er målet med strategien?',
    ])
      expect((await chat.tap(help, example)).text).not.toContain('fandt');
  });

  it.each(['', '   ', '\n', '<at>Udsyn</at>'])(
    'asks for text if there is none: %j',
    async (text) => {
      const mention = { type: 'mention', mentioned: BOT, text: '<at>Udsyn</at>' };
      const { text: said } = await startBot()
        .chat()
        .say(text, { entities: [mention] });

      expect(said).toBe('Jeg kan kun læse tekst. Skriv dit spørgsmål, eller skriv "hjælp".');
    },
  );

  it.each(['🙂', '👍🏽', '?', '…', '<script>', '${xyzzy}', '\u0000'])(
    'copes with %j',
    async (text) => {
      const { text: said, messages } = await startBot().chat().say(text);

      expect(messages).toHaveLength(1);
      expect(said).toMatch(/fandt/);
    },
  );

  it('accepts up to 2000 characters', async () => {
    const chat = startBot().chat();

    expect((await chat.say('x'.repeat(2000))).text).toMatch(
      /^Jeg fandt ikke noget .* om "x{20,60}…"\.$/,
    );
    expect((await chat.say('x'.repeat(2001))).text).toBe(
      'Spørgsmålet er for langt. Stil det i én eller to sætninger.',
    );
    expect((await chat.say('æ '.repeat(50_000))).text).toMatch(/^Spørgsmålet er for langt/);
  });

  it('shows typed text literally, never as markdown', async () => {
    const { cards, text } = await startBot().chat().say('netværk om [klik](https://evil.example)');
    const shown = nodesOf(cards).flatMap(({ type, text: one }) =>
      type === 'TextBlock' ? [one] : [],
    );

    expect(shown.join()).toContain('klik');
    expect(shown.join()).not.toMatch(/\]\(https/);
    expect(text).toMatch(/klik/);
  });
});
