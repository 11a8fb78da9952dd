import { changeCondition } from '../../../src/catalogue/change-condition';
import { changes } from '../../../src/catalogue/change';
import { collaborationSchema } from '../../../src/catalogue/collaboration';
import { entries } from '../../../src/catalogue/entry';
import type { Vocabulary } from '../../../src/catalogue/vocabulary';
import { proposalAsCollaboration } from '../../../src/screening/case/collaboration-of';
import {
  entryOf,
  finishDecision,
  finishDecisions,
} from '../../../src/screening/decision/finish-decision';
import {
  type Screening,
  type Decision,
  createScreening,
  readScreening,
  replaceScreening,
} from '../../../src/screening/case/screening';
import { transitionsOf } from '../../../src/screening/case/transition-screening';
import type { Proposal } from '../../../src/screening/proposal/proposal';
import { checklist } from '../../builders/checklist';
import { term } from '../../builders/knowledge';
import { assessment, proposal } from '../../builders/screening';
import { failingDocumentStore, type WriteOutcome } from '../../fakes/failing-document-store';
import { live, NOW, PEOPLE, ready, submitted, VOCABULARY } from '../life';

describe('take screening', () => {
  describe('takeScreening', () => {
    it('makes the coordinator the handler', async () => {
      const { take, stored } = await live(submitted());

      expect(await take()).toMatchObject({ moved: true });

      expect(await stored()).toMatchObject({
        state: 'submitted',
        handler: { id: 'anna', name: 'Anna Krog' },
        history: [{ did: 'started' }, { at: NOW, by: 'anna', name: 'Anna Krog', did: 'taken' }],
      });
    });

    it('assigns it to one of two who take it at the same time, and tells the other who has it', async () => {
      const { take, stored } = await live(submitted());

      const both = await Promise.all([take('anna'), take('dan')]);

      const lost = both.filter(({ ok }) => !ok);
      // The other one saw the case before its owner's notice was queued.
      const { unannouncedFrom: _, ...seen } = lost[0]?.screening ?? { unannouncedFrom: 0 };
      expect(lost).toMatchObject([{ ok: false, reason: 'already-taken' }]);
      expect(seen).toEqual(await stored());
      expect((await stored()).history).toHaveLength(2);
    });

    it('changes nothing for the current handler, also after a question and its answer', async () => {
      const { take, request, reply, stored } = await live(submitted());
      await take();
      expect(await take()).toMatchObject({ moved: false });
      await request('Hvem betaler?');
      await reply('Staten.');
      const before = await stored();

      expect(await take()).toEqual({
        ok: true,
        screening: before,
        moved: false,
        told: ['Mette Sørensen'],
      });
      expect(await stored()).toEqual(before);
    });

    it('can be taken over by another coordinator who sees who has it, and all are told', async () => {
      const { take, stored, told } = await live(submitted());
      await take('anna');
      expect(told()).toEqual(['taken mette']);

      expect(await take('dan', 0)).toMatchObject({ ok: false, reason: 'not-now' });
      expect(await take('dan', transitionsOf(await stored()))).toMatchObject({ moved: true });
      expect((await stored()).handler).toEqual(PEOPLE.dan);
      expect(told()).toEqual(['taken mette', 'taken mette', 'taken-over anna']);
    });

    it('tells a former handler of whoever takes over by a question, and nobody twice', async () => {
      const { take, request, told } = await live(submitted());
      await take('anna');

      expect(await request('Hvem betaler?', 'dan')).toMatchObject({ told: ['Mette Sørensen'] });

      expect(told()).toEqual(['taken mette', 'asked mette', 'taken-over anna']);
    });

    it('tells nobody of an owner who handles their own proposal', async () => {
      const roles = { coordinators: ['mette'], everybodyCoordinates: false };
      const { take, told } = await live(submitted(), { roles });
      await take('mette');

      expect(told()).toEqual([]);
    });

    it('is for coordinators only, and for submitted screenings only', async () => {
      const draft = await live(ready());
      const handedIn = await live(submitted());

      expect(await draft.take('anna')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await handedIn.take('mette')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await handedIn.take('eva')).toEqual({ ok: false, reason: 'not-yours' });
    });
  });
});

describe('request information', () => {
  describe('requestInformation', () => {
    it('returns it to its owner with the question, and makes the asker its handler', async () => {
      const { request, stored, told } = await live(submitted());

      expect(await request('  Hvem betaler? ')).toMatchObject({
        moved: true,
        told: ['Mette Sørensen'],
      });

      const anna = { by: 'anna', name: 'Anna Krog', at: NOW };
      expect(await stored()).toMatchObject({
        state: 'more-information',
        handler: { id: 'anna', name: 'Anna Krog' },
        thread: [{ kind: 'question', text: 'Hvem betaler?', ...anna }],
        history: [{ did: 'started' }, { did: 'asked', value: 'Hvem betaler?', ...anna }],
      });
      expect(told()).toEqual(['asked mette']);
    });

    it('asks once, however often it is sent', async () => {
      const { request, stored, told } = await live(submitted());

      await Promise.all([request('Hvem betaler?'), request('Hvem betaler?')]);

      expect((await stored()).thread).toHaveLength(1);
      expect(told()).toHaveLength(1);
    });

    it('refuses the question of the slower coordinator, and shows what was asked', async () => {
      const { request, stored } = await live(submitted());
      await request('Hvem betaler?');

      expect(await request('Hvor længe?', 'dan')).toEqual({
        screening: await stored(),
        ok: false,
        reason: 'not-now',
      });
      expect((await stored()).thread).toHaveLength(1);
    });

    it('refuses a form from before the last transition, even if the transition would be allowed', async () => {
      const { request, reply, stored } = await live(submitted());
      const seen = transitionsOf(await stored());
      await request('Hvem betaler?', 'anna', seen);
      await reply('Staten.');

      expect(await request('Hvem betaler?', 'anna', seen)).toMatchObject({
        ok: false,
        reason: 'not-now',
      });
      expect((await stored()).state).toBe('submitted');
    });

    it.each([
      ['empty', '  '],
      ['too-long', 'x'.repeat(1001)],
    ])('refuses what is %s', async (reason, text) => {
      const { request, stored } = await live(submitted());

      expect(await request(text)).toEqual({ ok: false, reason, screening: submitted() });
      expect(await stored()).toEqual(submitted());
    });

    it('is saved although the owner cannot be reached, and does not write to them again', async () => {
      const { request, reply, stored, told, unreachable } = await live(submitted(), {
        answer: () => ({ kind: 'unreachable', reason: 'http-404' }),
      });

      expect(await request('Hvem betaler?')).toMatchObject({ moved: true, told: [] });
      expect((await stored()).state).toBe('more-information');
      expect(await unreachable()).toEqual(['mette']);

      await reply('Staten.');
      await request('Og hvem ellers?');
      expect(told().filter((one) => one.endsWith('mette'))).toHaveLength(1);
    });

    it('is not for the owner', async () => {
      const { request } = await live(submitted());

      expect(await request('Hvem betaler?', 'mette')).toEqual({ ok: false, reason: 'not-yours' });
    });
  });
});

describe('resume screening', () => {
  async function asked() {
    const all = await live(submitted());
    await all.request('Hvem betaler?');
    return all;
  }

  describe('resumeScreening', () => {
    it('resumes without an answer, frozen again, records who did so, and notifies the owner', async () => {
      const { resume, stored, told } = await asked();

      expect(await resume('dan')).toMatchObject({ moved: true, told: ['Mette Sørensen'] });

      expect(await stored()).toMatchObject({
        state: 'submitted',
        handler: { id: 'dan' },
        history: [{}, { did: 'asked' }, { did: 'resumed', by: 'dan' }],
      });
      expect(told()).toEqual(['asked mette', 'resumed mette', 'taken-over anna']);
    });

    it('happens once, and only while an answer is pending', async () => {
      const { resume, told } = await asked();

      await resume();
      expect(await resume()).toMatchObject({ moved: false });
      expect(await resume('dan')).toMatchObject({ ok: false, reason: 'not-now' });

      expect(told()).toHaveLength(2);
    });

    it('is for coordinators only', async () => {
      const { resume } = await asked();

      expect(await resume('mette')).toEqual({ ok: false, reason: 'not-yours' });
    });
  });
});

describe('record decision', () => {
  const WEAK = { strategy: 1, focus: 1, problem: 1, unit: 1, hours: 1, financing: 1 } as const;

  const catalogue = async ({ memory }: Awaited<ReturnType<typeof live>>) =>
    (await memory.query(entries, { limit: 10 })).items.map(({ document }) => document);

  describe('recordDecision', () => {
    it('records an approval with the derived recommendation, and notifies the owner', async () => {
      const all = await live(submitted());

      expect(await all.decide()).toMatchObject({ moved: true, told: ['Mette Sørensen'] });

      expect(await all.stored()).toMatchObject({
        state: 'approved',
        decision: {
          outcome: 'approved',
          body: 'council',
          on: '2027-03-01',
          reason: '',
          recommendation: 'recommend',
          by: PEOPLE.anna,
          at: NOW,
        },
      });
      expect(all.told()).toEqual(['approved mette']);
    });

    it('adds the collaboration to the catalogue at once', async () => {
      const all = await live(submitted());

      const decided = await all.decide();

      const [entry, ...others] = await catalogue(all);
      expect(others).toEqual([]);
      expect(entry).toMatchObject({ origin: 'screening', owner: 'mette' });
      const screening = await all.stored();
      expect(decided).toMatchObject({ screening });
      expect(screening).not.toHaveProperty('unsettled');
      expect(entryOf(screening)).toBe(entry?.id);
      expect(screening.history.slice(-2).map(({ did }) => did)).toEqual(['approved', 'entered']);
    });

    it('is not recorded by the owner where somebody else coordinates', async () => {
      const all = await live(submitted({ owner: 'anna' }));

      expect(await all.decide()).toMatchObject({ ok: false, reason: 'own-case' });
      expect(await all.decide({}, 'dan')).toMatchObject({ moved: true, told: ['Anna Krog'] });
    });

    it('is recorded by the only coordinator on their own case with a reason, and is not told to them', async () => {
      const roles = { coordinators: ['anna'], everybodyCoordinates: false };
      const all = await live(submitted({ owner: 'anna' }), { roles });

      expect(await all.decide()).toMatchObject({ ok: false, reason: 'warned' });
      const reason = 'Der er kun én koordinator.';
      expect(await all.decide({ reason, seenWarnings: ['own-case'] })).toMatchObject({
        moved: true,
        told: [],
      });

      expect((await all.stored()).chain).toMatchObject([{ warnings: ['own-case'], reason }]);
      expect(all.told()).toEqual(['to-assessor mette']);
    });

    it('records a rejection with its reason, and adds nothing to the catalogue', async () => {
      const all = await live(submitted());

      await all.decide({
        outcome: 'rejected',
        reason: ' Der er ikke tid. ',
        seenWarnings: ['against-result'],
      });

      expect(await all.stored()).toMatchObject({
        state: 'rejected',
        decision: { outcome: 'rejected', reason: 'Der er ikke tid.', recommendation: 'recommend' },
        history: [
          {},
          { did: 'rejected', by: 'anna', what: 'council', value: '2027-03-01\nDer er ikke tid.' },
        ],
      });
      expect(await catalogue(all)).toEqual([]);
    });

    it('decides once and notifies once, however often it is sent', async () => {
      const all = await live(submitted());

      await Promise.all([all.decide(), all.decide()]);
      const before = await all.stored();

      expect(await all.decide()).toEqual({
        ok: true,
        screening: before,
        moved: false,
        told: ['Mette Sørensen'],
      });
      expect(await catalogue(all)).toHaveLength(1);
      expect(all.told()).toEqual(['approved mette']);
    });

    it('shows the slower of two coordinators what the other one recorded', async () => {
      const all = await live(submitted());
      await all.decide({}, 'anna');
      const before = await all.stored();

      const other = await all.decide({ outcome: 'rejected', reason: 'Nej.' }, 'dan');
      const corrected = await all.decide({ on: '2027-02-24' }, 'anna');

      expect(other).toEqual({ screening: before, ok: false, reason: 'not-now' });
      expect(corrected).toEqual({ screening: before, ok: false, reason: 'not-now' });
      expect(await all.stored()).toEqual(before);
    });

    it.each([
      ['approved', WEAK, 'not-recommended'],
      ['approved', { ...WEAK, financing: 0 }, 'not-recommended'],
      ['approved', {}, 'insufficient-basis'],
      ['rejected', { ...WEAK, strategy: 3, focus: 3, problem: 3 }, 'recommend-with-conditions'],
    ] as const)(
      'warns and requires a reason when it is %s against the recommendation',
      async (outcome, answers, recommendation) => {
        const all = await live(submitted({ assessments: [assessment(answers)] }));
        const seenWarnings = ['against-result', 'no-conditions'] as const;

        expect(await all.decide({ outcome, reason: 'Et politisk ønske.' })).toMatchObject({
          ok: false,
          reason: 'warned',
          screening: { state: 'submitted' },
        });
        expect(await all.decide({ outcome, reason: 'ok', seenWarnings })).toMatchObject({
          ok: false,
          reason: 'reason-needed',
        });
        await all.decide({ outcome, reason: 'Et politisk ønske.', seenWarnings });

        expect(await all.stored()).toMatchObject({
          decision: { outcome, recommendation },
          chain: [{ outcome, warnings: ['against-result'], by: PEOPLE.anna }],
        });
      },
    );

    it.each(['', 'nej', 'For dyrt.'])('requires more of a rejection than "%s"', async (reason) => {
      const weak = assessment(WEAK);
      const all = await live(submitted({ assessments: [weak] }));

      expect(await all.decide({ outcome: 'rejected', reason })).toMatchObject({
        ok: false,
        reason: 'reason-needed',
      });
    });

    it.each(['approved', 'rejected'] as const)(
      'warns and requires a reason when it is %s and the assessors disagree',
      async (outcome) => {
        const thresholds = { ...checklist().thresholds, disagreement: 21 };
        const bent = assessment(
          { ...WEAK, strategy: 0 },
          { assessor: 'bent', step: { kind: 'result' } },
        );
        const all = await live(
          submitted({
            checklists: [checklist({ thresholds })],
            assessments: [...ready().assessments, bent],
          }),
        );
        const reason = 'Regionsrådet har drøftet begge vurderinger.';

        expect(await all.decide({ outcome, reason })).toMatchObject({ reason: 'warned' });
        await all.decide({ outcome, reason, seenWarnings: ['nothing-recommended'] });

        expect((await all.stored()).decision).toMatchObject({
          outcome,
          recommendation: 'disagreement',
        });
      },
    );

    it('warns about a date before the submission', async () => {
      const all = await live(submitted());
      const reason = 'Behandlet på forhånd i udvalget.';

      expect(await all.decide({ on: '2027-02-28', reason })).toMatchObject({ reason: 'warned' });
      expect(
        await all.decide({ on: '2027-02-28', reason, seenWarnings: ['before-submission'] }),
      ).toMatchObject({ moved: true });
    });

    it('reads a date as it is written', async () => {
      const all = await live(submitted());

      await all.decide({ on: ' 1. marts 2027 ' });

      expect((await all.stored()).decision?.on).toBe('2027-03-01');
    });

    it('keeps the steps of several bodies, and decides with the last', async () => {
      const all = await live(submitted());

      expect(
        await all.decide({ outcome: 'recommended', body: 'committee', item: 'punkt 4' }),
      ).toMatchObject({ moved: true, told: [] });
      await all.decide(
        { outcome: 'not-recommended', body: 'committee', reason: 'For dyrt.' },
        'dan',
      );
      expect((await all.stored()).state).toBe('submitted');
      await all.decide({ item: 'punkt 7' });

      expect(await all.stored()).toMatchObject({
        state: 'approved',
        decision: { outcome: 'approved', item: 'punkt 7' },
        chain: [
          { outcome: 'recommended', item: 'punkt 4', by: PEOPLE.anna },
          { outcome: 'not-recommended', reason: 'For dyrt.', by: PEOPLE.dan },
          { outcome: 'approved', item: 'punkt 7' },
        ],
      });
    });

    it('keeps the conditions of an approval with their deadlines', async () => {
      const all = await live(submitted());
      const conditions =
        '1. Find medfinansiering, senest 1. oktober 2027\n- Udpeg en repræsentant\n';

      await all.decide({ conditions });

      expect((await all.stored()).decision?.conditions).toEqual([
        { text: 'Find medfinansiering', deadline: '2027-10-01' },
        { text: 'Udpeg en repræsentant' },
      ]);
    });

    it('refuses a deadline before the decision, and takes one on its day', async () => {
      const all = await live(submitted());
      const on = '2027-03-01';

      expect(await all.decide({ on, conditions: 'Find penge, senest 28. februar 2027' })).toEqual(
        expect.objectContaining({ ok: false, reason: 'early-deadline' }),
      );
      expect(
        await all.decide({ on, conditions: 'Find penge, senest 1. marts 2027' }),
      ).toMatchObject({ ok: true });
    });

    it('refuses a deadline that does not exist', async () => {
      const all = await live(submitted());

      expect(await all.decide({ conditions: 'Find penge, senest 31. juni 2027' })).toMatchObject({
        ok: false,
        reason: 'bad-deadline',
      });
    });

    it('follows the checklist of the proposal’s own level', async () => {
      const administrative = assessment(
        { ...WEAK, strategy: 3, focus: 3, problem: 3 },
        { level: 'administrative' },
      );
      const start = submitted();
      const all = await live({
        ...start,
        assessments: [administrative, ...start.assessments],
      });

      await all.decide();

      expect((await all.stored()).decision?.recommendation).toBe('recommend');
    });

    it.each([
      ['unknown-body', { body: 'byraadet' }],
      ['bad-date', { on: 'i går' }],
      ['bad-date', { on: '' }],
      ['bad-date', { on: '2027-02-30' }],
      ['future-date', { on: '2027-03-02' }],
      ['too-long', { reason: 'x'.repeat(1001) }],
    ])('is refused for %s, and changes nothing', async (reason, decisionRequest) => {
      const all = await live(submitted());

      expect(await all.decide(decisionRequest)).toEqual({
        ok: false,
        reason,
        screening: submitted(),
      });
      expect(await all.stored()).toEqual(submitted());
    });

    it('uses the current date in Denmark', async () => {
      const all = await live(submitted());
      all.clock.set('2027-03-01T23:30:00.000Z');

      expect(await all.decide({ on: '2027-03-02' })).toMatchObject({ moved: true });
    });

    it('is saved although the owner cannot be notified', async () => {
      const all = await live(submitted(), {
        answer: () => ({ kind: 'unreachable', reason: 'http-403' }),
      });

      expect(await all.decide()).toMatchObject({ moved: true, told: [] });
      expect((await all.stored()).state).toBe('approved');
      expect(await all.unreachable()).toEqual(['mette']);
    });

    it('is saved although the catalogue cannot be written, and logs that it will be retried', async () => {
      const all = await live(submitted(), {
        store: (documents) =>
          failingDocumentStore(documents, (write) =>
            write === 'create collaborations' ? 'lost-before' : 'well',
          ),
      });

      expect(await all.decide()).toMatchObject({ moved: true, told: ['Mette Sørensen'] });

      expect(await all.stored()).toMatchObject({ state: 'approved', unsettled: 'entry' });
      expect(all.log.lines).toMatchObject([
        { level: 'error', fields: { screening: 'screening-1' } },
      ]);
    });

    it('is for coordinators only, and for submitted screenings only', async () => {
      const handedIn = await live(submitted());
      const draft = await live(ready());

      expect(await handedIn.decide({}, 'mette')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await handedIn.decide({}, 'eva')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await draft.decide()).toEqual({ ok: false, reason: 'not-yours' });
    });
  });

  describe('correctDecision', () => {
    it('corrects the record and the entry, keeps what it said, and tells the owner', async () => {
      const all = await live(submitted());
      await all.decide({ conditions: '' });
      all.clock.set('2027-03-05T08:00:00.000Z');

      expect(await all.correct({ on: '2027-03-02', item: 'punkt 3' })).toMatchObject({
        moved: true,
        told: ['Mette Sørensen'],
      });

      const stored = await all.stored();
      expect(stored).toMatchObject({
        state: 'approved',
        decision: { on: '2027-03-02', item: 'punkt 3', outcome: 'approved' },
        chain: [{ on: '2027-03-02', item: 'punkt 3' }],
        corrections: [
          { before: { on: '2027-03-01' }, why: 'Der stod en forkert dato.', by: PEOPLE.anna },
        ],
      });
      expect(stored).not.toHaveProperty('unsettled');
      const [entry] = await catalogue(all);
      expect(entry?.basis?.decidedOn).toBe('2027-03-02');
      const decided = entry?.facts.costs.flatMap(({ decisions }) => decisions) ?? [];
      expect(new Set(decided.map(({ by, on }) => `${by} ${on}`))).toEqual(
        new Set(['council 2027-03-02']),
      );
    });

    it.each([
      ['why-needed', { why: 'fejl' }],
      ['unchanged', {}],
      ['unknown-body', { body: 'byraadet' }],
      ['future-date', { on: '2027-03-02' }],
      ['bad-date', { on: '2027-02-30' }],
    ])('is refused for %s, and changes nothing', async (reason, given) => {
      const all = await live(submitted());
      await all.decide();
      const before = await all.stored();

      expect(await all.correct(given)).toMatchObject({ ok: false, reason });
      expect(await all.stored()).toEqual(before);
    });

    it('warns about what a decision could not be recorded with, and keeps its reason', async () => {
      const all = await live(submitted());
      await all.decide({
        outcome: 'rejected',
        reason: 'Der er ikke tid.',
        seenWarnings: ['against-result'],
      });
      const early = { on: '2027-02-01', reason: 'Der er ikke tid.' };
      const seenWarnings = ['before-submission', 'against-result'] as const;

      expect(await all.correct(early)).toMatchObject({ ok: false, reason: 'warned' });
      expect(await all.correct({ on: '2027-02-01', reason: '', seenWarnings })).toMatchObject({
        ok: false,
        reason: 'reason-needed',
      });
      expect(await all.correct({ ...early, seenWarnings })).toMatchObject({ moved: true });
      expect((await all.stored()).chain).toMatchObject([
        { on: '2027-02-01', warnings: seenWarnings },
      ]);
    });

    it('is not made by the owner where somebody else coordinates', async () => {
      const all = await live(submitted({ owner: 'anna' }));
      await all.decide({}, 'dan');

      expect(await all.correct({ item: 'punkt 3' })).toMatchObject({ reason: 'own-case' });
    });

    const ledger = async ({ memory }: Awaited<ReturnType<typeof live>>) =>
      (await memory.query(changes, { limit: 20 })).items.map(({ document }) => document);

    it('corrects and adds conditions, which keep their status and a deadline that was moved', async () => {
      const all = await live(submitted());
      await all.decide({ conditions: 'Find penge, senest 1/10/2027\nTal med Oulu\nFind lokaler' });
      const [before] = await catalogue(all);
      const key = { organisation: 'nordjylland', collaboration: before?.id ?? '' };
      const person = PEOPLE.mette;
      const [first = '', second = '', third = ''] =
        before?.facts.conditions?.map(({ id }) => id) ?? [];
      const moved = { to: 'open', deadline: '2027-12-01' } as const;
      await changeCondition(
        { ...key, condition: first, person, note: 'Udsat.', change: moved },
        all.ports,
      );
      await changeCondition(
        { ...key, condition: second, person, note: 'Talt med dem.', change: { to: 'met' } },
        all.ports,
      );

      expect(
        await all.correct({
          conditions: [
            'Find pengene, senest 1. september 2027',
            'Tal med Oulu og Skåne',
            'Find lokaler (senest 2. maj 2027)',
          ],
          added: 'Orienter udvalget',
        }),
      ).toMatchObject({ moved: true });

      const [entry] = await catalogue(all);
      expect(entry?.facts.conditions).toMatchObject([
        { id: first, text: 'Find pengene', deadline: '2027-12-01', status: 'open' },
        { id: second, text: 'Tal med Oulu og Skåne', status: 'met' },
        { id: third, text: 'Find lokaler', deadline: '2027-05-02', status: 'open' },
        { text: 'Orienter udvalget', status: 'open' },
      ]);
      expect(entry?.conditionsDue).toBe('2027-04-18');
      expect((await all.stored()).corrections).toMatchObject([
        { before: { conditions: [{ text: 'Find penge' }, {}, {}] } },
      ]);
      const corrected = (await ledger(all)).filter(
        ({ screening, did }) => screening && did === 'condition',
      );
      expect(corrected).toHaveLength(4);
      expect(corrected).toContainEqual(
        expect.objectContaining({ before: 'Find lokaler', after: 'Find lokaler\n2027-05-02' }),
      );
    });

    it.each([
      ['condition-needed', { conditions: [' '] }],
      ['bad-deadline', { conditions: ['Find penge, senest 31. juni 2027'] }],
      ['early-deadline', { conditions: ['Find penge, senest 28. februar 2027'] }],
      ['many-conditions', { added: Array.from({ length: 10 }, () => 'Mere').join('\n') }],
      ['unchanged', { conditions: ['Find penge (senest 1. oktober 2027)'] }],
    ])('is refused for %s in the conditions', async (reason, given) => {
      const all = await live(submitted());
      await all.decide({ conditions: 'Find penge, senest 1/10/2027' });

      expect(await all.correct(given)).toMatchObject({ ok: false, reason });
    });

    it('dates the source of the entry by the corrected decision', async () => {
      const all = await live(submitted());
      await all.decide({ conditions: '' });

      await all.correct({
        on: '2027-02-27',
        seenWarnings: ['before-submission'],
        reason: 'Datoen er den rigtige.',
      });

      const [entry] = await catalogue(all);
      expect(entry?.facts.source.place.da).toBe('Screening 27. februar 2027');
    });

    it('is recorded once, also where the process stopped after the entry was written', async () => {
      const all = await live(submitted());
      await all.decide({ conditions: '' });
      await all.correct({ item: 'punkt 3' });
      const [lost] = (await ledger(all)).filter(({ what }) => what === 'basis');
      await all.memory.delete(changes, lost?.subject ?? '', lost?.id ?? '');
      const finishAgain = async () => {
        const stored = await readScreening('screening-1', { documents: all.memory });
        if (stored === undefined) throw new Error('The screening is missing.');
        const pending = { ...stored.document, unsettled: 'entry' as const };
        await replaceScreening(pending, stored.version, { documents: all.memory });
        await finishDecisions(all.ports);
      };

      await finishAgain();
      await finishAgain();

      expect((await ledger(all)).filter(({ what }) => what === 'basis')).toEqual([lost]);
    });

    it('is corrected by the tick if the catalogue could not be written', async () => {
      let broken = false;
      const all = await live(submitted(), {
        store: (documents) =>
          failingDocumentStore(documents, (write) =>
            broken && write === 'replace collaborations' ? 'lost-before' : 'well',
          ),
      });
      await all.decide();
      all.clock.set('2027-03-05T08:00:00.000Z');
      broken = true;
      await all.correct({ on: '2027-03-02' });
      expect((await catalogue(all))[0]?.basis?.decidedOn).toBe('2027-03-01');
      broken = false;

      await finishDecisions(all.ports);

      expect((await catalogue(all))[0]?.basis?.decidedOn).toBe('2027-03-02');
      expect(await all.stored()).not.toHaveProperty('unsettled');
    });
  });

  describe('reopenScreening', () => {
    it('opens a rejected case again, keeps the rejection, and tells the owner why', async () => {
      const all = await live(submitted());
      await all.decide({
        outcome: 'rejected',
        reason: 'Der er ikke tid.',
        seenWarnings: ['against-result'],
      });

      expect(await all.reopen('Der er fundet nye midler.', 'dan')).toMatchObject({
        moved: true,
        told: ['Mette Sørensen'],
      });
      const reopened = await all.stored();
      expect(reopened).toMatchObject({
        state: 'submitted',
        handler: PEOPLE.dan,
        chain: [{ outcome: 'rejected' }],
      });
      expect(reopened).not.toHaveProperty('decision');
      await all.decide();

      expect((await all.stored()).chain.map(({ outcome }) => outcome)).toEqual([
        'rejected',
        'approved',
      ]);
    });

    it('is left to others by the coordinator who owns the case', async () => {
      const all = await live(submitted({ state: 'rejected', owner: 'anna' }));

      expect(await all.reopen('Der er fundet nye midler.')).toMatchObject({
        ok: false,
        reason: 'own-case',
      });
      expect(await all.reopen('Der er fundet nye midler.', 'dan')).toMatchObject({ ok: true });
    });

    it('needs a reason, and a rejection', async () => {
      const rejected = await live(submitted({ state: 'rejected' }));
      const approved = await live(submitted({ state: 'approved' }));

      expect(await rejected.reopen('ja')).toMatchObject({ ok: false, reason: 'why-needed' });
      expect(await approved.reopen('Der er fundet nye midler.')).toMatchObject({
        ok: false,
        reason: 'not-now',
      });
    });
  });
});

describe('finish decision', () => {
  const approved = (given: Partial<Screening> = {}) =>
    submitted({
      state: 'approved',
      unsettled: 'entry',
      decision: {
        outcome: 'approved',
        body: 'council',
        on: '2027-02-23',
        reason: 'Godt.',
        recommendation: 'recommend',
        by: PEOPLE.anna,
        at: NOW,
      },
      ...given,
    });

  async function open(start: Screening, goes: (write: string) => WriteOutcome = () => 'well') {
    const all = await live(start, { store: (documents) => failingDocumentStore(documents, goes) });
    return {
      ...all,
      catalogue: async () =>
        (await all.memory.query(entries, { limit: 10 })).items.map(({ document }) => document),
      ledger: async () =>
        (await all.memory.query(changes, { limit: 10 })).items.map(({ document }) => document),
    };
  }

  describe('finishDecision', () => {
    it('adds the entry with its basis, and records that in the screening and the history of the catalogue', async () => {
      const { ports, catalogue, ledger, stored } = await open(approved());

      await finishDecision('screening-1', ports);

      const id = 'robotkirurgi-med-skaane-screening-1';
      expect(await catalogue()).toMatchObject([
        {
          id,
          organisation: 'nordjylland',
          origin: 'screening',
          owner: 'mette',
          ownerName: 'Mette Sørensen',
          basis: {
            screening: 'screening-1',
            decidedOn: '2027-02-23',
            body: 'council',
            outcome: 'approved',
            reason: 'Godt.',
            recommendation: 'recommend',
          },
        },
      ]);
      expect(await ledger()).toMatchObject([{ subject: id, did: 'added', by: 'anna' }]);
      expect(entryOf(await stored())).toBe(id);
      expect(await stored()).not.toHaveProperty('unsettled');
    });

    it('does it once, however often it runs and even at the same time', async () => {
      const { ports, catalogue, ledger, stored } = await open(approved());

      await Promise.all([1, 2, 3].map(() => finishDecision('screening-1', ports)));
      const before = await stored();
      await finishDecision('screening-1', ports);

      expect(await stored()).toEqual(before);
      expect(before.history.filter(({ did }) => did === 'entered')).toHaveLength(1);
      expect(await catalogue()).toHaveLength(1);
      expect(await ledger()).toHaveLength(1);
    });

    it.each(['create collaborations', 'create changes', 'replace screenings'])(
      'completes an attempt that was interrupted at "%s", whether or not that was written',
      async (broken) => {
        for (const how of ['lost-before', 'lost-after'] as const) {
          let goes: WriteOutcome = how;
          const all = await open(approved(), (write) => (write === broken ? goes : 'well'));
          await expect(finishDecision('screening-1', all.ports)).rejects.toThrow(broken);

          goes = 'well';
          await finishDecision('screening-1', all.ports);

          expect(await all.catalogue()).toHaveLength(1);
          expect(await all.ledger()).toHaveLength(1);
          expect(await all.stored()).not.toHaveProperty('unsettled');
        }
      },
    );

    it('leaves an entry that was edited since then unchanged', async () => {
      const { ports, memory, catalogue } = await open(approved());
      await finishDecision('screening-1', ports);
      const [entry] = await catalogue();
      if (entry === undefined) throw new Error('there is no entry');
      const { id, organisation } = entry;
      const found = await memory.get(entries, organisation, id);
      const edited = { ...entry, origin: 'edited' as const };
      await memory.replace(entries, edited, found?.version ?? '');
      const again = await readScreening('screening-1', { documents: memory });
      await replaceScreening(approved(), again?.version ?? '', { documents: memory });

      await finishDecision('screening-1', ports);

      expect(await catalogue()).toEqual([edited]);
    });

    it('does nothing for a screening that is not approved, or does not exist', async () => {
      const { ports, catalogue } = await open(submitted());

      expect(await finishDecision('screening-1', ports)).toEqual(submitted());
      expect(await finishDecision('gone', ports)).toBeUndefined();
      expect(await catalogue()).toEqual([]);
    });
  });

  describe('finishDecisions', () => {
    it('finishes all pending ones, and no others', async () => {
      const { ports, memory, catalogue } = await open(approved());
      await createScreening(approved({ id: 'two' }), { documents: memory });
      await createScreening(submitted({ id: 'three' }), { documents: memory });

      expect(await finishDecisions(ports)).toBe(2);
      expect(await finishDecisions(ports)).toBe(0);

      expect((await catalogue()).map(({ basis }) => basis?.screening).toSorted()).toEqual([
        'screening-1',
        'two',
      ]);
    });

    it('continues after a failure, and logs it', async () => {
      let first = true;
      const { ports, memory, catalogue, log } = await open(approved(), (write) => {
        if (write !== 'create collaborations' || !first) return 'well';
        first = false;
        return 'lost-before';
      });
      await createScreening(approved({ id: 'two' }), { documents: memory });

      expect(await finishDecisions(ports)).toBe(1);

      expect(await catalogue()).toHaveLength(1);
      expect(log.lines).toMatchObject([{ level: 'error', fields: { screening: 'screening-1' } }]);
    });

    it('continues after more failures than one page', async () => {
      let failures = 0;
      const { ports, memory, catalogue } = await open(approved({ id: 'z' }), (write) =>
        write === 'create collaborations' && failures++ < 60 ? 'lost-before' : 'well',
      );
      for (let number = 0; number < 60; number++)
        await createScreening(approved({ id: `a${number}` }), { documents: memory });

      expect(await finishDecisions(ports)).toBe(1);

      expect((await catalogue()).map(({ basis }) => basis?.screening)).toEqual(['z']);
    });
  });
});

describe('collaboration of', () => {
  const DECISION: Decision = {
    outcome: 'approved',
    body: 'council',
    on: '2027-02-23',
    reason: '',
    recommendation: 'recommend',
    by: PEOPLE.anna,
    at: NOW,
  };

  const of = (given: Partial<Proposal> = {}, id = 'a1b2', vocabulary = VOCABULARY) =>
    proposalAsCollaboration(submitted({ id, proposal: proposal(given) }), DECISION, vocabulary);

  const having = (vocabulary: Partial<Vocabulary>) => ({ ...VOCABULARY, ...vocabulary });

  const both = (text: string) => ({ da: text, en: text });

  describe('collaborationOf', () => {
    it('builds a collaboration from everything in the proposal', () => {
      expect(of({ partners: 'Region Skåne og NHS Highland, Oulu' })).toEqual({
        id: 'robotkirurgi-med-skaane-a1b2',
        name: both('Robotkirurgi med Skåne'),
        aliases: [],
        level: 'political',
        area: 'health',
        kind: 'project',
        alsoKinds: [],
        purpose: both('At lære af hinanden.'),
        themes: ['robotics'],
        partners: [both('Region Skåne'), both('NHS Highland'), both('Oulu')],
        countries: ['sweden'],
        period: { start: '2027', end: '2029', rolling: false },
        costs: [
          {
            amount: 10_000,
            currency: 'EUR',
            approximate: false,
            kind: 'operating-grant',
            label: { da: 'udgift', en: 'cost' },
            per: 'year',
            decisions: [{ by: 'council', on: '2027-02-23', screening: 'a1b2' }],
          },
          {
            amount: 30_000,
            currency: 'EUR',
            approximate: false,
            kind: 'operating-grant',
            label: { da: 'udgift', en: 'cost' },
            per: 'total',
            decisions: [{ by: 'council', on: '2027-02-23', screening: 'a1b2' }],
          },
          {
            amount: 400_000,
            currency: 'EUR',
            approximate: false,
            kind: 'total-budget',
            per: 'total',
            decisions: [],
          },
        ],
        funding: { programme: 'interreg', text: both('Interreg') },
        contacts: {
          appointment: 'appointed',
          political: [],
          administrative: [{ name: 'Mette Sørensen', unit: 'Klinik Kirurgi' }],
          vacancies: [],
        },
        unit: 'surgery',
        leadPartner: false,
        source: {
          document: 'udsyn',
          place: { da: 'Screening 23. februar 2027', en: 'Screening 23 February 2027' },
        },
        discrepancies: [],
        notes: [
          {
            da: 'Eksternt tilskud: 300.000 EUR fra EU',
            en: 'External contribution: 300.000 EUR fra EU',
          },
          {
            da: 'Konto og betaler: Kontostreng 4711',
            en: 'Account and payer: Kontostreng 4711',
          },
          {
            da: 'Medarbejdertimer: 120 timer om året',
            en: 'Employee hours: 120 timer om året',
          },
        ],
      });
    });

    it('has a cost for budget years, one for those in a row with the same amount', () => {
      const dkk = (year: number, amount: number) => ({ year, amount, currency: 'DKK' });
      const years = [
        dkk(2027, 200_000),
        dkk(2028, 200_000),
        dkk(2029, 150_000),
        dkk(2031, 150_000),
      ];
      const { costs } = of({ years, cost: undefined, total: undefined, budget: undefined });

      expect(costs.map(({ amount, per, years: of }) => [amount, per, of])).toEqual([
        [200_000, 'year', { from: 2027, to: 2028 }],
        [150_000, 'year', { from: 2029, to: 2029 }],
        [150_000, 'year', { from: 2031, to: 2031 }],
      ]);
    });

    it('takes a cost in any known currency, never converts it, and notes one in an unknown currency', () => {
      const one = of({
        cost: { amount: 50_000, currency: 'SEK' },
        total: { amount: 9, currency: 'XXX', written: '9 guldstykker' },
        years: [{ year: 2027, amount: 5, currency: 'NOK' }],
        budget: undefined,
        ...BARE,
      });

      expect(one.costs.map(({ amount, currency, per }) => [amount, currency, per])).toEqual([
        [50_000, 'SEK', 'year'],
        [5, 'NOK', 'year'],
      ]);
      expect(one.notes).toEqual([
        { da: 'Udgift i alt: 9 guldstykker', en: 'Total cost: 9 guldstykker' },
      ]);
      expect(collaborationSchema.safeParse(one).success).toBe(true);
    });

    it('is a valid catalogue entry even if hardly anything is known', () => {
      const bare = proposalAsCollaboration(
        submitted({ proposal: { name: 'Æ', level: 'political', area: 'health' } }),
        DECISION,
        VOCABULARY,
      );

      expect(collaborationSchema.safeParse(bare).success).toBe(true);
      expect(bare).toMatchObject({
        kind: 'other',
        costs: [],
        partners: [],
        contacts: { appointment: 'not-stated', administrative: [] },
      });
      expect(bare).not.toHaveProperty('unit');
    });

    it('leaves out a cost of zero', () => {
      const free = { cost: { amount: 0, currency: 'DKK' }, total: undefined, budget: undefined };

      expect(of(free).costs).toEqual([]);
    });

    it.each([
      ['北極', 'a1b2', 'a1b2'],
      ['Čačak – Ærø & Ångström!', 'a1b2', 'cacak-aeroe-aangstrom-a1b2'],
      ['x'.repeat(200), 'A_1', `${'x'.repeat(60)}-a-1`],
    ])('gives "%s" a readable id', (name, id, expected) => {
      expect(of({ name }, id).id).toBe(expected);
      expect(collaborationSchema.safeParse(of({ name }, id)).success).toBe(true);
    });

    const BARE = { external: undefined, account: undefined, hours: undefined };

    it('lists programmes that were only recognised, and is a valid catalogue entry', () => {
      const horizon = [term('h2020', 'Horisont 2020', 'Horizon 2020')];
      const interreg = [term('north', 'Interreg Nord', 'Interreg North'), ...horizon];
      const one = of(
        { ...BARE, programme: { text: '', ids: ['h2020'] } },
        'a',
        having({ programmes: horizon }),
      );
      const two = of(
        { ...BARE, programme: { text: '', ids: ['north', 'h2020'] } },
        'a',
        having({ programmes: interreg }),
      );

      expect(collaborationSchema.safeParse(one).success).toBe(true);
      expect(one.funding).toEqual({
        programme: 'h2020',
        text: { da: 'Horisont 2020', en: 'Horizon 2020' },
      });
      expect(one.notes).toEqual([]);
      expect(two.notes).toEqual([
        {
          da: 'Programmer: Interreg Nord, Horisont 2020',
          en: 'Programmes: Interreg North, Horizon 2020',
        },
      ]);
    });

    it('is a valid catalogue entry if nothing is known of a programme except that there is one', () => {
      expect(of({ programme: { text: '', ids: [] } }).funding).toEqual({});
    });
  });
});
