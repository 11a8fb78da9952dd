import { listPeople } from '../../people/find-people';
import type { Person } from '../../people/person';
import type { ClaimPorts } from './claim-duties';
import { canonicalOf, contactNamesOf, mayBeOne, spellingsOf } from './contact-names';
import { readEntry } from '../../catalogue/entry';
import type { Round } from '../rounds/round';

/** Somebody whom the bot can write to, and the contact of the catalogue who they may be. */
export interface Bearer {
  readonly person: Person;
  readonly contact: string;
}

const SHOWN = 3;

/** Whether a person has said that it is not them: of the name, or of this round. */
const hasDeclined = ({ id, contactNames = [] }: Person, contact: string, { history }: Round) =>
  contactNames.some(({ name, is }) => name === contact && is === 'no') ||
  history.some(({ by, did }) => did === 'declined' && by === id);

/** Who may be the contacts of a collaboration, while nobody answers for its round: for a coordinator to say. */
export async function findBearers(round: Round, ports: ClaimPorts): Promise<Bearer[]> {
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
