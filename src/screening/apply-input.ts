import { LONGEST_FACT, type Refusal, type ScreeningInput } from './input';
import { parseMoney } from './parse-money';
import type { AnswerValue, Fact, Proposal, Screening, Step } from './screening';
import { isSameStep, stepFrom } from './steps';

type Change = Partial<Pick<Screening, 'proposal' | 'skipped' | 'assessments' | 'step' | 'state'>>;
type Applied = { readonly change: Change } | { readonly refused: Refusal };

function moveTo(step: Step): Change {
  return { step, state: step.kind === 'result' ? 'completed' : 'draft' };
}

/** The value of an earlier answer of an assessor. */
export function answerOf(
  screening: Screening,
  assessor: string,
  question: string,
): AnswerValue | undefined {
  return screening.assessments
    .find((one) => one.assessor === assessor)
    ?.answers.find((one) => one.question === question)?.value;
}

function applyAnswer(
  screening: Screening,
  assessor: string,
  input: { question: string; value: AnswerValue },
  at: string,
): Applied {
  const assessments = screening.assessments.map((assessment) =>
    assessment.assessor === assessor
      ? {
          ...assessment,
          answers: [
            ...assessment.answers.filter(({ question }) => question !== input.question),
            { question: input.question, value: input.value, at },
          ],
        }
      : assessment,
  );
  return { change: { assessments, ...moveTo(stepFrom(screening, 1)) } };
}

function applyFact(screening: Screening, fact: Fact, typed: string): Applied {
  const text = typed.trim();
  if (text === '') return { refused: 'empty' };
  if (text.length > LONGEST_FACT) return { refused: 'too-long' };
  const cost = parseMoney(text);
  if (fact === 'cost' && cost === undefined) return { refused: 'bad-cost' };
  const proposal: Proposal = { ...screening.proposal, [fact]: fact === 'cost' ? cost : text };
  const skipped = screening.skipped.filter((one) => one !== fact);
  return { change: { proposal, skipped, ...moveTo(stepFrom(screening, 1)) } };
}

function targetOf(input: ScreeningInput, screening: Screening): Step {
  switch (input.do) {
    case 'answer':
      return { kind: 'question', question: input.question };
    case 'fact':
    case 'skip':
      return { kind: 'fact', fact: input.fact };
    case 'back':
      return screening.step;
  }
}

/** What an input changes in a screening; an input that is not for the current step is stale. Pure. */
export function applyInput(
  screening: Screening,
  assessor: string,
  input: ScreeningInput,
  at: string,
): Applied {
  if (!isSameStep(targetOf(input, screening), screening.step)) return { refused: 'stale' };
  switch (input.do) {
    case 'answer':
      return applyAnswer(screening, assessor, input, at);
    case 'fact':
      return applyFact(screening, input.fact, input.text);
    case 'skip':
      return {
        change: {
          skipped: [...new Set([...screening.skipped, input.fact])],
          ...moveTo(stepFrom(screening, 1)),
        },
      };
    case 'back':
      return { change: moveTo(stepFrom(screening, -1)) };
  }
}
