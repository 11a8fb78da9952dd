import type { Guide, GuideQuestion } from '../guide/guide';
import { answerOf } from '../guide/guide-steps';
import { type Round, ROUND_KINDS } from '../rounds/round';

/** How often each choice of a question was taken. */
interface AnswerCount {
  readonly question: GuideQuestion;
  /** In the question's order, those that nobody took with 0. */
  readonly counts: readonly {
    readonly choice: GuideQuestion['choices'][number];
    readonly count: number;
  }[];
  /** Rounds in which nobody knew, or nothing was said. */
  readonly unknown: number;
}

/** The answers to one guide as rounds of one kind put it, over all of them. */
export interface GuideAnswers {
  readonly kind: Round['kind'];
  /** Its latest version among the rounds. */
  readonly guide: Guide;
  readonly rounds: number;
  readonly questions: readonly AnswerCount[];
}

function countOf(question: GuideQuestion, rounds: readonly Round[]): AnswerCount {
  const asked = rounds.filter(({ guide }) => guide.questions.some(({ id }) => id === question.id));
  const given = asked.map((round) => answerOf(round, question.id)?.choice);
  const counts = question.choices.map((choice) => ({
    choice,
    count: given.filter((id) => id === choice.id).length,
  }));
  const counted = counts.reduce((sum, { count }) => sum + count, 0);
  return { question, counts, unknown: asked.length - counted };
}

/** What was answered to every question, counted guide by guide; a renewal and a closing ask something else. */
export function countAnswers(rounds: readonly Round[]): GuideAnswers[] {
  const ids = [...new Set(rounds.map(({ guide }) => guide.id))].sort();
  return ids.flatMap((id) =>
    ROUND_KINDS.flatMap((kind) => {
      const own = rounds.filter((round) => round.guide.id === id && round.kind === kind);
      const [guide] = own
        .map((round) => round.guide)
        .sort((one, other) => other.version - one.version);
      if (guide === undefined) return [];
      const questions = guide.questions.map((one) => countOf(one, own));
      return [{ kind, guide, rounds: own.length, questions }];
    }),
  );
}
