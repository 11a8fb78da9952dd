import { applyFact, type ApplyContext, stepAfterFact } from '../proposal/apply-fact';
import { answerOf, type Assessment, type Step } from './assessment';
import { LONGEST_TEXT, type Refusal, type ScreeningInput } from './input';
import { isGiven, isRuledOut } from '../proposal/proposal';
import { checklistOf, type Screening, withAssessment } from '../case/screening';
import { isSameStep, nextFact, nextQuestion, placeOf, stepBefore, stepsOf } from './steps';

type Of<Do extends ScreeningInput['do']> = Extract<ScreeningInput, { do: Do }>;
type Applied = Screening | Refusal;

const withOne = <One>(all: readonly One[], one: One): One[] => [...new Set([...all, one])];

const isOwner = ({ owner }: Screening, { assessor }: Assessment) => owner === assessor;

function applyAnswer(
  screening: Screening,
  assessment: Assessment,
  { question, value }: Of<'answer'>,
  { at }: ApplyContext,
): Applied {
  const before = answerOf(assessment, question);
  const answered: Assessment = {
    ...assessment,
    answers: [
      ...assessment.answers.filter((one) => one.question !== question),
      { question, value, at },
    ],
    passed: assessment.passed.filter((one) => one !== question),
    undo: { question, ...(before && { before }) },
  };
  const step = nextQuestion(checklistOf(screening, assessment.level), answered, question);
  return withAssessment(screening, assessment, () => ({ ...answered, step }));
}

/** Passes over what is not given; what is given stays as it is. */
function applySkip(screening: Screening, assessment: Assessment): Applied {
  const { step } = assessment;
  if (step.kind === 'fact') {
    // A guess that is passed over is none that was confirmed.
    const { [step.fact]: _, ...proposal } = screening.proposal;
    const skipped = withOne(screening.skipped, step.fact);
    const changed = isGiven(step.fact, screening.proposal)
      ? screening
      : { ...screening, proposal, skipped };
    return withAssessment(changed, assessment, (own) => ({
      ...own,
      step: stepAfterFact(changed, own),
    }));
  }
  if (step.kind !== 'question') return 'stale';
  const { question } = step;
  const isAnswered = answerOf(assessment, question) !== undefined;
  const passed = isAnswered ? assessment.passed : withOne(assessment.passed, question);
  const after = { ...assessment, passed };
  const next = nextQuestion(checklistOf(screening, assessment.level), after, question);
  return withAssessment(screening, assessment, () => ({ ...after, step: next }));
}

function applyContinue(
  screening: Screening,
  assessment: Assessment,
  { overlaps: ids }: Of<'continue'>,
  { at }: ApplyContext,
): Applied {
  if (assessment.step.kind !== 'proposal') return 'stale';
  const fact = nextFact(screening);
  const step =
    fact.kind === 'fact'
      ? fact
      : nextQuestion(checklistOf(screening, assessment.level), assessment);
  // What was acknowledged earlier may overlap no longer; the history still has it.
  const { overlaps: _, ...rest } = screening;
  const changed = { ...rest, ...(ids.length > 0 && { overlaps: { ids: [...ids], at } }) };
  return withAssessment(changed, assessment, (own) => ({ ...own, step }));
}

function applyUndo(screening: Screening, assessment: Assessment): Applied {
  const { undo, ...rest } = assessment;
  if (undo === undefined) return 'nothing-to-undo';
  const { question, before } = undo;
  const answers = assessment.answers.filter((one) => one.question !== question);
  return withAssessment(screening, assessment, () => ({
    ...rest,
    answers: before === undefined ? answers : [...answers, before],
    step: { kind: 'question', question },
  }));
}

const isLink = (text: string) => URL.canParse(text) && /^https?:/i.test(text);

function applyNote(
  screening: Screening,
  assessment: Assessment,
  { question, comment: typed, evidence: link }: Of<'note'>,
  { at }: ApplyContext,
): Applied {
  const comment = typed.trim();
  const evidence = link.trim();
  if (placeOf(question, checklistOf(screening, assessment.level)) === undefined) return 'stale';
  if (comment.length > LONGEST_TEXT || evidence.length > LONGEST_TEXT) return 'too-long';
  if (evidence !== '' && !isLink(evidence)) return 'bad-link';
  const others = assessment.notes.filter((one) => one.question !== question);
  const notes =
    comment === '' && evidence === '' ? others : [...others, { question, comment, evidence, at }];
  return withAssessment(screening, assessment, (own) => ({ ...own, notes }));
}

/** Where one may go: what is not asked may be given too, but not what another fact rules out. */
function isReachable(to: Step, steps: readonly Step[], { proposal }: Screening, owner: boolean) {
  if (to.kind === 'fact') return owner && !isRuledOut(to.fact, proposal);
  return steps.some((step) => isSameStep(step, to));
}

function applyGo(screening: Screening, assessment: Assessment, { to }: Of<'go'>): Applied {
  const checklist = checklistOf(screening, assessment.level);
  const owner = isOwner(screening, assessment);
  if (!isReachable(to, stepsOf(screening, checklist, owner), screening, owner)) return 'stale';
  // The way to the result leads through what is still open.
  const step = to.kind === 'result' ? nextQuestion(checklist, assessment) : to;
  return withAssessment(screening, assessment, (own) => ({ ...own, step }));
}

function applyBack(screening: Screening, assessment: Assessment): Applied {
  const checklist = checklistOf(screening, assessment.level);
  const steps = stepsOf(screening, checklist, isOwner(screening, assessment));
  const step = stepBefore(assessment.step, steps);
  return withAssessment(screening, assessment, (own) => ({ ...own, step }));
}

/** What an input changes in a screening, or why it cannot be taken. Pure. */
export function applyInput(
  screening: Screening,
  assessment: Assessment,
  input: ScreeningInput,
  applyContext: ApplyContext,
): Applied {
  const isAt = (step: Step) => isSameStep(step, assessment.step);
  switch (input.do) {
    case 'answer':
      return isAt({ kind: 'question', question: input.question })
        ? applyAnswer(screening, assessment, input, applyContext)
        : 'stale';
    case 'fact':
      if (!isOwner(screening, assessment)) return 'owner-only';
      return isAt({ kind: 'fact', fact: input.fact })
        ? applyFact(screening, assessment, input, applyContext)
        : 'stale';
    case 'skip':
      return applySkip(screening, assessment);
    case 'continue':
      return applyContinue(screening, assessment, input, applyContext);
    case 'back':
      return applyBack(screening, assessment);
    case 'undo':
      return applyUndo(screening, assessment);
    case 'go':
      return applyGo(screening, assessment, input);
    case 'note':
      return applyNote(screening, assessment, input, applyContext);
  }
}
