import type { ConclusionNotifier } from '../../src/monitoring/rounds/finish-conclusion';
import type { Delivery } from '../../src/outbox/delivery';

/** The recipient of a conclusion. */
interface ConclusionRecipient {
  readonly to: string;
  readonly round: string;
}

/** A notifier that records its calls and answers as configured; it yields before it answers. */
export function recordingConclusionNotifier(
  answer: (told: ConclusionRecipient) => Delivery = () => ({ kind: 'delivered' }),
): ConclusionNotifier & { readonly told: readonly ConclusionRecipient[] } {
  const told: ConclusionRecipient[] = [];
  return {
    told,
    async concluded({ id: to }, { id: round }) {
      told.push({ to, round });
      await new Promise(setImmediate);
      return answer({ to, round });
    },
  };
}
