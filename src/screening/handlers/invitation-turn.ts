import { isBegun } from '../checklist/assessment';
import { declines, invitedAt } from '../case/invitation';
import { listScreenings } from '../case/list-screenings';
import { assessmentOf, type Screening } from '../case/screening';
import { isOpen } from '../case/states';
import { declineInvitationTurn } from './colleagues-turn';
import { FORGET_QUESTION_AFTER, type OpenConversation } from '../../teams/conversation';
import type { Turn } from '../../teams/turn';

/** Whether the invitation is the last thing that the person was asked about, and not long ago. */
function isLastSaid(invited: Screening, { state }: OpenConversation, turn: Turn): boolean {
  const at = invitedAt(invited, turn.person.id);
  if (at === undefined || (state.screening ?? invited.id) !== invited.id) return false;
  if (state.asked !== undefined && state.asked.at > at) return false;
  return turn.clock.now().getTime() - Date.parse(at) < FORGET_QUESTION_AFTER;
}

/** Takes "no thanks" as an answer to the invitation under way, or to the newest where it has not been begun: asks again where it may be about something else; false where it answers none. */
export async function typedInvitationTurn(
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  const { person, personal, text } = turn;
  if (!personal || !declines(text)) return false;
  const { invited } = await listScreenings(person.id, turn);
  const underWay = invited.find(({ id }) => id === conversation.state.screening);
  const meant = underWay ?? invited[0];
  const own = meant && assessmentOf(meant, person.id);
  if (meant === undefined || own === undefined || !isOpen(meant.state)) return false;
  if (underWay === undefined && own.revision !== 0) return false;
  const sure = !isBegun(own) && isLastSaid(meant, conversation, turn);
  await declineInvitationTurn({ screening: meant.id, ...(sure && { at: own.at }) }, turn);
  return true;
}
