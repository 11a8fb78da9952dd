import type { z } from 'zod';
import { renderMessage } from '../../cards/command-cards';
import { isCoordinator } from '../../people/roles';
import { openChatCard } from '../../teams/open-chat-card';
import { reply, type Turn } from '../../teams/turn';
import { formatResent, renderFailed } from '../cards/failed-card';
import type { OUTBOX_ACTIONS } from '../cards/outbox-actions';
import {
  type FailedMessage,
  type FailedQueue,
  type FailedResent,
  listFailed,
} from '../list-failed';

/** A tap on one of the outbox's cards. */
type OutboxAction = z.infer<(typeof OUTBOX_ACTIONS)[number]>;
type Row = Pick<FailedMessage, 'queue' | 'id' | 'partition'>;

/** Lists failed messages, for coordinators. */
async function showPage(
  queues: readonly FailedQueue[],
  after: string | undefined,
  turn: Turn,
): Promise<void> {
  const { person, roles, renderContext } = turn;
  const card = isCoordinator(person.id, roles)
    ? renderFailed(await listFailed(queues, after), renderContext)
    : renderMessage(renderContext.strings.monitoring.onlyCoordinators);
  await reply(turn, card);
}

/** Lists failed messages in the person's private chat only, because they name people. */
export async function showFailed(queues: readonly FailedQueue[], turn: Turn): Promise<void> {
  if (turn.personal) await showPage(queues, undefined, turn);
  else
    await turn.context.sendActivity(
      openChatCard(turn, turn.renderContext.strings.outbox.inOwnChat),
    );
}

function formatOutcome(resent: FailedResent, { renderContext }: Turn): string {
  const { monitoring, outbox } = renderContext.strings;
  if (resent.ok) return formatResent(resent.message.name, resent.at, renderContext);
  const { reason } = resent;
  return reason === 'not-allowed' ? monitoring.onlyCoordinators : outbox[reason];
}

/** Resends messages of a list that are still needed; the list itself stays. */
async function resend(
  rows: readonly Row[],
  queues: readonly FailedQueue[],
  turn: Turn,
): Promise<void> {
  const { outbox } = turn.renderContext.strings;
  const outcomes: FailedResent[] = [];
  for (const row of rows) {
    const queue = queues.find(({ name }) => name === row.queue);
    outcomes.push((await queue?.resend(row)) ?? { ok: false, reason: 'unknown' });
  }
  const count = outcomes.filter(({ ok }) => ok).length;
  const [first] = outcomes;
  const isForAll = outcomes.length === 1 || (first?.ok === false && first.reason === 'not-allowed');
  const said =
    first !== undefined && isForAll ? formatOutcome(first, turn) : outbox.resentAll(count);
  await reply(turn, renderMessage(said));
}

const reminderRow = ({ reminder, month }: { readonly reminder: string; readonly month: string }) =>
  ({ queue: 'reminders', id: reminder, partition: month }) as const;

/** Handles a tap on a list of failed messages. */
export async function failedActionTurn(
  action: OutboxAction,
  queues: readonly FailedQueue[],
  turn: Turn,
): Promise<void> {
  if (!turn.personal) return showFailed(queues, turn);
  switch (action.action) {
    case 'list-failed':
      return showPage(queues, action.after, turn);
    case 'resend-failed':
      return resend(action.rows, queues, turn);
    case 'resend':
      return resend([reminderRow(action)], queues, turn);
    case 'resend-all':
      return resend(action.reminders.map(reminderRow), queues, turn);
  }
}
