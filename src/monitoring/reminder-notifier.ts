import type { Person } from '../people/person';
import type { Delivery } from '../ports/delivery';
import type { Reminder } from './reminder';
import type { Round } from './round';

/** Reaches a person who has not just written to us. */
export interface ReminderNotifier {
  remind(person: Person, round: Round, reminder: Reminder): Promise<Delivery>;
}
