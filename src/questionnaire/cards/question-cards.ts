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
  /** The answer that was given before: its row is marked. */
  readonly given: Value | typeof UNKNOWN | undefined;
  /** How the row of the earlier answer is marked: "dit svar". */
  readonly mark: string;
  /** What the row of an answer sends. */
  readonly send: (value: Value | typeof UNKNOWN) => Action;
  /** What helps to answer it, and what was noted on it. */
  readonly remarks: readonly string[];
  readonly buttons: Button[];
  /** Buttons behind "more". */
  readonly more: Button[];
}

/** One answer; a screen reader reads the name of its row, so it says everything. */
function answerChoice<Value>(
  { value, label, description = '' }: ShownAnswer<Value>,
  { given, mark }: Pick<ShownQuestion<Value>, 'given' | 'mark'>,
  send: ShownQuestion<Value>['send'],
) {
  const isGiven = given === value;
  const name = isGiven ? `${label} (${mark})` : label;
  return {
    label,
    given: isGiven ? `✓ ${mark.charAt(0).toUpperCase()}${mark.slice(1)}` : '',
    description,
    action: description === '' ? name : `${name}: ${description}`,
    data: send(value),
  };
}

/** Asks one question, with a row to tap for each answer. */
export function renderAskedQuestion<Value>(shown: ShownQuestion<Value>): object {
  const { progress, notice, text, help, answers, send, remarks, buttons, more } = shown;
  return questionCard.render({
    progress,
    notice,
    question: text,
    help,
    choices: answers.map((one) => answerChoice(one, shown, send)),
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
