import type { Screening } from '../../../src/screening/case/screening';
import type { AnswerValue } from '../../../src/screening/checklist/assessment';
import { type Checklist, checklistSchema } from '../../../src/screening/checklist/checklist';
import type { Fact, Proposal } from '../../../src/screening/proposal/proposal';
import { findFlip, flipsOf } from '../../../src/screening/result/explain';
import { firstMissing } from '../../../src/screening/result/missing-for-submission';
import { conditionsOf, scoreOf, scoreValues } from '../../../src/screening/result/score';
import { bareTopAnswers } from '../../../src/screening/result/top-answers';
import { valuesOf } from '../../../src/screening/result/values';
import { checklist, criterion, question } from '../../builders/checklist';
import { localized } from '../../builders/localized';
import { assessment, proposal, screening } from '../../builders/screening';

const IDS = ['strategy', 'competence', 'place', 'unit', 'hours', 'financing'] as const;
type Answers = readonly (AnswerValue | undefined)[];

/** As the checklists in use: two things that nobody can change, stops, a condition and needed answers. */
const LIST: Checklist = checklist({
  condition: {
    da: 'Afklar: {question} Mindst: {level}',
    en: 'Clarify: {question} At least: {level}',
  },
  criteria: [
    criterion('relevance', 60, [
      'strategy',
      question('competence', {
        needed: true,
        fixed: true,
        levels: question('competence').levels.map((level) =>
          level.value === 1 ? { ...level, unclear: true } : level,
        ),
        stop: { at: 0, reason: localized('Ikke en opgave.') },
      }),
      question('place', { fixed: true }),
    ]),
    criterion('resources', 40, [
      question('unit', { needed: true, stop: { at: 0, reason: localized('Ingen enhed.') } }),
      'hours',
      question('financing', {
        needed: true,
        condition: { at: 1, text: localized('Find pengene.') },
      }),
    ]),
  ],
  thresholds: {
    recommend: 66,
    recommendWithConditions: 45,
    weakCriterion: 40,
    answered: 80,
    disagreement: 21,
  },
});

const answersOf = (values: Answers) =>
  Object.fromEntries(
    values.flatMap((value, index) => (value === undefined ? [] : [[IDS[index] ?? '', value]])),
  );

/** A submitted case with an assessment of each of these answers. */
const caseOf = (all: readonly Answers[], given: Partial<Screening> = {}, list = LIST): Screening =>
  screening({
    state: 'submitted',
    submittedAt: '2027-01-05T08:00:00.000Z',
    proposal: proposal(),
    checklists: [list],
    assessments: all.map((values, index) =>
      assessment(answersOf(values), {
        assessor: ['mette', 'bent'][index] ?? '',
        passed: IDS.filter((_, at) => values[at] === undefined),
        step: { kind: 'result' },
      }),
    ),
    ...given,
  });

const scored = (...all: readonly Answers[]) => scoreOf(caseOf(all), 'political');
const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

describe('an insufficient basis', () => {
  it.each<[string, Answers, string]>([
    ['competence', [3, 'unknown', 3, 3, 3, 3], 'competence'],
    ['competence, said to be unclear', [3, 1, 3, 3, 3, 3], 'competence'],
    ['unit', [3, 3, 3, 'unknown', 3, 3], 'unit'],
    ['money, passed over', [3, 3, 3, 3, 3, undefined], 'financing'],
  ])('follows from an unknown %s, however good the rest', (_, values, missing) => {
    const score = scored(values);

    expect(score.recommendation).toBe('insufficient-basis');
    expect(idsOf(score.unclear)).toEqual([missing]);
  });

  it('follows where one of two assessors says that it is unclear', () => {
    const score = scored([3, 1, 3, 3, 3, 3], [3, 3, 3, 3, 3, 3]);

    expect(score.recommendation).toBe('insufficient-basis');
    expect(idsOf(score.unclear)).toEqual(['competence']);
  });

  it('does not follow where another assessor knows', () => {
    expect(scored([3, 'unknown', 3, 3, 3, 3], [3, 3, 3, 3, 3, 3]).unclear).toEqual([]);
  });

  it('does not follow from any other unknown answer', () => {
    expect(scored([3, 3, 3, 3, 'unknown', 3]).recommendation).toBe('recommend');
  });

  it.each<[Fact, Partial<Proposal>]>([
    ['purpose', { purpose: undefined }],
    ['partners', { partners: undefined }],
    ['period', { period: undefined }],
    ['cost', { cost: undefined, total: undefined, years: [] }],
    ['unit', { unit: undefined }],
    ['responsible', { responsible: undefined }],
  ])('follows from a proposal without %s', (fact, without) => {
    const one = caseOf([[3, 3, 3, 3, 3, 3]], { proposal: proposal(without) });
    const score = scoreOf(one, 'political');

    expect(score).toMatchObject({ recommendation: 'insufficient-basis', facts: [fact] });
    // What the answers alone come to is another matter.
    const values = valuesOf([assessment(answersOf([3, 3, 3, 3, 3, 3]))]);
    expect(scoreValues(LIST, values).recommendation).toBe('recommend');
  });

  it.each<[string, Partial<Proposal>]>([
    ['0 a year', { cost: { amount: 0, currency: 'DKK' } }],
    ['a total', { total: { amount: 700_000, currency: 'DKK' } }],
    ['a budget year', { years: [{ year: 2027, amount: 0, currency: 'DKK' }] }],
  ])('does not follow where the cost is %s', (_, cost) => {
    const { cost: _cost, total: _total, ...others } = proposal();
    const one = caseOf([[3, 3, 3, 3, 3, 3]], { proposal: { ...others, ...cost } });

    expect(scoreOf(one, 'political').recommendation).toBe('recommend');
  });

  it('comes after a stop', () => {
    const one = caseOf([[3, 0, 3, 'unknown', 3, 3]], { proposal: {} });

    expect(scoreOf(one, 'political').recommendation).toBe('not-recommended');
  });

  it('leads the owner to the first fact, then to the first question, and a colleague to that', () => {
    const without = caseOf([[3, 'unknown', 3, 3, 3, 3]], {
      proposal: { name: 'Robot', level: 'political', area: 'health' },
    });
    const known = caseOf([[3, 'unknown', 3, 3, 3, 3], []]);
    const [own, bent] = known.assessments;
    const stepOf = (one: Screening, who = own) =>
      who && firstMissing(one, who, scoreOf(one, 'political'));

    expect(stepOf(without)).toEqual({ kind: 'fact', fact: 'purpose' });
    expect(stepOf(known)).toEqual({ kind: 'question', question: 'competence' });
    expect(stepOf(without, bent)).toEqual({ kind: 'question', question: 'competence' });
    expect(stepOf(caseOf([[3, 3, 3, 3, 3, 3]]))).toBeUndefined();
  });
});

describe('conditions', () => {
  const conditioned = (values: Answers) =>
    conditionsOf(caseOf([values])).map((one) => [one.question.id, one.text.da]);

  it.each([0, 1] as const)('follow from money that is not found, at level %i', (financing) => {
    const score = scored([3, 3, 3, 3, 3, financing]);

    expect(score.recommendation).toBe('recommend-with-conditions');
    expect(score.conditions).toMatchObject([
      { question: { id: 'financing' }, text: localized('Find pengene.') },
    ]);
  });

  it('follow from the weakest questions of a weak criterion, and say what would be enough', () => {
    expect(conditioned([3, 3, 3, 1, 0, 2])).toEqual([
      ['hours', 'Afklar: Hvor meget hours? Mindst: Middel grad'],
    ]);
  });

  it('ask for nothing that nobody can change', () => {
    expect(conditioned([1, 2, 0, 3, 3, 3])).toEqual([
      ['strategy', 'Afklar: Hvor meget strategy? Mindst: Middel grad'],
    ]);
  });

  it('follow from the weakest answers where no criterion is weak', () => {
    // 5/9 of 60 and 7/9 of 40: 64.4 %.
    expect(conditioned([1, 2, 2, 2, 3, 2])).toEqual([
      ['strategy', 'Afklar: Hvor meget strategy? Mindst: Middel grad'],
    ]);
  });

  it('are none of a proposal that is recommended as it is', () => {
    expect(conditioned([3, 3, 3, 2, 2, 2])).toEqual([]);
  });

  it('are never empty where the recommendation is on conditions', () => {
    const values = [0, 1, 2, 3] as const;
    const all = IDS.reduce<Answers[]>(
      (sets) => sets.flatMap((set) => values.map((value) => [...set, value])),
      [[]],
    );

    const empty = all.filter((answers) => {
      const { recommendation, conditions } = scoreValues(
        LIST,
        valuesOf([assessment(answersOf(answers))]),
      );
      return recommendation === 'recommend-with-conditions' && conditions.length === 0;
    });

    expect(all).toHaveLength(4 ** 6);
    expect(empty).toEqual([]);
  });

  it('make a proposal without anything to change one that is not recommended', () => {
    const fixed = checklist({
      criteria: [
        criterion(
          'only',
          100,
          ['a', 'b', 'c'].map((id) => question(id, { fixed: true })),
        ),
      ],
    });
    const values = valuesOf([assessment({ a: 2, b: 2, c: 1 })]);

    expect(scoreValues(fixed, values)).toMatchObject({
      recommendation: 'not-recommended',
      conditions: [],
    });
  });

  it('are worded by the level alone in a checklist that has no wording', () => {
    const { condition: _, ...plain } = LIST;
    const one = caseOf([[1, 2, 2, 2, 3, 2]], {}, plain);

    expect(conditionsOf(one)[0]?.text).toEqual(localized('Middel grad'));
  });
});

describe('disagreement', () => {
  it('comes before anything else where assessors are further apart than the checklist says', () => {
    // 86.7 % is 20 points above 66.7 %, and 91.1 % is 24.4.
    const score = scored([2, 2, 2, 2, 2, 2], [3, 3, 3, 2, 2, 2]);
    const further = scored([2, 2, 2, 2, 2, 2], [3, 3, 3, 3, 2, 2]);

    expect(score).toMatchObject({ recommendation: 'recommend', spread: 20 });
    expect(further).toMatchObject({
      recommendation: 'disagreement',
      spread: 24.444444,
      assessors: [
        { name: 'Mette Sørensen', percent: 66.666667, recommendation: 'recommend' },
        { name: 'Bent Holm', percent: 91.111111, recommendation: 'recommend' },
      ],
    });
  });

  it('is also that only one of them sees a stop, but not that all do', () => {
    expect(scored([3, 3, 3, 3, 3, 3], [3, 3, 3, 0, 3, 3]).recommendation).toBe('disagreement');
    expect(scored([3, 0, 3, 3, 3, 3], [0, 3, 0, 0, 0, 0]).recommendation).toBe('not-recommended');
  });

  it('is not measured on somebody who knows too little', () => {
    const little: Answers = [0, 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'];

    expect(scored([3, 3, 3, 3, 3, 3], little)).toMatchObject({
      recommendation: 'recommend',
      spread: undefined,
    });
  });

  it('is not known to a checklist from before', () => {
    const { disagreement: _, ...thresholds } = LIST.thresholds;
    const one = caseOf(
      [
        [3, 3, 3, 3, 3, 3],
        [1, 2, 1, 1, 1, 2],
      ],
      {},
      { ...LIST, thresholds },
    );

    expect(scoreOf(one, 'political').recommendation).toBe('recommend');
  });

  it('says nothing of a single assessor', () => {
    expect(scored([3, 3, 3, 3, 3, 3])).toMatchObject({ assessors: [], spread: undefined });
  });
});

describe('the smallest change', () => {
  const flipped = (values: Answers, direction: 'lift' | 'lower') => {
    const flip = findFlip(LIST, valuesOf([assessment(answersOf(values))]), direction);
    return flip?.changes.map((change) => [change.question.id, change.from, change.to]);
  };

  it('is found in both directions', () => {
    const middling: Answers = [1, 2, 2, 2, 3, 2];

    expect(flipped(middling, 'lift')).toEqual([['strategy', 1, 2]]);
    expect(flipsOf(caseOf([middling]), 'political')).toMatchObject({
      lift: { recommendation: 'recommend' },
      lower: { recommendation: 'not-recommended' },
    });
  });

  it('never touches what nobody can change', () => {
    // A better place alone would be enough.
    expect(flipped([2, 2, 1, 2, 2, 2], 'lift')).toEqual([['strategy', 2, 3]]);
    expect(flipped([2, 2, 2, 2, 2, 2], 'lower')).toEqual([['strategy', 2, 1]]);
  });

  it('never advises to call a stop unclear, nor to take another stop', () => {
    expect(flipped([3, 0, 3, 3, 3, 3], 'lift')).toBeUndefined();
    // Without the stop of the unit as a target, a condition is the shortest way down.
    expect(flipped([3, 3, 3, 3, 3, 3], 'lower')).toEqual([['financing', 3, 1]]);
    expect(flipped([3, 3, 3, 0, 3, 3], 'lift')).toEqual([['unit', 0, 1]]);
  });

  it('is not said where assessors disagree or facts are missing', () => {
    const good: Answers = [2, 2, 2, 2, 2, 2];

    expect(flipsOf(caseOf([good], { proposal: {} }), 'political')).toBeUndefined();
    expect(flipsOf(caseOf([good, [3, 3, 3, 3, 3, 3]]), 'political')).toBeUndefined();
  });

  it.each(['draft', 'more-information'] as const)(
    'is not said while somebody could answer by it: %s',
    (state) => {
      expect(flipsOf(caseOf([[2, 2, 2, 2, 2, 2]], { state }), 'political')).toBeUndefined();
    },
  );
});

describe('a top answer', () => {
  it('lacks evidence where the assessor gives neither a comment nor a link', () => {
    const note = (name: string, comment: string, evidence: string) => ({
      question: name,
      comment,
      evidence,
      at: '2027-01-04T08:00:00.000Z',
    });
    const notes = [note('strategy', 'Mål 3.', ''), note('place', '', 'https://rn.dk')];
    const own = assessment(answersOf([3, 3, 3, 2, 3, 'unknown']), { notes });
    const one = caseOf([], { assessments: [own] });

    expect(idsOf(bareTopAnswers(one, 'political', [own]))).toEqual(['competence', 'hours']);
  });

  it('counts as without evidence where one of two assessors gives none', () => {
    const one = caseOf([
      [3, 2, 2, 2, 2, 2],
      [2, 2, 2, 2, 2, 2],
    ]);

    expect(idsOf(bareTopAnswers(one, 'political', one.assessments))).toEqual(['strategy']);
  });
});

describe('the schema of a checklist', () => {
  it('takes the marks of a question, and a checklist from before that has none', () => {
    expect(checklistSchema.safeParse(LIST).success).toBe(true);
    expect(checklistSchema.safeParse(checklist()).success).toBe(true);
  });
});
