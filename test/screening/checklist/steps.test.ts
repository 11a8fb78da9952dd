import {
  factsAsked,
  isSameStep,
  nextFact,
  nextQuestion,
  placeOf,
  questionsOf,
  stepBefore,
  stepsOf,
} from '../../../src/screening/checklist/steps';
import { checklist } from '../../builders/checklist';
import { assessment, proposal } from '../../builders/screening';

const QUESTIONS = ['strategy', 'focus', 'problem', 'unit', 'hours', 'financing'];
const question = (id: string) => ({ kind: 'question', question: id }) as const;
const all = (value: 0 | 1 | 2 | 3) => Object.fromEntries(QUESTIONS.map((id) => [id, value]));

describe('questionsOf', () => {
  it('lists the questions of all criteria in order', () => {
    expect(questionsOf(checklist()).map(({ id }) => id)).toEqual(QUESTIONS);
  });
});

describe('factsAsked', () => {
  it('leaves out what the rest makes superfluous, unless it is known', () => {
    expect(factsAsked({ proposal: {} })).not.toContain('travel');
    expect(factsAsked({ proposal: {} })).toContain('total');
    const { cost, total } = proposal();
    expect(factsAsked({ proposal: { cost } })).not.toContain('total');
    expect(factsAsked({ proposal: { cost, total } })).toContain('total');
  });
});

describe('nextFact', () => {
  it('is the first that is neither known nor passed over', () => {
    expect(nextFact({ proposal: {}, skipped: [] })).toEqual({ kind: 'fact', fact: 'name' });
    expect(nextFact({ proposal: { name: 'Blue' }, skipped: ['level'] })).toEqual({
      kind: 'fact',
      fact: 'area',
    });
  });

  it('is the proposal when there is none', () => {
    expect(nextFact({ proposal: proposal(), skipped: [] })).toEqual({ kind: 'proposal' });
    const { area: _, ...known } = proposal();
    expect(nextFact({ proposal: known, skipped: ['area'] })).toEqual({ kind: 'proposal' });
  });
});

describe('nextQuestion', () => {
  it('is the first that is open after one', () => {
    const one = assessment({ strategy: 1, problem: 2 });

    expect(nextQuestion(checklist(), one)).toEqual(question('focus'));
    expect(nextQuestion(checklist(), one, 'focus')).toEqual(question('unit'));
  });

  it('goes back to what was left out before, and to the result only when nothing is open', () => {
    const leftOut = assessment({ ...all(2) });
    const answers = leftOut.answers.filter((one) => one.question !== 'focus');

    expect(nextQuestion(checklist(), { ...leftOut, answers }, 'financing')).toEqual(
      question('focus'),
    );
    expect(nextQuestion(checklist(), leftOut, 'financing')).toEqual({ kind: 'result' });
  });

  it('takes what was passed over as done', () => {
    const one = assessment({}, { passed: QUESTIONS });

    expect(nextQuestion(checklist(), one)).toEqual({ kind: 'result' });
  });
});

describe('stepsOf', () => {
  it('is the facts, the proposal, every question and the result for the owner', () => {
    const kinds = stepsOf({ proposal: {}, skipped: [] }, checklist(), true).map(({ kind }) => kind);

    expect(kinds.lastIndexOf('fact')).toBe(kinds.indexOf('proposal') - 1);
    expect(kinds.slice(-8)).toEqual(['proposal', ...QUESTIONS.map(() => 'question'), 'result']);
  });

  it('is the questions and the result for a colleague', () => {
    expect(stepsOf({ proposal: {}, skipped: [] }, checklist(), false)).toEqual([
      ...QUESTIONS.map(question),
      { kind: 'result' },
    ]);
  });
});

describe('isSameStep', () => {
  it('tells a fact from a question of the same name', () => {
    expect(isSameStep(question('unit'), question('unit'))).toBe(true);
    expect(isSameStep(question('unit'), { kind: 'fact', fact: 'unit' })).toBe(false);
  });
});

describe('stepBefore', () => {
  const known = { proposal: { cost: { amount: 1, currency: 'DKK' as const } }, skipped: [] };
  const steps = stepsOf(known, checklist(), true);

  it('goes from the first question to the proposal, and from there to the last fact', () => {
    expect(stepBefore(question('strategy'), steps)).toEqual({ kind: 'proposal' });
    expect(stepBefore({ kind: 'proposal' }, steps)).toEqual({ kind: 'fact', fact: 'responsible' });
  });

  it('stays at the first', () => {
    expect(stepBefore({ kind: 'fact', fact: 'name' }, steps)).toEqual({
      kind: 'fact',
      fact: 'name',
    });
  });

  it('goes from a fact that is not asked for to the one before it', () => {
    expect(stepBefore({ kind: 'fact', fact: 'total' }, steps)).toEqual({
      kind: 'fact',
      fact: 'cost',
    });
  });
});

describe('placeOf', () => {
  it('counts from 1 over all criteria', () => {
    expect(placeOf('unit', checklist())).toMatchObject({
      criterion: { id: 'resources' },
      question: { id: 'unit' },
      number: 4,
      total: 6,
    });
  });

  it('knows no place of a question that is not in the checklist', () => {
    expect(placeOf('gone', checklist())).toBeUndefined();
  });
});
