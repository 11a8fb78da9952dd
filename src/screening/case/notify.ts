import { findCoordinators } from '../../people/coordinators';
import { markUnreachable } from '../../people/meet-person';
import { people, type Person } from '../../people/person';
import type { Roles } from '../../people/roles';
import type { Clock } from '../../lib/clock';
import type { Delivery } from '../../outbox/sending';
import type { DocumentStore } from '../../store/document-store';
import type { Screening } from './screening';
import type { ScreeningNotifier } from './screening-notifier';

/** What a move needs that people are told about. */
export interface NotifyPorts {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly screeningNotifier: ScreeningNotifier;
}

type Send = (person: Person, screening: Screening) => Promise<Delivery>;

/** Sends to each of them who can be written to, and gives the names of those it reached; nothing is sent twice. */
export async function notify(
  recipients: readonly Person[],
  send: (person: Person) => Promise<Delivery>,
  ports: Pick<NotifyPorts, 'clock' | 'documents'>,
): Promise<string[]> {
  const told: string[] = [];
  for (const person of recipients) {
    if (!person.reachable) continue;
    const delivery = await send(person);
    if (delivery.kind === 'delivered') told.push(person.name);
    if (delivery.kind === 'unreachable') await markUnreachable(person.id, delivery.reason, ports);
  }
  return told;
}

async function known(id: string, { documents }: NotifyPorts): Promise<Person[]> {
  const stored = await documents.get(people, id, id);
  return stored === undefined ? [] : [stored.document];
}

/** Tells the owner of a screening; gives the names of those it reached. */
export async function notifyOwner(
  screening: Screening,
  send: Send,
  ports: NotifyPorts,
): Promise<string[]> {
  const owner = await known(screening.owner, ports);
  return notify(owner, (person) => send(person, screening), ports);
}

/** Tells whoever handles a screening, or the coordinators while nobody does or can be reached. */
export async function notifyCoordinators(
  screening: Screening,
  send: Send,
  roles: Roles,
  ports: NotifyPorts,
): Promise<string[]> {
  const { handler, owner } = screening;
  const sendOne = (person: Person) => send(person, screening);
  const handling = handler === undefined ? [] : await known(handler.id, ports);
  const told = await notify(handling, sendOne, ports);
  if (told.length > 0) return told;
  const others = (await findCoordinators(roles, ports, owner)).filter(
    ({ id }) => id !== handler?.id,
  );
  return notify(others, sendOne, ports);
}
