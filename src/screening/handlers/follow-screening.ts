import { conversationOf, saveConversation } from '../../teams/conversation';
import type { Turn } from '../../teams/turn';

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
