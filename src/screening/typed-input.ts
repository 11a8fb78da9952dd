import { type Assessment, noteOf } from './assessment';
import type { Checklist } from './checklist';
import type { ScreeningInput } from './input';
import type { Fact } from './proposal';
import { plain } from './read-choice';
import { FACT_KINDS, readFact } from './read-fact';
import type { Reading } from './recognise';
import { checklistOf, type Screening } from './screening';
import { placeOf } from './steps';

/** What a typed message means to the screening under way. */
export type TypedInput =
  | { readonly kind: 'input'; readonly input: ScreeningInput }
  | { readonly kind: 'pause' }
  /** All answers at a glance. */
  | { readonly kind: 'overview' }
  /** Goes on from the proposal: an input "continue" with the overlaps that are shown. */
  | { readonly kind: 'confirm' }
  /** Nothing that the current step could take. */
  | { readonly kind: 'other' };

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
  '?',
];
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
const NUMBERS = [
  ['nul', 'zero'],
  ['et', 'en', 'one'],
  ['to', 'two'],
  ['tre', 'three'],
];
const COMMENT = /^\s*(?:kommentar|bemærkning|note|comment)\s*:\s*(?<comment>.*)$/isu;
const LINK = /^https?:\/\/\S+$/i;
const QUESTION =
  /^\s*(?:hv(?:ad|em|ilke[nt]?|or(?:dan|når|for|fra)?)|what|which|who|how|when|where|why)\s/iu;
const OTHER: TypedInput = { kind: 'other' };

const input = (given: ScreeningInput): TypedInput => ({ kind: 'input', input: given });

function typedAnswer(text: string, question: string, checklist: Checklist): TypedInput {
  const levels = placeOf(question, checklist)?.question.levels;
  if (levels === undefined) return OTHER;
  const words = text.replace(/[·:–-]/g, ' ').replace(/\s+/g, ' ');
  const level = levels.find(({ value, label }) => {
    const labels = [plain(label.da), plain(label.en)];
    const numbers = [String(value), ...(NUMBERS[value] ?? [])];
    return [...labels, ...numbers, ...labels.map((one) => `${value} ${one}`)].some(
      (one) => one === text || one === words,
    );
  });
  if (level !== undefined) return input({ do: 'answer', question, value: level.value });
  return UNKNOWN.includes(text) ? input({ do: 'answer', question, value: 'unknown' }) : OTHER;
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
  if (SKIP.includes(text) || UNKNOWN.includes(text)) return input({ do: 'skip' });
  if (isQuestion(typed, fact)) return OTHER;
  const isChoice = FACT_KINDS[fact] === 'choice';
  if (isChoice && 'refused' in readFact(fact, typed, proposal, reading)) return OTHER;
  return input({ do: 'fact', fact, text: typed });
}

/** A comment goes below what was noted before, so that nothing is lost; a link alone is evidence. */
function typedNote(typed: string, question: string, assessment: Assessment): TypedInput {
  const comment = typed.trim();
  const { comment: before = '', evidence = '' } = noteOf(assessment, question) ?? {};
  return input(
    LINK.test(comment)
      ? { do: 'note', question, comment: before, evidence: comment }
      : {
          do: 'note',
          question,
          comment: [before, comment].filter((one) => one !== '').join('\n'),
          evidence,
        },
  );
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
  const { step, level } = assessment;
  const text = plain(typed);
  const anywhere = typedAnywhere(text);
  if (anywhere !== undefined) return anywhere;
  const comment = COMMENT.exec(typed)?.groups?.['comment'];
  if (comment !== undefined)
    return step.kind === 'question' && comment.trim() !== ''
      ? typedNote(comment, step.question, assessment)
      : OTHER;
  switch (step.kind) {
    case 'question':
      if (SKIP.includes(text)) return input({ do: 'skip' });
      return typedAnswer(text, step.question, checklistOf(screening, level));
    case 'fact':
      return typedFact(typed, step.fact, screening, reading);
    case 'proposal':
      return [...CONTINUE, ...SKIP].includes(text) ? { kind: 'confirm' } : OTHER;
    case 'result':
      return OTHER;
  }
}
