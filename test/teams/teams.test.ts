import { propertyRuns } from '../property-runs';
import { slowDocumentStore } from '../fakes/slow-document-store';
import fc from 'fast-check';
import { createBotAuthentication } from '../../src/http/authentication';
import { QuietCloudAdapter } from '../../src/http/quiet-cloud-adapter';
import { reminders } from '../../src/monitoring/reminders/reminder';
import { people, languageFor, languageToWrite } from '../../src/people/person';
import type { DocumentStore } from '../../src/store/document-store';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { conversations, openConversation, saveConversation } from '../../src/teams/conversation';
import { isPersonal, personIdOf } from '../../src/teams/incoming';
import type { Compose } from '../../src/outbox/sending';
import { createProactiveSender, retryAfterOf } from '../../src/teams/proactive';
import { createRateLimit } from '../../src/teams/rate-limit';
import { person } from '../builders/person';
import { type FakeConnector, startConnector } from '../fakes/connector';
import { countingDocumentStore } from '../fakes/counting-document-store';
import { recordingLog } from '../fakes/recording-log';
import { settableClock } from '../fakes/settable-clock';
import { simulatedTime } from '../fakes/simulated-time';
import { answer, beginQuestions } from '../screening/handlers/screening-chat';
import { startBot, JENS, METTE, BOT } from './chat';

describe('attempt send', () => {
  const ANSWERED = 'Mon, 01 Mar 2027 08:00:00 GMT';

  describe('retryAfterOf', () => {
    it.each([
      ['5', 5000],
      ['0', 0],
      ['0.5', 500],
      ['Mon, 01 Mar 2027 08:00:10 GMT', 10_000],
      ['Mon, 01 Mar 2027 07:00:00 GMT', 0],
      ['-1', 0],
    ])('reads %s', (value, milliseconds) => {
      expect(retryAfterOf(value, ANSWERED)).toBe(milliseconds);
    });

    it.each(['', ' ', 'soon', undefined, null])('knows nothing of %j', (value) => {
      expect(retryAfterOf(value, ANSWERED)).toBeUndefined();
    });

    it('knows nothing of a date when the answer has none', () => {
      expect(retryAfterOf('Mon, 01 Mar 2027 08:00:10 GMT', null)).toBeUndefined();
    });
  });
});

describe('conversation', () => {
  const ports = () => {
    const clock = settableClock('2027-01-10T12:00:00.000Z');
    return { clock, documents: createMemoryDocumentStore(clock) };
  };
  const memory = {
    query: { intent: 'detail' as const, collaboration: 'cpmr' },
    results: ['cpmr'],
    at: '2027-01-10T12:00:00.000Z',
  };

  describe('openConversation', () => {
    it('begins empty', async () => {
      expect(await openConversation('c', ports())).toEqual({ state: { id: 'c' } });
    });

    it('forgets the question after half an hour, and the screening after thirty days', async () => {
      const { clock, documents } = ports();
      await saveConversation(
        { state: { id: 'c' } },
        { id: 'c', memory, screening: 's' },
        { clock, documents },
      );

      clock.set('2027-01-10T12:29:59Z');
      expect((await openConversation('c', { clock, documents })).state).toEqual({
        id: 'c',
        memory,
        screening: 's',
      });
      clock.set('2027-01-10T12:30:00Z');
      expect((await openConversation('c', { clock, documents })).state).toEqual({
        id: 'c',
        screening: 's',
      });
      clock.set('2027-02-09T12:00:00Z');
      expect(await openConversation('c', { clock, documents })).toEqual({ state: { id: 'c' } });
    });
  });

  describe('saveConversation', () => {
    it.each([
      ['both see it for the first time', false],
      ['it was there before', true],
    ])('lets the later save win if two save at once and %s', async (_, known) => {
      const { clock, documents } = ports();
      if (known) await saveConversation({ state: { id: 'c' } }, { id: 'c' }, { clock, documents });
      const one = await openConversation('c', { clock, documents });
      const other = await openConversation('c', { clock, documents });

      await saveConversation(one, { id: 'c', screening: 'one' }, { clock, documents });
      await saveConversation(other, { id: 'c', screening: 'other' }, { clock, documents });

      const stored = await documents.get(conversations, 'c', 'c');
      expect(stored?.document.screening).toBe('other');
    });
  });
});

describe('handle turn error', () => {
  const SECRET = 'connection string of the store';
  const CODE = /\b[A-HJ-NP-Z2-9]{6}\b/;

  /** A store that works until it is broken, for the named collections. */
  function breakable() {
    const clock = settableClock('2027-01-10T12:00:00Z');
    const documents = createMemoryDocumentStore(clock);
    let broken: readonly string[] = [];
    const get: DocumentStore['get'] = (collection, ...rest) =>
      broken.includes(collection.name)
        ? Promise.reject(new Error(SECRET))
        : documents.get(collection, ...rest);
    return {
      bot: startBot({ clock, documents: { ...documents, get } }),
      breakAt: (...names: string[]) => {
        broken = names;
      },
    };
  }

  describe('a turn that fails', () => {
    it('sends the person a code that is also in the log, and nothing of the error', async () => {
      const { bot, breakAt } = breakable();
      breakAt('conversations');

      const { text } = await bot.chat().say('hvad koster Nordsøkommissionen?');

      const code = CODE.exec(text)?.[0];
      expect(text).toBe(
        `Der skete en fejl hos mig. Prøv igen om lidt. Hvis det sker igen, så giv jeres koordinator koden ${code ?? ''}.`,
      );
      expect(text).not.toContain(SECRET);
      expect(bot.log.lines.filter(({ level }) => level === 'error')).toEqual([
        {
          level: 'error',
          fields: { err: new Error(SECRET), errorId: code, activity: 'message' },
          message: 'A turn failed',
        },
      ]);
    });

    it('does not log what the person wrote', async () => {
      const { bot, breakAt } = breakable();
      breakAt('conversations');

      await bot.chat().say('hvad koster min hemmelige plan?');

      expect(JSON.stringify(bot.log.lines)).not.toContain('hemmelige');
    });

    it('has its own code for every failure', async () => {
      const { bot, breakAt } = breakable();
      breakAt('conversations');
      const codes = new Set<string | undefined>();
      while (codes.size < 5) {
        const code = CODE.exec((await bot.chat().say('hej')).text)?.[0];
        expect(codes).not.toContain(code);
        codes.add(code);
      }
    });

    it.each([
      ['people', 'hvad koster CPMR?', 'da-DK', /^Der skete en fejl/],
      ['people', 'what does CPMR cost?', 'da-DK', /^Something went wrong/],
      ['people', 'CPMR', 'en-US', /^Something went wrong/],
      ['people', 'CPMR', 'da-DK', /^Der skete en fejl/],
    ])(
      'guesses the language if it fails before %s are read: %s (%s)',
      async (name, typed, locale, said) => {
        const { bot, breakAt } = breakable();
        breakAt(name);

        expect((await bot.chat({ locale }).say(typed)).text).toMatch(said);
      },
    );

    it('speaks the language that the person has chosen, after a tap too', async () => {
      const { bot, breakAt } = breakable();
      await bot.chat().send({ action: 'language', language: 'en' });
      await bot.chat().say('ny screening');
      breakAt('screenings');

      expect((await bot.chat().say('Robotkirurgi')).text).toMatch(/^Something went wrong/);
      expect(
        (
          await bot.chat().send({
            action: 'back',
            screening: 's',
            level: 'political',
            revision: 0,
          })
        ).text,
      ).toMatch(/^Something went wrong/);
    });

    it('does not prevent the next answer', async () => {
      const { bot, breakAt } = breakable();
      breakAt('people');
      await bot.chat().say('hej');
      breakAt();

      expect((await bot.chat().say('hej')).text).toMatch(/^Hej!/);
    });
  });
});

describe('incoming', () => {
  describe('isPersonal', () => {
    it.each([
      [true, { conversationType: 'personal' }],
      [true, {}],
      [true, { isGroup: false }],
      [false, { isGroup: true }],
      [false, { conversationType: 'groupChat', isGroup: true }],
      [false, { conversationType: 'channel' }],
    ])('is %s of %j', (expected, conversation) => {
      expect(isPersonal({ conversation: { id: 'c', ...conversation } })).toBe(expected);
    });
  });

  describe('personIdOf', () => {
    it('is the id of the directory, or that of the channel if there is none', () => {
      expect(personIdOf({ from: { id: '29:x', aadObjectId: 'aad' } })).toBe('aad');
      expect(personIdOf({ from: { id: '29:x' } })).toBe('29:x');
      expect(personIdOf({ from: { id: '29:x', aadObjectId: null } })).toBe('29:x');
    });

    it('ignores the case of the id', () => {
      expect(personIdOf({ from: { id: '29:X', aadObjectId: 'AAD-1F' } })).toBe('aad-1f');
    });
  });
});

describe('language turn', () => {
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
    ])('is that of the client if nothing else is known: %s', async (locale, text) => {
      expect(
        (await startBot().chat().receive({ type: 'message', value: HELP, locale })).text,
      ).toMatch(text);
    });

    it('is that of the message before that of the client', async () => {
      const { chat } = startBot();

      expect((await chat({ locale: 'en-US' }).say('hjælp')).text).toMatch(DANISH_HELP);
      expect((await chat({ user: JENS, locale: 'da-DK' }).say('help')).text).toMatch(ENGLISH_HELP);
    });

    it('is that of the last message for a tap and for text without a language', async () => {
      const chat = startBot().chat({ locale: 'en-US' });
      await chat.say('hjælp');

      expect((await chat.send(HELP)).text).toMatch(DANISH_HELP);
      expect((await chat.say('ERTICO')).text).toContain('Politisk');
    });

    it('is the chosen one, whatever is written and wherever', async () => {
      const { chat } = startBot();
      const card = await chat().say('/sprog');

      const chosen = await chat().tap(card, 'English');

      expect(card.text).toBe('Hvilket sprog skal jeg svare på?');
      expect(card.submits.map(({ title }) => title)).toEqual(['Dansk', 'English']);
      expect(chosen.text).toMatch(/^I will answer in English from now on\.\n---\nWhat I can do/);
      expect((await chat().say('hjælp')).text).toMatch(ENGLISH_HELP);
      expect((await chat({ place: 'channel' }).say('hjælp')).text).toMatch(ENGLISH_HELP);
    });

    it('is chosen by each person for themselves', async () => {
      const { chat } = startBot();
      await chat({ user: METTE }).send({ action: 'language', language: 'en' });

      expect((await chat({ user: JENS }).send(HELP)).text).toMatch(DANISH_HELP);
    });

    it.each([
      ['skift til engelsk', 'en'],
      ['switch to danish', 'da'],
      ['på engelsk', 'en'],
    ])('is chosen directly at "%s"', async (typed, language) => {
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
});

describe('proactive', () => {
  const CARD = { type: 'AdaptiveCard', version: '1.2', body: [{ type: 'TextBlock', text: 'hej' }] };

  describe('createProactiveSender', () => {
    let connector: FakeConnector;

    beforeEach(async () => {
      connector = await startConnector();
    });

    afterEach(() => connector.close());

    /** Sends over a real adapter; waits end immediately and are recorded. */
    function open() {
      const log = recordingLog();
      const pauses: number[] = [];
      let time = 0;
      const sendProactive = createProactiveSender({
        adapter: new QuietCloudAdapter(createBotAuthentication({ appType: 'SingleTenant' }), log),
        appId: '',
        log,
        timing: {
          now: () => time,
          random: () => 1,
          sleep: (milliseconds) => {
            time += milliseconds;
            return Promise.resolve();
          },
          pause: (milliseconds) => {
            pauses.push(milliseconds);
            time += milliseconds;
            return 0;
          },
        },
      });
      const reference = {
        user: { id: '29:mette' },
        bot: { id: '28:udsyn' },
        conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'dk' },
        channelId: 'msteams',
        serviceUrl: connector.url,
      };
      return {
        log,
        pauses: () => pauses,
        send: (compose: Compose = () => Promise.resolve(CARD), given: object = {}) =>
          sendProactive({ ...reference, ...given }, compose, { about: 'a test' }),
      };
    }
    const failing = (times: number, status: number, headers?: Record<string, string>) => {
      for (let time = 0; time < times; time++) connector.answerNext(status, {}, headers);
    };

    it.each([412, 429, 502, 503, 504])('tries again when Teams answers %i', async (status) => {
      failing(1, status);
      const { send } = open();

      expect(await send()).toEqual({ kind: 'delivered' });

      expect(connector.calls.map((call) => call.status)).toEqual([status, 201]);
    });

    it.each([
      [400, { kind: 'failed', reason: 'http-400', final: true }],
      [401, { kind: 'failed', reason: 'http-401', final: true }],
      [403, { kind: 'unreachable', reason: 'http-403' }],
      [404, { kind: 'unreachable', reason: 'http-404' }],
      [413, { kind: 'failed', reason: 'http-413', final: true }],
      [500, { kind: 'failed', reason: 'http-500', final: true }],
    ])('never tries again when Teams answers %i', async (status, delivery) => {
      failing(1, status);
      const { send, pauses } = open();

      expect(await send()).toEqual(delivery);

      expect(connector.calls).toHaveLength(1);
      expect(pauses()).toEqual([]);
    });

    it('waits longer each time, and gives up after five attempts', async () => {
      failing(6, 503);
      const { send, pauses, log } = open();

      expect(await send()).toEqual({ kind: 'failed', reason: 'http-503' });

      expect(pauses()).toEqual([1000, 2000, 4000, 8000]);
      expect(connector.calls).toHaveLength(5);
      expect(log.lines.map(({ level, fields }) => [level, fields])).toEqual([
        ['warn', expect.objectContaining({ about: 'a test' })],
      ]);
    });

    it('waits for as long as Teams asks', async () => {
      failing(1, 429, { 'Retry-After': '7' });
      const { send, pauses } = open();

      expect(await send()).toEqual({ kind: 'delivered' });

      expect(pauses()).toEqual([7250]);
    });

    it('does not wait when Teams asks for longer than a message may take', async () => {
      failing(1, 429, { 'Retry-After': '120' });
      const { send, pauses } = open();

      expect(await send()).toEqual({ kind: 'failed', reason: 'http-429', retryAfter: 120_000 });

      expect(pauses()).toEqual([]);
    });

    it('leaves a conversation alone that Teams has closed for longer than a message may take', async () => {
      failing(1, 429, { 'Retry-After': '120' });
      const { send } = open();
      await send();

      expect(await send()).toEqual({ kind: 'failed', reason: 'too-busy' });

      expect(connector.calls).toHaveLength(1);
    });

    it('makes the card anew before each attempt, and sends nothing when there is nothing left to say', async () => {
      failing(1, 503);
      const { send } = open();
      const cards = [CARD, undefined];

      expect(await send(() => Promise.resolve(cards.shift()))).toEqual({ kind: 'obsolete' });

      expect(connector.activities()).toEqual([]);
      expect(connector.calls).toHaveLength(1);
    });

    it('leaves the trying again to others when no answer comes', async () => {
      const { send, pauses } = open();
      const gone = await startConnector();
      await gone.close();

      expect(await send(undefined, { serviceUrl: gone.url })).toEqual({
        kind: 'failed',
        reason: 'no-answer',
      });

      expect(pauses()).toEqual([]);
    });
  });
});

describe('rate limit', () => {
  const FOR_EVER = 10 * 3_600_000;
  const LIMITS = [
    [7, 1000],
    [8, 2000],
    [60, 30_000],
    [1800, 3_600_000],
  ] as const;

  /** The maximum number within any span of this many milliseconds. */
  const mostWithin = (times: readonly number[], span: number) =>
    Math.max(
      ...times.map((start) => times.filter((one) => one >= start && one < start + span).length),
    );

  describe('createRateLimit', () => {
    function open() {
      const time = simulatedTime();
      const limit = createRateLimit(time);
      const turns: { readonly conversation: string; readonly at: number }[] = [];
      const take = async (conversation: string, patience = FOR_EVER) => {
        const given = await limit.take(conversation, patience);
        if (given) turns.push({ conversation, at: time.now() });
        return given;
      };
      const timesOf = (conversation: string) =>
        turns.filter((one) => one.conversation === conversation).map(({ at }) => at);
      return { time, limit, take, turns, timesOf };
    }

    it('gives the first turn at once', async () => {
      const { time, take } = open();

      expect(await time.run(take('a'))).toBe(true);
      expect(time.now()).toBe(0);
    });

    it('keeps every limit of a conversation, and stops none for longer than it must', async () => {
      const { time, take, timesOf } = open();

      await time.run(Promise.all(Array.from({ length: 130 }, () => take('a'))));

      const times = timesOf('a');
      expect(times).toHaveLength(130);
      for (const [most, span] of LIMITS) expect(mostWithin(times, span)).toBeLessThanOrEqual(most);
      // Sixty in thirty seconds, so the 121st begins the third half minute.
      expect(times[120]).toBeLessThan(60_600);
    });

    it('keeps the limits of each conversation and of all, whoever asks when', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.nat(3000)), { maxLength: 120 }),
          async (asked) => {
            const { time, take, turns, timesOf } = open();

            await time.run(
              Promise.all(
                asked.map(async ([id, after]) => {
                  await time.sleep(after);
                  return take(`c${id}`);
                }),
              ),
            );

            expect(turns).toHaveLength(asked.length);
            for (const id of new Set(turns.map(({ conversation }) => conversation)))
              for (const [most, span] of LIMITS)
                expect(mostWithin(timesOf(id), span)).toBeLessThanOrEqual(most);
            const all = turns.map(({ at }) => at);
            expect(mostWithin(all, 1000)).toBeLessThanOrEqual(50);
          },
        ),
        { numRuns: propertyRuns(50) },
      );
    });

    it('gives at least 48 turns a second to many conversations', async () => {
      const { time, take } = open();

      await time.run(Promise.all(Array.from({ length: 480 }, (_, index) => take(`c${index}`))));

      expect(time.now()).toBeLessThan(10_000);
    });

    it('refuses at once what would take longer than one can wait', async () => {
      const { time, take } = open();
      await time.run(Promise.all(Array.from({ length: 60 }, () => take('a'))));
      const before = time.now();

      expect(await time.run(take('a', 1000))).toBe(false);
      expect(time.now()).toBe(before);
    });

    it('leaves a conversation alone for as long as Teams asks, and the others go on', async () => {
      const { time, limit, take, timesOf } = open();
      limit.tooMuch('a', 5000);

      await time.run(Promise.all([take('a'), take('b')]));

      expect(timesOf('a')).toEqual([5000]);
      expect(timesOf('b')[0]).toBeLessThan(100);
    });

    it('slows down while messages are too many, to a bound, and recovers', async () => {
      const { time, limit } = open();
      const full = limit.rate;

      for (let times = 0; times < 1000; times++) {
        limit.tooMuch('a', 0);
        await time.run(time.sleep(250));
      }
      expect(limit.rate).toBe(1);
      for (let times = 0; times < 1000; times++) limit.taken();

      expect(limit.rate).toBe(full);
    });

    it('slows down once for messages that were too many together', () => {
      const { limit } = open();
      limit.tooMuch('a', 0);
      const slowed = limit.rate;

      for (let times = 0; times < 20; times++) limit.tooMuch(`c${times}`, 0);

      expect(limit.rate).toBe(slowed);
    });

    it('stays near full speed when one in fifty is refused by chance', async () => {
      const { time, limit } = open();
      const full = limit.rate;

      for (let times = 1; times <= 5000; times++)
        if (times % 50 === 0) {
          limit.tooMuch('a', 0);
          await time.run(time.sleep(1000));
        } else limit.taken();

      expect(limit.rate).toBeGreaterThan(0.94 * full);
    });

    it('forgets a conversation that was quiet for an hour', async () => {
      const { time, take } = open();
      for (let count = 0; count < 1001; count++) await time.run(take(`c${count}`));
      await time.run(time.sleep(3_700_000));

      await time.run(Promise.all(Array.from({ length: 1000 }, (_, index) => take(`d${index}`))));

      expect(await time.run(take('c1', 50))).toBe(true);
    });
  });
});

describe('turn', () => {
  describe('languageFor', () => {
    it.each([
      ['da', person({ language: 'da', lastLanguage: 'en' }), 'en', 'en-US'],
      ['en', person({ lastLanguage: 'da' }), 'en', 'da-DK'],
      ['en', person({ lastLanguage: 'en' }), undefined, 'da-DK'],
      ['en', person(), undefined, 'en-GB'],
      ['da', person(), undefined, 'da-DK'],
      ['da', undefined, undefined, 'de-DE'],
      ['da', undefined, undefined, null],
    ] as const)(
      'is %s: by choice, message, last message, client',
      (language, who, wrote, locale) => {
        expect(languageFor(who, wrote, locale)).toBe(language);
      },
    );
  });
});

describe('udsyn bot', () => {
  type Bot = ReturnType<typeof startBot>;

  const ADDED = { type: 'conversationUpdate', membersAdded: [BOT, METTE] };
  const INSTALLED = { type: 'installationUpdate', action: 'add' };
  const UNINSTALLED = { type: 'installationUpdate', action: 'remove' };

  const mette = async ({ documents }: Bot) =>
    (await documents.get(people, METTE.aadObjectId, METTE.aadObjectId))?.document;

  describe('UdsynBot', () => {
    /** A bot whose turns take longer than the delay of the typing indicator. */
    const startSlowBot = () => {
      const clock = settableClock('2027-01-10T12:00:00Z');
      return startBot({
        clock,
        documents: slowDocumentStore(createMemoryDocumentStore(clock), 400),
      });
    };

    it('answers at once without showing that it is typing', async () => {
      const { outgoing } = await startBot().chat().say('hjælp');

      expect(outgoing.map(({ activity }) => activity.type)).toEqual(['message']);
    });

    it('shows that it is typing when the answer takes a while', async () => {
      const { outgoing } = await startSlowBot().chat().say('hjælp');

      expect(outgoing.map(({ activity }) => activity.type)).toEqual(['typing', 'message']);
    });

    it('does not type in a channel, where nobody would see it', async () => {
      const { outgoing } = await startSlowBot().chat({ place: 'channel' }).say('hjælp');

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
    ])('reads a message of a channel without the mention of the bot: %s', async (typed, text) => {
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

      it('in Danish if the language is unknown', async () => {
        const bot = startBot();

        const { text } = await bot.chat().receive({ ...INSTALLED, locale: undefined });

        const person = await mette(bot);
        expect(text).toMatch(/^Velkommen til Udsyn, Mette\n/);
        expect(person && languageToWrite(person)).toBe('da');
      });

      it('in English if the client is English', async () => {
        const { text } = await startBot().chat({ locale: 'en-US' }).receive(ADDED);

        expect(text).toMatch(
          /^Welcome to Udsyn, Mette\nI know the international collaborations of/,
        );
      });

      it.each([
        ['the conversation first', [ADDED, INSTALLED]],
        ['the installation first', [INSTALLED, ADDED]],
        ['each twice', [INSTALLED, INSTALLED, ADDED, ADDED]],
        ['removed and installed again', [INSTALLED, UNINSTALLED, INSTALLED]],
      ])('once, if reported %s', async (_, activities) => {
        const chat = startBot().chat();
        let messages = 0;

        for (const activity of activities)
          messages += (await chat.receive(activity)).messages.length;

        expect(messages).toBe(1);
      });

      it('once, if reported twice at the same moment', async () => {
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

        await bot
          .chat({ locale: 'en-US' })
          .say('hej', { serviceUrl: 'https://smba.example/amer/' });

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

    it('ignores an activity without a sender', async () => {
      const bot = startBot();

      const { messages } = await bot.chat().say('hej', { from: { id: '', name: 'x' } });

      expect(messages).toEqual([]);
      expect(bot.log.lines).toEqual([]);
    });

    it.each(['messageReaction', 'messageUpdate', 'event', 'endOfConversation', 'typing'])(
      'ignores an activity of type %s',
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

      it('twice more for a question that only a case may answer, which is recorded', async () => {
        const { chat, documents } = counted();
        await chat().say('hej igen');
        documents.take();

        await chat().say('kvalomatik brunofant?');

        // A coordinator's: own cases, those of the register by state, and invitations, all at once.
        const { calls, rounds } = documents.take();
        expect([calls.slice(0, 2), calls.slice(-2)]).toEqual([
          ['get people', 'get conversations'],
          ['create conversations', 'create feedback'],
        ]);
        expect(new Set(calls.slice(2, -2))).toEqual(
          new Set(['query screenings', 'query invitations']),
        );
        expect(calls.slice(2, -2).length).toBeLessThanOrEqual(7);
        expect(rounds).toBe(4);
      });

      it.each(['Gem og fortsæt'])(
        'three times for a tap on a screening: two reads and a write at "%s"',
        async (button) => {
          const { chat, documents } = counted();
          const card = await chat().say('ny screening');
          documents.take();

          await chat().tap(card, button, { 'fact-name': 'Robotkirurgi' });

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

      it('four times to begin a screening with a sentence: similar proposals are read; and once more for the first with a checklist', async () => {
        const { chat, documents } = counted();
        const begin = async (person: ReturnType<typeof chat>) => {
          await person.say('hej igen');
          documents.take();
          await person.say('jeg vil screene et samarbejde med Skåne om robotkirurgi');
          return documents.take();
        };

        const first = await begin(chat({ user: JENS }));
        const second = await begin(chat());

        expect(first.calls).toContain('create checklists');
        expect(first.rounds).toBe(5);
        expect(second).toEqual({
          calls: [
            'get people',
            'get conversations',
            'create screenings',
            'create conversations',
            ...Array<string>(3).fill('query screenings'),
          ],
          rounds: 4,
        });
      });
    });

    it('plans nothing by itself: reminders are for the tick', async () => {
      const bot = startBot();
      await bot.chat().say('mine påmindelser');

      expect((await bot.documents.query(reminders, { limit: 1 })).items).toEqual([]);
    });
  });
});
