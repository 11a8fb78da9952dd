import { answer, type Answer, isAnswered, shownIds } from '../../src/asking/answer/answer';
import type { IndexedKnowledge } from '../../src/asking/answer/index-knowledge';
import type { Memory } from '../../src/asking/answer/query';
import { renderAnswers } from '../../src/asking/cards/answer-cards';
import { ask } from '../../src/asking/intents/ask';
import type { Candidate, Feature, Features } from '../../src/asking/intents/candidate';
import { candidatesOf } from '../../src/asking/intents/choose';
import { WEIGHTS } from '../../src/asking/intents/weights';
import { readText } from '../../src/asking/slots/reading';
import { plainTextOf } from '../../src/cards/message';
import { renderContextFor } from '../../src/cards/render-context';
import { weightedMean } from './fit-weights';
import {
  allQuestionsOf,
  isBlind,
  type Question,
  type QuestionSet,
  scoreAnswer,
  typeOf,
} from './question-sets';

/** All features, in the order of the columns of a set of examples. */
export const FEATURES: readonly Feature[] = Object.keys(WEIGHTS) as Feature[];

/** A candidate of a question: its features, and the score of the answer that it gives. */
interface ExampleCandidate {
  readonly features: Features;
  readonly points: number;
}

/** A question as an example to learn from. Parts of a question are not told apart. */
export interface Example {
  readonly set: QuestionSet;
  readonly kind: string;
  readonly candidates: readonly ExampleCandidate[];
}

/** The text of an answer, where the score depends on it. */
function textOf(answered: Answer, question: Question, { knowledge }: IndexedKnowledge): string {
  if (answered.kind === 'command' || (question.must_contain ?? []).length === 0) return '';
  const renderContext = {
    ...renderContextFor(question.lang, knowledge, question.as_of),
    question: question.q,
  };
  return plainTextOf(
    renderAnswers({ answer: answered, others: [], unused: [], isUnsure: false }, renderContext),
  );
}

function exampleCandidate(
  { query, features }: Candidate,
  question: Question,
  index: IndexedKnowledge,
): ExampleCandidate {
  const answered = answer(query, index, question.as_of);
  const points = scoreAnswer(question, {
    intent: query.intent === 'command' ? query.command : query.intent,
    answered: isAnswered(answered),
    collaborations: [...shownIds(answered)],
    text: textOf(answered, question, index),
  });
  return { features, points };
}

/** The questions of a set with all their candidates, each scored as if it had been chosen. */
export function examplesOf(set: QuestionSet, index: IndexedKnowledge): Example[] {
  return allQuestionsOf(set).map((question) => {
    const day = question.as_of;
    let memory: Memory | undefined;
    for (const earlier of question.context ?? [])
      memory = ask(earlier, index, { day, memory }).memory;
    const candidates = candidatesOf(readText(question.q, index, { day, memory }));
    return {
      set,
      kind: typeOf(question),
      candidates: candidates.map((one) => exampleCandidate(one, question, index)),
    };
  });
}

/** Blind questions are closer to what people ask, and fewer. */
const BLIND_COUNTS = 2;
/** An answer where there is none is the worst fault. */
const UNANSWERABLE_COUNTS = 4;

/** How much a question counts when weights are fitted. */
export const countOf = ({ set, kind }: Example): number =>
  (isBlind(set) ? BLIND_COUNTS : 1) * (kind === 'unanswerable' ? UNANSWERABLE_COUNTS : 1);

/** Mean points in the own sets and in the blind ones. */
export function meanPoints(
  examples: readonly Example[],
  points: Float64Array,
): { own: number; blind: number } {
  const meanOf = (counts: (example: Example) => number) =>
    weightedMean(points, Float64Array.from(examples, counts));
  return {
    own: meanOf(({ set }) => (isBlind(set) ? 0 : 1)),
    blind: meanOf(({ set }) => (isBlind(set) ? 1 : 0)),
  };
}
