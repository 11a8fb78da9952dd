import {
  answerOf,
  type Applied,
  type CommonInput,
  type CommonRefusal,
  type InputOf,
  type Kinds,
  noteOf,
  type NoteText,
  openQuestionsOf,
  type Questionnaire,
  type Refused,
  type Sheet,
} from './questionnaire';

/** The longest comment or link, in characters. */
export const LONGEST_NOTE = 1000;

type Common<K extends Kinds> = CommonInput<K['Step'], K['Value']>;
type Of<K extends Kinds, Do extends Common<K>['do']> = Extract<Common<K>, { do: Do }>;
type SheetOf<K extends Kinds> = Sheet<K['Step'], K['Value']>;

const COMMON: readonly string[] = ['answer', 'note', 'skip', 'back', 'undo', 'go'];
const STALE = { ok: false, reason: 'stale' } as const;

const isCommon = <K extends Kinds>(input: InputOf<K>): input is Common<K> =>
  COMMON.includes(input.do);

const except = <One extends { readonly question: string }>(all: readonly One[], id: string) =>
  all.filter(({ question }) => question !== id);

/** The step after one: what an answer asks for, else the next open question, else the last step. */
export function nextStep<K extends Kinds>(
  questionnaire: Questionnaire<K>,
  state: K['State'],
  from?: K['Step'],
): K['Step'] | undefined {
  const steps = questionnaire.steps(state);
  const at = from === undefined ? -1 : steps.findIndex((one) => questionnaire.isSame(one, from));
  const following = steps[at + 1];
  const isBetween = at !== -1 && at + 2 < steps.length && following !== undefined;
  if (isBetween && questionnaire.questionOf(following) === undefined) return following;
  const before = steps.slice(0, at + 1).findLast((one) => questionnaire.questionOf(one));
  const after = before && questionnaire.questionOf(before);
  const [open] = openQuestionsOf(questionnaire.questions(state), questionnaire.sheet(state), after);
  return open === undefined ? steps.at(-1) : questionnaire.stepOf(open);
}

/** The step before the current one; the first for the first, and for a step that there is no more. */
export function stepBefore<K extends Kinds>(
  questionnaire: Questionnaire<K>,
  state: K['State'],
): K['Step'] {
  const { step } = questionnaire.sheet(state);
  const steps = questionnaire.steps(state);
  const at = steps.findIndex((one) => questionnaire.isSame(one, step));
  return steps[at - 1] ?? steps[0] ?? step;
}

/** The state at another step. */
function standAt<K extends Kinds>(
  questionnaire: Questionnaire<K>,
  state: K['State'],
  step: K['Step'] | undefined,
  context: K['Context'],
): K['State'] {
  const sheet = questionnaire.sheet(state);
  return questionnaire.withSheet(state, { ...sheet, step: step ?? sheet.step }, context);
}

/** The state with a note on a question; an empty note removes the one before. */
function withNote<K extends Kinds>(
  questionnaire: Questionnaire<K>,
  state: K['State'],
  question: string,
  { comment, evidence }: Required<NoteText>,
  context: K['Context'],
): K['State'] {
  const sheet = questionnaire.sheet(state);
  const others = except(sheet.notes, question);
  const isEmpty = comment === '' && evidence === '';
  const { at } = context;
  const notes = isEmpty ? others : [...others, { question, comment, evidence, at }];
  const noted = questionnaire.withSheet(state, { ...sheet, notes }, context, question);
  const value = [comment, evidence].filter((text) => text !== '').join('\n');
  return questionnaire.record(noted, { did: 'noted', what: question, value }, context);
}

const trimmed = ({ comment, evidence = '' }: NoteText) => ({
  comment: comment.trim(),
  evidence: evidence.trim(),
});

/** Why a note cannot be kept. */
function faultIn<K extends Kinds>(
  { notes }: Questionnaire<K>,
  note: Required<NoteText>,
): CommonRefusal | K['Refusal'] | undefined {
  const isLong = [note.comment, note.evidence].some((text) => text.length > LONGEST_NOTE);
  return isLong ? 'too-long' : notes?.check(note);
}

function applyAnswer<K extends Kinds>(
  questionnaire: Questionnaire<K>,
  state: K['State'],
  { question: id, value, note: typed }: Of<K, 'answer'>,
  context: K['Context'],
): Applied<K> {
  const sheet = questionnaire.sheet(state);
  const { step } = sheet;
  const question = questionnaire.questions(state).find((one) => one.id === id);
  const isOffered = value === 'unknown' || question?.answers.some((one) => one.value === value);
  if (question === undefined || !isOffered || questionnaire.questionOf(step) !== id) return STALE;
  const note = typed && trimmed(typed);
  const reason = note && faultIn(questionnaire, note);
  if (reason !== undefined) return { ok: false, reason };
  const before = answerOf(sheet, id);
  const changed: SheetOf<K> = {
    ...sheet,
    answers: [...except(sheet.answers, id), { question: id, value, at: context.at }],
    passed: sheet.passed.filter((one) => one !== id),
    undo: { question: id, ...(before && { before }) },
  };
  const event = { did: 'answered', what: id, value: String(value) } as const;
  const stored = questionnaire.withSheet(state, changed, context, id);
  const answered = questionnaire.record(stored, event, context);
  const noted =
    note === undefined || isNoted(sheet, id, note)
      ? answered
      : withNote(questionnaire, answered, id, note, context);
  const next = nextStep(questionnaire, noted, step);
  return { ok: true, state: standAt(questionnaire, noted, next, context) };
}

function applyNote<K extends Kinds>(
  questionnaire: Questionnaire<K>,
  state: K['State'],
  { question, ...typed }: Of<K, 'note'>,
  context: K['Context'],
): Applied<K> {
  if (!questionnaire.questions(state).some(({ id }) => id === question)) return STALE;
  const note = trimmed(typed);
  const reason = faultIn(questionnaire, note);
  if (reason !== undefined) return { ok: false, reason };
  return { ok: true, state: withNote(questionnaire, state, question, note, context) };
}

/** Skips a question without an answer; one that has an answer keeps it. */
function applySkip<K extends Kinds>(
  questionnaire: Questionnaire<K>,
  state: K['State'],
  context: K['Context'],
): Applied<K> {
  const sheet = questionnaire.sheet(state);
  const id = questionnaire.questionOf(sheet.step);
  if (id === undefined) return questionnaire.applyOwn(state, { do: 'skip' }, context);
  if (!questionnaire.skips) return STALE;
  let skipped = state;
  if (answerOf(sheet, id) === undefined) {
    const passed = [...new Set([...sheet.passed, id])];
    skipped = questionnaire.withSheet(state, { ...sheet, passed }, context);
    skipped = questionnaire.record(skipped, { did: 'passed', what: id }, context);
  }
  const next = nextStep(questionnaire, skipped, sheet.step);
  return { ok: true, state: standAt(questionnaire, skipped, next, context) };
}

function applyUndo<K extends Kinds>(
  questionnaire: Questionnaire<K>,
  state: K['State'],
  context: K['Context'],
): Applied<K> {
  const { undo, ...sheet } = questionnaire.sheet(state);
  if (undo === undefined) return { ok: false, reason: questionnaire.nothingToUndo ?? 'stale' };
  const { question, before } = undo;
  const others = except(sheet.answers, question);
  const changed: SheetOf<K> = {
    ...sheet,
    answers: before === undefined ? others : [...others, before],
    step: questionnaire.stepOf(question),
  };
  const undone = questionnaire.withSheet(state, changed, context, question);
  return {
    ok: true,
    state: questionnaire.record(undone, { did: 'undone', what: question }, context),
  };
}

function applyGo<K extends Kinds>(
  questionnaire: Questionnaire<K>,
  state: K['State'],
  to: K['Step'],
  context: K['Context'],
): Applied<K> {
  const steps = questionnaire.steps(state);
  const { isSame, overview, reaches } = questionnaire;
  if (!(reaches?.(state, to) ?? steps.some((one) => isSame(one, to)))) return STALE;
  const last = steps.at(-1);
  const waits = overview === undefined && last !== undefined && isSame(to, last);
  const step = waits ? nextStep(questionnaire, state) : to;
  return { ok: true, state: standAt(questionnaire, state, step, context) };
}

/** What an input changes in an open questionnaire, or why it cannot be taken. Pure. */
export function applyInput<K extends Kinds>(
  questionnaire: Questionnaire<K>,
  state: K['State'],
  input: InputOf<K>,
  context: K['Context'],
): Applied<K> {
  if (!isCommon<K>(input)) return questionnaire.applyOwn(state, input, context);
  switch (input.do) {
    case 'answer':
      return applyAnswer(questionnaire, state, input, context);
    case 'note':
      return applyNote(questionnaire, state, input, context);
    case 'skip':
      return applySkip(questionnaire, state, context);
    case 'back': {
      const before = stepBefore(questionnaire, state);
      return { ok: true, state: standAt(questionnaire, state, before, context) };
    }
    case 'undo':
      return applyUndo(questionnaire, state, context);
    case 'go':
      return applyGo(questionnaire, state, input.to, context);
  }
}

/** One tap or typed answer. */
export interface InputTap<K extends Kinds> {
  /** The revision that the card showed; absent for a typed answer, which is for the current step. */
  readonly revision?: number | undefined;
  readonly input: InputOf<K>;
}

function isNoted(
  sheet: Pick<Sheet<unknown, unknown>, 'notes'>,
  question: string,
  { comment, evidence = '' }: NoteText,
): boolean {
  const noted = noteOf(sheet, question) ?? { comment: '', evidence: '' };
  return noted.comment === comment.trim() && noted.evidence === evidence.trim();
}

/** What the history says of an input that only moves or takes back. */
const RECORDED_AS: Readonly<Record<string, string>> = { skip: 'passed', undo: 'undone' };

/** Whether a tap says again what is already recorded: then nobody needs to hear that it is late. */
function isRepeated<K extends Kinds>(
  questionnaire: Questionnaire<K>,
  state: K['State'],
  { input, revision }: InputTap<K>,
  { person }: K['Context'],
): boolean {
  const sheet = questionnaire.sheet(state);
  if (isCommon<K>(input)) {
    if (input.do === 'answer') {
      const { question, note, value } = input;
      const isGiven = answerOf(sheet, question)?.value === value;
      return isGiven && (note === undefined || isNoted(sheet, question, note));
    }
    if (input.do === 'go') return questionnaire.isSame(input.to, sheet.step);
  }
  // An impatient finger: the last thing that this person did was the same, on the same card.
  const last = questionnaire.history(state).findLast(({ by }) => by === person.id);
  if (last === undefined || revision !== sheet.revision - 1) return false;
  if (!isCommon<K>(input)) return questionnaire.isRecorded(input, last);
  return input.do === 'note'
    ? last.did === 'noted' && last.what === input.question
    : last.did === RECORDED_AS[input.do];
}

function take<K extends Kinds>(
  questionnaire: Questionnaire<K>,
  { state, context, isLate = false }: OpenedSheet<K>,
  { input, revision }: InputTap<K>,
): Applied<K> {
  if (!questionnaire.isOpen(state)) return { ok: false, reason: 'closed' };
  const now = questionnaire.sheet(state).revision;
  if (isLate || (revision !== undefined && revision !== now)) return STALE;
  const applied = applyInput(questionnaire, state, input, context);
  if (!applied.ok) return applied;
  const sheet = questionnaire.sheet(applied.state);
  const counted = { ...sheet, revision: sheet.revision + 1 };
  return { ok: true, state: questionnaire.withSheet(applied.state, counted, context) };
}

/** A questionnaire that was read to be answered. */
export interface OpenedSheet<K extends Kinds> {
  readonly state: K['State'];
  readonly context: K['Context'];
  /** The tap is on a card of a sheet that there is no more: this one stands in its place. */
  readonly isLate?: boolean;
  /** Stores the state over the version that was read; `undefined` when somebody else was faster. */
  save(state: K['State']): Promise<K['State'] | undefined>;
}

/** The state after an input, or why the input was not taken; without a state where there is none to show. */
export type Taken<K extends Kinds, NotOpened extends string> =
  | { readonly ok: true; readonly state: K['State'] }
  | (Refused<K> & { readonly state: K['State'] })
  | { readonly ok: false; readonly reason: NotOpened; readonly state?: never };

/** Takes one input and saves it at once; a repeated or late tap changes nothing. */
export async function takeInput<K extends Kinds, NotOpened extends string>(
  questionnaire: Questionnaire<K>,
  tap: InputTap<K>,
  open: () => Promise<OpenedSheet<K> | NotOpened>,
): Promise<Taken<K, NotOpened>> {
  const opened = await open();
  if (typeof opened === 'string') return { ok: false, reason: opened };
  const { state, context } = opened;
  const taken = take(questionnaire, opened, tap);
  if (!taken.ok) {
    const isLate = taken.reason === 'stale' || taken.reason === 'closed';
    const isSaid = isLate && isRepeated(questionnaire, state, tap, context);
    return isSaid ? { ok: true, state } : { ...taken, state };
  }
  const saved = await opened.save(taken.state);
  // Another device was faster: what it did stands, and this card shows it.
  if (saved === undefined) return takeInput(questionnaire, tap, open);
  return { ok: true, state: saved };
}
