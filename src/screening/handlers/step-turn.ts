import type { CardAction } from '../../actions';
import { renderMessage } from '../../cards/command-cards';
import { isCoordinator } from '../../people/roles';
import type { Services } from '../../services';
import type { Versioned } from '../../store/document-store';
import { replaceCard, reply, type Turn } from '../../teams/turn';
import { renderDecided } from '../cards/decision-cards';
import { renderWithdrawn } from '../cards/draft-cards';
import { renderFactList } from '../cards/fact-list-card';
import { renderReplyForm } from '../cards/request-cards';
import { renderNoteForm, renderScreening } from '../cards/step-cards';
import { renderSubmission } from '../cards/submission-cards';
import { formatSimilar } from '../cards/format-similar';
import { findSimilar } from '../similar/find-similar';
import { isRestorable } from '../case/states';
import { assessmentOf, isOpen, mainLevel, type Screening, readScreening } from '../case/screening';
import type { AssessedScreening, FactFault } from '../checklist/assessed-screening';
import type { Assessment } from '../checklist/assessment';
import type { ScreeningInput } from '../checklist/input';
import { type StepPorts, type StepTaken, takeStep } from '../checklist/screening-questionnaire';
import { overlapsOf } from '../proposal/overlaps-of';
import { formatRead } from '../cards/format-proposal';
import type { Fact, Proposal } from '../proposal/proposal';
import { FACT_KINDS } from '../proposal/read-fact';
import { contactFor, routeProposal } from '../proposal/route-proposal';
import { factsInputOf } from './facts-input';
import { pauseScreening } from './pause-screening';

/** Returns the ports needed to process a step of a screening. */
export function stepPortsOf(services: Services): StepPorts {
  const { clock, documents, content, reading } = services;
  return { clock, documents, checklists: content.checklists, reading };
}

/**
 * Returns advice for cases where the competence plan does not say who decides; nobody is advised to
 * ask themselves.
 */
function adviceFor(screening: Screening, turn: Turn): string | undefined {
  const { coordinators, knowledge, person, roles, renderContext } = turn;
  const { routing } = renderContext.strings;
  if (!routeProposal(screening.proposal, knowledge.current().knowledge.rules).missing)
    return undefined;
  const other = contactFor(screening, coordinators.current(), person.id);
  if (other !== undefined) return routing.ask(other.name);
  return isCoordinator(person.id, roles) ? routing.clarify : undefined;
}

/** Renders the card of an assessor's current step, with an optional notice. */
export function stepCard(
  screening: Screening,
  assessment: Assessment,
  turn: Turn,
  notice = '',
  {
    faults = [],
    isRefused = false,
  }: { readonly faults?: readonly FactFault[]; readonly isRefused?: boolean } = {},
): object {
  const { step } = assessment;
  const { knowledge } = turn.knowledge.current();
  const overlaps = step.kind === 'proposal' ? overlapsOf(screening, knowledge) : [];
  const advice = step.kind === 'result' ? adviceFor(screening, turn) : undefined;
  const context = {
    overlaps,
    ...(notice !== '' && { notice }),
    faults,
    isRefused,
    ...(advice !== undefined && { advice }),
  };
  return renderScreening(screening, assessment, turn.renderContext, context);
}

/** Renders the card of a withdrawn screening, which can be restored for a limited time. */
export function withdrawnCard(
  screening: Screening,
  { clock, renderContext }: Turn,
  notice = '',
): object {
  const restorable = isRestorable(screening, clock.now().toISOString());
  return renderWithdrawn(screening, renderContext, { notice, restorable });
}

/** Renders the card of a screening that its owner or an assessor can work on, or has worked on. */
function workCard(
  screening: Screening,
  own: Assessment | undefined,
  turn: Turn,
  notice: string,
): object {
  // The owner of a case that is not assessed has nothing to answer.
  if (own === undefined)
    return renderSubmission(screening, turn.renderContext, { notice, own: true });
  if (isOpen(screening.state)) return stepCard(screening, own, turn, notice);
  // A submitted screening is judged at the proposal's own level, whichever level was worked on
  // last.
  const main = assessmentOf(screening, turn.person.id, mainLevel(screening)) ?? own;
  return stepCard(screening, { ...main, step: { kind: 'result' } }, turn, notice);
}

/**
 * Renders the card of a screening for the person of the turn: what they can do now, or the outcome.
 */
export function screeningCard(screening: Screening, turn: Turn, notice = ''): object {
  const { person, renderContext, roles } = turn;
  const own = assessmentOf(screening, person.id);
  const isOwner = screening.owner === person.id;
  if (own === undefined && !isOwner) return renderSubmission(screening, renderContext, { notice });
  switch (screening.state) {
    case 'withdrawn':
      return withdrawnCard(screening, turn, notice);
    case 'approved':
    case 'rejected':
      return renderDecided(screening, renderContext, {
        notice,
        amends: isCoordinator(person.id, roles),
        gives: isOwner,
      });
    case 'more-information':
      return isOwner
        ? renderReplyForm(screening, renderContext, { notice })
        : workCard(screening, own, turn, notice);
    case 'draft':
    case 'submitted':
      return workCard(screening, own, turn, notice);
  }
}

/**
 * Returns a notice for the owner whose proposal card is shown, with what is like the proposal; it is
 * only read then.
 */
async function withSimilar(
  screening: Screening,
  { step }: Pick<Assessment, 'step'>,
  turn: Turn,
  notice: string,
): Promise<string> {
  if (step.kind !== 'proposal' || !isOpen(screening.state)) return notice;
  const similar = await findSimilar(screening, turn);
  return [notice, ...similar.map((one) => formatSimilar(one, turn.renderContext))]
    .filter((part) => part !== '')
    .join(' ');
}

/** Renders the card of a screening; a proposal to confirm with what is like it. */
export async function screeningCardWithSimilar(
  screening: Screening,
  turn: Turn,
  notice = '',
): Promise<object> {
  const own = assessmentOf(screening, turn.person.id);
  const said = own === undefined ? notice : await withSimilar(screening, own, turn, notice);
  return screeningCard(screening, turn, said);
}

/** A tap on a card that shows a step. */
type StepAction = Extract<CardAction, { revision: number; level: unknown }>;

/**
 * Returns the input that continues from the proposal and confirms the overlaps shown on its card.
 */
export function confirming(screening: Screening, turn: Turn): ScreeningInput {
  const found = overlapsOf(screening, turn.knowledge.current().knowledge);
  return { do: 'continue', overlaps: found.map(({ collaboration }) => collaboration.id) };
}

function inputOf(action: StepAction, screening: Screening, turn: Turn): ScreeningInput {
  switch (action.action) {
    case 'answer':
      return { do: 'answer', question: action.question, value: action.value };
    case 'facts':
      return factsInputOf(action, screening, turn.renderContext);
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

/** Returns the note that an input contains, alone or with an answer. */
function noteIn(input: ScreeningInput) {
  if (input.do === 'note') return input;
  return input.do === 'answer' && input.note
    ? { question: input.question, ...input.note }
    : undefined;
}

/** Returns what was typed for facts; a choice is not typed. */
const typedText = (given: readonly { readonly fact: Fact; readonly text: string }[]) =>
  given
    .filter(({ fact }) => FACT_KINDS[fact] !== 'choice')
    .map(({ text }) => text.trim())
    .join(' · ');

/** Returns the typed text, which is kept if the input is refused; a choice is not typed. */
function typedIn(input: ScreeningInput): string {
  const { comment = '', evidence = '' } = noteIn(input) ?? {};
  if (input.do === 'fact' || input.do === 'correct') return typedText([input]);
  if (input.do === 'facts') return typedText(input.given.filter(({ isShown }) => !isShown));
  return `${comment} ${evidence}`.trim();
}

/** Returns the notice that explains why an input was refused, with the typed text. */
function noticeOf(taken: StepTaken, typed: string, { renderContext }: Turn): string {
  const { screening, screeningMoves } = renderContext.strings;
  if (taken.ok) return '';
  const said = screening.refusals[taken.reason];
  return typed === '' ? said : `${said} ${screeningMoves.youWrote(typed)}`;
}

/** What was read from facts that were taken; empty for any other input. */
function readNotice(
  before: Proposal,
  taken: StepTaken,
  input: ScreeningInput,
  { renderContext }: Turn,
): string {
  const givesFacts = ['fact', 'facts', 'correct'].includes(input.do);
  if (taken.state === undefined || !givesFacts) return '';
  return formatRead(before, taken.state.screening.proposal, renderContext);
}

async function cardAfter(
  taken: StepTaken,
  input: ScreeningInput,
  before: Proposal,
  turn: Turn,
): Promise<object> {
  const { refusals } = turn.renderContext.strings.screening;
  if (taken.state === undefined) return renderMessage(refusals[taken.reason]);
  const { screening, assessment, faults } = taken.state;
  const refused = noticeOf(taken, typedIn(input), turn);
  if (!isOpen(screening.state)) return screeningCard(screening, turn, refused);
  const said = [refused, readNotice(before, taken, input, turn)].filter((one) => one !== '');
  const notice = await withSimilar(screening, assessment, turn, said.join(' '));
  const note = noteIn(input);
  const isRefused = refused !== '';
  if (note === undefined || taken.ok)
    return stepCard(screening, assessment, turn, notice, { ...(faults && { faults }), isRefused });
  const { question, ...typed } = note;
  // The form itself shows the typed text.
  const shown = { ...typed, notice: noticeOf(taken, '', turn) };
  return renderNoteForm(screening, assessment, question, turn.renderContext, shown);
}

/** Shows where a button of a card leads once its fields are saved. */
async function leaveFacts(
  then: Extract<StepAction, { action: 'facts' }>['then'],
  { screening, assessment }: AssessedScreening,
  before: Proposal,
  turn: Turn,
): Promise<void> {
  if (then === 'pause') return pauseScreening(screening.id, turn);
  const isList = then === 'list' && isOpen(screening.state);
  const read = formatRead(before, screening.proposal, turn.renderContext);
  const card = isList
    ? renderFactList(screening, assessment, turn.renderContext)
    : stepCard(screening, assessment, turn, await withSimilar(screening, assessment, turn, read));
  await replaceCard(turn, card);
}

/** Handles a tap on the card of a step, and updates the card in place. */
export async function tapStep(action: StepAction, turn: Turn): Promise<void> {
  const { screening: id, level, revision } = action;
  const { refusals } = turn.renderContext.strings.screening;
  const read = await readScreening(id, turn);
  if (read === undefined) {
    await replaceCard(turn, renderMessage(refusals['unknown-screening']));
    return;
  }
  const input = inputOf(action, read.document, turn);
  const tap = { screening: id, person: turn.person, level, revision, input };
  const taken = await takeStep(tap, stepPortsOf(turn), read);
  const left = taken.ok && taken.state.faults?.length === 0 ? taken.state : undefined;
  const { proposal: before } = read.document;
  if (left !== undefined && action.action === 'facts')
    return leaveFacts(action.then, left, before, turn);
  await replaceCard(turn, await cardAfter(taken, input, before, turn));
}

/** Handles text typed at a step of a screening that was just read. */
export async function typeStep(
  read: Versioned<Screening>,
  input: ScreeningInput,
  turn: Turn,
): Promise<void> {
  const tap = { screening: read.document.id, person: turn.person, input };
  const taken = await takeStep(tap, stepPortsOf(turn), read);
  await reply(turn, await cardAfter(taken, input, read.document.proposal, turn));
}
