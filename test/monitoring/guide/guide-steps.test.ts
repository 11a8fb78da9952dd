import {
  concernsCoordinator,
  nextStep,
  openQuestionsOf,
  placeOf,
  recommendationOf,
  stepBefore,
  stepsOf,
} from '../../../src/monitoring/guide/guide-steps';
import type { Round } from '../../../src/monitoring/rounds/round';
import { fullGuide } from '../../builders/full-guide';
import { round } from '../../builders/round';

const answered = (given: Record<string, string>): Round =>
  round({
    guide: fullGuide(),
    answers: Object.entries(given).map(([question, choice]) => ({
      question,
      choice,
      by: 'mette',
      at: '2027-03-01T09:00:00.000Z',
    })),
  });

const ALL = { frame: 'within', experience: 'others', facts: 'both', recommendation: 'end' };

describe('stepsOf', () => {
  it('has a step of its own for what an answer asks for', () => {
    expect(stepsOf(answered({}))).toEqual([
      'frame',
      'experience',
      'facts',
      'recommendation',
      'summary',
    ]);
    expect(stepsOf(answered(ALL))).toEqual([
      'frame',
      'experience',
      'sharing',
      'facts',
      'corrections',
      'recommendation',
      'summary',
    ]);
  });
});

describe('concernsCoordinator', () => {
  it.each([
    ['yearly', 'continue', false],
    ['yearly', 'adjust', true],
    ['yearly', undefined, true],
    ['renewal', 'continue', true],
    ['closing', 'continue', true],
    ['closing', 'end', true],
  ] as const)('of a %s round with the answer %s is %s', (kind, conclusion, expected) => {
    expect(concernsCoordinator(round({ kind, conclusion }))).toBe(expected);
  });
});

describe('nextStep', () => {
  it.each([
    ['experience', 'sharing'],
    ['sharing', 'summary'],
    ['facts', 'corrections'],
    ['recommendation', 'summary'],
  ])('leads from %s to %s when all is answered', (from, to) => {
    expect(nextStep(answered(ALL), from)).toBe(to);
  });

  it('leads over what is answered to what is open, after it first', () => {
    expect(nextStep(answered({ experience: 'none' }), 'frame')).toBe('facts');
    expect(nextStep(answered({ facts: 'correct', recommendation: 'end' }), 'recommendation')).toBe(
      'frame',
    );
  });
});

describe('stepBefore', () => {
  it('is the one before it, and the first for the first', () => {
    expect(stepBefore(answered(ALL), 'recommendation')).toBe('corrections');
    expect(stepBefore(answered({}), 'frame')).toBe('frame');
  });

  it('is the first for a step that there is no more', () => {
    expect(stepBefore(answered({}), 'sharing')).toBe('frame');
  });
});

describe('openQuestionsOf', () => {
  it('counts a question open that has a note and no answer', () => {
    const noted = round({
      guide: fullGuide(),
      answers: [{ question: 'frame', note: 'Hm.', by: 'mette', at: '2027-03-01T09:00:00.000Z' }],
    });

    expect(openQuestionsOf(noted)).toContain('frame');
    expect(openQuestionsOf(answered(ALL))).toEqual([]);
  });
});

describe('recommendationOf', () => {
  it('is what the last question was answered with, if that recommends anything', () => {
    expect(recommendationOf(answered(ALL))).toBe('end');
    expect(recommendationOf(answered({ recommendation: 'unknown' }))).toBeUndefined();
  });
});

describe('placeOf', () => {
  it('tells where a question stands', () => {
    expect(placeOf(answered({}), 'facts')).toMatchObject({ number: 3, total: 4 });
    expect(placeOf(answered({}), 'summary')).toBeUndefined();
  });
});
