import fc from 'fast-check';
import type { Assessment } from '../../src/screening/checklist/assessment';
import type { ScreeningInput } from '../../src/screening/checklist/input';
import { type Fact, FACTS } from '../../src/screening/proposal/proposal';
import { questionsOf } from '../../src/screening/checklist/checklist';
import { applyContext } from '../builders/apply-context';

const { checklists: CHECKLISTS } = applyContext();
const QUESTIONS = Object.values(CHECKLISTS).flatMap((one) => questionsOf(one).map(({ id }) => id));
/** The owner, two colleagues who are assessors, and somebody without access. */
const PEOPLE = ['mette', 'bent', 'carl', 'stranger'] as const;

const anyQuestion = fc.constantFrom(...QUESTIONS, 'gone');
const anyInput: fc.Arbitrary<ScreeningInput> = fc.oneof(
  fc.record({
    do: fc.constant('answer' as const),
    question: anyQuestion,
    value: fc.constantFrom(0, 1, 2, 3, 'unknown' as const),
  }),
  fc.record({
    do: fc.constant('fact' as const),
    fact: fc.constantFrom(...FACTS),
    text: fc.constantFrom('Havne i Skåne', '10.000 euro', 'political', 'ja', '', 'x'.repeat(201)),
  }),
  fc.record({
    do: fc.constant('facts' as const),
    given: fc.uniqueArray(
      fc.record({
        fact: fc.constantFrom(...FACTS),
        text: fc.constantFrom('Havne i Skåne', '10.000 euro', 'political', '2029-2027', 'none'),
        isShown: fc.boolean(),
      }),
      { selector: ({ fact }) => fact, maxLength: 3 },
    ),
    empty: fc.uniqueArray(fc.constantFrom(...FACTS), { maxLength: 3 }),
    then: fc.constantFrom('next' as const, 'back' as const, 'stay' as const),
  }),
  fc.record({
    do: fc.constant('note' as const),
    question: anyQuestion,
    comment: fc.constantFrom('Se referatet', '', 'x'.repeat(1001)),
    evidence: fc.constantFrom('', 'https://a.dk', 'mappen'),
  }),
  fc.record({
    do: fc.constant('go' as const),
    to: fc.oneof(
      fc.record({ kind: fc.constant('fact' as const), fact: fc.constantFrom(...FACTS) }),
      fc.record({ kind: fc.constant('question' as const), question: anyQuestion }),
      fc.record({ kind: fc.constantFrom('proposal' as const, 'result' as const) }),
    ),
  }),
  fc.record({ do: fc.constant('continue' as const), overlaps: fc.constantFrom([], ['cpmr']) }),
  fc.record({ do: fc.constantFrom('skip' as const, 'back' as const, 'undo' as const) }),
);

/** Values for the facts that are not free text. */
const GIVEN: Partial<Record<Fact, string>> = {
  level: 'political',
  kind: 'Projekt',
  area: 'Sundhed',
  grant: 'nej',
  funding: 'none',
  appointment: 'nej',
  travel: 'nej',
};

/**
 * An input that the current card offers, because random inputs alone would rarely reach the result.
 */
export function offeredInput({ step }: Assessment, value: 0 | 1 | 2 | 3): ScreeningInput {
  switch (step.kind) {
    case 'fact': {
      const given = { fact: step.fact, text: GIVEN[step.fact] ?? '25.000 kr. 2027' };
      const then = value === 0 ? 'stay' : 'next';
      return value === 3
        ? { do: 'fact', ...given }
        : { do: 'facts', given: [{ ...given, isShown: false }], empty: [], then };
    }
    case 'proposal':
      return { do: 'continue', overlaps: [] };
    case 'question':
      return { do: 'answer', question: step.question, value };
    case 'result':
      return { do: 'back' };
  }
}

/** Something that a person does with a card, or types. */
export const anyStep = fc.record({
  input: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<(0 | 1 | 2 | 3)[]>(0, 1, 2, 3) },
    { weight: 2, arbitrary: anyInput },
    {
      weight: 2,
      arbitrary: fc.constantFrom('3', 'høj', 'ved ikke', 'tilbage', 'fortryd', 'kommentar: x'),
    },
  ),
  /** How many revisions the card is behind; `undefined` for typed text. */
  behind: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(1, 2, undefined) },
  ),
  person: fc.constantFrom(...PEOPLE, 'mette' as const, 'mette' as const),
  times: fc.constantFrom(1, 1, 1, 2, 3),
});

/** The output of `anyStep`. */
export type AnyStep = typeof anyStep extends fc.Arbitrary<infer Done> ? Done : never;
