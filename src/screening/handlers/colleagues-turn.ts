import { renderMessage } from '../../cards/command-cards';
import { findPeople } from '../../people/find-people';
import type { Person } from '../../people/person';
import { FORGET_QUESTION_AFTER, type OpenConversation } from '../../teams/conversation';
import { type Turn, replaceCard } from '../../teams/turn';
import { formatRefusal } from '../cards/format-case';
import { screeningName } from '../cards/format-proposal';
import { renderInvitation, renderInvite } from '../cards/invite-cards';
import { declines, declineInvitation, inviteAssessor } from '../case/assessors';
import { invitedAt } from '../case/invitations';
import { listScreenings } from '../case/list-screenings';
import { assessmentOf, type Screening } from '../case/screening';
import { isOpen } from '../case/states';
import { isBegun } from '../checklist/assessment';
import { byReach } from './owner-turn';
import { unfollow, openScreening, screeningCard } from './show-screening';

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

/** Opens the form in which the owner names a colleague. */
export async function openInvite(id: string, turn: Turn): Promise<void> {
  const read = await openScreening(id, 'owner', turn);
  if (read) await replaceCard(turn, renderInvite(read.document, turn.renderContext));
}

/** Invites a person, and says whether they could be told. */
export async function invitePersonTurn(
  { screening: id, person: invite }: { readonly screening: string; readonly person: string },
  turn: Turn,
): Promise<void> {
  const { person, renderContext } = turn;
  const invited = await inviteAssessor({ screening: id, person, invite }, turn);
  const { screening, refused } = invited;
  if (refused !== undefined) {
    const notice = formatRefusal(refused, renderContext);
    const card =
      screening === undefined
        ? renderMessage(notice)
        : renderInvite(screening, renderContext, { notice });
    await replaceCard(turn, card);
    return;
  }
  const texts = renderContext.strings.screening.cases.invite;
  const name = assessmentOf(screening, invite)?.name ?? '';
  const reach = byReach(invited, texts.invited, texts.queued, texts.notTold);
  const done = (invited.moved ? reach : texts.takesPart)(name);
  await replaceCard(turn, renderInvite(screening, renderContext, { done }));
}

/** Shows an invitation once more: what was said may have been meant for something else. */
async function inviteOnceMore(screening: Screening, turn: Turn): Promise<void> {
  const own = assessmentOf(screening, turn.person.id);
  await replaceCard(
    turn,
    renderInvitation(screening, screening.ownerName, turn.renderContext, own),
  );
}

/** Takes the person of the turn out of those who assess, and shows that they are; asks again where that is not what the card was about. */
export async function declineInvitationTurn(
  { screening: id, at }: { readonly screening: string; readonly at?: string | undefined },
  turn: Turn,
): Promise<void> {
  const { person, renderContext } = turn;
  const declined = await declineInvitation({ screening: id, person, at }, turn);
  const { screening, refused } = declined;
  if (refused === 'moved-on') return inviteOnceMore(screening, turn);
  if (refused !== undefined) {
    const said = formatRefusal(refused, renderContext);
    const card = screening ? screeningCard(screening, turn, said) : renderMessage(said);
    await replaceCard(turn, card);
    return;
  }
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

/** The only person who is called exactly so. */
function onlyOne(name: string, found: readonly Person[]): Person | undefined {
  const [one, another] = found.filter(isNamed(name));
  return another === undefined ? one : undefined;
}

/** Invites the colleague who is named in full; where it could be several people, asks which. */
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
  const one = onlyOne(name, found) ?? (matches.length === 0 ? found[0] : undefined);
  if (one !== undefined) {
    await invitePersonTurn({ screening: id, person: one.id }, turn);
    return;
  }
  const refused = name === '' ? 'empty' : 'unknown-person';
  const notice = found.length > 0 ? '' : formatRefusal(refused, turn.renderContext, name);
  await replaceCard(
    turn,
    renderInvite(screening, turn.renderContext, { matches, ...(notice !== '' && { notice }) }),
  );
}
