import type { Refused, Result } from '../../lib/result';
import { changePerson, people, type Person } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';

interface StandInRequest {
  /** The id of the person who needs a stand-in. */
  readonly person: string;
  /** The id of the stand-in; absent: nobody any more. */
  readonly standIn?: string | undefined;
  /** The id of whoever says so: the person, or a coordinator. */
  readonly by: string;
}

/** Who stands in for a person now, or why that does not change. */
export type StandInSet =
  /** Without a stand-in: nobody any more. */
  | Result<{ person: Person; standIn?: Person }, 'same-person' | 'unknown-person' | 'not-allowed'>
  /** Udsyn cannot write to them: they must write to it first. */
  | Refused<'unreachable', { standIn: Person }>;

const UNKNOWN_PERSON = { ok: false, reason: 'unknown-person' } as const;

/** Notes who may answer for a person, and is reminded instead of them when they cannot be reached. */
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
