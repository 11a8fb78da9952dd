import { renderMessage } from '../../cards/command-cards';
import { type ColleagueForm, formatColleague } from '../../cards/person-field';
import { type GivenColleague, listOffered, readColleague } from '../../people/read-colleague';
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

/** What a form shows of a name that was typed in a message: whom it may mean, to be confirmed. */
export async function namedColleague(
  name: string,
  { renderContext, documents }: Turn,
): Promise<ColleagueForm> {
  if (name === '') return {};
  const named = await readColleague({ name }, { documents });
  if (named.kind !== 'found') return formatColleague(named, name, renderContext);
  const { person } = named;
  if (!person.reachable) {
    const gone = { kind: 'none', reason: 'unreachable', matches: [person] } as const;
    return formatColleague(gone, name, renderContext);
  }
  const notice = renderContext.strings.people.confirm;
  return { notice, name, matches: [person] };
}

/** The form for an invitation, with the people who do not take part yet. */
async function inviteForm(
  screening: Screening,
  form: Parameters<typeof renderInvite>[2],
  turn: Turn,
): Promise<object> {
  const taken = [screening.owner, ...screening.assessments.map(({ assessor }) => assessor)];
  const offered = await listOffered([...new Set(taken)], turn);
  return renderInvite(screening, turn.renderContext, { offered, ...form });
}

/** Opens the form in which the owner names a colleague; with the people of a name that was typed. */
export async function openInvite(id: string, turn: Turn, name = ''): Promise<void> {
  const read = await openScreening(id, 'owner', turn);
  if (read === undefined) return;
  const form = await namedColleague(name, turn);
  await replaceCard(turn, await inviteForm(read.document, form, turn));
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
        : await inviteForm(screening, { notice }, turn);
    await replaceCard(turn, card);
    return;
  }
  const { screening } = invited;
  const texts = renderContext.strings.screening.cases.invite;
  const name = assessmentOf(screening, invite)?.name ?? '';
  const reach = byReach(invited, texts.invited, texts.queued, texts.notTold);
  const confirmation = (invited.moved ? reach : texts.takesPart)(name);
  await replaceCard(turn, await inviteForm(screening, { confirmation }, turn));
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

const takesPart = (id: string, screening: Screening) => assessmentOf(screening, id) !== undefined;

/** Invites the given colleague; if several people may be meant, asks which one. */
export async function inviteTurn(
  { screening: id, ...given }: GivenColleague & { readonly screening: string },
  turn: Turn,
): Promise<void> {
  const read = await openScreening(id, 'owner', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  const named = await readColleague(given, turn);
  const all = named.kind === 'several' ? named.matches : [];
  // Who takes part already is not invited again; if nobody else is meant, the reply says so.
  const matches = all.filter((person) => !takesPart(person.id, screening));
  const one = named.kind === 'found' ? named.person : matches.length === 0 ? all[0] : undefined;
  if (one !== undefined) return invitePersonTurn({ screening: id, person: one.id }, turn);
  const found = named.kind === 'several' ? { ...named, matches } : named;
  if (found.kind === 'found') return;
  const form = formatColleague(found, given.name, turn.renderContext);
  await replaceCard(turn, await inviteForm(screening, form, turn));
}
