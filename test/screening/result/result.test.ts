import fc from 'fast-check';
import { loadContent } from '../../../src/content/load-content';
import {
  type Screening,
  createScreening,
  readScreening,
} from '../../../src/screening/case/screening';
import type { AnswerValue } from '../../../src/screening/checklist/assessment';
import { type Checklist, questionsOf } from '../../../src/screening/checklist/checklist';
import { agreementOf, mayCompare } from '../../../src/screening/result/agreement';
import { caseNoteOf, frozenAnswersOf } from '../../../src/screening/result/case-note';
import { compareLevels } from '../../../src/screening/result/compare-levels';
import { explain, findFlip, type Flip } from '../../../src/screening/result/explain';
import {
  isComplete,
  missingForSubmission,
} from '../../../src/screening/result/missing-for-submission';
import {
  scoreOf,
  type Recommendation,
  scoreValues,
  countedAssessments,
} from '../../../src/screening/result/score';
import type { Values } from '../../../src/screening/result/values';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { checklist, criterion, question } from '../../builders/checklist';
import { collaboration } from '../../builders/collaboration';
import { localized } from '../../builders/localized';
import { assessment, screening, proposal } from '../../builders/screening';
import { fixedClock } from '../../fakes/fixed-clock';
import { ready } from '../life';

describe('agreement', () => {
  const IDS = ['strategy', 'focus', 'problem', 'unit', 'hours', 'financing'] as const;
  const answersOf = (values: readonly AnswerValue[]) =>
    Object.fromEntries(values.map((value, index) => [IDS[index] ?? '', value]));

  const mette = (...values: AnswerValue[]) => assessment(answersOf(values));
  const bent = (...values: AnswerValue[]) => assessment(answersOf(values), { assessor: 'bent' });
  const carl = (...values: AnswerValue[]) => assessment(answersOf(values), { assessor: 'carl' });

  describe('agreementOf', () => {
    it('sets the answers of each question side by side, with their spread', () => {
      const assessments = [mette(3, 2, 1, 0, 1, 2), bent(3, 0, 2, 'unknown', 1, 3)];

      const { assessors, perQuestion } = agreementOf(screening({ assessments }), 'political');

      expect(assessors).toEqual(['Mette Sørensen', 'Bent Holm']);
      expect(perQuestion[1]).toMatchObject({
        question: { id: 'focus' },
        values: [
          { name: 'Mette Sørensen', value: 2 },
          { name: 'Bent Holm', value: 0 },
        ],
        spread: 2,
      });
      expect(perQuestion.map(({ spread }) => spread)).toEqual([0, 2, 1, undefined, 0, 1]);
    });

    it('counts as agreeing the questions on which all that know say the same', () => {
      const assessments = [mette(3, 2, 1, 0, 1, 2), bent(3, 0, 2, 'unknown', 1, 3)];

      expect(agreementOf(screening({ assessments }), 'political').agreeing).toBe(40); // 2 of 5
    });

    it('names the questions on which they differ most, at most three, the widest first', () => {
      const assessments = [
        mette(3, 2, 1, 0, 1, 2),
        bent(2, 0, 1, 3, 1, 1),
        carl(3, 2, 1, 1, 'unknown', 2),
      ];

      const { mostDiffering } = agreementOf(screening({ assessments }), 'political');

      expect(mostDiffering.map(({ question: { id }, spread }) => [id, spread])).toEqual([
        ['unit', 3],
        ['focus', 2],
        ['strategy', 1],
      ]);
    });

    it('leaves out a colleague who is not through', () => {
      const assessments = [mette(3, 2, 1, 0, 1, 2), bent(0, 0, 0)];

      const agreement = agreementOf(screening({ assessments }), 'political');

      expect(agreement.assessors).toEqual(['Mette Sørensen']);
      expect(agreement.agreeing).toBeUndefined();
      expect(agreement.mostDiffering).toEqual([]);
    });
  });

  describe('mayCompare', () => {
    const through = mette(3, 2, 1, 0, 1, 2);
    const underWay = bent(3, 2);
    const draft = screening({ assessments: [through, underWay] });
    const submitted = screening({
      ...draft,
      state: 'submitted',
      submittedAt: '2027-01-05T08:00:00.000Z',
    });

    it('lets a person who has been through their own', () => {
      expect(mayCompare(draft, 'mette', 'political')).toBe(true);
    });

    it.each([
      ['a person who has not', draft, 'bent', false],
      ['a person who has not, though it is submitted', submitted, 'bent', false],
      ['a stranger', draft, 'dorte', false],
      ['a stranger, though it is submitted', submitted, 'dorte', false],
      ['a coordinator while it is a draft', draft, 'dorte', true],
    ])('does not let %s', (_, one, person, coordinates) => {
      expect(mayCompare(one, person, 'political', coordinates)).toBe(false);
    });

    it('does not take one level for the other', () => {
      expect(mayCompare(draft, 'mette', 'administrative')).toBe(false);
    });

    it('lets a coordinator once it is submitted', () => {
      expect(mayCompare(submitted, 'dorte', 'political', true)).toBe(true);
    });

    it('lets a coordinator who was invited too only when nobody can answer any more', () => {
      const asked = { ...submitted, state: 'more-information' } as const;

      expect(mayCompare(asked, 'bent', 'political', true)).toBe(false);
      expect(mayCompare(submitted, 'bent', 'political', true)).toBe(true);
    });
  });
});

describe('case note', () => {
  const AT = '2027-01-04T08:00:00.000Z';
  const note = { question: 'focus', comment: 'Se strategien.', evidence: '', at: AT };
  const mette = assessment({ strategy: 3, focus: 2, problem: 2, unit: 1, hours: 1, financing: 2 });
  const bent = assessment(
    { strategy: 1, focus: 'unknown', problem: 2, unit: 1, hours: 1 },
    { assessor: 'bent', notes: [note], passed: ['financing'] },
  );
  const carl = assessment({ strategy: 0 }, { assessor: 'carl' });

  const ids = Array.from({ length: 7 }, (_, index) => `robot-${index}`);
  const robots = ids.map((id) => collaboration({ id, name: localized(id), themes: ['robotics'] }));
  const others = Array.from({ length: 30 }, (_, index) => collaboration({ id: `other-${index}` }));
  const { rules } = loadContent('nordjylland');
  const applyContext = {
    rules,
    collaborations: [...robots, ...others],
    vocabulary: { themes: [] },
  };
  const CASE = screening({ proposal: proposal(), assessments: [mette, bent, carl] });

  describe('caseNoteOf', () => {
    it('has the score, the explanation and the agreement of the level', () => {
      const { levels, comparison } = caseNoteOf(CASE, applyContext);

      expect(levels).toHaveLength(1);
      expect(levels[0]).toMatchObject({
        level: 'political',
        score: scoreOf(CASE, 'political'),
        agreement: { assessors: ['Mette Sørensen', 'Bent Holm'] },
      });
      expect(levels[0]?.explanation.contributions).toHaveLength(6);
      expect(comparison).toBeUndefined();
    });

    it('has the answers of all who count, with their notes', () => {
      const { questions = [] } = caseNoteOf(CASE, applyContext).levels[0] ?? {};

      expect(questions.map(({ question: { id } }) => id)).toEqual([
        'strategy',
        'focus',
        'problem',
        'unit',
        'hours',
        'financing',
      ]);
      expect(questions[1]).toMatchObject({
        criterion: { id: 'relevance' },
        answers: [
          { name: 'Mette Sørensen', value: 2 },
          { name: 'Bent Holm', value: 'unknown', note },
        ],
      });
      expect(questions[1]?.answers[0]).not.toHaveProperty('note');
      expect(questions[5]?.answers[1]?.value).toBeUndefined();
    });

    it('compares the levels when both were taken', () => {
      const administrative = checklist({
        level: 'administrative',
        criteria: [criterion('relevance', 100, ['a', 'b', 'c'])],
      });
      const both = { ...CASE, checklists: [...CASE.checklists, administrative] };

      const { levels, comparison } = caseNoteOf(both, applyContext);

      expect(levels.map(({ level }) => level)).toEqual(['political', 'administrative']);
      expect(comparison?.scores.administrative).toBeDefined();
    });

    it('has the overlaps that there are as long as none was gone on in spite of', () => {
      const { overlaps, overlapsSeenAt } = caseNoteOf(CASE, applyContext);

      expect(overlaps).toHaveLength(5);
      expect(overlapsSeenAt).toBeUndefined();
    });

    it('has the overlaps that were seen, not those that have come since', () => {
      const seen = { ...CASE, overlaps: { ids: ['robot-6', 'gone', 'other-3'], at: AT } };

      const { overlaps, overlapsSeenAt } = caseNoteOf(seen, applyContext);

      expect(overlaps.map(({ collaboration: { id }, reasons }) => [id, reasons])).toEqual([
        ['robot-6', [{ by: 'theme', id: 'robotics' }]],
        ['other-3', []],
      ]);
      expect(overlapsSeenAt).toBe(AT);
    });

    it('names whom to ask: a coordinator, rather another than the owner', () => {
      const coordinators = [
        { id: 'mette', name: 'Mette' },
        { id: 'anna', name: 'Anna' },
      ];
      const contactAmong = (...known: typeof coordinators) =>
        caseNoteOf(CASE, { ...applyContext, coordinators: known }).contact?.name;

      expect(contactAmong(...coordinators)).toBe('Anna');
      expect(contactAmong(...coordinators.slice(0, 1))).toBe('Mette');
      expect(contactAmong()).toBeUndefined();
    });

    it('has the history and what is hashed', () => {
      const { history, frozen, screening: shown } = caseNoteOf(CASE, applyContext);

      expect(history).toEqual(CASE.history);
      expect(frozen).toContain('Robotkirurgi med Skåne');
      expect(shown).toBe(CASE);
    });
  });
});

describe('compare levels', () => {
  const political = checklist();
  const administrative = checklist({
    id: 'administrative',
    level: 'administrative',
    criteria: [
      criterion('resources', 30, ['a-unit', 'a-hours', 'a-money']),
      criterion('relevance', 50, ['a-strategy', 'a-focus', 'a-problem']),
      criterion('usefulness', 20, ['a-gain', 'a-users', 'a-value']),
    ],
  });

  const all = (ids: readonly string[], value: AnswerValue) =>
    Object.fromEntries(ids.map((id) => [id, value]));

  const compared = (
    politically: Readonly<Record<string, AnswerValue>>,
    administratively: Readonly<Record<string, AnswerValue>>,
  ) =>
    compareLevels(
      screening({
        proposal: proposal(),
        checklists: [political, administrative],
        assessments: [
          assessment(politically),
          assessment(administratively, { level: 'administrative' }),
        ],
      }),
    );

  const RELEVANCE = ['strategy', 'focus', 'problem'];
  const RESOURCES = ['unit', 'hours', 'financing'];
  const A_RELEVANCE = ['a-strategy', 'a-focus', 'a-problem'];
  const A_RESOURCES = ['a-unit', 'a-hours', 'a-money'];
  const A_USEFULNESS = ['a-gain', 'a-users', 'a-value'];

  describe('compareLevels', () => {
    it('agrees, differs or misses criterion by criterion', () => {
      const { criteria } = compared(
        { ...all(RELEVANCE, 2), ...all(RESOURCES, 3) },
        { ...all(A_RELEVANCE, 2), ...all(A_RESOURCES, 1), ...all(A_USEFULNESS, 3) },
      );

      expect(criteria.map(({ criterion: { id }, verdict }) => [id, verdict])).toEqual([
        ['resources', 'differ'],
        ['relevance', 'agree'],
        ['usefulness', 'missing'],
      ]);
      expect(criteria[0]).toMatchObject({ political: 100, administrative: 33.333333 });
      expect(criteria[2]).toMatchObject({ political: undefined, administrative: 100 });
    });

    it.each([
      ['the same figure', { 'a-strategy': 2, 'a-focus': 2 }, 'agree'],
      ['half a level apart on average', { 'a-strategy': 2, 'a-focus': 3 }, 'near'], // 2.5 of 3
      ['more than that', { 'a-strategy': 3, 'a-focus': 3 }, 'differ'],
    ] as const)('takes %s as it is', (_, answers, verdict) => {
      const { criteria } = compared(all(RELEVANCE, 2), answers);

      expect(criteria.find(({ criterion: { id } }) => id === 'relevance')?.verdict).toBe(verdict);
    });

    it('compares the recommendations', () => {
      const good = { ...all(RELEVANCE, 3), ...all(RESOURCES, 3) };
      const alsoGood = all([...A_RELEVANCE, ...A_RESOURCES, ...A_USEFULNESS], 2);
      const bad = all([...A_RELEVANCE, ...A_RESOURCES, ...A_USEFULNESS], 1);

      expect(compared(good, alsoGood).verdict).toBe('agree');
      expect(compared(good, bad)).toMatchObject({
        verdict: 'differ',
        scores: {
          political: { recommendation: 'recommend' },
          administrative: { recommendation: 'not-recommended' },
        },
      });
      expect(compared(good, {}).verdict).toBe('missing');
    });

    it('misses the level that was never begun', () => {
      const one = screening({ assessments: [assessment(all(RELEVANCE, 3))] });

      const { scores, criteria, verdict } = compareLevels(one);

      expect(scores.administrative).toBeUndefined();
      expect(scores.political?.percent).toBe(100);
      expect(new Set(criteria.map((each) => each.verdict))).toEqual(new Set(['missing']));
      expect(verdict).toBe('missing');
    });
  });
});

describe('explain', () => {
  const CHECKLIST = checklist();
  type Answers = Readonly<Record<string, AnswerValue>>;
  const MIDDLING: Answers = { strategy: 3, focus: 2, problem: 2, unit: 1, hours: 1, financing: 2 };

  const explained = (...all: readonly Answers[]) =>
    explain(
      CHECKLIST,
      all.map((answers, index) => assessment(answers, { assessor: `p${index}` })),
    );

  describe('explain', () => {
    it('gives each question its share of the score and of what it could give', () => {
      const { contributions } = explained(MIDDLING);

      expect(
        contributions.map(({ question: { id }, criterion: { id: of }, value }) => [id, of, value]),
      ).toEqual([
        ['strategy', 'relevance', 3],
        ['focus', 'relevance', 2],
        ['problem', 'relevance', 2],
        ['unit', 'resources', 1],
        ['hours', 'resources', 1],
        ['financing', 'resources', 2],
      ]);
      expect(contributions[0]).toMatchObject({ points: 20, possible: 20 });
      expect(contributions[1]?.points).toBeCloseTo(40 / 3, 10);
      expect(contributions[3]?.points).toBeCloseTo(40 / 9, 10);
      expect(contributions[3]?.possible).toBeCloseTo(40 / 3, 10);
    });

    it.each([
      ['all are answered', [MIDDLING]],
      ['some are unknown', [{ ...MIDDLING, focus: 'unknown', unit: 'unknown' }]],
      ['a criterion is not answered', [{ strategy: 3, focus: 0 }]],
      ['two assess', [MIDDLING, { strategy: 0, focus: 3, hours: 3 }]],
    ] as const)('adds up to the score when %s', (_, all) => {
      const assessments = all.map((answers, index) =>
        assessment(answers, { assessor: `p${index}`, passed: [...Object.keys(MIDDLING)] }),
      );
      const one = screening({ owner: 'p0', assessments });

      const { contributions } = explain(CHECKLIST, assessments);

      const sum = (of: 'points' | 'possible') =>
        contributions.reduce((total, contribution) => total + contribution[of], 0);
      expect(sum('points')).toBeCloseTo(scoreOf(one, 'political').percent ?? NaN, 5);
      expect(sum('possible')).toBeCloseTo(100, 5);
    });

    it('gives nothing for a question that nobody knows', () => {
      const { contributions } = explained({ ...MIDDLING, focus: 'unknown' });

      expect(contributions[1]).toMatchObject({ value: undefined, points: 0, possible: 0 });
    });

    it('names the weakest answers, of as weak ones that which costs most first', () => {
      const { weakest } = explained({ ...MIDDLING, problem: 1, financing: 0, unit: 1 });

      expect(weakest.map(({ question }) => question.id)).toEqual(['financing', 'problem', 'unit']);
    });

    it('finds no answer weak when all are as good as what is recommended', () => {
      const { weakest } = explained(
        Object.fromEntries(Object.keys(MIDDLING).map((id) => [id, 2 as const])),
      );

      expect(weakest).toEqual([]);
    });

    it('does not depend on the number of criteria', () => {
      const only = checklist({ criteria: [criterion('only', 100, ['a', 'b', 'c'])] });

      const { contributions } = explain(only, [assessment({ a: 3, b: 0, c: 0 })]);

      expect(contributions.map(({ points }) => Math.round(points))).toEqual([33, 0, 0]);
    });
  });
});

describe('find flip', () => {
  const IDS = ['strategy', 'focus', 'problem', 'unit', 'hours', 'financing'];
  const CHECKLIST = checklist();

  /** Values in the order of the questions, each one assessor's or several's. */
  type Given = readonly (number | readonly number[] | undefined)[];
  const flipOf = (given: Given, list = CHECKLIST, direction: 'lift' | 'lower' = 'lift') => {
    const values = new Map(
      given.flatMap((value, index) =>
        value === undefined ? [] : [[IDS[index] ?? '', [value].flat()] as const],
      ),
    );
    const flip = findFlip(list, values, direction);
    return (
      flip && {
        changes: flip.changes.map(({ question: { id }, from, to }) => [id, from, to]),
        recommendation: flip.recommendation,
      }
    );
  };

  describe('findFlip', () => {
    it('lifts a stop, by no more than it takes', () => {
      expect(flipOf([3, 3, 3, 3, 3, 0])).toEqual({
        changes: [['financing', 0, 1]],
        recommendation: 'recommend',
      });
    });

    it('lifts a stop that only one of the assessors sees', () => {
      expect(flipOf([3, 3, 3, 3, 3, [0, 3]])).toEqual({
        changes: [['financing', 1.5, 2]],
        recommendation: 'recommend',
      });
    });

    it('adds to the stop what else is needed', () => {
      // Without the stop at most 20 + 22.2 %: 45 takes another, and 33.3 + 13.3 is the shortest way.
      expect(flipOf([1, 1, 1, 1, 1, 0])).toEqual({
        changes: [
          ['financing', 0, 1],
          ['strategy', 1, 3],
        ],
        recommendation: 'recommend-with-conditions',
      });
    });

    it('tells of the best recommendation what would lose it', () => {
      // 66.7 %: a level less anywhere is less than 66; in relevance it costs most.
      expect(flipOf([2, 2, 2, 2, 2, 2])).toBeUndefined();
      expect(flipOf([2, 2, 2, 2, 2, 2], CHECKLIST, 'lower')).toEqual({
        changes: [['strategy', 2, 1]],
        recommendation: 'recommend-with-conditions',
      });
    });

    it('takes two changes where no single one is enough', () => {
      // 13.3 %: the best single answer is worth 20 more, and 45 are needed.
      expect(flipOf([0, 0, 0, 0, 0, 3])).toEqual({
        changes: [
          ['strategy', 0, 3],
          ['focus', 0, 2],
        ],
        recommendation: 'recommend-with-conditions',
      });
    });

    it('answers what is missing where the basis is insufficient', () => {
      expect(flipOf([3, 3, 3, 3])).toEqual({
        changes: [['hours', undefined, 0]],
        recommendation: 'recommend',
      });
    });

    it.each([
      ['the proposal is weak throughout', [0, 0, 0, 0, 0, 1]],
      ['hardly anything is answered', [3]],
    ])('has nothing to tell when %s', (_, values) => {
      expect(flipOf(values)).toBeUndefined();
    });

    it('has nothing to tell when more stops it than a few changes lift', () => {
      const stop = { stop: { at: 0, reason: localized('Stop.') } };
      const stopping = checklist({
        criteria: checklist().criteria.map((one) => ({
          ...one,
          questions: one.questions.map(({ id }) => question(id, stop)),
        })),
      });

      expect(flipOf([0, 0, 0, 3, 3, 3], stopping)?.changes).toHaveLength(3);
      expect(flipOf([0, 0, 0, 0, 3, 3], stopping)).toBeUndefined();
    });
  });
});

describe('find flip property', () => {
  const CHECKLIST = checklist();
  const IDS = questionsOf(CHECKLIST).map(({ id }) => id);
  const LEVELS = [0, 1, 2, 3];

  const anyValues: fc.Arbitrary<Values> = fc
    .tuple(
      ...IDS.map(() =>
        fc.oneof(
          {
            weight: 5,
            arbitrary: fc.array(fc.constantFrom(...LEVELS), { minLength: 1, maxLength: 3 }),
          },
          { weight: 1, arbitrary: fc.constant(undefined) },
        ),
      ),
    )
    .map(
      (all) =>
        new Map(all.flatMap((given, index) => (given ? [[IDS[index] ?? '', given] as const] : []))),
    );

  const recommendationOf = (values: Values) => scoreValues(CHECKLIST, values).recommendation;
  const RANK: Readonly<Record<Recommendation, number>> = {
    disagreement: 0,
    'insufficient-basis': 0,
    'not-recommended': 0,
    'recommend-with-conditions': 1,
    recommend: 2,
  };
  const anyDirection = fc.constantFrom('lift' as const, 'lower' as const);
  const isFlip = (from: Recommendation, to: Recommendation, direction: 'lift' | 'lower') =>
    direction === 'lift' ? RANK[to] > RANK[from] : RANK[to] < RANK[from];
  const stopOf = (id: string) => questionsOf(CHECKLIST).find((one) => one.id === id)?.stop?.at;

  /** Every way to answer so many questions otherwise, plainly. */
  function* allChanges(values: Values, size: number, from = 0): Generator<Values> {
    if (size === 0) yield values;
    else
      for (let at = from; at < IDS.length; at++)
        for (const level of LEVELS.filter((one) => one !== stopOf(IDS[at] ?? '')))
          yield* allChanges(new Map(values).set(IDS[at] ?? '', [level]), size - 1, at + 1);
  }

  const applied = (values: Values, { changes }: Flip): Values =>
    new Map([...values, ...changes.map(({ question: { id }, to }) => [id, [to]] as const)]);

  const stepsOf = ({ changes }: Flip) =>
    changes.reduce((sum, { from, to }) => sum + Math.abs(to - (from ?? NaN)), 0);

  describe('findFlip', () => {
    it('tells changes that flip the recommendation, as told', () => {
      let found = 0;
      fc.assert(
        fc.property(anyValues, anyDirection, (values, direction) => {
          const flip = findFlip(CHECKLIST, values, direction);
          if (flip === undefined) return;
          found++;

          const after = recommendationOf(applied(values, flip));

          expect(after).toBe(flip.recommendation);
          expect(isFlip(recommendationOf(values), after, direction)).toBe(true);
          for (const { question, from, to } of flip.changes) {
            const given = values.get(question.id);
            expect(from).toBe(given && given.reduce((sum, one) => sum + one, 0) / given.length);
            expect(given?.every((one) => one === to) ?? false).toBe(false);
          }
        }),
        { numRuns: 400 },
      );

      expect(found).toBeGreaterThan(200);
    });

    it('tells no set of changes where a smaller one flips it, and none only where two do not', () => {
      fc.assert(
        fc.property(anyValues, anyDirection, (values, direction) => {
          const flip = findFlip(CHECKLIST, values, direction);
          const now = recommendationOf(values);

          const smaller = [1, 2].filter((size) => size < (flip?.changes.length ?? 3));
          for (const size of smaller)
            for (const other of allChanges(values, size))
              expect(isFlip(now, recommendationOf(other), direction)).toBe(false);
        }),
        { numRuns: 150 },
      );
    });

    it('tells, of single changes, none where a shorter one flips it', () => {
      fc.assert(
        fc.property(anyValues, anyDirection, (values, direction) => {
          const flip = findFlip(CHECKLIST, values, direction);
          const [only, second] = flip?.changes ?? [];
          if (flip === undefined || only?.from === undefined || second !== undefined) return;
          const now = recommendationOf(values);

          for (const [id, given] of values)
            for (const level of LEVELS) {
              const from = given.reduce((sum, one) => sum + one, 0) / given.length;
              if (level === stopOf(id) || Math.abs(level - from) >= stepsOf(flip)) continue;
              const other = new Map(values).set(id, [level]);
              expect(isFlip(now, recommendationOf(other), direction)).toBe(false);
            }
        }),
        { numRuns: 200 },
      );
    });
  });
});

describe('frozen answers', () => {
  const AT = '2027-01-04T08:00:00.000Z';
  const note = { question: 'focus', comment: 'Se strategien.', evidence: 'https://rn.dk', at: AT };
  const mette = assessment({ strategy: 3, focus: 2 }, { notes: [note] });
  const bent = assessment({ strategy: 1, focus: 'unknown' }, { assessor: 'bent' });
  const CASE = screening({ proposal: proposal(), assessments: [mette, bent], state: 'submitted' });
  const FROZEN = frozenAnswersOf(CASE);

  describe('frozenAnswersOf', () => {
    it('is the same after it was stored and read', async () => {
      const documents = createMemoryDocumentStore(fixedClock(AT));
      await createScreening(CASE, { documents });

      const read = await readScreening(CASE.id, { documents });

      expect(read && frozenAnswersOf(read.document)).toBe(FROZEN);
    });

    const sames: [string, Partial<Screening>][] = [
      [
        'order of the answers',
        { assessments: [{ ...mette, answers: mette.answers.toReversed() }, bent] },
      ],
      ['order of the assessors', { assessments: [bent, mette] }],
      [
        'order of the facts',
        { proposal: Object.fromEntries(Object.entries(proposal()).toReversed()) },
      ],
      [
        'step somebody stands at',
        { assessments: [{ ...mette, step: { kind: 'result' }, revision: 9 }, bent] },
      ],
      ['state and what was decided', { state: 'approved', updatedAt: '2028-01-01T08:00:00.000Z' }],
    ];
    it.each(sames)('does not depend on the %s', (_, given) => {
      expect(frozenAnswersOf({ ...CASE, ...given })).toBe(FROZEN);
    });

    const others: [string, Partial<Screening>][] = [
      ['answer', { assessments: [{ ...mette, answers: mette.answers.slice(1) }, bent] }],
      ['comment', { assessments: [{ ...mette, notes: [{ ...note, comment: 'Nej.' }] }, bent] }],
      ['link', { assessments: [{ ...mette, notes: [{ ...note, evidence: '' }] }, bent] }],
      ['assessor', { assessments: [mette, { ...bent, assessor: 'carl' }] }],
      ['assessor fewer', { assessments: [mette] }],
      ['fact', { proposal: proposal({ cost: { amount: 10_001, currency: 'EUR' } }) }],
      ['version of the checklist', { checklists: [checklist({ version: 2 })] }],
      ['case', { id: 'screening-2' }],
    ];
    it.each(others)('is another with another %s', (_, given) => {
      expect(frozenAnswersOf({ ...CASE, ...given })).not.toBe(FROZEN);
    });
  });
});

describe('missing for submission', () => {
  describe('missingForSubmission', () => {
    it('is nothing when name, level and area are known and every question is answered', () => {
      const { name, level, area } = proposal();
      const bare = ready({ proposal: { name, level, area } });

      expect(missingForSubmission(bare)).toEqual({ facts: [], questions: [] });
      expect(isComplete(bare)).toBe(true);
    });

    it('names the facts and the questions that are missing', () => {
      const { facts, questions } = missingForSubmission(
        screening({ proposal: { name: 'Robotter' }, assessments: [assessment({ strategy: 3 })] }),
      );

      expect(facts).toEqual(['level', 'area']);
      expect(questions.map(({ id }) => id)).toEqual([
        'focus',
        'problem',
        'unit',
        'hours',
        'financing',
      ]);
    });

    it('takes "I do not know" for an answer, but not what was passed over, nor a colleague’s', () => {
      const answers = { strategy: 3, focus: 3, problem: 2, unit: 3, hours: 'unknown' } as const;
      const one = ready({
        assessments: [
          assessment(answers, { passed: ['financing'], step: { kind: 'result' } }),
          assessment({ financing: 3 }, { assessor: 'bent' }),
        ],
      });

      expect(missingForSubmission(one).questions.map(({ id }) => id)).toEqual(['financing']);
      expect(isComplete(one)).toBe(false);
    });
  });
});

describe('score', () => {
  /** A screening whose facts are all known. */
  const assessed = (given: Partial<Screening>) => screening({ proposal: proposal(), ...given });
  const QUESTIONS = ['strategy', 'focus', 'problem', 'unit', 'hours', 'financing'] as const;

  /** The score of answers given in the order of the questions; `undefined` is no answer. */
  function scored(values: readonly (AnswerValue | undefined)[], given: Partial<Checklist> = {}) {
    const answers = Object.fromEntries(
      QUESTIONS.flatMap((id, index) => {
        const value = values[index];
        return value === undefined ? [] : [[id, value]];
      }),
    );
    const one = assessed({ checklists: [checklist(given)], assessments: [assessment(answers)] });
    return scoreOf(one, 'political');
  }

  const withThresholds = (given: Partial<Checklist['thresholds']>): Partial<Checklist> => ({
    thresholds: { ...checklist().thresholds, ...given },
  });

  describe('scoreOf', () => {
    // Relevance weighs 60, resources 40; a criterion's percent is its points of 3 a question.
    it.each([
      ['3 throughout', [3, 3, 3, 3, 3, 3], 100, 'recommend'],
      ['2 throughout', [2, 2, 2, 2, 2, 2], 66.666667, 'recommend'],
      ['1 throughout', [1, 1, 1, 1, 1, 1], 33.333333, 'not-recommended'],
      ['0 throughout, which stops', [0, 0, 0, 0, 0, 0], 0, 'not-recommended'],
      ['7/9 and 4/9: 46.67 + 17.78', [3, 2, 2, 1, 1, 2], 64.444444, 'recommend-with-conditions'],
      [
        '9/9 and 3/9: good, but resources are weak',
        [3, 3, 3, 1, 1, 1],
        73.333333,
        'recommend-with-conditions',
      ],
      ['3/9 and 6/9: 20 + 26.67', [1, 1, 1, 2, 2, 2], 46.666667, 'recommend-with-conditions'],
      ['3/9 and 5/9: 20 + 22.22', [1, 1, 1, 2, 2, 1], 42.222222, 'not-recommended'],
      [
        '9/9 and 6/9 with financing at 0, which stops',
        [3, 3, 3, 3, 3, 0],
        86.666667,
        'not-recommended',
      ],
    ] as const)('of %s', (_, values, percent, recommendation) => {
      const score = scored(values);

      expect(score.percent).toBeCloseTo(percent, 5);
      expect(score.recommendation).toBe(recommendation);
      expect(score.unanswered).toEqual([]);
    });

    it('tells each criterion, the weak ones and the stops', () => {
      const score = scored([3, 2, 'unknown', 0, undefined, 0]);

      expect(
        score.criteria.map(({ criterion: { id }, percent, answered }) => [id, percent, answered]),
      ).toEqual([
        ['relevance', 83.333333, 2],
        ['resources', 0, 2],
      ]);
      expect(score.weak.map(({ id }) => id)).toEqual(['resources']);
      expect(score.stops.map(({ id }) => id)).toEqual(['financing']);
      expect(score.unanswered.map(({ id }) => id)).toEqual(['problem', 'hours']);
      expect(score.recommendation).toBe('not-recommended');
    });

    it('weighs only the criteria that were answered', () => {
      const score = scored([3, 3, 3], withThresholds({ answered: 50 }));

      expect(score.percent).toBe(100);
      expect(score.criteria[1]?.percent).toBeUndefined();
      expect(score.weak).toEqual([]);
      expect(score.recommendation).toBe('recommend');
    });

    it.each([
      ['nothing is answered', []],
      ['all is unknown', QUESTIONS.map(() => 'unknown' as const)],
      ['fewer are answered than the share asked for', [3, 3, 3, 3]],
    ])('is an insufficient basis when %s', (_, values) => {
      expect(scored(values).recommendation).toBe('insufficient-basis');
    });

    it('takes an answered share that is exactly as asked for as enough', () => {
      const half = [3, 3, 3] as const;

      expect(scored(half, withThresholds({ answered: 50 })).recommendation).toBe('recommend');
      expect(scored(half, withThresholds({ answered: 51 })).recommendation).toBe(
        'insufficient-basis',
      );
    });

    it('stops a proposal whatever is unanswered', () => {
      const onlyStop = [undefined, undefined, undefined, undefined, undefined, 0 as const];

      expect(scored(onlyStop).recommendation).toBe('not-recommended');
    });

    it('takes a score that is exactly a threshold as reaching it', () => {
      const threes = [3, 3, 3, 0, 0, 1] as const; // 60 and 1/9 of 40: 64.44
      const none = { weakCriterion: 0 };

      const at = scored([3, 3, 3, 3, 3, 3], withThresholds({ recommend: 100, ...none }));
      const sixty = scored([3, 3, 3, 0, 0, 'unknown'], withThresholds({ recommend: 60, ...none }));
      const below = scored(threes, withThresholds({ recommend: 65, ...none }));

      expect(at.recommendation).toBe('recommend');
      expect(sixty.recommendation).toBe('recommend');
      expect(below.recommendation).toBe('recommend-with-conditions');
    });

    it('does not lose a threshold to the rounding of thirds', () => {
      // 30 × 7/12 + 25 × 1/12 + 25 × 11/12 + 20 × 0/12 and the like: 45 % exactly, 44.999… in floating point.
      const weights = [30, 25, 25, 20];
      const criteria = weights.map((weight, c) =>
        criterion(`c${c}`, weight, [`c${c}-0`, `c${c}-1`, `c${c}-2`, `c${c}-3`]),
      );
      const pointsOf = (sum: number) =>
        [0, 3, 6, 9].map((from) => Math.min(3, Math.max(0, sum - from)));
      const sums = Array.from({ length: 13 ** 4 }, (_, n) => [
        n % 13,
        Math.floor(n / 13) % 13,
        Math.floor(n / 169) % 13,
        Math.floor(n / 2197),
      ]).filter(
        (points) => points.reduce((sum, p, c) => sum + p * (weights[c] ?? 0), 0) === 45 * 12,
      );

      const wrong = sums.filter((points) => {
        const answers = points.flatMap((sum, c) =>
          pointsOf(sum).map((value, q) => [`c${c}-${q}`, value] as const),
        );
        const one = assessed({
          checklists: [checklist({ criteria })],
          assessments: [assessment(Object.fromEntries(answers))],
        });
        return scoreOf(one, 'political').recommendation !== 'recommend-with-conditions';
      });

      expect(sums.length).toBe(275);
      expect(wrong).toEqual([]);
    });

    it('takes a criterion exactly at the limit as not weak', () => {
      const criteria = [criterion('only', 100, ['a', 'b', 'c', 'd', 'e'])];
      const scoreWith = (last: AnswerValue) =>
        scoreOf(
          assessed({
            checklists: [checklist({ criteria })],
            assessments: [assessment({ a: 3, b: 2, c: 0, d: 0, e: last })],
          }),
          'political',
        );

      expect(scoreWith(1).weak).toEqual([]); // 6 of 15: 40 %
      expect(scoreWith(0).weak).toEqual(criteria);
    });

    it('is an insufficient basis on a level that nobody has assessed', () => {
      const one = assessed({ assessments: [assessment({ strategy: 3 })] });

      expect(scoreOf(one, 'administrative')).toMatchObject({
        percent: undefined,
        recommendation: 'insufficient-basis',
      });
    });
  });

  const answersOf = (values: readonly AnswerValue[]) =>
    Object.fromEntries(values.map((value, index) => [QUESTIONS[index] ?? '', value]));

  /** Mette's answers, and those of colleagues, in the order of the questions. */
  const assessedBy = (...all: readonly (readonly AnswerValue[])[]) =>
    assessed({
      assessments: all.map((values, index) =>
        assessment(answersOf(values), { assessor: ['mette', 'bent', 'carl'][index] ?? '' }),
      ),
    });

  describe('the score of several assessors', () => {
    it('is of the mean of each question', () => {
      const score = scoreOf(assessedBy([3, 3, 3, 3, 3, 3], [0, 3, 3, 3, 3, 3]), 'political');

      // The first question is 1.5 of 3: 7.5 of 9 points of what weighs 60.
      expect(score.percent).toBeCloseTo((7.5 / 9) * 60 + 40, 5);
    });

    it('leaves out who does not know', () => {
      const score = scoreOf(assessedBy([3, 3, 3, 3, 3, 3], Array(6).fill('unknown')), 'political');

      expect(score.percent).toBe(100);
    });

    it('stops where any of them sees a stop', () => {
      const score = scoreOf(assessedBy([3, 3, 3, 3, 3, 3], [3, 3, 3, 3, 3, 0]), 'political');

      expect(score.recommendation).toBe('not-recommended');
      expect(score.stops.map(({ id }) => id)).toEqual(['financing']);
    });

    it('counts colleagues only when they are through, and the owner always', () => {
      const one = assessedBy([3], [0, 0, 0, 0, 0], [2, 2, 2, 2, 2, 2]);

      expect(countedAssessments(one, 'political').map(({ assessor }) => assessor)).toEqual([
        'mette',
        'carl',
      ]);
    });

    it('counts a colleague who has passed over what was not answered', () => {
      const bent = assessment(answersOf([2, 2, 2, 2, 2]), {
        assessor: 'bent',
        passed: ['financing'],
      });
      const one = assessed({ assessments: [assessment(), bent] });

      expect(countedAssessments(one, 'political')).toContain(bent);
    });

    it('keeps the levels apart', () => {
      const other = assessment(answersOf([0, 0, 0, 0, 0, 0]), { level: 'administrative' });
      const one = assessedBy([3, 3, 3, 3, 3, 3]);

      expect(
        scoreOf({ ...one, assessments: [...one.assessments, other] }, 'political').percent,
      ).toBe(100);
    });
  });
});
