import type { CardAction } from '../../actions';
import { renderMessage } from '../../cards/command-cards';
import { CORRECTABLE } from '../../catalogue/entry';
import type { CaseUnderWay } from '../../catalogue/later-decision';
import { conversationOf, saveConversation } from '../../teams/conversation';
import { type Turn, replaceCard, reply } from '../../teams/turn';
import type { Screened } from '../cards/guide-context';
import { renderGuide, renderGuidePaused } from '../cards/guide-cards';
import { renderCorrections, renderGuideNote, renderSharing } from '../cards/guide-step-cards';
import { answerGuide, type GuideAnswered } from '../guide/guide-questionnaire';
import type { GuideInput } from '../guide/guide-input';
import { type GuideView, readGuideContext, openGuide } from '../guide/open-guide';
import { type Completed, completeRound } from '../rounds/complete-round';
import { shownWith } from '../guide/guide';

/**
 * Links the conversation to a monitoring round, so that typed messages are read as input to that
 * round only.
 */
async function followRound(round: string, turn: Turn): Promise<void> {
  const conversation = await conversationOf(turn);
  const { round: before, screening, ...state } = conversation.state;
  if (before === round && screening === undefined) return;
  await saveConversation(conversation, { ...state, round }, turn);
}

/** Unlinks the conversation from this round, so that typed messages no longer go to it. */
async function unfollowRound(round: string, turn: Turn): Promise<void> {
  const conversation = await conversationOf(turn);
  const { round: before, ...state } = conversation.state;
  if (before === round) await saveConversation(conversation, state, turn);
}

/**
 * Returns the frozen screening that a collaboration is based on, if the current question shows it.
 */
async function screenedOf({ round, entry }: GuideView, turn: Turn): Promise<Screened | undefined> {
  const id = entry?.basis?.screening;
  const question = round.guide.questions.find((one) => one.id === round.step);
  if (id === undefined || round.state !== 'open' || question === undefined) return undefined;
  if (!shownWith(question).includes('basis')) return undefined;
  return turn.basisScreening(id, turn.person.id);
}

/**
 * Returns the cases under way about a collaboration, where they matter: at the recommendation, and
 * once it is given.
 */
async function casesOf({ round }: GuideView, turn: Turn): Promise<readonly CaseUnderWay[]> {
  const isLast = round.step === round.guide.questions.at(-1)?.id;
  if (round.state === 'skipped' || (round.state === 'open' && !isLast)) return [];
  return turn.casesAbout(round.collaboration, turn.person.id);
}

/** Renders a round at its current step, with its context and an optional notice. */
export async function guideCard(view: GuideView, turn: Turn, notice = ''): Promise<object> {
  const screened = await screenedOf(view, turn);
  const cases = await casesOf(view, turn);
  const shown = { ...view, cases, ...(screened && { screened }) };
  return renderGuide(shown, turn.renderContext, notice);
}

/** A tap on a card that shows a step. */
type StepAction = Extract<
  CardAction,
  {
    action:
      'guide-answer' | 'guide-back' | 'guide-go' | 'guide-note' | 'guide-share' | 'guide-correct';
  }
>;

/** Reads a round if the person may answer it; otherwise replies with the reason. */
async function openedGuide(id: string, turn: Turn): Promise<GuideView | undefined> {
  const { monitoring } = turn.renderContext.strings;
  const opened = await openGuide({ round: id, person: turn.person.id }, turn.roles, turn);
  if (opened.ok) return opened.view;
  const said = opened.reason === 'not-yours' ? monitoring.notYours : monitoring.unknown;
  await replaceCard(turn, renderMessage(said));
  return undefined;
}

/** Opens the guide of a round at its current step; typed messages then go to this round. */
export async function openGuideTurn(id: string, turn: Turn): Promise<void> {
  const view = await openedGuide(id, turn);
  if (view === undefined) return;
  if (view.round.state === 'open') await followRound(id, turn);
  await replaceCard(turn, await guideCard(view, turn));
}

/** Opens the form for a note on a question. */
export async function openGuideNote(
  { round: id, question }: { readonly round: string; readonly question: string },
  turn: Turn,
): Promise<void> {
  const view = await openedGuide(id, turn);
  if (view === undefined) return;
  const isOpen = view.round.state === 'open';
  const card = isOpen
    ? renderGuideNote(view.round, question, turn.renderContext)
    : await guideCard(view, turn);
  await replaceCard(turn, card);
}

function inputOf(action: StepAction, { renderContext }: Turn): GuideInput {
  switch (action.action) {
    case 'guide-answer':
      return { do: 'answer', question: action.question, value: action.choice };
    case 'guide-back':
      return { do: 'back' };
    case 'guide-go':
      return { do: 'go', to: action.to };
    case 'guide-note':
      return { do: 'note', question: action.question, comment: action.note };
    case 'guide-share':
      return { do: 'share', text: action.text };
    case 'guide-correct': {
      const given = CORRECTABLE.flatMap((fact) => {
        const text = action[fact];
        return text === undefined ? [] : [[fact, text] as const];
      });
      const { why = '' } = action;
      const { language } = renderContext;
      return { do: 'correct', facts: Object.fromEntries(given), why, language };
    }
  }
}

/** Returns the notice that explains why an input was refused. */
function noticeOf(answered: GuideAnswered, { renderContext }: Turn): string {
  const { refusals, corrections, about: says } = renderContext.strings.monitoringGuide;
  if (answered.ok || answered.state === undefined) return '';
  const said = refusals[answered.reason];
  const about = 'about' in answered ? answered.about : undefined;
  return about === undefined ? said : says(corrections.labels[about], said);
}

/**
 * Renders the card after an input: the next step, or the same step with the typed text and the
 * reason for the refusal.
 */
async function cardAfter(answered: GuideAnswered, input: GuideInput, turn: Turn): Promise<object> {
  const { renderContext } = turn;
  const { monitoring } = renderContext.strings;
  const { state: round } = answered;
  if (round === undefined)
    return renderMessage(
      answered.reason === 'not-yours' ? monitoring.notYours : monitoring.unknown,
    );
  const notice = noticeOf(answered, turn);
  const view = await readGuideContext(round, turn);
  if (answered.ok || answered.reason === 'stale' || answered.reason === 'closed')
    return guideCard(view, turn, notice);
  switch (input.do) {
    case 'note': {
      const { question, comment: value } = input;
      return renderGuideNote(round, question, renderContext, { notice, value });
    }
    case 'share':
      return renderSharing(round, renderContext, { notice, value: input.text });
    case 'correct':
      return renderCorrections(view, renderContext, {
        notice,
        value: input.facts,
        why: input.why,
      });
    default:
      return guideCard(view, turn, notice);
  }
}

/** Handles a tap on a step of the guide, and updates the card in place. */
export async function tapGuide(action: StepAction, turn: Turn): Promise<void> {
  const { round, revision } = action;
  const { person, roles } = turn;
  const input = inputOf(action, turn);
  const answered = await answerGuide({ round, revision, person, input }, roles, turn);
  if (answered.state?.state === 'open') await followRound(round, turn);
  await replaceCard(turn, await cardAfter(answered, input, turn));
}

/** Handles text typed at a step of the guide. */
export async function typeGuide(round: string, input: GuideInput, turn: Turn): Promise<void> {
  const { person, roles } = turn;
  const answered = await answerGuide({ round, person, input }, roles, turn);
  await reply(turn, await cardAfter(answered, input, turn));
}

async function completedCard(completed: Completed, turn: Turn): Promise<object> {
  const { monitoring, monitoringGuide } = turn.renderContext.strings;
  if (!completed.ok && completed.reason === 'not-yours') return renderMessage(monitoring.notYours);
  if (!completed.ok && completed.reason === 'unknown') return renderMessage(monitoring.unknown);
  const notice = completed.ok ? '' : monitoringGuide.refusals[completed.reason];
  return guideCard(await readGuideContext(completed.round, turn), turn, notice);
}

/** Submits a round; confirmed facts and shared experience can be asked about at once. */
export async function completeGuide(
  { round, revision }: { readonly round: string; readonly revision?: number },
  turn: Turn,
): Promise<void> {
  const { knowledge, person, roles } = turn;
  const request = { round, person, ...(revision !== undefined && { revision }) };
  const completed = await completeRound(request, roles, turn);
  if ('round' in completed && completed.round.state === 'answered') {
    await unfollowRound(round, turn);
    await knowledge.refresh();
  }
  await replaceCard(turn, await completedCard(completed, turn));
}

/** Tells the person that everything is saved, and how to continue. */
export async function pauseGuide(id: string, turn: Turn): Promise<void> {
  await unfollowRound(id, turn);
  const view = await openedGuide(id, turn);
  if (view !== undefined)
    await replaceCard(turn, renderGuidePaused(view.round, turn.renderContext));
}
