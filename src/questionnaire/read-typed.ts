import {
  type AskedQuestion,
  type InputOf,
  type Kinds,
  noteOf,
  type NoteText,
  type Questionnaire,
  type Sheet,
  UNKNOWN,
} from './questionnaire';

const UNKNOWNS = [
  'ved ikke',
  'ved det ikke',
  'det ved jeg ikke',
  'jeg ved det ikke',
  "don't know",
  'dont know',
  'i do not know',
  "i don't know",
  'do not know',
  'not sure',
];
const NUMBERS = [
  ['nul', 'zero'],
  ['et', 'en', 'one'],
  ['to', 'two'],
  ['tre', 'three'],
];
/** How people write yes, in lower case. */
export const YES: readonly string[] = ['ja', 'jo', 'jep', 'ja tak', 'yes', 'y', 'yep'];
/** How people write no, in lower case. */
export const NO: readonly string[] = ['nej', 'nej tak', 'n', 'no', 'nope'];
const BACK = ['tilbage', 'forrige', 'back', 'previous'];
const PAUSE = ['pause', 'stop', 'senere', 'later'];
const UNDO = ['fortryd', 'fortryd svar', 'fortryd sidste svar', 'undo', 'undo last answer'];
const OVERVIEW = ['overblik', 'oversigt', 'vis overblik', 'overview', 'show overview', 'summary'];
const SKIP = ['spring over', 'skip', 'næste', 'next'];

const LEADS_IN = /^(?:(?:trin|niveau|svar|score|nr|nummer|step|level|answer|number)\s+)+/u;
const WITH_REASON =
  /^(?<answer>.{1,60}?)(?:\s*[,;:–-]\s+|\s+(?=(?:fordi|da|idet|eftersom|because|since|as)\s))(?<comment>\S.*)$/isu;
const COMMENT = /^\s*(?:kommentar|bemærkning|note|comment)\s*:\s*(?<comment>.*)$/isu;
const LINK = /^https?:\/\/\S+$/i;
const QUESTION =
  /^\s*(?:hv(?:ad|em|ilke[nt]?|or(?:dan|når|for|fra)?)|what|which|who|how|when|where|why)\s/iu;

/** What a typed message means to a questionnaire under way. */
export type TypedInput<Input> =
  | { readonly kind: 'input'; readonly input: Input }
  | { readonly kind: 'pause' }
  /** All answers at a glance. */
  | { readonly kind: 'overview' }
  /** Goes on from a step that shows what was given. */
  | { readonly kind: 'proceed' }
  /** Nothing that the current step takes. */
  | { readonly kind: 'other' };

/** A typed message as the steps of a definition read it. */
export interface TypedMessage {
  /** As it was written. */
  readonly typed: string;
  /** In lower case, without the marks that end it. */
  readonly text: string;
  /** What follows "comment:", if it begins so. */
  readonly comment: string | undefined;
}

/** A message that the current step does not take. */
export const OTHER = { kind: 'other' } as const;

/** A text in lower case, without the marks that may end a message. */
export function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .replace(/’/g, "'")
    .trim();
}

/** Whether a message says that the person does not know. */
export const saysUnknown = (text: string) => UNKNOWNS.includes(plain(text));

/** Whether a message says yes and no more. */
export const saysYes = (text: string) => YES.includes(plain(text));

/** Whether a message says no and no more. */
export const saysNo = (text: string) => NO.includes(plain(text));

/** Whether a message asks to leave a step without an answer. */
export const saysSkip = (text: string) => SKIP.includes(plain(text));

/** Whether a message ends or begins as a question does. */
export const asksQuestion = (typed: string) => typed.trim().endsWith('?') || QUESTION.test(typed);

/** Whether a message is a number, a yes or a no: to an open question it is an answer, whatever else has that name. */
export function isBareAnswer(typed: string): boolean {
  return /^\d+$/.test(plain(typed)) || saysYes(typed) || saysNo(typed);
}

/** A text without the marks that people leave out when they write a label. */
const bare = (text: string) =>
  plain(text)
    .replace(/,/g, '')
    .replace(/[·:–-]/g, ' ')
    .replace(/\s+/g, ' ');

/** The one of several that fits; none where two do. */
function onlyOne<One>(all: readonly One[], fits: (one: One) => boolean): One | undefined {
  const [found, another] = all.filter(fits);
  return another === undefined ? found : undefined;
}

const begins = (label: string, words: readonly string[]) =>
  words.some((word) => label === word || label.startsWith(`${word},`));

/** The answer that a text gives: by its label or number, by another word for it, or by a yes or no that only one begins with. */
function valueOf<Value>(
  typed: string,
  { answers, unknownWords = [] }: AskedQuestion<Value>,
): Value | typeof UNKNOWN | undefined {
  const text = plain(typed);
  if (saysUnknown(text) || unknownWords.includes(text)) return UNKNOWN;
  const written = bare(typed);
  const said = [text, written, written.replace(LEADS_IN, '')];
  const says = (names: readonly string[]) => names.some((name) => said.includes(name));
  const found =
    onlyOne(answers, ({ label, number }) => {
      const labels = [bare(label.da), bare(label.en)];
      const numbers = [String(number), ...(NUMBERS[number] ?? [])];
      return says([...labels, ...numbers, ...labels.map((one) => `${number} ${one}`)]);
    }) ??
    onlyOne(answers, ({ words = [] }) => says(words)) ??
    onlyOne(answers, ({ label }) =>
      [plain(label.da), plain(label.en)].some(
        (one) => (saysYes(text) && begins(one, YES)) || (saysNo(text) && begins(one, NO)),
      ),
    );
  return found?.value;
}

/** An answer with its reason: "2 fordi det er kendt"; "2, høj" contradicts itself. */
function readReasoned<Value>(typed: string, question: AskedQuestion<Value>) {
  const { answer = '', comment = '' } = WITH_REASON.exec(typed.trim())?.groups ?? {};
  const value = valueOf(answer, question);
  if (value === undefined || valueOf(comment, question) !== undefined) return undefined;
  return { value, comment };
}

/** A comment goes below what was noted before, so that nothing is lost; a link alone is evidence, where there can be any. */
function noteWith(
  typed: string,
  question: string,
  sheet: Sheet<unknown, unknown>,
  takesLinks: boolean,
): NoteText {
  const said = typed.trim();
  const { comment: before = '', evidence = '' } = noteOf(sheet, question) ?? {};
  if (takesLinks && LINK.test(said)) return { comment: before, evidence: said };
  const comment = [before, said].filter((one) => one !== '').join('\n');
  return takesLinks ? { comment, evidence } : { comment };
}

function readAtQuestion<K extends Kinds>(
  questionnaire: Questionnaire<K>,
  state: K['State'],
  id: string,
  { typed, text, comment }: TypedMessage,
): TypedInput<InputOf<K>> {
  const sheet = questionnaire.sheet(state);
  const noted = (said: string) => noteWith(said, id, sheet, questionnaire.notes !== undefined);
  if (comment !== undefined)
    return comment.trim() === ''
      ? OTHER
      : { kind: 'input', input: { do: 'note', question: id, ...noted(comment) } };
  if (questionnaire.skips && saysSkip(text)) return { kind: 'input', input: { do: 'skip' } };
  const question = questionnaire.questions(state).find((one) => one.id === id);
  if (question === undefined) return OTHER;
  const value = valueOf(typed, question);
  if (value !== undefined) return { kind: 'input', input: { do: 'answer', question: id, value } };
  const reasoned = questionnaire.notes && readReasoned(typed, question);
  if (reasoned === undefined) return OTHER;
  const note = noted(reasoned.comment);
  return { kind: 'input', input: { do: 'answer', question: id, value: reasoned.value, note } };
}

/** What means the same at every step. */
function readAnywhere<K extends Kinds>(
  { overview, nothingToUndo }: Questionnaire<K>,
  text: string,
): TypedInput<InputOf<K>> | undefined {
  if (PAUSE.includes(text)) return { kind: 'pause' };
  if (OVERVIEW.includes(text))
    return overview === undefined
      ? { kind: 'overview' }
      : { kind: 'input', input: { do: 'go', to: overview } };
  if (BACK.includes(text)) return { kind: 'input', input: { do: 'back' } };
  if (!UNDO.includes(text)) return undefined;
  return { kind: 'input', input: { do: nothingToUndo === undefined ? 'back' : 'undo' } };
}

/** Reads a typed message for the current step; `readStep` reads it for a step that is no question. */
export function readTyped<K extends Kinds>(
  questionnaire: Questionnaire<K>,
  typed: string,
  state: K['State'],
  readStep: (step: K['Step'], message: TypedMessage) => TypedInput<InputOf<K>>,
): TypedInput<InputOf<K>> {
  const text = plain(typed);
  const anywhere = readAnywhere(questionnaire, text);
  if (anywhere !== undefined) return anywhere;
  const { step } = questionnaire.sheet(state);
  const message = { typed, text, comment: COMMENT.exec(typed)?.groups?.['comment'] };
  const id = questionnaire.questionOf(step);
  return id === undefined
    ? readStep(step, message)
    : readAtQuestion(questionnaire, state, id, message);
}
