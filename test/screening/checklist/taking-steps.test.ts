import fc from 'fast-check';
import {
  type Screening,
  checklistOf,
  createScreening,
  readScreening,
  replaceScreening,
} from '../../../src/screening/case/screening';
import { startScreening } from '../../../src/screening/case/start-screening';
import { type Assessment, nextQuestion } from '../../../src/screening/checklist/assessment';
import type { ScreeningInput } from '../../../src/screening/checklist/input';
import {
  applyStep,
  takeStep,
  type StepTap,
} from '../../../src/screening/checklist/screening-questionnaire';
import { readTypedStep } from '../../../src/screening/checklist/typed-input';
import {
  type Fact,
  FACTS,
  type Level,
  type Proposal,
} from '../../../src/screening/proposal/proposal';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { applyContext } from '../../builders/apply-context';
import { reading } from '../../builders/reading';
import { assessment, proposal, screening } from '../../builders/screening';
import { countingDocumentStore } from '../../fakes/counting-document-store';
import { fixedClock } from '../../fakes/fixed-clock';
import { anyStep, type AnyStep, offeredInput } from '../any-step';
import {
  expectRevisions,
  expectHistoryTells,
  expectNothingForStrangers,
  expectNothingLost,
  expectPossible,
} from '../invariants';

describe('apply input', () => {
  const { at } = applyContext();
  const question = (id: string) => ({ kind: 'question', question: id }) as const;
  const ALL = { strategy: 1, focus: 2, problem: 2, unit: 2, hours: 2, financing: 2 } as const;

  /** What an input makes of Mette's assessment, or of another's if it is the second. */
  function apply(input: ScreeningInput, own: Assessment, given: Partial<Screening> = {}) {
    const one = screening({ proposal: proposal(), assessments: [own], ...given });
    const standing = { screening: one, assessment: own };
    const context = applyContext({ person: { id: own.assessor, name: own.name } });
    const applied = applyStep(standing, input, context);
    if (!applied.ok) return { refused: applied.reason };
    const { screening: after, assessment: mine } = applied.state;
    expect(after.assessments).toContainEqual(mine);
    return { after, own: mine };
  }

  describe('an answer', () => {
    it('is recorded over an earlier one, for this assessor only, and can be undone', () => {
      const own = assessment({ focus: 2, hours: 1 }, { step: question('focus'), passed: ['unit'] });
      const bent = assessment({ focus: 0 }, { assessor: 'bent' });
      const input = { do: 'answer', question: 'focus', value: 3 } as const;

      const { after } = apply(input, own, { assessments: [own, bent] });

      const [focus, hours] = own.answers;
      expect(after?.assessments).toEqual([
        {
          ...own,
          answers: [hours, { question: 'focus', value: 3, at }],
          undo: { question: 'focus', before: focus },
          step: question('problem'),
        },
        bent,
      ]);
    });

    it('takes a question that was passed over as answered', () => {
      const own = assessment({}, { step: question('focus'), passed: ['focus', 'unit'] });

      const applied = apply({ do: 'answer', question: 'focus', value: 'unknown' }, own);

      expect(applied.own?.passed).toEqual(['unit']);
    });

    it('leads to the result once nothing is open, and back to what is', () => {
      const { hours: _, ...others } = ALL;
      const input = { do: 'answer', question: 'financing', value: 1 } as const;
      const step = question('financing');

      expect(apply(input, assessment(ALL, { step })).own?.step).toEqual({ kind: 'result' });
      expect(apply(input, assessment(others, { step })).own?.step).toEqual(question('hours'));
    });

    it.each(['strategy', 'gone'])(
      'to %s is stale when another question is the current one',
      (id) => {
        const own = assessment({}, { step: question('focus') });

        expect(apply({ do: 'answer', question: id, value: 3 }, own)).toEqual({ refused: 'stale' });
      },
    );
  });

  describe('skip', () => {
    it.each(FACTS)('passes over %s once, however often', (fact) => {
      const own = assessment({}, { step: { kind: 'fact', fact } });

      const { after } = apply({ do: 'skip' }, own, { proposal: {}, skipped: [fact] });

      expect(after?.skipped).toEqual([fact]);
    });

    it('leaves a fact that is known as it is', () => {
      const own = assessment({}, { step: { kind: 'fact', fact: 'area' } });

      const applied = apply({ do: 'skip' }, own);

      expect(applied.after?.skipped).toEqual([]);
      expect(applied.own?.step).toEqual({ kind: 'proposal' });
    });

    it('drops a guess that is passed over', () => {
      const own = assessment({}, { step: { kind: 'fact', fact: 'themes' } });
      const guessed = proposal({ themes: { text: '', ids: ['robotics'], guessed: true } });

      const { after } = apply({ do: 'skip' }, own, { proposal: guessed });

      expect(after?.skipped).toEqual(['themes']);
      expect(after?.proposal.themes).toBeUndefined();
    });

    it('passes over a question, but not one that is answered', () => {
      const open = assessment({ strategy: 1 }, { step: question('focus') });
      const answered = assessment({ focus: 1 }, { step: question('focus') });

      expect(apply({ do: 'skip' }, open).own).toMatchObject({
        passed: ['focus'],
        step: question('problem'),
      });
      expect(apply({ do: 'skip' }, answered).own).toMatchObject({
        passed: [],
        answers: answered.answers,
        step: question('problem'),
      });
    });

    it('has nothing to pass over at the proposal or the result', () => {
      for (const kind of ['proposal', 'result'] as const)
        expect(apply({ do: 'skip' }, assessment({}, { step: { kind } }))).toEqual({
          refused: 'stale',
        });
    });
  });

  describe('continue', () => {
    const own = assessment({}, { step: { kind: 'proposal' } });

    it('goes on to the questions and records what overlaps', () => {
      const applied = apply({ do: 'continue', overlaps: ['cpmr'] }, own);

      expect(applied.after?.overlaps).toEqual({ ids: ['cpmr'], at });
      expect(applied.own?.step).toEqual(question('strategy'));
    });

    it('forgets overlaps that are no more', () => {
      const overlaps = { ids: ['cpmr'], at };

      expect(apply({ do: 'continue', overlaps: [] }, own, { overlaps }).after).not.toHaveProperty(
        'overlaps',
      );
    });

    it('asks first for what is missing', () => {
      const applied = apply({ do: 'continue', overlaps: [] }, own, { proposal: { name: 'Blue' } });

      expect(applied.own?.step).toEqual({ kind: 'fact', fact: 'level' });
    });

    it('returns to the first open question, or to the result', () => {
      const begun = { ...assessment({ strategy: 1 }), step: own.step };
      const through = { ...assessment(ALL), step: own.step };

      expect(apply({ do: 'continue', overlaps: [] }, begun).own?.step).toEqual(question('focus'));
      expect(apply({ do: 'continue', overlaps: [] }, through).own?.step).toEqual({
        kind: 'result',
      });
    });

    it('is stale elsewhere', () => {
      expect(apply({ do: 'continue', overlaps: [] }, assessment())).toEqual({ refused: 'stale' });
    });
  });

  describe('undo', () => {
    it('puts the earlier answer back, from wherever one stands', () => {
      const [before] = assessment({ focus: 1 }).answers;
      const own = assessment(
        { ...ALL, focus: 3 },
        { step: { kind: 'result' }, undo: { question: 'focus', ...(before && { before }) } },
      );

      const undone = apply({ do: 'undo' }, own).own;

      expect(undone?.step).toEqual(question('focus'));
      expect(undone?.answers.filter((one) => one.question === 'focus')).toEqual([before]);
      expect(undone?.answers).toHaveLength(6);
      expect(undone).not.toHaveProperty('undo');
    });

    it('takes back an answer where there was none before', () => {
      const own = assessment({ focus: 3 }, { undo: { question: 'focus' } });

      expect(apply({ do: 'undo' }, own).own?.answers).toEqual([]);
    });

    it('has nothing to take back before the first answer', () => {
      expect(apply({ do: 'undo' }, assessment())).toEqual({ refused: 'nothing-to-undo' });
    });
  });

  describe('back and go', () => {
    it('goes back from the result and keeps all answers', () => {
      const own = assessment(ALL, { step: { kind: 'result' } });

      expect(apply({ do: 'back' }, own).own).toEqual({ ...own, step: question('financing') });
    });

    it('takes a colleague from the first question no further back', () => {
      const bent = assessment({}, { assessor: 'bent' });

      expect(apply({ do: 'back' }, bent).own?.step).toEqual(question('strategy'));
    });

    it('goes to any question, and for the owner to any fact, ruled out or not', () => {
      const own = assessment();

      expect(apply({ do: 'go', to: question('hours') }, own).own?.step).toEqual(question('hours'));
      expect(apply({ do: 'go', to: { kind: 'fact', fact: 'total' } }, own).own?.step).toEqual({
        kind: 'fact',
        fact: 'total',
      });
      const to = { kind: 'fact', fact: 'programme' } as const;
      const facts = { proposal: proposal({ funding: 'none' }) };
      expect(apply({ do: 'go', to }, own, facts).own?.step).toEqual(to);
    });

    it('goes to the result only past all questions', () => {
      const to = { kind: 'result' } as const;

      expect(apply({ do: 'go', to }, assessment({ strategy: 1 })).own?.step).toEqual(
        question('focus'),
      );
      expect(apply({ do: 'go', to }, assessment(ALL)).own?.step).toEqual(to);
    });

    it.each([question('gone'), { kind: 'fact', fact: 'name' }, { kind: 'proposal' }] as const)(
      'does not take a colleague to %j',
      (to) => {
        const bent = assessment({}, { assessor: 'bent' });

        expect(apply({ do: 'go', to }, bent)).toEqual({ refused: 'stale' });
      },
    );
  });

  describe('a note', () => {
    const note = {
      do: 'note',
      question: 'hours',
      comment: ' Se referatet. ',
      evidence: '',
    } as const;
    const noted = { question: 'hours', comment: 'Se referatet.', evidence: '', at };

    it('is kept beside the answer, and one stays where one is', () => {
      const own = assessment({ hours: 2 });

      expect(apply(note, own).own).toEqual({ ...own, notes: [noted] });
    });

    it('replaces the one before, and an empty one takes it away', () => {
      const own = assessment({}, { notes: [{ ...noted, comment: 'Før' }] });

      expect(apply(note, own).own?.notes).toEqual([noted]);
      expect(apply({ ...note, comment: ' ' }, own).own?.notes).toEqual([]);
    });

    it.each([
      ['stale', { question: 'gone' }],
      ['too-long', { comment: 'x'.repeat(1001) }],
      ['bad-link', { evidence: 'se mappen' }],
      ['bad-link', { evidence: 'file:///c/2026' }],
      ['bad-link', { evidence: 'javascript:alert(1)' }],
    ] as const)('is refused as %s: %j', (refused, given) => {
      expect(apply({ ...note, ...given }, assessment())).toEqual({ refused });
    });
  });

  describe('a fact', () => {
    const name = { do: 'fact', fact: 'name', text: 'Blue' } as const;

    it("is the owner's, and stale when another is asked for", () => {
      const at = { step: { kind: 'fact', fact: 'name' } } as const;

      expect(apply(name, assessment({}, { assessor: 'bent', ...at }))).toEqual({
        refused: 'owner-only',
      });
      expect(apply(name, assessment())).toEqual({ refused: 'stale' });
      expect(apply(name, assessment({}, at)).after?.proposal.name).toBe('Blue');
    });
  });
});

describe('the history', () => {
  const before = screening({ proposal: { name: 'Blue' } });
  const LEVEL = 'political';

  /** What an input that is taken adds to the history. */
  function events(input: ScreeningInput, given: Partial<Assessment> = {}, one = before) {
    const own = assessment({ focus: 2 }, given);
    const standing = { screening: { ...one, assessments: [own] }, assessment: own };
    const applied = applyStep(standing, input, applyContext());
    if (!applied.ok) throw new Error(applied.reason);
    return applied.state.screening.history
      .slice(one.history.length)
      .map(({ at: _, by, name, ...event }) => {
        expect({ by, name }).toEqual({ by: 'mette', name: 'Mette Sørensen' });
        return event;
      });
  }
  const atQuestion = (question: string) => ({ step: { kind: 'question', question } }) as const;
  const atFact = (fact: Fact) => ({ step: { kind: 'fact', fact } }) as const;
  const atProposal = { step: { kind: 'proposal' } } as const;

  it('says what was given, to what', () => {
    const answer = { do: 'answer', question: 'hours', value: 'unknown' } as const;
    const note = { comment: ' Se ', evidence: 'https://a.dk' };
    const answered = { did: 'answered', what: 'hours', level: LEVEL, value: 'unknown' };
    const noted = { did: 'noted', what: 'hours', level: LEVEL, value: 'Se\nhttps://a.dk' };

    expect(events(answer, atQuestion('hours'))).toEqual([answered]);
    expect(events({ do: 'note', question: 'hours', ...note })).toEqual([noted]);
    expect(events({ ...answer, note }, atQuestion('hours'))).toEqual([answered, noted]);
    expect(events({ do: 'fact', fact: 'unit', text: ' SPK ' }, atFact('unit'))).toEqual([
      { did: 'fact', what: 'unit', value: 'SPK' },
    ]);
    expect(events({ do: 'continue', overlaps: ['cpmr', 'aer'] }, atProposal)).toEqual([
      { did: 'confirmed', value: 'cpmr, aer' },
    ]);
  });

  it('says which choice was meant, and a text as it was written', () => {
    const given = (fact: Fact, text: string) =>
      events({ do: 'fact', fact, text }, atFact(fact)).map(({ value }) => value);

    expect(given('area', 'på sundhedsområdet')).toEqual(['health']);
    expect(given('unit', 'spk')).toEqual(['spk']);
  });

  it('says which answer was taken back', () => {
    expect(events({ do: 'undo' }, { undo: { question: 'focus' } })).toEqual([
      { did: 'undone', what: 'focus', level: LEVEL },
    ]);
  });

  it('says what was skipped, where there was nothing', () => {
    expect(events({ do: 'skip' }, atFact('area'))).toEqual([{ did: 'passed', what: 'area' }]);
    expect(events({ do: 'skip' }, atQuestion('hours'))).toEqual([
      { did: 'passed', what: 'hours', level: LEVEL },
    ]);
    expect(events({ do: 'skip' }, atFact('name'))).toEqual([]);
    expect(events({ do: 'skip' }, atQuestion('focus'))).toEqual([]);
  });

  it('says nothing of moving about', () => {
    expect(events({ do: 'back' })).toEqual([]);
    expect(events({ do: 'go', to: { kind: 'proposal' } })).toEqual([]);
    expect(events({ do: 'continue', overlaps: [] }, atProposal)).toEqual([]);
  });
});

describe('take step', () => {
  const NOW = '2027-01-05T08:00:00.000Z';
  const clock = fixedClock(NOW);
  const NAMES = { mette: 'Mette Sørensen', bent: 'Bent Holm', carl: 'Carl Bak' };
  const HIGH = { do: 'answer', question: 'strategy', value: 3 } as const;
  const BACK = { do: 'back' } as const;
  const STALE = { ok: false, reason: 'stale' } as const;
  const NAME = { do: 'fact', fact: 'name', text: 'Blue' } as const;
  const started = screening().history;

  const atStrategy = (given: Partial<Screening> = {}) =>
    screening({ assessments: [assessment({}, { revision: 5 })], ...given });
  const withBent = () =>
    atStrategy({
      assessments: [
        assessment({}, { revision: 5 }),
        assessment({}, { assessor: 'bent', revision: 2 }),
      ],
    });

  async function open(stored: Screening) {
    const documents = createMemoryDocumentStore(clock);
    await createScreening(stored, { documents });
    const { id } = stored;
    return {
      tap: (
        input: ScreeningInput,
        revision?: number,
        person: keyof typeof NAMES = 'mette',
        level?: Level,
      ) =>
        takeStep(
          {
            screening: id,
            person: { id: person, name: NAMES[person] },
            input,
            ...(level && { level }),
            ...(revision !== undefined && { revision }),
          },
          { ...applyContext(), clock, documents },
        ),
      current: async () => (await readScreening(id, { documents }))?.document,
    };
  }

  describe('takeStep', () => {
    it('saves an answer at once with its line of history, and goes on', async () => {
      const { tap, current } = await open(atStrategy());

      const { ok, state } = await tap(HIGH, 5);

      const after = state?.screening;
      expect(ok).toBe(true);
      expect(state?.assessment).toEqual(after?.assessments[0]);
      expect(after).toMatchObject({
        updatedAt: NOW,
        assessments: [
          {
            revision: 6,
            at: NOW,
            step: { kind: 'question', question: 'focus' },
            answers: [{ question: 'strategy', value: 3, at: NOW }],
          },
        ],
        history: [
          ...started,
          {
            at: NOW,
            by: 'mette',
            name: 'Mette Sørensen',
            did: 'answered',
            what: 'strategy',
            value: '3',
          },
        ],
      });
      expect(await current()).toEqual(after);
    });

    it('reads once and writes once', async () => {
      const documents = countingDocumentStore(createMemoryDocumentStore(clock));
      await createScreening(atStrategy(), { documents });
      documents.take();

      await takeStep(
        { screening: 'screening-1', person: { id: 'mette', name: 'Mette' }, input: HIGH },
        { ...applyContext(), clock, documents },
      );

      expect(documents.take().calls).toEqual(['get screenings', 'replace screenings']);
    });

    it.each<[string, Screening, ScreeningInput, number]>([
      ['an answer', atStrategy(), HIGH, 5],
      ['a fact', screening(), NAME, 0],
      ['a fact that is passed over', screening(), { do: 'skip' }, 0],
      ['a question that is gone to', atStrategy(), { do: 'go', to: { kind: 'proposal' } }, 5],
      ['a note', atStrategy(), { do: 'note', question: 'focus', comment: 'Se', evidence: '' }, 5],
      [
        'a level that exchanges the checklist',
        screening({ assessments: [assessment({}, { step: { kind: 'fact', fact: 'level' } })] }),
        { do: 'fact', fact: 'level', text: 'administrative' },
        0,
      ],
      [
        'an answer taken back',
        atStrategy({
          assessments: [assessment({ hours: 1 }, { revision: 5, undo: { question: 'hours' } })],
        }),
        { do: 'undo' },
        5,
      ],
      [
        'what overlaps',
        screening({
          proposal: proposal(),
          assessments: [assessment({}, { step: { kind: 'proposal' } })],
        }),
        { do: 'continue', overlaps: ['cpmr'] },
        0,
      ],
    ])(
      'changes nothing when %s is tapped again, and blames nobody',
      async (_, one, input, revision) => {
        const { tap, current } = await open(one);
        const first = await tap(input, revision, 'mette', 'political');

        const second = await tap(input, revision, 'mette', 'political');

        expect(first.ok).toBe(true);
        expect(first.state?.screening.history.length).toBeGreaterThanOrEqual(started.length);
        expect(second).toEqual(first);
        expect(await current()).toEqual(first.state?.screening);
      },
    );

    it.each<ScreeningInput>([
      { do: 'answer', question: 'strategy', value: 0 },
      { do: 'answer', question: 'focus', value: 1 },
      { do: 'fact', fact: 'unit', text: 'SPK' },
      { do: 'skip' },
      { do: 'undo' },
      { do: 'note', question: 'focus', comment: 'Sent', evidence: '' },
      BACK,
    ])('refuses %j from a card that shows an older revision', async (input) => {
      const { tap, current } = await open(atStrategy());
      const { state } = await tap(HIGH, 5);

      const late = await tap(input, 5);

      expect(late).toEqual({ ok: false, reason: 'stale', state });
      expect(state?.assessment).toEqual(state?.screening.assessments[0]);
      expect(await current()).toEqual(state?.screening);
    });

    it('is for the current step when typed, without a revision', async () => {
      const { tap } = await open(atStrategy());

      expect((await tap(HIGH)).ok).toBe(true);
      expect(await tap({ do: 'answer', question: 'unit', value: 2 })).toMatchObject(STALE);
    });

    it('gives a stranger nothing, whatever the card says', async () => {
      const { tap, current } = await open(withBent());

      expect(await tap(HIGH, 5, 'carl')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await tap(HIGH, 5, 'carl', 'political')).toEqual({ ok: false, reason: 'not-yours' });
      expect(await current()).toEqual(withBent());
    });

    it("takes a colleague's answers beside the owner's, each by their own revision", async () => {
      const { tap, current } = await open(withBent());

      await Promise.all([tap(HIGH, 5), tap({ ...HIGH, value: 0 }, 2, 'bent')]);

      expect(await current()).toMatchObject({
        assessments: [
          { revision: 6, answers: [{ value: 3 }] },
          { revision: 3, answers: [{ value: 0 }] },
        ],
      });
      expect((await current())?.history).toHaveLength(started.length + 2);
    });

    it('takes no fact from a colleague', async () => {
      const { tap } = await open(withBent());

      expect(await tap(NAME, 2, 'bent')).toMatchObject({ ok: false, reason: 'owner-only' });
    });

    it('knows no other screening than those started', async () => {
      const ports = { ...applyContext(), clock, documents: createMemoryDocumentStore(clock) };
      const person = { id: 'mette', name: 'Mette' };

      const taken = await takeStep({ screening: 'gone', person, input: BACK }, ports);

      expect(taken).toEqual({ ok: false, reason: 'unknown-screening' });
    });

    it.each(['submitted', 'approved', 'rejected', 'withdrawn'] as const)(
      'changes nothing once it is %s',
      async (state) => {
        const { tap, current } = await open(atStrategy({ state }));

        for (const input of [HIGH, BACK])
          expect(await tap(input, 5)).toMatchObject({ ok: false, reason: 'closed' });
        expect(await current()).toEqual(atStrategy({ state }));
      },
    );

    it('takes answers while more information is asked for', async () => {
      const { tap } = await open(atStrategy({ state: 'more-information' }));

      expect((await tap(HIGH, 5)).ok).toBe(true);
    });

    it('takes exactly one of two different answers tapped on two devices at once', async () => {
      const { tap, current } = await open(atStrategy());

      const taken = await Promise.all([tap(HIGH, 5), tap({ ...HIGH, value: 0 }, 5)]);

      expect(taken.map((one) => (one.ok ? 'taken' : one.reason)).toSorted()).toEqual([
        'stale',
        'taken',
      ]);
      for (const { state } of taken) expect(state?.screening).toEqual(await current());
    });

    it('takes the same answer once when it is tapped on five devices at once', async () => {
      const { tap, current } = await open(atStrategy());

      const taken = await Promise.all([1, 2, 3, 4, 5].map(() => tap(HIGH, 5)));

      const now = await current();
      for (const one of taken)
        expect(one).toEqual({
          ok: true,
          state: { screening: now, assessment: now?.assessments[0] },
        });
      expect(now?.assessments[0]?.revision).toBe(6);
      expect(now?.history).toHaveLength(started.length + 1);
    });

    it('takes one of a typed answer and a tap at once, and never loses a step', async () => {
      const { tap, current } = await open(atStrategy());

      const taken = await Promise.all([tap(HIGH), tap(BACK, 5)]);

      expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await current())?.assessments[0]?.revision).toBe(6);
    });

    it('shows a card of the exchanged checklist what there is now', async () => {
      const step = { kind: 'fact', fact: 'level' } as const;
      const { tap } = await open(screening({ assessments: [assessment({}, { step })] }));
      const level = { do: 'fact', fact: 'level', text: 'Administrativ' } as const;

      const taken = await tap(level, 0, 'mette', 'political');
      const late = await tap(BACK, 0, 'mette', 'political');

      expect(taken.state?.assessment).toMatchObject({ level: 'administrative', revision: 1 });
      expect(late).toMatchObject({ ...STALE, state: { assessment: { level: 'administrative' } } });
    });

    it('leaves everything as it is when a fact cannot be read', async () => {
      const step = { kind: 'fact', fact: 'cost' } as const;
      const before = screening({ assessments: [assessment({}, { step })] });
      const { tap, current } = await open(before);

      const taken = await tap({ do: 'fact', fact: 'cost', text: 'hm' }, 0);

      expect(taken).toEqual({
        ok: false,
        reason: 'bad-cost',
        state: { screening: before, assessment: before.assessments[0] },
      });
      expect(await current()).toEqual(before);
    });
  });
});

describe('take step property', () => {
  const clock = fixedClock('2027-01-05T08:00:00.000Z');

  async function openWithThree(proposal: Proposal) {
    const documents = createMemoryDocumentStore(clock);
    const ports = { ...applyContext(), clock, documents };
    const owner = { id: 'mette', name: 'Mette Sørensen' };
    const start = { id: 's', organisation: 'nordjylland', owner, checklists: ports.checklists };
    const started = await startScreening({ ...start, proposal }, ports);
    const read = await readScreening('s', { documents });
    if (read === undefined) throw new Error('nothing was started');
    const [own] = started.assessments;
    const frozen = checklistOf(started, own?.level ?? 'political');
    const colleagues = (['bent', 'carl'] as const).map((assessor) => {
      const empty = assessment({}, { assessor, level: frozen.level });
      return { ...empty, step: nextQuestion(frozen, empty) };
    });
    const assessments = [...started.assessments, ...colleagues];
    await replaceScreening({ ...started, assessments }, read.version, { documents });
    return ports;
  }

  type Ports = Awaited<ReturnType<typeof openWithThree>>;

  /** The screening as it is stored, as if Udsyn had just been started again. */
  async function stored({ documents }: Ports): Promise<Screening> {
    const read = await readScreening('s', { documents });
    if (read === undefined) throw new Error('the screening is gone');
    return structuredClone(read.document);
  }

  /** What somebody does, as a tap; nothing where what was typed means nothing at this step. */
  function tapOf({ input, behind, person }: AnyStep, last: Screening): StepTap | undefined {
    const shown = last.assessments.find(({ assessor }) => assessor === person) ?? assessment();
    const tap = { screening: 's', person: { id: person, name: person }, level: shown.level };
    if (typeof input === 'string') {
      const typed = readTypedStep(input, { screening: last, assessment: shown }, reading());
      return typed.kind === 'input' ? { ...tap, input: typed.input } : undefined;
    }
    return {
      ...tap,
      ...(behind !== undefined && { revision: shown.revision - behind }),
      input: typeof input === 'object' ? input : offeredInput(shown, input),
    };
  }

  describe('takeStep', () => {
    it('loses nothing and leaves a possible state after any sequence of taps of several people', async () => {
      const seen = { results: 0, several: 0, exchanged: 0 };
      const anyStart = fc.constantFrom<Proposal[]>({}, { name: 'Blue', level: 'political' });
      await fc.assert(
        fc.asyncProperty(
          anyStart,
          fc.array(anyStep, { maxLength: 60, size: 'max' }),
          async (known, done) => {
            const ports = await openWithThree(known);
            let last = await stored(ports);
            for (const one of done) {
              const tap = tapOf(one, last);
              if (tap === undefined) continue;
              // Two or three of the same at once: an impatient finger.
              const times = Array.from({ length: one.times });
              const taken = await Promise.all(times.map(() => takeStep(tap, { ...ports })));

              const now = await stored(ports);
              expectNothingForStrangers(tap, taken);
              expectRevisions(last, now, tap);
              expectNothingLost(last, now);
              expectHistoryTells(now);
              expectPossible(now);
              last = now;
            }
            const { assessments } = last;
            if (assessments.some(({ step }) => step.kind === 'result')) seen.results++;
            if (assessments.every(({ answers }) => answers.length > 0)) seen.several++;
            if (known.level === undefined && last.proposal.level === 'political') seen.exchanged++;
          },
        ),
        { numRuns: 30 },
      );
      // The sequences come where it matters.
      expect(Math.min(seen.results, seen.several, seen.exchanged)).toBeGreaterThan(0);
    });
  });
});
