import { renderMessage } from '../../cards/command-cards';
import { isCoordinator } from '../../people/roles';
import type { Versioned } from '../../store/document-store';
import { conversationOf, saveConversation } from '../../teams/conversation';
import { replaceCard, type Turn } from '../../teams/turn';
import { assessmentOf, maySee, type Screening, readScreening } from '../case/screening';

/** Makes what is typed belong to a screening from now on, or to none. */
export async function follow(screening: string | undefined, turn: Turn): Promise<void> {
  const conversation = await conversationOf(turn);
  if (conversation.state.screening === screening) return;
  const { screening: _before, ...state } = conversation.state;
  await saveConversation(conversation, { ...state, ...(screening && { screening }) }, turn);
}

/** Makes what is typed belong to no screening, if it belongs to this one. */
export async function unfollow(screening: string, turn: Turn): Promise<void> {
  const { state } = await conversationOf(turn);
  if (state.screening === screening) await follow(undefined, turn);
}

/** What a person can be to a screening; a reader is any of the others. */
type Part = 'owner' | 'assessor' | 'coordinator' | 'reader';

/** Whether the person of the turn has this part; coordinators have theirs once a screening is submitted. */
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

/** Reads a screening for a person who has this part in it; tells anybody else why they get nothing. */
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
