import { historyLinesOf, type InputContext } from '../../questionnaire/take-input';
import type { Event } from '../case/history';
import { assessmentOf, type Screening, withAssessment } from '../case/screening';
import type { ApplyContext } from '../proposal/apply-fact';
import type { Fact, Level } from '../proposal/proposal';
import type { Assessment, Step } from './assessment';
import type { OwnInput, Refusal } from './input';

/** A text that cannot be taken for a fact, and why. */
export interface FactFault {
  readonly fact: Fact;
  readonly text: string;
  readonly reason: Refusal;
}

/** A screening together with the assessment of the person who answers. */
export interface AssessedScreening {
  readonly screening: Screening;
  readonly assessment: Assessment;
  /** What could not be taken of the last input, although the rest was. */
  readonly faults?: readonly FactFault[];
}

/** What is needed, in addition to the screening, to apply an input. */
export interface StepContext extends ApplyContext, InputContext {}

/** An input of a kind that only a screening supports. */
export type Own<Do extends OwnInput['do']> = Extract<OwnInput, { do: Do }>;
/** What an input makes of a screening, or why it is refused. */
export type Given = AssessedScreening | Refusal;

/** Returns whether the person who answers is the owner. */
export const isOwner = ({ screening, assessment }: AssessedScreening) =>
  screening.owner === assessment.assessor;

/**
 * Returns a person's assessment of a level, or the one that replaced it when the level was changed.
 */
const ownOf = (screening: Screening, person: string, level: Level) =>
  assessmentOf(screening, person, level) ?? assessmentOf(screening, person);

/** Combines a changed screening with the assessment of the same person in it. */
export function assessedScreening(screening: Screening, own: Assessment): AssessedScreening {
  return { screening, assessment: ownOf(screening, own.assessor, own.level) ?? own };
}

/** Adds events to the history. */
export function withEvents(
  { screening, assessment }: AssessedScreening,
  events: readonly Pick<Event, 'did' | 'what' | 'level' | 'value' | 'changed'>[],
  context: StepContext,
): AssessedScreening {
  const history = [...screening.history, ...historyLinesOf(events, context)];
  return { screening: { ...screening, history }, assessment };
}

/** Replaces the person's own assessment. */
export function withOwnAssessment(
  { screening, assessment }: AssessedScreening,
  own: Assessment,
): AssessedScreening {
  return { screening: withAssessment(screening, assessment, () => own), assessment: own };
}

/** Moves the person to a step. */
export const atStep = (assessed: AssessedScreening, step: Step) =>
  withOwnAssessment(assessed, { ...assessed.assessment, step });
