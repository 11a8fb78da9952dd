import type { Delivery } from '../../../src/outbox/sending';
import { askIdleDrafts } from '../../../src/screening/case/ask-idle-drafts';
import {
  withdrawScreening,
  duplicateScreening,
  keepDraft,
} from '../../../src/screening/case/owner-transitions';
import {
  type Screening,
  screenings,
  assessmentOf,
  createScreening,
  readScreening,
} from '../../../src/screening/case/screening';
import {
  startScreening,
  beginLevel,
  otherLevel,
} from '../../../src/screening/case/start-screening';
import { invitations } from '../../../src/screening/case/invitations';
import { listScreenings } from '../../../src/screening/case/list-screenings';
import { noticeOf } from '../../../src/screening/case/read-notice';
import { failingDocumentStore } from '../../fakes/failing-document-store';
import { transitionsOf } from '../../../src/screening/case/transition-screening';
import { takeStep } from '../../../src/screening/checklist/screening-questionnaire';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { administrative, applyContext } from '../../builders/apply-context';
import { checklist } from '../../builders/checklist';
import { assessment, proposal, screening } from '../../builders/screening';
import { fixedClock } from '../../fakes/fixed-clock';
import {
  CHECKLISTS,
  live,
  NOW,
  type Notice,
  PEOPLE,
  ready,
  ROLES,
  submitted,
  type Who,
} from '../life';

describe('ask idle drafts', () => {
  const IDLE = '2027-02-15T08:00:00.000Z';
  const NOT_YET = '2027-02-15T08:00:00.001Z';

  async function open(
    drafts: readonly Partial<Screening>[],
    answer?: (notice: Notice) => Delivery,
  ) {
    const all = await live(undefined, { answer });
    for (const [index, given] of drafts.entries())
      await createScreening(ready({ id: `s-${index}`, updatedAt: IDLE, ...given }), {
        documents: all.memory,
      });
    return {
      ...all,
      ask: async () => {
        const asked = await askIdleDrafts(all.ports);
        await all.tick();
        return asked;
      },
      asked: () => all.notices().map(({ screening }) => screening.id),
      draft: async (id: string) => (await readScreening(id, { documents: all.memory }))?.document,
    };
  }

  describe('askIdleDrafts', () => {
    it('asks the owner of a draft that was untouched for 14 days, and no other', async () => {
      const { ask, told, asked, draft } = await open([
        {},
        { updatedAt: NOT_YET },
        { state: 'submitted' },
        { state: 'withdrawn' },
      ]);

      expect(await ask()).toBe(1);

      expect(told()).toEqual(['idle mette']);
      expect(asked()).toEqual(['s-0']);
      const { unasked, ...rest } = ready({ id: 's-0', updatedAt: IDLE });
      expect(await draft('s-0')).toEqual({ ...rest, keepAskedAt: NOW });
    });

    it('asks once, however many instances run and however long it is left', async () => {
      const { ask, clock, told } = await open([{}]);

      await Promise.all([ask(), ask()]);
      clock.set('2027-08-01T08:00:00.000Z');

      expect(await ask()).toBe(0);
      expect(told()).toHaveLength(1);
    });

    it('asks about a draft that has not been changed since it was started', async () => {
      const { ask, clock, documents, asked } = await open([]);
      await startScreening(
        { id: 'fresh', organisation: 'nordjylland', owner: PEOPLE.mette, checklists: CHECKLISTS },
        { clock, documents },
      );

      expect(await ask()).toBe(0);
      clock.set('2027-03-15T08:00:00.000Z');
      await ask();

      expect(asked()).toEqual(['fresh']);
    });

    it('asks about all of them, more than a page; one that fails is asked about later', async () => {
      const all = await open(Array.from({ length: 60 }, () => ({})));
      const { outbox } = all.ports;
      const post: typeof outbox.post = async (drafts) => {
        if (drafts.some(({ subject }) => subject === 's-0')) throw new Error('out of order');
        return outbox.post(drafts);
      };

      expect(await askIdleDrafts({ ...all.ports, outbox: { ...outbox, post } })).toBe(59);
      expect(await all.ask()).toBe(1);
      expect(new Set(all.asked()).size).toBe(60);
    });

    it('leaves a draft unchanged that was changed at the same time', async () => {
      const all = await open([{}, { id: 's-1' }], ({ screening }) =>
        screening.id === 's-0' ? { kind: 'failed', reason: 'http-503' } : { kind: 'delivered' },
      );
      const { outbox } = all.ports;
      const post: typeof outbox.post = async (drafts) => {
        if (drafts.some(({ subject }) => subject === 's-0'))
          await withdrawScreening({ screening: 's-1', person: PEOPLE.mette }, ROLES, all.ports);
        return outbox.post(drafts);
      };

      await askIdleDrafts({ ...all.ports, outbox: { ...outbox, post } });
      await all.tick();

      expect((await all.draft('s-1'))?.state).toBe('withdrawn');
      expect(all.asked()).toEqual(['s-0']);
    });

    it('remembers an owner who cannot be reached, and skips one whom it has never met', async () => {
      const { ask, told, unreachable } = await open([{}, { owner: 'gone' }], () => ({
        kind: 'unreachable',
        reason: 'http-404',
      }));

      expect(await ask()).toBe(2);
      expect(told()).toEqual(['idle mette']);
      expect(await unreachable()).toEqual(['mette']);
    });
  });
});

describe('begin level', () => {
  async function open(start = ready()) {
    const all = await live(start);
    return {
      ...all,
      begin: (who: Who = 'mette') =>
        beginLevel({ screening: 'screening-1', person: PEOPLE[who] }, all.ports),
    };
  }

  describe('beginLevel', () => {
    it('freezes the other checklist into the screening, and starts the owner at its first question', async () => {
      const { begin, stored } = await open();

      expect(await begin()).toMatchObject({ moved: true });

      const after = await stored();
      expect(after.checklists).toEqual([CHECKLISTS.political, CHECKLISTS.administrative]);
      expect(assessmentOf(after, 'mette', 'administrative')).toMatchObject({
        answers: [],
        step: { kind: 'question', question: 'strategy' },
        revision: 0,
        at: NOW,
      });
      expect(assessmentOf(after, 'mette', 'political')).toEqual(ready().assessments[0]);
      expect(after.history.at(-1)).toMatchObject({
        did: 'checklist',
        what: 'administrative',
        value: '4',
      });
    });

    it('begins only once', async () => {
      const { begin, stored } = await open();

      await Promise.all([begin(), begin()]);
      const before = await stored();

      expect(await begin()).toEqual({ ok: true, screening: before, moved: false, told: [] });
      expect(before.assessments).toHaveLength(2);
      expect(before.checklists).toHaveLength(2);
    });

    it.each([
      ['nothing is answered', ready({ assessments: [assessment({})] })],
      ['the level is not known', ready({ proposal: proposal({ level: undefined }) })],
    ])('is not possible while %s: the level may still change', async (_, start) => {
      const { begin, stored } = await open(start);

      expect(await begin()).toMatchObject({ ok: false, reason: 'level-first' });
      expect((await stored()).checklists).toHaveLength(1);
    });

    it('is refused after submission, and to anybody but the owner', async () => {
      const handedIn = await open(submitted());
      const draft = await open();

      expect(await handedIn.begin()).toEqual({
        screening: submitted(),
        ok: false,
        reason: 'closed',
      });
      expect(await draft.begin('anna')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await draft.begin('eva')).toEqual({ ok: false, reason: 'not-yours' });
    });
  });

  describe('otherLevel', () => {
    it('is the level that is not the proposal’s own', () => {
      const administrative = screening({
        proposal: { level: 'administrative' },
        checklists: [CHECKLISTS.administrative],
      });

      expect(otherLevel(administrative)).toBe('political');
      expect(otherLevel(ready())).toBe('administrative');
    });
  });
});

describe('start screening', () => {
  const clock = fixedClock('2027-01-04T08:00:00.000Z');
  const open = () => ({ clock, documents: createMemoryDocumentStore(clock) });
  const start = {
    id: 'screening-1',
    organisation: 'nordjylland',
    owner: { id: 'mette', name: 'Mette Sørensen' },
    checklists: { political: checklist(), administrative: administrative() },
  };

  describe('startScreening', () => {
    it('starts at the first fact, on the administrative checklist until another level is given', async () => {
      const step = { kind: 'fact', fact: 'name' } as const;

      expect(await startScreening(start, open())).toEqual(
        screening({
          unasked: 'keep',
          checklists: [administrative()],
          assessments: [assessment({}, { level: 'administrative', step })],
        }),
      );
    });

    it('starts at the proposal with the known facts, on the checklist of its level', async () => {
      const known = proposal({ level: 'political' });

      expect(await startScreening({ ...start, proposal: known }, open())).toEqual(
        screening({
          unasked: 'keep',
          proposal: known,
          assessments: [assessment({}, { step: { kind: 'proposal' } })],
        }),
      );
    });

    it('stores the text that it was started with in the history', async () => {
      const said = 'jeg vil screene Blue Region';

      const { history } = await startScreening({ ...start, said }, open());

      expect(history).toMatchObject([{ did: 'started', value: said }]);
    });

    it('starts one screening when the button is tapped twice, and continues at its current step', async () => {
      const ports = open();
      await startScreening(start, ports);
      const input = { do: 'fact', fact: 'name', text: 'Blue Region' } as const;
      await takeStep(
        { screening: 'screening-1', person: start.owner, input },
        { ...applyContext(), ...ports },
      );

      const again = await startScreening(start, ports);

      expect(again).toMatchObject({
        proposal: { name: 'Blue Region' },
        assessments: [{ revision: 1 }],
      });
      const { items } = await ports.documents.query(screenings, { limit: 10 });
      expect(items).toHaveLength(1);
    });

    it('starts one screening when two taps arrive at once', async () => {
      const ports = open();

      const [one, other] = await Promise.all([
        startScreening(start, ports),
        startScreening(start, ports),
      ]);

      expect(one).toEqual(other);
    });
  });
});

describe('duplicate screening', () => {
  async function open() {
    const all = await live(submitted({ state: 'rejected' }));
    const checklists = { ...all.checklists, political: checklist({ version: 2 }) };
    return {
      ...all,
      duplicate: (who: Who = 'mette', screening = 'screening-1') =>
        duplicateScreening({ id: 'copy', screening, person: PEOPLE[who] }, ROLES, {
          ...all,
          checklists,
        }),
      copies: async () => (await all.memory.query(screenings, { limit: 10 })).items.length - 1,
    };
  }

  describe('duplicateScreening', () => {
    it('starts a draft with the same facts, with today’s checklist and no answers', async () => {
      const { duplicate, stored } = await open();

      const duplicated = await duplicate();

      expect(duplicated.ok && duplicated.screening).toMatchObject({
        id: 'copy',
        owner: 'mette',
        state: 'draft',
        proposal: submitted().proposal,
        checklists: [{ level: 'political', version: 2 }],
        assessments: [{ assessor: 'mette', answers: [], step: { kind: 'proposal' } }],
        history: [{ did: 'started' }],
      });
      expect(screening).not.toHaveProperty('submittedAt');
      expect(await stored()).toEqual(submitted({ state: 'rejected' }));
    });

    it('makes one copy per tap', async () => {
      const { duplicate, copies } = await open();

      const [one, other] = await Promise.all([duplicate(), duplicate()]);

      expect(one).toEqual(other);
      expect(await copies()).toBe(1);
    });

    it('is for the owner only, and for existing screenings only', async () => {
      const { duplicate, copies } = await open();

      expect(await duplicate('anna')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await duplicate('eva')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await duplicate('mette', 'gone')).toEqual({ ok: false, reason: 'unknown-screening' });
      expect(await copies()).toBe(0);
    });
  });
});

describe('keep draft', () => {
  const ASKED = '2027-02-28T08:00:00.000Z';

  async function open(start = ready({ keepAskedAt: ASKED })) {
    const all = await live(start);
    return {
      ...all,
      keep: (who: Who = 'mette') =>
        keepDraft({ screening: 'screening-1', person: PEOPLE[who] }, all.ports),
    };
  }

  describe('keepDraft', () => {
    it('records that it is kept, which counts as a change', async () => {
      const { keep, stored } = await open();

      expect(await keep()).toMatchObject({ moved: true });

      expect(await stored()).toMatchObject({ state: 'draft', updatedAt: NOW });
      expect((await stored()).history.at(-1)).toMatchObject({ did: 'kept', by: 'mette', at: NOW });
    });

    it('records it once', async () => {
      const { keep, stored } = await open();

      await Promise.all([keep(), keep()]);
      const before = await stored();

      expect(await keep()).toEqual({ ok: true, screening: before, moved: false, told: [] });
      expect(before.history.filter(({ did }) => did === 'kept')).toHaveLength(1);
    });

    it('is refused if the owner was not asked, or it is no longer a draft', async () => {
      const unasked = await open(ready());
      const handedIn = await open(submitted({ keepAskedAt: ASKED }));

      expect(await unasked.keep()).toEqual({ screening: ready(), ok: false, reason: 'not-now' });
      expect(await handedIn.keep()).toMatchObject({ ok: false, reason: 'not-now' });
    });

    it('is for the owner only', async () => {
      const { keep } = await open();

      expect(await keep('anna')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await keep('eva')).toEqual({ ok: false, reason: 'not-yours' });
    });
  });
});

describe('reply information', () => {
  async function asked(...given: Parameters<typeof live>[1][]) {
    const all = await live(submitted(), ...given);
    await all.request('Hvem betaler?');
    return all;
  }

  describe('replyInformation', () => {
    it('submits it again with the answer, and notifies the coordinator who asked', async () => {
      const { reply, stored, told } = await asked();

      expect(await reply(' Staten. ')).toMatchObject({ moved: true, told: ['Anna Krog'] });

      const mette = { by: 'mette', name: 'Mette Sørensen', at: NOW };
      expect(await stored()).toMatchObject({
        state: 'submitted',
        thread: [{ kind: 'question' }, { kind: 'reply', text: 'Staten.', ...mette }],
        history: [{}, {}, { did: 'replied', value: 'Staten.', ...mette }],
      });
      expect(told().slice(1)).toEqual(['replied anna']);
    });

    it('notifies another coordinator if the one who asked cannot be reached', async () => {
      const { reply, told, unreachable } = await asked({
        answer: ({ to }) =>
          to === 'anna' ? { kind: 'unreachable', reason: 'http-403' } : { kind: 'delivered' },
      });

      expect(await reply('Staten.')).toMatchObject({ moved: true, told: ['Dan Lund'] });
      expect(told().slice(1)).toEqual(['replied anna', 'replied dan']);
      expect(await unreachable()).toEqual(['anna']);
    });

    it('happens once, however often it is sent', async () => {
      const { reply, stored, told } = await asked();

      await Promise.all([reply('Staten.'), reply('Staten.')]);
      expect(await reply('Staten.')).toMatchObject({ moved: false });

      expect((await stored()).thread).toHaveLength(2);
      expect(told()).toHaveLength(2);
    });

    it('accepts the same words as an answer to the next question, but not from the form of the first one', async () => {
      const { reply, request, stored } = await asked();
      const first = transitionsOf(await stored());
      await reply('Ja', 'mette', first);
      await request('Også til næste år?');

      expect(await reply('Ja', 'mette', first)).toMatchObject({ ok: false, reason: 'not-now' });
      expect(await reply('Ja', 'mette', first + 2)).toMatchObject({ moved: true });
      expect((await stored()).thread.map(({ text }) => text)).toEqual([
        'Hvem betaler?',
        'Ja',
        'Også til næste år?',
        'Ja',
      ]);
    });

    it.each([
      ['empty', ' '],
      ['too-long', 'x'.repeat(1001)],
    ])('refuses what is %s', async (reason, text) => {
      const { reply } = await asked();

      expect(await reply(text)).toMatchObject({
        ok: false,
        reason,
        screening: { state: 'more-information' },
      });
    });

    it('is refused while an answer is missing that was reverted in the meantime', async () => {
      const all = await live(
        submitted({
          state: 'more-information',
          assessments: [assessment({ strategy: 3 })],
          handler: PEOPLE.anna,
        }),
      );

      expect(await all.reply('Staten.')).toMatchObject({ ok: false, reason: 'incomplete' });
    });

    it('is for the owner only, and only after a question', async () => {
      const { reply } = await asked();
      const unasked = await live(submitted());

      expect(await reply('Staten.', 'anna')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await reply('Staten.', 'bent')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await unasked.reply('Staten.')).toEqual({
        screening: submitted(),
        ok: false,
        reason: 'not-now',
      });
    });
  });
});

describe('submit screening', () => {
  describe('submitScreening', () => {
    it('submits the screening with a line of history, and notifies every coordinator', async () => {
      const { submit, stored, told } = await live(ready());

      const moved = await submit();

      expect(moved).toMatchObject({ moved: true, told: ['Anna Krog', 'Dan Lund'] });
      expect(await stored()).toEqual({
        ...ready(),
        state: 'submitted',
        remindOn: '2027-03-01',
        submittedAt: NOW,
        updatedAt: NOW,
        history: [
          ...ready().history,
          { at: NOW, by: 'mette', name: 'Mette Sørensen', did: 'submitted' },
        ],
      });
      expect(told()).toEqual(['submitted anna', 'submitted dan']);
    });

    it('submits once and notifies once, however often the button is tapped', async () => {
      const { submit, stored, told } = await live(ready());

      const both = await Promise.all([submit(), submit()]);
      const after = await stored();
      const later = await submit();

      expect(both.map((one) => one.ok && one.moved).toSorted()).toEqual([false, true]);
      expect(later).toEqual({
        ok: true,
        screening: after,
        moved: false,
        told: ['Anna Krog', 'Dan Lund'],
      });
      expect(await stored()).toEqual(after);
      expect(told()).toHaveLength(2);
    });

    it('is refused while something is missing that a decision needs', async () => {
      const start = screening({ proposal: { name: 'Robotter' } });
      const { submit, stored, told } = await live(start);

      expect(await submit()).toEqual({ screening: start, ok: false, reason: 'incomplete' });

      expect(await stored()).toEqual(start);
      expect(told()).toEqual([]);
    });

    it.each(['bent', 'anna', 'eva'] as const)('is not for %s, who sees nothing', async (who) => {
      const { submit, stored } = await live(ready());

      expect(await submit(who)).toEqual({ ok: false, reason: 'not-yours' });
      expect(await stored()).toEqual(ready());
    });

    it('is saved although nobody can be notified, and remembers who cannot be reached', async () => {
      const { submit, stored, unreachable } = await live(ready(), {
        answer: ({ to }) =>
          to === 'anna'
            ? { kind: 'unreachable', reason: 'http-403' }
            : { kind: 'failed', reason: 'http-503' },
      });

      expect(await submit()).toMatchObject({ moved: true, told: [] });

      expect((await stored()).state).toBe('submitted');
      expect(await unreachable()).toEqual(['anna']);
    });

    it('reports that the screening does not exist', async () => {
      const { submit } = await live(undefined);

      expect(await submit()).toEqual({ ok: false, reason: 'unknown-screening' });
    });
  });
});

describe('withdraw screening', () => {
  describe('withdrawScreening', () => {
    it.each([
      ['a draft', ready()],
      ['a submitted screening', submitted()],
      ['a screening that needs more information', submitted({ state: 'more-information' })],
    ])('withdraws %s, and remembers its state', async (_, start) => {
      const { withdraw, stored } = await live(start);

      expect(await withdraw()).toMatchObject({ moved: true });

      expect(await stored()).toMatchObject({
        state: 'withdrawn',
        withdrawn: { from: start.state, at: NOW },
      });
      expect((await stored()).history.at(-1)).toMatchObject({ did: 'withdrawn', by: 'mette' });
    });

    it('happens once, and keeps the first time', async () => {
      const { clock, withdraw, stored } = await live(ready());
      await withdraw();
      const before = await stored();
      clock.set('2027-03-01T20:00:00.000Z');

      expect(await withdraw()).toEqual({ ok: true, screening: before, moved: false, told: [] });
      expect(await stored()).toEqual(before);
    });

    it('is refused after the decision', async () => {
      const rejected = submitted({ state: 'rejected' });
      const { withdraw } = await live(rejected);

      expect(await withdraw()).toEqual({ screening: rejected, ok: false, reason: 'not-now' });
    });

    it('is for the owner only', async () => {
      const { withdraw, restore } = await live(submitted());

      expect(await withdraw('anna')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await withdraw('eva')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await restore('anna')).toEqual({ ok: false, reason: 'not-yours' });
    });
  });

  describe('restoreScreening', () => {
    it('restores the earlier state, within a day', async () => {
      const { clock, withdraw, restore, stored } = await live(submitted({ handler: PEOPLE.anna }));
      await withdraw();
      clock.set('2027-03-02T08:00:00.000Z');

      expect(await restore()).toMatchObject({ moved: true });

      const back = await stored();
      expect(back).toMatchObject({ state: 'submitted', handler: PEOPLE.anna });
      expect(back).not.toHaveProperty('withdrawn');
      expect(back.history.map(({ did }) => did)).toEqual(['started', 'withdrawn', 'restored']);
    });

    it('is too late after a day', async () => {
      const { clock, withdraw, restore, stored } = await live(ready());
      await withdraw();
      clock.set('2027-03-02T08:00:00.001Z');

      expect(await restore()).toEqual({ screening: await stored(), ok: false, reason: 'too-late' });
      expect((await stored()).state).toBe('withdrawn');
    });

    it('needs a reason once it is submitted, which whoever handles it is told', async () => {
      const { withdraw, stored, told } = await live(submitted({ handler: PEOPLE.anna }));

      expect(await withdraw('mette', undefined, 'Nej tak')).toMatchObject({
        ok: false,
        reason: 'why-needed',
      });
      expect((await stored()).state).toBe('submitted');
      expect(await withdraw('mette', undefined, 'Partneren har trukket sig.')).toMatchObject({
        told: ['Anna Krog'],
      });
      expect(await stored()).toMatchObject({
        state: 'withdrawn',
        withdrawn: { from: 'submitted', reason: 'Partneren har trukket sig.' },
      });
      expect(told()).toEqual(['withdrawn anna']);
    });

    it('needs no reason before, and nobody is told', async () => {
      const { withdraw, restore, stored, told } = await live(ready());

      expect(await withdraw('mette', undefined, '')).toMatchObject({ moved: true });
      expect((await stored()).withdrawn).toEqual({ from: 'draft', at: NOW });
      await restore();
      expect(told()).toEqual([]);
    });

    it('tells whoever was told of a withdrawal that it is undone', async () => {
      const { withdraw, restore, told } = await live(submitted({ handler: PEOPLE.anna }));
      await withdraw();
      await restore();

      expect(told()).toEqual(['withdrawn anna', 'restored anna']);
    });

    it('happens once, and may be followed by another withdrawal', async () => {
      const { withdraw, restore, stored } = await live(ready());
      await withdraw();

      await Promise.all([restore(), restore()]);
      expect(await restore()).toMatchObject({ moved: false });
      await withdraw();

      expect((await stored()).history.map(({ did }) => did)).toEqual([
        'started',
        'withdrawn',
        'restored',
        'withdrawn',
      ]);
    });

    it('changes nothing if it was not withdrawn', async () => {
      const { restore } = await live(ready());

      expect(await restore()).toEqual({ screening: ready(), ok: false, reason: 'not-now' });
    });
  });
});

describe('delete draft', () => {
  const draft = () => ready({ state: 'draft' });
  const isStored = async ({ memory }: Awaited<ReturnType<typeof live>>) =>
    (await readScreening(ready().id, { documents: memory })) !== undefined;

  it('removes the screening and its invitations, and makes its messages obsolete', async () => {
    const all = await live(draft(), { answer: () => ({ ok: false, reason: 'later' }) as never });
    await all.invite('bent');

    expect(await all.deleteDraft()).toMatchObject({ ok: true });
    expect(await isStored(all)).toBe(false);
    expect(await listScreenings('mette', { documents: all.memory })).toEqual({
      mine: [],
      invited: [],
    });
    expect((await all.memory.query(invitations, { limit: 5 })).items).toEqual([]);
    const message = { kind: 'screening-invited', subject: ready().id, about: { event: 1 } };
    expect(await noticeOf(message, { documents: all.memory })).toBeUndefined();
  });

  it('happens once', async () => {
    const all = await live(draft());
    await all.deleteDraft();

    expect(await all.deleteDraft()).toMatchObject({ ok: false, reason: 'unknown-screening' });
  });

  it('completes a deletion that was interrupted', async () => {
    let broken = true;
    const all = await live(draft(), {
      store: (documents) =>
        failingDocumentStore(documents, (write) =>
          broken && write === 'delete screenings' ? 'lost-before' : 'well',
        ),
    });
    await expect(all.deleteDraft()).rejects.toThrow('screenings');
    expect((await all.stored()).state).toBe('withdrawn');
    broken = false;

    expect(await all.deleteDraft()).toMatchObject({ ok: true });
    expect(await isStored(all)).toBe(false);
  });

  it.each([
    ['submitted', submitted()],
    ['waiting for information', submitted({ state: 'more-information' })],
  ])('leaves a screening that is %s as it is', async (_, one) => {
    const all = await live(one);

    expect(await all.deleteDraft()).toMatchObject({ ok: false, reason: 'not-now' });
    expect(await isStored(all)).toBe(true);
    expect((await all.stored()).state).toBe(one.state);
  });

  it('is for the owner only, and not for a card from before a transition', async () => {
    const all = await live(draft());

    expect(await all.deleteDraft('anna')).toMatchObject({ ok: false, reason: 'not-yours' });
    expect(await all.deleteDraft('mette', 4)).toMatchObject({ ok: false, reason: 'not-now' });
    expect(await isStored(all)).toBe(true);
  });
});
