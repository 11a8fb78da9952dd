import { answerOf, type Assessment } from './assessment';
import type { Event } from '../case/history';
import type { ScreeningInput } from './input';
import { type Fact, isGiven } from '../proposal/proposal';
import { FACT_KINDS } from '../proposal/read-fact';
import type { Screening } from '../case/screening';

type Done = Pick<Event, 'did' | 'what' | 'value' | 'level'>;

/** What was given for a fact: a text as it was written, of a choice the one that it was taken for. */
function givenFor({ fact, text }: { fact: Fact; text: string }, { proposal }: Screening): string {
  const chosen = FACT_KINDS[fact] === 'choice' ? proposal[fact] : undefined;
  return typeof chosen === 'string' ? chosen : text.trim();
}

/** What the history says of an input that changes a screening from `before` to `after`; nothing of one that only moves about. */
export function eventOf(
  input: ScreeningInput,
  assessment: Assessment,
  before: Screening,
  after: Screening,
): Done | undefined {
  const { step, undo, level } = assessment;
  switch (input.do) {
    case 'answer':
      return { did: 'answered', what: input.question, level, value: String(input.value) };
    case 'fact':
      return { did: 'fact', what: input.fact, value: givenFor(input, after) };
    case 'note':
      return {
        did: 'noted',
        what: input.question,
        level,
        value: [input.comment.trim(), input.evidence.trim()].filter((text) => text).join('\n'),
      };
    case 'undo':
      return undo && { did: 'undone', what: undo.question, level };
    case 'skip':
      if (step.kind === 'fact')
        return isGiven(step.fact, before.proposal) ? undefined : { did: 'passed', what: step.fact };
      return step.kind === 'question' && answerOf(assessment, step.question) === undefined
        ? { did: 'passed', what: step.question, level }
        : undefined;
    case 'continue':
      return input.overlaps.length === 0
        ? undefined
        : { did: 'confirmed', value: input.overlaps.join(', ') };
    case 'back':
    case 'go':
      return undefined;
  }
}
