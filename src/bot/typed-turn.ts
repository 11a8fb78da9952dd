import type { Asked } from '../asking/ask';
import { renderOverview } from '../cards/overview-cards';
import type { Telling } from '../cards/telling';
import type { Versioned } from '../ports/document-store';
import type { Assessment } from '../screening/assessment';
import { FACT_KINDS } from '../screening/read-fact';
import type { Screening } from '../screening/screening';
import { readTyped, type TypedInput } from '../screening/typed-input';
import { pauseScreening } from './screening-turn';
import { stepCard, stepPortsOf } from './show-screening';
import { confirming, typeStep } from './step-turn';
import { reply, type Turn } from './turn';

/** "next" and "continue" are commands too; here they are meant for the step that they move on from. */
function isForScreening(typed: TypedInput, { query }: Asked, { step }: Assessment): boolean {
  if (query.intent !== 'command') return true;
  if (typed.kind === 'confirm') return true;
  if (typed.kind !== 'input') return false;
  const { input } = typed;
  // "We want to assess …" begins a screening, but is also a way to tell what one is for.
  const told = step.kind === 'fact' && step.fact === 'purpose' && input.do === 'fact';
  return query.command === 'more' ? input.do === 'skip' : told;
}

/** What may be written at a step that takes not just anything; `undefined` elsewhere. */
function hintAt({ step }: Assessment, { strings }: Telling): string | undefined {
  const { asWritten, typedChoices, refusals } = strings.screening;
  if (step.kind === 'question') return asWritten(typedChoices);
  return step.kind === 'fact' && FACT_KINDS[step.fact] === 'choice'
    ? refusals['bad-choice']
    : undefined;
}

/** Does what was typed; false when it is nothing that the step could take. */
async function take(
  typed: TypedInput,
  read: Versioned<Screening>,
  assessment: Assessment,
  turn: Turn,
): Promise<boolean> {
  const { document: screening } = read;
  switch (typed.kind) {
    case 'pause':
      await pauseScreening(screening.id, turn);
      return true;
    case 'overview':
      await reply(turn, renderOverview(screening, assessment, turn.telling));
      return true;
    case 'confirm':
      await typeStep(read, confirming(screening, turn), turn);
      return true;
    case 'input':
      await typeStep(read, typed.input, turn);
      return true;
    case 'other':
      return false;
  }
}

/** Takes a message as an answer to the screening under way; false when it is a question or a command. */
export async function typedTurn(
  read: Versioned<Screening>,
  assessment: Assessment,
  asked: Asked,
  turn: Turn,
): Promise<boolean> {
  const { text, telling } = turn;
  const { document: screening } = read;
  const typed = readTyped(text, screening, assessment, stepPortsOf(turn).reading);
  if (!isForScreening(typed, asked, assessment)) return false;
  if (await take(typed, read, assessment, turn)) return true;
  // A bare number is in many an entry, but here it is meant as an answer.
  const known = asked.answer.kind !== 'nothing' && !/^\d+$/.test(text);
  const hint = hintAt(assessment, telling);
  if (known || text.endsWith('?') || hint === undefined) return false;
  await reply(turn, await stepCard(screening, assessment, turn, hint));
  return true;
}
