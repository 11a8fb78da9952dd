import fc from 'fast-check';
import {
  type AskedSheet,
  isUntouched,
  openQuestionsOf,
  type AnswerSheet,
  type SheetInput,
} from '../../src/questionnaire/questionnaire';
import { isBareAnswer, OTHER, readTyped, typedInput } from '../../src/questionnaire/read-typed';
import { applyInput, type Opened, takeInput } from '../../src/questionnaire/take-input';
import { localized } from '../builders/localized';

const AT = '2027-01-05T08:00:00.000Z';
const METTE = { id: 'mette', name: 'Mette Sørensen' };

type LunchSheet = AnswerSheet<string, string>;

/** What to have for lunch: somebody who wants a dish is asked which one, between the two questions. */
function lunch(given: Partial<LunchSheet> = {}, isFree = true): AskedSheet<string, string> {
  const answer = (value: string, number: number, label: string) => ({ value, number, label });
  const question = (id: string, answers: ReturnType<typeof answer>[]) => ({
    id,
    answers: answers.map((one) => ({ ...one, label: localized(one.label) })),
  });
  return {
    questionnaire: {
      questions: [
        question('hot', [answer('dish', 1, 'Ja, en ret'), answer('none', 2, 'Nej')]),
        question('bread', [answer('rye', 1, 'Rugbrød'), answer('wheat', 2, 'Franskbrød')]),
      ],
      steps: ({ answers }) => {
        const isHot = answers.some(({ value }) => value === 'dish');
        return ['hot', ...(isHot ? ['which-dish'] : []), 'bread', 'bill'];
      },
      keyOf: (step) => step,
      isFree,
      ...(!isFree && { overview: 'bill' }),
    },
    sheet: { answers: [], notes: [], passed: [], step: 'hot', revision: 0, ...given },
  };
}

const after = (input: SheetInput<string, string>, given: Partial<LunchSheet> = {}, isFree = true) =>
  applyInput({ ...lunch(given, isFree), at: AT }, input);
const stepAfter = (...given: Parameters<typeof after>) => {
  const applied = after(...given);
  return applied.ok ? applied.sheet.step : applied.reason;
};
const given = (question: string, value: string) => ({ question, value, at: AT });

describe('applyInput', () => {
  it('asks what an answer calls for, then what is open, and closes with the last step', () => {
    const hot = (value: string) => ({ do: 'answer', question: 'hot', value }) as const;
    const bread = { do: 'answer', question: 'bread', value: 'rye' } as const;

    expect(stepAfter(hot('dish'))).toBe('which-dish');
    expect(stepAfter(hot('none'))).toBe('bread');
    expect(stepAfter(bread, { step: 'bread' })).toBe('hot');
    expect(stepAfter(bread, { step: 'bread', passed: ['hot'] })).toBe('bill');
  });

  it('takes no answer that the question does not offer', () => {
    expect(stepAfter({ do: 'answer', question: 'hot', value: 'rye' })).toBe('stale');
    expect(stepAfter({ do: 'answer', question: 'bread', value: 'rye' })).toBe('stale');
    expect(stepAfter({ do: 'answer', question: 'hot', value: 'unknown' })).toBe('bread');
  });

  it('waits at the last step for what is open, unless it is the overview', () => {
    expect(stepAfter({ do: 'go', to: 'bill' })).toBe('hot');
    expect(stepAfter({ do: 'go', to: 'bill' }, {}, false)).toBe('bill');
    expect(stepAfter({ do: 'go', to: 'which-dish' })).toBe('stale');
  });

  it('skips only where questions are free to be skipped', () => {
    expect(after({ do: 'skip' })).toMatchObject({
      sheet: { passed: ['hot'], step: 'bread' },
      events: [{ did: 'passed', what: 'hot' }],
    });
    expect(stepAfter({ do: 'skip' }, {}, false)).toBe('stale');
    expect(stepAfter({ do: 'skip' }, { step: 'bill' })).toBe('stale');
  });

  it('undoes one answer, and then none', () => {
    const answered = after({ do: 'answer', question: 'hot', value: 'dish' });
    if (!answered.ok) throw new Error(answered.reason);
    const undone = after({ do: 'undo' }, answered.sheet);

    expect(undone).toMatchObject({ ok: true, sheet: { answers: [], step: 'hot' } });
    expect(stepAfter({ do: 'undo' })).toBe('nothing-to-undo');
  });

  it('does not answer where the note with the answer cannot be kept', () => {
    const note = { comment: 'Fordi.', evidence: 'mappen' };

    expect(stepAfter({ do: 'answer', question: 'hot', value: 'none', note })).toBe('bad-link');
  });

  it('always leaves a step that there is, and answers that are offered once', () => {
    const anyInput: fc.Arbitrary<SheetInput<string, string>> = fc.oneof(
      fc.record({
        do: fc.constant('answer' as const),
        question: fc.constantFrom('hot', 'bread', 'gone'),
        value: fc.constantFrom('dish', 'none', 'rye', 'unknown'),
      }),
      fc.record({
        do: fc.constant('note' as const),
        question: fc.constantFrom('hot', 'gone'),
        comment: fc.constantFrom('', 'Ja.', 'x'.repeat(1001)),
      }),
      fc.record({ do: fc.constantFrom('skip' as const, 'back' as const, 'undo' as const) }),
      fc.record({
        do: fc.constant('go' as const),
        to: fc.constantFrom('hot', 'which-dish', 'bread', 'bill'),
      }),
    );
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 20 }), fc.boolean(), (inputs, isFree) => {
        const { questionnaire, sheet: empty } = lunch({}, isFree);
        let sheet = empty;
        for (const input of inputs) {
          const applied = applyInput({ questionnaire, sheet, at: AT }, input);
          if (!applied.ok) continue;
          ({ sheet } = applied);
          // An answer may be undone from the step that it called for.
          const steps = [...questionnaire.steps(sheet), 'which-dish'];
          expect(steps).toContain(sheet.step);
          const asked = sheet.answers.map(({ question }) => question);
          expect(new Set(asked).size).toBe(asked.length);
          expect(openQuestionsOf(questionnaire.questions, sheet).length + asked.length).toBe(
            2 - sheet.passed.filter((one) => !asked.includes(one)).length,
          );
        }
      }),
    );
  });
});

describe('isUntouched', () => {
  it('is false once anything was said, skipped or noted', () => {
    expect(isUntouched(lunch().sheet)).toBe(true);
    expect(isUntouched(lunch({ passed: ['hot'] }).sheet)).toBe(false);
    expect(isUntouched(lunch({ answers: [given('hot', 'none')] }).sheet)).toBe(false);
  });
});

describe('readTyped', () => {
  const read = (typed: string, isFree = true, sheet: Partial<LunchSheet> = {}) =>
    readTyped(lunch(sheet, isFree), typed, ({ text }) =>
      text === 'betal' ? { kind: 'proceed' } : OTHER,
    );
  const answer = (value: string, question = 'hot') => typedInput({ do: 'answer', question, value });

  it.each([
    ['Ja, en ret', 'dish'],
    ['ja en ret', 'dish'],
    ['1', 'dish'],
    ['trin 2', 'none'],
    ['to', 'none'],
    ['jep', 'dish'],
    ['No.', 'none'],
    ['det ved jeg ikke', 'unknown'],
  ])('takes "%s" for an answer', (typed, value) => {
    expect(read(typed)).toEqual(answer(value));
    expect(read(typed, false)).toEqual(answer(value));
  });

  it.each(['3', 'en ret', '?', 'hvad koster det?'])('leaves "%s" to others', (typed) => {
    expect(read(typed)).toEqual(OTHER);
  });

  it('takes no yes where no answer begins so, or two do', () => {
    expect(read('ja', true, { step: 'bread' })).toEqual(OTHER);
  });

  it('takes a reason with an answer, and skips and undoes, only where that is free', () => {
    const note = { comment: 'jeg er mæt', evidence: '' };
    const reasoned = typedInput({ do: 'answer', question: 'hot', value: 'none', note });

    expect(read('nej, jeg er mæt')).toEqual(reasoned);
    expect(read('nej, jeg er mæt', false)).toEqual(OTHER);
    expect(read('spring over')).toEqual(typedInput({ do: 'skip' }));
    expect(read('nej, spring over')).toEqual(typedInput({ do: 'skip' }));
    expect(read('spring det over, tak')).toEqual(typedInput({ do: 'skip' }));
    expect(read('spring over', false)).toEqual(OTHER);
    expect(read('fortryd')).toEqual(typedInput({ do: 'undo' }));
    expect(read('fortryd', false)).toEqual(typedInput({ do: 'back' }));
  });

  it('shows all answers on a card of its own, or at the step that shows them', () => {
    expect(read('overblik')).toEqual({ kind: 'overview' });
    expect(read('overblik', false)).toEqual(typedInput({ do: 'go', to: 'bill' }));
  });

  it('lets the definition read at a step that asks no question', () => {
    expect(read('betal', true, { step: 'bill' })).toEqual({ kind: 'proceed' });
    expect(read('2', true, { step: 'bill' })).toEqual(OTHER);
    expect(read('pause', true, { step: 'bill' })).toEqual({ kind: 'pause' });
  });
});

describe('isBareAnswer', () => {
  it('is true of a number, a yes and a no', () => {
    expect(['2', 'Ja.', 'nope'].every(isBareAnswer)).toBe(true);
    expect(['CPMR', 'ja, helt', '?'].some(isBareAnswer)).toBe(false);
  });
});

describe('takeInput', () => {
  const opened = (
    input: SheetInput<string, string>,
    changed: Partial<Opened<LunchSheet, string, string, { ok: false; reason: 'too-dear' }>> = {},
  ) => {
    const asked = lunch({ revision: 3 });
    return {
      state: asked.sheet,
      asked,
      history: [{ at: AT, by: 'mette', name: 'Mette', did: 'noted', what: 'hot' }],
      isOpen: true,
      input,
      apply: () => ({ ok: true as const, state: asked.sheet }),
      save: (state: LunchSheet) => Promise.resolve(state),
      ...changed,
    };
  };
  const note = { do: 'note', question: 'hot', comment: 'Ja.' } as const;
  const take = (revision: number | undefined, ...[input, changed]: Parameters<typeof opened>) =>
    takeInput({ person: METTE, input, ...(revision !== undefined && { revision }) }, () =>
      Promise.resolve({ ok: true, opened: opened(input, changed) }),
    );

  it('takes what is typed, and what is tapped on the newest card', async () => {
    expect((await take(undefined, note)).ok).toBe(true);
    expect((await take(3, note)).ok).toBe(true);
  });

  it('refuses a late tap, but not one that repeats the last thing that was done', async () => {
    const skipped = (by: string) => ({
      history: [{ at: AT, by, name: 'Mette', did: 'passed', what: 'hot' }],
    });

    expect(await take(2, { do: 'back' })).toMatchObject({ ok: false, reason: 'stale' });
    expect(await take(2, { do: 'skip' })).toMatchObject({ ok: false, reason: 'stale' });
    expect(await take(1, { do: 'skip' }, skipped('mette'))).toMatchObject({ reason: 'stale' });
    expect(await take(2, { do: 'skip' }, skipped('carl'))).toMatchObject({ reason: 'stale' });
    expect((await take(2, { do: 'skip' }, skipped('mette'))).ok).toBe(true);
  });

  it('refuses a note from an old card, unless the note is stored already', async () => {
    const sheet = lunch({ revision: 3 }).sheet;
    const noted = (comment: string) => ({
      asked: lunch({ revision: 3, notes: [{ question: 'hot', comment, evidence: '', at: AT }] }),
      state: sheet,
    });

    expect(await take(2, note)).toMatchObject({ ok: false, reason: 'stale' });
    expect(await take(2, note, noted('Noget andet.'))).toMatchObject({ reason: 'stale' });
    expect((await take(2, note, noted('Ja.'))).ok).toBe(true);
  });

  it('lets the definition say whether its own input is stored already', async () => {
    expect(await take(2, note, { input: { isStored: false } })).toMatchObject({ reason: 'stale' });
    expect((await take(2, note, { input: { isStored: true } })).ok).toBe(true);
  });

  it('takes nothing where the document is closed or the sheet is gone', async () => {
    expect(await take(3, note, { isOpen: false })).toMatchObject({ reason: 'closed' });
    expect(await take(3, note, { isFromFormerSheet: true })).toMatchObject({ reason: 'stale' });
  });

  it('passes on why an input cannot be taken, with the state as it stands', async () => {
    const apply = () => ({ ok: false, reason: 'too-dear' }) as const;
    const taken = await take(3, note, { apply });

    expect(taken).toMatchObject({ ok: false, reason: 'too-dear', state: { revision: 3 } });
  });

  it('reads again when somebody else was faster', async () => {
    let attempts = 0;
    const save = (state: LunchSheet) => Promise.resolve(++attempts === 1 ? undefined : state);

    expect((await take(3, note, { save })).ok).toBe(true);
    expect(attempts).toBe(2);
  });

  it('says why there is nothing to take it', async () => {
    const taken = await takeInput({ person: METTE, input: note }, () =>
      Promise.resolve({ ok: false, reason: 'gone' }),
    );

    expect(taken).toEqual({ ok: false, reason: 'gone' });
  });
});
