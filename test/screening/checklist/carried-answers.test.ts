import type { Screening } from '../../../src/screening/case/screening';
import type { AnswerValue } from '../../../src/screening/checklist/assessment';
import {
  carriedAnswers,
  carriedIn,
  withoutTouched,
} from '../../../src/screening/checklist/carried-answers';
import type { Question } from '../../../src/screening/checklist/checklist';
import { applyStep } from '../../../src/screening/checklist/screening-questionnaire';
import { applyContext } from '../../builders/apply-context';
import { checklist, criterion, question } from '../../builders/checklist';
import { localized } from '../../builders/localized';
import { assessment, proposal, screening } from '../../builders/screening';

const GIVEN = { strategy: 3, focus: 2, problem: 1, unit: 3, hours: 2, financing: 2 } as const;
const AT = '2027-01-04T08:00:00.000Z';

/** The checklist with its first question as given. */
const asking = (first: Partial<Question>) =>
  checklist({
    criteria: [
      criterion('relevance', 60, [question('strategy', first), 'focus', 'problem']),
      criterion('resources', 40, ['unit', 'hours', question('financing', { restsOn: ['cost'] })]),
    ],
  });

const approved = (
  answers: Readonly<Record<string, AnswerValue>> = GIVEN,
  given: Partial<Screening> = {},
) =>
  screening({
    id: 'approved-1',
    state: 'approved',
    submittedAt: AT,
    proposal: proposal(),
    checklists: [asking({})],
    assessments: [assessment(answers)],
    ...given,
  });

const idsOf = (answers: readonly { readonly question: string }[]) =>
  answers.map((one) => one.question);

describe('carriedAnswers', () => {
  it('keeps who gave an answer and when, with what was noted on it', () => {
    const note = { question: 'focus', comment: 'Plan 7', evidence: '', at: AT };
    const before = approved(GIVEN, { assessments: [assessment(GIVEN, { notes: [note] })] });

    const { answers, notes } = carriedAnswers(before, asking({}), proposal());

    expect(idsOf(answers)).toEqual(Object.keys(GIVEN));
    expect(answers[1]).toEqual({
      question: 'focus',
      value: 2,
      at: AT,
      carried: { screening: 'approved-1', name: 'Mette Sørensen' },
    });
    expect(notes).toEqual([note]);
  });

  it('names the case in which an answer was given, also after a second change', () => {
    const carried = { screening: 'first-1', name: 'Bent Holm' };
    const before = approved();
    const assessments = before.assessments.map((one) => ({
      ...one,
      answers: one.answers.map((answer) => ({ ...answer, carried })),
    }));

    const { answers } = carriedAnswers({ ...before, assessments }, asking({}), proposal());

    expect(answers.map((one) => one.carried)).toEqual(answers.map(() => carried));
  });

  it.each<[string, Partial<Question>]>([
    ['another text', { text: localized('Hvor lidt strategy?') }],
    [
      'another level',
      { levels: question('x').levels.map((one) => ({ ...one, label: localized('Ja') })) },
    ],
    [
      'another description',
      { levels: question('x').levels.map((one) => ({ ...one, description: localized('Ja') })) },
    ],
  ])('leaves out a question with %s', (_what, changed) => {
    const { answers } = carriedAnswers(approved(), asking(changed), proposal());

    expect(idsOf(answers)).not.toContain('strategy');
    expect(answers).toHaveLength(5);
  });

  it.each<[string, Partial<Question>]>([
    ['another comma', { text: localized('Hvor meget, strategy') }],
    ['another help', { help: localized('Noget andet.') }],
    ['another stop', { stop: { at: 0, reason: localized('Stop.') } }],
  ])('keeps a question with %s', (_what, changed) => {
    const { answers } = carriedAnswers(approved(), asking(changed), proposal());

    expect(answers).toHaveLength(6);
  });

  it('leaves out what nobody knew, and what was skipped', () => {
    const { focus: _, ...others } = GIVEN;
    const before = approved({ ...others, hours: 'unknown' });

    const { answers } = carriedAnswers(before, asking({}), proposal());

    expect(idsOf(answers)).toEqual(['strategy', 'problem', 'unit', 'financing']);
  });

  it('leaves out what rests on a fact that is different now', () => {
    const now = proposal({ cost: { amount: 12_000, currency: 'EUR' } });

    const { answers } = carriedAnswers(approved(), asking({}), now);

    expect(idsOf(answers)).not.toContain('financing');
    expect(answers).toHaveLength(5);
  });

  it('leave out what a colleague has answered in another way', () => {
    const bents = assessment({ ...GIVEN, focus: 0, unit: 'unknown' }, { assessor: 'bent' });
    const before = approved(GIVEN, { assessments: [bents, assessment(GIVEN)] });

    const { answers } = carriedAnswers(before, asking({}), proposal());

    expect(idsOf(answers)).toEqual(['strategy', 'problem', 'hours', 'financing']);
    expect(answers[0]?.carried?.name).toBe('Mette Sørensen');
  });

  it('are not disputed by a colleague who has not finished', () => {
    const bents = assessment({ focus: 0 }, { assessor: 'bent' });
    const before = approved(GIVEN, { assessments: [bents, assessment(GIVEN)] });

    expect(carriedAnswers(before, asking({}), proposal()).answers).toHaveLength(6);
  });

  it('are those of the former owner where the owner has given none', () => {
    const by = { at: AT, by: 'mette', name: 'Mette Sørensen' };
    const before = approved(GIVEN, {
      owner: 'bent',
      history: [
        { ...by, did: 'started' },
        { ...by, did: 'given', what: 'bent', value: 'Bent Holm' },
      ],
    });

    expect(carriedAnswers(before, asking({}), proposal()).answers).toHaveLength(6);
  });

  it('are none by the checklist of another level', () => {
    const other = checklist({ ...asking({}), level: 'administrative' });

    expect(carriedAnswers(approved(), other, proposal()).answers).toEqual([]);
  });
});

/** A draft of a change that carries everything over. */
const draft = () => {
  const checklists = [asking({})];
  const carried = carriedAnswers(approved(), asking({}), proposal());
  const own = { ...assessment({}, { step: { kind: 'proposal' } }), ...carried };
  return screening({
    proposal: proposal(),
    checklists,
    assessments: [own],
    createdAt: '2027-02-01T08:00:00.000Z',
  });
};

describe('a carried answer', () => {
  it('falls when a fact changes that it rests on, with what was noted on it then', () => {
    const before = draft();
    const noted = before.assessments.map((one) => ({
      ...one,
      notes: [
        { question: 'financing', comment: 'Gammel', evidence: '', at: AT },
        { question: 'unit', comment: 'Gammel', evidence: '', at: AT },
      ],
    }));
    const now = proposal({ cost: { amount: 1, currency: 'DKK' } });

    const [own] = withoutTouched(
      { ...before, assessments: noted, proposal: now },
      proposal(),
    ).assessments;

    expect(idsOf(own?.answers ?? [])).not.toContain('financing');
    expect(own?.answers).toHaveLength(5);
    expect(own?.notes.map((one) => one.question)).toEqual(['unit']);
  });

  it('stays where the person has answered again', () => {
    const before = draft();
    const [own = assessment()] = before.assessments;
    const at = { kind: 'question', question: 'financing' } as const;
    const answered = applyStep(
      {
        screening: { ...before, assessments: [{ ...own, step: at }] },
        assessment: { ...own, step: at },
      },
      { do: 'answer', question: 'financing', value: 2 },
      applyContext(),
    );
    if (!answered.ok) throw new Error(answered.reason);

    const now = {
      ...answered.state.screening,
      proposal: proposal({ cost: { amount: 1, currency: 'DKK' } }),
    };
    const [after] = withoutTouched(now, proposal()).assessments;

    expect(carriedIn(after ?? own)).toHaveLength(5);
    expect(after?.answers).toHaveLength(6);
  });

  it('does not fix the level, and falls with it', () => {
    const before = draft();
    const [own = assessment()] = before.assessments;
    const assessed = { ...own, step: { kind: 'fact', fact: 'level' } as const };

    const after = applyStep(
      { screening: { ...before, assessments: [assessed] }, assessment: assessed },
      { do: 'fact', fact: 'level', text: 'administrative' },
      applyContext(),
    );

    expect(after).toMatchObject({
      ok: true,
      state: { assessment: { level: 'administrative', answers: [] } },
    });
  });
});
