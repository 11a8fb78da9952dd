import type { Refused, Result } from '../../lib/result';
import { changePerson, type Person, readPerson } from '../../people/person';
import type { Roles } from '../../people/roles';
import type { MonitoringPolicy } from '../guide/guide';
import { collaborationOfRound, type Round, rounds } from '../rounds/round';
import { changeOwner, type OwnerPorts } from './change-owner';
import { mayAnswer } from './may-answer';

interface Decline {
  readonly round: string;
  readonly by: Pick<Person, 'id' | 'name'>;
  /** Who it may be instead, in the person's own words. */
  readonly note?: string | undefined;
}

/** A duty that went back to the coordinators, or why not. */
export type Declined =
  | Result<{ round: Round }, 'unknown'>
  /** `not-yours`: somebody else's, or nobody's. */
  | Refused<'not-yours' | 'closed', { round: Round }>;

/** What a person declines is not given back to them with what passed on before. */
async function giveUp(id: string, collaboration: string, ports: OwnerPorts): Promise<void> {
  const keep = ({ lost, ...person }: Person): Person => {
    const collaborations = lost?.collaborations.filter((one) => one !== collaboration) ?? [];
    return collaborations.length === 0 ? person : { ...person, lost: { ...lost, collaborations } };
  };
  await changePerson(id, keep, ports);
}

/** Takes a collaboration from an owner who says that it is not theirs; a coordinator is notified, to find who is responsible. */
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
  /** The id of the person who is to be responsible for the collaboration from now on. */
  readonly to: string;
  readonly by: Pick<Person, 'id' | 'name'>;
  readonly note?: string | undefined;
}

/** A collaboration with another owner, or why it keeps the one it has. */
export type HandedOver =
  /** Not `changed`: it was theirs before, because the tap is repeated or asks for no change. */
  | Result<{ round: Round; to: Person; changed: boolean }, 'unknown'>
  /** `unknown-person`: Udsyn has never met them. */
  | Refused<'closed' | 'not-yours' | 'unknown-person', { round: Round }>
  /** Udsyn cannot write to them: they must write to it first. */
  | Refused<'unreachable', { round: Round; to: Person }>;

/** Whether the same person has just handed it to the same person: a repeated tap. */
function isRepeatedHandOver({ owner, history }: Round, { to, by }: HandOver): boolean {
  const last = history.findLast(({ did }) => did !== 'answered' && did !== 'noted');
  return owner === to && last?.did === 'handed-over' && last.by === by.id;
}

/** Hands a collaboration with its open rounds to somebody else, who is notified; for its owner, their stand-in and coordinators. */
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
  const now = changed.find((one) => one.id === id) ?? round;
  return { ok: true, round: now, to, changed: !isTheirs };
}
