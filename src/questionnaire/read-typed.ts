import {
  type AskedQuestion,
  type AskedSheet,
  noteOf,
  type NoteText,
  type SheetInput,
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
const PAUSE = ['pause', 'stop', 'senere', 'afbryd', 'later', 'interrupt'];
const UNDO = ['fortryd', 'fortryd svar', 'fortryd sidste svar', 'undo', 'undo last answer'];
const OVERVIEW = ['overblik', 'oversigt', 'vis overblik', 'overview', 'show overview', 'summary'];

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

/** A typed message that gives an input. */
export const typedInput = <Input>(input: Input) => ({ kind: 'input', input }) as const;

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

const IT =
  '(?: (?:det|den|dette|det her|spørgsmål|spørgsmålet|dette spørgsmål|it|this|that|this one|question|the question|this question))';
const SKIPS = new RegExp(
  `^(?:(?:nej|ja|ok|okay|så|no|yes|then)[ ,]+)*(?:springe?r?${IT}? over|skip|næste|next)${IT}?(?:[ ,]+(?:tak|please))?$`,
  'u',
);

/** Whether a message asks to leave a step without an answer: "spring over", "nej, spring det over". */
export const saysSkip = (text: string): boolean => SKIPS.test(plain(text));

const MEANING =
  /^(?:(?:hvad|what) (?:mener (?:i|du)|menes der|betyder|betyder det|skal jeg (?:svare|skrive)|does (?:it|that|this)(?: question)? mean|do you mean|is meant)(?: (?:det|her|med det|med det her|med dette|med spørgsmålet|med det spørgsmål|spørgsmålet|by that|by this|by it|by the question|here))*|(?:forklar|uddyb|explain)(?: (?:det|spørgsmålet|mig spørgsmålet|lige|venligst|the question|this|it|please))*|(?:jeg )?(?:forstår ikke|forstår det ikke)(?: spørgsmålet)?|i don't understand(?: (?:it|this|the question))?)\s*[?]*$/u;

/** Whether a message asks what the question of the step means. */
export const asksMeaning = (text: string): boolean => MEANING.test(plain(text));

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
function noteWith<Step, Value>(
  { questionnaire, sheet }: AskedSheet<Step, Value>,
  question: string,
  typed: string,
): NoteText {
  const said = typed.trim();
  const { comment: before = '', evidence = '' } = noteOf(sheet, question) ?? {};
  if (questionnaire.isFree && LINK.test(said)) return { comment: before, evidence: said };
  const comment = [before, said].filter((one) => one !== '').join('\n');
  return questionnaire.isFree ? { comment, evidence } : { comment };
}

function readAtQuestion<Step, Value>(
  reading: AskedSheet<Step, Value>,
  asked: AskedQuestion<Value>,
  { typed, comment }: TypedMessage,
): TypedInput<SheetInput<Step, Value>> {
  const { isFree } = reading.questionnaire;
  const { id: question } = asked;
  if (comment?.trim() === '') return OTHER;
  if (comment !== undefined)
    return typedInput({ do: 'note', question, ...noteWith(reading, question, comment) });
  if (isFree && saysSkip(typed)) return typedInput({ do: 'skip' });
  const value = valueOf(typed, asked);
  if (value !== undefined) return typedInput({ do: 'answer', question, value });
  const reasoned = isFree ? readReasoned(typed, asked) : undefined;
  if (reasoned === undefined) return OTHER;
  const note = noteWith(reading, question, reasoned.comment);
  return typedInput({ do: 'answer', question, value: reasoned.value, note });
}

/** What means the same at every step. */
function readAnywhere<Step, Value>(
  { questionnaire: { isFree, overview } }: AskedSheet<Step, Value>,
  text: string,
): TypedInput<SheetInput<Step, Value>> | undefined {
  if (PAUSE.includes(text)) return { kind: 'pause' };
  if (BACK.includes(text)) return typedInput({ do: 'back' });
  if (UNDO.includes(text)) return typedInput({ do: isFree ? 'undo' : 'back' });
  if (!OVERVIEW.includes(text)) return undefined;
  return overview === undefined ? { kind: 'overview' } : typedInput({ do: 'go', to: overview });
}

/** Reads a typed message for the current step; `readStep` reads it for a step that asks no question. */
export function readTyped<Step, Value, Own>(
  reading: AskedSheet<Step, Value>,
  typed: string,
  readStep: (message: TypedMessage) => TypedInput<Own>,
): TypedInput<SheetInput<Step, Value> | Own> {
  const { questionnaire, sheet } = reading;
  const text = plain(typed);
  const comment = COMMENT.exec(typed)?.groups?.['comment'];
  const key = questionnaire.keyOf(sheet.step);
  const asked = questionnaire.questions.find(({ id }) => id === key);
  const message = { typed, text, comment };
  return (
    readAnywhere(reading, text) ??
    (asked === undefined ? readStep(message) : readAtQuestion(reading, asked, message))
  );
}
