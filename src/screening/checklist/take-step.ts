import type { Clock } from '../../lib/clock';
import type { DocumentStore, Versioned } from '../../store/document-store';
import type { Event } from '../case/history';
import { type Screening, assessmentOf, screenings, withAssessment } from '../case/screening';
import { isOpen } from '../case/states';
import type { ApplyContext } from '../proposal/apply-fact';
import { type Fact, isGiven, type Level } from '../proposal/proposal';
import { FACT_KINDS } from '../proposal/read-fact';
import { applyInput } from './apply-input';
import { answerOf, type Assessment } from './assessment';
import type { ScreeningInput, Refusal } from './input';
import { isSameStep } from './steps';

type Done = Pick<Event, 'did' | 'what' | 'value' | 'level'>;

/** What was given for a fact: a text as it was written, of a choice the one that it was taken for. */
function givenFor({ fact, text }: { fact: Fact; text: string }, { proposal }: Screening): string {
  const chosen = FACT_KINDS[fact] === 'choice' ? proposal[fact] : undefined;
  return typeof chosen === 'string' ? chosen : text.trim();
}

/** What the history says of an input that changes a screening from `before` to `after`; nothing of one that only moves about. */
export function eventOf(
  input: ScreeningInput,
  assessment: Assessment,
  before: Screening,
  after: Screening,
): Done | undefined {
  const { step, undo, level } = assessment;
  switch (input.do) {
    case 'answer':
      return { did: 'answered', what: input.question, level, value: String(input.value) };
    case 'fact':
      return { did: 'fact', what: input.fact, value: givenFor(input, after) };
    case 'note':
      return {
        did: 'noted',
        what: input.question,
        level,
        value: [input.comment.trim(), input.evidence.trim()].filter((text) => text).join('\n'),
      };
    case 'undo':
      return undo && { did: 'undone', what: undo.question, level };
    case 'skip':
      if (step.kind === 'fact')
        return isGiven(step.fact, before.proposal) ? undefined : { did: 'passed', what: step.fact };
      return step.kind === 'question' && answerOf(assessment, step.question) === undefined
        ? { did: 'passed', what: step.question, level }
        : undefined;
    case 'continue':
      return input.overlaps.length === 0
        ? undefined
        : { did: 'confirmed', value: input.overlaps.join(', ') };
    case 'back':
    case 'go':
      return undefined;
  }
}

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

/** The screening as it stands after the input, and why the input was not taken, if it was not. */
export type StepTaken =
  | {
      readonly screening: Screening;
      readonly assessment: Assessment;
      readonly refused?: Refusal;
    }
  | { readonly screening?: never; readonly refused: 'unknown-screening' | 'not-yours' };

/** Whether the tap says again what is already recorded: nobody needs to be told that it came late. */
function isRepeated(screening: Screening, assessment: Assessment, tap: Tap): boolean {
  const { input, person, revision } = tap;
  if (input.do === 'answer') return answerOf(assessment, input.question)?.value === input.value;
  if (input.do === 'go') return isSameStep(input.to, assessment.step);
  // An impatient finger: the last that this person did was the same, and on the same card.
  const last = screening.history.findLast(({ by }) => by === person.id);
  if (last === undefined || revision !== assessment.revision - 1) return false;
  switch (input.do) {
    case 'fact':
      return last.did === 'fact' && last.what === input.fact && last.value === input.text.trim();
    case 'note':
      return last.did === 'noted' && last.what === input.question;
    case 'skip':
      return last.did === 'passed';
    case 'continue':
      return last.did === 'confirmed';
    case 'undo':
      return last.did === 'undone';
    case 'back':
      return false;
  }
}

/** A person's assessment of a level, or the one there is since the level was exchanged. */
const ownOf = (screening: Screening, person: string, level: Level) =>
  assessmentOf(screening, person, level) ?? assessmentOf(screening, person);

/** The screening with the input taken, its history and its counters; or why it is not taken. Pure. */
function take(
  screening: Screening,
  assessment: Assessment,
  { input, person, revision }: Tap,
  applyContext: ApplyContext,
): Screening | Refusal {
  if (!isOpen(screening.state)) return 'closed';
  if (revision !== undefined && revision !== assessment.revision) return 'stale';
  const applied = applyInput(screening, assessment, input, applyContext);
  if (typeof applied === 'string') return applied;
  const { at } = applyContext;
  const done = eventOf(input, assessment, screening, applied);
  const event = done && { at, by: person.id, name: person.name, ...done };
  const own = ownOf(applied, person.id, assessment.level);
  return {
    ...(own === undefined
      ? applied
      : withAssessment(applied, own, (one) => ({ ...one, revision: one.revision + 1, at }))),
    history: event === undefined ? applied.history : [...applied.history, event],
    updatedAt: at,
  };
}

/**
 * Takes one input, saved at once with its line of history; a repeated or late tap changes nothing.
 * `read`: the screening, where the caller has just read it.
 */
export async function takeStep(
  tap: Tap,
  ports: StepPorts,
  read?: Versioned<Screening>,
): Promise<StepTaken> {
  const { clock, documents } = ports;
  const stored = read ?? (await documents.get(screenings, tap.screening, tap.screening));
  if (stored === undefined) return { refused: 'unknown-screening' };
  const { document: screening, version } = stored;
  const assessment = assessmentOf(screening, tap.person.id, tap.level);
  if (assessment === undefined) {
    // The level was changed since the card was made: what there is now is shown.
    const other = assessmentOf(screening, tap.person.id);
    if (other === undefined) return { refused: 'not-yours' };
    return isRepeated(screening, other, tap)
      ? { screening, assessment: other }
      : { screening, assessment: other, refused: 'stale' };
  }
  const taken = take(screening, assessment, tap, { ...ports, at: clock.now().toISOString() });
  if (typeof taken === 'string')
    return taken === 'stale' && isRepeated(screening, assessment, tap)
      ? { screening, assessment }
      : { screening, assessment, refused: taken };
  const saved = await documents.replace(screenings, taken, version);
  // Another device was faster: what it did stands, and this card shows it.
  if (saved === undefined) return takeStep(tap, ports);
  const { document } = saved;
  return {
    screening: document,
    // A level that was given has exchanged the checklist, and with it the assessment's own.
    assessment: ownOf(document, tap.person.id, assessment.level) ?? assessment,
  };
}
