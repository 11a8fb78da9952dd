import { changePerson, type Person, people } from '../../people/person';
import type { Roles } from '../../people/roles';
import type { MonitoringPolicy } from '../guide/guide';
import { collaborationOfRound, type Round, rounds } from '../rounds/round';
import { changeOwner, type OwnerPorts } from './change-owner';
import { mayAnswer } from './may-answer';

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
  policy: MonitoringPolicy,
  ports: OwnerPorts,
): Promise<Declined> {
  const stored = await ports.documents.get(rounds, collaborationOfRound(id), id);
  if (stored === undefined) return { kind: 'unknown' };
  const { document: round } = stored;
  if (round.state !== 'open') return { kind: 'closed', round };
  const { collaboration, owner, history } = round;
  const last = history.findLast(({ did }) => did === 'declined');
  const isRepeated = owner === undefined && last?.by === by.id;
  if (owner !== by.id && !isRepeated) return { kind: 'not-yours', round };
  await giveUp(by.id, collaboration, ports);
  const change = { collaboration, from: by.id, by, note, did: 'declined' as const };
  const changed = await changeOwner(change, policy, ports);
  return { kind: 'declined', round: changed.find((one) => one.id === id) ?? round };
}

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

/** Whether this request repeats one that has just been carried out, as a second tap does. */
function isRepeatedTap({ owner, history }: Round, { to, by }: HandOver): boolean {
  const handed = history.findLast(({ did }) => did !== 'answered' && did !== 'noted');
  return owner === to && handed?.did === 'handed-over' && handed.by === by.id;
}

/** Hands a collaboration with its open rounds to somebody else, who is told; for its owner, their stand-in and coordinators. */
export async function handOver(
  request: HandOver,
  roles: Roles,
  policy: MonitoringPolicy,
  ports: OwnerPorts,
): Promise<HandedOver> {
  const { documents } = ports;
  const { round: id, to: toId, by, note } = request;
  const stored = await documents.get(rounds, collaborationOfRound(id), id);
  if (stored === undefined) return { kind: 'unknown' };
  const { document: round } = stored;
  const to = (await documents.get(people, toId, toId))?.document;
  if (!isRepeatedTap(round, request) && !(await mayAnswer(round, by.id, roles, ports)))
    return { kind: 'not-yours', round };
  if (round.state !== 'open') return { kind: 'closed', round };
  if (to === undefined) return { kind: 'unknown-person', round };
  if (!to.reachable && round.owner !== toId) return { kind: 'unreachable', round, to };
  const { collaboration } = round;
  const change = { collaboration, to: { id: to.id, name: to.name }, by, note };
  const changed = await changeOwner({ ...change, did: 'handed-over' }, policy, ports);
  const now = changed.find((one) => one.id === id) ?? round;
  return { kind: round.owner === toId ? 'already-theirs' : 'handed-over', round: now, to };
}
