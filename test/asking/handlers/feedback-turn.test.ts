import { type Feedback, feedback } from '../../../src/asking/feedback/feedback';
import { JENS, type Reply, startBot } from '../../teams/chat';

type Bot = ReturnType<typeof startBot>;

const stored = async ({ documents }: Bot): Promise<Feedback[]> =>
  (await documents.query(feedback, { limit: 100 })).items.map(({ document }) => document);

const titlesOf = (reply: Reply) => reply.submits.map(({ title }) => title);

describe('a rating', () => {
  it.each([
    ['hvad koster Nordsøkommissionen?', 'attribute'],
    ['hvilke netværk dækker sundheds-IT?', 'find'],
    ['eHealth for Regions', 'detail'],
    ['hvad er målet med strategien?', 'passage'],
    ['hvor mange netværk er der?', 'aggregate'],
    ['sammenlign ERTICO og CPMR', 'compare'],
  ])('is offered under the answer to "%s", and kept without who gave it', async (asked, intent) => {
    const bot = startBot();
    const answer = await bot.chat().say(asked);

    const thanks = await bot.chat().tap(answer, '👍 Nyttigt');

    expect(thanks.text).toBe('Tak for din tilbagemelding.');
    expect(thanks.outgoing.map(({ kind }) => kind)).toEqual(['send']);
    const [only, ...others] = await stored(bot);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      kind: 'rating',
      month: '2027-01',
      useful: true,
      question: asked,
      intent,
      answered: true,
    });
    expect(JSON.stringify(only)).not.toMatch(/mette|29:|a:/i);
  });

  it('is counted once a card, and for each card', async () => {
    const bot = startBot();
    const chat = bot.chat();
    const first = await chat.say('hvad koster Nordsøkommissionen?');
    const second = await chat.say('hvad koster Nordsøkommissionen?');

    await chat.tap(first, '👍');
    await chat.tap(first, '👍');
    await chat.tap(second, '👍');

    expect(await stored(bot)).toHaveLength(2);
  });

  it('is counted once a person in a group, and nobody loses theirs', async () => {
    const bot = startBot();
    const mette = bot.chat({ place: 'groupChat' });
    const jens = bot.chat({ place: 'groupChat', user: JENS });
    const answer = await mette.say('hvad koster Nordsøkommissionen?');

    await mette.tap(await mette.tap(answer, '👎'), 'Forkert');
    await jens.tap(answer, '👍');

    const ratings = (await stored(bot)).map(({ useful, reason }) => [useful, reason]);
    expect(ratings).toHaveLength(2);
    expect(ratings).toEqual(
      expect.arrayContaining([
        [false, 'wrong'],
        [true, undefined],
      ]),
    );
    expect(JSON.stringify(await stored(bot))).not.toMatch(/mette|jens|29:|a:/i);
  });

  it('is not asked for where nothing was found', async () => {
    const chat = startBot().chat();

    for (const question of ['kvalomatik brunofant?', 'hvad er telefonnummeret til ERTICO?'])
      expect(titlesOf(await chat.say(question)).join()).not.toContain('Nyttigt');
  });

  it('of no use may be given a reason, and the coordinator may be asked', async () => {
    const bot = startBot();
    const chat = bot.chat();
    const answer = await chat.say('hvad koster Nordsøkommissionen?');

    const why = await chat.tap(answer, '👎 Ikke nyttigt');
    const noted = await chat.tap(why, 'Forældet');

    expect(titlesOf(why)).toEqual([
      'Forkert',
      'Ufuldstændigt',
      'Forældet',
      'Svært at forstå',
      'Spørg koordinatoren',
    ]);
    expect(noted.text).toBe('Tak, det er noteret: Forældet.');
    expect(noted.outgoing.map(({ kind }) => kind)).toEqual(['update']);
    expect(titlesOf(noted)).toEqual(['Spørg koordinatoren']);
    expect(await stored(bot)).toMatchObject([{ useful: false, reason: 'outdated' }]);
  });

  it('says so when it is no longer kept', async () => {
    const { text } = await startBot()
      .chat()
      .send({ action: 'rate-reason', feedback: 'rating.x', month: '2027-01', reason: 'wrong' });

    expect(text).toBe('Den tilbagemelding er ikke gemt længere.');
  });

  it('carries no personal data in its button', async () => {
    const { submits } = await startBot()
      .chat()
      .say('hvad koster Nordsøkommissionen? skriv til mette@rn.dk eller 12 34 56 78');
    const rated = submits.find(({ title }) => title.startsWith('👍'));

    expect(rated?.data['question']).toBe('hvad koster Nordsøkommissionen? skriv til … eller …');
  });
});

describe('a question without an answer', () => {
  it('is kept by itself, once, without who asked', async () => {
    const bot = startBot();

    await bot.chat().say('kvalomatik brunofant 010190-1234?', { id: 'same' });
    await bot.chat().say('kvalomatik brunofant 010190-1234?', { id: 'same' });

    expect(await stored(bot)).toMatchObject([
      { kind: 'unanswered', question: 'kvalomatik brunofant …?', answered: false },
    ]);
    expect(JSON.stringify(await stored(bot))).not.toMatch(/mette|29:|a:/i);
  });

  it.each(['hej', 'hjælp', 'ubesvarede spørgsmål', 'hvad koster Nordsøkommissionen?'])(
    'is not "%s"',
    async (text) => {
      const bot = startBot();

      await bot.chat().say(text);

      expect(await stored(bot)).toEqual([]);
    },
  );
});

describe('the list of questions without a useful answer', () => {
  it.each(['ubesvarede spørgsmål', 'vis ubesvarede spørgsmål', 'Ubesvarede spørgsmål?'])(
    'is shown to a coordinator who writes "%s"',
    async (typed) => {
      const bot = startBot();
      const jens = bot.chat({ user: JENS });
      await jens.say('kvalomatik brunofant?');
      const answer = await jens.say('hvad koster Nordsøkommissionen?');
      await jens.tap(await jens.tap(answer, '👎'), 'Forkert');

      const { text } = await bot.chat().say(typed);

      expect(text.split('\n')[0]).toBe('Spørgsmål uden et nyttigt svar');
      expect(text).toMatch(/10\.\sjanuar 2027 · kvalomatik brunofant\? · ikke besvaret\n/);
      expect(text).toMatch(/10\.\sjanuar 2027 · hvad koster Nordsøkommissionen\? · Forkert\n/);
    },
  );

  it('is understood in English, and says when it is empty', async () => {
    const { text } = await startBot().chat().say('unanswered questions');

    expect(text).toContain('There have been none in the last 90 days.');
  });

  it('is kept from everybody else, kindly', async () => {
    const { text } = await startBot().chat({ user: JENS }).say('ubesvarede spørgsmål');

    expect(text).toBe(
      'Den liste er kun for koordinatorer. Spørg jeres koordinator, hvis du savner et svar.',
    );
  });
});
