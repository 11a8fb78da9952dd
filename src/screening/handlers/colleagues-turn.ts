import { renderMessage } from '../../cards/command-cards';
import { findPeople } from '../../people/find-people';
import type { Person } from '../../people/person';
import { FORGET_QUESTION_AFTER, type OpenConversation } from '../../teams/conversation';
import { type Turn, replaceCard } from '../../teams/turn';
import { formatRefusal } from '../cards/format-case';
import { screeningName } from '../cards/format-proposal';
import { renderInvitation, renderInvite } from '../cards/invite-cards';
import { declineInvitation, inviteAssessor } from '../case/assessors';
import { invitedAt } from '../case/invitations';
import { listScreenings } from '../case/list-screenings';
import { assessmentOf, type Screening, isOpen } from '../case/screening';
import { isBegun } from '../checklist/assessment';
import { byReach } from './owner-turn';
import { unfollow, openScreening } from './show-screening';
import { screeningCard } from './step-turn';

/** Returns whether the invitation is the last question that the person was asked, and recent. */
function isLastAsked(invited: Screening, { state }: OpenConversation, turn: Turn): boolean {
  const at = invitedAt(invited, turn.person.id);
  if (at === undefined || (state.screening ?? invited.id) !== invited.id) return false;
  if (state.asked !== undefined && state.asked.at > at) return false;
  return turn.clock.now().getTime() - Date.parse(at) < FORGET_QUESTION_AFTER;
}

/**
 * Handles "no thanks" as a reply to the invitation in progress, or to the newest one that has not
 * been started. Asks again if it may refer to something else; returns false if it answers no
 * invitation.
 */
export async function declinedTurn(conversation: OpenConversation, turn: Turn): Promise<boolean> {
  const { person } = turn;
  const { invited } = await listScreenings(person.id, turn);
  const underWay = invited.find(({ id }) => id === conversation.state.screening);
  const invitation = underWay ?? invited[0];
  const own = invitation && assessmentOf(invitation, person.id);
  if (invitation === undefined || own === undefined || !isOpen(invitation.state)) return false;
  if (underWay === undefined && own.revision !== 0) return false;
  const isCertain = !isBegun(own) && isLastAsked(invitation, conversation, turn);
  await declineInvitationTurn({ screening: invitation.id, ...(isCertain && { at: own.at }) }, turn);
  return true;
}

/** The people of a name that was typed, to be confirmed; or that there are none. */
export async function namedPeople(
  name: string,
  turn: Turn,
): Promise<{ readonly matches?: readonly Person[]; readonly notice?: string }> {
  if (name === '') return {};
  const matches = await findPeople(name, turn);
  const { confirmPerson } = turn.renderContext.strings.screening.lifecycle.inWords;
  const unknown = formatRefusal('unknown-person', turn.renderContext, name);
  return { matches, notice: matches.length === 0 ? unknown : confirmPerson };
}

/** Opens the form in which the owner names a colleague; with the people of a name that was typed. */
export async function openInvite(id: string, turn: Turn, name = ''): Promise<void> {
  const read = await openScreening(id, 'owner', turn);
  if (read === undefined) return;
  const found = await namedPeople(name, turn);
  await replaceCard(turn, renderInvite(read.document, turn.renderContext, found));
}

/** Invites a person and reports whether they could be notified. */
export async function invitePersonTurn(
  { screening: id, person: invite }: { readonly screening: string; readonly person: string },
  turn: Turn,
): Promise<void> {
  const { person, renderContext } = turn;
  const invited = await inviteAssessor({ screening: id, person, invite }, turn);
  if (!invited.ok) {
    const { screening } = invited;
    const notice = formatRefusal(invited.reason, renderContext);
    const card =
      screening === undefined
        ? renderMessage(notice)
        : renderInvite(screening, renderContext, { notice });
    await replaceCard(turn, card);
    return;
  }
  const { screening } = invited;
  const texts = renderContext.strings.screening.cases.invite;
  const name = assessmentOf(screening, invite)?.name ?? '';
  const reach = byReach(invited, texts.invited, texts.queued, texts.notTold);
  const confirmation = (invited.moved ? reach : texts.takesPart)(name);
  await replaceCard(turn, renderInvite(screening, renderContext, { confirmation }));
}

/** Shows an invitation again, because the message may have referred to something else. */
async function showInvitationAgain(screening: Screening, turn: Turn): Promise<void> {
  const own = assessmentOf(screening, turn.person.id);
  await replaceCard(
    turn,
    renderInvitation(screening, screening.ownerName, turn.renderContext, { own }),
  );
}

/**
 * Removes the person of the turn from the assessors and confirms it; asks again if the assessment
 * has changed since the card was sent.
 */
export async function declineInvitationTurn(
  { screening: id, at }: { readonly screening: string; readonly at?: string | undefined },
  turn: Turn,
): Promise<void> {
  const { person, renderContext } = turn;
  const declined = await declineInvitation({ screening: id, person, at }, turn);
  if (!declined.ok) {
    const { reason, screening } = declined;
    if (reason === 'moved-on') return showInvitationAgain(screening, turn);
    const notice = formatRefusal(reason, renderContext);
    const card = screening ? screeningCard(screening, turn, notice) : renderMessage(notice);
    await replaceCard(turn, card);
    return;
  }
  const { screening } = declined;
  await unfollow(id, turn);
  const { left, leftQueued, leftAlone } = renderContext.strings.screening.cases.invite;
  const name = screeningName(screening, renderContext);
  const said = byReach(declined, left, leftQueued, leftAlone)(name, screening.ownerName);
  await replaceCard(turn, renderMessage(said));
}

const takesPart = ({ id }: Person, screening: Screening) =>
  assessmentOf(screening, id) !== undefined;

const isNamed = (name: string) => (person: Person) =>
  person.name.toLowerCase() === name.toLowerCase();

/** Returns the only person with exactly this name. */
export function onlyPersonNamed(name: string, found: readonly Person[]): Person | undefined {
  const [one, another] = found.filter(isNamed(name));
  return another === undefined ? one : undefined;
}

/** Invites the colleague with the given name; if several people match, asks which one. */
export async function inviteTurn(
  { screening: id, name: typed }: { readonly screening: string; readonly name: string },
  turn: Turn,
): Promise<void> {
  const read = await openScreening(id, 'owner', turn);
  if (read === undefined) return;
  const name = typed.trim();
  const { document: screening } = read;
  const found = await findPeople(name, turn);
  const matches = found.filter((person) => !takesPart(person, screening));
  const one = onlyPersonNamed(name, found) ?? (matches.length === 0 ? found[0] : undefined);
  if (one !== undefined) {
    await invitePersonTurn({ screening: id, person: one.id }, turn);
    return;
  }
  const reason = name === '' ? 'empty' : 'unknown-person';
  const notice = found.length > 0 ? '' : formatRefusal(reason, turn.renderContext, name);
  await replaceCard(
    turn,
    renderInvite(screening, turn.renderContext, { matches, ...(notice !== '' && { notice }) }),
  );
}
