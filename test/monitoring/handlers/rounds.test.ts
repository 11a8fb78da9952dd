import { renderContextFor } from '../../../src/cards/render-context';
import { plainTextOf } from '../../../src/cards/message';
import { downloads } from '../../../src/documents/download';
import { createBotAuthentication } from '../../../src/http/authentication';
import { QuietCloudAdapter } from '../../../src/http/quiet-cloud-adapter';
import { monitoringMessages } from '../../../src/monitoring/handlers/monitoring-messages';
import { digestComposer } from '../../../src/monitoring/handlers/reminder-messages';
import { type DueItem, reminders } from '../../../src/monitoring/reminders/reminder';
import { renderPassedOn } from '../../../src/monitoring/cards/claim-cards';
import { PASSED_ON } from '../../../src/monitoring/owners/pass-on-duties';
import { CONCLUDED } from '../../../src/monitoring/rounds/finish-conclusion';
import { rounds } from '../../../src/monitoring/rounds/round';
import { type Message, newMessage } from '../../../src/outbox/message';
import { entries } from '../../../src/catalogue/entry';
import { people, type Person } from '../../../src/people/person';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { createProactiveSender } from '../../../src/teams/proactive';
import { entry } from '../../builders/entry';
import { localized } from '../../builders/localized';
import { knowledge } from '../../builders/knowledge';
import { plainRenderContext } from '../../cards/plain-render-context';
import { person } from '../../builders/person';
import { reminder } from '../../builders/reminder';
import { round } from '../../builders/round';
import { type FakeConnector, startConnector } from '../../fakes/connector';
import { countingDocumentStore } from '../../fakes/counting-document-store';
import { fixedClock } from '../../fakes/fixed-clock';
import { recordingLog } from '../../fakes/recording-log';
import { settableClock } from '../../fakes/settable-clock';
import { CONTENT, JENS, startBot } from '../../teams/chat';
import { monitoring, GUIDE, titlesOf, ROUND, kindsOf } from './monitoring-chat';

describe('monitored turn', () => {
  const LAST = round({
    id: 'cpmr.0',
    state: 'answered',
    conclusion: 'continue',
    guide: GUIDE,
    dueOn: '2026-03-02',
    completed: { by: 'x', name: 'Runa Coxeter', at: '2026-03-03T09:00:00.000Z' },
  });

  async function monitored() {
    const bot = await monitoring();
    await bot.documents.create(rounds, LAST);
    return bot;
  }

  describe('a question about the monitoring of a collaboration', () => {
    it.each([
      'hvornår skal CPMR monitoreres?',
      'hvem skal følge op på CPMR?',
      'hvornår blev CPMR sidst monitoreret?',
    ])('shows its round, what can be done, and the last one: "%s"', async (asked) => {
      const { jens } = await monitored();

      const { text, ...said } = await jens.say(asked);

      expect(text).toMatch(/Frist 1\. marts 2027, om 7 dage\.\s+Ansvarlig: Jens Ærø\./);
      expect(text).toContain(
        'Sidst fulgt op 3. marts 2026 af Runa Coxeter: Bliv i samarbejdet som nu.',
      );
      expect(titlesOf({ ...said, text })).toContain('Begynd nu');
    });

    it('does not show the recommendation to others', async () => {
      const { chat } = await monitored();
      const ole = chat({ user: { id: '29:o', name: 'Ole', aadObjectId: 'aad-ole' } });

      const { text } = await ole.say('when is CPMR due for monitoring?');

      expect(text).toContain('Last monitored 3 March 2026 by Runa Coxeter.');
    });

    it('lists several, and says which ones have no plan', async () => {
      const { jens } = await monitored();

      const said = await jens.say('hvornår skal CPMR og Mikropol monitoreres?');

      expect(said.text).toContain('Årlig opfølgning: CPMR');
      expect(said.text).toMatch(
        /Mikropol\s+Ingen opfølgning er planlagt\.\s+Der er ikke fulgt op på samarbejdet i Udsyn før\./,
      );
      expect((await jens.tap(said, 'Åbn: CPMR')).text).toMatch(/^Årlig opfølgning: CPMR/);
    });

    it('says so if the only one was never monitored', async () => {
      const { jens } = await monitored();

      expect((await jens.say('hvem følger op på Mikropol?')).text).toContain(
        'Ingen opfølgning er planlagt.',
      );
    });

    it('is what "it" refers to afterwards', async () => {
      const { jens } = await monitored();
      await jens.say('hvornår skal CPMR monitoreres?');

      expect((await jens.say('og hvem sidder der politisk?')).text).toContain('CPMR');
    });

    it('reads and shows a few of many, and counts the rest', async () => {
      const memory = createMemoryDocumentStore(settableClock('2027-02-22T09:00:00Z'));
      const documents = countingDocumentStore(memory);
      const { chat } = startBot({ documents });

      const { text } = await chat({ user: JENS }).say('hvem følger op på netværkene?');

      expect(text).toContain('… og 10 til.');
      expect(documents.take().calls.filter((call) => call === 'query rounds')).toHaveLength(6);
    });

    it('does not fall back to the previous question if nothing is found', async () => {
      const { jens } = await monitored();
      await jens.say('projekter om sundhed');

      const { text } = await jens.say('hvem følger op på projekter om transport i Kina?');

      expect(text).toContain('Jeg fandt ikke noget, der opfylder alle betingelser');
    });

    it('is answered in the private chat only', async () => {
      const { chat } = await monitored();

      const { messages } = await chat({ user: JENS, place: 'groupChat' }).say(
        'hvornår skal CPMR monitoreres?',
      );

      expect(JSON.stringify(messages)).toContain('Opfølgninger vises i din private chat med Udsyn');
    });

    it.each([
      [
        'who sits on the Monitoring Committee of ØKS?',
        'Political representation: Henrik Ringbæk Madsen',
      ],
      ['who runs the project with patients monitored at home?', 'contact: ICT for Health'],
    ])('is not "%s", where something else is monitored', async (asked, answered) => {
      const { jens } = await monitored();

      expect((await jens.say(asked)).text).toContain(answered);
    });

    it.each(['hvor ofte skal samarbejder monitoreres?', 'hvad er monitorering?'])(
      'is not "%s", which the strategy answers',
      async (asked) => {
        const { jens } = await monitored();

        expect((await jens.say(asked)).text).toContain('Kilde:');
      },
    );
  });
});

describe('report turn', () => {
  describe('"rapport 2027"', () => {
    it('shows a coordinator the figures', async () => {
      const { mette } = await monitoring();

      const { text } = await mette.say('rapport 2027');

      expect(text).toMatch(/^Opfølgning 2027\nOpgjort pr\. 22\. februar 2027\.\nBesvaret: 0/);
      expect(text).toContain('Kommer senere: 1');
      expect(text).toContain('fordi Udsyns adresse ikke er sat op');
    });

    it('links to the report temporarily, if Udsyn has a public address', async () => {
      const { chat, documents } = startBot({ publicUrl: 'https://udsyn.example' });

      const { text } = await chat().say('report 2026 health');

      expect(text.match(/\(https:\/\/udsyn\.example\/downloads\/[\w-]{43}\)/g)).toHaveLength(2);
      const { items } = await documents.query(downloads, { limit: 5 });
      expect(items.map(({ document }) => [document.what, document.subject]).sort()).toEqual([
        ['monitoring-report', '2026.all.health'],
        ['monitoring-sheet', '2026.all.health'],
      ]);
    });

    it('is for coordinators, in their private chat', async () => {
      const { jens, chat } = await monitoring();

      expect((await jens.say('rapport 2027')).text).toBe('Det kan kun koordinatorer gøre.');
      const { messages } = await chat({ place: 'channel' }).say('rapport 2027');
      expect(JSON.stringify(messages)).toContain('Åbn chatten med Udsyn');
      expect(JSON.stringify(messages)).toContain('Rapporten vises i din private chat med Udsyn.');
    });
  });
});

describe('round turn', () => {
  const VIEW = { action: 'view-round', round: ROUND };

  describe('a round', () => {
    it('shows a coordinator who was notified, who snoozed it, and its history', async () => {
      const { mette, jens, documents } = await monitoring();
      await documents.create(
        reminders,
        reminder({
          step: 'before-30',
          state: 'sent',
          recipient: JENS.aadObjectId,
          sentAt: '2027-02-01T08:00:00.000Z',
        }),
      );
      await jens.tap(await jens.send({ action: 'snooze-form', round: ROUND }), 'En uge');

      const { text } = await mette.send(VIEW);

      expect(text).toContain('Har fået besked\n30 dage før: Jens Ærø, 1. februar 2027');
      expect(text).toContain('Udsat\nTil 1. marts 2027');
      expect(text).toMatch(/Forløb\n22\.\sfebruar 2027, Jens Ærø: udsatte/);
    });

    it('shows its owner what they can do, and others nothing', async () => {
      const { jens, chat } = await monitoring();
      const other = chat({ user: { id: '29:o', name: 'Ole', aadObjectId: 'aad-ole' } });

      const own = await jens.send(VIEW);
      const foreign = await other.send(VIEW);

      expect(titlesOf(own)).toContain('Begynd nu');
      expect(own.text).not.toContain('Forløb');
      expect(foreign.text).toContain('Ansvarlig: Jens Ærø.');
      expect(titlesOf(foreign)).toEqual(['Dine opfølgninger', 'Til årshjulet']);
      expect((await jens.send({ ...VIEW, round: 'no.1' })).text).toMatch(/findes ikke længere/);
    });

    it('shows the answers once it is answered', async () => {
      const completed = { by: 'x', name: 'X', at: '2027-02-01T08:00:00.000Z' };
      const { jens } = await monitoring({ state: 'answered', completed });

      const shown = await jens.send(VIEW);

      expect(shown.text).toContain('Frist 1. marts 2027: besvaret');
      expect((await jens.tap(shown, 'Svarene')).text).toMatch(/^Opfølgningen på CPMR er besvaret/);
    });
  });

  describe('moving a round', () => {
    const form = { action: 'move-form', round: ROUND };

    it('moves it to a working day', async () => {
      const { mette, stored } = await monitoring();

      const moved = await mette.tap(await mette.send(form), 'Flyt fristen', {
        dueOn: '2027-05-15',
      });

      expect(moved.text).toBe('Fristen for CPMR er flyttet fra 1. marts 2027 til 18. maj 2027.');
      expect(await stored()).toMatchObject({ dueOn: '2027-05-18', plan: 1 });
    });

    it.each([
      ['2027-02-22', 'Vælg en dato efter i dag.'],
      ['2029-01-01', 'Fristen kan senest flyttes til 22. februar 2028.'],
      ['engang', 'Jeg kunne ikke læse datoen.'],
      ['2027-13-45', 'Jeg kunne ikke læse datoen.'],
    ])('to %s is refused', async (dueOn, said) => {
      const { mette, stored } = await monitoring();

      const { text } = await mette.tap(await mette.send(form), 'Flyt fristen', { dueOn });

      expect(text).toContain(said);
      expect((await stored())?.dueOn).toBe('2027-03-01');
    });

    it('is for coordinators, and for open rounds', async () => {
      const { jens } = await monitoring();
      const closed = await monitoring({ state: 'answered' });
      const tap = { action: 'move-round', round: ROUND, dueOn: '2027-05-03' };

      expect((await jens.send(form)).text).toBe('Det kan kun koordinatorer gøre.');
      expect((await jens.send(tap)).text).toBe('Det kan kun koordinatorer gøre.');
      expect((await closed.mette.send(form)).text).toMatch(/er allerede besvaret/);
      expect((await closed.mette.send(tap)).text).toMatch(/er allerede besvaret/);
      expect((await closed.mette.send({ ...tap, round: 'no.1' })).text).toMatch(/findes ikke/);
    });
  });

  describe('skipping a round', () => {
    const form = { action: 'skip-form', round: ROUND };

    it('requires a reason', async () => {
      const { mette, stored } = await monitoring();
      const asked = await mette.send(form);

      const without = await mette.tap(asked, 'Spring over', { reason: ' ' });
      const skipped = await mette.tap(asked, 'Spring over', { reason: 'Netværket holder pause.' });

      expect(without.text).toMatch(/^Skriv en begrundelse\./);
      expect(skipped.text).toBe('Opfølgningen på CPMR er sprunget over denne gang.');
      expect(await stored()).toMatchObject({ state: 'skipped' });
    });

    it('is for coordinators, and for open rounds', async () => {
      const { jens } = await monitoring();
      const closed = await monitoring({ state: 'answered' });
      const tap = { action: 'skip-round', round: ROUND, reason: 'x' };

      expect((await jens.send(tap)).text).toBe('Det kan kun koordinatorer gøre.');
      expect((await closed.mette.send(tap)).text).toMatch(/er allerede besvaret/);
      expect((await closed.mette.send({ ...tap, round: 'no.1' })).text).toMatch(/findes ikke/);
    });
  });
});

describe('snooze turn', () => {
  const FORM = { action: 'snooze-form', round: ROUND };

  describe('snoozing a round', () => {
    it('asks until when, within bounds', async () => {
      const { jens } = await monitoring();

      const form = await jens.send(FORM, 'reminder-card');

      expect(kindsOf(form)).toEqual(['update']);
      expect(form.text).toContain('senest 24. marts 2027. Du kan udsætte den 2 gange.');
      expect(titlesOf(form)).toEqual(['Til i morgen', 'En uge', 'Til datoen', 'Begynd nu']);
      expect(JSON.stringify(form.cards)).not.toContain('Hvorfor');
    });

    it.each([
      ['Til i morgen', {}, '23. februar 2027'],
      ['En uge', {}, '1. marts 2027'],
      ['Til datoen', { date: '2027-03-10' }, '10. marts 2027'],
    ])('with "%s" reminds again on that day', async (title, typed, day) => {
      const { jens, stored, documents } = await monitoring();

      const done = await jens.tap(await jens.send(FORM), title, typed);

      expect(done.text).toBe(`Jeg minder dig om CPMR igen ${day}.`);
      expect((await stored())?.snoozes).toHaveLength(1);
      const { items } = await documents.query(reminders, { limit: 50 });
      expect(items.map(({ document }) => document.step)).toContain('snoozed.1');
    });

    it('can be undone from its confirmation', async () => {
      const { jens, stored } = await monitoring();
      const done = await jens.tap(await jens.send(FORM), 'En uge');

      const undone = await jens.tap(done, 'Fortryd udsættelsen');

      expect(undone.text).toBe('CPMR er ikke længere udsat. Påmindelserne kommer som planlagt.');
      expect((await stored())?.history.at(-1)?.did).toBe('unsnoozed');
    });

    it('names the owner if a coordinator does it', async () => {
      const { mette, jens } = await monitoring();

      const form = await mette.send(FORM);
      const done = await mette.tap(form, 'En uge');

      expect(form.text).toContain('hvornår jeg skal minde Jens Ærø om den igen');
      expect(done.text).toBe('Jeg minder Jens Ærø om CPMR igen 1. marts 2027.');
      expect((await jens.send(FORM)).text).toContain('hvornår jeg skal minde dig om den igen');
    });

    it.each([
      [{ date: '2027-02-22' }, 'Vælg en dato efter i dag.'],
      [{ date: '2027-04-30' }, 'Opfølgningen kan senest udsættes til 24. marts 2027.'],
      [{ date: 'til påske' }, 'Vælg en dato, eller skriv den som 2027-03-08.'],
      [{}, 'Vælg en dato, eller skriv den som 2027-03-08.'],
    ])('refuses %j and says why', async (typed, said) => {
      const { jens, stored } = await monitoring();

      const refused = await jens.tap(await jens.send(FORM), 'Til datoen', typed);

      expect(refused.text).toMatch(new RegExp(`^${said}\nUdsæt: CPMR`));
      expect((await stored())?.snoozes).toEqual([]);
    });

    it('asks for a reason the second time, and is not possible after that', async () => {
      const { jens, stored } = await monitoring();
      await jens.tap(await jens.send(FORM), 'En uge');
      const second = await jens.send(FORM);

      const without = await jens.tap(second, 'En uge');
      const withReason = await jens.tap(second, 'En uge', { reason: 'Ferie' });
      const third = await jens.send(FORM);

      expect(JSON.stringify(second.cards)).toContain('Hvorfor udsætter du den igen?');
      expect(without.text).toMatch(/^Skriv kort, hvorfor/);
      expect(withReason.text).toMatch(/^Jeg minder dig om CPMR igen/);
      expect((await stored())?.snoozes.at(-1)?.reason).toBe('Ferie');
      expect(titlesOf(third)).toEqual(['Begynd nu', 'Giv videre']);
    });

    it('shows the current state on a stale card', async () => {
      const { jens, stored } = await monitoring();
      const form = await jens.send(FORM);
      await jens.tap(form, 'En uge');

      const again = await jens.tap(form, 'Til i morgen');

      expect(again.text).toBe('CPMR er allerede udsat til 1. marts 2027.');
      expect((await stored())?.snoozes).toHaveLength(1);
    });

    it("is refused for rounds that are closed, deleted, or somebody else's", async () => {
      const closed = await monitoring({ state: 'answered' });
      const other = await monitoring({ owner: 'somebody' });
      const tap = { action: 'snooze', round: ROUND, until: 'week', times: 0 };

      expect((await closed.jens.send(FORM)).text).toBe(
        'Opfølgningen på CPMR er allerede besvaret.',
      );
      expect((await closed.jens.send(tap)).text).toBe('Opfølgningen på CPMR er allerede besvaret.');
      expect((await other.jens.send(FORM)).text).toMatch(/^En anden er ansvarlig for opfølgningen/);
      expect((await other.jens.send(tap)).text).toMatch(/^En anden er ansvarlig for opfølgningen/);
      expect((await other.jens.send({ ...tap, round: 'no.1' })).text).toMatch(
        /findes ikke længere/,
      );
    });
  });
});

describe('monitoring messages', () => {
  describe('monitoringMessages', () => {
    const clock = fixedClock('2027-03-01T09:00:00Z');
    const done = round({
      state: 'answered',
      conclusion: 'end',
      completed: { by: 'x', name: 'Jens Ærø', at: '2027-03-01T08:00:00.000Z' },
      answers: [
        {
          question: 'recommendation',
          choice: 'end',
          note: 'For dyrt.',
          by: 'x',
          at: '2027-03-01T08:00:00.000Z',
        },
      ],
    });

    /** Returns what a message says to a reader; `undefined` if it is no longer needed. */
    async function textOf(
      kind: string,
      message: Partial<Message>,
      reader: Partial<Person> = {},
    ): Promise<string | undefined> {
      const documents = createMemoryDocumentStore(clock);
      await documents.create(rounds, done);
      await documents.create(rounds, round({ collaboration: 'aer' }));
      await documents.create(people, person({ id: 'runa', name: 'Runa Coxeter' }));
      await documents.create(entries, entry());
      const kinds = monitoringMessages({
        clock,
        content: CONTENT,
        documents,
        knowledge: { current: () => ({ knowledge: knowledge() }) },
        roles: { coordinators: ['anna'], everybodyCoordinates: false },
      });
      const whole = {
        ...newMessage({ id: 'm', kind, subject: '', to: { person: 'mette' } }, clock.now()),
        ...message,
      };
      const card = await kinds[kind]?.compose(whole, person(reader));
      return card && plainTextOf(card);
    }

    it('states the recommendation, who made it and why, in the coordinator’s language', async () => {
      const danish = await textOf(CONCLUDED, { subject: 'cpmr.1' });
      const english = await textOf(CONCLUDED, { subject: 'cpmr.1' }, { language: 'en' });

      expect(danish).toMatch(
        /^Anbefaling om at afslutte: CPMR\nBesvaret af Jens Ærø 1\. marts 2027\./,
      );
      expect(danish).toContain('end · For dyrt.');
      expect(english).toMatch(/^Recommended to end: /);
    });

    it('says nothing about a round that the reader submitted, or that is open or deleted', async () => {
      expect(await textOf(CONCLUDED, { subject: 'cpmr.1' }, { id: 'x' })).toBeUndefined();
      expect(await textOf(CONCLUDED, { subject: 'aer.1' })).toBeUndefined();
      expect(await textOf(CONCLUDED, { subject: 'gone.1' })).toBeUndefined();
    });

    it('states whose duties were passed on to the coordinator, or to whom else', async () => {
      const collaborations = ['cpmr'];
      const toCoordinator = { subject: 'runa', about: { collaborations } };
      const toBent = { subject: 'runa', about: { collaborations, to: 'b', toName: 'Bent Sø' } };

      expect(await textOf(PASSED_ON, toCoordinator)).toMatch(
        /^Runa Coxeter kan ikke længere kontaktes\n1 samarbejde har ikke længere en ansvarlig/,
      );
      const runa = person({ id: 'runa', name: 'Runa Coxeter' });
      const card = renderPassedOn({ person: runa, entries: [entry()] }, plainRenderContext('da'));
      expect(JSON.stringify(card)).toContain('"scope":"unowned","page":0,"left":"runa"');
      expect(await textOf(PASSED_ON, toBent)).toContain(
        'Bent Sø er stedfortræder og er nu ansvarlig for 1 samarbejde:',
      );
      expect(await textOf(PASSED_ON, { subject: 'gone' })).toBeUndefined();
    });

    it('names whose duties were passed on without reading the catalogue', async () => {
      const memory = createMemoryDocumentStore(clock);
      await memory.create(people, person({ id: 'runa', name: 'Runa Coxeter' }));
      const documents = countingDocumentStore(memory);
      const kinds = monitoringMessages({
        clock,
        content: CONTENT,
        documents,
        knowledge: { current: () => ({ knowledge: knowledge() }) },
        roles: { coordinators: ['anna'], everybodyCoordinates: false },
      });
      const about = { id: 'm', kind: PASSED_ON, to: { role: 'coordinator' as const } };
      const describe = (subject: string) =>
        kinds[PASSED_ON]?.describe(
          newMessage({ ...about, subject }, clock.now()),
          renderContextFor('da', knowledge(), '2027-03-01'),
        );

      expect(await describe('runa')).toMatchObject({ name: 'Runa Coxeter' });
      expect(documents.take().calls).toEqual(['get people']);
      expect(await describe('gone')).toBeUndefined();
    });
  });
});

describe('reminder messages', () => {
  const REFERENCE = {
    user: { id: '29:mette', name: 'Mette Sørensen' },
    bot: { id: '28:udsyn', name: 'Udsyn' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'dk' },
    channelId: 'msteams',
    locale: 'da-DK',
  };

  describe('digestComposer', () => {
    let connector: FakeConnector;
    const log = recordingLog();

    beforeEach(async () => {
      connector = await startConnector();
    });

    afterEach(() => connector.close());

    const remind = (
      given: Partial<Person> = {},
      items: readonly DueItem[] = [{ round: round(), reminder: reminder({ step: 'before-7' }) }],
    ) => {
      const send = createProactiveSender({
        adapter: new QuietCloudAdapter(createBotAuthentication({ appType: 'SingleTenant' }), log),
        appId: '',
        log,
      });
      const compose = digestComposer(fixedClock('2027-02-22T08:00:00Z'));
      const reader = person({
        conversation: { ...REFERENCE, serviceUrl: connector.url },
        ...given,
      });
      return send(reader.conversation ?? {}, () => Promise.resolve(compose(reader, items)), {
        reminders: ['cpmr.1.0.before-7'],
      });
    };

    const sent = () => JSON.stringify(connector.activities()[0]?.attachments?.[0]?.content);

    it("sends the reminder to the person's chat", async () => {
      expect(await remind()).toEqual({ kind: 'delivered' });

      expect(connector.calls.map(({ kind, conversation }) => [kind, conversation])).toEqual([
        ['reply', 'a:1'],
      ]);
      expect(connector.activities()[0]).toMatchObject({
        type: 'message',
        summary: 'Årlig opfølgning: CPMR',
        recipient: { id: '29:mette' },
      });
      expect(sent()).toContain('Frist 1. marts 2027, om 7 dage.');
      expect(sent()).toContain('"action":"snooze-form","round":"cpmr.1"');
    });

    it.each([
      ['chosen', { language: 'en' as const }],
      ['last written', { lastLanguage: 'en' as const }],
    ])('writes in the language that the person has %s', async (_, given) => {
      await remind(given);

      expect(sent()).toContain('Due 1 March 2027, in 7 days.');
    });

    it('writes in the language of the client if nothing else is known', async () => {
      await remind({ conversation: { ...REFERENCE, serviceUrl: connector.url, locale: 'en-US' } });

      expect(sent()).toContain('Yearly monitoring: CPMR (en)');
    });

    it('reports the outcome', async () => {
      connector.answerNext(403, { error: { code: 'ConversationBlockedByUser', message: 'no' } });

      expect(await remind()).toEqual({ kind: 'unreachable', reason: 'http-403' });
    });

    it('sends one card for several rounds, with each of them once', async () => {
      await remind({}, [
        { round: round(), reminder: reminder({ step: 'before-7' }) },
        { round: round(), reminder: reminder() },
        { round: round({ collaboration: 'aer', name: localized('AER') }), reminder: reminder() },
      ]);

      expect(connector.activities()).toHaveLength(1);
      expect(sent()).toContain('"text":"2 opfølgninger venter på dig"');
      expect(sent().match(/"text":"Årlig opfølgning: CPMR/g)).toHaveLength(1);
      expect(sent()).toContain('"text":"Årlig opfølgning: AER');
    });

    it('puts the round due soonest first, whichever reminder came first', async () => {
      const later = round({ collaboration: 'aer', name: localized('AER'), dueOn: '2027-03-29' });

      await remind({}, [
        { round: later, reminder: reminder() },
        { round: round(), reminder: reminder() },
      ]);

      expect(sent().indexOf('opfølgning: CPMR')).toBeLessThan(sent().indexOf('opfølgning: AER'));
    });

    it('sends nothing when nothing is left to say', async () => {
      expect(await remind({}, [])).toEqual({ kind: 'obsolete' });

      expect(connector.calls).toEqual([]);
    });

    it.each([{}, { serviceUrl: 'nowhere' }])(
      'reports an incomplete reference as failed: %j',
      async (conversation) => {
        expect(await remind({ conversation })).toEqual({ kind: 'failed', reason: 'no-answer' });
      },
    );

    it('logs what was not delivered', async () => {
      connector.answerNext(403, {});

      await remind();

      const line = log.lines.at(-1);
      expect(line).toMatchObject({ level: 'warn', fields: { reminders: ['cpmr.1.0.before-7'] } });
    });
  });
});

describe('wheel turn', () => {
  /**
   * In addition to CPMR in March: a health round answered in June, and an unassigned one overdue
   * since January.
   */
  async function wheelOfRounds() {
    const bot = await monitoring();
    const june = { dueOn: '2027-06-14', area: 'health', state: 'answered' as const };
    const named = (name: string) => ({ name: { da: name, en: name } });
    await bot.documents.create(
      rounds,
      round({ collaboration: 'helps', ...june, ...named('HELPS') }),
    );
    const late = { dueOn: '2027-01-11', ...named('ERTICO') };
    await bot.documents.create(rounds, round({ collaboration: 'ertico', ...late }));
    return bot;
  }

  describe('the year wheel', () => {
    it.each(['årshjul', 'vis årshjulet', 'monitoring overview'])(
      'is shown for %j: twelve months, with overdue rounds first',
      async (said) => {
        const { mette } = await wheelOfRounds();

        const wheel = await mette.say(said);

        expect(kindsOf(wheel)).toEqual(['send']);
        const rows = titlesOf(wheel).filter((title) => /^(Se|See) /.test(title));
        expect(rows).toHaveLength(13);
        expect(wheel.text).toMatch(/(Over fristen|Overdue) · 1\nERTICO \(/);
        expect(wheel.text).toMatch(/(marts|March) 2027 · 1\nCPMR\n/);
        expect(wheel.text).toMatch(/(juni|June) 2027 · 1\nHELPS \((besvaret|answered)\)/);
      },
    );

    it.each(['årshjul 2028', 'year wheel 2028'])(
      'starts with the requested year for %j',
      async (said) => {
        const { mette } = await wheelOfRounds();

        expect((await mette.say(said)).text).toMatch(/(januar|January) 2028/);
      },
    );

    it('opens a month in place, with who is responsible and who was notified, and goes back', async () => {
      const { mette } = await wheelOfRounds();
      const wheel = await mette.say('årshjul');

      const march = await mette.tap(wheel, 'Se marts 2027');
      const back = await mette.tap(march, 'Til årshjulet');

      expect(kindsOf(march)).toEqual(['update']);
      expect(march.text).toMatch(
        /^marts 2027 · 1\nCPMR\nFrist 1\. marts 2027, om 7 dage\.\nAnsvarlig: Jens Ærø\.\nIngen har fået besked endnu\./,
      );
      expect(back.text).toMatch(/^Årshjul: februar 2027 – januar 2028/);
    });

    it('opens the overdue rounds, with how late they are', async () => {
      const { mette } = await wheelOfRounds();

      const late = await mette.tap(await mette.say('årshjul'), 'Se Over fristen');

      expect(late.text).toMatch(/^Over fristen · 1\nERTICO \(42 dage over fristen\)/);
      expect(late.text).toContain('Ingen er ansvarlig');
    });

    it('has pages for a month with many rounds', async () => {
      const { mette, documents } = await wheelOfRounds();
      for (let index = 0; index < 9; index++)
        await documents.create(rounds, round({ collaboration: `c${index}` }));

      const first = await mette.tap(await mette.say('årshjul'), 'Se marts 2027');
      const second = await mette.tap(first, 'Vis flere');

      const opens = (titles: string[]) => titles.filter((title) => title.startsWith('Åbn'));
      expect(opens(titlesOf(first))).toHaveLength(8);
      expect(opens(titlesOf(second))).toHaveLength(2);
      expect(titlesOf(second)).not.toContain('Vis flere');
    });

    it('is filtered by area and owner, and shows everything again', async () => {
      const { mette } = await wheelOfRounds();
      const form = await mette.tap(await mette.say('årshjul'), 'Filtrér');

      const own = await mette.tap(form, 'Vis', { area: 'all', owner: JENS.aadObjectId });
      const health = await mette.tap(form, 'Vis', { area: 'health', owner: 'all' });
      const all = await mette.tap(own, 'Vis alle');

      expect(own.text).toContain('Kun: Jens Ærø.');
      expect(own.text).toContain('CPMR');
      expect(own.text).not.toContain('ERTICO');
      expect(health.text).toContain('HELPS');
      expect(health.text).not.toContain('CPMR');
      expect(all.text).toContain('ERTICO');
      expect(all.text).not.toContain('Kun:');
    });

    it('keeps its filter in a month and in another year', async () => {
      const { mette } = await wheelOfRounds();
      const form = await mette.tap(await mette.say('årshjul'), 'Filtrér');
      const own = await mette.tap(form, 'Vis', { area: 'all', owner: JENS.aadObjectId });

      const later = await mette.tap(own, 'Næste år');
      const back = await mette.tap(await mette.tap(own, 'Se marts 2027'), 'Til årshjulet');

      expect(later.text).toMatch(/^Årshjul: februar 2028 – januar 2029\nKun: /);
      expect(back.text).toContain('Kun: Jens Ærø.');
    });

    it('is not shown in a group', async () => {
      const { chat } = await wheelOfRounds();

      const { messages } = await chat({ place: 'channel' }).say('årshjul');

      expect(JSON.stringify(messages)).toContain('Åbn chatten med Udsyn');
    });
  });
});
