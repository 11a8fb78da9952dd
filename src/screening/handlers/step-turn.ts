import type { CardAction } from '../../actions';
import { renderMessage } from '../../cards/command-cards';
import type { Versioned } from '../../store/document-store';
import { replaceCard, reply, type Turn } from '../../teams/turn';
import { renderNoteForm } from '../cards/step-cards';
import { type Screening, screenings } from '../case/screening';
import { isOpen } from '../case/states';
import type { ScreeningInput } from '../checklist/input';
import { type StepTaken, takeStep } from '../checklist/screening-questionnaire';
import { overlapsOf } from '../proposal/overlaps-of';
import { FACT_KINDS } from '../proposal/read-fact';
import { screeningCard, stepCard, stepPortsOf } from './show-screening';

/** A tap on a card that shows a step. */
type StepAction = Extract<CardAction, { revision: number; level: unknown }>;

/** Goes on from the proposal, aware of the overlaps that its card shows. */
export function confirming(screening: Screening, turn: Turn): ScreeningInput {
  const found = overlapsOf(screening.proposal, turn.knowledge.current().knowledge);
  return { do: 'continue', overlaps: found.map(({ collaboration }) => collaboration.id) };
}

function inputOf(action: StepAction, screening: Screening, turn: Turn): ScreeningInput {
  switch (action.action) {
    case 'answer':
      return { do: 'answer', question: action.question, value: action.value };
    case 'fact':
      return { do: 'fact', fact: action.fact, text: action.text };
    case 'note': {
      const { question, comment, evidence } = action;
      return { do: 'note', question, comment, evidence };
    }
    case 'go':
      return { do: 'go', to: action.to };
    case 'confirm':
      return confirming(screening, turn);
    case 'skip':
    case 'back':
    case 'undo':
      return { do: action.action };
  }
}

/** The note that an input carries, by itself or with an answer. */
function noteIn(input: ScreeningInput) {
  if (input.do === 'note') return input;
  return input.do === 'answer' && input.note
    ? { question: input.question, ...input.note }
    : undefined;
}

/** What was typed, which is not lost if it is not taken; a choice was not typed. */
function typedIn(input: ScreeningInput): string {
  const { comment = '', evidence = '' } = noteIn(input) ?? {};
  if (input.do === 'fact' && FACT_KINDS[input.fact] !== 'choice') return input.text.trim();
  return `${comment} ${evidence}`.trim();
}

/** What a card says first after an input that was not taken, with what was typed. */
function noticeOf(taken: StepTaken, typed: string, { renderContext }: Turn): string {
  const { screening, screeningMoves } = renderContext.strings;
  if (taken.ok) return '';
  const said = screening.refusals[taken.reason];
  return typed === '' ? said : `${said} ${screeningMoves.youWrote(typed)}`;
}

function cardAfter(taken: StepTaken, input: ScreeningInput, turn: Turn): object {
  const { refusals } = turn.renderContext.strings.screening;
  if (taken.state === undefined) return renderMessage(refusals[taken.reason]);
  const { screening, assessment } = taken.state;
  const notice = noticeOf(taken, typedIn(input), turn);
  if (!isOpen(screening.state)) return screeningCard(screening, turn, notice);
  const note = noteIn(input);
  if (note === undefined || taken.ok) return stepCard(screening, assessment, turn, notice);
  const { question, ...typed } = note;
  // The form itself shows what was typed.
  const shown = { ...typed, notice: noticeOf(taken, '', turn) };
  return renderNoteForm(screening, assessment, question, turn.renderContext, shown);
}

/** Takes a tap on the card of a step, and edits the card in place. */
export async function tapStep(action: StepAction, turn: Turn): Promise<void> {
  const { screening: id, level, revision } = action;
  const { refusals } = turn.renderContext.strings.screening;
  const read = await turn.documents.get(screenings, id, id);
  if (read === undefined) {
    await replaceCard(turn, renderMessage(refusals['unknown-screening']));
    return;
  }
  const input = inputOf(action, read.document, turn);
  const tap = { screening: id, person: turn.person, level, revision, input };
  const taken = await takeStep(tap, stepPortsOf(turn), read);
  await replaceCard(turn, cardAfter(taken, input, turn));
}

/** Takes what was typed at a step: of the screening as it was just read. */
export async function typeStep(
  read: Versioned<Screening>,
  input: ScreeningInput,
  turn: Turn,
): Promise<void> {
  const tap = { screening: read.document.id, person: turn.person, input };
  const taken = await takeStep(tap, stepPortsOf(turn), read);
  await reply(turn, cardAfter(taken, input, turn));
}
