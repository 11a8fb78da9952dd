import type { CloudAdapter } from 'botbuilder';
import type { Delivery } from '../ports/delivery';
import type { Log } from '../ports/log';
import { messageOf } from './turn';

interface Parts {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly log: Log;
}

/** Sends a card into a conversation where nobody has just written; `about` is for the log. */
export type SendFirst = (
  reference: Record<string, unknown>,
  card: object,
  about: object,
) => Promise<Delivery>;

/** Answers of Teams that mean: this person has blocked or removed the bot, or is gone. */
const UNREACHABLE = [403, 404];

function statusOf(error: unknown): number | undefined {
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}

function failed(error: unknown): Delivery {
  const status = statusOf(error);
  const reason = status === undefined ? 'no-answer' : `http-${status}`;
  return status !== undefined && UNREACHABLE.includes(status)
    ? { kind: 'unreachable', reason }
    : { kind: 'failed', reason };
}

/** Sends through Teams, by a stored conversation reference, whole. */
export function createSendFirst({ adapter, appId, log }: Parts): SendFirst {
  return async (reference, card, about) => {
    let delivery: Delivery = { kind: 'failed', reason: 'not-sent' };
    await adapter.continueConversationAsync(appId, reference, async (context) => {
      try {
        await context.sendActivity(messageOf(card));
        delivery = { kind: 'delivered' };
      } catch (error) {
        // Here, not in onTurnError: whoever sends must know what became of it.
        delivery = failed(error);
        log.warn({ err: error, ...about, delivery }, 'A message was not delivered');
      }
    });
    return delivery;
  };
}
