import type { Person } from '../../people/person';
import type { Delivery } from '../../outbox/delivery';
import type { Entry } from '../../catalogue/entry';

/** What passed on when somebody could not be reached any more. */
export interface Departure {
  readonly person: Person;
  /** The entries of the catalogue that they answered for. */
  readonly entries: readonly Entry[];
  /** Their stand-in, who answers for them now; absent: whoever coordinates. */
  readonly to?: Pick<Person, 'id' | 'name'>;
}

/** Tells a coordinator whose duties have passed on. */
export interface DutiesNotifier {
  passedOn(coordinator: Person, departure: Departure): Promise<Delivery>;
}
