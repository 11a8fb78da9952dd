import type { CardAction } from '../../actions';
import {
  showCaseNote,
  openNoteForm,
  showAgreement,
  showComparison,
  showExplanation,
  showOverview,
} from './review-turn';
import { declineInvitationTurn, invitePersonTurn, inviteTurn, openInvite } from './colleagues-turn';
import { openRequest, requestTurn, resumeTurn, takeTurn, viewScreening } from './decision-turn';
import {
  correctTurn,
  decideTurn,
  openCorrection,
  openDecision,
  openReopening,
  reopenTurn,
} from './record-turn';
import { entryCaseTurn, openEntryCaseForm } from './entry-case-turn';
import { givePersonTurn, giveTurn, openGive } from './give-turn';
import { openChatCard } from '../../teams/open-chat-card';
import {
  deleteDraftTurn,
  duplicateTurn,
  openSubmit,
  keepDraftTurn,
  openWithdrawal,
  proposeChangeTurn,
  openDeletion,
  replyTurn,
  restoreTurn,
  submitTurn,
  withdrawTurn,
} from './owner-turn';
import { compareTurn, openCompare } from './comparison-turn';
import { exportTurn, filterTurn, openFilter, showQueue } from './register-turn';
import { continueScreening, editFacts, startScreeningTurn, openOtherLevel } from './screening-turn';
import { pauseScreening } from './pause-screening';
import { tapStep } from './step-turn';
import type { Turn } from '../../teams/turn';

/** What the buttons on the register of cases send. */
type RegisterAction =
  'list-queue' | 'filter-form' | 'filter-cases' | 'compare-form' | 'compare-cases' | 'export-cases';

/** What the buttons on screening cards send, by name. */
type Actions = {
  [
    Action in CardAction as Action extends { screening: string }
      ? Action['action']
      : Extract<
          Action['action'],
          'start-screening' | 'entry-case-form' | 'entry-case' | RegisterAction
        >
  ]: Action;
};
type Handlers = {
  readonly [Name in keyof Actions]: (action: Actions[Name], turn: Turn) => Promise<void>;
};

const HANDLERS: Handlers = {
  'start-screening': ({ text }, turn) => startScreeningTurn(turn, text),
  'continue-screening': ({ screening }, turn) => continueScreening(screening, turn),
  pause: ({ screening }, turn) => pauseScreening(screening, turn),
  answer: tapStep,
  facts: tapStep,
  skip: tapStep,
  back: tapStep,
  undo: tapStep,
  confirm: tapStep,
  go: tapStep,
  note: tapStep,
  'edit-facts': ({ screening }, turn) => editFacts(screening, turn),
  'other-level': openOtherLevel,
  overview: showOverview,
  'note-form': openNoteForm,
  explain: showExplanation,
  agreement: showAgreement,
  compare: ({ screening }, turn) => showComparison(screening, turn),
  'case-note': ({ screening, full }, turn) => showCaseNote(screening, full, turn),
  'invite-form': ({ screening, name }, turn) => openInvite(screening, turn, name),
  invite: inviteTurn,
  'invite-person': invitePersonTurn,
  'decline-invitation': declineInvitationTurn,
  'give-form': ({ screening, name }, turn) => openGive(screening, turn, name),
  give: giveTurn,
  'give-to': givePersonTurn,
  'submit-form': ({ screening }, turn) => openSubmit(screening, turn),
  submit: submitTurn,
  reply: replyTurn,
  'withdraw-form': ({ screening }, turn) => openWithdrawal(screening, turn),
  withdraw: withdrawTurn,
  restore: restoreTurn,
  duplicate: ({ screening }, turn) => duplicateTurn(screening, turn),
  amend: ({ screening }, turn) => proposeChangeTurn(screening, turn),
  'keep-draft': ({ screening }, turn) => keepDraftTurn(screening, turn),
  'delete-form': ({ screening }, turn) => openDeletion(screening, turn),
  'delete-draft': deleteDraftTurn,
  'entry-case-form': openEntryCaseForm,
  'entry-case': entryCaseTurn,
  'list-queue': (asked, turn) => showQueue(turn, asked),
  'filter-form': ({ filter }, turn) => openFilter(filter, turn),
  'filter-cases': filterTurn,
  'compare-form': ({ filter }, turn) => openCompare(filter, turn),
  'compare-cases': compareTurn,
  'export-cases': ({ filter }, turn) => exportTurn(filter, turn),
  'view-screening': viewScreening,
  take: takeTurn,
  resume: resumeTurn,
  'request-form': ({ screening }, turn) => openRequest(screening, turn),
  request: requestTurn,
  'decide-form': openDecision,
  decide: decideTurn,
  'correct-form': ({ screening }, turn) => openCorrection(screening, turn),
  correct: correctTurn,
  'reopen-form': ({ screening }, turn) => openReopening(screening, turn),
  reopen: reopenTurn,
};

function handle<Name extends keyof Actions>(
  name: Name,
  action: Actions[Name],
  turn: Turn,
): Promise<void> {
  return HANDLERS[name](action, turn);
}

/** A tap on a screening card. */
export type ScreeningAction = Actions[keyof Actions];

/** Returns whether a tap is on a screening card. */
export function isScreeningAction(action: CardAction): action is ScreeningAction {
  return action.action in HANDLERS;
}

/** Handles a tap on a screening card, in the person's private chat only. */
export async function screeningActionTurn(action: ScreeningAction, turn: Turn): Promise<void> {
  if (turn.personal) await handle(action.action, action, turn);
  else await turn.context.sendActivity(openChatCard(turn));
}
