import { mayBeOne } from '../../people/same-person';
import { type Entry, listEntries } from '../../catalogue/entry';
import type { KnowledgeSource } from '../../catalogue/knowledge';
import { changePerson, type Person, readPerson } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import { statusOn } from '../../catalogue/collaboration';
import type { Clock } from '../../lib/clock';
import type { Refused, Result } from '../../lib/result';
import { changeOwner, NOBODY } from './change-owner';
import {
  canonicalOf,
  type ClaimPorts,
  contactNamesOf,
  contactsLike,
  spellingsOf,
} from './contact-candidates';
import { copenhagen } from '../../lib/dates';
import type { MonitoringPolicy } from '../guide/guide';
import { listOpenRounds } from '../rounds/list-rounds';

/**
 * A name in the catalogue, and the entries for which the person with that name would be
 * responsible.
 */
export interface ContactQuestion {
  readonly name: string;
  readonly entries: readonly Entry[];
}

interface Claim {
  /** The id of the person that the claim is about. */
  readonly person: string;
  /** The name in the catalogue. */
  readonly name: string;
  readonly is: boolean;
  /** The person, or a coordinator. */
  readonly by: Pick<Person, 'id' | 'name'>;
}

/** The outcome of a claim. */
export type Claimed =
  | Result<
      {
        person: Person;
        /** Whether the name is theirs. If not, they are not asked about it again. */
        is: boolean;
        /** The entries under this name for which they are responsible. */
        entries: readonly Entry[];
        /** The entries that already have another owner. */
        others: readonly Entry[];
      },
      ClaimRefusal
    >
  /** A person named by a coordinator must have written to Udsyn first. */
  | Refused<'unreachable', { person: Person }>;

/** `no-such-contact`: no contact has that name, or it does not match the person's name. */
type ClaimRefusal = 'no-such-contact' | 'unknown-person' | 'not-allowed';

/**
 * Lists the entries that somebody can be responsible for; ended ones are included until their last
 * round is closed.
 */
async function monitored({ clock, content, documents }: ClaimPorts): Promise<Entry[]> {
  const today = copenhagen(clock.now()).day;
  const all = await listEntries(content.organisation.id, { documents });
  const open = await listOpenRounds({ documents });
  const waiting = new Set(open.map(({ collaboration }) => collaboration));
  return all
    .map(({ document }) => document)
    .filter(({ id, facts }) => statusOn(today, facts) !== 'ended' || waiting.has(id));
}

/** Lists the entries of a contact, under any spelling of the name. */
async function entriesOf(name: string, ports: ClaimPorts): Promise<Entry[]> {
  const spellings = spellingsOf(name, ports.content.people);
  return (await monitored(ports)).filter((entry) =>
    contactNamesOf(entry).some((one) => spellings.includes(one)),
  );
}

const isTheirs = (name: string, person: Pick<Person, 'name'>, { content }: ClaimPorts) =>
  spellingsOf(name, content.people).some((one) => mayBeOne(one, person.name));

const noted = (person: Person, name: string, is: 'asked' | 'yes' | 'no', clock: Clock): Person => ({
  ...person,
  contactNames: [
    ...(person.contactNames ?? []).filter((one) => one.name !== name),
    { name, is, at: clock.now().toISOString() },
  ],
});

/**
 * Returns whether a contact in the in-memory catalogue may be this person and they have not been
 * asked about that name yet.
 */
function mayBeAsked(
  person: Pick<Person, 'name' | 'contactNames'>,
  { knowledge, ...ports }: ClaimPorts & { readonly knowledge: KnowledgeSource },
): boolean {
  const known = ports.content.people;
  const asked = new Set((person.contactNames ?? []).map(({ name }) => name));
  const spellings = known.filter((one) =>
    spellingsOf(one.name, known).some((spelling) => mayBeOne(spelling, person.name)),
  );
  const contacts = contactsLike(person.name, knowledge.current().knowledge.collaborations);
  return [...contacts, ...spellings.map(({ name }) => name)]
    .map((name) => canonicalOf(name, known))
    .some((name) => !asked.has(name) && isTheirs(name, person, ports));
}

/**
 * Returns the contact without an owner who may be this person. Each name is asked about only once,
 * and this is recorded. For a person who matches no contact or has already been asked, the store is
 * not read.
 */
export async function askForName(
  person: Pick<Person, 'id' | 'name' | 'contactNames'>,
  ports: ClaimPorts & { readonly knowledge: KnowledgeSource },
): Promise<ContactQuestion | undefined> {
  if (!mayBeAsked(person, ports)) return undefined;
  const { clock, content } = ports;
  const unowned = (await monitored(ports)).filter(({ owner }) => owner === undefined);
  const names = new Set(
    unowned.flatMap(contactNamesOf).map((name) => canonicalOf(name, content.people)),
  );
  const theirs = [...names].filter((name) => isTheirs(name, person, ports));
  let asked: string | undefined;
  await changePerson(
    person.id,
    (known) => {
      const before = new Set((known.contactNames ?? []).map(({ name }) => name));
      asked = theirs.find((name) => !before.has(name));
      return asked === undefined ? known : noted(known, asked, 'asked', clock);
    },
    ports,
  );
  if (asked === undefined) return undefined;
  const entries = (await entriesOf(asked, ports)).filter(({ owner }) => owner === undefined);
  return { name: asked, entries };
}

/** Gives a person the entries that have no other owner. */
async function giveUnowned(
  found: readonly Entry[],
  to: Pick<Person, 'id' | 'name'>,
  by: Claim['by'],
  policy: MonitoringPolicy,
  ports: ClaimPorts,
): Promise<void> {
  const did = by.id === to.id ? 'claimed' : 'handed-over';
  for (const { id: collaboration, owner } of found)
    if (owner === undefined || owner === to.id) {
      // A round with a different owner keeps it.
      const change = { collaboration, to, from: NOBODY, by, did } as const;
      await changeOwner(change, policy, ports);
    }
}

/**
 * Returns the person that a claim is about and the entries under the name, or why the claim is
 * refused.
 */
async function checkClaim(
  { person: id, name, by }: Claim,
  roles: Roles,
  ports: ClaimPorts,
): Promise<
  | Result<{ person: Person; entries: readonly Entry[] }, ClaimRefusal>
  | Refused<'unreachable', { person: Person }>
> {
  const forOther = by.id !== id;
  const coordinates = isCoordinator(by.id, roles);
  if (forOther && !coordinates) return { ok: false, reason: 'not-allowed' };
  const person = (await readPerson(id, ports))?.document;
  if (person === undefined) return { ok: false, reason: 'unknown-person' };
  if (forOther && !person.reachable) return { ok: false, reason: 'unreachable', person };
  const entries = await entriesOf(name, ports);
  // A coordinator may know that a person goes by another name.
  const mayBe = isTheirs(name, person, ports) || (coordinates && forOther);
  return entries.length > 0 && mayBe
    ? { ok: true, person, entries }
    : { ok: false, reason: 'no-such-contact' };
}

/**
 * Makes a person the owner of the entries without an owner under their name, or records that the
 * name is not theirs.
 */
export async function claimDuties(
  given: Claim,
  roles: Roles,
  policy: MonitoringPolicy,
  ports: ClaimPorts,
): Promise<Claimed> {
  const name = canonicalOf(given.name, ports.content.people);
  const checked = await checkClaim({ ...given, name }, roles, ports);
  if (!checked.ok) return checked;
  const { person } = checked;
  const { id } = person;
  const { by, is } = given;
  const answer = async (said: 'yes' | 'no') =>
    (await changePerson(id, (known) => noted(known, name, said, ports.clock), ports)) ?? person;
  if (!is) return { ok: true, person: await answer('no'), is, entries: [], others: [] };
  await giveUnowned(checked.entries, { id, name: person.name }, by, policy, ports);
  const now = await entriesOf(name, ports);
  return {
    ok: true,
    // Written last, so that repeating an interrupted claim completes it.
    person: await answer('yes'),
    is,
    entries: now.filter(({ owner }) => owner === id),
    others: now.filter(({ owner }) => owner !== undefined && owner !== id),
  };
}
