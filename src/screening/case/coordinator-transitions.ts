import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Roles } from '../../people/roles';
import { LONGEST_TEXT } from '../checklist/input';
import { type Recommendation, scoreOf } from '../result/score';
import { finishDecision } from './finish-decision';
import {
  transitionScreening,
  type TransitionResult,
  type TransitionRequest,
} from './transition-screening';
import { mainLevel, type Decision, type Screening } from './screening';
import type { AnnouncePorts } from './announce';

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

/**
 * Returns a submitted screening to its owner with a question. The coordinator who asks becomes its
 * handler.
 */
export function requestInformation(
  { text: typed, ...request }: TransitionRequest & { readonly text: string },
  roles: Roles,
  ports: AnnouncePorts,
): Promise<TransitionResult<'empty' | 'too-long'>> {
  const text = typed.trim();
  const { id, name } = request.person;
  return transitionScreening<'empty' | 'too-long'>(
    request,
    {
      transition: 'ask',
      said: { value: text },
      apply: (screening, at) => {
        if (text === '') return 'empty';
        if (text.length > LONGEST_TEXT) return 'too-long';
        const message = { kind: 'question' as const, by: id, name, text, at };
        return { ...screening, handler: { id, name }, thread: [...screening.thread, message] };
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
    { transition: 'resume', apply: (screening) => ({ ...screening, handler: { id, name } }) },
    roles,
    ports,
  );
}

interface Ports extends AnnouncePorts {
  readonly vocabulary: Vocabulary;
}

/** The decision of the competent body, as recorded by a coordinator. */
export type DecisionRequest = TransitionRequest &
  Pick<Decision, 'outcome' | 'body' | 'on' | 'reason'>;

type Reason = 'unknown-body' | 'bad-date' | 'future-date' | 'reason-needed' | 'too-long';

/** The outcome that follows a recommendation; neither does where the assessors disagree. */
const FOLLOWED_BY: Readonly<Record<Recommendation, Decision['outcome'] | undefined>> = {
  recommend: 'approved',
  'recommend-with-conditions': 'approved',
  'not-recommended': 'rejected',
  'insufficient-basis': 'rejected',
  disagreement: undefined,
};

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function problemOf(
  { body, on, outcome, reason }: DecisionRequest,
  recommendation: Recommendation,
  { clock, vocabulary }: Ports,
): Reason | undefined {
  if (!vocabulary.bodies.some(({ id }) => id === body)) return 'unknown-body';
  if (!isDate(on)) return 'bad-date';
  if (on > DAY.format(clock.now())) return 'future-date';
  if (reason.length > LONGEST_TEXT) return 'too-long';
  // A decision that differs from the recommendation needs a reason.
  if (reason === '' && FOLLOWED_BY[recommendation] !== outcome) return 'reason-needed';
  return undefined;
}

function decide(screening: Screening, decisionRequest: DecisionRequest, at: string, ports: Ports) {
  const { recommendation } = scoreOf(screening, mainLevel(screening));
  const problem = problemOf(decisionRequest, recommendation, ports);
  if (problem !== undefined) return problem;
  const { body, on, outcome, person, reason } = decisionRequest;
  const by = { id: person.id, name: person.name };
  const decision: Decision = { outcome, body, on, reason, recommendation, by, at };
  return {
    ...screening,
    decision,
    ...(outcome === 'approved' && { unsettled: 'entry' as const }),
  };
}

/**
 * Runs the follow-up work of an approval at once. If it fails, the next tick retries it; the
 * decision is already saved.
 */
async function tryFinish(screening: Screening, ports: Ports): Promise<Screening> {
  try {
    return (await finishDecision(screening.id, ports)) ?? screening;
  } catch (error) {
    ports.log.error(
      { err: error, screening: screening.id },
      'Could not finish a decision; the next tick retries it',
    );
    return screening;
  }
}

/**
 * Records the decision of the competent body, once; an approved proposal becomes a catalogue entry.
 */
export function decideScreening(
  given: DecisionRequest,
  roles: Roles,
  ports: Ports,
): Promise<TransitionResult<Reason>> {
  const decisionRequest = { ...given, on: given.on.trim(), reason: given.reason.trim() };
  const { body, on, outcome, reason } = decisionRequest;
  return transitionScreening<Reason>(
    decisionRequest,
    {
      transition: outcome === 'approved' ? 'approve' : 'reject',
      said: { what: body, value: [on, reason].filter((text) => text !== '').join('\n') },
      apply: (screening, at) => decide(screening, decisionRequest, at, ports),
      // The notice includes the result of the decision.
      beforeNotices: async (done) => ({
        ...done,
        screening: await tryFinish(done.screening, ports),
      }),
    },
    roles,
    ports,
  );
}
