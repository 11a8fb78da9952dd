import { canonicalText } from '../../lib/canonical-text';
import { answerOf, noteOf, UNKNOWN } from '../../questionnaire/questionnaire';
import { differingFacts } from '../case/changes';
import { checklistOf, isAssessed, mainLevel, ownersOf, type Screening } from '../case/screening';
import { countedAssessments } from '../result/score';
import type { Fact, Proposal } from '../proposal/proposal';
import type { Assessment, AssessmentAnswer } from './assessment';
import { type Checklist, type Question, questionsOf } from './checklist';

/** What an assessment takes over from that of an approved case. */
export type CarriedAnswers = Pick<Assessment, 'answers' | 'notes'>;

/** Words alone: a comma, a capital or a hyphen changes no meaning. */
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** What a question asks and what its levels mean; its help and what follows from it are no part of it. */
const meaningOf = ({ id, text, levels }: Question) =>
  canonicalText({
    id,
    text: [text.da, text.en].map(wordsOf),
    levels: levels.map(({ value, label, description, unclear = false }) => ({
      value,
      unclear,
      words: [label.da, label.en, description.da, description.en].map(wordsOf),
    })),
  });

const isTouched = ({ restsOn = [] }: Question, facts: readonly Fact[]) =>
  restsOn.some((fact) => facts.includes(fact));

/** The last known answer of an owner of a case to a question, and their note on it. */
function ownersAnswer(screening: Screening, { id }: Question) {
  const level = mainLevel(screening);
  const own = ownersOf(screening)
    .toReversed()
    .flatMap((owner) => screening.assessments.filter((one) => one.assessor === owner))
    .filter((one) => one.level === level);
  for (const { answers, name, notes } of own) {
    const answer = answerOf<AssessmentAnswer>({ answers }, id);
    if (answer !== undefined && answer.value !== UNKNOWN)
      return { answer, name, note: noteOf({ notes }, id) };
  }
  return undefined;
}

/** Whether a colleague whose assessment counts has answered a question in another way. */
function isDisputed(
  approved: Screening,
  level: Checklist['level'],
  { question, value }: AssessmentAnswer,
): boolean {
  const owners = ownersOf(approved);
  return countedAssessments(approved, level)
    .filter(({ assessor }) => !owners.includes(assessor))
    .some((one) => answerOf<AssessmentAnswer>(one, question)?.value !== value);
}

/**
 * The answers of an approved case that hold for a change of it: those of its owner that no colleague
 * disputes, to questions that the checklist still asks with the same meaning, and that rest on
 * nothing that is different now.
 */
export function carriedAnswers(
  approved: Screening,
  checklist: Checklist,
  proposal: Proposal,
): CarriedAnswers {
  if (!isAssessed(approved) || mainLevel(approved) !== checklist.level)
    return { answers: [], notes: [] };
  const asked = questionsOf(checklistOf(approved, checklist.level));
  const facts = differingFacts(approved.proposal, proposal);
  const kept = questionsOf(checklist).flatMap((question) => {
    const before = asked.find(({ id }) => id === question.id);
    const isSame = before !== undefined && meaningOf(before) === meaningOf(question);
    if (!isSame || isTouched(question, facts)) return [];
    const found = ownersAnswer(approved, question);
    return found === undefined || isDisputed(approved, checklist.level, found.answer)
      ? []
      : [found];
  });
  return {
    answers: kept.map(({ answer, name }) => ({
      ...answer,
      carried: answer.carried ?? { screening: approved.id, name },
    })),
    notes: kept.flatMap(({ note }) => note ?? []),
  };
}

/** Lists the answers of an assessment that are carried over and that nobody has given again. */
export const carriedIn = ({ answers }: Pick<Assessment, 'answers'>): AssessmentAnswer[] =>
  answers.filter(({ carried }) => carried !== undefined);

/** An assessment without some carried answers, and the notes that came with them. */
function without(
  assessment: Assessment,
  questions: readonly string[],
  { createdAt }: Pick<Screening, 'createdAt'>,
): Assessment {
  if (questions.length === 0) return assessment;
  const { answers, notes } = assessment;
  return {
    ...assessment,
    answers: answers.filter(({ question }) => !questions.includes(question)),
    // What was noted in this case stays.
    notes: notes.filter(({ at, question }) => at >= createdAt || !questions.includes(question)),
  };
}

/** An assessment without everything that is carried over: what the person has said in this case. */
export function withoutCarried(
  assessment: Assessment,
  screening: Pick<Screening, 'createdAt'>,
): Assessment {
  const carried = carriedIn(assessment).map(({ question }) => question);
  return without(assessment, carried, screening);
}

/** What is carried over in an assessment, for somebody who takes the case over. */
export function carriedParts(
  { answers, notes }: Assessment,
  { createdAt }: Pick<Screening, 'createdAt'>,
): CarriedAnswers {
  const carried = carriedIn({ answers });
  const isCarried = (question: string) => answerOf({ answers: carried }, question) !== undefined;
  return {
    answers: carried,
    notes: notes.filter(({ at, question }) => at < createdAt && isCarried(question)),
  };
}

/** A screening without the carried answers to questions that rest on a fact which has changed. */
export function withoutTouched(screening: Screening, before: Proposal): Screening {
  const facts = differingFacts(before, screening.proposal);
  if (facts.length === 0) return screening;
  const assessments = screening.assessments.map((one) => {
    const questions = questionsOf(checklistOf(screening, one.level));
    const touched = carriedIn(one).flatMap(({ question }) => {
      const asked = questions.find(({ id }) => id === question);
      return asked !== undefined && isTouched(asked, facts) ? [question] : [];
    });
    return without(one, touched, screening);
  });
  return { ...screening, assessments };
}
