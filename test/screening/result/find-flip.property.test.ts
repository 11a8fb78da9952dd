import fc from 'fast-check';
import { findFlip, type Flip } from '../../../src/screening/result/explain';
import { type Recommendation, scoreValues, type Values } from '../../../src/screening/result/score';
import { questionsOf } from '../../../src/screening/checklist/steps';
import { checklist } from '../../builders/checklist';

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
const better = (one: Recommendation, other: Recommendation) => {
  const rank = {
    'insufficient-basis': 0,
    'not-recommended': 0,
    'recommend-with-conditions': 1,
    recommend: 2,
  };
  return rank[one] - rank[other];
};
/** From the best recommendation to a worse one, from any other to a better one. */
const isFlip = (from: Recommendation, to: Recommendation) =>
  from === 'recommend' ? better(to, from) < 0 : better(to, from) > 0;

/** Every way to answer so many questions otherwise, plainly. */
function* allChanges(values: Values, size: number, from = 0): Generator<Values> {
  if (size === 0) yield values;
  else
    for (let at = from; at < IDS.length; at++)
      for (const level of LEVELS)
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
      fc.property(anyValues, (values) => {
        const flip = findFlip(CHECKLIST, values);
        if (flip === undefined) return;
        found++;

        const after = recommendationOf(applied(values, flip));

        expect(after).toBe(flip.recommendation);
        expect(isFlip(recommendationOf(values), after)).toBe(true);
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
      fc.property(anyValues, (values) => {
        const flip = findFlip(CHECKLIST, values);
        const now = recommendationOf(values);

        const smaller = [1, 2].filter((size) => size < (flip?.changes.length ?? 3));
        for (const size of smaller)
          for (const other of allChanges(values, size))
            expect(isFlip(now, recommendationOf(other))).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('tells, of single changes, none where a shorter one flips it', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const flip = findFlip(CHECKLIST, values);
        const [only, second] = flip?.changes ?? [];
        if (flip === undefined || only?.from === undefined || second !== undefined) return;
        const now = recommendationOf(values);

        for (const [id, given] of values)
          for (const level of LEVELS) {
            const from = given.reduce((sum, one) => sum + one, 0) / given.length;
            if (Math.abs(level - from) >= stepsOf(flip)) continue;
            expect(isFlip(now, recommendationOf(new Map(values).set(id, [level])))).toBe(false);
          }
      }),
      { numRuns: 200 },
    );
  });
});
