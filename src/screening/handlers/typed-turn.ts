import { z } from 'zod';
import { type CardAction, cardActionSchema } from '../../actions';
import { type RenderContext, renderContextFor } from '../../cards/render-context';
import { languageSchema } from '../../lib/language';
import { countWords } from '../../lib/text';
import { LONGEST_NOTE, noteOf } from '../../questionnaire/questionnaire';
import { asksMeaning, plain, saysYes, type TypedInput } from '../../questionnaire/read-typed';
import type { Versioned } from '../../store/document-store';
import { type Interpretation, reply, type Turn } from '../../teams/turn';
import { renderOverview } from '../cards/overview-cards';
import { renderNoteForm } from '../cards/step-cards';
import type { Screening } from '../case/screening';
import type { Assessment } from '../checklist/assessment';
import type { ScreeningInput } from '../checklist/input';
import { declines, isAsking, readTypedStep } from '../checklist/typed-input';
import { readCorrection } from '../proposal/read-correction';
import { FACT_KINDS } from '../proposal/read-fact';
import { isScreeningAction, screeningActionTurn } from './screening-action-turn';
import { submitFormOf } from './owner-turn';
import { pauseScreening } from './pause-screening';
import { confirming, stepCard, typeStep } from './step-turn';

const LONGEST_TITLE = 120;
const submitSchema = z.object({
  type: z.literal('Action.Submit'),
  title: z.string(),
  data: cardActionSchema,
});
type Submit = z.infer<typeof submitSchema>;

function submitsIn(node: unknown): Submit[] {
  if (typeof node !== 'object' || node === null) return [];
  const { data } = submitSchema.safeParse(node);
  return data === undefined ? Object.values(node).flatMap(submitsIn) : [data];
}

/** Folds accents, so that "Inviter" also matches "Invitér". */
const folded = (text: string) => plain(text).normalize('NFD').replace(/\p{M}/gu, '');

/** Returns the action of the card's button whose title was typed. */
function writtenButton(card: object, typed: string): CardAction | undefined {
  if (typed.length > LONGEST_TITLE) return undefined;
  return submitsIn(card).find(({ title }) => folded(title) === folded(typed))?.data;
}

/**
 * Returns whether a message is meant for the screening: "next" and "continue" are also commands,
 * but here they refer to the current step.
 */
function isForScreening(
  typed: TypedInput<ScreeningInput>,
  { command }: Interpretation,
  { step }: Assessment,
): boolean {
  if (command === undefined) return true;
  if (typed.kind === 'proceed') return true;
  if (typed.kind !== 'input') return false;
  const { input } = typed;
  // "We want to assess …" starts a screening, but may also be an answer about the purpose.
  const told = step.kind === 'fact' && step.fact === 'purpose' && input.do === 'fact';
  return command === 'more' ? input.do === 'skip' : told;
}

/**
 * Returns the hint for a step that could not use the message; `undefined` if the message may be for
 * something else.
 */
function hintAt(
  { step }: Assessment,
  typed: string,
  { strings }: RenderContext,
): string | undefined {
  const { asWritten, typedChoices, refusals, facts } = strings.screening;
  if (step.kind === 'question') return asWritten(typedChoices);
  if (step.kind !== 'fact') return undefined;
  if (step.fact === 'funding' && saysYes(typed)) return facts.funding.how;
  return FACT_KINDS[step.fact] === 'choice' ? refusals['bad-choice'] : '';
}

/** Applies a typed message; returns false if the step cannot use it. */
async function take(
  typed: TypedInput<ScreeningInput>,
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
      await reply(turn, renderOverview(screening, assessment, turn.renderContext));
      return true;
    case 'proceed':
      await typeStep(read, confirming(screening, turn), turn);
      return true;
    case 'input':
      await typeStep(read, typed.input, turn);
      return true;
    case 'other':
      return false;
  }
}

/**
 * Runs the action of a button of the step or its overview when its title is typed, in either
 * language.
 */
async function takeButton(
  screening: Screening,
  assessment: Assessment,
  turn: Turn,
): Promise<boolean> {
  const { knowledge, day } = turn.renderContext;
  for (const language of languageSchema.options) {
    const renderContext = renderContextFor(language, knowledge, day);
    const cards = [
      stepCard(screening, assessment, { ...turn, renderContext }),
      renderOverview(screening, assessment, renderContext),
      submitFormOf(screening, { ...turn, renderContext }) ?? {},
    ];
    const action = cards.map((card) => writtenButton(card, turn.text)).find((one) => one);
    if (action === undefined || !isScreeningAction(action)) continue;
    await screeningActionTurn(action, turn);
    return true;
  }
  return false;
}

/**
 * Returns whether a message is a question of its own: it asks something, or names a catalogue
 * entry.
 */
function isForCatalogue(text: string, { namesEntry }: Interpretation): boolean {
  return isAsking(text) || namesEntry;
}

/**
 * Takes a fact that the owner names at any step; a purpose may name several. What may be a remark
 * changes nothing: the reply says how the change is written.
 */
async function correctTurn(
  read: Versioned<Screening>,
  assessment: Assessment,
  turn: Turn,
): Promise<boolean> {
  const { owner, proposal } = read.document;
  if (owner !== turn.person.id) return false;
  const { step } = assessment;
  const asked = step.kind === 'fact' ? step.fact : undefined;
  const correction = readCorrection(turn.text, proposal, turn.reading(), asked);
  if (correction === undefined) return false;
  const { doubted, fact, text } = correction;
  if (asked === 'purpose' && fact !== 'purpose') return false;
  if (doubted === undefined) {
    await typeStep(read, { do: 'correct', fact, text }, turn);
    return true;
  }
  const { doubtedChange } = turn.renderContext.strings.screening.read;
  await reply(turn, stepCard(read.document, assessment, turn, doubtedChange(doubted)));
  return true;
}

/** As many words say more than an answer. */
const LEAST_REMARK = 4;
const ANSWERS_FIRST = /^\s*(?:ja|jo|nej|yes|no)(?!\p{L})/iu;

/**
 * Handles what is said about a checklist question without answering it: shows its help again, or
 * offers to keep the words as the comment.
 */
async function remarkTurn(
  screening: Screening,
  assessment: Assessment,
  interpretation: Interpretation,
  turn: Turn,
): Promise<boolean> {
  const { text, renderContext } = turn;
  const { step } = assessment;
  if (step.kind !== 'question') return false;
  const { meant, isRemark } = renderContext.strings.screening.lifecycle.inWords;
  if (asksMeaning(text)) {
    await reply(turn, stepCard(screening, assessment, turn, meant));
    return true;
  }
  const isQuestion = isAsking(text) || (interpretation.namesEntry && !ANSWERS_FIRST.test(text));
  const isLong = countWords(text) >= LEAST_REMARK;
  if (!isLong || isQuestion || text.length > LONGEST_NOTE) return false;
  const { question } = step;
  const before = noteOf(assessment, question)?.comment ?? '';
  const comment = [before, text.trim()].filter((one) => one !== '').join('\n');
  const form = renderNoteForm(screening, assessment, question, renderContext, {
    notice: isRemark,
    comment,
  });
  await reply(turn, form);
  return true;
}

/**
 * Handles a message as an answer in the current screening; returns false if it is a question or a
 * command.
 */
export async function typedTurn(
  read: Versioned<Screening>,
  assessment: Assessment,
  interpretation: Interpretation,
  turn: Turn,
): Promise<boolean> {
  const { text, renderContext } = turn;
  const { document: screening } = read;
  if (await correctTurn(read, assessment, turn)) return true;
  const typed = readTypedStep(text, { screening, assessment }, turn.reading());
  if (!isForScreening(typed, interpretation, assessment)) return false;
  const mayBeButton =
    typed.kind === 'other' || (typed.kind === 'input' && typed.input.do === 'fact');
  if (mayBeButton && (await takeButton(screening, assessment, turn))) return true;
  if (await take(typed, read, assessment, turn)) return true;
  if (await remarkTurn(screening, assessment, interpretation, turn)) return true;
  const hint = hintAt(assessment, text, renderContext);
  if (hint === undefined || declines(text) || isForCatalogue(text, interpretation)) return false;
  await reply(turn, stepCard(screening, assessment, turn, hint));
  return true;
}
