import { changePerson, people, type Person } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';

interface StandInRequest {
  /** Id of whoever is stood in for. */
  readonly person: string;
  /** Id of who stands in; absent: nobody any more. */
  readonly standIn?: string | undefined;
  /** Id of who says so: the person, or a coordinator. */
  readonly by: string;
}

/** Who stands in for a person now, or why that is not changed. */
export type StandInSet =
  | { readonly kind: 'set'; readonly person: Person; readonly standIn: Person }
  | { readonly kind: 'removed'; readonly person: Person }
  | { readonly kind: 'same-person' }
  /** Udsyn cannot write to them: they must write to it first. */
  | { readonly kind: 'unreachable'; readonly standIn: Person }
  | { readonly kind: 'unknown-person' }
  | { readonly kind: 'not-allowed' };

/** Notes who may answer in a person's place, and is reminded instead when they cannot be reached. */
export async function setStandIn(
  { person: id, standIn: otherId, by }: StandInRequest,
  roles: Roles,
  { documents }: { documents: DocumentStore },
): Promise<StandInSet> {
  if (by !== id && !isCoordinator(by, roles)) return { kind: 'not-allowed' };
  if (otherId === id) return { kind: 'same-person' };
  const ports = { documents };
  if (otherId === undefined) {
    const person = await changePerson(id, ({ standIn, ...rest }) => rest, ports);
    return person === undefined ? { kind: 'unknown-person' } : { kind: 'removed', person };
  }
  const standIn = (await documents.get(people, otherId, otherId))?.document;
  if (standIn === undefined) return { kind: 'unknown-person' };
  if (!standIn.reachable) return { kind: 'unreachable', standIn };
  const named = { id: standIn.id, name: standIn.name };
  const person = await changePerson(id, (known) => ({ ...known, standIn: named }), ports);
  return person === undefined ? { kind: 'unknown-person' } : { kind: 'set', person, standIn };
}
