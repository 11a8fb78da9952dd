import {
  type DecisionStep,
  isFinal,
  isSubstantial,
  type StepOutcome,
  type Warning,
} from '../../catalogue/decision-chain';
import type { CompetenceRule } from '../../catalogue/content';
import { readDay } from '../../lib/read-date';
import { isCoordinator, type Roles } from '../../people/roles';
import { changeInitiative, type InitiativeResult } from './change-initiative';
import type { Initiative } from './initiative';
import { LONGEST_WHY } from './read-facts';
import { isOwnDecision } from './rights';
import {
  type MeetingRequest,
  meetingWarnings,
  MOVE_OF,
  type OwnDecision,
  stepFault,
  type StepFault,
  type StepPorts,
  stepReservation,
} from './record-step';

/** What the record of a step should have said, and why it is corrected. */
export interface StepCorrection extends MeetingRequest {
  /** The place of the step in the chain. */
  readonly step: number;
  readonly why: string;
}

/** Why a step cannot be corrected. */
export type CorrectionFault = StepFault | 'why-needed' | 'unchanged';

/** What a step may say after its correction: whether something was decided stays as it was. */
const outcomeAfter = (step: DecisionStep, typed: StepOutcome) =>
  isFinal(step.outcome) || isFinal(typed) ? step.outcome : typed;

/** What is unusual about a step as it would read after its correction. */
export function correctedWarnings(
  initiative: Initiative,
  index: number,
  { body, on, outcome }: Pick<DecisionStep, 'body' | 'on' | 'outcome'>,
  rules: readonly CompetenceRule[],
): Warning[] {
  const { chain } = initiative;
  const recordedBy = chain[index]?.by.id ?? '';
  const before = { ...initiative, chain: chain.slice(0, index) };
  const found = meetingWarnings(before, { body, on, outcome }, recordedBy, rules);
  const isAfterLater = chain.slice(index + 1).some((later) => later.on < on);
  return isAfterLater ? [...new Set([...found, 'out-of-order' as const])] : found;
}

/** Whether a step decided on an initiative that a person proposed, so that another coordinator corrects it. */
export function isOwnRecord(
  initiative: Initiative,
  index: number,
  person: string,
  roles: Roles,
): boolean {
  const step = initiative.chain[index];
  return step !== undefined && isOwnDecision(initiative, MOVE_OF[step.outcome], person, roles);
}

/** Whether a person may correct the record of the last step. */
export function mayCorrectLast(initiative: Initiative, person: string, roles: Roles): boolean {
  const { length } = initiative.chain;
  return (
    length > 0 &&
    isCoordinator(person, roles) &&
    !isOwnRecord(initiative, length - 1, person, roles)
  );
}

const said = ({ body, on, item = '', outcome, reason }: DecisionStep) =>
  [body, on, item, outcome, reason].join('\n');

/** The step as it should read, or why it is not accepted. */
function correctedStep(
  initiative: Initiative,
  request: StepCorrection,
  ports: StepPorts,
): { readonly before: DecisionStep; readonly step: DecisionStep } | CorrectionFault | 'not-now' {
  const before = initiative.chain[request.step];
  if (before === undefined) return 'not-now';
  const { body, item, reason, why } = request;
  const on = readDay(request.on.trim());
  const outcome = outcomeAfter(before, request.outcome);
  const fault = stepFault({ body, item, reason, outcome }, on, ports);
  if (fault !== undefined || on === undefined) return fault ?? 'bad-date';
  const { item: _item, ...kept } = before;
  const step = { ...kept, body, on, ...(item !== '' && { item }), outcome, reason };
  if (said(step) === said(before)) return 'unchanged';
  if (why.length > LONGEST_WHY) return 'long-text';
  if (!isSubstantial(why)) return 'why-needed';
  const warnings = correctedWarnings(initiative, request.step, step, ports.rules);
  const seenWarnings = [...request.seenWarnings, ...before.warnings];
  const refused = stepReservation({ outcome, reason, seenWarnings }, warnings);
  return refused ?? { before, step: { ...step, warnings } };
}

/**
 * Corrects an error in the record of a step: body, date, item, reason, and whether a committee
 * recommended, but never whether something was decided. The history keeps what it said before.
 */
export function correctStep(
  given: StepCorrection,
  ports: StepPorts,
): Promise<InitiativeResult<CorrectionFault | OwnDecision>> {
  const request = {
    ...given,
    item: given.item.trim(),
    reason: given.reason.trim(),
    why: given.why.trim(),
  };
  const { person, step: index } = request;
  return changeInitiative<CorrectionFault | OwnDecision>(
    request,
    (initiative) => {
      if (!isCoordinator(person.id, ports.roles)) return { ok: false, reason: 'not-yours' };
      if (isOwnRecord(initiative, index, person.id, ports.roles))
        return { ok: false, reason: 'own-initiative' };
      const corrected = correctedStep(initiative, request, ports);
      if (typeof corrected === 'string') return { ok: false, reason: corrected };
      const { before, step } = corrected;
      const chain = initiative.chain.with(index, step);
      return {
        ok: true,
        initiative: { ...initiative, chain },
        event: { did: 'corrected', before, step, reason: request.why },
      };
    },
    ports,
  );
}
