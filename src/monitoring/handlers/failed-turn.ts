import { renderMessage } from '../../cards/command-cards';
import { renderFailed } from '../cards/failed-card';
import { dayOf } from '../cards/format-monitoring';
import { listFailed } from '../reminders/list-failed';
import { resendReminder } from '../reminders/resend-reminder';
import { isCoordinator } from '../../people/roles';
import { reply, type Turn } from '../../teams/turn';

/** Lists the reminders that were given up, for coordinators. */
export async function showFailed(turn: Turn, after?: string): Promise<void> {
  const { person, roles, renderContext } = turn;
  const card = isCoordinator(person.id, roles)
    ? renderFailed(await listFailed(turn, after), renderContext)
    : renderMessage(renderContext.strings.monitoring.onlyCoordinators);
  await reply(turn, card);
}

interface Row {
  readonly reminder: string;
  readonly month: string;
}

/** Sends all undelivered reminders of a list again; the list stays unchanged. */
export async function resendAllTurn(
  { reminders }: { readonly reminders: readonly Row[] },
  turn: Turn,
): Promise<void> {
  const { content, person, roles, renderContext } = turn;
  const { monitoring, monitoringWheel } = renderContext.strings;
  let count = 0;
  for (const row of reminders) {
    const { kind } = await resendReminder({ ...row, by: person.id }, roles, content.policy, turn);
    if (kind === 'not-allowed') return reply(turn, renderMessage(monitoring.onlyCoordinators));
    if (kind === 'resent') count += 1;
  }
  return reply(turn, renderMessage(monitoringWheel.failed.resentAll(count)));
}

/** Sends a reminder again; the list stays unchanged. */
export async function resendTurn({ reminder, month }: Row, turn: Turn): Promise<void> {
  const { content, person, roles, renderContext } = turn;
  const { monitoring, monitoringWheel } = renderContext.strings;
  const { failed: texts } = monitoringWheel;
  const request = { reminder, month, by: person.id };
  const resent = await resendReminder(request, roles, content.policy, turn);
  const text = () => {
    switch (resent.kind) {
      case 'resent': {
        const name = resent.round.name[renderContext.language];
        return texts.resent(name, dayOf(resent.at.toISOString(), renderContext));
      }
      case 'not-failed':
        return texts.notFailed;
      case 'closed':
        return texts.closed;
      case 'not-allowed':
        return monitoring.onlyCoordinators;
      case 'unknown':
        return texts.unknown;
    }
  };
  await reply(turn, renderMessage(text()));
}
