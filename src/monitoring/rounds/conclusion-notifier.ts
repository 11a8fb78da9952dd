import type { Person } from '../../people/person';
import type { Delivery } from '../../outbox/delivery';
import type { Round } from './round';

/** Tells a coordinator of a monitoring that asks for a decision. */
export interface ConclusionNotifier {
  concluded(coordinator: Person, round: Round): Promise<Delivery>;
}
