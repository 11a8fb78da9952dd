import { isAnswered } from '../../src/asking/answer/answer';
import type { Query } from '../../src/asking/answer/query';
import { ask, type AnsweredQuestion } from '../../src/asking/intents/ask';
import { MOST_CARRIED } from '../../src/actions';
import { questionsOf, SETS } from '../eval/question-sets';
import { INDEX } from './nordjylland';

/**
 * The first of the collected questions that has two readings on this day, and its answer. Which one
 * it is depends on the weights of the candidates, so no test names it.
 */
export function ambiguousQuestion(
  day: string,
): Omit<AnsweredQuestion, 'alternative'> & { question: string; alternative: Query } {
  for (const set of SETS)
    for (const { q: question, context = [] } of questionsOf(set)) {
      if (context.length > 0) continue;
      const asked = ask(question, INDEX, { day });
      const { alternative } = asked;
      if (alternative === undefined || !isAnswered(asked.answer)) continue;
      if (asked.unused.length > 0) continue;
      if (JSON.stringify(alternative).length <= MOST_CARRIED)
        return { ...asked, question, alternative };
    }
  throw new Error('No question has two readings.');
}
