import { people, type Person } from '../../people/person';
import type { Roles } from '../../people/roles';
import { changeOwner, type OwnerPorts } from './change-owner';
import type { Wheel } from '../guide/guide';
import { mayAnswer } from './may-answer';
import { collaborationOf, type Round, rounds } from '../rounds/round';

interface HandOver {
  readonly round: string;
  /** Id of the person who is to answer for the collaboration from now on. */
  readonly to: string;
  readonly by: Pick<Person, 'id' | 'name'>;
  readonly note?: string | undefined;
}

/** A collaboration in other hands, or why it stays where it is. */
export type HandedOver =
  | { readonly kind: 'handed-over'; readonly round: Round; readonly to: Person }
  /** Already before: a repeated tap, or no change. */
  | { readonly kind: 'already-theirs'; readonly round: Round; readonly to: Person }
  /** Udsyn has never met them. */
  | { readonly kind: 'unknown-person'; readonly round: Round }
  /** Udsyn cannot write to them: they must write to it first. */
  | { readonly kind: 'unreachable'; readonly round: Round; readonly to: Person }
  | { readonly kind: 'closed'; readonly round: Round }
  | { readonly kind: 'not-yours'; readonly round: Round }
  | { readonly kind: 'unknown' };

/** Hands a collaboration with its open rounds to somebody else, who is told; for its owner, their stand-in and coordinators. */
export async function handOver(
  { round: id, to: toId, by, note }: HandOver,
  roles: Roles,
  wheel: Wheel,
  ports: OwnerPorts,
): Promise<HandedOver> {
  const { documents } = ports;
  const stored = await documents.get(rounds, collaborationOf(id), id);
  if (stored === undefined) return { kind: 'unknown' };
  const { document: round } = stored;
  const to = (await documents.get(people, toId, toId))?.document;
  const handed = round.history.findLast(({ did }) => did !== 'answered' && did !== 'noted');
  // Whoever has just handed it over may tap twice, and no more.
  const isRepeated = round.owner === toId && handed?.did === 'handed-over' && handed.by === by.id;
  if (!isRepeated && !(await mayAnswer(round, by.id, roles, ports)))
    return { kind: 'not-yours', round };
  if (round.state !== 'open') return { kind: 'closed', round };
  if (to === undefined) return { kind: 'unknown-person', round };
  if (!to.reachable && round.owner !== toId) return { kind: 'unreachable', round, to };
  const { collaboration } = round;
  const change = { collaboration, to: { id: to.id, name: to.name }, by, note };
  const changed = await changeOwner({ ...change, did: 'handed-over' }, wheel, ports);
  const now = changed.find((one) => one.id === id) ?? round;
  return { kind: round.owner === toId ? 'already-theirs' : 'handed-over', round: now, to };
}
