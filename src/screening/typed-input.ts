import type { ScreeningInput } from './input';
import type { Screening } from './screening';
import { placeOf } from './steps';

/** What a typed message means to the screening under way. */
export type TypedInput =
  | { readonly kind: 'input'; readonly input: ScreeningInput }
  | { readonly kind: 'pause' }
  /** Nothing that the current step could take. */
  | { readonly kind: 'other' };

const UNKNOWN = [
  'ved ikke',
  'ved det ikke',
  'det ved jeg ikke',
  "don't know",
  'dont know',
  'i do not know',
  "i don't know",
  'do not know',
  '?',
];
const BACK = ['tilbage', 'forrige', 'back', 'previous'];
const PAUSE = ['pause', 'stop', 'senere', 'later'];
const SKIP = ['spring over', 'skip', 'næste', 'next'];

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .replace(/’/g, "'")
    .trim();

function typedAnswer(text: string, question: string, screening: Screening): TypedInput {
  const levels = placeOf(question, screening.checklist)?.question.levels ?? [];
  const level = levels.find(
    ({ value, label }) =>
      text === String(value) || text === plain(label.da) || text === plain(label.en),
  );
  if (level !== undefined)
    return { kind: 'input', input: { do: 'answer', question, value: level.value } };
  return UNKNOWN.includes(text)
    ? { kind: 'input', input: { do: 'answer', question, value: 'unknown' } }
    : { kind: 'other' };
}

/** Reads a typed message as an answer to the current step: "3", a level's name, "ved ikke", "tilbage", "pause". */
export function readTyped(typed: string, screening: Screening): TypedInput {
  const text = plain(typed);
  const { step } = screening;
  if (PAUSE.includes(text)) return { kind: 'pause' };
  if (BACK.includes(text)) return { kind: 'input', input: { do: 'back' } };
  switch (step.kind) {
    case 'question':
      return typedAnswer(text, step.question, screening);
    case 'fact':
      if (SKIP.includes(text)) return { kind: 'input', input: { do: 'skip', fact: step.fact } };
      // An area is chosen by a button; whatever else is typed here is the answer, but a question is a question.
      return step.fact === 'area' || typed.trim().endsWith('?')
        ? { kind: 'other' }
        : { kind: 'input', input: { do: 'fact', fact: step.fact, text: typed } };
    case 'result':
      return { kind: 'other' };
  }
}
