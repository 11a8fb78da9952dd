import { answerOf, type Assessment } from './assessment';
import type { Event } from './history';
import type { ScreeningInput } from './input';
import type { Screening } from './screening';

type Done = Pick<Event, 'did' | 'what' | 'value'>;

/** What the history says of an input; nothing of one that only moves about. `before`: the screening that takes it. */
export function eventOf(
  input: ScreeningInput,
  assessment: Assessment,
  before: Screening,
): Done | undefined {
  const { step, undo } = assessment;
  switch (input.do) {
    case 'answer':
      return { did: 'answered', what: input.question, value: String(input.value) };
    case 'fact':
      return { did: 'fact', what: input.fact, value: input.text.trim() };
    case 'note':
      return {
        did: 'noted',
        what: input.question,
        value: [input.comment.trim(), input.evidence.trim()].filter((text) => text).join('\n'),
      };
    case 'undo':
      return undo && { did: 'undone', what: undo.question };
    case 'skip':
      if (step.kind === 'fact')
        return before.proposal[step.fact] === undefined
          ? { did: 'passed', what: step.fact }
          : undefined;
      return step.kind === 'question' && answerOf(assessment, step.question) === undefined
        ? { did: 'passed', what: step.question }
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
