import type { Clock } from '../../lib/clock';
import type { Refused, Result } from '../../lib/result';
import type { AskedQuestion, AskedSheet } from '../../questionnaire/questionnaire';
import {
  applyInput,
  type InputContext,
  historyLinesOf,
  type Opening,
  takeInput,
  type Taken,
  type GivenInput,
} from '../../questionnaire/take-input';
import type { DocumentStore, Versioned } from '../../store/document-store';
import type { Event } from '../case/history';
import { withUnannouncedFrom } from '../case/notices';
import {
  assessmentOf,
  checklistOf,
  type Screening,
  withAssessment,
  isOpen,
  readScreening,
  replaceScreening,
} from '../case/screening';
import { type ApplyContext, applyFact, nextFact, stepAfterFact } from '../proposal/apply-fact';
import { type Fact, FACTS, factsAsked, isGiven, type Level } from '../proposal/proposal';
import { FACT_KINDS } from '../proposal/read-fact';
import { type Assessment, nextQuestion, type Step } from './assessment';
import { type Question, questionsOf } from './checklist';
import type { OwnInput, Refusal, ScreeningInput } from './input';

/** A screening together with the assessment of the person who answers. */
export interface AssessedScreening {
  readonly screening: Screening;
  readonly assessment: Assessment;
}

/** What is needed, in addition to the screening, to apply an input. */
export interface StepContext extends ApplyContext, InputContext {}

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

const isOwner = ({ screening, assessment }: AssessedScreening) =>
  screening.owner === assessment.assessor;

const isAt = ({ assessment: { step } }: AssessedScreening, fact: Fact) =>
  step.kind === 'fact' && step.fact === fact;

/**
 * Returns the steps of a screening; the facts and the proposal come before the questions, for the
 * owner only.
 */
function stepsOf(assessed: AssessedScreening): Step[] {
  const { screening, assessment } = assessed;
  const facts = factsAsked(screening);
  // A fact can be given although it is not asked for; it is placed where it would be asked for.
  const shown = FACTS.filter((fact) => facts.includes(fact) || isAt(assessed, fact));
  const own: Step[] = [
    ...shown.map((fact): Step => ({ kind: 'fact', fact })),
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
  return step.kind === 'fact' ? `fact:${step.fact}` : `:${step.kind}`;
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

/**
 * Returns a person's assessment of a level, or the one that replaced it when the level was changed.
 */
const ownOf = (screening: Screening, person: string, level: Level) =>
  assessmentOf(screening, person, level) ?? assessmentOf(screening, person);

/** Combines a changed screening with the assessment of the same person in it. */
function assessedScreening(screening: Screening, own: Assessment): AssessedScreening {
  return { screening, assessment: ownOf(screening, own.assessor, own.level) ?? own };
}

function withEvents(
  { screening, assessment }: AssessedScreening,
  events: readonly Pick<Event, 'did' | 'what' | 'level' | 'value'>[],
  context: StepContext,
): AssessedScreening {
  const history = [...screening.history, ...historyLinesOf(events, context)];
  return { screening: { ...screening, history }, assessment };
}

/** Replaces the person's own assessment. */
function withOwnAssessment(
  { screening, assessment }: AssessedScreening,
  own: Assessment,
): AssessedScreening {
  return { screening: withAssessment(screening, assessment, () => own), assessment: own };
}

const atStep = (assessed: AssessedScreening, step: Step) =>
  withOwnAssessment(assessed, { ...assessed.assessment, step });

type Own<Do extends OwnInput['do']> = Extract<OwnInput, { do: Do }>;
type Given = AssessedScreening | Refusal;

/** Returns what was given for a fact: the text as it was written, or the chosen value. */
function givenFor({ fact, text }: Own<'fact'>, { proposal }: Screening): string {
  const chosen = FACT_KINDS[fact] === 'choice' ? proposal[fact] : undefined;
  return typeof chosen === 'string' ? chosen : text.trim();
}

function giveFact(assessed: AssessedScreening, input: Own<'fact'>, context: StepContext): Given {
  if (!isOwner(assessed)) return 'owner-only';
  if (!isAt(assessed, input.fact)) return 'stale';
  const applied = applyFact(assessed.screening, assessed.assessment, input, context);
  if (!applied.ok) return applied.reason;
  const { screening: changed } = applied;
  const event = { did: 'fact', what: input.fact, value: givenFor(input, changed) } as const;
  return withEvents(assessedScreening(changed, assessed.assessment), [event], context);
}

/** Skips a fact that was not given; a guessed value is dropped. */
function skipFact(
  assessed: AssessedScreening,
  fact: Fact,
  context: StepContext,
): AssessedScreening {
  const { screening, assessment } = assessed;
  if (isGiven(fact, screening.proposal))
    return atStep(assessed, stepAfterFact(screening, assessment));
  const { [fact]: _, ...proposal } = screening.proposal;
  const skipped = [...new Set([...screening.skipped, fact])];
  const changed = { ...screening, proposal, skipped };
  const after = atStep({ screening: changed, assessment }, stepAfterFact(changed, assessment));
  return withEvents(after, [{ did: 'passed', what: fact }], context);
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

function changedBy(
  assessed: AssessedScreening,
  input: ScreeningInput,
  context: StepContext,
): Given {
  const { step, undo: _, ...rest } = assessed.assessment;
  if (input.do === 'fact') return giveFact(assessed, input, context);
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
  const isThrough = nextQuestion(checklistOf(screening, level), assessment).kind === 'result';
  const isTold = history.some(
    (event) => event.did === 'assessed' && event.by === assessor && event.level === level,
  );
  if (assessor === screening.owner || !isThrough || isTold) return screening;
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
function recorded(input: ScreeningInput) {
  if (input.do === 'continue') return { did: 'confirmed' };
  if (input.do !== 'fact') return input;
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
    input: recorded(input),
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
      return saved && assessedScreening(saved.document, after.assessment);
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
