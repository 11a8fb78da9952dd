import { isSameStep, placeOf, questionsOf, stepFrom, stepsOf } from '../../src/screening/steps';
import { checklist } from '../builders/checklist';
import { screening } from '../builders/screening';

const QUESTIONS = ['strategy', 'focus', 'problem', 'unit', 'hours', 'financing'];

describe('questionsOf', () => {
  it('lists the questions of all criteria in order', () => {
    expect(questionsOf(checklist()).map(({ id }) => id)).toEqual(QUESTIONS);
  });
});

describe('stepsOf', () => {
  it('is the five facts, every question and the result', () => {
    const steps = stepsOf(checklist());

    expect(
      steps.map((step) =>
        'fact' in step ? step.fact : 'question' in step ? step.question : step.kind,
      ),
    ).toEqual(['name', 'area', 'partners', 'cost', 'unit', ...QUESTIONS, 'result']);
  });
});

describe('isSameStep', () => {
  it('tells a fact from a question of the same name', () => {
    const unit = { kind: 'question', question: 'unit' } as const;

    expect(isSameStep(unit, { ...unit })).toBe(true);
    expect(isSameStep(unit, { kind: 'fact', fact: 'unit' })).toBe(false);
  });
});

describe('stepFrom', () => {
  it('goes from the last fact to the first question and back', () => {
    const atUnit = screening({ step: { kind: 'fact', fact: 'unit' } });
    const atStrategy = screening({ step: { kind: 'question', question: 'strategy' } });

    expect(stepFrom(atUnit, 1)).toEqual(atStrategy.step);
    expect(stepFrom(atStrategy, -1)).toEqual(atUnit.step);
  });

  it('stays between the first step and the result', () => {
    expect(stepFrom(screening(), -1)).toEqual({ kind: 'fact', fact: 'name' });
    expect(stepFrom(screening({ step: { kind: 'result' } }), 1)).toEqual({ kind: 'result' });
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
