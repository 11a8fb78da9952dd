import type { CatalogueContent, NamedPerson } from '../../catalogue/content';
import type { Collaboration } from '../../catalogue/collaboration';
import { readEntry, type Entry } from '../../catalogue/entry';
import { listPeople } from '../../people/find-people';
import { mayBeOne, wordsOfName } from '../../people/same-person';
import type { Person } from '../../people/person';
import type { Round } from '../rounds/round';
import type { OwnerPorts } from './change-owner';

/** The ports needed to match people with contacts in the catalogue. */
export interface ClaimPorts extends OwnerPorts {
  readonly content: Pick<CatalogueContent, 'organisation' | 'people'>;
}

/** A person whom the bot can write to, and the contact in the catalogue that they may be. */
export interface ContactCandidate {
  readonly person: Person;
  readonly contact: string;
}

const SHOWN = 3;

/** Returns whether a person has said that the name is not theirs, or has declined this round. */
const hasDeclined = ({ id, contactNames = [] }: Person, contact: string, { history }: Round) =>
  contactNames.some(({ name, is }) => name === contact && is === 'no') ||
  history.some(({ by, did }) => did === 'declined' && by === id);

/**
 * Finds the people who may be the contacts of a collaboration while its round has no owner; a
 * coordinator decides.
 */
export async function findContactCandidates(
  round: Round,
  ports: ClaimPorts,
): Promise<ContactCandidate[]> {
  if (round.state !== 'open' || round.owner !== undefined) return [];
  const entry = (await readEntry(round.collaboration, ports))?.document;
  if (entry === undefined || entry.owner !== undefined) return [];
  const known = ports.content.people;
  const contacts = new Set(contactNamesOf(entry).map((name) => canonicalOf(name, known)));
  const reachable = await listPeople(ports, [{ field: 'reachable', is: 'eq', value: true }]);
  return [...contacts]
    .flatMap((contact) => {
      const spellings = spellingsOf(contact, known);
      return reachable
        .filter(({ name }) => spellings.some((one) => mayBeOne(one, name)))
        .filter((person) => !hasDeclined(person, contact, round))
        .map((person) => ({ person, contact }));
    })
    .slice(0, SHOWN);
}

/**
 * Lists the names of the contacts that can be responsible for an entry: the administrative ones, or
 * the political ones if there are no administrative ones.
 */
export function contactNamesOf({ facts: { contacts } }: Pick<Entry, 'facts'>): string[] {
  const { administrative, political } = contacts;
  return (administrative.length > 0 ? administrative : political).map(({ name }) => name);
}

type ContactIndex = ReadonlyMap<string, ReadonlySet<string>>;

const indexes = new WeakMap<readonly Collaboration[], ContactIndex>();

/**
 * Returns the contacts of a catalogue, indexed by each word of their names; built once per
 * catalogue, because a catalogue is immutable.
 */
function contactIndexOf(collaborations: readonly Collaboration[]): ContactIndex {
  const known = indexes.get(collaborations);
  if (known !== undefined) return known;
  const index = new Map<string, Set<string>>();
  for (const name of collaborations.flatMap((facts) => contactNamesOf({ facts })))
    for (const word of wordsOfName(name)) {
      const names = index.get(word) ?? new Set();
      index.set(word, names.add(name));
    }
  indexes.set(collaborations, index);
  return index;
}

/** Lists the contacts of a catalogue whose names share a word with a person's name. */
export function contactsLike(name: string, collaborations: readonly Collaboration[]): string[] {
  const index = contactIndexOf(collaborations);
  return [...new Set(wordsOfName(name).flatMap((word) => [...(index.get(word) ?? [])]))];
}

/** Returns the main spelling of a name that the catalogue may spell in several ways. */
export function canonicalOf(name: string, known: readonly NamedPerson[]): string {
  return known.find(({ aliases }) => aliases.includes(name))?.name ?? name;
}

/** Lists all spellings of a name in the catalogue. */
export function spellingsOf(name: string, known: readonly NamedPerson[]): string[] {
  const canonical = canonicalOf(name, known);
  return [canonical, ...(known.find((one) => one.name === canonical)?.aliases ?? [])];
}
