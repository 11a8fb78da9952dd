import { languageToWrite } from '../../src/teams/turn';
import { reminders } from '../../src/monitoring/reminders/reminder';
import { people } from '../../src/people/person';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { countingDocumentStore } from '../fakes/counting-document-store';
import { settableClock } from '../fakes/settable-clock';
import { BOT, JENS, METTE, startBot } from './chat';
import { answer, beginQuestions } from '../screening/handlers/screening-chat';

type Bot = ReturnType<typeof startBot>;

const ADDED = { type: 'conversationUpdate', membersAdded: [BOT, METTE] };
const INSTALLED = { type: 'installationUpdate', action: 'add' };
const UNINSTALLED = { type: 'installationUpdate', action: 'remove' };

const mette = async ({ documents }: Bot) =>
  (await documents.get(people, METTE.aadObjectId, METTE.aadObjectId))?.document;

describe('UdsynBot', () => {
  it('shows that it is typing before it answers', async () => {
    const { outgoing } = await startBot().chat().say('hjælp');

    expect(outgoing.map(({ activity }) => activity.type)).toEqual(['typing', 'message']);
  });

  it('does not type in a channel, where nobody would see it', async () => {
    const { outgoing } = await startBot().chat({ place: 'channel' }).say('hjælp');

    expect(outgoing.map(({ activity }) => activity.type)).toEqual(['message']);
  });

  it('does not type after a tap: the card itself shows that something happens', async () => {
    const { outgoing } = await startBot().chat().send({ action: 'help' });

    expect(outgoing.map(({ activity }) => activity.type)).toEqual(['message']);
  });

  it('gives every card a summary for notifications', async () => {
    const { messages } = await startBot().chat().say('hvad koster Nordsøkommissionen?');

    expect(messages[0]?.activity.summary).toBe('Økonomi: Nordsøkommissionen');
  });

  it.each([
    ['<at>Udsyn</at> hvad koster Nordsøkommissionen?', '<at>Udsyn</at>'],
    ['<at>Udsyn</at>&nbsp;hvad koster Nordsøkommissionen?', '<at>Udsyn</at>'],
    ['hvad koster Nordsøkommissionen? <at>Udsyn (prøve)</at>\n', '<at>Udsyn (prøve)</at>'],
  ])('reads a message of a channel without the mention of itself: %s', async (typed, text) => {
    const { text: said } = await startBot()
      .chat({ place: 'channel' })
      .say(typed, { entities: [{ type: 'mention', mentioned: BOT, text }] });

    expect(said).toMatch(/^Økonomi: Nordsøkommissionen/);
  });

  describe('welcomes', () => {
    it('somebody by name, with examples', async () => {
      const { text, submits } = await startBot().chat().receive(INSTALLED);

      expect(text).toMatch(
        /^Velkommen til Udsyn, Mette\nJeg kender Region Nordjyllands internationale samarbejder/,
      );
      expect(submits.length).toBeGreaterThan(3);
    });

    it('somebody without a name', async () => {
      const { text } = await startBot()
        .chat()
        .receive({ ...INSTALLED, from: { id: '29:nobody' } });

      expect(text).toMatch(/^Velkommen til Udsyn\n/);
    });

    it('somebody who has not written in the language of their client, whatever comes first', async () => {
      const bot = startBot();
      const chat = bot.chat({ locale: 'en-US' });

      await chat.receive(INSTALLED);
      await chat.receive({ ...ADDED, locale: undefined });

      const person = await mette(bot);
      expect(person && languageToWrite(person)).toBe('en');
    });

    it('in Danish where nothing tells the language', async () => {
      const bot = startBot();

      const { text } = await bot.chat().receive({ ...INSTALLED, locale: undefined });

      const person = await mette(bot);
      expect(text).toMatch(/^Velkommen til Udsyn, Mette\n/);
      expect(person && languageToWrite(person)).toBe('da');
    });

    it('in English whose client is English', async () => {
      const { text } = await startBot().chat({ locale: 'en-US' }).receive(ADDED);

      expect(text).toMatch(/^Welcome to Udsyn, Mette\nI know the international collaborations of/);
    });

    it.each([
      ['the conversation first', [ADDED, INSTALLED]],
      ['the installation first', [INSTALLED, ADDED]],
      ['each twice', [INSTALLED, INSTALLED, ADDED, ADDED]],
      ['removed and installed again', [INSTALLED, UNINSTALLED, INSTALLED]],
    ])('once, told of it %s', async (_, activities) => {
      const chat = startBot().chat();
      let messages = 0;

      for (const activity of activities) messages += (await chat.receive(activity)).messages.length;

      expect(messages).toBe(1);
    });

    it('once, told of it twice at the same moment', async () => {
      const bot = startBot();
      const chat = bot.chat();

      await Promise.all([chat.receive(ADDED), chat.receive(INSTALLED)]);

      expect(bot.adapter.activeQueue).toHaveLength(1);
    });

    it('not again after a restart', async () => {
      const before = startBot();
      await before.chat().receive(INSTALLED);
      const after = startBot({ documents: before.documents });

      expect((await after.chat().receive(ADDED)).messages).toEqual([]);
    });

    it.each(['groupChat', 'channel'] as const)('nobody in a %s', async (place) => {
      const { chat } = startBot();

      expect((await chat({ place }).receive(ADDED)).messages).toEqual([]);
      expect((await chat({ place }).receive(INSTALLED)).messages).toEqual([]);
      expect((await chat().receive(ADDED)).messages).toHaveLength(1);
    });
  });

  describe('remembers how to reach a person', () => {
    it('by the whole reference of their own chat', async () => {
      const bot = startBot();

      await bot.chat().say('hej', {
        conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'dk', name: 'n' },
      });

      expect(await mette(bot)).toMatchObject({
        reachable: true,
        conversation: {
          user: METTE,
          bot: BOT,
          conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'dk', name: 'n' },
          channelId: 'msteams',
          locale: 'da-DK',
          serviceUrl: 'https://smba.example/emea/',
        },
      });
    });

    it('by the newest reference', async () => {
      const bot = startBot();
      await bot.chat().say('hej');

      await bot.chat({ locale: 'en-US' }).say('hej', { serviceUrl: 'https://smba.example/amer/' });

      expect((await mette(bot))?.conversation).toMatchObject({
        serviceUrl: 'https://smba.example/amer/',
        locale: 'en-US',
      });
    });

    it('not by what was written in a group', async () => {
      const bot = startBot();
      await bot.chat({ place: 'groupChat' }).say('hej');

      expect(await mette(bot)).toMatchObject({ reachable: false });
      expect(await mette(bot)).not.toHaveProperty('conversation');
    });

    it('until they uninstall', async () => {
      const bot = startBot();
      await bot.chat().say('hej');

      await bot.chat().receive(UNINSTALLED);

      expect(await mette(bot)).toMatchObject({
        reachable: false,
        unreachable: { reason: 'uninstalled', since: '2027-01-10T12:00:00.000Z' },
      });
      expect(await mette(bot)).not.toHaveProperty('conversation');
    });

    it('again once they write', async () => {
      const bot = startBot();
      await bot.chat().receive(INSTALLED);
      await bot.chat().receive(UNINSTALLED);

      await bot.chat().say('hej');

      expect(await mette(bot)).toMatchObject({ reachable: true, conversation: { user: METTE } });
      expect(await mette(bot)).not.toHaveProperty('unreachable');
    });

    it('when somebody else takes the bot out of a team', async () => {
      const bot = startBot();
      await bot.chat().say('hej');

      await bot.chat({ place: 'channel' }).receive(UNINSTALLED);

      expect(await mette(bot)).toMatchObject({ reachable: true });
    });
  });

  it('answers nobody: a sender without an id', async () => {
    const bot = startBot();

    const { messages } = await bot.chat().say('hej', { from: { id: '', name: 'x' } });

    expect(messages).toEqual([]);
    expect(bot.log.lines).toEqual([]);
  });

  it.each(['messageReaction', 'messageUpdate', 'event', 'endOfConversation', 'typing'])(
    'lets an activity of type %s pass',
    async (type) => {
      const bot = startBot();

      expect((await bot.chat().receive({ type })).messages).toEqual([]);
      expect(bot.log.lines).toEqual([]);
    },
  );

  describe('waits for the store', () => {
    const counted = () => {
      const clock = settableClock('2027-01-10T12:00:00Z');
      const documents = countingDocumentStore(createMemoryDocumentStore(clock));
      return { ...startBot({ clock, documents }), documents };
    };

    it('twice for a question', async () => {
      const { chat, documents } = counted();
      await chat().say('hej igen');
      await chat().say('hvad koster ERTICO?');
      documents.take();

      await chat().say('hvad koster Nordsøkommissionen?');

      expect(documents.take()).toEqual({
        calls: ['get people', 'get conversations', 'replace conversations'],
        rounds: 2,
      });
    });

    it('once more for a question that it cannot answer: that is noted', async () => {
      const { chat, documents } = counted();
      await chat().say('hej igen');
      documents.take();

      await chat().say('kvalomatik brunofant?');

      expect(documents.take()).toEqual({
        calls: ['get people', 'get conversations', 'create conversations', 'create feedback'],
        rounds: 3,
      });
    });

    it.each(['Spring over', 'Gem og fortsæt'])(
      'three times for a tap on a screening: two reads and a write at "%s"',
      async (button) => {
        const { chat, documents } = counted();
        const card = await chat().say('ny screening');
        documents.take();

        await chat().tap(card, button, { text: 'Robotkirurgi' });

        expect(documents.take()).toEqual({
          calls: ['get people', 'get screenings', 'replace screenings'],
          rounds: 3,
        });
      },
    );

    it('three times also for the tap that shows the result, with the name of a coordinator', async () => {
      const { chat, documents, services } = counted();
      await chat().say('hej');
      const jens = chat({ user: JENS });
      await beginQuestions(jens);
      await answer(jens, '2', 15);
      await services.coordinators.refresh();
      const last = await jens.say('forkert');
      documents.take();

      const result = await jens.tap(last, '2 · ');

      expect(result.text).toContain('Spørg Mette Sørensen, hvem der beslutter.');
      expect(documents.take()).toEqual({
        calls: ['get people', 'get screenings', 'replace screenings'],
        rounds: 3,
      });
    });

    it('three times for a typed answer: what is read at once counts once', async () => {
      const { chat, documents } = counted();
      await chat().say('ny screening');
      documents.take();

      await chat().say('Robotkirurgi');

      expect(documents.take()).toEqual({
        calls: ['get people', 'get conversations', 'get screenings', 'replace screenings'],
        rounds: 3,
      });
    });

    it('three times to begin a screening with a sentence', async () => {
      const { chat, documents } = counted();
      await chat().say('hej igen');
      documents.take();

      await chat().say('jeg vil screene et samarbejde med Skåne om robotkirurgi');

      expect(documents.take()).toEqual({
        calls: ['get people', 'get conversations', 'create screenings', 'create conversations'],
        rounds: 3,
      });
    });
  });

  it('plans nothing by itself: reminders are for the tick', async () => {
    const bot = startBot();
    await bot.chat().say('mine påmindelser');

    expect((await bot.documents.query(reminders, { limit: 1 })).items).toEqual([]);
  });
});
