import type { Departure, DutiesNotifier } from '../../src/monitoring/owners/pass-on-duties';
import type { Delivery } from '../../src/outbox/sending';

/** A notifier that keeps whose duties it is told have passed on, and answers as told. */
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
