import type { Refused, Result } from '../../lib/result';
import { changePerson, people, type Person } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';

interface StandInRequest {
  /** The id of the person who needs a stand-in. */
  readonly person: string;
  /** The id of the stand-in; if absent, the stand-in is removed. */
  readonly standIn?: string | undefined;
  /** The id of the person who makes the request: the person themselves, or a coordinator. */
  readonly by: string;
}

/** The outcome of setting a stand-in. */
export type StandInSet =
  /** `standIn` is absent if the stand-in was removed. */
  | Result<{ person: Person; standIn?: Person }, 'same-person' | 'unknown-person' | 'not-allowed'>
  /** Udsyn cannot write to them until they have written to Udsyn. */
  | Refused<'unreachable', { standIn: Person }>;

const UNKNOWN_PERSON = { ok: false, reason: 'unknown-person' } as const;

/**
 * Stores a person's stand-in, who may answer for them and is reminded instead when they cannot be
 * reached.
 */
export async function setStandIn(
  { person: id, standIn: otherId, by }: StandInRequest,
  roles: Roles,
  { documents }: { documents: DocumentStore },
): Promise<StandInSet> {
  if (by !== id && !isCoordinator(by, roles)) return { ok: false, reason: 'not-allowed' };
  if (otherId === id) return { ok: false, reason: 'same-person' };
  const ports = { documents };
  if (otherId === undefined) {
    const person = await changePerson(id, ({ standIn, ...rest }) => rest, ports);
    return person === undefined ? UNKNOWN_PERSON : { ok: true, person };
  }
  const standIn = (await documents.get(people, otherId, otherId))?.document;
  if (standIn === undefined) return UNKNOWN_PERSON;
  if (!standIn.reachable) return { ok: false, reason: 'unreachable', standIn };
  const named = { id: standIn.id, name: standIn.name };
  const person = await changePerson(id, (known) => ({ ...known, standIn: named }), ports);
  return person === undefined ? UNKNOWN_PERSON : { ok: true, person, standIn };
}
