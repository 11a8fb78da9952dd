import { type Feedback, feedback } from '../../../src/asking/feedback/feedback';
import { inquiryMessages } from '../../../src/asking/handlers/inquiry-messages';
import { inquiries, type Inquiry, postInquiry } from '../../../src/asking/coordinator/inquiry';
import { createBotAuthentication } from '../../../src/http/authentication';
import { QuietCloudAdapter } from '../../../src/http/quiet-cloud-adapter';
import { createOutbox } from '../../../src/outbox/outbox';
import type { Delivery } from '../../../src/outbox/sending';
import { people } from '../../../src/people/person';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { createProactiveSender } from '../../../src/teams/proactive';
import { conversations } from '../../../src/teams/conversation';
import { inquiry } from '../../builders/inquiry';
import { person } from '../../builders/person';
import { submitsOf } from '../../cards/find-nodes';
import { type FakeConnector, startConnector } from '../../fakes/connector';
import { fixedClock } from '../../fakes/fixed-clock';
import { recordingLog } from '../../fakes/recording-log';
import { ambiguousQuestion } from '../ambiguous-question';
import { CONTENT, startBot, JENS, type Reply, METTE } from '../../teams/chat';

describe('asking turn', () => {
  const MINUTE = 60_000;

  describe('asking', () => {
    it('answers a question with a list, how it was understood, and the source', async () => {
      const { text, submits } = await startBot()
        .chat({ locale: 'en-US' })
        .say('which networks cover health IT?');

      expect(text.split('\n')).toEqual([
        '1 collaboration',
        'Understood as: Health IT · Network/membership',
        'eHealth for Regions',
        'Network/membership · ongoing according to the strategy of 2012',
        'Source: Annex 4, table 2 · International Strategy of Region Nordjylland, March 2012',
        'This information is from March 2012 and may have changed since then.',
      ]);
      const rated = {
        action: 'rate',
        question: 'which networks cover health IT?',
        intent: 'find',
        answered: true,
        month: '2027-01',
      };
      expect(submits).toEqual([
        {
          title: 'All about eHealth for Regions',
          data: { action: 'show', collaboration: 'ehealth-for-regions' },
        },
        {
          title: 'Without Health IT',
          data: { action: 'lift', filters: [{ by: 'kind', id: 'membership-network' }] },
        },
        {
          title: 'Without Network/membership',
          data: { action: 'lift', filters: [{ by: 'theme', id: 'health-it' }] },
        },
        { title: '👍 Useful', data: { ...rated, useful: true } },
        { title: '👎 Not useful', data: { ...rated, useful: false } },
      ]);
    });

    it('opens a collaboration tapped in a list', async () => {
      const chat = startBot().chat();
      const list = await chat.say('hvilke netværk dækker sundheds-IT?');

      const detail = await chat.tap(list, 'Alt om eHealth for Regions');

      expect(detail.text).toMatch(/^eHealth for Regions\nPolitisk · Netværk\/medlemskab · Sundhed/);
    });

    it('answers a question about one attribute with its value and source', async () => {
      const { text } = await startBot().chat().say('hvad koster Nordsøkommissionen?');

      expect(text).toBe(
        'Økonomi: Nordsøkommissionen\nKontingent: 4.940 EUR om året (ca. 37.050 kr.), bevilget for 2011-2013, besluttet af Vækstforum den 30. november 2010. I alt 14.820 EUR på 3 år (beregnet)\nKilde: Bilag 4, tabel 3 · International Strategi for Region Nordjylland, marts 2012\nOplysningerne er fra marts 2012 og kan være ændret siden.',
      );
    });

    it('answers a button for one attribute of one collaboration', async () => {
      const { text } = await startBot().chat().send({
        action: 'fact-of',
        collaboration: 'nordsoekommissionen',
        attribute: 'cost',
      });

      expect(text).toContain('Økonomi: Nordsøkommissionen');
    });

    it('answers a follow-up question in the context of the previous one', async () => {
      const chat = startBot().chat();
      await chat.say('hvad koster Nordsøkommissionen?');

      const { text } = await chat.say('hvem sidder politisk i den?');

      expect(text).toMatch(/^Politisk forankring: Nordsøkommissionen\nOle B. Sørensen/);
    });

    it.each([
      [29, /^Politisk forankring: Nordsøkommissionen/],
      [31, /^(?!Politisk forankring: Nordsøkommissionen)/],
    ])('remembers a question for %i minutes, but not for more than 30', async (minutes, it) => {
      const { chat, clock } = startBot();
      await chat().say('hvad koster Nordsøkommissionen?');
      clock.set(new Date(clock.now().getTime() + minutes * MINUTE).toISOString());

      expect((await chat().say('hvem sidder politisk i den?')).text).toMatch(it);
    });

    it.each(['flere', 'og hvornår slutter det?'])(
      'says so when "%s" refers to an expired question',
      async (typed) => {
        const { chat, clock } = startBot();
        await chat().say('vis alle netværk');
        clock.set(new Date(clock.now().getTime() + 31 * MINUTE).toISOString());

        expect((await chat().say(typed)).text).toBe(
          'Det husker jeg ikke længere. Hvilket samarbejde mener du?',
        );
        expect((await chat().say('hvad koster ERTICO?')).text).toMatch(/^Økonomi/);
        expect((await chat().say('flere')).text).toBe('Der er ikke flere.');
      },
    );

    it('forgets the question when told to', async () => {
      const chat = startBot().chat();
      await chat.say('hvad koster Nordsøkommissionen?');

      expect((await chat.say('glem det')).text).toBe(
        'Jeg har nulstillet samtalen. Hvad vil du spørge om?',
      );
      const [after, fresh] = [chat, startBot().chat()].map((one) =>
        one.say('hvem sidder politisk i den?'),
      );
      expect((await after)?.text).toBe((await fresh)?.text);
      expect((await after)?.text).not.toContain('Politisk forankring: Nordsøkommissionen');
    });

    it('keeps the contexts of two people in a group chat apart', async () => {
      const { chat } = startBot();
      const mette = chat({ place: 'groupChat' });
      const jens = chat({
        place: 'groupChat',
        user: { id: '29:jens', name: 'Jens', aadObjectId: 'aad-jens' },
      });
      await mette.say('hvad koster Nordsøkommissionen?');
      await jens.say('hvad koster ERTICO?');

      expect((await mette.say('hvem sidder politisk i den?')).text).toContain('Nordsøkommissionen');
    });

    describe('a list longer than a page', () => {
      const namesIn = (reply: { submits: { title: string }[] }) =>
        reply.submits.map(({ title }) => title).filter((title) => title.startsWith('Alt om'));

      it('continues with a tap', async () => {
        const chat = startBot().chat();
        const first = await chat.say('vis alle netværk');

        const second = await chat.tap(first, 'Vis flere');

        expect(first.text).toContain('Viser 1-10 af 16');
        expect(second.text).toContain('Viser 11-16 af 16');
        expect(second.submits.map(({ title }) => title)).not.toContain('Vis flere');
        expect(new Set([...namesIn(first), ...namesIn(second)]).size).toBe(16);
      });

      it('continues with "flere", and says when there are no more', async () => {
        const chat = startBot().chat();
        await chat.say('vis alle netværk');

        expect((await chat.say('flere')).text).toContain('Viser 11-16 af 16');
        expect((await chat.say('vis flere')).text).toBe('Der er ikke flere.');
      });

      it('starts at its second page after another list', async () => {
        const chat = startBot().chat();
        await chat.say('vis alle netværk');
        await chat.say('flere');
        await chat.say('vis alle projekter');

        expect((await chat.say('flere')).text).toMatch(/Viser 11-\d\d af/);
      });

      it('continues with its own list, whatever was asked since', async () => {
        const chat = startBot().chat();
        const networks = await chat.say('vis alle netværk');
        await chat.say('vis alle projekter');

        expect((await chat.tap(networks, 'Vis flere')).text).toContain('Viser 11-16 af 16');
        expect((await chat.say('flere')).text).toBe('Der er ikke flere.');
      });

      it('continues with the last list if the card has no filters', async () => {
        const chat = startBot().chat();
        await chat.say('vis alle netværk');

        expect((await chat.send({ action: 'more', from: 10 })).text).toContain('Viser 11-16 af 16');
      });

      it('says that there are no more if nothing was asked', async () => {
        expect((await startBot().chat().say('flere')).text).toBe('Der er ikke flere.');
      });
    });

    it('removes a filter with a tap, and continues from there', async () => {
      const chat = startBot().chat();
      const list = await chat.say('hvilke netværk dækker sundheds-IT?');

      const wider = await chat.tap(list, 'Uden Sundheds-it');

      expect(wider.text).toMatch(/^16 samarbejder\nForstået som: Netværk\/medlemskab\n/);
      expect(wider.submits.map(({ title }) => title)).not.toContainEqual(
        expect.stringMatching(/^Uden/),
      );
      expect((await chat.say('flere')).text).toContain('Viser 11-16 af 16');
    });

    it('reports the correction of a misspelt name', async () => {
      const chat = startBot().chat();

      expect((await chat.say('hvad koster nordsøkomissionen?')).text).toMatch(
        /^Læst som "nordsøkommissionen" \(du skrev "nordsøkomissionen"\)\.\nØkonomi: Nordsøkommissionen/,
      );
      expect((await chat.say('hvad koster Nordsøkommissionen?')).text).toMatch(/^Økonomi/);
    });

    describe('a question with two readings', () => {
      const { question, query, alternative } = ambiguousQuestion('2027-01-10');
      const READING = /^(?:Mente du|Did you mean)/;
      const offered = ({ submits }: Reply) =>
        submits.find(({ title }) => READING.test(title))?.data['query'];
      const tapOther = (chat: ReturnType<ReturnType<typeof startBot>['chat']>, reply: Reply) => {
        const title = reply.submits.find((button) => READING.test(button.title))?.title;
        return chat.tap(reply, title ?? 'another reading');
      };

      it('is answered by the more likely one, and a tap switches back and forth', async () => {
        const chat = startBot().chat();
        const first = await chat.say(question);

        const other = await tapOther(chat, first);
        const back = await tapOther(chat, other);

        expect([first, other, back].map(offered)).toEqual([alternative, query, alternative]);
        expect(other.text).not.toBe(first.text);
        // A tap says which question is meant, so the answer is no longer unsure.
        const unsure = 'Jeg er ikke sikker på, at jeg forstod spørgsmålet rigtigt.\n';
        expect(first.text.replace(unsure, '')).toBe(back.text);
      });

      it.each(['nej, den anden', 'den anden', 'no, the other one'])(
        'switches to the other with "%s"',
        async (typed) => {
          const bot = startBot();
          const chat = bot.chat({ locale: 'da-DK' });
          const first = await chat.say(question);

          const other = await chat.say(typed);

          expect(offered(other)).toEqual(query);
          expect(other.text.split('\n')[0]).not.toBe(first.text.split('\n')[0]);
          // The rated question is the one that was meant, not "the other one".
          const rated = other.submits.find(({ title }) => title.startsWith('👍'))?.data['question'];
          expect(rated).not.toBe(typed);
        },
      );

      it('survives a restart, and expires with the question', async () => {
        const before = startBot();
        await before.chat().say(question);
        const { chat, clock } = startBot({ documents: before.documents });

        expect(offered(await chat().say('den anden'))).toEqual(query);
        clock.set(new Date(clock.now().getTime() + 31 * MINUTE).toISOString());
        expect(offered(await chat().say('den anden'))).not.toEqual(alternative);
      });

      it('can be tapped much later', async () => {
        const chat = startBot().chat();
        const first = await chat.say(question);
        await chat.say('hvad koster Nordsøkommissionen?');
        const other = await startBot().chat().send({ action: 'run-query', query: alternative });

        expect((await tapOther(chat, first)).text).toBe(other.text);
      });

      it('refers to the second item of a list if no other reading was offered', async () => {
        const chat = startBot().chat();
        await chat.say('hvilke netværk er der inden for transport?');

        expect((await chat.say('hvad koster den anden?')).text).toMatch(/^Økonomi|^Kontingent/);
      });
    });

    it.each([
      ['hvor mange projekter er der?', 'Vis de 12 samarbejder', /^12 samarbejder/],
      ['hvad betaler vi i kontingent i alt?', 'Vis de 6 samarbejder', /^6 samarbejder/],
      ['hvor meget betalte vi i 2012?', 'Vis de 8 samarbejder', /^8 samarbejder/],
      ['hvor mange samarbejder har vi?', 'Vis de 38 samarbejder', /^38 samarbejder/],
    ])('opens the collaborations behind a number: %s', async (asked, button, list) => {
      const chat = startBot().chat();
      const number = await chat.say(asked);

      expect((await chat.tap(number, button)).text).toMatch(list);
    });

    it('opens the collaborations behind a sum with the largest amount first', async () => {
      const chat = startBot().chat();
      const sum = await chat.say('hvad betaler vi i kontingent i alt?');
      const { text } = await chat.tap(sum, 'Vis de 6 samarbejder');

      expect(text.indexOf('ERTICO')).toBeLessThan(text.indexOf('Westlink'));
    });

    it('offers the closest matches if nothing matches, and a tap asks for them', async () => {
      const chat = startBot().chat();
      const nothing = await chat.say('samarbejder i Norge om klima');

      const closest = await chat.tap(nothing, 'Uden "Norge"');

      expect(nothing.text).toMatch(
        /^Jeg fandt ikke noget, der opfylder alle betingelser: (?:klima og Norge|Norge og klima)/i,
      );
      expect(closest.text).toMatch(/^\d+ samarbejder?\nForstået som: Klima/);
    });

    it('answers every part of a question on one card', async () => {
      const { cards, text } = await startBot()
        .chat()
        .say('Hvad koster ERTICO? Og hvor mange projekter er der?');

      expect(cards).toHaveLength(1);
      expect(text).toContain('Økonomi: ERTICO');
      expect(text).toContain('12 samarbejder: Projekt');
    });

    it('remembers how a question was worded, for one that only makes sense after it', async () => {
      const question = 'hvad siger strategien om kriterier?';
      const bot = startBot();
      await bot.chat().say(question);

      const { items } = await bot.documents.query(conversations, { limit: 1 });
      const [stored] = items;

      expect(stored?.document.memory).toMatchObject({ text: question });
    });

    it('follows up on a question that was stored without its wording', async () => {
      const bot = startBot();
      await bot.chat().say('hvad koster ERTICO?');
      const { items } = await bot.documents.query(conversations, { limit: 1 });
      const [stored] = items;
      if (stored?.document.memory === undefined) throw new Error('nothing is remembered');
      const { text, ...memory } = stored.document.memory;
      await bot.documents.replace(conversations, { ...stored.document, memory }, stored.version);

      expect(text).toBe('hvad koster ERTICO?');
      expect((await bot.chat().say('hvornår slutter det?')).text).toMatch(/^Slutter: ERTICO/);
    });

    it('says which words of the question the answer does not use', async () => {
      const { text } = await startBot().chat().say('hvilke netværk dækker Xyzzy?');

      expect(text).toContain('Xyzzy');
    });

    it('answers a pasted paragraph that does not fit in a button', async () => {
      const words = Array.from({ length: 120 }, (_, index) => `qz${String(index)}xq`).join(' ');
      const { text } = await startBot().chat().say(`netværk ${words}`);

      expect(text).toMatch(/^Jeg fandt ikke noget/);
    });
  });
});

describe('feedback turn', () => {
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
    ])(
      'is offered below the answer to "%s", and stored without its author',
      async (asked, intent) => {
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
      },
    );

    it('is counted once per card, for each card', async () => {
      const bot = startBot();
      const chat = bot.chat();
      const first = await chat.say('hvad koster Nordsøkommissionen?');
      const second = await chat.say('hvad koster Nordsøkommissionen?');

      await chat.tap(first, '👍');
      await chat.tap(first, '👍');
      await chat.tap(second, '👍');

      expect(await stored(bot)).toHaveLength(2);
    });

    it('is counted once per person in a group', async () => {
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

    it('is not offered if nothing was found', async () => {
      const chat = startBot().chat();

      for (const question of ['kvalomatik brunofant?', 'hvad er telefonnummeret til ERTICO?'])
        expect(titlesOf(await chat.say(question)).join()).not.toContain('Nyttigt');
    });

    it('asks for a reason if the answer was useless, and offers the coordinator', async () => {
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

    it('reports that it is no longer stored', async () => {
      const { text } = await startBot()
        .chat()
        .send({ action: 'rate-reason', feedback: 'rating.x', month: '2027-01', reason: 'wrong' });

      expect(text).toBe('Tilbagemeldingen er ikke længere gemt.');
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
    it('is stored once, without its author', async () => {
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

    it('is refused politely to everybody else', async () => {
      const { text } = await startBot().chat({ user: JENS }).say('ubesvarede spørgsmål');

      expect(text).toBe(
        'Listen er kun for koordinatorer. Spørg jeres koordinator, hvis du mangler et svar.',
      );
    });
  });
});

describe('inquiry turn', () => {
  const QUESTION = 'hvad er telefonnummeret til ERTICO?';
  const ANNA = { id: '29:anna', name: 'Anna Bak', aadObjectId: 'aad-anna' };
  const ROLES = {
    coordinators: [METTE.aadObjectId, ANNA.aadObjectId],
    everybodyCoordinates: false,
  };

  /** A bot whose messages out of the outbox are kept, as they would be sent. */
  function start(given: Parameters<typeof startBot>[0] = {}, answer?: () => Delivery) {
    const bot = startBot({ roles: ROLES, ...(answer && { deliver: answer }), ...given });
    const last = () => {
      const { conversation = '', card = {}, text = '' } = bot.notices.at(-1) ?? {};
      return { conversation, text, submits: submitsOf(card) };
    };
    return { ...bot, sent: bot.notices, last };
  }
  type Bot = ReturnType<typeof start>;

  /** Sends an answer from the coordinator's card. */
  const answerWith = (bot: Bot, text: string, user = METTE): Promise<Reply> => {
    const button = bot.last().submits[0];
    return bot.chat({ user }).send({ ...button?.data, text }, 'card-of-coordinator');
  };

  const ASK = 'Spørg koordinatoren';
  const SEND = { da: 'Send til koordinatoren', en: 'Send to the coordinator' };

  async function asked(given?: Parameters<typeof startBot>[0], answer?: () => Delivery) {
    const bot = start(given, answer);
    await bot.chat().say('hej');
    const jens = bot.chat({ user: JENS, place: 'channel' });
    const notFound = await jens.say(QUESTION);
    const preview = await jens.tap(notFound, ASK);
    const told = await jens.tap(preview, SEND.da, { text: QUESTION });
    return { bot, jens, preview, told };
  }

  describe('asking the coordinator', () => {
    it('is offered if nothing is found or stated', async () => {
      const chat = startBot().chat();
      for (const question of [
        'kvalomatik brunofant?',
        QUESTION,
        'hvad er det samlede budget for CPMR?',
      ])
        expect((await chat.say(question)).submits).toContainEqual({
          title: 'Spørg koordinatoren',
          data: { action: 'ask-coordinator', question },
        });
      expect(
        (await chat.say('hvad koster Nordsøkommissionen?')).submits.map(({ title }) => title),
      ).not.toContain('Spørg koordinatoren');
    });

    it('works in words: with the last question, or one that follows', async () => {
      const bot = start();
      await bot.chat().say('hej');
      const jens = bot.chat({ user: JENS, place: 'channel' });
      const first = await jens.say('spørg koordinatoren');
      expect(first.text).toMatch(/^Stil spørgsmålet først/);
      expect(bot.sent).toEqual([]);

      await jens.say(QUESTION);
      const inputs = async (text: string) => JSON.stringify((await jens.say(text)).outgoing);
      expect(await inputs('Kan du spørge koordinatoren?')).toContain(`"value":"${QUESTION}"`);
      expect(await inputs('ask the coordinator please')).toContain(`"value":"${QUESTION}"`);
      expect(await inputs('ask the coordinator: when is the next trip?')).toContain(
        '"value":"when is the next trip?"',
      );
      expect(await inputs('spørg koordinatoren om vi skal til Oslo')).toContain(
        '"value":"vi skal til Oslo"',
      );
      expect(bot.sent).toEqual([]);
    });

    it('shows first what will be sent, and to whom', async () => {
      const bot = start();
      await bot.chat().say('hej');
      const jens = bot.chat({ user: JENS });
      const preview = await jens.tap(await jens.say(QUESTION), ASK);
      expect(preview.text).toBe(
        'Spørg koordinatoren\nMette Sørensen får teksten herunder. Ret den, hvis du vil.\nDit navn følger med. Der er ikke sendt noget endnu.',
      );
      expect(preview.submits.map(({ title }) => title)).toEqual([SEND.da, 'Annuller']);
      expect(bot.sent).toEqual([]);

      const cancelled = await jens.tap(preview, 'Annuller', { text: 'x' });
      expect(cancelled.text).toBe('Spørgsmålet er ikke sendt.');
      expect(cancelled.outgoing.map(({ kind }) => kind)).toEqual(['update']);
      expect(bot.sent).toEqual([]);
    });

    it('sends what the person made of it, and nothing empty', async () => {
      const { bot, jens } = await asked();
      const empty = await jens.tap(await jens.say('spørg koordinatoren'), SEND.da, { text: ' ' });
      expect(empty.text).toContain('Skriv dit spørgsmål, før du sender.');
      expect(bot.sent).toHaveLength(1);

      const told = await jens.tap(empty, SEND.da, { text: 'Hvem ringer vi til?\nHaster' });
      expect(told.text).toBe(
        'Jeg har sendt dit spørgsmål til Mette Sørensen. Svaret kommer her.\nHvem ringer vi til?\nHaster',
      );
      expect(bot.last().text).toContain('Hvem ringer vi til?');
    });

    it('sends nothing that was to be forgotten', async () => {
      const bot = start();
      const jens = bot.chat({ user: JENS });
      await jens.say(QUESTION);
      await jens.say('glem det');
      expect((await jens.say('spørg koordinatoren')).text).toMatch(/^Stil spørgsmålet først/);
    });

    it("sends the question to a coordinator's chat, and says to whom", async () => {
      const { bot, told } = await asked();

      expect(told.text).toBe(
        `Jeg har sendt dit spørgsmål til Mette Sørensen. Svaret kommer her.\n${QUESTION}`,
      );
      expect(told.outgoing.map(({ kind }) => kind)).toEqual(['update']);
      expect(bot.last().conversation).toBe('a:29:mette');
      expect(bot.last().text).toBe(
        `Et spørgsmål fra en kollega\n${QUESTION}\nJens Ærø · 10. januar 2027`,
      );
      expect(bot.last().submits.map(({ title }) => title)).toEqual(['Send svaret']);
    });

    it('asks once, however often it is tapped', async () => {
      const { bot, jens, preview } = await asked();

      const again = await jens.tap(preview, SEND.da, { text: QUESTION });

      expect(again.text).toBe(
        `Spørgsmålet er allerede sendt til en koordinator. Svaret kommer her.\n${QUESTION}`,
      );
      expect(bot.sent).toHaveLength(1);
    });

    it('says politely that no coordinator is known', async () => {
      const chat = start().chat({ user: JENS });

      expect((await chat.tap(await chat.say(QUESTION), 'Spørg koordinatoren')).text).toMatch(
        /^Der er desværre ingen koordinator/,
      );
    });

    it('says that a coordinator gets it later, when none can be reached just now', async () => {
      const { bot, told } = await asked({}, () => ({ kind: 'failed', reason: 'http-503' }));

      expect(told.text).toBe(
        `Dit spørgsmål er gemt, og en koordinator får det, så snart det er muligt. Svaret kommer her.\n${QUESTION}`,
      );
      bot.clock.set('2027-01-10T12:05:00Z');
      await bot.services.outbox.sendDue();
      expect(bot.sent.map(({ kind }) => kind)).toEqual(['inquiry-question', 'inquiry-question']);
    });

    it('says that it could not reach one, when trying again by itself is of no use', async () => {
      const { told } = await asked({}, () => ({
        kind: 'failed',
        reason: 'http-413',
        final: true,
      }));

      expect(told.text).toBe('Jeg kan ikke få fat i en koordinator lige nu. Prøv igen om lidt.');
      expect(told.outgoing.map(({ kind }) => kind)).toEqual(['send']);
    });

    it('is listed for coordinators when it was given up, with the answers', async () => {
      const state = { delivery: { kind: 'delivered' } as Delivery };
      const { bot } = await asked({}, () => state.delivery);
      state.delivery = { kind: 'unreachable', reason: 'http-403' };
      await answerWith(bot, 'Ring til 1881.');

      const { text } = await bot.chat().say('fejlede beskeder');

      expect(text).toContain(
        `${QUESTION}\nsvar fra koordinatoren, 10. januar 2027: Teams svarede med fejl 403\nTil Jens Ærø`,
      );
    });

    it('asks the person themselves where they alone coordinate', async () => {
      const bot = start({ roles: { coordinators: [], everybodyCoordinates: true } });
      const chat = bot.chat();

      const preview = await chat.tap(await chat.say(QUESTION), ASK);
      await chat.tap(preview, SEND.da, { text: QUESTION });
      const answered = await answerWith(bot, 'Ring til 1881.');

      expect(answered.text).toMatch(/^Besvaret af Mette Sørensen/);
      expect(bot.last().conversation).toBe('a:29:mette');
      expect(bot.last().text).toContain('Ring til 1881.');
    });
  });

  describe('the answer of a coordinator', () => {
    it('goes to the conversation where it was asked, and names who answers', async () => {
      const { bot } = await asked();

      const answered = await answerWith(bot, 'Ring til 1881.');

      expect(answered.outgoing.map(({ kind }) => kind)).toEqual(['update']);
      expect(answered.text).toMatch(
        /^Besvaret af Mette Sørensen\n.*\nRing til 1881\.\n10\.\sjanuar/,
      );
      expect(bot.last().conversation).toBe('19:channel@thread.tacv2;messageid=1');
      expect(bot.last().text.split('\n')).toEqual([
        'Svar fra koordinatoren',
        `Jens Ærø spurgte: ${QUESTION}`,
        'Ring til 1881.',
        'Besvaret af Mette Sørensen',
      ]);
    });

    it('keeps its line breaks', async () => {
      const { bot } = await asked();

      await answerWith(bot, 'Ring til 1881.\n\nDe svarer.');

      expect(bot.last().text).toContain('\nRing til 1881.\nDe svarer.\n');
      expect(JSON.stringify(bot.sent.at(-1)?.card)).toContain('"text":"De svarer."');
    });

    it('is in the language of the person who asked', async () => {
      const bot = start();
      await bot.chat().say('hej');
      const jens = bot.chat({ user: JENS });
      const notFound = await jens.say('what is the phone number of ERTICO?');
      const preview = await jens.tap(notFound, 'Ask the coordinator');
      await jens.tap(preview, SEND.en, { text: 'what is the phone number of ERTICO?' });

      await answerWith(bot, 'Ring til 1881.');

      expect(bot.last().text).toMatch(/^Answer from the coordinator\nJens Ærø asked: what is/);
    });

    it('is accepted once; a later coordinator sees it and keeps their own text', async () => {
      const { bot } = await asked();
      const { submits } = bot.last();
      await answerWith(bot, 'Ring til 1881.');
      const anna = bot.chat({ user: ANNA });

      const late = await anna.send({ ...submits[0]?.data, text: 'Skriv til dem.' }, 'c');

      expect(late.text).toMatch(/^Besvaret af Mette Sørensen\n/);
      expect(late.text).toContain('Ring til 1881.');
      expect(late.text).toContain('Dit eget svar er ikke sendt:\nSkriv til dem.');
      expect(bot.sent).toHaveLength(2);
    });

    it('survives a restart', async () => {
      const { bot: before } = await asked();
      const { submits } = before.last();
      const bot = start({ documents: before.documents });

      const answered = await bot.chat().send({ ...submits[0]?.data, text: 'Ring til 1881.' }, 'c');

      expect(answered.text).toMatch(/^Besvaret af Mette Sørensen/);
      expect(bot.last().conversation).toBe('19:channel@thread.tacv2;messageid=1');
    });

    it('must not be empty', async () => {
      const { bot } = await asked();

      const { text, submits } = await answerWith(bot, '  ');

      expect(text).toContain('Skriv dit svar, før du sender.');
      expect(submits.map(({ title }) => title)).toEqual(['Send svaret']);
      expect(bot.sent).toHaveLength(1);
    });

    it('stays in its card if it was not delivered, to be sent again', async () => {
      let up = true;
      const { bot } = await asked({}, () =>
        up ? { kind: 'delivered' } : { kind: 'failed', reason: 'http-503' },
      );
      const { submits } = bot.last();
      const send = (text: string) => bot.chat().send({ ...submits[0]?.data, text }, 'c');
      up = false;

      const failed = await send('Ring til 1881.');
      up = true;
      const again = await send('Ring til 1881.');

      expect(failed.text).toContain('Svaret er gemt, men det kom ikke frem. Jeg prøver selv igen');
      expect(JSON.stringify(failed.cards)).toContain('"value":"Ring til 1881."');
      expect(again.text).toMatch(/^Besvaret af Mette Sørensen/);
      expect(bot.last().text).toContain('Ring til 1881.');
    });

    it('reports that the person who asked cannot be reached', async () => {
      let up = true;
      const { bot } = await asked({}, () =>
        up ? { kind: 'delivered' } : { kind: 'unreachable', reason: 'http-403' },
      );
      up = false;

      const { text } = await answerWith(bot, 'Ring til 1881.');

      expect(text).toContain(
        'fordi din kollega ikke kan modtage beskeder fra mig. Svar gerne din kollega direkte.',
      );
    });

    it('is refused from anybody else, whose card stays unchanged', async () => {
      const { bot } = await asked();

      const refused = await answerWith(bot, 'Ring til 1881.', JENS);

      expect(refused.text).toBe('Kun koordinatorer kan besvare spørgsmålet.');
      expect(refused.outgoing.map(({ kind }) => kind)).toEqual(['send']);
      expect((await bot.documents.query(inquiries, { limit: 1 })).items).toMatchObject([
        { document: { state: 'open' } },
      ]);
    });

    it('says so when the question is no longer there', async () => {
      const { text } = await startBot()
        .chat()
        .send({ action: 'answer-inquiry', inquiry: 'gone', text: 'x' });

      expect(text).toBe('Spørgsmålet findes ikke længere.');
    });

    it('is given to a person who asks again', async () => {
      const { bot, jens, preview } = await asked();
      await answerWith(bot, 'Ring til 1881.');

      const again = await jens.tap(preview, SEND.da, { text: QUESTION });
      expect(again.text).toContain('Ring til 1881.');
    });
  });
});

describe('inquiry messages', () => {
  const THREAD = '19:channel@thread.tacv2;messageid=1';

  describe('inquiryMessages', () => {
    let connector: FakeConnector;
    const log = recordingLog();

    beforeEach(async () => {
      connector = await startConnector();
    });

    afterEach(() => connector.close());

    const reference = (conversation: object) => ({
      user: { id: '29:x', name: 'X' },
      bot: { id: '28:udsyn', name: 'Udsyn' },
      channelId: 'msteams',
      locale: 'en-US',
      serviceUrl: connector.url,
      conversation,
    });
    const answered = () =>
      inquiry({
        state: 'answered',
        answer: 'Region Skåne.',
        answeredBy: { id: 'anna', name: 'Anna' },
        conversation: reference({ id: THREAD, conversationType: 'channel', isGroup: true }),
      });

    /** Sends what an inquiry calls for through a real adapter; Anna coordinates. */
    async function send(one: Inquiry) {
      const clock = fixedClock('2027-03-01T20:00:00Z');
      const documents = createMemoryDocumentStore(clock);
      const conversation = reference({ id: 'a:1', conversationType: 'personal' });
      await documents.create(people, person({ id: 'anna', conversation }));
      const stored = await documents.create(inquiries, one);
      if (stored === undefined) throw new Error('nothing is stored');
      const outbox = createOutbox({
        clock,
        daysOff: CONTENT.policy,
        documents,
        kinds: inquiryMessages({ documents }),
        log,
        roles: { coordinators: ['anna'], everybodyCoordinates: false },
        send: createProactiveSender({
          adapter: new QuietCloudAdapter(createBotAuthentication({ appType: 'SingleTenant' }), log),
          appId: '',
          log,
        }),
      });
      const [attempt] = await outbox.attempt(await postInquiry(stored, { documents, outbox }));
      return attempt?.message;
    }
    const sent = () => JSON.stringify(connector.activities()[0]?.attachments?.[0]?.content);

    it('asks a coordinator in their own chat and language, at any hour', async () => {
      expect(await send(inquiry())).toMatchObject({ state: 'sent', recipient: 'anna' });

      expect(connector.calls.map(({ conversation }) => conversation)).toEqual(['a:1']);
      expect(connector.activities()[0]?.summary).toBe('A question from a colleague');
      expect(sent()).toContain('"action":"answer-inquiry","inquiry":"i"');
    });

    it('answers in the thread where it was asked, in the language of who asked', async () => {
      expect(await send(answered())).toMatchObject({ state: 'sent' });

      expect(connector.calls.map(({ conversation }) => conversation)).toEqual([THREAD]);
      expect(connector.activities()[0]?.summary).toBe('Svar fra koordinatoren');
    });

    it.each([403, 404, 400, 500])('gives up an answer to which Teams says %i', async (status) => {
      connector.answerNext(status, {});

      expect(await send(answered())).toMatchObject({ state: 'failed', reason: `http-${status}` });
      expect(log.lines.at(-1)).toMatchObject({ level: 'warn', fields: { message: 'i.answer' } });
    });
  });
});
