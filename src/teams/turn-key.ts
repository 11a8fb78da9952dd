import { createHash } from 'node:crypto';
import type { Turn } from './turn';

/** A name for a message or card of this conversation that tells nothing of it: the same for the same one, and person if given. */
export function keyOf({ context }: Turn, activityId: string | undefined, person = ''): string {
  const { conversation } = context.activity;
  return createHash('sha256')
    .update(`${conversation.id}\n${activityId ?? ''}\n${person}`)
    .digest('hex')
    .slice(0, 24);
}

/** The same for the card that was tapped; for the tap itself where it names no card. */
export function keyOfCard(turn: Turn, person?: string): string {
  const { id, replyToId } = turn.context.activity;
  return keyOf(turn, replyToId ?? id, person);
}
