import { conversationOf, saveConversation } from '../../teams/conversation';
import type { Turn } from '../../teams/turn';

/** Makes what is typed belong to a round of monitoring from now on, and to nothing else. */
export async function followRound(round: string, turn: Turn): Promise<void> {
  const conversation = await conversationOf(turn);
  const { round: before, screening, ...state } = conversation.state;
  if (before === round && screening === undefined) return;
  await saveConversation(conversation, { ...state, round }, turn);
}

/** Makes what is typed belong to no round, if it belongs to this one. */
export async function unfollowRound(round: string, turn: Turn): Promise<void> {
  const conversation = await conversationOf(turn);
  const { round: before, ...state } = conversation.state;
  if (before === round) await saveConversation(conversation, state, turn);
}
