import { cardActionSchema } from '../../../src/actions';
import { indexKnowledge } from '../../../src/asking/answer/index-knowledge';
import { entries } from '../../../src/catalogue/entry';
import { createBotAuthentication } from '../../../src/http/authentication';
import { QuietCloudAdapter } from '../../../src/http/quiet-cloud-adapter';
import { rounds } from '../../../src/monitoring/rounds/round';
import { SCREENING_ACTIONS } from '../../../src/screening/cards/screening-actions';
import { askIdleDrafts } from '../../../src/screening/case/ask-idle-drafts';
import { kindOfNotice, type NoticeName } from '../../../src/screening/case/notices';
import { type Screening, createScreening } from '../../../src/screening/case/screening';
import { screeningMessages } from '../../../src/screening/handlers/screening-messages';
import { createProactiveSender } from '../../../src/teams/proactive';
import { createOutbox } from '../../../src/outbox/outbox';
import type { Delivery } from '../../../src/outbox/sending';
import { people } from '../../../src/people/person';
import type { Event } from '../../../src/screening/case/history';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { assessment, screening } from '../../builders/screening';
import { type FakeConnector, startConnector } from '../../fakes/connector';
import { fixedClock } from '../../fakes/fixed-clock';
import { recordingLog } from '../../fakes/recording-log';
import { JENS, METTE, startBot, CONTENT, type Notice } from '../../teams/chat';
import {
  answer,
  type Chat,
  complete,
  notified,
  startLiveBot,
  storedIn,
  submit,
  SENTENCE,
  begin,
} from './screening-chat';

describe('colleagues turn', () => {
  const BENT = { id: '29:bent', name: 'Bent Holm', aadObjectId: 'aad-bent' };
  const BENTE = { id: '29:bente', name: 'Bente Krog', aadObjectId: 'aad-bente' };

  /** Jens has answered everything, and is about to invite somebody. */
  async function aboutToInvite() {
    const bot = await startLiveBot();
    const jens = bot.chat({ user: JENS });
    const bent = bot.chat({ user: BENT });
    await bent.say('hej');
    const result = await complete(jens, '2');
    const form = await jens.tap(result, 'Invitér en kollega');
    return { bot, jens, bent, form, result };
  }

  const beginAsBent = async (bent: Chat) =>
    bent.tap(await bent.say('mine screeninger'), 'Fortsæt screeningen: Robotkirurgi med Skåne');

  describe('a colleague', () => {
    it('is invited by full name, and notified', async () => {
      const { bot, jens, form } = await aboutToInvite();

      const { text } = await jens.tap(form, 'Find kollegaen', { name: 'bent holm' });

      expect(text).toContain('Bent Holm er inviteret.');
      expect(notified(bot)).toEqual([`invited ${BENT.aadObjectId}`]);
      expect(bot.notices[0]?.text).toContain(
        'Jens Ærø beder dig om at vurdere: Robotkirurgi med Skåne',
      );
    });

    it('is selected first if several people match the name', async () => {
      const { bot, jens, form } = await aboutToInvite();
      await bot.chat({ user: BENTE }).say('hej');

      const which = await jens.tap(form, 'Find kollegaen', { name: 'bent' });
      const { text } = await jens.tap(which, 'Bente Krog');

      expect(notified(bot)).toEqual([`invited ${BENTE.aadObjectId}`]);
      expect(which.submits.map(({ title }) => title)).toEqual(
        expect.arrayContaining(['Bent Holm', 'Bente Krog']),
      );
      expect(text).toContain('Bente Krog er inviteret.');
    });

    it.each([
      ['', 'Vælg en kollega, eller skriv et navn.'],
      ['Ingeborg', 'Jeg kender ingen, der hedder "'],
      ['Jens Ærø', 'Du deltager allerede selv i vurderingen.'],
      ['jens', 'Du deltager allerede selv i vurderingen.'],
    ])('is not invited as %j', async (name, said) => {
      const { bot, jens, form } = await aboutToInvite();

      expect((await jens.tap(form, 'Find kollegaen', { name })).text).toContain(said);
      expect(notified(bot)).toEqual([]);
    });

    it('is invited once, however often it is tapped', async () => {
      const { bot, jens, form } = await aboutToInvite();
      const [screening] = await storedIn(bot);
      await jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });

      const { text } = await jens.send({
        action: 'invite-person',
        screening: screening?.id,
        person: BENT.aadObjectId,
      });
      const again = await jens.tap(form, 'Find kollegaen', { name: 'bent' });

      expect(text).toContain('Bent Holm deltager allerede.');
      expect(again.text).toContain('Bent Holm deltager allerede.');
      expect(notified(bot)).toHaveLength(1);
    });

    it.each(['nej tak', 'no thanks'])(
      'declines by writing "%s": the owner is told, and may invite again',
      async (said) => {
        const { bot, jens, bent, form } = await aboutToInvite();
        await jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });

        const { text } = await bent.say(said);
        const again = await bent.say(said);

        expect(text).toMatch(/Robotkirurgi med Skåne.*Jens Ærø/);
        expect(again.text).not.toContain('Robotkirurgi');
        expect((await bent.say('mine screeninger')).text).not.toContain('Robotkirurgi');
        expect((await storedIn(bot))[0]?.assessments.map(({ name }) => name)).toEqual(['Jens Ærø']);
        const { text: back } = await jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });
        expect(back).toContain('Bent Holm er inviteret.');
        expect(notified(bot)).toEqual([
          'invited aad-bent',
          'declined aad-jens',
          'invited aad-bent',
        ]);
      },
    );

    it('is asked again before half an assessment is discarded', async () => {
      const { bot, jens, bent, form } = await aboutToInvite();
      await jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });
      const first = await beginAsBent(bent);
      await bent.tap(first, '3 ·');
      const [before] = await storedIn(bot);

      const asked = await bent.say('Nej tak');
      const during = await storedIn(bot);
      const left = await bent.tap(asked, 'Nej tak');

      expect(asked.text).toContain('Hvis du siger nej tak, slettes dine svar og kommentarer.');
      expect(asked.submits.map(({ title }) => title)).toEqual(['Fortsæt screeningen', 'Nej tak']);
      expect(during).toEqual([before]);
      expect(left.text).toBe(
        'Tak for svaret. Du skal ikke vurdere Robotkirurgi med Skåne, og Jens Ærø har fået besked.',
      );
    });

    it('cannot decline after finishing the checklist', async () => {
      const { bot, jens, bent, form } = await aboutToInvite();
      await jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });
      await beginAsBent(bent);
      await answer(bent, '2');
      const [screening] = await storedIn(bot);

      const stays = await bent.send({ action: 'decline-invitation', screening: screening?.id });

      expect(stays.text).toContain('Du har gennemført hele tjeklisten');
      expect(await storedIn(bot)).toEqual([screening]);
    });

    it('answers alone, by typing and tapping, and sees the others afterwards', async () => {
      const { bot, jens, bent, form } = await aboutToInvite();
      await jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });
      const [screening] = await storedIn(bot);
      const levelled = { screening: screening?.id, level: 'administrative' };
      const list = await bent.say('mine screeninger');
      const first = await bent.tap(list, 'Fortsæt screeningen: Robotkirurgi med Skåne');

      const early = await bent.send({ action: 'agreement', ...levelled });
      const note = await bent.send({ action: 'case-note', screening: screening?.id });
      const second = await bent.tap(first, '3 ·');
      const last = await answer(bent, '3');
      const agreement = await bent.tap(last, 'Se enighed');

      const hidden = 'Du kan se de andres svar, når du selv har gennemført tjeklisten.';
      expect(early.text).toBe(hidden);
      expect(note.text).toBe(hidden);
      expect(second.text).toMatch(/^2 af 16/);
      expect(last.text).toContain('2 har vurderet forslaget');
      expect(agreement.text).toContain('Jens Ærø: 2 · Bent Holm: 3');
      expect((await storedIn(bot))[0]?.assessments.map(({ name }) => name)).toEqual([
        'Jens Ærø',
        'Bent Holm',
      ]);
    });

    it('cannot change facts or submit', async () => {
      const { bot, jens, bent, form } = await aboutToInvite();
      await jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });
      const [before] = await storedIn(bot);
      const one = { screening: before?.id };

      for (const action of [
        {
          action: 'facts',
          level: 'administrative',
          revision: 0,
          asked: ['name'],
          then: 'next',
          'fact-name': 'x',
        },
        { action: 'edit-facts' },
        { action: 'submit' },
        { action: 'withdraw' },
        { action: 'duplicate' },
        { action: 'other-level' },
        { action: 'invite-person', person: METTE.aadObjectId },
      ])
        await bent.send({ ...action, ...one });

      expect(await storedIn(bot)).toEqual([before]);
    });
  });
});

describe('decision turn', () => {
  const ASKED = 'hvilke samarbejder har vi om robotkirurgi?';

  /** Jens has submitted a screening, and Mette is a coordinator. */
  async function submitted(value = '3', deliver?: (notice: Notice) => Delivery) {
    const bot = await startLiveBot(deliver);
    const jens = bot.chat({ user: JENS });
    const mette = bot.chat({ user: METTE });
    await mette.say('hej');
    const card = await submit(jens, await complete(jens, value));
    return { bot, jens, mette, card };
  }

  const openCase = async (mette: Chat) =>
    mette.tap(await mette.say('indsendte screeninger'), 'Åbn: Robotkirurgi med Skåne');

  describe('a submitted screening', () => {
    it('is sent to a coordinator, and frozen', async () => {
      const { bot, jens, card } = await submitted();
      const before = await storedIn(bot);

      await jens.say('0');
      const { id } = before[0] ?? { id: '' };
      const late = await jens.send({
        action: 'back',
        screening: id,
        level: 'administrative',
        revision: before[0]?.assessments[0]?.revision ?? 0,
      });

      expect(card.text).toContain('Koordinatoren har fået besked');
      expect(late.text).toContain('Screeningen er sendt ind eller afgjort');
      expect(await storedIn(bot)).toEqual(before);
      expect(notified(bot)).toEqual([`submitted ${METTE.aadObjectId}`]);
    });

    it('says so if no coordinator could be notified', async () => {
      const bot = await startLiveBot();
      const jens = bot.chat({ user: JENS });

      const card = await submit(jens, await complete(jens));

      expect(card.text).toContain('Jeg kunne ikke give en koordinator besked');
    });

    it('says that people are going to be notified whom Teams does not reach right now', async () => {
      const bot = await startLiveBot(() => ({ kind: 'failed', reason: 'http-503' }));
      const [jens, mette] = [bot.chat({ user: JENS }), bot.chat({ user: METTE })];
      await mette.say('hej');

      const result = await complete(jens);
      const form = await jens.tap(result, 'Invitér en kollega');
      const invited = await jens.tap(form, 'Find kollegaen', { name: METTE.name });
      const left = await mette.say('nej tak');
      const submission = await submit(jens, result);
      const [screening] = await storedIn(bot);
      const tap = { action: 'request', screening: screening?.id, text: 'Hvem betaler?' };
      const asked = await mette.send(tap);

      expect(invited.text).toContain('Mette Sørensen er inviteret og får besked.');
      expect(left.text).toContain('Jens Ærø får besked.');
      expect(submission.text).toContain('Koordinatoren får besked');
      expect(asked.text).toContain('Forslagsstilleren får dit spørgsmål.');
    });

    it.each<[string, Delivery, string]>([
      ['is queued', { kind: 'failed', reason: 'http-503' }, 'Koordinatoren får dit svar.'],
      [
        'reached nobody',
        { kind: 'failed', reason: 'http-413', final: true },
        'Jeg kunne ikke give en koordinator besked',
      ],
    ])('says that a reply %s, also when the tap is repeated', async (_, delivery, said) => {
      const { jens, mette } = await submitted('3', ({ kind }) =>
        kind === 'screening-replied' ? delivery : { kind: 'delivered' },
      );
      const form = await mette.tap(await openCase(mette), 'Bed om oplysninger');
      await mette.tap(form, 'Send til forslagsstilleren', { text: 'Hvem betaler?' });
      const mine = await jens.tap(await jens.say('mine screeninger'), 'Se resultatet');

      const once = await jens.tap(mine, 'Svar og send ind igen', { text: 'Afdelingen.' });
      const twice = await jens.tap(mine, 'Svar og send ind igen', { text: 'Afdelingen.' });

      for (const { text } of [once, twice]) {
        expect(text).toContain(said);
        expect(text).not.toContain('Svaret er sendt');
      }
    });

    it('is not submitted while questions are unanswered', async () => {
      const bot = await startLiveBot();
      const jens = bot.chat({ user: JENS });
      await jens.say(SENTENCE);
      const [screening] = await storedIn(bot);

      const { text } = await jens.send({ action: 'submit', screening: screening?.id });

      expect(text).toContain('Screeningen kan ikke sendes ind endnu');
      expect((await storedIn(bot))[0]?.state).toBe('draft');
    });

    it('goes through more information, reply and approval into the catalogue, where it is found immediately', async () => {
      const { bot, jens, mette } = await submitted();
      const before = await jens.say(ASKED);

      const taken = await mette.tap(await openCase(mette), 'Tag sagen');
      const form = await mette.tap(taken, 'Bed om oplysninger');
      const asked = await mette.tap(form, 'Send til forslagsstilleren', {
        text: 'Hvem betaler rejserne?',
      });
      const mine = await jens.tap(await jens.say('mine screeninger'), 'Se resultatet');
      const replied = await jens.tap(mine, 'Svar og send ind igen', {
        text: 'Det gør afdelingen.',
      });
      const again = await openCase(mette);
      const decision = await mette.tap(again, 'Registrér godkendelse');
      const step = {
        journal: ' 2026-12345 ',
        body: 'regionsraadet',
        on: '2027-01-10',
        reason: 'Det passer til strategien.',
      };
      const warned = await mette.tap(decision, 'Registrér godkendelsen', step);
      const decided = await mette.tap(warned, 'Registrér alligevel', step);
      const after = await jens.say(ASKED);

      expect(before.text).not.toContain('Robotkirurgi med Skåne');
      expect(taken.text).toContain('Behandles af Mette Sørensen');
      expect(asked.text).toContain('Spørgsmålet er sendt til forslagsstilleren.');
      expect(mine.text).toContain('Hvem betaler rejserne?');
      expect(replied.text).toContain('screeningen er sendt ind igen');
      expect(again.text).toContain('Det gør afdelingen.');
      expect(warned.text).toContain(
        'Kompetenceplanen siger ikke, hvem der beslutter, om Regionen skal deltage.',
      );
      expect(decided.text).toContain('Besluttet af Regionsrådet den 10. januar 2027.');
      expect(taken.text).toMatch(/^Sag 2027-\w{5} · /);
      expect(after.text).toContain('Robotkirurgi med Skåne');
      const [stored] = await storedIn(bot);
      expect(stored).toMatchObject({
        state: 'approved',
        handler: { id: METTE.aadObjectId },
        journal: '2026-12345',
      });
      expect(stored).not.toHaveProperty('unsettled');
      expect(notified(bot)).toEqual([
        `submitted ${METTE.aadObjectId}`,
        `taken ${JENS.aadObjectId}`,
        `asked ${JENS.aadObjectId}`,
        `replied ${METTE.aadObjectId}`,
        `approved ${JENS.aadObjectId}`,
      ]);
      expect(bot.notices.map(({ text }) => text)).toContainEqual(
        expect.stringContaining('Mette Sørensen behandler nu Robotkirurgi med Skåne.'),
      );
    });

    it('is shown in the catalogue with its owner, the decision and the next follow-up', async () => {
      const { bot, jens, mette } = await submitted();
      const form = await mette.tap(await openCase(mette), 'Registrér godkendelse');
      const reason = 'Juridisk har afklaret kompetencen.';
      const value = { body: 'regionsraadet', on: '2027-01-10', reason };
      const warned = await mette.tap(form, 'Registrér godkendelsen', value);
      await mette.tap(warned, 'Registrér alligevel', value);
      const { items } = await bot.documents.query(entries, { limit: 100 });
      const collaboration = items.find(({ document: { basis } }) => basis)?.document.id ?? '';
      await bot.documents.create(
        rounds,
        round({ id: `${collaboration}.1`, collaboration, dueOn: '2028-01-05' }),
      );

      const { text } = await jens.say('fortæl om Robotkirurgi med Skåne');

      expect(text).toContain('Ansvarlig for opfølgning: Jens Ærø');
      expect(text).toContain('Grundlag: Besluttet af Regionsrådet den 10. januar 2027.');
      expect(text).toMatch(/Næste opfølgning: 5.*januar 2028/);
    });

    it('is asked about with a date, which coordinator and owner see', async () => {
      const { jens, mette } = await submitted();
      const form = await mette.tap(await openCase(mette), 'Bed om oplysninger');
      const refused = await mette.tap(form, 'Send til forslagsstilleren', {
        text: 'Hvem betaler?',
        answerBy: '2027-01-10',
      });
      const asked = await mette.tap(refused, 'Send til forslagsstilleren', {
        text: 'Hvem betaler? Svar senest 15/9.',
      });
      const mine = await jens.tap(await jens.say('mine screeninger'), 'Se resultatet');

      expect(refused.text).toContain('Fristen skal ligge efter i dag.');
      expect(asked.text).toContain('Svarfristen er 15. september 2027.');
      expect(mine.text).toContain('Svar senest 15. september 2027.');
    });

    it('continues if the owner does not reply', async () => {
      const { bot, jens, mette } = await submitted();
      const form = await mette.tap(await openCase(mette), 'Bed om oplysninger');
      const asked = await mette.tap(form, 'Send til forslagsstilleren', { text: 'Hvem betaler?' });
      const mine = await jens.tap(await jens.say('mine screeninger'), 'Se resultatet');

      const resumed = await mette.tap(asked, 'Fortsæt uden svar');
      const late = await jens.tap(mine, 'Svar og send ind igen', { text: 'Det gør vi.' });

      expect(resumed.submits.map(({ title }) => title)).toContain('Registrér godkendelse');
      expect(late.text).toContain('Du skrev: "Det gør vi."');
      expect((await storedIn(bot))[0]?.state).toBe('submitted');
    });

    it('can be rejected against the recommendation with a reason, and stays readable in the queue', async () => {
      const { bot, jens, mette } = await submitted();
      const form = await mette.tap(await openCase(mette), 'Registrér afslag');
      const value = { body: 'regionsraadet', on: '2027-01-10' };

      const unreasoned = await mette.tap(form, 'Registrér afslaget', { ...value, reason: '' });
      const decided = await mette.tap(unreasoned, 'Registrér alligevel', {
        ...value,
        reason: 'Der er ikke penge til det.',
      });

      expect(unreasoned.text).toContain('Beslutningen afviger fra tjeklistens anbefaling.');
      expect(unreasoned.submits.map(({ title }) => title)).toContain('Registrér alligevel');
      expect(decided.text).toContain('Begrundelse: Der er ikke penge til det.');
      expect((await mette.say('afviste screeninger')).text).toContain('Robotkirurgi med Skåne');
      expect((await jens.say(ASKED)).text).not.toContain('Robotkirurgi med Skåne');
      const { items } = await bot.documents.query(entries, { limit: 200 });
      expect(items.filter(({ document }) => document.origin === 'screening')).toEqual([]);
    });

    it.each([
      [{ body: 'ingen', on: '2027-01-10' }, 'Vælg en instans.'],
      [{ body: 'regionsraadet', on: 'i går' }, 'Jeg kunne ikke læse datoen.'],
      [{ body: 'regionsraadet', on: '2028-01-05' }, 'Datoen ligger i fremtiden.'],
    ])('is not decided with %j, and keeps the typed reason', async (value, said) => {
      const { bot, mette } = await submitted();
      const form = await mette.tap(await openCase(mette), 'Registrér godkendelse');

      const again = await mette.tap(form, 'Registrér godkendelsen', { ...value, reason: 'Fordi.' });

      expect(again.text).toContain(said);
      expect(JSON.stringify(again.cards)).toContain('Fordi.');
      expect((await storedIn(bot))[0]?.state).toBe('submitted');
    });

    it('is decided once: the second person sees the decision, and what they had typed', async () => {
      const { bot, mette } = await submitted();
      const form = await mette.tap(await openCase(mette), 'Registrér godkendelse');
      const other = await mette.tap(await openCase(mette), 'Registrér afslag');
      const value = { body: 'regionsraadet', on: '2027-01-10' };
      const warned = await mette.tap(form, 'Registrér godkendelsen', value);
      const reason = 'Juridisk har afklaret kompetencen.';
      await mette.tap(warned, 'Registrér alligevel', { ...value, reason });
      const before = await storedIn(bot);

      const late = await mette.tap(other, 'Registrér afslaget', { ...value, reason: 'For dyrt.' });

      expect(late.text).toContain('allerede taget stilling');
      expect(late.text).toContain('Du skrev: "For dyrt."');
      expect(await storedIn(bot)).toEqual(before);
    });

    it('is read-only for a coordinator while its owner changes it', async () => {
      const { mette } = await submitted();
      const form = await mette.tap(await openCase(mette), 'Bed om oplysninger');
      const asked = await mette.tap(form, 'Send til forslagsstilleren', { text: 'Hvem betaler?' });

      const overview = await mette.tap(asked, 'Se alle svar');
      const criterion = await mette.tap(overview, 'Åbn: Ressourcer');

      expect(criterion.text).toContain('Hvor fast er det aftalt, hvilken enhed der har ansvaret?');
      expect(criterion.submits.map(({ data }) => (data as { action: string }).action)).toEqual([
        'overview',
        'continue-screening',
      ]);
      expect((await mette.tap(criterion, 'Tilbage til screeningen')).text).toContain(
        'Hvem betaler?',
      );
    });

    it('is sent back only with a question', async () => {
      const { bot, mette } = await submitted();
      const form = await mette.tap(await openCase(mette), 'Bed om oplysninger');

      const again = await mette.tap(form, 'Send til forslagsstilleren', { text: '  ' });

      expect(again.text).toContain('Feltet er tomt.');
      expect((await storedIn(bot))[0]?.state).toBe('submitted');
    });
  });

  describe('the queue', () => {
    it('is for coordinators', async () => {
      const { jens } = await submitted();

      expect((await jens.say('indsendte screeninger')).text).toBe(
        'Kun koordinatorer kan se de indsendte screeninger.',
      );
      expect((await jens.send({ action: 'list-queue' })).text).toBe(
        'Kun koordinatorer kan se de indsendte screeninger.',
      );
    });

    it('is told in English too', async () => {
      const { bot } = await submitted();
      const mette = bot.chat({ user: METTE, locale: 'en-US' });

      expect((await mette.say('which screenings are submitted?')).text).toMatch(
        /^Submitted screenings\n/,
      );
    });
  });
});

describe('invitation turn', () => {
  const BENT = { id: '29:bent', name: 'Bent Holm', aadObjectId: 'aad-bent' };
  const HOUR = 3_600_000;

  /** Jens has just invited Bent. */
  async function invited() {
    const bot = await startLiveBot();
    const jens = bot.chat({ user: JENS });
    const bent = bot.chat({ user: BENT });
    await bent.say('hej');
    const form = await jens.tap(await complete(jens, '2'), 'Invitér en kollega');
    const invite = () => jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });
    await invite();
    const assessors = async () => {
      const [screening] = (await storedIn(bot)).filter(({ owner }) => owner === JENS.aadObjectId);
      return screening?.assessments.map(({ name }) => name);
    };
    return { bot, bent, invite, assessors };
  }

  describe('typedInvitationTurn', () => {
    it('accepts a no right after the invitation', async () => {
      const { bent, assessors } = await invited();

      await bent.say('nej tak');

      expect(await assessors()).toEqual(['Jens Ærø']);
    });

    it('asks again if something else was asked since', async () => {
      const { bent, assessors } = await invited();
      await bent.say('hvad koster CPMR?');

      const { text, submits } = await bent.say('nej tak');

      expect(text).toContain('Jens Ærø beder dig om at vurdere: Robotkirurgi med Skåne');
      expect(submits.map(({ title }) => title)).toEqual(['Begynd vurderingen', 'Nej tak']);
      expect(await assessors()).toEqual(['Jens Ærø', 'Bent Holm']);
    });

    it('asks again if the invitation is an hour old, and then accepts the no', async () => {
      const { bot, bent, assessors } = await invited();
      bot.clock.set(new Date(bot.clock.now().getTime() + HOUR).toISOString());

      const again = await bent.say('no thanks');
      const before = await assessors();
      await bent.tap(again, 'N');

      expect([before, await assessors()]).toEqual([['Jens Ærø', 'Bent Holm'], ['Jens Ærø']]);
    });

    it("asks again if the person's own screening is under way", async () => {
      const { bent, invite, assessors } = await invited();
      await bent.say('nej tak');
      await begin(bent, 1);
      await invite();

      await bent.say('nej, tak');

      expect(await assessors()).toEqual(['Jens Ærø', 'Bent Holm']);
    });
  });
});

describe('owner turn', () => {
  const DAY = 86_400_000;

  async function drafted() {
    const bot = await startLiveBot();
    const jens = bot.chat({ user: JENS });
    const result = await complete(jens);
    return { bot, jens, result };
  }

  describe("an owner's screening", () => {
    it('is withdrawn, and restored', async () => {
      const { bot, jens, result } = await drafted();

      const gone = await jens.tap(await jens.tap(result, 'Træk tilbage'), 'Træk tilbage');
      const [withdrawn] = await storedIn(bot);
      const back = await jens.tap(gone, 'Fortryd');

      expect(gone.text).toContain('Du kan fortryde i 24 timer.');
      expect(withdrawn?.state).toBe('withdrawn');
      expect(back.text).toContain('Resultat: Robotkirurgi med Skåne');
      expect((await storedIn(bot))[0]?.state).toBe('draft');
    });

    it('is withdrawn with a reason once it is submitted, and the coordinator is told', async () => {
      const { bot, jens, result } = await drafted();
      const mette = bot.chat({ user: METTE });
      await mette.say('hej');
      const card = await submit(jens, result);

      const form = await jens.tap(card, 'Træk tilbage');
      const refused = await jens.tap(form, 'Træk tilbage', { text: 'Nej' });
      const gone = await jens.tap(refused, 'Træk tilbage', { text: 'Partneren har trukket sig.' });
      const listed = await mette.say('indsendte screeninger');

      expect(form.text).toContain('får besked med din begrundelse');
      expect(refused.text).toContain('Skriv mindst tre ord i feltet, der spørger hvorfor.');
      expect(gone.text).toContain('Begrundelse: Partneren har trukket sig.');
      expect(bot.notices.at(-1)?.text).toContain(
        'Jens Ærø har trukket Robotkirurgi med Skåne tilbage. Begrundelse: Partneren har trukket sig.',
      );
      expect(listed.text).not.toContain('Robotkirurgi');
    });

    it('cannot be restored after a day', async () => {
      const { bot, jens, result } = await drafted();
      const gone = await jens.tap(await jens.tap(result, 'Træk tilbage'), 'Træk tilbage');
      bot.clock.set(new Date(bot.clock.now().getTime() + 2 * DAY).toISOString());

      const late = await jens.tap(gone, 'Fortryd');

      expect((await storedIn(bot))[0]?.state).toBe('withdrawn');
      expect(late.text).toContain('Fristen på 24 timer er udløbet.');
      expect(late.submits.map(({ title }) => title)).toEqual(['Lav en kopi']);
    });

    it('returns a comment typed while it was submitted', async () => {
      const { jens, result } = await drafted();
      const list = await jens.tap(await jens.tap(result, 'Se alle svar'), 'Åbn: Relevans');
      const question = await jens.tap(list, 'Ret: ');
      const form = await jens.tap(question, 'Skriv en kommentar');
      await submit(jens, result);

      const late = await jens.tap(form, 'Gem kommentaren', { comment: 'Skåne har to robotter.' });

      expect(late.text).toContain('Du skrev: "Skåne har to robotter."');
    });

    it('returns a fact typed while it was withdrawn, but no choice', async () => {
      const { jens, result } = await drafted();
      const level = await jens.tap(await jens.tap(result, 'Ret oplysninger'), 'Ret: Niveau');
      const purpose = await jens.tap(await jens.tap(result, 'Ret oplysninger'), 'Ret: Formål');
      await jens.tap(await jens.tap(result, 'Træk tilbage'), 'Træk tilbage');

      const written = await jens.tap(purpose, 'Gem og fortsæt', {
        'fact-purpose': 'At blive klogere.',
      });
      const chosen = await jens.tap(level, 'Gem og fortsæt', { 'fact-level': 'political' });

      expect(written.text).toContain('Trukket tilbage: Robotkirurgi med Skåne');
      expect(written.text).toContain('Du skrev: "At blive klogere."');
      expect(chosen.text).toContain('kan derfor ikke ændres');
      expect(chosen.text).not.toContain('Du skrev');
    });

    it('is sent only once this is confirmed, and not at all on the way back', async () => {
      const { bot, jens, result } = await drafted();

      const form = await jens.tap(result, 'Send ind');
      const back = await jens.tap(form, 'Tilbage');

      expect(form.text).toMatch(/^Send ind: Robotkirurgi med Skåne\n/);
      expect(back.text).toContain('Resultat: Robotkirurgi med Skåne');
      expect((await storedIn(bot))[0]?.state).toBe('draft');
    });

    it('is not offered for submission twice', async () => {
      const { jens, result } = await drafted();
      await submit(jens, result);

      expect((await jens.tap(result, 'Send ind')).text).toContain(
        'Der er allerede taget stilling til det.',
      );
    });

    it('accepts no typed answers once it is withdrawn', async () => {
      const { bot, jens, result } = await drafted();
      await jens.tap(await jens.tap(result, 'Træk tilbage'), 'Træk tilbage');
      const before = await storedIn(bot);

      await jens.say('3');

      expect(await storedIn(bot)).toEqual(before);
    });

    it('is copied without its answers, once per tap', async () => {
      const { bot, jens, result } = await drafted();

      const copy = await jens.tap(result, 'Lav en kopi');

      expect(copy.text).toContain('Navn: Robotkirurgi med Skåne');
      const stored = await storedIn(bot);
      expect(stored.map(({ assessments }) => assessments[0]?.answers.length).sort()).toEqual([
        0, 16,
      ]);
    });

    it('is kept when its owner wants to keep it', async () => {
      const bot = await startLiveBot();
      const jens = bot.chat({ user: JENS });
      await begin(jens, 1);
      const [draft] = await storedIn(bot);
      bot.clock.set(new Date(bot.clock.now().getTime() + 15 * DAY).toISOString());
      await askIdleDrafts(bot.services);

      const { text } = await jens.send({ action: 'keep-draft', screening: draft?.id });

      expect(text).toBe('Kladden er gemt. Skriv "mine screeninger", når du vil videre.');
      expect((await storedIn(bot))[0]?.state).toBe('draft');
    });

    it('has a case note with temporary links', async () => {
      const { jens, result } = await drafted();

      const { text } = await jens.tap(result, 'Sagsnotat');

      expect(text).toContain('Sagsnotat: Robotkirurgi med Skåne');
      expect(text).toContain('https://udsyn.example/downloads/');
    });

    it('keeps a reply that nobody waits for', async () => {
      const { bot, jens } = await drafted();
      const [draft] = await storedIn(bot);
      await bot.chat({ user: METTE }).say('hej');

      const { text } = await jens.send({
        action: 'reply',
        screening: draft?.id,
        text: 'Vi betaler.',
      });

      expect(text).toContain('Du skrev: "Vi betaler."');
      expect(await storedIn(bot)).toEqual([draft]);
    });
  });
});

describe('screening action turn', () => {
  const BENT = { id: '29:bent', name: 'Bent Holm', aadObjectId: 'aad-bent' };
  const NOT_YOURS = 'Screeningen tilhører en anden, så jeg kan ikke vise den.';

  /**
   * The fields of every button; those that an action does not have are dropped when it is parsed.
   */
  const CARRIED = {
    level: 'administrative',
    revision: 0,
    question: 'rel-strategy',
    value: 3,
    asked: ['name'],
    then: 'next',
    'fact-name': 'noget andet',
    text: 'noget andet',
    to: { kind: 'result' },
    comment: 'noget',
    evidence: '',
    name: 'Jens Ærø',
    person: BENT.aadObjectId,
    outcome: 'approved',
    body: 'regionsraadet',
    on: '2027-01-05',
    reason: 'fordi',
  };
  /** The actions of a list, and what changes nothing. */
  const NOT_ABOUT_ONE = [
    ...['start-screening', 'list-queue', 'pause', 'filter-form', 'filter-cases'],
    ...['compare-form', 'compare-cases', 'export-cases', 'entry-case', 'entry-case-form'],
  ];
  /** The actions on an existing screening. */
  const ABOUT_ONE = SCREENING_ACTIONS.map(({ shape }) => shape.action.value).filter(
    (action) => !NOT_ABOUT_ONE.includes(action),
  );

  describe("somebody else's screening", () => {
    it.each(ABOUT_ONE)('shows a stranger nothing at "%s"', async (action) => {
      const bot = startBot();
      await begin(bot.chat({ user: JENS }), 1);
      const before = await storedIn(bot);
      const carried = cardActionSchema.parse({ ...CARRIED, action, screening: before[0]?.id });

      const { text } = await bot.chat({ user: BENT }).send(carried);

      expect(text).toBe(NOT_YOURS);
      expect(await storedIn(bot)).toEqual(before);
    });

    it.each(ABOUT_ONE)('shows a stranger nothing at "%s" after submission', async (action) => {
      const { bot, screening } = await submitted();

      const { text } = await bot.chat({ user: BENT }).send({ ...CARRIED, action, screening });

      expect(text).toBe(NOT_YOURS);
    });

    it.each(ABOUT_ONE)('shows a coordinator nothing at "%s" before submission', async (action) => {
      const bot = startBot();
      await begin(bot.chat({ user: JENS }), 1);
      const before = await storedIn(bot);

      const { text } = await bot
        .chat({ user: METTE })
        .send({ ...CARRIED, action, screening: before[0]?.id });

      expect(text).toBe(NOT_YOURS);
      expect(await storedIn(bot)).toEqual(before);
    });

    it.each(ABOUT_ONE)('does not exist at "%s" when it is deleted', async (action) => {
      const { text } = await startBot()
        .chat()
        .send({ ...CARRIED, action, screening: 'gone' });

      expect(text).toMatch(/^Screeningen findes ikke længere\./);
    });

    it.each(ABOUT_ONE)('shows nothing in a group at "%s"', async (action) => {
      const bot = startBot();
      await begin(bot.chat({ user: JENS }), 1);
      const before = await storedIn(bot);

      const { messages } = await bot
        .chat({ user: JENS, place: 'groupChat' })
        .send({ ...CARRIED, action, screening: before[0]?.id });

      expect(messages.map(({ activity }) => activity.attachments?.[0]?.contentType)).toEqual([
        'application/vnd.microsoft.card.hero',
      ]);
      expect(await storedIn(bot)).toEqual(before);
    });

    it('ignores what a stranger types', async () => {
      const bot = startBot();
      await begin(bot.chat({ user: JENS }), 1);
      const before = await storedIn(bot);
      const bent = bot.chat({ user: BENT });

      await bent.send({ action: 'continue-screening', screening: before[0]?.id });
      await bent.say('Robotkirurgi');

      expect(await storedIn(bot)).toEqual(before);
    });
  });

  const SUBMITTED = startSubmitted();
  const submitted = () => SUBMITTED;
  /** Shared by all tests, because nothing that a stranger does may change it. */
  async function startSubmitted() {
    const bot = await startLiveBot();
    const jens = bot.chat({ user: JENS });
    await submit(jens, await complete(jens));
    const [stored] = await storedIn(bot);
    return { bot, screening: stored?.id };
  }

  describe('a coordinator', () => {
    it('reads what was submitted, but cannot answer', async () => {
      const { bot, screening } = await submitted();
      const mette = bot.chat({ user: METTE });

      const shown = await mette.send({ action: 'view-screening', screening });
      const overview = await mette.send({ ...CARRIED, action: 'overview', screening });
      const answered = await mette.send({ ...CARRIED, action: 'answer', screening });

      expect(shown.text).toContain('Indsendt: Robotkirurgi med Skåne');
      expect(overview.text).toContain('Alle svar: Robotkirurgi med Skåne');
      expect(answered.text).toBe(NOT_YOURS);
    });
  });
});

describe('screening messages', () => {
  describe('screeningMessages', () => {
    let connector: FakeConnector;
    const log = recordingLog();
    const index = indexKnowledge(CONTENT);
    const clock = fixedClock('2027-01-10T12:00:00Z');

    beforeEach(async () => {
      connector = await startConnector();
    });

    afterEach(() => connector.close());

    const AT = '2027-01-05T08:00:00.000Z';
    const decision = {
      outcome: 'approved' as const,
      body: 'regionsraadet',
      on: '2027-01-05',
      reason: 'Fordi.',
      recommendation: 'recommend',
      by: { id: 'anna', name: 'Anna' },
      at: AT,
    };
    const question = { kind: 'question' as const, by: 'anna', name: 'Anna', text: 'Hvem?', at: AT };
    const bents = assessment({}, { assessor: 'bent', name: 'Bent' });

    /** One with this event last, by Bent. */
    const after = (did: Event['did'], given: Partial<Screening>): Screening =>
      screening({
        proposal: { name: 'Robotkirurgi' },
        history: [{ at: AT, by: 'bent', name: 'Bent', did, what: 'bent' }],
        ...given,
      });
    const SUBMITTED = { state: 'submitted', submittedAt: AT } as const;
    const HANDLED = { ...SUBMITTED, handler: { id: 'bent', name: 'Bent' } };

    const EVERY: [NoticeName, Screening, danish: string, english: string][] = [
      ['submitted', after('submitted', SUBMITTED), 'Tag sagen', 'Take the case'],
      [
        'asked',
        after('asked', { state: 'more-information', thread: [question] }),
        'Hvem?',
        'Hvem?',
      ],
      ['replied', after('replied', SUBMITTED), 'Der er svar om Robotkirurgi', 'Robotkirurgi'],
      ['resumed', after('resumed', SUBMITTED), 'uden dit svar', 'without your reply'],
      [
        'approved',
        after('approved', { state: 'approved', decision }),
        'Godkendt: Robotkirurgi',
        'Approved',
      ],
      [
        'rejected',
        after('rejected', { state: 'rejected', decision: { ...decision, outcome: 'rejected' } }),
        'Afslået: Robotkirurgi',
        'Rejected',
      ],
      [
        'invited',
        after('invited', { assessments: [assessment(), bents] }),
        'Bent beder dig om at vurdere: Robotkirurgi',
        'Bent',
      ],
      [
        'declined',
        after('declined', {}),
        'Bent har sagt nej tak til at vurdere: Robotkirurgi',
        'Bent',
      ],
      ['assessed', after('assessed', {}), 'Bent har vurderet: Robotkirurgi', 'Bent has assessed'],
      ['taken', after('taken', HANDLED), 'Bent behandler nu Robotkirurgi', 'Bent is now handling'],
      ['taken-over', after('taken', HANDLED), 'Bent har overtaget', 'Bent has taken over'],
      ['idle', after('started', { updatedAt: AT }), 'Behold kladden', 'Keep'],
    ];

    /** Sends the notice of a screening into the chat of its owner, who has a client in this language. */
    async function notify(name: NoticeName, one: Screening, locale: string) {
      const documents = createMemoryDocumentStore(clock);
      await createScreening(one, { documents });
      const conversation = {
        user: { id: '29:x', name: 'X' },
        bot: { id: '28:udsyn', name: 'Udsyn' },
        channelId: 'msteams',
        locale,
        serviceUrl: connector.url,
        conversation: { id: 'a:1', conversationType: 'personal' },
      };
      await documents.create(people, person({ id: one.owner, conversation }));
      const roles = { coordinators: [], everybodyCoordinates: false };
      const outbox = createOutbox({
        clock: fixedClock('2027-01-11T12:00:00Z'),
        daysOff: CONTENT.policy,
        documents,
        kinds: screeningMessages({ clock, documents, knowledge: { current: () => index }, roles }),
        log,
        roles,
        send: createProactiveSender({
          adapter: new QuietCloudAdapter(createBotAuthentication({ appType: 'SingleTenant' }), log),
          appId: '',
          log,
        }),
      });
      const posted = await outbox.post([
        {
          id: 'm',
          kind: kindOfNotice(name),
          subject: one.id,
          about: { event: 0, updatedAt: AT },
          to: { person: one.owner },
        },
      ]);
      const [attempt] = await outbox.attempt(posted);
      return attempt?.message;
    }

    describe.each(EVERY)('%s', (name, one, danish, english) => {
      const cardOf = (index: number) =>
        JSON.stringify(connector.activities()[index]?.attachments?.[0]?.content);

      it('comes into the own chat, in the language of who reads it', async () => {
        expect(await notify(name, one, 'da-DK')).toMatchObject({
          state: 'sent',
          recipient: 'mette',
        });
        await notify(name, one, 'en-US');

        expect(connector.calls.map(({ conversation }) => conversation)).toEqual(['a:1', 'a:1']);
        expect(cardOf(0)).toContain(danish);
        expect(cardOf(1)).toContain(english);
        expect(cardOf(1)).not.toBe(cardOf(0));
      });

      it('is not sent when it has become obsolete', async () => {
        const isFinal = name === 'approved' || name === 'rejected';
        const obsolete = {
          ...one,
          state: 'withdrawn' as const,
          history: isFinal ? [] : one.history,
        };

        expect(await notify(name, obsolete, 'da-DK')).toMatchObject({ state: 'cancelled' });
        expect(connector.calls).toEqual([]);
      });
    });

    it('says when somebody cannot be reached', async () => {
      connector.answerNext(403, {});

      expect(await notify('submitted', after('submitted', SUBMITTED), 'da-DK')).toMatchObject({
        state: 'failed',
        reason: 'http-403',
      });
      expect(log.lines.at(-1)).toMatchObject({ level: 'warn' });
    });
  });
});
