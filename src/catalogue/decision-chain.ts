import { z } from 'zod';
import { decidingBody, type Routing } from './competence';
import { copenhagen } from '../lib/dates';
import { countWords } from '../lib/text';

/** What a body can do with a case: recommend it or not, or decide it. */
export const STEP_OUTCOMES = ['recommended', 'not-recommended', 'approved', 'rejected'] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

/** What about a recorded step is unusual and needs a reason. */
export const WARNINGS = [
  /** Dated before the case was submitted. */
  'before-submission',
  /** Dated before a step that is already recorded. */
  'out-of-order',
  /** Decided by another body than the competence plan says. */
  'wrong-body',
  /** Recommended by a body that the competence plan does not name for the case. */
  'not-on-path',
  /** Decided although the competence plan names no body that decides. */
  'unclear-competence',
  /** Recommended by the body that decides, to itself. */
  'same-body',
  /** Decided before a body that recommends according to the plan has done so. */
  'steps-missing',
  /** Against what the checklist comes to. */
  'against-result',
  /** Decided although the result recommends neither. */
  'nothing-recommended',
  /** Approved without the conditions that the result names. */
  'no-conditions',
  /** Another case or decision says how the collaboration goes on. */
  'other-end',
  /** Recorded by the person whose case it is. */
  'own-case',
] as const;
export type Warning = (typeof WARNINGS)[number];

/** A recorded step of a case's way through the bodies. */
export const decisionStepSchema = z.strictObject({
  /** The id of a body in the vocabulary. */
  body: z.string(),
  /** The day of the meeting. */
  on: z.iso.date(),
  /** The item on the agenda, as it was written. */
  item: z.string().optional(),
  outcome: z.enum(STEP_OUTCOMES),
  reason: z.string(),
  /** What was warned about when it was recorded. */
  warnings: z.array(z.enum(WARNINGS)).default([]),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: z.iso.datetime(),
});
export type DecisionStep = z.infer<typeof decisionStepSchema>;

/** Whether a body has the last word with this outcome. */
export const isFinal = (outcome: StepOutcome): outcome is 'approved' | 'rejected' =>
  outcome === 'approved' || outcome === 'rejected';

/** The step that is to be recorded. */
export type GivenStep = Pick<DecisionStep, 'body' | 'on' | 'outcome'>;

/** What a step is compared with. */
export interface ChainContext {
  readonly submittedAt?: string | undefined;
  readonly chain: readonly DecisionStep[];
  readonly routing: Routing;
  /** The decision that follows from the result; `undefined` where neither does. */
  readonly following: 'approved' | 'rejected' | 'not-assessed' | undefined;
  readonly isOwnCase: boolean;
  /** Whether the step carries fewer conditions than the result names: none. */
  readonly lacksConditions: boolean;
  /** Whether another case or decision says how the collaboration goes on. */
  readonly isEndContested?: boolean;
}

/** The bodies that recommend in a meeting before the deciding body; the administration does so by submitting. */
export function recommendingBodies({ path }: Routing): string[] {
  const [first] = path;
  const last = decidingBody({ path });
  return path
    .filter(
      ({ body, recommends, delegated }) =>
        recommends.length > 0 && delegated !== true && body !== first?.body && body !== last,
    )
    .map(({ body }) => body);
}

/** Whether the body that recommends is the one that decides, by the plan or by this step. */
function isOwnRecommendation(
  { body, outcome }: GivenStep,
  { chain, routing }: ChainContext,
): boolean {
  return isFinal(outcome)
    ? chain.some((step) => step.body === body && !isFinal(step.outcome))
    : body === decidingBody(routing);
}

/** What is wrong with the body that acts; nothing where the plan names no body. */
function namedWarnings({ body, outcome }: GivenStep, { chain, routing }: ChainContext): Warning[] {
  if (routing.path.length === 0) return [];
  if (!isFinal(outcome))
    return routing.path.some((step) => step.body === body) ? [] : ['not-on-path'];
  const recommended = chain.filter((step) => !isFinal(step.outcome)).map((step) => step.body);
  const isMissing = recommendingBodies(routing).some((one) => !recommended.includes(one));
  return [
    ...(body === decidingBody(routing) ? [] : (['wrong-body'] as const)),
    ...(isMissing ? (['steps-missing'] as const) : []),
  ];
}

/** What is wrong with the body that acts, and with what the plan says about it. */
function bodyWarnings(step: GivenStep, context: ChainContext): Warning[] {
  const isUnclear = isFinal(step.outcome) && decidingBody(context.routing) === undefined;
  return [
    ...(isUnclear ? (['unclear-competence'] as const) : []),
    ...namedWarnings(step, context),
    ...(isOwnRecommendation(step, context) ? (['same-body'] as const) : []),
  ];
}

function dateWarnings({ on }: GivenStep, { chain, submittedAt }: ChainContext): Warning[] {
  const submitted = submittedAt && copenhagen(new Date(submittedAt)).day;
  return [
    ...(submitted !== undefined && on < submitted ? (['before-submission'] as const) : []),
    ...(chain.some((step) => on < step.on) ? (['out-of-order'] as const) : []),
  ];
}

function resultWarnings(outcome: StepOutcome, following: ChainContext['following']): Warning[] {
  if (following === 'not-assessed') return [];
  if (following === undefined) return ['nothing-recommended'];
  return outcome === following ? [] : ['against-result'];
}

/** Compares a step with the routing, the dates and the result; each warning needs a reason. */
export function warningsFor(step: GivenStep, context: ChainContext): Warning[] {
  const { outcome } = step;
  const { following, isEndContested = false, isOwnCase, lacksConditions } = context;
  return [
    ...dateWarnings(step, context),
    ...bodyWarnings(step, context),
    ...(isFinal(outcome) ? resultWarnings(outcome, following) : []),
    ...(outcome === 'approved' && lacksConditions ? (['no-conditions'] as const) : []),
    ...(outcome === 'approved' && isEndContested ? (['other-end'] as const) : []),
    ...(isOwnCase ? (['own-case'] as const) : []),
  ];
}

const FEWEST_WORDS = 3;

/** Whether a reason says something: at least three words, so "ok" is none. */
export function isSubstantial(reason: string): boolean {
  return countWords(reason) >= FEWEST_WORDS;
}

/** Whether a step needs a reason: a rejection, and whatever was warned about. */
export function needsReason(outcome: StepOutcome, warnings: readonly Warning[]): boolean {
  return outcome === 'rejected' || warnings.length > 0;
}
