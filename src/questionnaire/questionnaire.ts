import { z } from 'zod';
import type { Localized } from '../lib/language';

/** The answer "I do not know", which every question takes. */
export const UNKNOWN = 'unknown';

/** An answer that a question offers. */
interface OfferedAnswer<Value> {
  readonly value: Value;
  readonly label: Localized;
  /** The number that it has on the card. */
  readonly number: number;
  /** Other words for it, in lower case. */
  readonly words?: readonly string[];
}

/** A question with the answers that it offers; "I do not know" is not among them. */
export interface AskedQuestion<Value> {
  readonly id: string;
  readonly answers: readonly OfferedAnswer<Value>[];
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
export interface Sheet<Step, Value> {
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

/** The text of a note. */
export interface NoteText {
  readonly comment: string;
  readonly evidence?: string;
}

/** What a tap or a typed message asks of any questionnaire. */
export type CommonInput<Step, Value> =
  /** A note that is left out stays as it is. */
  | {
      readonly do: 'answer';
      readonly question: string;
      readonly value: Value | typeof UNKNOWN;
      readonly note?: NoteText;
    }
  /** A note on any question; an empty one removes it. */
  | ({ readonly do: 'note'; readonly question: string } & NoteText)
  /** Leaves the current step without an answer. */
  | { readonly do: 'skip' }
  | { readonly do: 'back' }
  /** Takes the last answer back. */
  | { readonly do: 'undo' }
  | { readonly do: 'go'; readonly to: Step };

/** Why any questionnaire refuses an input. */
export type CommonRefusal = 'stale' | 'too-long' | 'closed';

/** What applying an input needs to know. */
export interface InputContext {
  /** ISO date and time. */
  readonly at: string;
  readonly person: { readonly id: string; readonly name: string };
}

/** The types of one questionnaire. */
export interface Kinds {
  /** The document that is answered, with whatever its steps depend on. */
  State: object;
  Step: string | object;
  /** The answers that questions offer, but for "I do not know". */
  Value: string | number;
  /** Inputs that only this questionnaire takes. */
  Own: { readonly do: string };
  /** Its own reasons to refuse an input. */
  Refusal: string;
  /** What a refusal may be about. */
  About: string;
  Context: InputContext;
}

/** What a questionnaire can be asked to do. */
export type InputOf<K extends Kinds> = CommonInput<K['Step'], K['Value']> | K['Own'];

/** Why an input was not taken. */
export interface Refused<K extends Kinds> {
  readonly ok: false;
  readonly reason: CommonRefusal | K['Refusal'];
  readonly about?: K['About'];
}

/** The state after an input, or why the input was not taken. */
export type Applied<K extends Kinds> =
  { readonly ok: true; readonly state: K['State'] } | Refused<K>;

/** One line of the history that a document keeps. */
interface HistoryEvent {
  readonly by: string;
  readonly did: string;
  readonly what?: string | undefined;
  readonly value?: string | undefined;
}

/** A line of history about a question. */
interface QuestionEvent {
  readonly did: 'answered' | 'noted' | 'passed' | 'undone';
  readonly what: string;
  readonly value?: string;
}

/** The definition of a questionnaire: its steps, how they are stored, and what only it can do. */
export interface Questionnaire<K extends Kinds> {
  /** All questions, in order. */
  readonly questions: (state: K['State']) => readonly AskedQuestion<K['Value']>[];
  /** All steps, in order: the questions and what stands between them; the last one closes it. */
  readonly steps: (state: K['State']) => readonly K['Step'][];
  /** The question that a step asks, if it asks one. */
  readonly questionOf: (step: K['Step']) => string | undefined;
  /** The step that asks a question. */
  readonly stepOf: (question: string) => K['Step'];
  readonly isSame: (one: K['Step'], other: K['Step']) => boolean;
  /** Whether one may go to a step; `undefined`, or absent: to those that `steps` lists. */
  readonly reaches?: (state: K['State'], to: K['Step']) => boolean | undefined;
  /** The step that shows all answers at any time; absent: the last step waits until nothing is open. */
  readonly overview?: K['Step'];
  /** Whether questions can be skipped. */
  readonly skips: boolean;
  /** What says that there is nothing to undo; absent: answers are not undone, one goes back. */
  readonly nothingToUndo?: K['Refusal'];
  /** Notes may hold a link, and come with an answer: "2, because …". Absent: neither. */
  readonly notes?: {
    readonly check: (note: Required<NoteText>) => K['Refusal'] | undefined;
  };
  readonly isOpen: (state: K['State']) => boolean;
  readonly sheet: (state: K['State']) => Sheet<K['Step'], K['Value']>;
  /** Stores a sheet; `question`: the one whose answer or note differs, if any does. */
  readonly withSheet: (
    state: K['State'],
    sheet: Sheet<K['Step'], K['Value']>,
    context: K['Context'],
    question?: string,
  ) => K['State'];
  readonly history: (state: K['State']) => readonly HistoryEvent[];
  /** Adds a line to the history. */
  readonly record: (state: K['State'], event: QuestionEvent, context: K['Context']) => K['State'];
  /** Takes an input of its own, or a skip of a step that is no question. */
  readonly applyOwn: (
    state: K['State'],
    input: K['Own'] | { readonly do: 'skip' },
    context: K['Context'],
  ) => Applied<K>;
  /** Whether a line of history, the last of that person, says what an input of its own would do. */
  readonly isRecorded: (input: K['Own'], last: HistoryEvent) => boolean;
}

/** What was answered to a question. */
export function answerOf<One extends { readonly question: string }>(
  { answers }: { readonly answers: readonly One[] },
  question: string,
): One | undefined {
  return answers.find((one) => one.question === question);
}

/** What was noted on a question. */
export function noteOf<One extends { readonly question: string }>(
  { notes }: { readonly notes: readonly One[] },
  question: string,
): One | undefined {
  return notes.find((one) => one.question === question);
}

/** A question with its place among all, counted from 1; `undefined` when there is none of this id. */
export function placeOf<One extends { readonly id: string }>(
  questions: readonly One[],
  id: string,
): { readonly question: One; readonly number: number; readonly total: number } | undefined {
  const at = questions.findIndex((one) => one.id === id);
  const question = questions[at];
  return question && { question, number: at + 1, total: questions.length };
}

/** The questions that are neither answered nor skipped, in order; those after `after` come first. */
export function openQuestionsOf(
  questions: readonly { readonly id: string }[],
  { answers, passed }: Pick<Sheet<unknown, unknown>, 'answers' | 'passed'>,
  after?: string,
): string[] {
  const ids = questions.map(({ id }) => id);
  const from = after === undefined ? 0 : ids.indexOf(after) + 1;
  const done = new Set([...passed, ...answers.map(({ question }) => question)]);
  return [...ids.slice(from), ...ids.slice(0, from)].filter((id) => !done.has(id));
}

/** Whether nothing has been said yet. */
export function isUntouched({ answers, notes, passed }: Sheet<unknown, unknown>): boolean {
  return answers.length + notes.length + passed.length === 0;
}
