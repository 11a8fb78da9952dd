import { renderMessage } from '../../cards/command-cards';
import { isCoordinator } from '../../people/roles';
import type { Versioned } from '../../store/document-store';
import { conversationOf, saveConversation } from '../../teams/conversation';
import { replaceCard, type Turn } from '../../teams/turn';
import { assessmentOf, maySee, type Screening, readScreening } from '../case/screening';

/**
 * Links the conversation to a screening, or to none, so that typed messages are read as input to
 * it.
 */
export async function follow(screening: string | undefined, turn: Turn): Promise<void> {
  const conversation = await conversationOf(turn);
  if (conversation.state.screening === screening) return;
  const { screening: _before, ...state } = conversation.state;
  await saveConversation(conversation, { ...state, ...(screening && { screening }) }, turn);
}

/** Unlinks the conversation from this screening, so that typed messages no longer go to it. */
export async function unfollow(screening: string, turn: Turn): Promise<void> {
  const { state } = await conversationOf(turn);
  if (state.screening === screening) await follow(undefined, turn);
}

/** A person's role in a screening; a reader has any of the other roles. */
type Part = 'owner' | 'assessor' | 'coordinator' | 'reader';

/**
 * Returns whether the person of the turn has this role; coordinators have theirs once a screening
 * is submitted.
 */
export function hasPart(part: Part, screening: Screening, { person, roles }: Turn): boolean {
  switch (part) {
    case 'owner':
      return screening.owner === person.id;
    case 'assessor':
      return assessmentOf(screening, person.id) !== undefined;
    case 'coordinator':
      return screening.submittedAt !== undefined && isCoordinator(person.id, roles);
    case 'reader':
      return maySee(screening, person.id, roles);
  }
}

/** Reads a screening for a person with this role in it; otherwise replies with the reason. */
export async function openScreening(
  id: string,
  part: Part,
  turn: Turn,
): Promise<Versioned<Screening> | undefined> {
  const { refusals } = turn.renderContext.strings.screening;
  const stored = await readScreening(id, turn);
  if (stored !== undefined && hasPart(part, stored.document, turn)) return stored;
  const reason = stored === undefined ? 'unknown-screening' : 'not-yours';
  await replaceCard(turn, renderMessage(refusals[reason]));
  return undefined;
}
