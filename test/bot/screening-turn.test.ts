import { screenings } from '../../src/screening/screening';
import { questionsOf } from '../../src/screening/steps';
import { CONTENT, JENS, METTE, startBot } from './chat';

const QUESTIONS = questionsOf(CONTENT.checklists.administrative);
const FACTS = [
  'Robotkirurgi med Skåne',
  'Sundhed',
  'Region Skåne, Sverige',
  '25.000 kr.',
  'Medicin',
];

type Bot = ReturnType<typeof startBot>;
type Chat = ReturnType<Bot['chat']>;

async function storedIn({ documents }: Bot) {
  const { items } = await documents.query(screenings, { limit: 10 });
  return items.map(({ document }) => document);
}

/** A new screening of which the first so many facts are typed. */
async function begin(chat: Chat, facts = 0) {
  let reply = await chat.say('ny screening');
  for (const fact of FACTS.slice(0, facts)) reply = await chat.say(fact);
  return reply;
}

describe('screening', () => {
  it('is taken by typing, from the first fact to the result', async () => {
    const bot = startBot();
    const chat = bot.chat();
    const last = await begin(chat, FACTS.length);

    expect(last.text).toMatch(/^1 af 16 · Relevans/);
    const replies: string[] = [];
    while (replies.length < QUESTIONS.length) replies.push((await chat.say('3')).text);

    expect(replies.at(-1)).toMatch(/^Resultat: Robotkirurgi med Skåne\nAnbefales\n/);
    expect(replies.at(-1)).toContain('Område: Sundhed');
    expect(replies.at(-1)).toContain('Årlig udgift: 25.000 kr.');
    expect((await storedIn(bot)).map(({ state }) => state)).toEqual(['completed']);
  });

  it('goes on in its own language, whatever language a name or a place is in', async () => {
    const chat = startBot().chat();
    await chat.say('ny screening');

    const next = await chat.say('Exchange of experience between nurses and doctors');

    expect(next.text).toMatch(/^2 af 5 · Forslaget/);
    expect((await chat.say('sundhed')).text).toMatch(/^3 af 5/);
  });

  it('is taken by taps, each of which edits the card in place', async () => {
    const bot = startBot();
    const chat = bot.chat();
    let reply = await begin(chat);
    reply = await chat.tap(reply, 'Gem og fortsæt', { text: 'Robotkirurgi' });
    const first = reply.cardId;
    reply = await chat.tap(reply, 'Sundhed');
    for (let facts = 3; facts > 0; facts--) reply = await chat.tap(reply, 'Spring over');
    for (let asked = QUESTIONS.length; asked > 0; asked--) reply = await chat.tap(reply, '2 ·');

    expect(reply.outgoing.map(({ kind }) => kind)).toEqual(['update']);
    expect(reply.cardId).toBe(first);
    expect(reply.text).toMatch(/^Resultat: Robotkirurgi\n/);
    expect((await storedIn(bot))[0]?.skipped).toEqual(['partners', 'cost', 'unit']);
  });

  it.each([
    ['ved ikke', 'unknown'],
    ["don't know", 'unknown'],
    ['0', 0],
    ['Direkte mål', 3],
    ['named goal', 3],
  ])('takes "%s" for an answer', async (typed, value) => {
    const bot = startBot();
    const chat = bot.chat();
    await begin(chat, FACTS.length);

    await chat.say(typed);

    expect((await storedIn(bot))[0]?.assessments[0]?.answers).toEqual([
      expect.objectContaining({ question: QUESTIONS[0]?.id, value }),
    ]);
  });

  it.each(['spring over', 'skip', 'næste', 'next'])('skips a fact at "%s"', async (typed) => {
    const bot = startBot();
    const chat = bot.chat();
    await begin(chat);

    await chat.say(typed);

    expect((await storedIn(bot))[0]).toMatchObject({ proposal: {}, skipped: ['name'] });
  });

  it('goes back at "tilbage", and shows what was answered', async () => {
    const chat = startBot().chat();
    await begin(chat, FACTS.length);
    await chat.say('2');

    const back = await chat.say('tilbage');

    expect(back.text).toMatch(/^1 af 16/);
    expect(back.submits.map(({ title }) => title)).toContainEqual(
      expect.stringMatching(/^2 · .* ✓$/),
    );
  });

  it.each(['7', 'måske', 'middelhøj'])(
    'says what can be written when "%s" is no answer',
    async (typed) => {
      const bot = startBot();
      const chat = bot.chat();
      await begin(chat, FACTS.length);

      const { text } = await chat.say(typed);

      expect(text).toContain('Skriv 0, 1, 2, 3, "ved ikke", "tilbage" eller "pause"');
      expect(text).toMatch(/^1 af 16/);
      expect((await storedIn(bot))[0]?.revision).toBe(FACTS.length);
    },
  );

  it.each(['sundhed', 'HEALTH'])('takes the area from its name: "%s"', async (typed) => {
    const bot = startBot();
    const chat = bot.chat();
    await begin(chat, 1);

    await chat.say(typed);

    expect((await storedIn(bot))[0]?.proposal.area).toBe('health');
  });

  it('names the areas when another is written', async () => {
    const chat = startBot().chat();
    await begin(chat, 1);

    expect((await chat.say('kvaksalveri')).text).toContain(
      'Skriv Fælles, Sundhed, Regional Udvikling, Specialsektoren, eller brug knapperne.',
    );
  });

  it('asks again for an amount that it cannot read', async () => {
    const bot = startBot();
    const chat = bot.chat();
    await begin(chat, 3);

    expect((await chat.say('ikke ret meget')).text).toContain('Jeg kunne ikke læse beløbet.');
    expect((await storedIn(bot))[0]?.proposal.cost).toBeUndefined();
  });

  it.each([
    ['', 'Der stod ikke noget.'],
    ['x'.repeat(201), 'Det er lidt langt.'],
  ])('tells what is wrong with a fact of %j', async (text, said) => {
    const chat = startBot().chat();
    const card = await begin(chat);

    expect((await chat.tap(card, 'Gem og fortsæt', { text })).text).toContain(said);
  });

  it('answers a question of the catalogue on the way, and goes on after it', async () => {
    const bot = startBot();
    const chat = bot.chat();
    await begin(chat);

    const aside = await chat.say('hvad koster Nordsøkommissionen?');
    const next = await chat.say('Robotkirurgi');

    expect(aside.text).toContain('4.940 EUR');
    expect(next.text).toMatch(/^2 af 5/);
    expect((await storedIn(bot))[0]?.proposal).toEqual({ name: 'Robotkirurgi' });
  });

  it('does not take a question that a button asks for an answer', async () => {
    const bot = startBot();
    const chat = bot.chat();
    await begin(chat);
    const nothing = await chat.say('hvilke netværk dækker xyzzy?');

    const closest = await chat.tap(nothing, 'Uden "xyzzy"');

    expect(closest.text).toContain('16 samarbejder');
    expect((await storedIn(bot))[0]?.proposal).toEqual({});
  });

  it('answers a stale tap with the step that it is at', async () => {
    const bot = startBot();
    const chat = bot.chat();
    await begin(chat, 5);
    const card = await chat.say('tilbage');
    await chat.say('Kirurgi');
    await chat.say('2');

    const { text } = await chat.tap(card, 'Gem og fortsæt', { text: 'noget helt tredje' });

    expect(text).toMatch(/^2 af 16/);
    expect(text).toContain('Det kort var ikke det nyeste. Her er, hvor du er nået til.');
    expect((await storedIn(bot))[0]?.proposal.unit).toBe('Kirurgi');
  });

  it('changes nothing, and complains of nothing, when a tap is delivered twice', async () => {
    const bot = startBot();
    const chat = bot.chat();
    const card = await begin(chat, FACTS.length);
    const once = await chat.tap(card, '2 ·');

    const twice = await chat.tap(card, '2 ·');

    expect(twice.text).toBe(once.text);
    expect((await storedIn(bot))[0]?.revision).toBe(FACTS.length + 1);
  });

  it('starts once when the same message is delivered twice', async () => {
    const bot = startBot();
    const [one, other] = [
      await bot.chat().say('ny screening', { id: 'same' }),
      await bot.chat().say('ny screening', { id: 'same' }),
    ];

    expect(other.text).toBe(one.text);
    expect(await storedIn(bot)).toHaveLength(1);
  });

  it('starts two when two messages ask for it', async () => {
    const bot = startBot();
    await bot.chat().say('ny screening');
    await bot.chat().say('ny screening');

    expect(await storedIn(bot)).toHaveLength(2);
  });

  it('sends a new card when the old one cannot be edited any more', async () => {
    const bot = startBot();
    const chat = bot.chat();
    const card = await begin(chat);
    bot.adapter.editable = false;

    const reply = await chat.tap(card, 'Spring over');

    expect(reply.outgoing.map(({ kind }) => kind)).toEqual(['send']);
    expect(reply.text).toMatch(/^2 af 5/);
    expect(bot.log.lines.map(({ level }) => level)).toContain('warn');
  });

  describe('paused', () => {
    it('takes no typed answers until it is continued', async () => {
      const bot = startBot();
      const chat = bot.chat();
      await begin(chat, FACTS.length);

      const paused = await chat.say('pause');
      const asked = await chat.say('hvad koster Nordsøkommissionen?');
      await chat.say('3');

      expect(paused.text).toContain('Screeningen er gemt og sat på pause.');
      expect(asked.text).toContain('4.940 EUR');
      expect((await storedIn(bot))[0]?.revision).toBe(FACTS.length);
      expect((await chat.say('fortsæt')).text).toMatch(/^1 af 16/);
      expect((await chat.say('3')).text).toMatch(/^2 af 16/);
    });

    it('goes on with the button of the card', async () => {
      const chat = startBot().chat();
      const card = await begin(chat, 1);

      const paused = await chat.tap(card, 'Pause');

      expect(paused.outgoing.map(({ kind }) => kind)).toEqual(['update']);
      expect((await chat.tap(paused, 'Fortsæt screeningen')).text).toMatch(/^2 af 5/);
    });
  });

  it('goes on where it was when another process takes over the store', async () => {
    const before = startBot();
    await begin(before.chat(), FACTS.length);
    await before.chat().say('3');
    const after = startBot({ documents: before.documents });

    expect((await after.chat().say('fortsæt')).text).toMatch(/^2 af 16/);
    expect((await after.chat().say('3')).text).toMatch(/^3 af 16/);
  });

  it('takes typed answers after a restart without being told to continue', async () => {
    const before = startBot();
    await begin(before.chat(), FACTS.length);
    const after = startBot({ documents: before.documents });

    expect((await after.chat().say('3')).text).toMatch(/^2 af 16/);
  });

  it('has nothing to continue where nothing was begun', async () => {
    expect((await startBot().chat().say('fortsæt')).text).toBe(
      'Du har ingen screening i gang. Skriv "ny screening" for at begynde en.',
    );
  });

  describe("somebody else's", () => {
    it.each([
      ['an answer', { action: 'answer', question: 'rel-strategy', value: 3, revision: 0 }],
      ['a fact', { action: 'fact', fact: 'name', text: 'x', revision: 0 }],
      ['a skip', { action: 'skip', fact: 'name', revision: 0 }],
      ['a step back', { action: 'back', revision: 0 }],
    ])('is not shown and not changed by %s', async (_, action) => {
      const bot = startBot();
      await begin(bot.chat());
      const [screening] = await storedIn(bot);

      const { text } = await bot.chat({ user: JENS }).send({ ...action, screening: screening?.id });

      expect(text).toBe('Den screening tilhører en anden, så den kan jeg ikke vise dig.');
      expect(await storedIn(bot)).toEqual([screening]);
    });

    it('is not continued', async () => {
      const bot = startBot();
      await begin(bot.chat());
      const [screening] = await storedIn(bot);
      const jens = bot.chat({ user: JENS });

      const { text } = await jens.send({ action: 'continue-screening', screening: screening?.id });
      await jens.say('Robotkirurgi');

      expect(text).toContain('Du har ingen screening i gang.');
      expect(await storedIn(bot)).toEqual([screening]);
    });
  });

  it('says so when a screening is no longer there', async () => {
    const { text } = await startBot()
      .chat()
      .send({ action: 'back', screening: 'gone', revision: 0 });

    expect(text).toMatch(/^Den screening findes ikke længere\./);
  });

  it('lists what a person has, and goes on with the one that is tapped', async () => {
    const bot = startBot();
    const chat = bot.chat();
    await begin(chat, 1);
    await begin(bot.chat({ user: JENS }), 1);

    const list = await chat.say('mine screeninger');

    expect(list.text).toBe('Dine screeninger\nRobotkirurgi med Skåne · kladde · 10. januar 2027');
    expect((await chat.tap(list, 'Fortsæt screeningen')).text).toMatch(/^2 af 5/);
  });

  it('starts with the button of an empty list', async () => {
    const chat = startBot().chat();
    const none = await chat.say('mine screeninger');

    expect(none.text).toContain('Du har ingen screeninger endnu.');
    expect((await chat.tap(none, 'Start en screening')).text).toMatch(/^1 af 5/);
  });

  it('speaks English with who writes English', async () => {
    const chat = startBot().chat({ locale: 'en-US' });
    await chat.say('new screening');

    expect((await chat.say('Robot surgery')).text).toMatch(/^2 of 5 · The proposal/);
  });

  describe.each(['groupChat', 'channel'] as const)('in a %s', (place) => {
    it.each(['ny screening', 'fortsæt'])(
      'is refused at "%s", with a way to the chat',
      async (typed) => {
        const bot = startBot();

        const { messages } = await bot.chat({ place }).say(typed);

        expect(messages[0]?.activity.attachments).toEqual([
          expect.objectContaining({
            contentType: 'application/vnd.microsoft.card.hero',
            content: expect.objectContaining({
              text: 'Screening tager vi i vores egen chat, så svarene er dine. Åbn den med knappen, og skriv "ny screening".',
              buttons: [
                {
                  type: 'openUrl',
                  title: 'Åbn chatten med Udsyn',
                  value: 'https://teams.microsoft.com/l/chat/0/0?users=28%3Audsyn',
                },
              ],
            }) as object,
          }),
        ]);
        expect(await storedIn(bot)).toEqual([]);
      },
    );

    it('takes no typed answers for a screening of the personal chat', async () => {
      const bot = startBot();
      await begin(bot.chat(), 1);
      const [before] = await storedIn(bot);

      await bot.chat({ place, user: METTE }).say('Sundhed');

      expect(await storedIn(bot)).toEqual([before]);
    });
  });
});
