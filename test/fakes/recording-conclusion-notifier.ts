import type { ConclusionNotifier } from '../../src/monitoring/rounds/finish-conclusion';
import type { Delivery } from '../../src/outbox/sending';

/** Whom a conclusion went to. */
interface RemindedRecipient {
  readonly to: string;
  readonly round: string;
}

/** A notifier that keeps what it is given and answers as told; it lets others run before it answers. */
export function recordingConclusionNotifier(
  answer: (told: RemindedRecipient) => Delivery = () => ({ kind: 'delivered' }),
): ConclusionNotifier & { readonly told: readonly RemindedRecipient[] } {
  const told: RemindedRecipient[] = [];
  return {
    told,
    async concluded({ id: to }, { id: round }) {
      told.push({ to, round });
      await new Promise(setImmediate);
      return answer({ to, round });
    },
  };
}
