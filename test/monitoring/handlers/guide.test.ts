import { changes } from '../../../src/catalogue/change';
import { newConditions } from '../../../src/catalogue/condition';
import { entries, withAllConditions } from '../../../src/catalogue/entry';
import { withConditionQuestions } from '../../../src/monitoring/conditions/condition-questions';
import { guideFor } from '../../../src/monitoring/guide/guide-for';
import { finishConclusion } from '../../../src/monitoring/rounds/finish-conclusion';
import { rounds } from '../../../src/monitoring/rounds/round';
import { changePerson } from '../../../src/people/person';
import { collaboration } from '../../builders/collaboration';
import { entry } from '../../builders/entry';
import { round } from '../../builders/round';
import { assessment, proposal, screening } from '../../builders/screening';
import type { Delivery } from '../../../src/outbox/sending';
import { CONTENT, JENS, METTE } from '../../teams/chat';
import { GUIDE, kindsOf, liveKnowledge, monitoring, ROUND, titlesOf } from './monitoring-chat';
import { createScreening, screenings } from '../../../src/screening/case/screening';

describe('guide turn', () => {
  type Bot = Awaited<ReturnType<typeof monitoring>>;

  /** Answers each question with the choice of this label, from an open card to the summary. */
  async function answerAll({ jens }: Bot, choose: Readonly<Record<string, number>> = {}) {
    let reply = await jens.send({ action: 'open-guide', round: ROUND }, 'reminder-card');
    for (const { id, choices } of GUIDE.questions) {
      reply = await jens.tap(reply, choices[choose[id] ?? 0]?.label.da ?? '');
      if (reply.text.startsWith('Erfaring fra'))
        reply = await jens.tap(reply, 'Gem erfaringen', { text: 'Søg midler i god tid.' });
      if (reply.text.startsWith('Ret oplysningerne'))
        reply = await jens.tap(reply, 'Gem rettelserne', { end: '31.12.2029' });
      if (reply.text.startsWith('Uddyb svaret'))
        reply = await jens.tap(reply, 'Gem', { note: 'Udbyttet er for lille.' });
    }
    return reply;
  }

  describe('the guide', () => {
    it('asks one question per card, edited in place, up to the summary', async () => {
      const bot = await monitoring();
      const first = await bot.jens.send({ action: 'open-guide', round: ROUND }, 'reminder-card');

      const summary = await answerAll(bot);

      expect(first.text).toMatch(/^1 af 8 · CPMR\n/);
      expect(kindsOf(summary)).toEqual(['update']);
      expect(summary.cardId).toBe('reminder-card');
      expect(summary.text).toMatch(/^Dine svar om CPMR\nSe svarene igennem/);
      expect((await bot.stored())?.state).toBe('open');
    });

    it('asks for a few words where a condition is met, by button or typed, before it goes on', async () => {
      const asked = withConditionQuestions(
        GUIDE,
        withAllConditions(
          entry(),
          newConditions(
            'sag',
            [{ text: 'Find medfinansiering' }, { text: 'Udpeg en' }],
            '2027-01-01',
          ),
        ),
      );
      const questions = asked.questions.slice(-3);
      const guide = { ...asked, questions };
      const first = questions[0]?.id ?? '';
      const bot = await monitoring(round({ guide, owner: JENS.aadObjectId, step: first }));
      const { jens } = bot;
      const open = await jens.send({ action: 'open-guide', round: ROUND }, 'reminder-card');

      const why = await jens.tap(open, 'Ja, den er opfyldt');
      expect(why.text).toContain('Uddyb svaret\nEr betingelsen opfyldt: Find medfinansiering');
      const again = await jens.tap(why, 'Gem', { note: ' ja ' });
      expect(again.text).toContain('Skriv kort, med mindst tre ord.');
      const second = await jens.tap(again, 'Gem', { note: 'Staten betaler halvdelen.' });
      expect(second.text).toContain('Er betingelsen opfyldt: Udpeg en');

      await jens.tap(second, 'Ja, den er opfyldt');
      expect((await jens.say('Ulla udpeget')).text).toContain('Skriv kort, med mindst tre ord.');
      const last = await jens.say('Ulla er udpeget i marts.');
      expect(last.text).toContain('3 af 3');
      expect((await bot.stored())?.answers.map(({ note }) => note)).toEqual([
        'Staten betaler halvdelen.',
        'Ulla er udpeget i marts.',
      ]);
    });

    it('is not sent in while the few words are missing', async () => {
      const [choice, ...others] = GUIDE.questions[0]?.choices ?? [];
      const [question, ...rest] = GUIDE.questions;
      if (question === undefined || choice === undefined) throw new Error('no question');
      const explained = {
        ...question,
        choices: [{ ...choice, explains: true as const }, ...others],
      };
      const guide = { ...GUIDE, questions: [explained, ...rest] };
      const answers = guide.questions.map(({ id, choices }) => ({
        question: id,
        choice: choices[0]?.id ?? '',
        by: JENS.aadObjectId,
        at: '2027-03-01T08:00:00.000Z',
      }));
      const bot = await monitoring(
        round({ guide, answers, owner: JENS.aadObjectId, step: 'summary' }),
      );

      const refused = await bot.jens.send({ action: 'guide-complete', round: ROUND, revision: 0 });

      expect(refused.text).toContain('Uddyb svaret');
      expect((await bot.stored())?.state).toBe('open');
    });

    it('shows the frozen screening next to the first question, and opens it for anyone who may see it', async () => {
      const bot = await monitoring();
      const { jens, mette, documents, chat } = bot;
      const frozen = screening({
        owner: JENS.aadObjectId,
        state: 'approved',
        proposal: proposal(),
        submittedAt: '2026-02-02T08:00:00.000Z',
        assessments: [
          assessment(
            { strategy: 3, outcome: 3, partners: 3, resources: 3 },
            { assessor: JENS.aadObjectId },
          ),
        ],
      });
      await createScreening(frozen, { documents });
      const basis = {
        screening: frozen.id,
        decidedOn: '2026-03-01',
        body: 'regionsraadet',
        outcome: 'approved' as const,
        reason: '',
        recommendation: 'recommend',
      };
      const stored = await documents.get(entries, 'nordjylland', 'cpmr');
      if (stored) await documents.replace(entries, { ...stored.document, basis }, stored.version);
      const standIn = { id: 'aad-ole', name: 'Ole' };
      await changePerson(JENS.aadObjectId, (known) => ({ ...known, standIn }), bot);
      const ole = chat({ user: { id: '29:o', name: 'Ole', aadObjectId: 'aad-ole' } });
      const open = { action: 'open-guide', round: ROUND };

      const asked = await jens.send(open);

      expect(asked.text).toMatch(
        /Screeningens samlede score var \d+\s% \(indsendt 2\. februar 2026\)\./,
      );
      expect((await jens.tap(asked, 'Se screeningen')).text).toContain('Robotkirurgi med Skåne');
      expect(titlesOf(await mette.send(open))).toContain('Se screeningen');
      const others = await ole.send(open);
      expect(others.text).toContain('Screeningens samlede score');
      expect(titlesOf(others)).not.toContain('Se screeningen');
    });

    it('is answered when it is submitted, and the facts are confirmed', async () => {
      const bot = await monitoring();
      const summary = await answerAll(bot);

      const done = await bot.jens.tap(summary, 'Send ind');

      expect(done.text).toMatch(
        /^Opfølgningen på CPMR er besvaret\. Tak\.\nBesvaret af Jens Ærø 22\. februar 2027\.\nOplysningerne i kataloget er bekræftet/,
      );
      expect(await bot.stored()).toMatchObject({ state: 'answered', conclusion: 'continue' });
      const entry = await bot.documents.get(entries, 'nordjylland', 'cpmr');
      expect(entry?.document.confirmed).toMatchObject({ on: '2027-02-22', name: 'Jens Ærø' });
    });

    it('writes corrections to the catalogue, shares experiences, and notifies the coordinator', async () => {
      const bot = await monitoring();
      const choose = { experience: 1, facts: 2, recommendation: 2 };

      const done = await bot.jens.tap(await answerAll(bot, choose), 'Send ind');

      expect(done.text).toContain(`${METTE.name} har fået besked som koordinator.`);
      expect(done.text).toContain('Slutter: ikke oplyst → 31. december 2029');
      const entry = (await bot.documents.get(entries, 'nordjylland', 'cpmr'))?.document;
      // It recommends to leave: the end is decided in the case, and by no coordinator alone.
      expect(done.text).not.toContain('Den gælder, når en koordinator har godkendt den.');
      expect(entry?.facts.period.end).toBeUndefined();
      expect(entry?.proposals ?? []).toEqual([]);
      expect(entry?.experiences?.map(({ text }) => text)).toEqual(['Søg midler i god tid.']);
      const { items } = await bot.documents.query(changes, { partition: 'cpmr', limit: 10 });
      expect(items.map(({ document }) => document.did).sort()).toEqual(['learnt', 'reported']);
      expect(bot.notices).toMatchObject([
        { kind: 'screening-submitted', to: METTE.aadObjectId },
        { kind: 'round-concluded', to: METTE.aadObjectId, conversation: 'a:29:mette' },
      ]);
      expect(bot.notices[1]?.text).toMatch(/: CPMR\nBesvaret af Jens Ærø 22\. februar 2027\./);
    });

    it('opens a case once when it recommends leaving, and says so on its cards', async () => {
      const bot = await monitoring();

      const done = await bot.jens.tap(
        await answerAll(bot, { facts: 2, recommendation: 2 }),
        'Send ind',
      );
      const shown = await bot.jens.tap(done, 'Se sagen: Udtræden');
      await bot.documents.create(rounds, round({ id: 'cpmr.2', owner: JENS.aadObjectId }));
      const next = await bot.jens.send({ action: 'view-round', round: 'cpmr.2' });

      expect(done.text).toMatch(/Udtræden er under behandling \(sag 2027-\w{5}\)\./);
      expect(shown.text).toContain('Skal Regionen træde ud af samarbejdet?');
      expect(shown.text).toContain('Foreslået ophør: 31. december 2029');
      expect(shown.text).toContain('Begrundelse: Udbyttet er for lille.');
      expect(next.text).toContain('Udtræden er under behandling');
      const { items } = await bot.documents.query(screenings, { limit: 10 });
      expect(items.map(({ document }) => document)).toMatchObject([
        {
          id: 'cpmr.exit.1',
          owner: JENS.aadObjectId,
          state: 'submitted',
          about: { collaboration: 'cpmr', matter: 'exit', round: 'cpmr.1' },
        },
      ]);
    });

    it('adds its reason and end date to a case that is under way, and says so to everybody', async () => {
      const bot = await monitoring();
      const form = await bot.mette.say('vi vil træde ud af CPMR');
      await bot.mette.tap(form, 'Opret sagen', { text: 'Det er blevet for dyrt.', last: '' });

      const answers = await answerAll(bot, { facts: 2, recommendation: 2 });
      const done = await bot.jens.tap(answers, 'Send ind');
      await bot.services.outbox.sendDue();

      expect(done.text).toMatch(
        /Der var allerede en sag om det samme\. Svaret er tilføjet sag 2027-\w{5}/,
      );
      const { items } = await bot.documents.query(screenings, { limit: 10 });
      expect(items.map(({ document: { about, owner } }) => ({ about, owner }))).toMatchObject([
        {
          owner: METTE.aadObjectId,
          about: {
            reason: 'Det er blevet for dyrt.',
            reports: [{ round: ROUND, reason: 'Udbyttet er for lille.', effective: '2029-12-31' }],
          },
        },
      ]);
      const told = bot.notices.filter(({ kind }) => kind === 'screening-reported-owner');
      expect(told.map(({ to }) => to)).toEqual([METTE.aadObjectId]);
      expect(told[0]?.text).toContain('Jens Ærø har svaret det samme i en opfølgning.');
      expect(told[0]?.text).toContain('Foreslået ophør: 31. december 2029');
      expect(bot.notices.map(({ kind }) => kind)).not.toContain('screening-reported');
      const log = await bot.documents.query(changes, { partition: 'cpmr', limit: 10 });
      expect(
        log.items.map(({ document: { did, what, after, screening: of } }) => [
          did,
          what,
          after,
          of,
        ]),
      ).toEqual([['reported', 'end', '31.12.2029', 'cpmr.exit.1']]);
      // What was added once is not added again by an attempt that follows an interruption.
      const stored = await bot.documents.get(rounds, 'cpmr', ROUND);
      if (stored)
        await bot.documents.replace(
          rounds,
          { ...stored.document, unsettled: 'conclusion' },
          stored.version,
        );
      await finishConclusion({ id: ROUND }, bot.services.roles, bot.services);
      const [again] = (await bot.documents.query(screenings, { limit: 10 })).items;
      expect(again?.document.about?.reports).toHaveLength(1);
    });

    it('says that no case is opened where it is decided to leave, and proposes no end date', async () => {
      const bot = await monitoring();
      const stored = await bot.documents.get(entries, 'nordjylland', 'cpmr');
      if (stored === undefined) throw new Error('no entry');
      const decided = {
        by: 'regionsraadet',
        on: '2027-01-10',
        matter: 'exit' as const,
        screening: 'sag',
      };
      const period = { ...stored.document.facts.period, end: '2028-12-31', decided };
      const facts = { ...stored.document.facts, period };
      await bot.documents.replace(entries, { ...stored.document, facts }, stored.version);

      const answers = await answerAll(bot, { facts: 2, recommendation: 2 });
      const done = await bot.jens.tap(answers, 'Send ind');

      expect(done.text).toContain('Det er allerede besluttet at træde ud af samarbejdet.');
      expect(done.text).toContain('en ny slutdato er ikke ført ind');
      expect((await bot.documents.query(screenings, { limit: 10 })).items).toEqual([]);
      const log = await bot.documents.query(changes, { partition: 'cpmr', limit: 10 });
      expect(log.items.map(({ document }) => document.did)).toEqual(['reported']);
    });

    it('shows in the case of a renewal that no reason was written', async () => {
      const renewal = guideFor('renewal', CONTENT.guides.political);
      const answers = renewal.questions.map(({ id, choices }) => ({
        question: id,
        choice: choices[0]?.id ?? '',
        by: JENS.aadObjectId,
        at: '2027-02-22T08:00:00.000Z',
      }));
      const id = 'cpmr.renewal-2027';
      const bot = await monitoring({
        id,
        kind: 'renewal',
        guide: renewal,
        answers,
        step: 'summary',
      });

      const done = await bot.jens.send({ action: 'guide-complete', round: id, revision: 0 });
      const shown = await bot.jens.tap(done, 'Se sagen: Forlængelse');

      expect(shown.text).toContain(
        'Der er ikke skrevet en begrundelse. Se svarene i opfølgningen.',
      );
    });

    it('asks a coordinator about a new end date, and keeps the old one until then', async () => {
      const bot = await monitoring();
      await bot.jens.tap(await answerAll(bot, { facts: 2 }), 'Send ind');
      const [proposal] =
        (await bot.documents.get(entries, 'nordjylland', 'cpmr'))?.document.proposals ?? [];
      const verdict = { collaboration: 'cpmr', proposal: proposal?.id, action: 'proposal' };

      expect((await bot.jens.send({ ...verdict, to: 'confirmed' })).text).toContain(
        'Kun en koordinator',
      );
      const incomplete = await bot.mette.send({ ...verdict, to: 'decided' });
      expect(incomplete.text).toContain('Vælg, hvem der har besluttet det');
      // The end of a political collaboration is decided by a body, not by who checks it.
      expect(titlesOf(incomplete)).not.toContain('Godkend efter kontrol');
      expect((await bot.mette.send({ ...verdict, to: 'confirmed' })).text).toContain(
        'Vælg, hvem der har besluttet det',
      );
      const done = await bot.mette.tap(incomplete, 'Godkend med beslutningen', {
        body: 'regionsraadet',
        date: '2027-02-20',
      });

      expect(done.text).toContain('Jens Ærø får besked.');
      const stored = await bot.documents.get(entries, 'nordjylland', 'cpmr');
      expect(stored?.document.facts.period.end).toBe('2029-12-31');
      expect(bot.notices.at(-1)).toMatchObject({ kind: 'proposal-decided' });
    });

    it('keeps a proposed end date open while a case decides it, and is found from entry and duties', async () => {
      const bot = await monitoring({}, undefined, await liveKnowledge());
      const { jens, mette, documents } = bot;
      const stored = await documents.get(entries, 'nordjylland', 'cpmr');
      if (stored === undefined) throw new Error('no entry');
      const administrative = { ...stored.document.facts, level: 'administrative' as const };
      await documents.replace(
        entries,
        { ...stored.document, facts: administrative },
        stored.version,
      );
      await jens.tap(await answerAll(bot, { facts: 2 }), 'Send ind');
      const first = await mette.say('mine påmindelser');
      const proposed = await mette.tap(first, 'Åbn: CPMR');
      const form = await jens.say('vi vil træde ud af CPMR');
      await jens.tap(form, 'Opret sagen', { text: 'Det er blevet for dyrt.', last: '' });

      const refused = await mette.tap(proposed, 'Godkend efter kontrol');
      const decided = await mette.send({
        ...{ action: 'proposal', collaboration: 'cpmr', proposal: `${ROUND}.end` },
        ...{ to: 'decided', body: 'regionsraadet', date: '2027-02-20' },
      });
      const entryCard = await mette.send({ action: 'show', collaboration: 'cpmr' });
      const opened = await mette.tap(entryCard, 'Tag stilling til forslaget om slutdato');
      const others = await jens.send({
        ...{ action: 'open-proposal', collaboration: 'cpmr', proposal: `${ROUND}.end` },
      });

      expect(first.text).toContain('Foreslåede ændringer, der afventer en koordinator');
      expect(first.text).toContain('Slutter: ikke oplyst → 31. december 2029');
      for (const one of [refused, decided, opened]) {
        expect(one.text).toMatch(/Udtræden er under behandling \(sag 2027-\w{5}\)\./);
        expect(titlesOf(one)).toEqual(['Se sagen: Udtræden', 'Afvis', 'Vis samarbejdet']);
      }
      expect(others.text).toContain('Kun en koordinator');
      expect(
        titlesOf(await jens.send({ action: 'show', collaboration: 'cpmr' })).join(),
      ).not.toContain('Tag stilling');
      const after = (await documents.get(entries, 'nordjylland', 'cpmr'))?.document;
      expect(after?.facts.period.end).toBeUndefined();
      expect(after?.proposals).toMatchObject([{ status: 'open' }]);
    });

    it('says that a recommendation of changes opens no case', async () => {
      const bot = await monitoring();
      const answers = await answerAll(bot, { recommendation: 1 });

      const done = await bot.jens.tap(answers, 'Send ind');

      expect((await bot.stored())?.conclusion).toBe('adjust');
      expect(done.text).toContain('Der er ikke oprettet en sag om dem.');
      expect((await bot.documents.query(screenings, { limit: 10 })).items).toEqual([]);
    });

    it('lets no coordinator change an end date by their own round while a case decides it', async () => {
      const bot = await monitoring({
        level: 'administrative',
        owner: METTE.aadObjectId,
        corrections: [{ fact: 'end', before: '', after: '31.12.2029' }],
        answers: GUIDE.questions.map(({ id, choices }) => ({
          question: id,
          choice: choices[id === 'facts' ? 2 : 0]?.id ?? '',
          by: METTE.aadObjectId,
          at: '2027-02-22T08:00:00.000Z',
        })),
      });
      const form = await bot.mette.say('opret en sag om at træde ud af CPMR');
      await bot.mette.tap(form, 'Opret sagen', { text: 'Det er blevet for dyrt.', last: '' });

      await bot.mette.send({ action: 'guide-complete', round: ROUND, revision: 0 });

      const after = (await bot.documents.get(entries, 'nordjylland', 'cpmr'))?.document;
      expect(after?.facts.period.end).toBeUndefined();
      expect(after?.proposals).toMatchObject([{ fact: 'end', status: 'open' }]);
    });

    it('reports that the notice to the coordinator is queued if Teams does not deliver it at once', async () => {
      const state = { delivery: { kind: 'failed', reason: 'http-503' } as Delivery };
      const bot = await monitoring({}, () => state.delivery);

      const done = await bot.jens.tap(await answerAll(bot, { recommendation: 2 }), 'Send ind');
      state.delivery = { kind: 'delivered' };
      bot.clock.set('2027-02-22T09:05:00Z');
      await bot.services.outbox.sendDue();
      const later = await bot.jens.send({ action: 'open-guide', round: ROUND });

      expect(done.text).toContain('Koordinatoren får besked om svaret.');
      expect(later.text).toContain(`${METTE.name} har fået besked som koordinator.`);
      expect(later.text).not.toContain('Koordinatoren får besked');
    });

    it('reports which correction cannot be read, and keeps what was typed', async () => {
      const bot = await monitoring({
        step: 'facts',
        answers: [],
      });
      const choice = GUIDE.questions.find(({ id }) => id === 'facts')?.choices[2]?.label.da ?? '';
      const form = await bot.jens.tap(
        await bot.jens.send({ action: 'open-guide', round: ROUND }),
        choice,
      );

      const refused = await bot.jens.tap(form, 'Gem rettelserne', { cost: 'en del', end: '2030' });

      expect(refused.text).toMatch(/^Udgift om året: Jeg kunne ikke læse beløbet/);
      const inputs = JSON.stringify(refused.cards[0]);
      expect(inputs).toContain('"value":"en del"');
      expect(inputs).toContain('"value":"2030"');
      expect((await bot.stored())?.corrections).toEqual([]);
    });

    it('answers a stale tap with the current step', async () => {
      const bot = await monitoring();
      const first = await bot.jens.send({ action: 'open-guide', round: ROUND });
      const [, second = ''] = GUIDE.questions[0]?.choices.map(({ label }) => label.da) ?? [];
      await bot.jens.tap(first, GUIDE.questions[0]?.choices[0]?.label.da ?? '');

      const late = await bot.jens.tap(first, second);

      expect(late.text).toMatch(/^2 af 8 · CPMR\nKortet er forældet/);
      expect((await bot.stored())?.answers).toHaveLength(1);
    });

    it('goes back, keeps a note, and accepts "I do not know"', async () => {
      const bot = await monitoring();
      let reply = await bot.jens.send({ action: 'open-guide', round: ROUND });
      expect(titlesOf(reply)).not.toContain('Tilbage');

      reply = await bot.jens.tap(reply, 'Ved ikke');
      reply = await bot.jens.tap(reply, 'Tilbage');
      expect(titlesOf(reply)).toContain('Ved ikke (dit svar)');
      reply = await bot.jens.tap(await bot.jens.tap(reply, 'Skriv en kommentar'), 'Gem', {
        note: 'Spørg i Skåne.',
      });

      expect(reply.text).toMatch(/^1 af 8[^]*Din kommentar: Spørg i Skåne\.$/);
      expect((await bot.stored())?.answers).toMatchObject([
        { question: 'frame', choice: 'unknown', note: 'Spørg i Skåne.' },
      ]);
    });

    it('shows what is missing, and opens a question from the summary', async () => {
      const bot = await monitoring();
      const first = await bot.jens.send({ action: 'open-guide', round: ROUND });

      const summary = await bot.jens.tap(first, 'Se dine svar');
      const there = await bot.jens.tap(
        summary,
        `Ændr svaret: ${GUIDE.questions[3]?.text.da ?? ''}`,
      );

      expect(summary.text).toContain('8 spørgsmål mangler svar.');
      expect(titlesOf(summary)).not.toContain('Send ind');
      expect(there.text).toMatch(/^4 af 8/);
    });

    it('cannot be submitted with a missing answer', async () => {
      const bot = await monitoring();

      const reply = await bot.jens.send({ action: 'guide-complete', round: ROUND, revision: 0 });

      expect(reply.text).toMatch(
        /^1 af 8 · CPMR\nDer mangler et svar, før opfølgningen kan sendes ind\./,
      );
      expect((await bot.stored())?.state).toBe('open');
    });

    it("shows last year's answer next to each question, and the facts of the catalogue", async () => {
      const before = { id: 'cpmr.0', dueOn: '2026-03-01', state: 'answered' as const };
      const bot = await monitoring({
        ...before,
        answers: [
          {
            question: 'frame',
            choice: 'partly',
            note: 'Ny formand.',
            by: 'x',
            at: '2026-03-03T09:00:00.000Z',
          },
        ],
        completed: { by: 'x', name: 'Runa Coxeter', at: '2026-03-03T09:00:00.000Z' },
      });
      await bot.documents.create(rounds, round({ guide: GUIDE, owner: JENS.aadObjectId }));

      const { text } = await bot.jens.send({ action: 'open-guide', round: ROUND });

      expect(text).toContain(
        'Sidst (3. marts 2026, Runa Coxeter): Ja, men dagsordenen har ændret sig',
      );
      expect(text).toContain('Bemærkning sidst: Ny formand.');
      expect(text).toContain('Hvad er ændret siden?');
      expect(text).toContain(`Formål ifølge kataloget: ${collaboration().purpose.da}`);
    });

    it('can be paused and continued', async () => {
      const bot = await monitoring();
      const first = await bot.jens.send({ action: 'open-guide', round: ROUND });
      const second = await bot.jens.tap(first, GUIDE.questions[0]?.choices[0]?.label.da ?? '');

      const paused = await bot.jens.tap(second, 'Fortsæt senere');

      expect(paused.text).toContain('Dine svar om CPMR er gemt.');
      expect((await bot.jens.tap(paused, 'Fortsæt opfølgningen')).text).toMatch(/^2 af 8/);
    });

    it('is for its owner and coordinators only', async () => {
      const bot = await monitoring({ owner: 'somebody' });

      const refused = await bot.jens.send({ action: 'open-guide', round: ROUND });
      const tapped = await bot.jens.send({
        action: 'guide-answer',
        round: ROUND,
        question: 'frame',
        choice: 'within',
        revision: 0,
      });
      const pass = await bot.mette.send({ action: 'open-guide', round: ROUND });
      const gone = await bot.jens.send({ action: 'open-guide', round: 'no.1' });

      expect(refused.text).toBe(
        'En anden er ansvarlig for opfølgningen, så jeg kan ikke vise den.',
      );
      expect(tapped.text).toBe(refused.text);
      expect(pass.text).toMatch(/^1 af 8/);
      expect(gone.text).toBe('Opfølgningen findes ikke længere.');
      expect((await bot.stored())?.answers).toEqual([]);
    });

    it('is not available in a group', async () => {
      const bot = await monitoring();

      const reply = await bot
        .chat({ user: JENS, place: 'groupChat' })
        .send({ action: 'open-guide', round: ROUND });

      expect(JSON.stringify(reply.messages)).toContain(
        'Opfølgning foregår i din private chat med Udsyn',
      );
    });

    it('speaks English with a person who chose it', async () => {
      const bot = await monitoring();
      await bot.jens.send({ action: 'language', language: 'en' });

      const { text } = await bot.jens.send({ action: 'open-guide', round: ROUND });

      expect(text).toMatch(/^1 of 8 · CPMR\nDoes the collaboration still match/);
    });
  });
});

describe('typed guide turn', () => {
  const begun = async () => {
    const bot = await monitoring();
    await bot.jens.send({ action: 'open-guide', round: ROUND });
    return bot;
  };

  describe('what is typed while a guide is open', () => {
    it('answers it: by label, by number, and with "I do not know"', async () => {
      const { jens, stored } = await begun();

      await jens.say('ja, helt');
      await jens.say('2');
      const { text } = await jens.say('ved ikke');

      expect(text).toMatch(/^4 af 8/);
      expect((await stored())?.answers.map(({ choice }) => choice)).toEqual([
        'within',
        'expected',
        'unknown',
      ]);
    });

    it('goes back, opens the overview, and adds notes', async () => {
      const { jens, stored } = await begun();
      await jens.say('1');

      expect((await jens.say('tilbage')).text).toMatch(/^1 af 8/);
      expect((await jens.say('kommentar: ny formand')).text).toContain('Din kommentar: ny formand');
      expect((await jens.say('overblik')).text).toContain('7 spørgsmål mangler svar.');
      expect((await stored())?.answers).toMatchObject([{ choice: 'within', note: 'ny formand' }]);
    });

    it('submits it from the summary', async () => {
      const { jens, stored } = await begun();
      for (const { choices } of GUIDE.questions) await jens.say(choices[0]?.label.da ?? '');

      const { text } = await jens.say('send ind');

      expect(text).toMatch(/^Opfølgningen på CPMR er besvaret/);
      expect((await stored())?.state).toBe('answered');
      expect((await jens.say('ja')).text).not.toContain('CPMR');
    });

    it('is read as a question or a command if it is one', async () => {
      const { jens, stored } = await begun();

      expect((await jens.say('hvad er målet med strategien?')).text).not.toContain('af 8');
      expect((await jens.say('mine påmindelser')).text).toMatch(/^Dine opfølgninger/);
      expect((await jens.say('2')).text).toMatch(/^2 af 8/);
      expect((await stored())?.answers).toHaveLength(1);
    });

    it('keeps the language of the guide, and is an answer if it is just a yes', async () => {
      const { jens } = await monitoring();
      await jens.say('hello there');
      await jens.send({ action: 'open-guide', round: ROUND });

      expect((await jens.say('yes')).text).toMatch(/^1 of 8 · CPMR\nYou can type: /);
      expect((await jens.say('ja, helt')).text).toMatch(/^2 of 8/);
    });

    it('gets a list of possible answers if it is not understood', async () => {
      const { jens } = await begun();

      const { text } = await jens.say('blåbærgrød');

      expect(text).toMatch(/^1 af 8 · CPMR\nHer kan du skrive: "Ja, helt", /);
    });

    it('does not answer it once it is paused', async () => {
      const { jens, stored } = await begun();

      expect((await jens.say('pause')).text).toContain('er gemt');
      await jens.say('ja, helt');

      expect((await stored())?.answers).toEqual([]);
    });
  });
});
