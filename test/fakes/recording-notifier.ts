import type { ReminderNotifier } from '../../src/monitoring/reminder-notifier';
import type { Delivery } from '../../src/ports/delivery';

/** Whom a reminder went to. */
export interface Sending {
  readonly person: string;
  readonly reminder: string;
}

/** A notifier that keeps what it is given and answers as told; it lets others run before it answers. */
export function recordingNotifier(
  answer: (sending: Sending) => Delivery = () => ({ kind: 'delivered' }),
): ReminderNotifier & { readonly sent: readonly Sending[] } {
  const sent: Sending[] = [];
  return {
    sent,
    async remind({ id: person }, _, { id: reminder }) {
      const sending = { person, reminder };
      sent.push(sending);
      await new Promise(setImmediate);
      return answer(sending);
    },
  };
}
