import { answer, type Answer, isAnswered, shownIds } from '../../src/asking/answer/answer';
import type { IndexedKnowledge } from '../../src/asking/answer/index-knowledge';
import type { Memory } from '../../src/asking/answer/query';
import { renderAnswered } from '../../src/asking/cards/answer-cards';
import { ask } from '../../src/asking/intents/ask';
import type { Candidate, Feature, Features } from '../../src/asking/intents/candidate';
import { candidatesOf } from '../../src/asking/intents/choose';
import { WEIGHTS } from '../../src/asking/intents/weights';
import { readText } from '../../src/asking/slots/reading';
import { plainTextOf } from '../../src/cards/message';
import { renderContextFor } from '../../src/cards/render-context';
import { allQuestionsOf, type Question, type QuestionSet, scoreAnswer } from './question-sets';

/** All features, in the order of the columns of a set of examples. */
export const FEATURES: readonly Feature[] = Object.keys(WEIGHTS) as Feature[];

/** A candidate of a question: its features, and the score of the answer that it gives. */
export interface ExampleCandidate {
  readonly features: Features;
  readonly points: number;
}

/** A question as an example to learn from. Parts of a question are not told apart. */
export interface Example {
  readonly set: QuestionSet;
  readonly candidates: readonly ExampleCandidate[];
}

/** The text of an answer, where the score depends on it. */
function textOf(answered: Answer, question: Question, { knowledge }: IndexedKnowledge): string {
  if (answered.kind === 'command' || (question.must_contain ?? []).length === 0) return '';
  const renderContext = {
    ...renderContextFor(question.lang, knowledge, question.as_of),
    question: question.q,
  };
  return plainTextOf(renderAnswered({ answer: answered, others: [] }, renderContext));
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
    return { set, candidates: candidates.map((one) => exampleCandidate(one, question, index)) };
  });
}
