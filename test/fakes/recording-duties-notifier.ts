import type { Departure, DutiesNotifier } from '../../src/monitoring/owners/pass-on-duties';
import type { Delivery } from '../../src/outbox/delivery';

/** A notifier that records whose duties passed on, and answers as configured. */
export function recordingDutiesNotifier(
  answer: (coordinator: string) => Delivery = () => ({ kind: 'delivered' }),
): DutiesNotifier & {
  readonly told: readonly { readonly coordinator: string; readonly departure: Departure }[];
} {
  const told: { coordinator: string; departure: Departure }[] = [];
  return {
    told,
    passedOn({ id: coordinator }, departure) {
      told.push({ coordinator, departure });
      return Promise.resolve(answer(coordinator));
    },
  };
}
