import { isLink } from '../lib/text';
import type { Refused, Result } from '../lib/result';
import {
  answerOf,
  type AskedSheet,
  LONGEST_NOTE,
  noteOf,
  type NoteText,
  openQuestionsOf,
  type AnswerSheet,
  type SheetInput,
  UNKNOWN,
} from './questionnaire';

/** A line of history about a question. */
export interface SheetEvent {
  readonly did: 'answered' | 'noted' | 'passed' | 'undone';
  readonly what: string;
  readonly value?: string;
}

type Refusal = 'stale' | 'too-long' | 'bad-link' | 'nothing-to-undo';
/** A sheet with its questionnaire, and the time (ISO) of what is done to it. */
interface Answering<Step, Value> extends AskedSheet<Step, Value> {
  readonly at: string;
}

type Applied<Step, Value> = Result<
  { sheet: AnswerSheet<Step, Value>; events: readonly SheetEvent[] },
  Refusal
>;
type Input<Step, Value, Do> = Extract<SheetInput<Step, Value>, { do: Do }>;

const STALE = { ok: false, reason: 'stale' } as const;

const except = <One extends { readonly question: string }>(all: readonly One[], id: string) =>
  all.filter(({ question }) => question !== id);

function currentQuestion<Step, Value>({ questionnaire, sheet }: AskedSheet<Step, Value>) {
  const key = questionnaire.keyOf(sheet.step);
  return questionnaire.questions.find(({ id }) => id === key);
}

/** All steps with their keys, and the index of the current one; -1 if it no longer exists. */
function stepsOf<Step, Value>({ questionnaire: { keyOf, steps }, sheet }: AskedSheet<Step, Value>) {
  const all = steps(sheet);
  const keys = all.map(keyOf);
  return { all, keys, at: keys.indexOf(keyOf(sheet.step)) };
}

/** The step after the current one: the step that an answer requires, the next open question, or the last step. */
export function nextStep<Step, Value>(answering: AskedSheet<Step, Value>): Step {
  const { questionnaire, sheet } = answering;
  const { all, keys, at } = stepsOf(answering);
  const ids = questionnaire.questions.map(({ id }) => id);
  const next = keys[at + 1] ?? '';
  if (at !== -1 && at + 2 < all.length && !ids.includes(next)) return all[at + 1] ?? sheet.step;
  const before = keys.slice(0, at + 1).findLast((key) => ids.includes(key));
  const [open = keys.at(-1) ?? ''] = openQuestionsOf(questionnaire.questions, sheet, before);
  return all[keys.indexOf(open)] ?? sheet.step;
}

/** The step before the current one; the first step if the current one is the first or no longer exists. */
export function stepBefore<Step, Value>(answering: AskedSheet<Step, Value>): Step {
  const { all, at } = stepsOf(answering);
  return all[at - 1] ?? all[0] ?? answering.sheet.step;
}

function moved<Step, Value>(
  sheet: AnswerSheet<Step, Value>,
  step: Step,
  events: readonly SheetEvent[] = [],
): Applied<Step, Value> {
  return { ok: true, sheet: { ...sheet, step }, events };
}

/** The sheet at its next step. */
const goOn = <Step, Value>(answering: AskedSheet<Step, Value>, events: readonly SheetEvent[]) =>
  moved(answering.sheet, nextStep(answering), events);

/** "Sag 2026-12345", "journalnr. 1-23-4-56-12": words with a number, and no address of any kind. */
const REFERENCE = /^(?=.*\d)[^:<>]*$/u;

/** The reason why a note cannot be stored, if there is one. */
function faultIn({ comment, evidence = '' }: NoteText): Refusal | undefined {
  if ([comment, evidence].some((text) => text.trim().length > LONGEST_NOTE)) return 'too-long';
  const said = evidence.trim();
  return said === '' || isLink(said) || REFERENCE.test(said) ? undefined : 'bad-link';
}

/** Notes on a question; an empty note removes the one before. */
function note<Step, Value>(
  { sheet, at }: Answering<Step, Value>,
  question: string,
  text: NoteText,
): Applied<Step, Value> {
  const reason = faultIn(text);
  if (reason !== undefined) return { ok: false, reason };
  const [comment, evidence] = [text.comment.trim(), text.evidence?.trim() ?? ''];
  const value = [comment, evidence].filter((part) => part !== '').join('\n');
  const others = except(sheet.notes, question);
  const notes = value === '' ? others : [...others, { question, comment, evidence, at }];
  return moved({ ...sheet, notes }, sheet.step, [{ did: 'noted', what: question, value }]);
}

function isNoted(sheet: AnswerSheet<unknown, unknown>, question: string, text: NoteText): boolean {
  const { comment = '', evidence = '' } = noteOf(sheet, question) ?? {};
  return comment === text.comment.trim() && evidence === (text.evidence?.trim() ?? '');
}

function answer<Step, Value>(
  answering: Answering<Step, Value>,
  { question, value, note: text }: Input<Step, Value, 'answer'>,
): Applied<Step, Value> {
  const { sheet, at } = answering;
  const asked = currentQuestion(answering);
  const isOffered = value === UNKNOWN || asked?.answers.some((one) => one.value === value);
  if (asked?.id !== question || isOffered !== true) return STALE;
  const isNew = text !== undefined && !isNoted(sheet, question, text);
  const noted = isNew ? note(answering, question, text) : moved(sheet, sheet.step);
  if (!noted.ok) return noted;
  const before = answerOf(sheet, question);
  const answered: AnswerSheet<Step, Value> = {
    ...noted.sheet,
    answers: [...except(sheet.answers, question), { question, value, at }],
    passed: sheet.passed.filter((one) => one !== question),
    undo: { question, ...(before && { before }) },
  };
  const event = { did: 'answered', what: question, value: String(value) } as const;
  return goOn({ ...answering, sheet: answered }, [event, ...noted.events]);
}

/** Skips a question without an answer; one that has an answer keeps it. */
function skip<Step, Value>(answering: AskedSheet<Step, Value>): Applied<Step, Value> {
  const { questionnaire, sheet } = answering;
  const id = currentQuestion(answering)?.id;
  if (id === undefined || !questionnaire.isFree) return STALE;
  if (answerOf(sheet, id) !== undefined) return goOn(answering, []);
  const passed = [...new Set([...sheet.passed, id])];
  return goOn({ ...answering, sheet: { ...sheet, passed } }, [{ did: 'passed', what: id }]);
}

function undo<Step, Value>(answering: AskedSheet<Step, Value>): Applied<Step, Value> {
  const { undo: last, ...sheet } = answering.sheet;
  if (last === undefined) return { ok: false, reason: 'nothing-to-undo' };
  const { question, before } = last;
  const { all, keys } = stepsOf(answering);
  const answers = [...except(sheet.answers, question), ...(before ? [before] : [])];
  const step = all[keys.indexOf(question)] ?? sheet.step;
  return moved({ ...sheet, answers }, step, [{ did: 'undone', what: question }]);
}

function go<Step, Value>(answering: AskedSheet<Step, Value>, to: Step): Applied<Step, Value> {
  const { questionnaire, sheet } = answering;
  const { all, keys } = stepsOf(answering);
  const at = keys.indexOf(questionnaire.keyOf(to));
  if (at === -1) return STALE;
  const waits = at === all.length - 1 && questionnaire.overview === undefined;
  const [open] = waits ? openQuestionsOf(questionnaire.questions, sheet) : [];
  return moved(sheet, open === undefined ? to : (all[keys.indexOf(open)] ?? to));
}

/** Applies an input to a sheet, or says why it cannot be taken. Pure. */
export function applyInput<Step, Value>(
  answering: Answering<Step, Value>,
  input: SheetInput<Step, Value>,
): Applied<Step, Value> {
  switch (input.do) {
    case 'answer':
      return answer(answering, input);
    case 'note': {
      const isAsked = answering.questionnaire.questions.some(({ id }) => id === input.question);
      return isAsked ? note(answering, input.question, input) : STALE;
    }
    case 'skip':
      return skip(answering);
    case 'back':
      return moved(answering.sheet, stepBefore(answering));
    case 'undo':
      return undo(answering);
    case 'go':
      return go(answering, input.to);
  }
}

/** A line of the history that a document keeps. */
interface HistoryLine {
  readonly at: string;
  readonly by: string;
  readonly name: string;
  readonly did: string;
  readonly what?: string | undefined;
  readonly value?: string | undefined;
}

/** When an input is taken, and from whom. */
export interface InputContext {
  /** ISO date and time. */
  readonly at: string;
  readonly person: { readonly id: string; readonly name: string };
}

/** Events as lines of history. */
export function historyLinesOf<Event>(events: readonly Event[], { at, person }: InputContext) {
  return events.map((event) => ({ at, by: person.id, name: person.name, ...event }));
}

/** An input as it was given: by a tap, whose card has a revision, or in words. */
export interface GivenInput<Input> {
  readonly person: InputContext['person'];
  /** The revision that the card showed; absent for a typed answer, which is for the current step. */
  readonly revision?: number;
  readonly input: Input;
}

type Recorded = Pick<HistoryLine, 'did' | 'what' | 'value'>;
interface Stored {
  readonly isStored: boolean;
}

/** A document that was read in order to take an input. */
export interface Opened<State, Step, Value, Refusal> {
  readonly state: State;
  readonly asked: AskedSheet<Step, Value>;
  /** What was done to the sheet, by whomever; oldest first. */
  readonly history: readonly HistoryLine[];
  /** Whether it takes any input. */
  readonly isOpen: boolean;
  /** Whether the card belongs to a sheet that no longer exists; this sheet has replaced it. */
  readonly isFromFormerSheet?: boolean;
  /** The input; for one that only this questionnaire takes, its line of history, or whether its content is stored. */
  readonly input: SheetInput<Step, Value> | Recorded | Stored;
  /** Applies the input, or says why it cannot be taken. */
  readonly apply: () => { readonly ok: true; readonly state: State } | Refusal;
  /** Replaces the version that was read; `undefined` if somebody else changed it first. */
  readonly save: (state: State) => Promise<State | undefined>;
}

/** The document that a person may answer, or why they may not. */
export type Opening<State, Step, Value, Refusal, NotOpened extends string> = Result<
  { opened: Opened<State, Step, Value, Refusal> },
  NotOpened
>;

/** The line of history of an input; none for an input that only moves to another step. */
function recordedOf<Step, Value>(input: SheetInput<Step, Value> | Recorded): Recorded | undefined {
  if ('did' in input) return input;
  if (input.do === 'skip') return { did: 'passed' };
  return input.do === 'undo' ? { did: 'undone' } : undefined;
}

/** Whether a sheet already holds what an input gives; `undefined` if that says nothing about a repeat. */
function isHeld<Step, Value>(
  { questionnaire, sheet }: AskedSheet<Step, Value>,
  input: SheetInput<Step, Value>,
): boolean | undefined {
  if (input.do === 'go') return questionnaire.keyOf(input.to) === questionnaire.keyOf(sheet.step);
  if (input.do === 'note') return isNoted(sheet, input.question, input);
  if (input.do !== 'answer') return undefined;
  const isGiven = answerOf(sheet, input.question)?.value === input.value;
  return isGiven && (input.note === undefined || isNoted(sheet, input.question, input.note));
}

/** Whether an input asks for what is already stored, or repeats the last thing that was done, from the same card. */
function isRepeated<State, Step, Value, Refusal>(
  { asked, history, input }: Opened<State, Step, Value, Refusal>,
  { person, revision }: GivenInput<unknown>,
): boolean {
  if ('isStored' in input) return input.isStored;
  const held = 'do' in input ? isHeld(asked, input) : undefined;
  if (held !== undefined) return held;
  const meant = recordedOf(input);
  // Somebody else's event in between means that the card shows something else by now.
  const last = history.at(-1);
  const isSame = (key: keyof Recorded) => meant?.[key] === undefined || last?.[key] === meant[key];
  return (
    meant !== undefined &&
    last?.by === person.id &&
    revision === asked.sheet.revision - 1 &&
    (['did', 'what', 'value'] as const).every(isSame)
  );
}

type Late = Refused<'closed' | 'stale'>;

/** The state after an input, or why it was not taken; no state if the person may see none. */
export type Taken<State, Refusal, NotOpened extends string> =
  | Result<{ state: State }, NotOpened, { state?: never }>
  | ((Refusal | Late) & { readonly state: State });

/** Why a document takes no input, or not this input; `undefined` if it takes it. */
function lateFor<State, Step, Value, Refusal>(
  { asked, isFromFormerSheet, isOpen }: Opened<State, Step, Value, Refusal>,
  { revision = asked.sheet.revision }: GivenInput<unknown>,
): Late | undefined {
  if (!isOpen) return { ok: false, reason: 'closed' };
  const isStale = isFromFormerSheet === true || revision !== asked.sheet.revision;
  return isStale ? { ok: false, reason: 'stale' } : undefined;
}

/**
 * Takes one input and saves it at once. A tap on an outdated card changes nothing; if it repeats
 * what was just done, it counts as done.
 */
export async function takeInput<
  State,
  Step,
  Value,
  Refusal extends Refused<string>,
  NotOpened extends string,
>(
  tap: GivenInput<unknown>,
  open: () => Promise<Opening<State, Step, Value, Refusal, NotOpened>>,
): Promise<Taken<State, Refusal, NotOpened>> {
  const opening = await open();
  if (!opening.ok) return opening;
  const { opened } = opening;
  const { state } = opened;
  const applied = lateFor(opened, tap) ?? opened.apply();
  if (!applied.ok) {
    const isTooLate = applied.reason === 'stale' || applied.reason === 'closed';
    return isTooLate && isRepeated(opened, tap) ? { ok: true, state } : { ...applied, state };
  }
  const saved = await opened.save(applied.state);
  // Another device was faster; its change stands, and this card shows it.
  return saved === undefined ? takeInput(tap, open) : { ok: true, state: saved };
}
