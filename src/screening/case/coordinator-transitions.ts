import { copenhagen } from '../../lib/dates';
import type { Roles } from '../../people/roles';
import { LONGEST_TEXT } from '../checklist/input';
import {
  transitionScreening,
  type TransitionResult,
  type TransitionRequest,
} from './transition-screening';
import { readAnswerBy } from '../deadlines/answer-by';
import type { AnnouncePorts } from './announce';
import { changesSince, resubmitted, submissionOf } from './changes';

/**
 * Assigns a submitted screening to a coordinator. Another coordinator can take it over if their
 * card showed the current handler.
 */
export function takeScreening(
  request: TransitionRequest,
  roles: Roles,
  ports: AnnouncePorts,
): Promise<TransitionResult<'already-taken'>> {
  const { id, name } = request.person;
  return transitionScreening<'already-taken'>(
    request,
    {
      transition: 'take',
      apply: (screening) => {
        const { handler } = screening;
        if (handler?.id === id) return screening;
        const unseen = handler !== undefined && request.seen === undefined;
        return unseen ? 'already-taken' : { ...screening, handler: { id, name } };
      },
    },
    roles,
    ports,
  );
}

type RequestRefusal = 'empty' | 'too-long' | 'bad-date' | 'no-such-day' | 'past-date';

/**
 * Returns a submitted screening to its owner with a question, which may have a date to answer by. The
 * coordinator who asks becomes its handler.
 */
export function requestInformation(
  {
    text: typed,
    answerBy,
    ...request
  }: TransitionRequest & { readonly text: string; readonly answerBy?: string },
  roles: Roles,
  ports: AnnouncePorts,
): Promise<TransitionResult<RequestRefusal>> {
  const text = typed.trim();
  const { id, name } = request.person;
  return transitionScreening<RequestRefusal>(
    request,
    {
      transition: 'ask',
      said: { value: text },
      apply: (screening, at) => {
        if (text === '') return 'empty';
        if (text.length > LONGEST_TEXT) return 'too-long';
        const read = readAnswerBy({ answerBy, text }, copenhagen(ports.clock.now()).day);
        if (!read.ok) return read.reason;
        const by = read.day === undefined ? {} : { answerBy: read.day };
        const message = { kind: 'question' as const, by: id, name, text, ...by, at };
        return {
          ...screening,
          handler: { id, name },
          thread: [...screening.thread, message],
          lastSubmission: submissionOf(screening),
        };
      },
    },
    roles,
    ports,
  );
}

/**
 * Resumes a screening whose owner has not answered: it is frozen in its current form, complete or
 * not, and the owner is notified.
 */
export function resumeScreening(
  request: TransitionRequest,
  roles: Roles,
  ports: AnnouncePorts,
): Promise<TransitionResult> {
  const { id, name } = request.person;
  return transitionScreening<never>(
    request,
    {
      transition: 'resume',
      records: changesSince,
      apply: (screening) => ({ ...resubmitted(screening), handler: { id, name } }),
    },
    roles,
    ports,
  );
}
