import { type Assessment, noteOf } from './assessment';
import type { ScreeningInput } from './input';
import type { Fact } from '../proposal/proposal';
import { readAnswer, saysUnknown } from './read-answer';
import { plain } from '../proposal/read-choice';
import { FACT_KINDS, readFact } from '../proposal/read-fact';
import type { Reading } from '../proposal/recognise';
import { checklistOf, type Screening } from '../case/screening';
import { placeOf } from './steps';

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
