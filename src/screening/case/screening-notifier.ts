import type { Person } from '../../people/person';
import type { Delivery } from '../../outbox/sending';
import type { Screening } from './screening';

/** Tells people about screenings, each in their own chat. */
export interface ScreeningNotifier {
  submitted(coordinator: Person, screening: Screening): Promise<Delivery>;
  informationWanted(owner: Person, screening: Screening): Promise<Delivery>;
  replied(coordinator: Person, screening: Screening): Promise<Delivery>;
  /** The coordinator goes on without the owner's answer. */
  resumed(owner: Person, screening: Screening): Promise<Delivery>;
  decided(owner: Person, screening: Screening): Promise<Delivery>;
  /** `by`: the name of who invites. */
  invited(person: Person, screening: Screening, by: string): Promise<Delivery>;
  /** `by`: the name of the colleague who does not assess it. */
  declined(owner: Person, screening: Screening, by: string): Promise<Delivery>;
  /** Asks whether an untouched draft is to be kept. */
  idle(owner: Person, screening: Screening): Promise<Delivery>;
}
