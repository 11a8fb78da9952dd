import type { Person } from '../../people/person';
import type { Delivery } from '../../outbox/sending';
import type { Inquiry } from './inquiry';

/** Carries a question to a coordinator, and the answer back. */
export interface InquiryNotifier {
  /** Into the coordinator's own chat. */
  ask(coordinator: Person, inquiry: Inquiry): Promise<Delivery>;
  /** To where it was asked. */
  answer(inquiry: Inquiry): Promise<Delivery>;
}
