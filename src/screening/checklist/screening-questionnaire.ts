import type { Clock } from '../../lib/clock';
import {
  type Applied,
  type AskedQuestion,
  type CommonRefusal,
  type InputContext,
  type Kinds,
  type Questionnaire,
} from '../../questionnaire/questionnaire';
import { type OpenedSheet, takeInput, type Taken } from '../../questionnaire/take-input';
import type { DocumentStore, Versioned } from '../../store/document-store';
import type { Event } from '../case/history';
import {
  assessmentOf,
  checklistOf,
  type Screening,
  screenings,
  withAssessment,
} from '../case/screening';
import { isOpen } from '../case/states';
import { type ApplyContext, applyFact, nextFact, stepAfterFact } from '../proposal/apply-fact';
import {
  type Fact,
  FACTS,
  factsAsked,
  isGiven,
  isRuledOut,
  type Level,
} from '../proposal/proposal';
import { FACT_KINDS } from '../proposal/read-fact';
import { type Assessment, nextQuestion, type Step } from './assessment';
import { type Question, questionsOf } from './checklist';
import type { OwnInput, OwnRefusal, ScreeningInput } from './input';

/** A screening with the assessment of whoever answers. */
export interface Standing {
  readonly screening: Screening;
  readonly assessment: Assessment;
}

/** The types of the screening's questionnaire. */
export interface ScreeningKinds extends Kinds {
  State: Standing;
  Step: Step;
  Value: number;
  Own: OwnInput;
  Refusal: OwnRefusal;
  About: never;
  Context: ApplyContext & InputContext;
}

type Context = ScreeningKinds['Context'];

/** How much or how good, from 0 to 3, where more is better. */
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

const isOwner = ({ screening, assessment }: Standing) => screening.owner === assessment.assessor;

const isAt = ({ assessment: { step } }: Standing, fact: Fact) =>
  step.kind === 'fact' && step.fact === fact;

/** The facts and the proposal come before the questions, for the owner alone. */
function stepsOf(standing: Standing): Step[] {
  const { screening, assessment } = standing;
  const facts = factsAsked(screening);
  // A fact may be given that is not asked for: it stands where it would be asked.
  const shown = FACTS.filter((fact) => facts.includes(fact) || isAt(standing, fact));
  const own: Step[] = [
    ...shown.map((fact): Step => ({ kind: 'fact', fact })),
    { kind: 'proposal' },
  ];
  return [
    ...(isOwner(standing) ? own : []),
    ...questionsOf(checklistOf(screening, assessment.level)).map(({ id }): Step => ({
      kind: 'question',
      question: id,
    })),
    { kind: 'result' },
  ];
}

function isSameStep(one: Step, other: Step): boolean {
  if (one.kind === 'fact' && other.kind === 'fact') return one.fact === other.fact;
  if (one.kind === 'question' && other.kind === 'question') return one.question === other.question;
  return one.kind === other.kind;
}

/** A person's assessment of a level, or the one that took its place when the level was changed. */
const ownOf = (screening: Screening, person: string, level: Level) =>
  assessmentOf(screening, person, level) ?? assessmentOf(screening, person);

/** Whoever stood in a screening, in the screening as it is now. */
function standingIn(screening: Screening, { assessor, level, ...rest }: Assessment): Standing {
  const assessment = ownOf(screening, assessor, level) ?? { assessor, level, ...rest };
  return { screening, assessment };
}

function withEvent(
  standing: Standing,
  event: Pick<Event, 'did' | 'what' | 'level' | 'value'>,
  { at, person }: Context,
): Standing {
  const { screening } = standing;
  const line = { at, by: person.id, name: person.name, ...event };
  return { ...standing, screening: { ...screening, history: [...screening.history, line] } };
}

function standAt({ screening, assessment }: Standing, step: Step): Standing {
  return standingIn(
    withAssessment(screening, assessment, (one) => ({ ...one, step })),
    assessment,
  );
}

/** What was given for a fact: a text as it was written, of a choice the one that was meant. */
function givenFor({ fact, text }: { fact: Fact; text: string }, { proposal }: Screening): string {
  const chosen = FACT_KINDS[fact] === 'choice' ? proposal[fact] : undefined;
  return typeof chosen === 'string' ? chosen : text.trim();
}

type Own<Do extends OwnInput['do']> = Extract<OwnInput, { do: Do }>;

function giveFact(standing: Standing, input: Own<'fact'>, context: Context) {
  if (!isOwner(standing)) return 'owner-only';
  if (!isAt(standing, input.fact)) return 'stale';
  const { screening, assessment } = standing;
  const changed = applyFact(screening, assessment, input, context);
  if (typeof changed === 'string') return changed;
  const value = givenFor(input, changed);
  const given = standingIn(changed, assessment);
  return withEvent(given, { did: 'fact', what: input.fact, value }, context);
}

/** Skips a fact that is not given; a guess that is skipped is not kept. */
function skipFact(standing: Standing, context: Context) {
  const { screening, assessment } = standing;
  const { step } = assessment;
  if (step.kind !== 'fact') return 'stale';
  const { fact } = step;
  if (isGiven(fact, screening.proposal))
    return standAt(standing, stepAfterFact(screening, assessment));
  const { [fact]: _, ...proposal } = screening.proposal;
  const skipped = [...new Set([...screening.skipped, fact])];
  const changed = { ...screening, proposal, skipped };
  const after = standAt({ screening: changed, assessment }, stepAfterFact(changed, assessment));
  return withEvent(after, { did: 'passed', what: fact }, context);
}

function confirmProposal(standing: Standing, { overlaps: ids }: Own<'continue'>, context: Context) {
  const { screening, assessment } = standing;
  if (assessment.step.kind !== 'proposal') return 'stale';
  const fact = nextFact(screening);
  const step =
    fact.kind === 'fact'
      ? fact
      : nextQuestion(checklistOf(screening, assessment.level), assessment);
  // What was confirmed earlier may not overlap any more; the history still has it.
  const { overlaps: _, ...rest } = screening;
  if (ids.length === 0) return standAt({ screening: rest, assessment }, step);
  const confirmed = { ...rest, overlaps: { ids: [...ids], at: context.at } };
  const after = standAt({ screening: confirmed, assessment }, step);
  return withEvent(after, { did: 'confirmed', value: ids.join(', ') }, context);
}

function changedBy(
  standing: Standing,
  input: OwnInput | { readonly do: 'skip' },
  context: Context,
): Standing | OwnRefusal | CommonRefusal {
  switch (input.do) {
    case 'fact':
      return giveFact(standing, input, context);
    case 'continue':
      return confirmProposal(standing, input, context);
    case 'skip':
      return skipFact(standing, context);
  }
}

function applyOwn(
  standing: Standing,
  input: OwnInput | { readonly do: 'skip' },
  context: Context,
): Applied<ScreeningKinds> {
  const changed = changedBy(standing, input, context);
  return typeof changed === 'string'
    ? { ok: false, reason: changed }
    : { ok: true, state: changed };
}

const isLink = (text: string) => URL.canParse(text) && /^https?:/i.test(text);

/** The screening's questionnaire: the facts of the proposal, then the questions of a checklist. */
export const screeningQuestionnaire: Questionnaire<ScreeningKinds> = {
  questions: ({ screening, assessment }) =>
    questionsOf(checklistOf(screening, assessment.level)).map(asked),
  steps: stepsOf,
  questionOf: (step) => (step.kind === 'question' ? step.question : undefined),
  stepOf: (question) => ({ kind: 'question', question }),
  isSame: isSameStep,
  reaches: (standing, to) =>
    to.kind === 'fact'
      ? isOwner(standing) && !isRuledOut(to.fact, standing.screening.proposal)
      : undefined,
  skips: true,
  nothingToUndo: 'nothing-to-undo',
  notes: {
    check: ({ evidence }) => (evidence === '' || isLink(evidence) ? undefined : 'bad-link'),
  },
  isOpen: ({ screening }) => isOpen(screening.state),
  sheet: ({ assessment }) => assessment,
  withSheet({ screening, assessment }, sheet) {
    const { undo: _, ...rest } = assessment;
    const changed: Assessment = { ...rest, ...sheet };
    return {
      screening: withAssessment(screening, assessment, () => changed),
      assessment: changed,
    };
  },
  history: ({ screening }) => screening.history,
  record: (standing, event, context) =>
    withEvent(standing, { ...event, level: standing.assessment.level }, context),
  applyOwn,
  isRecorded: (input, last) =>
    input.do === 'fact'
      ? last.did === 'fact' && last.what === input.fact && last.value === input.text.trim()
      : last.did === 'confirmed',
};

/** What the steps of a screening work with. */
export interface StepPorts extends Omit<ApplyContext, 'at'> {
  readonly clock: Clock;
  readonly documents: DocumentStore;
}

/** One tap or typed answer of a person. */
export interface Tap {
  readonly screening: string;
  readonly person: { readonly id: string; readonly name: string };
  /** Which checklist the card is about; absent for a typed answer, which is for the one last worked on. */
  readonly level?: Level;
  /** The revision that the card showed; absent for a typed answer, which is for the current step. */
  readonly revision?: number;
  readonly input: ScreeningInput;
}

/** The screening as it stands after an input, or why the input was not taken. */
export type StepTaken = Taken<ScreeningKinds, 'unknown-screening' | 'not-yours'>;

/** The screening with whoever taps standing in it, to be saved over the version that was read. */
function opened(
  { document: screening, version }: Versioned<Screening>,
  { person, level }: Tap,
  { clock, documents, ...ports }: StepPorts,
): OpenedSheet<ScreeningKinds> | 'not-yours' {
  const own = assessmentOf(screening, person.id, level);
  // The level may have been changed since the card was made: what there is now is shown.
  const assessment = own ?? assessmentOf(screening, person.id);
  if (assessment === undefined) return 'not-yours';
  const at = clock.now().toISOString();
  return {
    state: { screening, assessment },
    context: { ...ports, at, person },
    isLate: own === undefined,
    async save(after) {
      const worked = withAssessment(after.screening, after.assessment, (one) => ({ ...one, at }));
      const saved = await documents.replace(screenings, { ...worked, updatedAt: at }, version);
      return saved && standingIn(saved.document, after.assessment);
    },
  };
}

/**
 * Takes one input, saved at once with its line of history; a repeated or late tap changes nothing.
 * `read`: the screening, where the caller has just read it.
 */
export function takeStep(
  tap: Tap,
  ports: StepPorts,
  read?: Versioned<Screening>,
): Promise<StepTaken> {
  let known = read;
  return takeInput(screeningQuestionnaire, tap, async () => {
    const stored = known ?? (await ports.documents.get(screenings, tap.screening, tap.screening));
    known = undefined;
    return stored === undefined ? 'unknown-screening' : opened(stored, tap, ports);
  });
}
