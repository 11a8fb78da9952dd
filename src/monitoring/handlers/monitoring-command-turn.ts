import { showDuties } from './duties-turn';
import { showFailed } from './failed-turn';
import { openChatCard } from '../../teams/open-chat-card';
import type { Turn } from '../../teams/turn';
import { showWheel, wheelWishOf } from './wheel-turn';

/** What a person can ask of monitoring in a word. */
export type MonitoringCommand = 'list-reminders' | 'year-wheel' | 'list-failed';

/** In the person's own chat only: whose duties are late is for nobody else's eyes. */
export async function doMonitoringCommand(command: MonitoringCommand, turn: Turn): Promise<void> {
  if (!turn.personal) {
    await turn.context.sendActivity(openChatCard(turn, turn.telling.strings.monitoring.inOwnChat));
    return;
  }
  switch (command) {
    case 'list-reminders':
      return showDuties(turn);
    case 'year-wheel':
      return showWheel(turn, wheelWishOf(turn.text));
    case 'list-failed':
      return showFailed(turn);
  }
}
