import { changePerson } from '../../people/person';
import type { Person } from '../../people/person';
import { changeOwner, type OwnerPorts } from './change-owner';
import type { Wheel } from '../guide/guide';
import { collaborationOf, type Round, rounds } from '../rounds/round';

interface Decline {
  readonly round: string;
  readonly by: Pick<Person, 'id' | 'name'>;
  /** Who it may be instead, in words. */
  readonly note?: string | undefined;
}

/** A duty that went back to the coordinators, or why not. */
export type Declined =
  | { readonly kind: 'declined'; readonly round: Round }
  /** Somebody else's, or nobody's. */
  | { readonly kind: 'not-yours'; readonly round: Round }
  | { readonly kind: 'closed'; readonly round: Round }
  | { readonly kind: 'unknown' };

/** What a person declines they do not take back with what passed on before. */
async function giveUp(id: string, collaboration: string, ports: OwnerPorts): Promise<void> {
  const keep = ({ lost, ...person }: Person): Person => {
    const collaborations = lost?.collaborations.filter((one) => one !== collaboration) ?? [];
    return collaborations.length === 0 ? person : { ...person, lost: { ...lost, collaborations } };
  };
  await changePerson(id, keep, ports);
}

/** "Det er ikke mig": whoever is asked does not answer for the collaboration, and a coordinator is told to find who does. */
export async function declineDuty(
  { round: id, by, note }: Decline,
  wheel: Wheel,
  ports: OwnerPorts,
): Promise<Declined> {
  const stored = await ports.documents.get(rounds, collaborationOf(id), id);
  if (stored === undefined) return { kind: 'unknown' };
  const { document: round } = stored;
  if (round.state !== 'open') return { kind: 'closed', round };
  const { collaboration, owner, history } = round;
  const last = history.findLast(({ did }) => did === 'declined');
  const isRepeated = owner === undefined && last?.by === by.id;
  if (owner !== by.id && !isRepeated) return { kind: 'not-yours', round };
  await giveUp(by.id, collaboration, ports);
  const change = { collaboration, from: by.id, by, note, did: 'declined' as const };
  const changed = await changeOwner(change, wheel, ports);
  return { kind: 'declined', round: changed.find((one) => one.id === id) ?? round };
}
