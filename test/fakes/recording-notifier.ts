import type { ReminderNotifier } from '../../src/monitoring/reminders/reminder-notifier';
import type { Delivery } from '../../src/outbox/delivery';

/** The recipient of a reminder. */
export interface Sending {
  readonly person: string;
  readonly reminder: string;
}

/** A notifier that records each message and answers as configured; it yields before it answers. */
export function recordingNotifier(
  answer: (sending: Sending) => Delivery = () => ({ kind: 'delivered' }),
): ReminderNotifier & {
  readonly sent: readonly Sending[];
  readonly digests: readonly (readonly string[])[];
} {
  const sent: Sending[] = [];
  const digests: string[][] = [];
  return {
    sent,
    digests,
    async remind({ id: person }, items) {
      const ids = items.map(({ reminder }) => reminder.id);
      digests.push(ids);
      sent.push(...ids.map((reminder) => ({ person, reminder })));
      await new Promise(setImmediate);
      return answer({ person, reminder: ids[0] ?? '' });
    },
  };
}
