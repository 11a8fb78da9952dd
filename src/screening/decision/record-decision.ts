import type { CompetenceRule } from '../../catalogue/content';
import { copenhagen } from '../../lib/dates';
import { readDay } from '../../lib/read-date';
import { isCoordinator, type Roles } from '../../people/roles';
import { LONGEST_TEXT } from '../checklist/input';
import { routeProposal } from '../proposal/route-proposal';
import { type Recommendation, scoreOf } from '../result/score';
import type { AnnouncePorts } from '../case/announce';
import {
  type DecisionStep,
  isFinal,
  isSubstantial,
  needsReason,
  type StepOutcome,
  type Warning,
  warningsFor,
} from '../../catalogue/decision-chain';
import { type FinishDecisionPorts, tryFinish } from './finish-decision';
import { type GivenCondition, readDecisionConditions } from './read-conditions';
import { mainLevel, type Screening } from '../case/screening';
import {
  transitionScreening,
  type TransitionRequest,
  type TransitionResult,
} from '../case/transition-screening';

interface Ports extends AnnouncePorts, FinishDecisionPorts {
  readonly rules: readonly CompetenceRule[];
}

/** A step that a coordinator records, as it was typed. */
export interface StepRequest extends TransitionRequest {
  readonly outcome: StepOutcome;
  readonly body: string;
  readonly on: string;
  readonly item?: string;
  readonly reason: string;
  /** One a line. */
  readonly conditions?: string;
  /** The warnings that the coordinator has seen and gives a reason for. */
  readonly seenWarnings?: readonly Warning[];
}

type Reason =
  | 'unknown-body'
  | 'bad-date'
  | 'future-date'
  | 'own-case'
  | 'warned'
  | 'reason-needed'
  | 'too-long'
  | Exclude<ReturnType<typeof readDecisionConditions>, { ok: true }>['reason'];

/** The longest item of an agenda, in characters. */
export const LONGEST_ITEM = 200;

/** Which decision follows from a recommendation; `undefined` where neither does. */
const FOLLOWED_BY: Readonly<Record<Recommendation, 'approved' | 'rejected' | undefined>> = {
  recommend: 'approved',
  'recommend-with-conditions': 'approved',
  'not-recommended': 'rejected',
  'insufficient-basis': 'rejected',
  disagreement: undefined,
};

/** Whether somebody else could record a decision on a person's case. */
function hasOtherCoordinator(person: string, { coordinators }: Roles): boolean {
  return coordinators.some((one) => one !== person && one !== '');
}

/** What is unusual about a step, as the form shows it before it is recorded. */
export function stepWarnings(
  screening: Screening,
  request: Pick<StepRequest, 'outcome' | 'body' | 'on' | 'person'>,
  conditions: readonly GivenCondition[],
  rules: readonly CompetenceRule[],
): Warning[] {
  const { submittedAt, chain, owner, proposal } = screening;
  const { recommendation } = scoreOf(screening, mainLevel(screening));
  return warningsFor(request, {
    submittedAt,
    chain,
    routing: routeProposal(proposal, rules),
    following: FOLLOWED_BY[recommendation],
    isOwnCase: owner === request.person.id,
    lacksConditions: recommendation === 'recommend-with-conditions' && conditions.length === 0,
  });
}

/** Whether a step is about a coordinator's own case, and somebody else could record it. */
export function isForOthers({ owner }: Screening, person: string, roles: Roles): boolean {
  return owner === person && isCoordinator(person, roles) && hasOtherCoordinator(person, roles);
}

/** What makes a step impossible, whatever the reason. */
function faultIn(
  { body, on, item = '', reason }: StepRequest,
  { clock, vocabulary }: Ports,
): Reason | undefined {
  if (!vocabulary.bodies.some(({ id }) => id === body)) return 'unknown-body';
  if (readDay(on) === undefined) return 'bad-date';
  if (on > copenhagen(clock.now()).day) return 'future-date';
  if (reason.length > LONGEST_TEXT || item.length > LONGEST_ITEM) return 'too-long';
  return undefined;
}

/** Why the unusual is not accepted yet: it was not seen, or it has no reason. */
function reservation(
  { outcome, reason, seenWarnings = [] }: StepRequest,
  warnings: readonly Warning[],
): Reason | undefined {
  if (warnings.some((one) => !seenWarnings.includes(one))) return 'warned';
  return needsReason(outcome, warnings) && !isSubstantial(reason) ? 'reason-needed' : undefined;
}

function withStep(
  screening: Screening,
  request: StepRequest,
  at: string,
  ports: Ports,
): Screening | Reason {
  const read = readDecisionConditions(request.conditions ?? '', copenhagen(ports.clock.now()).day);
  if (!read.ok) return read.reason;
  const { conditions } = read;
  const warnings = stepWarnings(screening, request, conditions, ports.rules);
  const refused = faultIn(request, ports) ?? reservation(request, warnings);
  if (refused !== undefined) return refused;
  const { outcome, body, on, item = '', person, reason } = request;
  const by = { id: person.id, name: person.name };
  const agenda = item === '' ? {} : { item };
  const step: DecisionStep = { body, on, ...agenda, outcome, reason, warnings, by, at };
  const chain = [...screening.chain, step];
  if (!isFinal(outcome)) return { ...screening, chain };
  const { recommendation } = scoreOf(screening, mainLevel(screening));
  const isApproved = outcome === 'approved';
  const given = isApproved && conditions.length > 0 ? { conditions } : {};
  const decision = { outcome, body, on, ...agenda, reason, ...given, recommendation, by, at };
  return {
    ...screening,
    chain,
    decision,
    ...(isApproved && { unsettled: 'entry' as const }),
  };
}

const TRANSITION = {
  recommended: 'recommend',
  'not-recommended': 'recommend',
  approved: 'approve',
  rejected: 'reject',
} as const;

/**
 * Records what a body recommended or decided on a submitted screening. An approved proposal becomes
 * a catalogue entry. Whatever differs from the competence plan, the dates or the result is warned
 * about first, and then needs a reason. Nobody records a step of their own case where somebody else
 * can.
 */
export function recordDecision(
  given: StepRequest,
  roles: Roles,
  ports: Ports,
): Promise<TransitionResult<Reason>> {
  const trimmed = (text = '') => text.trim();
  const request = {
    ...given,
    on: readDay(given.on) ?? trimmed(given.on),
    item: trimmed(given.item),
    reason: trimmed(given.reason),
  };
  const { body, on, item, outcome, reason, person } = request;
  const said = [on, item, ...(isFinal(outcome) ? [] : [outcome]), reason];
  return transitionScreening<Reason>(
    request,
    {
      transition: TRANSITION[outcome],
      said: { what: body, value: said.filter((text) => text !== '').join('\n') },
      apply: (screening, at) =>
        isForOthers(screening, person.id, roles)
          ? 'own-case'
          : withStep(screening, request, at, ports),
      // The notice includes the result of the decision.
      beforeNotices: async (done) => ({
        ...done,
        screening: isFinal(outcome) ? await tryFinish(done.screening, ports) : done.screening,
      }),
    },
    roles,
    ports,
  );
}
