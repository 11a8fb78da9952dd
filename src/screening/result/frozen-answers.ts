import { answerOf, type Assessment, noteOf } from '../checklist/assessment';
import { FACTS } from '../proposal/proposal';
import { checklistOf, type Screening } from '../case/screening';
import { questionsOf } from '../checklist/steps';

/** A value whose objects have their keys in order, so that equal values are equal texts. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, ordered(one)]),
  );
}

function frozenAssessment(screening: Screening, one: Assessment): object {
  const { assessor, name, level } = one;
  const answers = questionsOf(checklistOf(screening, level)).map(({ id }) => {
    const { comment, evidence } = noteOf(one, id) ?? {};
    return { question: id, value: answerOf(one, id)?.value, comment, evidence };
  });
  return { level, assessor, name, answers };
}

/** The proposal, the checklists as they were asked, and everybody's answers as one text: the same whenever they are, to be hashed. */
export function frozenAnswersOf(screening: Screening): string {
  const { id, proposal, checklists, assessments } = screening;
  const by = ({ level, assessor }: Assessment) => `${level} ${assessor}`;
  return JSON.stringify(
    ordered({
      screening: id,
      proposal: FACTS.map((fact) => [fact, proposal[fact]]),
      checklists: checklists.toSorted((one, other) => (one.level < other.level ? -1 : 1)),
      assessments: assessments
        .toSorted((one, other) => (by(one) < by(other) ? -1 : 1))
        .map((one) => frozenAssessment(screening, one)),
    }),
  );
}
