import type { Result } from '../../lib/result';
import type { Draft, Message } from '../../outbox/message';
import type { Person } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import type { MonitoringPolicy } from '../guide/guide';
import { collaborationOfRound, type Round, rounds } from '../rounds/round';
import { changeOwner, type OwnerPorts } from './change-owner';

/** The kind of message that tells a person what they are no longer responsible for. */
export const UNASSIGNED = 'duties-unassigned';

interface Unassignment {
  /** The id of the person to whom the rounds were assigned. */
  readonly person: string;
  /** The ids of the rounds that were assigned. */
  readonly rounds: readonly string[];
  readonly by: Pick<Person, 'id' | 'name'>;
}

/** The rounds that nobody is responsible for any more, and the message about them. */
export type Unassigned = Result<
  { rounds: readonly Round[]; message?: Draft },
  'not-allowed' | 'already-undone' | 'nothing-left'
>;

async function readRounds(
  ids: readonly string[],
  { documents }: Pick<OwnerPorts, 'documents'>,
): Promise<Round[]> {
  const found = await Promise.all(
    ids.map((id) => documents.get(rounds, collaborationOfRound(id), id)),
  );
  return found.flatMap((one) => (one === undefined ? [] : [one.document]));
}

const isUndone = ({ history }: Round) => history.at(-1)?.did === 'unassigned';

/**
 * Undoes the assignment of rounds that nobody was responsible for, as far as the person still is.
 * The caller sends the message to them.
 */
export async function unassign(
  { person, rounds: ids, by }: Unassignment,
  roles: Roles,
  policy: MonitoringPolicy,
  ports: OwnerPorts,
): Promise<Unassigned> {
  if (!isCoordinator(by.id, roles)) return { ok: false, reason: 'not-allowed' };
  const assigned = await readRounds(ids, ports);
  const left = assigned.filter(({ owner, state }) => owner === person && state === 'open');
  if (left.length === 0)
    return { ok: false, reason: assigned.some(isUndone) ? 'already-undone' : 'nothing-left' };
  for (const { collaboration } of left)
    await changeOwner({ collaboration, from: person, by, did: 'unassigned' }, policy, ports);
  if (person === by.id) return { ok: true, rounds: left };
  const message = {
    id: `${person}.unassigned.${ports.clock.now().toISOString()}`,
    kind: UNASSIGNED,
    subject: person,
    about: { by: by.name, rounds: left.map(({ id }) => id) },
    to: { person },
  };
  return { ok: true, rounds: left, message };
}

/** The rounds that a message says somebody is not responsible for any more; none if they are again. */
export async function unassignedRounds(
  { subject, about }: Pick<Message, 'subject' | 'about'>,
  ports: Pick<OwnerPorts, 'documents'>,
): Promise<Round[]> {
  const ids = Array.isArray(about['rounds']) ? about['rounds'] : [];
  return (await readRounds(ids, ports)).filter(({ owner }) => owner !== subject);
}
