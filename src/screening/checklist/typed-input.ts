import { checklistOf, type Screening } from '../case/screening';
import type { Fact } from '../proposal/proposal';
import { plain } from '../proposal/read-choice';
import { FACT_KINDS, readFact } from '../proposal/read-fact';
import type { Reading } from '../proposal/reading';
import { type AnswerValue, type Assessment, noteOf } from './assessment';
import type { Question } from './checklist';
import type { ScreeningInput } from './input';
import { placeOf } from './steps';

/** What a typed message answers a question, and what it says beside the answer. */
interface TypedAnswer {
  readonly value: AnswerValue;
  readonly comment: string;
}

const UNKNOWN = [
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
/** How much or how good, where more is better. */
const DEGREES = [
  ['ingen', 'slet ikke', 'none', 'not at all'],
  ['lav', 'lavt', 'i lav grad', 'i mindre grad', 'low', 'to a low degree', 'to a small extent'],
  ['middel', 'mellem', 'i nogen grad', 'medium', 'moderate', 'to some degree', 'to some extent'],
  ['høj', 'højt', 'i høj grad', 'high', 'to a high degree', 'to a great extent'],
];
const LEADS_IN = /^(?:(?:trin|niveau|svar|score|nr|nummer|step|level|answer|number)\s+)+/u;
const WITH_REASON =
  /^(?<answer>.{1,60}?)(?:\s*[,;:–-]\s+|\s+(?=(?:fordi|da|idet|eftersom|because|since|as)\s))(?<comment>\S.*)$/isu;

/** Whether a message says that the person does not know. */
function saysUnknown(text: string): boolean {
  return UNKNOWN.includes(plain(text));
}

function valueOf(typed: string, { levels, reversed }: Question): AnswerValue | undefined {
  if (saysUnknown(typed)) return 'unknown';
  const text = plain(typed);
  const words = text
    .replace(/[·:–-]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(LEADS_IN, '');
  const says = (names: readonly string[]) => names.some((one) => one === text || one === words);
  const named = levels.find(({ value, label }) => {
    const labels = [plain(label.da), plain(label.en)];
    const numbers = [String(value), ...(NUMBERS[value] ?? [])];
    return says([...labels, ...numbers, ...labels.map((one) => `${value} ${one}`)]);
  });
  const meant = reversed ? undefined : levels.find(({ value }) => says(DEGREES[value] ?? []));
  return (named ?? meant)?.value;
}

/** Reads an answer: "3", "trin 3", a level's name, "høj", "ved ikke"; with a comment: "2 fordi det er kendt". */
function readAnswer(typed: string, question: Question): TypedAnswer | undefined {
  const whole = valueOf(typed, question);
  if (whole !== undefined) return { value: whole, comment: '' };
  const { answer = '', comment = '' } = WITH_REASON.exec(typed.trim())?.groups ?? {};
  const value = valueOf(answer, question);
  // "2, høj" contradicts itself.
  return value === undefined || valueOf(comment, question) !== undefined
    ? undefined
    : { value, comment };
}

/** What a typed message means to the screening under way. */
export type TypedInput =
  /** `note`: what is noted before it is done. */
  | { readonly kind: 'input'; readonly input: ScreeningInput; readonly note?: ScreeningInput }
  | { readonly kind: 'pause' }
  /** All answers at a glance. */
  | { readonly kind: 'overview' }
  /** Goes on from the proposal: an input "continue" with the overlaps that are shown. */
  | { readonly kind: 'confirm' }
  /** Nothing that the current step could take. */
  | { readonly kind: 'other' };

const BACK = ['tilbage', 'forrige', 'back', 'previous'];
const PAUSE = ['pause', 'stop', 'senere', 'later'];
const UNDO = ['fortryd', 'fortryd svar', 'fortryd sidste svar', 'undo', 'undo last answer'];
const OVERVIEW = ['overblik', 'oversigt', 'vis overblik', 'overview', 'show overview'];
const SKIP = ['spring over', 'skip', 'næste', 'next'];
const CONTINUE = [
  'fortsæt',
  'fortsæt alligevel',
  'alligevel fortsæt',
  'ja',
  'ja tak',
  'ok',
  'videre',
  'continue',
  'continue anyway',
  'yes',
  'go on',
];
/** No name of anything. */
const NO_NAME = [...CONTINUE, 'nej', 'nej tak', 'no', 'no thanks'];
const COMMENT = /^\s*(?:kommentar|bemærkning|note|comment)\s*:\s*(?<comment>.*)$/isu;
const LINK = /^https?:\/\/\S+$/i;
const QUESTION =
  /^\s*(?:hv(?:ad|em|ilke[nt]?|or(?:dan|når|for|fra)?)|what|which|who|how|when|where|why)\s/iu;
const REQUEST = /^\s*(?:vis|find|søg|list|fortæl|giv|show|search|tell|give)\s/iu;
const OTHER: TypedInput = { kind: 'other' };

const input = (given: ScreeningInput) => ({ kind: 'input' as const, input: given });

/** A comment goes below what was noted before, so that nothing is lost; a link alone is evidence. */
function noteWith(typed: string, question: string, assessment: Assessment): ScreeningInput {
  const said = typed.trim();
  const { comment: before = '', evidence = '' } = noteOf(assessment, question) ?? {};
  if (LINK.test(said)) return { do: 'note', question, comment: before, evidence: said };
  const comment = [before, said].filter((one) => one !== '').join('\n');
  return { do: 'note', question, comment, evidence };
}

function typedAnswer(
  typed: string,
  question: string,
  screening: Screening,
  assessment: Assessment,
): TypedInput {
  const place = placeOf(question, checklistOf(screening, assessment.level));
  const read = place && readAnswer(typed, place.question);
  if (read === undefined) return OTHER;
  const answer = input({ do: 'answer', question, value: read.value });
  return read.comment === ''
    ? answer
    : { ...answer, note: noteWith(read.comment, question, assessment) };
}

/** Whether a message clearly asks something: "hvad koster CPMR", "vis netværk om havne". */
export function isAsking(typed: string): boolean {
  return /\p{L}.*\?$/su.test(typed.trim()) || QUESTION.test(typed) || REQUEST.test(typed);
}

/** Whether a message asks something, so that it is no fact: a purpose may begin as a question does. */
const isQuestion = (typed: string, fact: Fact) =>
  typed.trim().endsWith('?') || (fact !== 'purpose' && QUESTION.test(typed));

function typedFact(
  typed: string,
  fact: Fact,
  { proposal }: Screening,
  reading: Reading,
): TypedInput {
  const text = plain(typed);
  if (SKIP.includes(text) || saysUnknown(text)) return input({ do: 'skip' });
  if (isQuestion(typed, fact) || (fact === 'name' && NO_NAME.includes(text))) return OTHER;
  const isChoice = FACT_KINDS[fact] === 'choice';
  if (isChoice && 'refused' in readFact(fact, typed, proposal, reading)) return OTHER;
  return input({ do: 'fact', fact, text: typed });
}

/** What means the same wherever one stands. */
function typedAnywhere(text: string): TypedInput | undefined {
  if (PAUSE.includes(text)) return { kind: 'pause' };
  if (OVERVIEW.includes(text)) return { kind: 'overview' };
  if (BACK.includes(text)) return input({ do: 'back' });
  return UNDO.includes(text) ? input({ do: 'undo' }) : undefined;
}

/** Reads a typed message for the current step: "3", a level's name, "ved ikke", a fact, "tilbage", "fortryd", "kommentar: …". */
export function readTyped(
  typed: string,
  screening: Screening,
  assessment: Assessment,
  reading: Reading,
): TypedInput {
  const { step } = assessment;
  const text = plain(typed);
  const anywhere = typedAnywhere(text);
  if (anywhere !== undefined) return anywhere;
  const comment = COMMENT.exec(typed)?.groups?.['comment'];
  if (comment !== undefined)
    return step.kind === 'question' && comment.trim() !== ''
      ? input(noteWith(comment, step.question, assessment))
      : OTHER;
  switch (step.kind) {
    case 'question':
      if (SKIP.includes(text)) return input({ do: 'skip' });
      return typedAnswer(typed, step.question, screening, assessment);
    case 'fact':
      return typedFact(typed, step.fact, screening, reading);
    case 'proposal':
      return [...CONTINUE, ...SKIP].includes(text) ? { kind: 'confirm' } : OTHER;
    case 'result':
      return OTHER;
  }
}
