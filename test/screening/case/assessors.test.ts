import type { AnswerValue } from '../../../src/screening/checklist/assessment';
import { takeStep } from '../../../src/screening/checklist/screening-questionnaire';
import { people } from '../../../src/people/person';
import { invitations } from '../../../src/screening/case/invitations';
import { findDraft, listQueue, listScreenings } from '../../../src/screening/case/list-screenings';
import { type Screening, maySee, createScreening } from '../../../src/screening/case/screening';
import { countedAssessments } from '../../../src/screening/result/score';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { person } from '../../builders/person';
import { reading } from '../../builders/reading';
import { assessment, screening } from '../../builders/screening';
import { failingDocumentStore } from '../../fakes/failing-document-store';
import { fixedClock } from '../../fakes/fixed-clock';
import { partiallyDeclined, live, NOW, ready, submitted, ROLES, PEOPLE } from '../life';

describe('invite assessor', () => {
  const invited = async ({ memory }: Awaited<ReturnType<typeof live>>) =>
    (await memory.query(invitations, { limit: 20 })).items.map(({ document }) => document);

  describe('inviteAssessor', () => {
    it('gives a colleague their own assessment at the first question, and notifies them', async () => {
      const all = await live(ready());

      expect(await all.invite('bent')).toMatchObject({ moved: true, told: ['Bent Holm'] });

      const { assessments, history } = await all.stored();
      expect(assessments).toEqual([
        ...ready().assessments,
        {
          assessor: 'bent',
          name: 'Bent Holm',
          level: 'political',
          answers: [],
          notes: [],
          passed: [],
          step: { kind: 'question', question: 'strategy' },
          revision: 0,
          at: NOW,
        },
      ]);
      expect(history.at(-1)).toEqual({
        at: NOW,
        by: 'mette',
        name: 'Mette Sørensen',
        did: 'invited',
        what: 'bent',
        value: 'Bent Holm',
      });
      expect(await invited(all)).toMatchObject([{ person: 'bent', screening: 'screening-1' }]);
      expect(all.notices()).toMatchObject([{ what: 'invited', to: 'bent', by: 'Mette Sørensen' }]);
    });

    it('invites once and notifies once, however often the button is tapped', async () => {
      const all = await live(ready());

      await Promise.all([all.invite('bent'), all.invite('bent')]);
      const before = await all.stored();

      expect(await all.invite('bent')).toEqual({
        ok: true,
        screening: before,
        moved: false,
        told: ['Bent Holm'],
      });
      expect(before.assessments).toHaveLength(2);
      expect(await invited(all)).toHaveLength(1);
      expect(all.told()).toEqual(['invited bent']);
    });

    it('notifies the colleague after an attempt that was interrupted before they could find the screening', async () => {
      let broken = true;
      const all = await live(ready(), {
        store: (documents) =>
          failingDocumentStore(documents, (write) =>
            broken && write === 'create invitations' ? 'lost-before' : 'well',
          ),
      });
      await expect(all.invite('bent')).rejects.toThrow('invitations');
      broken = false;

      await all.invite('bent');

      expect((await all.stored()).assessments).toHaveLength(2);
      expect(await invited(all)).toHaveLength(1);
      expect(all.told()).toEqual(['invited bent']);
    });

    it('notifies a colleague who is invited again although the declined invitation still exists', async () => {
      const all = await partiallyDeclined();
      const later = '2027-03-02T08:00:00.000Z';
      all.clock.set(later);

      expect(await all.invite('bent')).toMatchObject({ moved: true, told: ['Bent Holm'] });
      expect(await all.invite('bent')).toMatchObject({ moved: false, told: ['Bent Holm'] });

      expect(await invited(all)).toMatchObject([{ person: 'bent', at: later }]);
      expect(all.told()).toEqual(['invited bent', 'invited bent']);
    });

    it('is saved although the colleague cannot be reached', async () => {
      const all = await live(ready(), {
        answer: () => ({ kind: 'unreachable', reason: 'http-403' }),
      });

      expect(await all.invite('bent')).toMatchObject({ moved: true, told: [] });
      expect(await all.unreachable()).toEqual(['bent']);
      expect(await invited(all)).toHaveLength(1);
    });

    it.each([
      ['yourself', 'mette'],
      ['unknown-person', 'nobody'],
    ])('refuses %s', async (reason, whom) => {
      const all = await live(ready());

      expect(await all.invite(whom)).toEqual({ ok: false, reason, screening: ready() });
      expect(await invited(all)).toEqual([]);
    });

    it('refuses a thirteenth assessor, to limit the size of the document', async () => {
      const all = await live(ready());
      const colleagues = Array.from({ length: 12 }, (_, index) => `colleague-${index}`);
      for (const id of colleagues) await all.memory.create(people, person({ id, name: id }));

      const outcomes = [];
      for (const id of colleagues) outcomes.push(await all.invite(id));

      expect(outcomes.map(({ ok }) => ok)).toEqual([...Array<true>(11).fill(true), false]);
      expect(outcomes.at(-1)).toMatchObject({ reason: 'too-many' });
    });

    it('is refused after submission, and to anybody but the owner', async () => {
      const handedIn = await live(submitted());
      const draft = await live(ready());

      expect(await handedIn.invite('bent')).toEqual({
        screening: submitted(),
        ok: false,
        reason: 'closed',
      });
      expect(await draft.invite('eva', 'bent')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await draft.invite('eva', 'anna')).toEqual({ ok: false, reason: 'not-yours' });
    });
  });
});

describe('decline invitation', () => {
  const invited = async ({ memory }: Awaited<ReturnType<typeof live>>) =>
    (await memory.query(invitations, { limit: 20 })).items.map(({ document }) => document.person);

  describe('declineInvitation', () => {
    it('removes a colleague from the assessors, with a line of history, and notifies the owner', async () => {
      const all = await live(ready());
      await all.invite('bent');

      expect(await all.decline('bent')).toMatchObject({ moved: true, told: ['Mette Sørensen'] });

      const stored = await all.stored();
      expect(stored.assessments).toEqual(ready().assessments);
      expect(countedAssessments(stored, 'political')).toHaveLength(1);
      expect(stored.history.at(-1)).toEqual({
        at: NOW,
        by: 'bent',
        name: 'Bent Holm',
        did: 'declined',
      });
      expect(await invited(all)).toEqual([]);
      expect(all.notices().at(-1)).toMatchObject({
        what: 'declined',
        to: 'mette',
        by: 'Bent Holm',
      });
    });

    it('declines once and notifies once, however often the button is tapped', async () => {
      const all = await live(ready());
      await all.invite('bent');

      await Promise.all([all.decline('bent'), all.decline('bent')]);
      const before = await all.stored();

      expect(await all.decline('bent')).toEqual({
        ok: true,
        screening: before,
        moved: false,
        told: ['Mette Sørensen'],
      });
      expect(all.told()).toEqual(['invited bent', 'declined mette']);
    });

    it('notifies the owner after an interrupted attempt', async () => {
      const all = await partiallyDeclined();

      await all.decline('bent');

      expect(all.told()).toEqual(['invited bent', 'declined mette']);
    });

    it('lets them be invited again, and decline again', async () => {
      const all = await live(ready());
      for (let times = 0; times < 2; times++) {
        await all.invite('bent');
        await all.decline('bent');
      }

      expect(all.told()).toEqual([
        'invited bent',
        'declined mette',
        'invited bent',
        'declined mette',
      ]);
      expect((await all.stored()).assessments).toHaveLength(1);
    });

    it('does nothing on the card of an earlier invitation', async () => {
      const all = await live(ready());
      await all.invite('bent');
      await all.decline('bent');
      all.clock.set('2027-03-02T08:00:00.000Z');
      await all.invite('bent');
      const before = await all.stored();

      expect(await all.decline('bent', NOW)).toEqual({
        screening: before,
        ok: false,
        reason: 'moved-on',
      });

      expect(await all.stored()).toEqual(before);
      expect(await invited(all)).toEqual(['bent']);
    });

    it('does not discard answers that the card did not show', async () => {
      const later = '2027-03-02T08:00:00.000Z';
      const begun = assessment({ strategy: 1 }, { assessor: 'bent', at: later });
      const all = await live(ready({ assessments: [...ready().assessments, begun] }));

      expect(await all.decline('bent', NOW)).toMatchObject({ ok: false, reason: 'moved-on' });
      expect(await all.decline('bent', later)).toMatchObject({ ok: true });
    });

    it('is only for invited colleagues, while the screening is open and before they have completed the checklist', async () => {
      const refusedOf = async (
        given: Parameters<typeof ready>[0],
        who: 'bent' | 'mette' | 'eva',
      ) => {
        const all = await live(ready(given));
        const declined = await all.decline(who);
        return [declined.ok || declined.reason, all.told()];
      };
      const own = ready().assessments;
      const bent = assessment({ strategy: 1 }, { assessor: 'bent' });
      const [mettes = bent] = own;
      const through = { ...mettes, assessor: 'bent' };

      expect(await refusedOf({}, 'eva')).toEqual(['not-yours', []]);
      expect(await refusedOf({}, 'mette')).toEqual(['not-yours', []]);
      expect(await refusedOf({ assessments: [...own, through] }, 'bent')).toEqual(['answered', []]);
      expect(
        await refusedOf(
          { assessments: [...own, bent], state: 'submitted', submittedAt: NOW },
          'bent',
        ),
      ).toEqual(['closed', []]);
    });
  });
});

describe('list screenings', () => {
  async function storeWith(...known: Screening[]) {
    const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
    for (const one of known) await createScreening(one, { documents });
    return { documents };
  }

  const on = (day: number) => `2027-01-${String(day).padStart(2, '0')}T08:00:00.000Z`;

  const changedOn = (day: number, given: Partial<Screening> = {}) =>
    screening({ id: `on-${day}`, updatedAt: on(day), ...given });

  const ids = (listed: readonly Screening[]) => listed.map(({ id }) => id);

  describe('findDraft', () => {
    it('finds the draft that a person last worked on, among their own', async () => {
      const ports = await storeWith(
        changedOn(1),
        changedOn(2),
        changedOn(3, { state: 'submitted' }),
        changedOn(4, { owner: 'bent' }),
      );

      expect((await findDraft('mette', ports))?.id).toBe('on-2');
    });

    it('finds none when all are submitted', async () => {
      const ports = await storeWith(changedOn(3, { state: 'submitted' }));

      expect(await findDraft('mette', ports)).toBeUndefined();
    });
  });

  describe('listScreenings', () => {
    it('lists the ten that a person changed last, in any state, the newest first', async () => {
      const mine = Array.from({ length: 12 }, (_, index) =>
        changedOn(index + 1, index % 2 === 0 ? {} : { state: 'rejected' }),
      );
      const ports = await storeWith(...mine, changedOn(20, { owner: 'bent' }));

      const listed = await listScreenings('mette', ports);

      expect(ids(listed.mine)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((n) => `on-${n}`));
      expect(listed.invited).toEqual([]);
    });

    it('lists those that a person was invited to and has not left, the newest invitation first', async () => {
      const assessments = [assessment(), assessment({}, { assessor: 'bent' })];
      const asked = [1, 2].map((day) => ({ ...changedOn(day), assessments }));
      const ports = await storeWith(...asked, changedOn(3), changedOn(4));
      const invite = (person: string, to: string, day: number) =>
        ports.documents.create(invitations, {
          id: `${to}.${person}`,
          person,
          screening: to,
          by: 'mette',
          at: on(day),
        });
      await invite('bent', 'on-2', 5);
      await invite('bent', 'on-1', 6);
      await invite('bent', 'gone', 7);
      await invite('bent', 'on-4', 7);
      await invite('carl', 'on-3', 8);

      const listed = await listScreenings('bent', ports);

      expect(ids(listed.invited)).toEqual(['on-1', 'on-2']);
      expect(listed.mine).toEqual([]);
    });
  });

  describe('listQueue', () => {
    const decidedOn = (on: string): NonNullable<Screening['decision']> => ({
      outcome: 'approved',
      body: 'council',
      on,
      reason: '',
      recommendation: 'recommend',
      by: PEOPLE.anna,
      at: `${on}T08:00:00.000Z`,
    });

    it('shows coordinators the submitted ones, the longest waiting first, and what was decided in the year', async () => {
      const ports = await storeWith(
        changedOn(4, { state: 'submitted' }),
        changedOn(2, { state: 'submitted' }),
        changedOn(3, { state: 'more-information' }),
        changedOn(5, { state: 'rejected', decision: decidedOn('2027-01-05') }),
        changedOn(6, { state: 'rejected', decision: decidedOn('2027-01-06') }),
        changedOn(7, { state: 'draft' }),
        changedOn(8, { state: 'withdrawn' }),
        changedOn(9, { state: 'approved', decision: decidedOn('2027-01-09') }),
        changedOn(10, { state: 'approved', decision: decidedOn('2026-12-09') }),
      );

      const queue = await listQueue('anna', 2027, ROLES, ports);

      if (!queue.ok) throw new Error('a coordinator is refused');
      expect(ids(queue.submitted)).toEqual(['on-2', 'on-4']);
      expect(ids(queue.asked)).toEqual(['on-3']);
      expect(ids(queue.approved)).toEqual(['on-9']);
      expect(ids(queue.rejected)).toEqual(['on-6', 'on-5']);
    });

    it('is for coordinators only', async () => {
      const ports = await storeWith(changedOn(4, { state: 'submitted' }));

      expect(await listQueue('mette', 2027, ROLES, ports)).toEqual({
        ok: false,
        reason: 'not-yours',
      });
    });
  });
});

describe('a finished assessment', () => {
  const ALMOST = { strategy: 2, focus: 2, problem: 2, unit: 2, hours: 2 } as const;
  const LAST = { kind: 'question', question: 'financing' } as const;

  /** Bent at the last question of Mette's draft, and what he does there. */
  async function atLast(given: Partial<Screening> = {}) {
    const bent = assessment(ALMOST, { assessor: 'bent', step: LAST });
    const all = await live(ready({ assessments: [...ready().assessments, bent], ...given }));
    const does = (input: Parameters<typeof takeStep>[0]['input'], revision?: number) =>
      takeStep(
        {
          screening: 'screening-1',
          person: PEOPLE.bent,
          level: 'political',
          input,
          ...(revision !== undefined && { revision }),
        },
        { ...all.ports, reading },
      );
    const answers = (value: AnswerValue, revision?: number) =>
      does({ do: 'answer', question: 'financing', value }, revision);
    const assessed = async () =>
      (await all.stored()).history.filter(({ did }) => did === 'assessed');
    return { ...all, does, answers, assessed };
  }

  it('is in the history with the last answer, and its owner is told once', async () => {
    const all = await atLast();

    await all.answers(2);
    await all.tick();
    await all.tick();

    expect((await all.stored()).history.slice(-2)).toMatchObject([
      { did: 'answered', by: 'bent' },
      { did: 'assessed', by: 'bent', level: 'political' },
    ]);
    expect(all.notices()).toMatchObject([{ what: 'assessed', to: 'mette', by: 'Bent Holm' }]);
  });

  it('is not told again after a later change', async () => {
    const all = await atLast();
    await all.answers(2);
    await all.tick();

    await all.does({ do: 'go', to: LAST });
    await all.answers(3);
    await all.does({ do: 'undo' });
    await all.answers(1);
    await all.tick();

    expect(await all.assessed()).toHaveLength(1);
    expect(all.told()).toEqual(['assessed mette']);
  });

  it('is told although the last question is passed over, which a second tap does not repeat', async () => {
    const all = await atLast();

    await all.does({ do: 'skip' }, 0);

    expect(await all.does({ do: 'skip' }, 0)).toMatchObject({ ok: true });
    expect(await all.assessed()).toHaveLength(1);
  });

  it('is nobody’s news when the owner answers', async () => {
    const owner = assessment(ALMOST, { step: LAST });
    const all = await live(ready({ assessments: [owner] }));

    await takeStep(
      {
        screening: 'screening-1',
        person: PEOPLE.mette,
        input: { do: 'answer', question: 'financing', value: 2 },
      },
      { ...all.ports, reading },
    );
    await all.tick();

    expect((await all.stored()).history.at(-1)?.did).toBe('answered');
    expect(all.told()).toEqual([]);
  });

  it.each([
    ['submitted', ['assessed mette']],
    ['approved', []],
    ['withdrawn', []],
  ] as const)(
    'is told late, when the case is %s, to whom it still concerns',
    async (state, told) => {
      const [started] = ready().history;
      const event = { at: NOW, by: 'bent', name: 'Bent Holm', did: 'assessed' } as const;
      const history = [...(started ? [started] : []), event];
      const all = await live(submitted({ state, history, unannouncedFrom: 1 }));

      await all.tick();

      expect(all.told()).toEqual(told);
    },
  );
});

describe('may see', () => {
  const whoSees = (screening: Screening, roles = ROLES) =>
    Object.keys(PEOPLE).filter((person) => maySee(screening, person, roles));

  const withBent = { assessments: [assessment(), assessment({}, { assessor: 'bent' })] };

  describe('maySee', () => {
    it('includes the owner and invited colleagues while it is a draft', () => {
      expect(whoSees(ready(withBent))).toEqual(['mette', 'bent']);
      expect(whoSees(ready(), { coordinators: [], everybodyCoordinates: true })).toEqual(['mette']);
    });

    it('includes coordinators after submission, whatever the outcome', () => {
      expect(whoSees(submitted(withBent))).toEqual(['mette', 'bent', 'anna', 'dan']);
      expect(whoSees(submitted({ state: 'withdrawn' }))).toEqual(['mette', 'anna', 'dan']);
    });
  });
});
