import type { Clock } from '../../lib/clock';
import type { Refused, Result } from '../../lib/result';
import type { AskedQuestion, AskedSheet } from '../../questionnaire/questionnaire';
import {
  applyInput,
  type GivenInput,
  historyLinesOf,
  type InputContext,
  type Opening,
  stepBefore,
  takeInput,
  type Taken,
} from '../../questionnaire/take-input';
import type { DocumentStore, Versioned } from '../../store/document-store';
import { withUnannouncedFrom } from '../case/notices';
import {
  assessmentOf,
  checklistOf,
  isOpen,
  readScreening,
  replaceScreening,
  type Screening,
} from '../case/screening';
import { type ApplyContext, nextFact } from '../proposal/apply-fact';
import { FACT_GROUPS, firstFactOf, groupOf, type Level } from '../proposal/proposal';
import {
  type AssessedScreening,
  assessedScreening,
  atStep,
  type Given,
  isOwner,
  type Own,
  type StepContext,
  withEvents,
  withOwnAssessment,
} from './assessed-screening';
import { type Assessment, nextQuestion, type Step } from './assessment';
import { type Question, questionsOf } from './checklist';
import { areFactsStored, correctFact, giveFact, giveFacts, skipFact } from './give-facts';
import type { Refusal, ScreeningInput } from './input';

/** Words for the levels 0 to 3, where more is better. */
const DEGREES = [
  ['ingen', 'slet ikke', 'none', 'not at all'],
  ['lav', 'lavt', 'i lav grad', 'i mindre grad', 'low', 'to a low degree', 'to a small extent'],
  ['middel', 'mellem', 'i nogen grad', 'medium', 'moderate', 'to some degree', 'to some extent'],
  ['høj', 'højt', 'i høj grad', 'high', 'to a high degree', 'to a great extent'],
];

const asked = ({ id, levels, reversed }: Question): AskedQuestion<number> => ({
  id,
  answers: levels.map(({ value, label }) => ({
    value,
    label,
    number: value,
    words: reversed ? [] : (DEGREES[value] ?? []),
  })),
});

/**
 * Returns the steps of a screening; the groups of facts and the proposal come before the questions,
 * for the owner only.
 */
function stepsOf(assessed: AssessedScreening): Step[] {
  const { screening, assessment } = assessed;
  const facts = FACT_GROUPS.map((group) => firstFactOf(group, screening));
  const own: Step[] = [
    ...facts.flatMap((fact): Step[] => (fact === undefined ? [] : [{ kind: 'fact', fact }])),
    { kind: 'proposal' },
  ];
  return [
    ...(isOwner(assessed) ? own : []),
    ...questionsOf(checklistOf(screening, assessment.level)).map(({ id }): Step => ({
      kind: 'question',
      question: id,
    })),
    { kind: 'result' },
  ];
}

function keyOf(step: Step): string {
  if (step.kind === 'question') return step.question;
  return step.kind === 'fact' ? `fact:${groupOf(step.fact)}` : `:${step.kind}`;
}

/**
 * Builds the questionnaire of a screening: the facts of the proposal, then the questions of a
 * checklist.
 */
export function screeningQuestionnaire(assessed: AssessedScreening): AskedSheet<Step, number> {
  const { screening, assessment: sheet } = assessed;
  const questions = questionsOf(checklistOf(screening, sheet.level)).map(asked);
  const steps = () => stepsOf(assessed);
  return { questionnaire: { questions, steps, keyOf, isFree: true }, sheet };
}

/**
 * Returns the data in the buttons of a step: the screening, the level of the checklist, and the
 * revision that the card shows.
 */
export function stepData({ id }: Screening, { level, revision }: Assessment) {
  return { screening: id, level, revision };
}

function confirmProposal(
  assessed: AssessedScreening,
  { overlaps: ids }: Own<'continue'>,
  context: StepContext,
): Given {
  const { screening, assessment } = assessed;
  if (assessment.step.kind !== 'proposal') return 'stale';
  const fact = nextFact(screening);
  const checklist = checklistOf(screening, assessment.level);
  const step = fact.kind === 'fact' ? fact : nextQuestion(checklist, assessment);
  // Overlaps that were confirmed earlier may no longer apply; the history keeps them.
  const { overlaps: _, ...rest } = screening;
  if (ids.length === 0) return atStep({ screening: rest, assessment }, step);
  const confirmed = { ...rest, overlaps: { ids: [...ids], at: context.at } };
  const after = atStep({ screening: confirmed, assessment }, step);
  return withEvents(after, [{ did: 'confirmed', value: ids.join(', ') }], context);
}

/** Goes to a fact; the owner may go to any fact, whether or not it is asked for. */
function goToFact(assessed: AssessedScreening, to: Extract<Step, { kind: 'fact' }>): Given {
  return isOwner(assessed) ? atStep(assessed, to) : 'stale';
}

/** Goes back once the fields of a card are taken, unless one has a fault. */
function goBackAfter(after: Given, { then }: Own<'facts'>): Given {
  if (typeof after === 'string' || then !== 'back' || after.faults?.length !== 0) return after;
  return atStep(after, stepBefore(screeningQuestionnaire(after)));
}

function changedBy(
  assessed: AssessedScreening,
  input: ScreeningInput,
  context: StepContext,
): Given {
  const { step, undo: _, ...rest } = assessed.assessment;
  if (input.do === 'fact') return giveFact(assessed, input, context);
  if (input.do === 'correct') return correctFact(assessed, input, context);
  if (input.do === 'facts') return goBackAfter(giveFacts(assessed, input, context), input);
  if (input.do === 'continue') return confirmProposal(assessed, input, context);
  if (input.do === 'skip' && step.kind === 'fact') return skipFact(assessed, step.fact, context);
  if (input.do === 'go' && input.to.kind === 'fact') return goToFact(assessed, input.to);
  const applied = applyInput({ ...screeningQuestionnaire(assessed), at: context.at }, input);
  if (!applied.ok) return applied.reason;
  const events = applied.events.map((event) => ({ ...event, level: rest.level }));
  return withEvents(withOwnAssessment(assessed, { ...rest, ...applied.sheet }), events, context);
}

/** Returns the result of an input to an open screening, or why it is refused. Pure. */
export function applyStep(
  assessed: AssessedScreening,
  input: ScreeningInput,
  context: StepContext,
): Result<{ state: AssessedScreening }, Refusal> {
  const changed = changedBy(assessed, input, context);
  return typeof changed === 'string'
    ? { ok: false, reason: changed }
    : { ok: true, state: changed };
}

/** Adds that an invited colleague has been through the checklist, the first time that they are. */
function withAssessed(
  { screening, assessment }: AssessedScreening,
  context: InputContext,
): Screening {
  const { assessor, level } = assessment;
  const { history } = screening;
  if (assessor === screening.owner) return screening;
  const isThrough = nextQuestion(checklistOf(screening, level), assessment).kind === 'result';
  const isTold = history.some(
    (event) => event.did === 'assessed' && event.by === assessor && event.level === level,
  );
  if (!isThrough || isTold) return screening;
  const changed = {
    ...screening,
    history: [...history, ...historyLinesOf([{ did: 'assessed' as const, level }], context)],
  };
  return withUnannouncedFrom(changed, changed.unannouncedFrom ?? history.length);
}

/** The ports needed to process a step of a screening. */
export interface StepPorts extends Omit<ApplyContext, 'at'> {
  readonly clock: Clock;
  readonly documents: DocumentStore;
}

/** A tap or typed answer of a person. */
export interface StepTap extends GivenInput<ScreeningInput> {
  readonly screening: string;
  /**
   * The checklist that the card is about; absent for a typed answer, which goes to the one last
   * worked on.
   */
  readonly level?: Level;
}

type NotOpened = 'unknown-screening' | 'not-yours';

/** The screening after an input, or why the input was refused. */
export type StepTaken = Taken<AssessedScreening, Refused<Refusal>, NotOpened>;

/** Returns what the history records for an input that only a screening supports. */
function recorded(input: ScreeningInput, screening: Screening) {
  if (input.do === 'facts') return { isStored: areFactsStored(input, screening) };
  if (input.do === 'continue') return { did: 'confirmed' };
  if (input.do !== 'fact' && input.do !== 'correct') return input;
  return { did: 'fact', what: input.fact, value: input.text.trim() };
}

/** Opens a screening for the person who taps. */
function open(
  { document: screening, version }: Versioned<Screening>,
  { input, level, person }: StepTap,
  { clock, documents, ...ports }: StepPorts,
): Opening<AssessedScreening, Step, number, Refused<Refusal>, NotOpened> {
  const own = assessmentOf(screening, person.id, level);
  // The level may have changed since the card was created; the current assessment is shown.
  const assessment = own ?? assessmentOf(screening, person.id);
  if (assessment === undefined) return { ok: false, reason: 'not-yours' };
  const state = { screening, assessment };
  const at = clock.now().toISOString();
  const opened = {
    state,
    asked: screeningQuestionnaire(state),
    // Each person has a sheet of their own.
    // That somebody has been through follows from an answer, and is not what they did last.
    history: screening.history.filter(({ by, did }) => by === person.id && did !== 'assessed'),
    isOpen: isOpen(screening.state),
    isFromFormerSheet: own === undefined,
    input: recorded(input, screening),
    apply: () => applyStep(state, input, { ...ports, at, person }),
    save: async (after: AssessedScreening) => {
      const { revision } = after.assessment;
      const worked = withOwnAssessment(after, {
        ...after.assessment,
        revision: revision + 1,
        at,
      }).screening;
      const told = withAssessed(
        { screening: worked, assessment: after.assessment },
        { at, person },
      );
      const saved = await replaceScreening({ ...told, updatedAt: at }, version, { documents });
      const { faults } = after;
      return (
        saved && {
          ...assessedScreening(saved.document, after.assessment),
          ...(faults && { faults }),
        }
      );
    },
  };
  return { ok: true, opened };
}

/**
 * Applies one input and saves it at once, together with its line of history; a repeated or late tap
 * changes nothing. `read`: the screening, if the caller has just read it.
 */
export function takeStep(
  tap: StepTap,
  ports: StepPorts,
  read?: Versioned<Screening>,
): Promise<StepTaken> {
  let known = read;
  return takeInput(tap, async () => {
    const stored = known ?? (await readScreening(tap.screening, ports));
    known = undefined;
    return stored === undefined
      ? { ok: false, reason: 'unknown-screening' }
      : open(stored, tap, ports);
  });
}
