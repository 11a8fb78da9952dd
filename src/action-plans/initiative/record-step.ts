import { routeMatter, type Routing } from '../../catalogue/competence';
import type { CompetenceRule } from '../../catalogue/content';
import {
  type DecisionStep,
  type GivenStep,
  isFinal,
  isSubstantial,
  needsReason,
  type StepOutcome,
  type Warning,
  warningsFor,
} from '../../catalogue/decision-chain';
import type { Vocabulary } from '../../catalogue/vocabulary';
import { copenhagen } from '../../lib/dates';
import { readDay } from '../../lib/read-date';
import type { Roles } from '../../people/roles';
import {
  type InitiativePorts,
  type InitiativeRequest,
  type InitiativeResult,
  moveInitiative,
} from './change-initiative';
import { COMMITTEE, type Initiative } from './initiative';
import type { StepMove } from './moves';
import { LONGEST_SHORT, LONGEST_WHY } from './read-facts';
import { isOwnDecision } from './rights';

/** What a coordinator records of a meeting, as it was typed. */
export interface MeetingRequest extends InitiativeRequest {
  readonly outcome: StepOutcome;
  /** The id of a body in the vocabulary, or `COMMITTEE`. */
  readonly body: string;
  readonly on: string;
  readonly item: string;
  readonly reason: string;
  /** The warnings that the coordinator has seen and gives a reason for. */
  readonly seenWarnings: readonly Warning[];
}

/** Why a step cannot be recorded. */
export type StepFault =
  'unknown-body' | 'bad-date' | 'future-date' | 'long-text' | 'warned' | 'reason-needed';

/** Why a coordinator cannot decide: they proposed the initiative, and another coordinator can. */
export type OwnDecision = 'own-initiative';

/** The ports needed to record or correct a step. */
export interface StepPorts extends InitiativePorts {
  readonly roles: Roles;
  readonly rules: readonly CompetenceRule[];
  readonly vocabulary: Pick<Vocabulary, 'bodies'>;
}

/** The move that an outcome makes. */
export const MOVE_OF: Readonly<Record<StepOutcome, StepMove>> = {
  recommended: 'discussed',
  'not-recommended': 'discussed',
  approved: 'approved',
  rejected: 'rejected',
};

/** Finds who decides on an initiative by the competence plan: it is about taking part in something. */
export function routeInitiative(
  { area }: Pick<Initiative, 'area'>,
  rules: readonly CompetenceRule[],
): Routing {
  return routeMatter({ conditions: ['participation'], area }, rules);
}

/**
 * The bodies that may decide where the plan has no row for the area: those that somebody recommends
 * to, because an initiative is decided politically.
 */
export const politicalBodies = (rules: readonly CompetenceRule[]): string[] => [
  ...new Set(rules.flatMap(({ decides, recommends }) => (recommends.length > 0 ? [decides] : []))),
];

/**
 * What the strategy answers for an initiative and the competence plan does not: which committee
 * discusses it, and that it is decided politically.
 */
const ELSEWHERE: readonly Warning[] = ['not-on-path', 'steps-missing', 'unclear-competence'];

/** What is unusual about a step; each warning needs a reason. */
export function meetingWarnings(
  initiative: Initiative,
  step: GivenStep,
  person: string,
  rules: readonly CompetenceRule[],
): Warning[] {
  const { chain, proposedAt, proposedBy } = initiative;
  const { outcome, body } = step;
  const routing = routeInitiative(initiative, rules);
  const found = warningsFor(step, {
    submittedAt: proposedAt,
    chain,
    routing,
    // An initiative has no result that a decision could be against.
    following: isFinal(outcome) ? outcome : undefined,
    isOwnCase: proposedBy.id === person,
    lacksConditions: false,
  });
  const own = found.filter((one) => !ELSEWHERE.includes(one));
  if (!isFinal(outcome)) return own;
  const isUnrouted = routing.path.length === 0 && !politicalBodies(rules).includes(body);
  const isDiscussed = chain.some((one) => !isFinal(one.outcome));
  return [
    ...own,
    ...(isUnrouted ? (['wrong-body'] as const) : []),
    ...(isDiscussed ? [] : (['steps-missing'] as const)),
  ];
}

/** What makes a step impossible, whatever the reason. */
export function stepFault(
  { body, outcome, item, reason }: Pick<MeetingRequest, 'body' | 'outcome' | 'item' | 'reason'>,
  on: string | undefined,
  { clock, vocabulary }: StepPorts,
): StepFault | undefined {
  const isBody = vocabulary.bodies.some(({ id }) => id === body);
  if (!isBody && (body !== COMMITTEE || isFinal(outcome))) return 'unknown-body';
  if (on === undefined) return 'bad-date';
  if (on > copenhagen(clock.now()).day) return 'future-date';
  return item.length > LONGEST_SHORT || reason.length > LONGEST_WHY ? 'long-text' : undefined;
}

/** Why the unusual is not accepted yet: it was not seen, or it has no reason. */
export function stepReservation(
  { outcome, reason, seenWarnings }: Pick<MeetingRequest, 'outcome' | 'reason' | 'seenWarnings'>,
  warnings: readonly Warning[],
): StepFault | undefined {
  if (warnings.some((one) => !seenWarnings.includes(one))) return 'warned';
  return needsReason(outcome, warnings) && !isSubstantial(reason) ? 'reason-needed' : undefined;
}

/**
 * Records what the advisory committee or another body said of an initiative, or what was decided.
 * What differs from the competence plan or the dates is warned about first, and then needs a reason.
 * Nobody decides on what they proposed where another coordinator can.
 */
export function recordMeeting(
  given: MeetingRequest,
  ports: StepPorts,
): Promise<InitiativeResult<StepFault | OwnDecision>> {
  const request = { ...given, item: given.item.trim(), reason: given.reason.trim() };
  const { outcome, body, item, reason, person } = request;
  const on = readDay(given.on.trim());
  const move = MOVE_OF[outcome];
  return moveInitiative<StepFault | OwnDecision>(
    request,
    move,
    (initiative, at) => {
      if (isOwnDecision(initiative, move, person.id, ports.roles))
        return { ok: false, reason: 'own-initiative' };
      const fault = stepFault(request, on, ports);
      if (fault !== undefined || on === undefined)
        return { ok: false, reason: fault ?? 'bad-date' };
      const warnings = meetingWarnings(initiative, { body, on, outcome }, person.id, ports.rules);
      const refused = stepReservation(request, warnings);
      if (refused !== undefined) return { ok: false, reason: refused };
      const by = { id: person.id, name: person.name };
      const agenda = item === '' ? {} : { item };
      const step: DecisionStep = { body, on, ...agenda, outcome, reason, warnings, by, at };
      return {
        ok: true,
        initiative: { ...initiative, chain: [...initiative.chain, step] },
        event: { did: move, step },
      };
    },
    ports,
  );
}
