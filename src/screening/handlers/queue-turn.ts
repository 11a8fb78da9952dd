import { renderMessage } from '../../cards/command-cards';
import { renderQueue } from '../cards/queue-card';
import { listQueue } from '../case/list-screenings';
import { reply, type Turn } from '../../teams/turn';

/** Lists the submitted screenings and the last that were rejected, for coordinators. */
export async function showQueue(turn: Turn): Promise<void> {
  const { person, roles, telling } = turn;
  const queue = await listQueue(person.id, roles, turn);
  const { onlyCoordinators } = telling.strings.screeningMoves;
  const card =
    queue.refused === undefined ? renderQueue(queue, telling) : renderMessage(onlyCoordinators);
  await reply(turn, card);
}
