import type { Person } from '../../people/person';
import type { Delivery } from '../../outbox/delivery';
import type { Reminder } from './reminder';
import type { Round } from '../rounds/round';

/** One line of a digest: a round, and the step of its ladder that is due. */
export interface DueItem {
  readonly round: Round;
  readonly reminder: Reminder;
}

/** Reaches a person who has not just written to us. */
export interface ReminderNotifier {
  /**
   * Sends all that is due to a person as one message. `current` tells right before each attempt what of it is still
   * to be said; when that is nothing, nothing goes out and the answer does not matter.
   */
  remind(
    person: Person,
    items: readonly DueItem[],
    current: () => Promise<readonly DueItem[]>,
  ): Promise<Delivery>;
}
