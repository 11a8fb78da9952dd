import type { CompetenceRule } from '../../catalogue/content';
import { copenhagen } from '../../lib/dates';
import { readDay } from '../../lib/read-date';
import { hasOtherCoordinator, isCoordinator, type Roles } from '../../people/roles';
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
import { isEndContested } from '../entry/contested-end';
import { type FinishDecisionPorts, tryFinish } from './finish-decision';
import { type GivenCondition, isDueBefore, readDecisionConditions } from './read-conditions';
import { type Decision, isAssessed, mainLevel, type Screening } from '../case/screening';
import { type EffectiveRefusal, readEffective } from './read-effective';
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
  /** The number of the case in the organisation's own records; empty if it stays as it is. */
  readonly journal?: string;
  readonly reason: string;
  /** One a line. */
  readonly conditions?: string;
  /** The last day of a collaboration that is left or prolonged. */
  readonly effective?: string;
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
  | 'early-deadline'
  | EffectiveRefusal
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

/** What a case's checklist comes to; `undefined` for a case without one. */
const recommendationOf = (screening: Screening): Recommendation | undefined =>
  isAssessed(screening) ? scoreOf(screening, mainLevel(screening)).recommendation : undefined;

/** What a step is compared with besides its own case. */
interface StepGround {
  readonly conditions: readonly GivenCondition[];
  readonly rules: readonly CompetenceRule[];
  /** Whether another case or decision says how the collaboration goes on. */
  readonly isEndContested: boolean;
}

/** What is unusual about a step, as the form shows it before it is recorded. */
export function stepWarnings(
  screening: Screening,
  request: Pick<StepRequest, 'outcome' | 'body' | 'on' | 'person'>,
  { conditions, isEndContested, rules }: StepGround,
): Warning[] {
  const { submittedAt, chain, owner, proposal } = screening;
  const recommendation = recommendationOf(screening);
  return warningsFor(request, {
    submittedAt,
    chain,
    routing: routeProposal(proposal, rules),
    following: recommendation === undefined ? 'not-assessed' : FOLLOWED_BY[recommendation],
    isOwnCase: owner === request.person.id,
    lacksConditions: recommendation === 'recommend-with-conditions' && conditions.length === 0,
    isEndContested,
  });
}

/** Whether a step is about a coordinator's own case, and somebody else could record it. */
export function isForOthers({ owner }: Screening, person: string, roles: Roles): boolean {
  return owner === person && isCoordinator(person, roles) && hasOtherCoordinator(person, roles);
}

/** What makes a step impossible, whatever the reason. */
function faultIn(
  { body, on, item = '', journal = '', reason }: StepRequest,
  { clock, vocabulary }: Ports,
): Reason | undefined {
  if (!vocabulary.bodies.some(({ id }) => id === body)) return 'unknown-body';
  if (readDay(on) === undefined) return 'bad-date';
  if (on > copenhagen(clock.now()).day) return 'future-date';
  const isLong = [item, journal].some(({ length }) => length > LONGEST_ITEM);
  return reason.length > LONGEST_TEXT || isLong ? 'too-long' : undefined;
}

/** Why the unusual is not accepted yet: it was not seen, or it has no reason. */
function reservation(
  { outcome, reason, seenWarnings = [] }: StepRequest,
  warnings: readonly Warning[],
): Reason | undefined {
  if (warnings.some((one) => !seenWarnings.includes(one))) return 'warned';
  return needsReason(outcome, warnings) && !isSubstantial(reason) ? 'reason-needed' : undefined;
}

/** Everything that a step was read from, once nothing speaks against it. */
interface ReadStep {
  readonly conditions: readonly GivenCondition[];
  readonly effective?: string | undefined;
  readonly warnings: readonly Warning[];
}

async function readStep(
  screening: Screening,
  request: StepRequest,
  ports: Ports,
): Promise<({ readonly ok: true } & ReadStep) | { readonly ok: false; readonly reason: Reason }> {
  const read = readDecisionConditions(request.conditions ?? '', copenhagen(ports.clock.now()).day);
  if (!read.ok) return read;
  const { conditions } = read;
  const fault = faultIn(request, ports);
  if (fault !== undefined) return { ok: false, reason: fault };
  if (conditions.some((one) => isDueBefore(one, request.on)))
    return { ok: false, reason: 'early-deadline' };
  const end = readEffective(screening, request);
  if (!end.ok) return end;
  const ground = { rules: ports.rules, isEndContested: await isEndContested(screening, ports) };
  const warnings = stepWarnings(screening, request, { conditions, ...ground });
  const refused = reservation(request, warnings);
  return refused === undefined
    ? { ok: true, conditions, warnings, effective: end.effective }
    : { ok: false, reason: refused };
}

/** The decision of a step with the last word. */
function decisionOf(
  screening: Screening,
  { body, on, outcome, reason, item }: DecisionStep,
  { conditions, effective }: ReadStep,
): Omit<Decision, 'by' | 'at'> | undefined {
  if (!isFinal(outcome)) return undefined;
  const recommendation = recommendationOf(screening);
  return {
    outcome,
    body,
    on,
    ...(item !== undefined && { item }),
    reason,
    ...(outcome === 'approved' && conditions.length > 0 && { conditions: [...conditions] }),
    ...(effective !== undefined && { effective }),
    ...(recommendation !== undefined && { recommendation }),
  };
}

async function withStep(
  screening: Screening,
  request: StepRequest,
  at: string,
  ports: Ports,
): Promise<Screening | Reason> {
  const read = await readStep(screening, request, ports);
  if (!read.ok) return read.reason;
  const { outcome, body, on, item = '', journal = '', person, reason } = request;
  const by = { id: person.id, name: person.name };
  const agenda = item === '' ? {} : { item };
  const warnings = [...read.warnings];
  const step: DecisionStep = { body, on, ...agenda, outcome, reason, warnings, by, at };
  const chain = [...screening.chain, step];
  const decided = decisionOf(screening, step, read);
  const recorded = { ...screening, chain, ...(journal !== '' && { journal }) };
  if (decided === undefined) return recorded;
  return {
    ...recorded,
    decision: { ...decided, by, at },
    ...(outcome === 'approved' && { unsettled: 'entry' as const }),
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
    journal: trimmed(given.journal),
    reason: trimmed(given.reason),
  };
  const { body, on, item, journal, outcome, reason, person } = request;
  const said = [on, item, journal, ...(isFinal(outcome) ? [] : [outcome]), reason];
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
