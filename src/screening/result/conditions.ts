import type { Language, Localized } from '../../lib/language';
import { type Checklist, type Criterion, type Question, questionsOf } from '../checklist/checklist';
import { BEST, mean, type Values } from './values';

/** What must be in order before a proposal can be approved without reservation, and the question that it follows from. */
export interface ResultCondition {
  readonly question: Question;
  readonly text: Localized;
}

/** The most conditions that follow from one weak criterion; more than two would ask for another proposal. */
const MOST_OF_CRITERION = 2;
/** The most conditions where no criterion is weak. */
const MOST = 3;

interface Answered {
  readonly question: Question;
  readonly value: number;
}

/** The answers to questions that somebody can do something about and that are not the best, the weakest first. */
function weakAnswers(questions: readonly Question[], values: Values): Answered[] {
  return questions
    .flatMap((question) => {
      const given = values.get(question.id);
      return given === undefined ? [] : [{ question, value: mean(given) }];
    })
    .filter(({ question, value }) => question.fixed !== true && value < BEST)
    .toSorted((one, other) => one.value - other.value);
}

/** Whether an assessor gave the question an answer that permits a recommendation on a condition only. */
export const isConditional = ({ id, condition }: Question, values: Values) =>
  condition !== undefined && (values.get(id) ?? []).some((value) => value <= condition.at);

/** What a weak answer demands: the lowest level above it that would be good enough for a recommendation. */
function demandOf({ question, value }: Answered, checklist: Checklist): ResultCondition {
  const { thresholds, condition } = checklist;
  const good = Math.ceil((thresholds.recommend / 100) * BEST - 1e-9);
  const enough = Math.min(BEST, Math.max(good, Math.floor(value) + 1));
  const level = question.levels.find((one) => one.value === enough);
  const description = level?.description ?? question.text;
  const sentence = (language: Language) =>
    (condition?.[language] ?? '{level}')
      .replace('{question}', () => question.text[language])
      .replace('{level}', () => description[language]);
  return { question, text: { da: sentence('da'), en: sentence('en') } };
}

/**
 * The conditions that follow from the answers: those that an answer sets by itself, the weakest
 * questions of each weak criterion, and otherwise the weakest answers of all.
 */
export function conditionsFrom(
  checklist: Checklist,
  values: Values,
  weak: readonly Criterion[],
): ResultCondition[] {
  const set = questionsOf(checklist).flatMap((question) =>
    question.condition && isConditional(question, values)
      ? [{ question, text: question.condition.text }]
      : [],
  );
  const others = ({ question }: Answered) => !set.some((one) => one.question.id === question.id);
  const ofWeak = weak.flatMap(({ questions }) => {
    const answers = weakAnswers(questions, values);
    const [weakest] = answers;
    return answers
      .filter(({ value }) => value === weakest?.value)
      .slice(0, MOST_OF_CRITERION)
      .filter(others);
  });
  const found = [...set, ...ofWeak.map((one) => demandOf(one, checklist))];
  if (found.length > 0) return found;
  const all = weakAnswers(questionsOf(checklist), values);
  const below = all.filter(({ value }) => (value / BEST) * 100 < checklist.thresholds.recommend);
  return (below.length > 0 ? below.slice(0, MOST) : all.slice(0, 1)).map((one) =>
    demandOf(one, checklist),
  );
}
