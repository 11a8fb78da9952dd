import type { Button } from '../../cards/card';
import { formCard, questionCard } from '../../cards/templates';
import type { UNKNOWN } from '../questionnaire';

type Action = Button['data'];
type FormInput = NonNullable<Parameters<typeof formCard.render>[0]['inputs']>[number];

const linesOf = (texts: readonly string[]) => texts.map((text) => ({ text }));

/** An answer as a card shows it. */
export interface ShownAnswer<Value> {
  readonly value: Value | typeof UNKNOWN;
  readonly label: string;
  readonly description?: string;
}

/** A question as its card shows it. */
interface ShownQuestion<Value> {
  /** "3 of 16 · Resources". */
  readonly progress: string;
  /** Said first; may be empty. */
  readonly notice: string;
  readonly text: string;
  readonly help: string;
  readonly answers: readonly ShownAnswer<Value>[];
  /** The answer that was given before: its button is marked. */
  readonly given: Value | typeof UNKNOWN | undefined;
  /** What the button of an answer sends. */
  readonly send: (value: Value | typeof UNKNOWN) => Action;
  /** What helps to answer it, and what was noted on it. */
  readonly remarks: readonly string[];
  readonly buttons: Button[];
  /** Buttons behind "more". */
  readonly more: Button[];
}

/** Asks one question, with a button for each answer. */
export function renderAskedQuestion<Value>(shown: ShownQuestion<Value>): object {
  const { progress, notice, text, help, answers, given, send, remarks, buttons, more } = shown;
  return questionCard.render({
    progress,
    notice,
    question: text,
    help,
    choices: answers.map(({ value, label, description = '' }) => ({
      label,
      button: given === value ? `${label} ✓` : label,
      description,
      data: send(value),
    })),
    remarks: linesOf(remarks),
    buttons,
    more,
  });
}

/** A form as its card shows it. */
interface ShownForm {
  readonly notice: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly inputs: FormInput[];
  /** Rows of buttons. */
  readonly rows: readonly Button[][];
}

/** Asks for text: a note on a question, or what an answer calls for. */
export function renderStepForm({ notice, title, lines, inputs, rows }: ShownForm): object {
  return formCard.render({
    notice,
    title,
    lines: linesOf(lines),
    inputs,
    groups: rows.map((buttons) => ({ buttons })),
  });
}

/** An answer in an overview: a tap on it leads to its question. */
export function answerRow(text: string, lines: readonly string[], action: string, data: Action) {
  return { name: text, lines: linesOf(lines), action, data };
}
