import { type Entry, listEntries } from '../../catalogue/entry';
import { forEachFound } from '../../lib/for-each-found';
import type { Log } from '../../lib/log';
import type { Message } from '../../outbox/message';
import type { Outbox } from '../../outbox/outbox';
import { changePerson, people, type Person, readPerson } from '../../people/person';
import type { MonitoringPolicy } from '../guide/guide';
import { listOpenRounds } from '../rounds/list-rounds';
import { UDSYN } from '../rounds/round';
import { changeOwner, type OwnerPorts } from './change-owner';
import { logUnreadable } from '../../store/document-store';

/** The ports needed to pass on duties. */
export interface PassOnPorts extends OwnerPorts {
  readonly log: Log;
  readonly outbox: Outbox;
}

type PassedOn = NonNullable<Person['passedOn']>;

const PAGE = 100;

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
 * Adds duties to those that a person document already records as passed on. Decided on the document
 * as it is stored, because another process may be passing on the same duties.
 */
function recordDuties(known: Person, { collaborations, at, to }: PassedOn): Person {
  if (known.unsettled !== 'duties') return known;
  const { unsettled, passedOn: before, ...rest } = known;
  if (collaborations.length === 0) return before === undefined ? rest : known;
  const all = [...new Set([...(before?.collaborations ?? []), ...collaborations])];
  const passedOn = { collaborations: all, at: before?.at ?? at, ...(to && { to }) };
  return { ...known, passedOn, lost: { collaborations: all } };
}

/**
 * Passes on everything that a person is responsible for. Duties that an interrupted run or another
 * process has already passed on stay recorded.
 */
async function passOn(person: Person, policy: MonitoringPolicy, ports: PassOnPorts): Promise<void> {
  const { id } = person;
  const to = await standInOf(person, ports);
  const collaborations = await dutiesOf(person, ports);
  const at = ports.clock.now().toISOString();
  // Written before any owner changes, so that the notice to a coordinator is complete.
  const recorded = await changePerson(
    id,
    (known) => recordDuties(known, { collaborations, at, to }),
    ports,
  );
  // The person can be reached again and keeps their duties, or nothing is left to pass on.
  if (recorded?.unsettled !== 'duties') return;
  for (const collaboration of collaborations) {
    const change = { collaboration, to, from: id, by: UDSYN, did: 'passed-on' as const };
    await changeOwner(change, policy, ports);
  }
  const since = recorded.unreachable?.since;
  await changePerson(
    id,
    (known) =>
      // The duties of a person who has returned and left again meanwhile are passed on next time.
      known.passedOn === undefined || known.unreachable?.since !== since
        ? known
        : { ...known, unsettled: 'telling' },
    ports,
  );
}

/** The kind of message that tells a coordinator whose duties have been passed on. */
export const PASSED_ON = 'duties-passed-on';

/**
 * Removes the duties that a queued message reports from a person document, unless it records those
 * of a later departure by now. Duties that were added since then need another message.
 */
function withoutQueued(known: Person, queued: PassedOn, now: string): Person {
  const { unsettled, passedOn, ...rest } = known;
  if (passedOn === undefined) return unsettled === 'telling' ? rest : known;
  if (passedOn.at !== queued.at) return known;
  const left = passedOn.collaborations.filter((one) => !queued.collaborations.includes(one));
  if (left.length > 0)
    return { ...known, passedOn: { ...passedOn, collaborations: left, at: now } };
  return unsettled === 'telling' ? rest : { ...rest, unsettled };
}

/**
 * Queues the message to a coordinator, and then records in the person document that it is queued.
 */
async function postPassedOn(
  { id, passedOn }: Pick<Person, 'id' | 'passedOn'>,
  ports: PassOnPorts,
): Promise<void> {
  const queued = passedOn ?? { collaborations: [] };
  if (passedOn !== undefined) {
    // Older documents have no time; there is at most one such document per person.
    const { collaborations, to, at = 'before' } = passedOn;
    const about = { collaborations, ...(to && { to: to.id, toName: to.name }) };
    const draft = { id: `${id}.passed-on.${at}`, kind: PASSED_ON, subject: id, about };
    await ports.outbox.post([{ ...draft, to: { role: 'coordinator', not: id } }]);
  }
  const now = ports.clock.now().toISOString();
  await changePerson(id, (known) => withoutQueued(known, queued, now), ports);
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

function forEachPerson(
  unsettled: NonNullable<Person['unsettled']>,
  work: (person: Person) => Promise<void>,
  { documents, log }: PassOnPorts,
): Promise<number> {
  return forEachFound({
    find: (page) =>
      documents.query(people, {
        where: [{ field: 'unsettled', is: 'eq', value: unsettled }],
        limit: PAGE,
        onUnreadable: logUnreadable(log),
        ...page,
      }),
    work: ({ document }) => work(document),
    failed: (error, { document }) => {
      log.error({ err: error, person: document.id }, 'Could not pass on duties');
    },
  });
}

/**
 * Passes on the duties of everybody who has become unreachable, to their stand-ins or to the
 * coordinators, and notifies a coordinator once. Returns the number of people whose duties passed on.
 */
export async function passOnDuties(policy: MonitoringPolicy, ports: PassOnPorts): Promise<number> {
  const left = await forEachPerson('duties', (person) => passOn(person, policy, ports), ports);
  await forEachPerson('telling', (person) => postPassedOn(person, ports), ports);
  return left;
}
