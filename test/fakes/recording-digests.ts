import type { ComposeDigest } from '../../src/monitoring/reminders/send-reminders';
import type { Delivery, Send } from '../../src/outbox/sending';
import { recordingSender } from './recording-sender';

/** A reminder that went to a person. */
export interface Sending {
  readonly person: string;
  readonly reminder: string;
}

interface Digest {
  readonly person: string;
  readonly reminders: readonly string[];
}

/** A digest as the ids of its reminders. */
export const composeDigest: ComposeDigest = ({ id: person }, items) =>
  items.length === 0
    ? undefined
    : ({ person, reminders: items.map(({ reminder }) => reminder.id) } satisfies Digest);

/** What sends reminders: it keeps them, message by message, and answers as it is told. */
export function recordingDigests(
  answer: (sending: Sending) => Delivery = () => ({ kind: 'delivered' }),
): {
  readonly send: Send;
  readonly composeDigest: ComposeDigest;
  readonly sent: readonly Sending[];
  readonly digests: readonly (readonly string[])[];
} {
  const { send, sent } = recordingSender<Digest>(({ card: { person, reminders } }) =>
    answer({ person, reminder: reminders[0] ?? '' }),
  );
  return {
    send,
    composeDigest,
    get sent() {
      return sent.flatMap(({ card: { person, reminders } }) =>
        reminders.map((reminder) => ({ person, reminder })),
      );
    },
    get digests() {
      return sent.map(({ card }) => card.reminders);
    },
  };
}
