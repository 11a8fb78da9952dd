import { MONITORED_SHOWN, renderMonitored } from '../cards/monitored-card';
import { listMonitored } from '../rounds/list-monitored';
import { openChatCard } from '../../teams/open-chat-card';
import { viewRound } from './round-turn';
import { reply, type Turn } from '../../teams/turn';

/** Shows how the monitoring of collaborations stands, in the person's own chat only; a single open round at once. */
export async function showMonitored(collaborations: readonly string[], turn: Turn): Promise<void> {
  const { person, roles, telling } = turn;
  if (!turn.personal) {
    const { inOwnChat } = telling.strings.monitoringOwners.monitored;
    await turn.context.sendActivity(openChatCard(turn, inOwnChat));
    return;
  }
  const shown = collaborations.slice(0, MONITORED_SHOWN);
  const found = await listMonitored(shown, person.id, roles, turn);
  const [round, another] = found.flatMap(({ open }) => open);
  if (found.length === 1 && round !== undefined && another === undefined)
    return viewRound({ round: round.id, inPlace: false }, turn);
  return reply(turn, renderMonitored(found, collaborations.length - shown.length, telling));
}
