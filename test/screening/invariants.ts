import {
  type AssessmentAnswer,
  type Assessment,
  nextQuestion,
} from '../../src/screening/checklist/assessment';
import { FACTS, isRuledOut } from '../../src/screening/proposal/proposal';
import { countedAssessments, scoreOf } from '../../src/screening/result/score';
import { checklistOf, type Screening } from '../../src/screening/case/screening';
import { questionsOf } from '../../src/screening/checklist/checklist';
import {
  screeningQuestionnaire,
  type StepTaken,
  type StepTap,
} from '../../src/screening/checklist/screening-questionnaire';
import { assessment } from '../builders/screening';
import { applyContext } from '../builders/apply-context';

const { checklists: CHECKLISTS } = applyContext();

/** The weighted percentage, recomputed from the frozen checklist and the counted answers. */
function recomputed(one: Screening, counted: readonly Assessment[], level: Assessment['level']) {
  let sum = 0;
  let weights = 0;
  for (const { weight, questions } of checklistOf(one, level).criteria) {
    const points = questions.flatMap(({ id }) => {
      const given = counted
        .map(({ answers }) => answers.find(({ question }) => question === id)?.value)
        .filter((value) => typeof value === 'number');
      return given.length === 0
        ? []
        : [given.reduce((all, value) => all + value, 0) / given.length];
    });
    if (points.length === 0) continue;
    sum += (weight * points.reduce((all, value) => all + value, 0)) / (3 * points.length);
    weights += weight;
  }
  return weights === 0 ? undefined : (sum / weights) * 100;
}

function expectScored(one: Screening): void {
  const [{ level } = assessment()] = one.assessments;
  const counted = one.assessments.filter(
    (own) =>
      own.assessor === one.owner ||
      questionsOf(checklistOf(one, level)).every(
        ({ id }) => own.passed.includes(id) || own.answers.some(({ question }) => question === id),
      ),
  );
  expect(countedAssessments(one, level)).toEqual(counted);
  const percent = recomputed(one, counted, level);
  if (percent === undefined) expect(scoreOf(one, level).percent).toBeUndefined();
  else expect(scoreOf(one, level).percent).toBeCloseTo(percent, 4);
}

const isOnce = (all: readonly string[]) => new Set(all).size === all.length;

/** Expects that the cards can show the screening, and that its score is right. */
export function expectPossible(one: Screening): void {
  expect(one.state).toBe('draft');
  expect(one.checklists).toHaveLength(1);
  expect(isOnce(one.skipped) && one.skipped.every((fact) => !(fact in one.proposal))).toBe(true);
  expect(FACTS.filter((fact) => fact in one.proposal && isRuledOut(fact, one.proposal))).toEqual(
    [],
  );
  expect(one.assessments.map(({ assessor }) => assessor)).toEqual(['mette', 'bent', 'carl']);
  for (const own of one.assessments) {
    const frozen = checklistOf(one, own.level);
    expect(frozen.id).toBe(CHECKLISTS[own.level].id);
    const asked = questionsOf(frozen).map(({ id }) => id);
    const answered = own.answers.map(({ question }) => question);
    const noted = own.notes.map(({ question }) => question);
    for (const ids of [answered, noted, own.passed]) {
      expect(isOnce(ids) && ids.every((id) => asked.includes(id))).toBe(true);
    }
    expect(own.passed.filter((id) => answered.includes(id))).toEqual([]);
    const { keyOf, steps } = screeningQuestionnaire({
      screening: one,
      assessment: own,
    }).questionnaire;
    expect(steps(own).map(keyOf)).toContain(keyOf(own.step));
    if (own.step.kind === 'fact') expect(own.assessor).toBe(one.owner);
    if (own.step.kind === 'result') expect(nextQuestion(frozen, own)).toEqual(own.step);
  }
  expectScored(one);
}

/** Expects that an answer only disappears when it is replaced or undone. */
export function expectNothingLost(before: Screening, after: Screening): void {
  expect(after.history.slice(0, before.history.length)).toEqual(before.history);
  const news = after.history.slice(before.history.length);
  for (const own of after.assessments) {
    const earlier = before.assessments.find(({ assessor }) => assessor === own.assessor);
    const changed = (question: string) =>
      news.some(
        ({ by, what, did }) =>
          by === own.assessor && what === question && ['answered', 'undone'].includes(did),
      );
    const kept = (answers: readonly AssessmentAnswer[] = []) =>
      answers
        .filter(({ question }) => !changed(question))
        .map(({ question, value }) => [question, value]);
    expect(kept(own.answers).toSorted()).toEqual(kept(earlier?.answers).toSorted());
  }
}

/** Expects that only the person's own revision changes, and that a stale card changes nothing. */
export function expectRevisions(
  before: Screening,
  after: Screening,
  { person, revision, input }: StepTap,
): void {
  const revisionsOf = (one: Screening, id: string) =>
    one.assessments.find(({ assessor }) => assessor === id)?.revision ?? 0;
  const own = revisionsOf(before, person.id);
  const changes = revisionsOf(after, person.id) - own;
  for (const { assessor } of after.assessments)
    if (assessor !== person.id)
      expect(revisionsOf(after, assessor)).toBe(revisionsOf(before, assessor));
  if (changes === 0) expect(after).toEqual(before);
  if (revision !== undefined) expect(changes).toBeLessThanOrEqual(revision === own ? 1 : 0);
  // Typing something twice may be intended, but not if it names its question or fact.
  else if (input.do === 'answer') expect(changes).toBeLessThanOrEqual(1);
}

/** Expects that replaying a person's history gives their last answer to each question. */
export function expectHistoryTells(one: Screening): void {
  for (const { assessor, answers } of one.assessments) {
    const told = new Map<string, string[]>();
    for (const { by, did, what = '', value = '' } of one.history) {
      if (by !== assessor) continue;
      if (did === 'answered') told.set(what, [...(told.get(what) ?? []), value]);
    }
    for (const { question, value } of answers) expect(told.get(question)).toContain(String(value));
  }
}

/** Expects that people without access learn nothing of it. */
export function expectNothingForStrangers({ person }: StepTap, taken: readonly StepTaken[]): void {
  for (const one of taken)
    if (person.id === 'stranger') expect(one).toEqual({ ok: false, reason: 'not-yours' });
}
