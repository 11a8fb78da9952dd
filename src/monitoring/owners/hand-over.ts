import type { Refused, Result } from '../../lib/result';
import { changePerson, type Person, readPerson } from '../../people/person';
import type { Roles } from '../../people/roles';
import type { MonitoringPolicy } from '../guide/guide';
import { collaborationOfRound, type Round, rounds } from '../rounds/round';
import { changeOwner, type OwnerPorts } from './change-owner';
import { mayAnswer } from './may-answer';
import { replaceLeavers } from './replace-leavers';

interface Decline {
  readonly round: string;
  readonly by: Pick<Person, 'id' | 'name'>;
  /** Who may be responsible instead, in the person's own words. */
  readonly note?: string | undefined;
}

/** The outcome of declining responsibility for a round. */
export type Declined =
  | Result<{ round: Round }, 'unknown'>
  /** `not-yours`: it has another owner, or none. */
  | Refused<'not-yours' | 'closed', { round: Round }>;

/**
 * Ensures that a declined collaboration is not given back to a person with the ones they lost while
 * unreachable.
 */
async function giveUp(id: string, collaboration: string, ports: OwnerPorts): Promise<void> {
  const keep = ({ lost, ...person }: Person): Person => {
    const collaborations = lost?.collaborations.filter((one) => one !== collaboration) ?? [];
    return collaborations.length === 0 ? person : { ...person, lost: { ...lost, collaborations } };
  };
  await changePerson(id, keep, ports);
}

/**
 * Removes a collaboration from an owner who says that it is not theirs, and notifies a coordinator,
 * who must find a new owner.
 */
export async function declineDuty(
  { round: id, by, note }: Decline,
  policy: MonitoringPolicy,
  ports: OwnerPorts,
): Promise<Declined> {
  const stored = await ports.documents.get(rounds, collaborationOfRound(id), id);
  if (stored === undefined) return { ok: false, reason: 'unknown' };
  const { document: round } = stored;
  if (round.state !== 'open') return { ok: false, reason: 'closed', round };
  const { collaboration, owner, history } = round;
  const last = history.findLast(({ did }) => did === 'declined');
  const isRepeated = owner === undefined && last?.by === by.id;
  if (owner !== by.id && !isRepeated) return { ok: false, reason: 'not-yours', round };
  await giveUp(by.id, collaboration, ports);
  const change = { collaboration, from: by.id, by, note, did: 'declined' as const };
  const changed = await changeOwner(change, policy, ports);
  return { ok: true, round: changed.find((one) => one.id === id) ?? round };
}

interface HandOver {
  readonly round: string;
  /** The id of the new owner of the collaboration. */
  readonly to: string;
  readonly by: Pick<Person, 'id' | 'name'>;
  readonly note?: string | undefined;
}

/** The outcome of handing over a collaboration. */
export type HandedOver =
  /**
   * `changed` is false if they already owned it: the tap is repeated, or the new owner is the
   * current one.
   */
  | Result<{ round: Round; to: Person; changed: boolean }, 'unknown'>
  /** `unknown-person`: Udsyn has never met them. */
  | Refused<'closed' | 'not-yours' | 'unknown-person', { round: Round }>
  /** Udsyn cannot write to them until they have written to Udsyn. */
  | Refused<'unreachable', { round: Round; to: Person }>;

/**
 * Returns whether the same person has just handed it over to the same recipient, which means that
 * the tap is repeated.
 */
function isRepeatedHandOver({ owner, history }: Round, { to, by }: HandOver): boolean {
  const last = history.findLast(({ did }) => did !== 'answered' && did !== 'noted');
  return owner === to && last?.did === 'handed-over' && last.by === by.id;
}

/**
 * Hands a collaboration and its open rounds over to another person and notifies them. The owner,
 * their stand-in and coordinators may do this.
 */
export async function handOver(
  request: HandOver,
  roles: Roles,
  policy: MonitoringPolicy,
  ports: OwnerPorts,
): Promise<HandedOver> {
  const { round: id, to: toId, by, note } = request;
  const stored = await ports.documents.get(rounds, collaborationOfRound(id), id);
  if (stored === undefined) return { ok: false, reason: 'unknown' };
  const { document: round } = stored;
  const isTheirs = round.owner === toId;
  if (!isRepeatedHandOver(round, request) && !(await mayAnswer(round, by.id, roles, ports)))
    return { ok: false, reason: 'not-yours', round };
  if (round.state !== 'open') return { ok: false, reason: 'closed', round };
  const to = (await readPerson(toId, ports))?.document;
  if (to === undefined) return { ok: false, reason: 'unknown-person', round };
  if (!to.reachable && !isTheirs) return { ok: false, reason: 'unreachable', round, to };
  const { collaboration } = round;
  const change = { collaboration, to: { id: to.id, name: to.name }, by, note };
  const changed = await changeOwner({ ...change, did: 'handed-over' }, policy, ports);
  await replaceLeavers({ round: id, collaboration, to: change.to, by }, ports);
  const now = changed.find((one) => one.id === id) ?? round;
  return { ok: true, round: now, to, changed: !isTheirs };
}
