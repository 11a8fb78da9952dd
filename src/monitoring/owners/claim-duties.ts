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
  mayBeOne,
  spellingsOf,
} from './contact-candidates';
import { copenhagen } from '../../lib/dates';
import type { MonitoringPolicy } from '../guide/guide';
import { listOpenRounds } from '../rounds/list-rounds';

/** A name in the catalogue, and the entries for which the person called so would be responsible. */
export interface ContactQuestion {
  readonly name: string;
  readonly entries: readonly Entry[];
}

interface Claim {
  /** The id of the person it is about. */
  readonly person: string;
  /** The name in the catalogue. */
  readonly name: string;
  readonly is: boolean;
  /** The person, or a coordinator. */
  readonly by: Pick<Person, 'id' | 'name'>;
}

/** Whose duties they are now. */
export type Claimed =
  | Result<
      {
        person: Person;
        /** Whether it is their name. If not, they are not asked about it again. */
        is: boolean;
        /** The entries under this name for which they are responsible. */
        entries: readonly Entry[];
        /** Those for which somebody else is responsible already. */
        others: readonly Entry[];
      },
      ClaimRefusal
    >
  /** Somebody whom a coordinator names must have written to Udsyn. */
  | Refused<'unreachable', { person: Person }>;

/** `no-such-contact`: no contact has that name, or it is nothing like theirs. */
type ClaimRefusal = 'no-such-contact' | 'unknown-person' | 'not-allowed';

/** The entries for which somebody can be responsible; one that has ended only until it is closed. */
async function monitored({ clock, content, documents }: ClaimPorts): Promise<Entry[]> {
  const today = copenhagen(clock.now()).day;
  const all = await listEntries(content.organisation.id, { documents });
  const open = await listOpenRounds({ documents });
  const waiting = new Set(open.map(({ collaboration }) => collaboration));
  return all
    .map(({ document }) => document)
    .filter(({ id, facts }) => statusOn(today, facts) !== 'ended' || waiting.has(id));
}

/** The entries of a contact, under any spelling of the name. */
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

/** Whether a contact of the catalogue, as it is in memory, may be a person who was not asked about that name yet. */
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
 * The contact that a person may be, for whom nobody is responsible yet: each name is asked about once, and noted as asked.
 * Somebody who is like no contact, or was asked already, costs no read of the store.
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

/** Gives a person the entries that nobody else owns. */
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
      // A round may have an owner of its own, who keeps it.
      const change = { collaboration, to, from: NOBODY, by, did } as const;
      await changeOwner(change, policy, ports);
    }
}

/** Why a claim cannot be made; otherwise the person it is about, and the entries under the name. */
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
  // A coordinator knows who goes by another name.
  const mayBe = isTheirs(name, person, ports) || (coordinates && forOther);
  return entries.length > 0 && mayBe
    ? { ok: true, person, entries }
    : { ok: false, reason: 'no-such-contact' };
}

/** Makes a person the owner of the entries without an owner under a name that is theirs, or notes that it is not. */
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
    // Last, so that a claim that broke off is completed when it is made again.
    person: await answer('yes'),
    is,
    entries: now.filter(({ owner }) => owner === id),
    others: now.filter(({ owner }) => owner !== undefined && owner !== id),
  };
}
