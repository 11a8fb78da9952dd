import { type Entry, listEntries } from '../../catalogue/entry';
import type { Log } from '../../lib/log';
import type { Delivery } from '../../outbox/sending';
import { findCoordinator } from '../../people/coordinators';
import { markUnreachable } from '../../people/meet-person';
import { type Person, changePerson, people } from '../../people/person';
import type { Roles } from '../../people/roles';
import type { MonitoringPolicy } from '../guide/guide';
import { isSendingTime } from '../../outbox/office-time';
import { listOpenRounds } from '../rounds/list-rounds';
import { UDSYN } from '../rounds/round';
import { changeOwner, type OwnerPorts } from './change-owner';

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

/** What passing on duties works with. */
export interface PassOnPorts extends OwnerPorts {
  readonly dutiesNotifier: DutiesNotifier;
  readonly log: Log;
}

const MOST_PEOPLE = 100;

const without = ({ unsettled, passedOn, ...person }: Person): Person => person;

/** Whoever stands in for a person and can be written to. */
async function standInOf({ standIn }: Person, { documents }: PassOnPorts) {
  if (standIn === undefined) return undefined;
  const stored = await documents.get(people, standIn.id, standIn.id);
  if (stored?.document.reachable !== true) return undefined;
  const { id, name } = stored.document;
  return { id, name };
}

/** The collaborations that a person answers for: by their entry, or by an open round. */
async function dutiesOf({ id }: Person, all: readonly Entry[], ports: PassOnPorts) {
  const owned = all.filter(({ owner }) => owner === id).map((entry) => entry.id);
  const open = await listOpenRounds(ports, id);
  return [...new Set([...owned, ...open.map(({ collaboration }) => collaboration)])];
}

/** Passes on all that a person answers for; what of it a process that died before has passed on stays noted. */
async function passOn(person: Person, policy: MonitoringPolicy, ports: PassOnPorts): Promise<void> {
  const entries = (await listEntries(ports.content.organisation.id, ports)).map(
    ({ document }) => document,
  );
  const to = await standInOf(person, ports);
  const duties = await dutiesOf(person, entries, ports);
  const collaborations = [...new Set([...(person.passedOn?.collaborations ?? []), ...duties])];
  if (collaborations.length === 0) {
    await changePerson(person.id, without, ports);
    return;
  }
  const passedOn = { collaborations, ...(to && { to }) };
  // Before anything changes hands, so that none goes untold.
  const noted = await changePerson(
    person.id,
    (known) =>
      known.unsettled === 'duties' ? { ...known, passedOn, lost: { collaborations } } : known,
    ports,
  );
  // They are back: what is theirs stays theirs.
  if (noted?.unsettled !== 'duties') return;
  for (const collaboration of duties) {
    const change = { collaboration, to, from: person.id, by: UDSYN, did: 'passed-on' as const };
    await changeOwner(change, policy, ports);
  }
  await changePerson(
    person.id,
    (known) => (known.passedOn === undefined ? known : { ...known, unsettled: 'telling' }),
    ports,
  );
}

async function departureOf(person: Person, ports: PassOnPorts): Promise<Departure> {
  const { collaborations = [], to } = person.passedOn ?? {};
  const all = await listEntries(ports.content.organisation.id, ports);
  const entries = all
    .map(({ document }) => document)
    .filter(({ id }) => collaborations.includes(id));
  return { person, entries, ...(to && { to }) };
}

/** Tells a coordinator once; where none can be told now, the next tick tries again. */
async function notifyCoordinator(person: Person, roles: Roles, ports: PassOnPorts): Promise<void> {
  const coordinator = await findCoordinator(roles, ports, person.id);
  if (coordinator === undefined) return;
  const departure = await departureOf(person, ports);
  const delivery = await ports.dutiesNotifier.passedOn(coordinator, departure);
  if (delivery.kind === 'delivered') await changePerson(person.id, without, ports);
  if (delivery.kind !== 'unreachable') return;
  await markUnreachable(coordinator.id, delivery.reason, ports);
  await notifyCoordinator(person, roles, ports);
}

async function forEachPerson(
  unsettled: NonNullable<Person['unsettled']>,
  settle: (person: Person) => Promise<void>,
  { documents, log }: PassOnPorts,
): Promise<number> {
  const { items } = await documents.query(people, {
    where: [{ field: 'unsettled', is: 'eq', value: unsettled }],
    limit: MOST_PEOPLE,
  });
  for (const { document } of items)
    try {
      await settle(document);
    } catch (error) {
      log.error({ err: error, person: document.id }, 'Duties could not be passed on');
    }
  return items.length;
}

/**
 * Passes on the duties of all who have become unreachable, to their stand-ins or to whoever coordinates, and tells a
 * coordinator once, within office hours. How many people that was about.
 */
export async function passOnDuties(
  roles: Roles,
  policy: MonitoringPolicy,
  ports: PassOnPorts,
): Promise<number> {
  const left = await forEachPerson('duties', (person) => passOn(person, policy, ports), ports);
  if (isSendingTime(ports.clock.now(), false, policy))
    await forEachPerson('telling', (person) => notifyCoordinator(person, roles, ports), ports);
  return left;
}
