import type { AnswerValue } from './assessment';
import type { Question } from './checklist';
import { plain } from '../proposal/read-choice';

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
export function saysUnknown(text: string): boolean {
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
export function readAnswer(typed: string, question: Question): TypedAnswer | undefined {
  const whole = valueOf(typed, question);
  if (whole !== undefined) return { value: whole, comment: '' };
  const { answer = '', comment = '' } = WITH_REASON.exec(typed.trim())?.groups ?? {};
  const value = valueOf(answer, question);
  // "2, høj" contradicts itself.
  return value === undefined || valueOf(comment, question) !== undefined
    ? undefined
    : { value, comment };
}
