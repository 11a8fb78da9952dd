import { applyInput } from '../../../src/screening/checklist/apply-input';
import type { Assessment } from '../../../src/screening/checklist/assessment';
import type { ScreeningInput } from '../../../src/screening/checklist/input';
import { FACTS } from '../../../src/screening/proposal/proposal';
import type { Screening } from '../../../src/screening/case/screening';
import { applyContext } from '../../builders/apply-context';
import { assessment, proposal, screening } from '../../builders/screening';

const { at } = applyContext();
const question = (id: string) => ({ kind: 'question', question: id }) as const;
const ALL = { strategy: 1, focus: 2, problem: 2, unit: 2, hours: 2, financing: 2 } as const;

/** What an input makes of Mette's assessment, or of another's if it is the second. */
function apply(input: ScreeningInput, own: Assessment, given: Partial<Screening> = {}) {
  const one = screening({ proposal: proposal(), assessments: [own], ...given });
  const after = applyInput(one, own, input, applyContext());
  if (typeof after === 'string') return { refused: after };
  const mine = after.assessments.find(
    ({ assessor, level }) => assessor === own.assessor && level === own.level,
  );
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

  it.each(['strategy', 'gone'])('to %s is stale when another question is the current one', (id) => {
    const own = assessment({}, { step: question('focus') });

    expect(apply({ do: 'answer', question: id, value: 3 }, own)).toEqual({ refused: 'stale' });
  });
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
    expect(apply({ do: 'continue', overlaps: [] }, through).own?.step).toEqual({ kind: 'result' });
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

  it('goes to any question, and for the owner to any fact that is not ruled out', () => {
    const own = assessment();

    expect(apply({ do: 'go', to: question('hours') }, own).own?.step).toEqual(question('hours'));
    expect(apply({ do: 'go', to: { kind: 'fact', fact: 'total' } }, own).own?.step).toEqual({
      kind: 'fact',
      fact: 'total',
    });
    const facts = { proposal: proposal({ appointment: 'no' }) };
    expect(apply({ do: 'go', to: { kind: 'fact', fact: 'travel' } }, own, facts)).toEqual({
      refused: 'stale',
    });
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
  const note = { do: 'note', question: 'hours', comment: ' Se referatet. ', evidence: '' } as const;
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
