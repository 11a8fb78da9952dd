import { z } from 'zod';
import type { Localized } from '../lib/language';

/** The answer "I do not know", which every question takes. */
export const UNKNOWN = 'unknown';

/** The longest comment or link, in characters. */
export const LONGEST_NOTE = 1000;

/** A question with the answers that it offers besides "I do not know". */
export interface AskedQuestion<Value> {
  readonly id: string;
  readonly answers: readonly {
    readonly value: Value;
    readonly label: Localized;
    /** The number that it has on the card. */
    readonly number: number;
    /** Other words for it, in lower case. */
    readonly words?: readonly string[];
  }[];
  /** What else stands for "I do not know" here, in lower case. */
  readonly unknownWords?: readonly string[];
}

/** What somebody adds to an answer. */
export const noteSchema = z.strictObject({
  question: z.string(),
  comment: z.string(),
  /** A link that supports it; empty where there is none. */
  evidence: z.string(),
  at: z.iso.datetime(),
});
export type Note = z.infer<typeof noteSchema>;

interface GivenAnswer<Value> {
  question: string;
  value: Value | typeof UNKNOWN;
  /** ISO date and time. */
  at: string;
}

/** One set of answers, and where whoever gives them stands. */
export interface AnswerSheet<Step, Value> {
  answers: GivenAnswer<Value>[];
  notes: Note[];
  /** Questions that were skipped. */
  passed: string[];
  step: Step;
  /** The answer that "undo" takes back: the question, and the answer before it. */
  undo?: { question: string; before?: GivenAnswer<Value> | undefined } | undefined;
  /** Counts the changes; a card that carries an older one is stale. */
  revision: number;
}

/** What a sheet asks, in which order, and what can be done to it. */
interface Questionnaire<Step, Value> {
  readonly questions: readonly AskedQuestion<Value>[];
  /** The questions and what stands between them; the last step closes the sheet. */
  readonly steps: (sheet: AnswerSheet<Step, Value>) => readonly Step[];
  /** Tells steps apart; of a step that asks a question it is the question's id. */
  readonly keyOf: (step: Step) => string;
  /** The step that shows all answers at any time; absent: the last step waits until nothing is open. */
  readonly overview?: Step;
  /** Whether questions can be skipped, answers undone, and links and reasons given with an answer. */
  readonly isFree: boolean;
}

/** A sheet with its questionnaire. */
export interface AskedSheet<Step, Value> {
  readonly questionnaire: Questionnaire<Step, Value>;
  readonly sheet: AnswerSheet<Step, Value>;
}

/** The text of a note. */
export interface NoteText {
  readonly comment: string;
  readonly evidence?: string;
}

/** What a tap or a typed message asks of any questionnaire. */
export type SheetInput<Step, Value> =
  /** A note that is left out stays as it is. */
  | {
      readonly do: 'answer';
      readonly question: string;
      readonly value: Value | typeof UNKNOWN;
      readonly note?: NoteText;
    }
  /** A note on any question; an empty one removes it. */
  | ({ readonly do: 'note'; readonly question: string } & NoteText)
  /** Leaves the current question without an answer. */
  | { readonly do: 'skip' }
  | { readonly do: 'back' }
  /** Takes the last answer back. */
  | { readonly do: 'undo' }
  | { readonly do: 'go'; readonly to: Step };

/** What was answered to a question. */
export function answerOf<One extends { readonly question: string }>(
  { answers }: { readonly answers: readonly One[] },
  question: string,
): One | undefined {
  return answers.find((one) => one.question === question);
}

/** What was noted on a question. */
export function noteOf({ notes }: { readonly notes: readonly Note[] }, question: string) {
  return notes.find((one) => one.question === question);
}

/** A question with its place among all, counted from 1; `undefined` when there is none of this id. */
export function placeOf<One extends { readonly id: string }>(
  questions: readonly One[],
  id: string,
) {
  const at = questions.findIndex((one) => one.id === id);
  const question = questions[at];
  return question && { question, number: at + 1, total: questions.length };
}

/** The questions that are neither answered nor skipped, in order; those after `after` come first. */
export function openQuestionsOf(
  questions: readonly { readonly id: string }[],
  { answers, passed }: Pick<AnswerSheet<unknown, unknown>, 'answers' | 'passed'>,
  after?: string,
): string[] {
  const ids = questions.map(({ id }) => id);
  const from = after === undefined ? 0 : ids.indexOf(after) + 1;
  const done = new Set([...passed, ...answers.map(({ question }) => question)]);
  return [...ids.slice(from), ...ids.slice(0, from)].filter((id) => !done.has(id));
}

/** Whether nothing has been said yet. */
export function isUntouched({ answers, notes, passed }: AnswerSheet<unknown, unknown>): boolean {
  return answers.length + notes.length + passed.length === 0;
}
