import fc from 'fast-check';
import type { ScreeningInput } from '../../src/screening/input';
import { scoreOf } from '../../src/screening/score';
import { FACTS, type Screening, screenings } from '../../src/screening/screening';
import { startScreening } from '../../src/screening/start-screening';
import { isSameStep, questionsOf, stepsOf } from '../../src/screening/steps';
import { takeStep } from '../../src/screening/take-step';
import { createMemoryDocumentStore } from '../../src/storage/memory-document-store';
import { checklist } from '../builders/checklist';
import { fixedClock } from '../fakes/fixed-clock';

const clock = fixedClock('2027-01-05T08:00:00.000Z');
const CHECKLIST = checklist();
const QUESTIONS = questionsOf(CHECKLIST).map(({ id }) => id);

const anyInput: fc.Arbitrary<ScreeningInput> = fc.oneof(
  fc.record({
    do: fc.constant('answer' as const),
    question: fc.constantFrom(...QUESTIONS, 'gone'),
    value: fc.constantFrom(0, 1, 2, 3, 'unknown' as const),
  }),
  fc.record({
    do: fc.constant('fact' as const),
    fact: fc.constantFrom(...FACTS),
    text: fc.constantFrom('Blue Region', '10.000 euro', '', 'x'.repeat(201)),
  }),
  fc.record({ do: fc.constant('skip' as const), fact: fc.constantFrom(...FACTS) }),
  fc.constant({ do: 'back' as const }),
);

/** What the current card offers: random inputs alone would seldom reach the result. */
function offered({ step }: Screening, value: 0 | 1 | 2 | 3): ScreeningInput {
  switch (step.kind) {
    case 'fact':
      return { do: 'fact', fact: step.fact, text: '25.000 kr.' };
    case 'question':
      return { do: 'answer', question: step.question, value };
    case 'result':
      return { do: 'back' };
  }
}

const anyTap = fc.record({
  input: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<(0 | 1 | 2 | 3)[]>(0, 1, 2, 3) },
    { weight: 2, arbitrary: anyInput },
  ),
  /** How far behind the card is; `undefined` for typed text. */
  behind: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(1, 2, undefined) },
  ),
  person: fc.oneof(
    { weight: 9, arbitrary: fc.constant('mette') },
    { weight: 1, arbitrary: fc.constant('bent') },
  ),
  times: fc.constantFrom(1, 1, 1, 2, 3),
});

/** The weighted percent, worked out from the answers anew. */
function recomputed({ assessments }: Screening): number | undefined {
  const points = new Map(assessments[0]?.answers.map(({ question, value }) => [question, value]));
  let sum = 0;
  let weights = 0;
  for (const { weight, questions } of CHECKLIST.criteria) {
    const known = questions
      .map(({ id }) => points.get(id))
      .filter((value) => typeof value === 'number');
    if (known.length === 0) continue;
    sum += (weight * known.reduce((total, value) => total + value, 0)) / (3 * known.length);
    weights += weight;
  }
  return weights === 0 ? undefined : (sum / weights) * 100;
}

function expectPossible(one: Screening): void {
  expect(stepsOf(CHECKLIST).some((step) => isSameStep(step, one.step))).toBe(true);
  expect(one.state).toBe(one.step.kind === 'result' ? 'completed' : 'draft');
  const asked = one.assessments[0]?.answers.map(({ question }) => question) ?? [];
  expect(new Set(asked).size).toBe(asked.length);
  for (const question of asked) expect(QUESTIONS).toContain(question);
  expect(new Set(one.skipped).size).toBe(one.skipped.length);
  const percent = recomputed(one);
  if (percent === undefined) expect(scoreOf(one, 'mette').percent).toBeUndefined();
  else expect(scoreOf(one, 'mette').percent).toBeCloseTo(percent, 5);
}

function expectChange(before: Screening, after: Screening, tap: Parameters<typeof takeStep>[0]) {
  const { person, revision, input } = tap;
  const changes = after.revision - before.revision;
  if (changes === 0 || person !== before.owner || (revision ?? before.revision) < before.revision)
    expect(after).toEqual(before);
  // A typed "back" may be meant twice; whatever else comes twice at once counts once.
  else if (revision !== undefined || input.do !== 'back') expect(changes).toBe(1);
  else expect(changes).toBeGreaterThan(0);
}

describe('takeStep', () => {
  it('leaves a screening in a possible state after any sequence of taps, and counts its changes', async () => {
    let completed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyTap, { maxLength: 50, size: 'max' }), async (taps) => {
        const ports = { clock, documents: createMemoryDocumentStore(clock) };
        const start = {
          id: 's',
          organisation: 'nordjylland',
          owner: 'mette',
          checklist: CHECKLIST,
        };
        let last = await startScreening(start, ports);
        for (const { input, behind, person, times } of taps) {
          const tap = {
            screening: 's',
            person,
            revision: behind === undefined ? undefined : last.revision - behind,
            input: typeof input === 'number' ? offered(last, input) : input,
          };
          // Two or three of the same at once: an impatient finger.
          await Promise.all(Array.from({ length: times }, () => takeStep(tap, ports)));

          const now = (await ports.documents.get(screenings, 's', 's'))?.document;
          if (now === undefined) throw new Error('the screening is gone');
          expectChange(last, now, tap);
          expectPossible(now);
          if (now.state === 'completed') completed++;
          last = now;
        }
      }),
      { numRuns: 25 },
    );
    expect(completed).toBeGreaterThan(10);
  });
});
