import type { Delivery } from '../../outbox/delivery';
import { COORDINATOR } from './recipient';
import type { Reminder } from './reminder';

const FIRST_RETRY = 60_000;
const MAX_ATTEMPTS = 8;

/** The reminder as it is when nothing more is to be done about it. */
export function finishedReminder(reminder: Reminder, change: Partial<Reminder>): Reminder {
  const { nextAt, assignee, ...rest } = reminder;
  return { ...rest, ...change };
}

/** The reminder given back: no attempt was made, and it wants attention again at that time. */
export function putOff(reminder: Reminder, until: Date, change: Partial<Reminder>): Reminder {
  const attempts = Math.max(reminder.attempts - 1, 0);
  return { ...reminder, state: 'planned', attempts, nextAt: until.toISOString(), ...change };
}

/** The reminder after a failed attempt: to be tried again, each time after twice as long, or given up. */
export function retried(reminder: Reminder, reason: string, now: Date): Reminder {
  if (reminder.attempts >= MAX_ATTEMPTS)
    return finishedReminder(reminder, { state: 'failed', reason });
  const { recipient, ...rest } = reminder;
  const wait = FIRST_RETRY * 2 ** (reminder.attempts - 1);
  const nextAt = new Date(now.getTime() + wait).toISOString();
  return { ...rest, state: 'planned', nextAt, reason };
}

/** What a claimed reminder became by what became of its message. */
export function outcomeOf(
  reminder: Reminder,
  recipient: string,
  delivery: Delivery,
  now: Date,
): Reminder {
  switch (delivery.kind) {
    case 'delivered': {
      const { reason, ...rest } = reminder;
      return finishedReminder(rest, { state: 'sent', recipient, sentAt: now.toISOString() });
    }
    case 'unreachable': {
      // At once to the next who answers for it.
      const { reason } = delivery;
      return putOff(reminder, now, { attempts: 0, assignee: COORDINATOR, reason });
    }
    case 'failed': {
      const { reason, final } = delivery;
      return final === true
        ? finishedReminder(reminder, { state: 'failed', recipient, reason })
        : retried({ ...reminder, recipient }, reason, now);
    }
  }
}
