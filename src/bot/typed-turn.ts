import type { Asked } from '../asking/ask';
import type { Screening } from '../screening/screening';
import { readTyped, type TypedInput } from '../screening/typed-input';
import type { OpenConversation } from './conversation';
import { showScreening, typeToScreening } from './screening-turn';
import type { Turn } from './turn';

/** An area that was written instead of tapped: by its name in either language. */
function typedArea({ text, telling }: Turn, { step }: Screening): TypedInput {
  const typed = text.toLowerCase();
  const area =
    step.kind === 'fact' && step.fact === 'area'
      ? telling.knowledge.vocabulary.areas.find(({ label }) =>
          [label.da, label.en].some((name) => name.toLowerCase() === typed),
        )
      : undefined;
  return area === undefined
    ? { kind: 'other' }
    : { kind: 'input', input: { do: 'fact', fact: 'area', text: area.id } };
}

/** "next" is a command too; only where it skips a fact is it meant for the screening. */
function isForScreening(typed: TypedInput, asked: Asked): boolean {
  if (asked.answer.kind !== 'command') return true;
  return typed.kind === 'input' && typed.input.do === 'skip';
}

/** What may be written at a step that takes not just anything; `undefined` elsewhere. */
function choicesAt({ step }: Screening, { telling }: Turn): string | undefined {
  if (step.kind === 'question') return telling.strings.screening.typedChoices;
  if (step.kind !== 'fact' || step.fact !== 'area') return undefined;
  return telling.knowledge.vocabulary.areas.map(({ label }) => label[telling.language]).join(', ');
}

/** Takes a message as an answer to the screening under way; false when it is a question or a command. */
export async function typedTurn(
  screening: Screening,
  asked: Asked,
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  const read = readTyped(turn.text, screening);
  const typed = read.kind === 'other' ? typedArea(turn, screening) : read;
  if (typed.kind !== 'other' && isForScreening(typed, asked)) {
    await typeToScreening(screening, typed, conversation, turn);
    return true;
  }
  const choices = choicesAt(screening, turn);
  // A bare number is in many an entry, but here it is meant as an answer.
  const isQuestion =
    (asked.answer.kind !== 'nothing' && !/^\d+$/.test(turn.text)) || turn.text.endsWith('?');
  if (isQuestion || choices === undefined) return false;
  await showScreening(screening, turn, turn.telling.strings.screening.asWritten(choices));
  return true;
}
