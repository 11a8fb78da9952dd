import { type Entry, listEntries } from '../../catalogue/entry';
import type { Log } from '../../lib/log';
import type { Message } from '../../outbox/message';
import type { Outbox } from '../../outbox/outbox';
import { changePerson, people, type Person, readPerson } from '../../people/person';
import type { MonitoringPolicy } from '../guide/guide';
import { listOpenRounds } from '../rounds/list-rounds';
import { UDSYN } from '../rounds/round';
import { changeOwner, type OwnerPorts } from './change-owner';

/** The ports needed to pass on duties. */
export interface PassOnPorts extends OwnerPorts {
  readonly log: Log;
  readonly outbox: Outbox;
}

const MOST_PEOPLE = 100;

/** Returns the stand-in of a person, if the stand-in can be reached. */
async function standInOf({ standIn }: Person, { documents }: PassOnPorts) {
  const stored = standIn && (await readPerson(standIn.id, { documents }));
  if (stored?.document.reachable !== true) return undefined;
  const { id, name } = stored.document;
  return { id, name };
}

/** Lists the collaborations that a person is responsible for, through an entry or an open round. */
async function dutiesOf({ id }: Person, ports: PassOnPorts): Promise<string[]> {
  const all = await listEntries(ports.content.organisation.id, ports);
  const owned = all.flatMap(({ document }) => (document.owner === id ? [document.id] : []));
  const open = await listOpenRounds(ports, id);
  return [...new Set([...owned, ...open.map(({ collaboration }) => collaboration)])];
}

/**
 * Passes on everything that a person is responsible for. Duties that an interrupted run has already
 * passed on stay recorded.
 */
async function passOn(person: Person, policy: MonitoringPolicy, ports: PassOnPorts): Promise<void> {
  const to = await standInOf(person, ports);
  const duties = await dutiesOf(person, ports);
  const collaborations = [...new Set([...(person.passedOn?.collaborations ?? []), ...duties])];
  if (collaborations.length === 0) {
    await changePerson(person.id, ({ unsettled, passedOn, ...rest }) => rest, ports);
    return;
  }
  const at = person.passedOn?.at ?? ports.clock.now().toISOString();
  const passedOn = { collaborations, at, ...(to && { to }) };
  // Written before any owner changes, so that the notice to a coordinator is complete.
  const noted = await changePerson(
    person.id,
    (known) =>
      known.unsettled === 'duties' ? { ...known, passedOn, lost: { collaborations } } : known,
    ports,
  );
  // The person can be reached again and keeps their duties.
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

/** The kind of message that tells a coordinator whose duties have been passed on. */
export const PASSED_ON = 'duties-passed-on';

/**
 * Queues the message to a coordinator, and then records in the person document that it is queued.
 */
async function postPassedOn(person: Person, ports: PassOnPorts): Promise<void> {
  const { id, passedOn } = person;
  if (passedOn !== undefined) {
    // Older documents have no time; there is at most one such document per person.
    const { collaborations, to, at = 'before' } = passedOn;
    const about = { collaborations, ...(to && { to: to.id, toName: to.name }) };
    const draft = { id: `${id}.passed-on.${at}`, kind: PASSED_ON, subject: id, about };
    await ports.outbox.post([{ ...draft, to: { role: 'coordinator', not: id } }]);
  }
  await changePerson(
    id,
    ({ unsettled, passedOn: posted, ...rest }) =>
      unsettled === 'telling' ? rest : { ...rest, unsettled, passedOn: posted },
    ports,
  );
}

/** The duties that were passed on when a person became unreachable. */
export interface Departure {
  readonly person: Person;
  /** The catalogue entries that they were responsible for. */
  readonly entries: readonly Entry[];
  /** The name of the stand-in who is responsible now; if absent, any coordinator. */
  readonly to?: string;
}

/**
 * Reads the content of a message about passed-on duties; `undefined` if the person no longer
 * exists.
 */
export async function departureOf(
  { subject, about }: Pick<Message, 'subject' | 'about'>,
  ports: Pick<OwnerPorts, 'content' | 'documents'>,
): Promise<Departure | undefined> {
  const person = (await readPerson(subject, ports))?.document;
  if (person === undefined) return undefined;
  const { collaborations, toName: to } = about;
  const all = await listEntries(ports.content.organisation.id, ports);
  const entries = all
    .map(({ document }) => document)
    .filter(({ id }) => Array.isArray(collaborations) && collaborations.includes(id));
  return { person, entries, ...(typeof to === 'string' && { to }) };
}

async function forEachPerson(
  unsettled: NonNullable<Person['unsettled']>,
  work: (person: Person) => Promise<void>,
  { documents, log }: PassOnPorts,
): Promise<number> {
  const { items } = await documents.query(people, {
    where: [{ field: 'unsettled', is: 'eq', value: unsettled }],
    limit: MOST_PEOPLE,
  });
  for (const { document } of items)
    try {
      await work(document);
    } catch (error) {
      log.error({ err: error, person: document.id }, 'Could not pass on duties');
    }
  return items.length;
}

/**
 * Passes on the duties of everybody who has become unreachable, to their stand-ins or to the
 * coordinators, and notifies a coordinator once. Returns the number of people concerned.
 */
export async function passOnDuties(policy: MonitoringPolicy, ports: PassOnPorts): Promise<number> {
  const left = await forEachPerson('duties', (person) => passOn(person, policy, ports), ports);
  await forEachPerson('telling', (person) => postPassedOn(person, ports), ports);
  return left;
}
