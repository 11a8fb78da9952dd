import type { Refused, Result } from '../../lib/result';
import { type Person, readPerson } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import type { MonitoringPolicy } from '../guide/guide';
import type { Round } from '../rounds/round';
import type { OwnerPorts } from './change-owner';
import { handOver } from './hand-over';
import { listUnowned } from './list-duties';

interface Assignment {
  /** The id of the new owner. */
  readonly to: string;
  readonly by: Pick<Person, 'id' | 'name'>;
  /** Only the collaborations of this area; empty for all. */
  readonly area: string;
}

/** The rounds that have a new owner now, or why they do not. */
export type Assigned =
  | Result<{ to: Person; rounds: readonly Round[] }, 'not-allowed' | 'unknown-person'>
  | Refused<'unreachable', { to: Person }>;

/** Makes one person responsible for every collaboration of an area that nobody is responsible for. */
export async function assignUnowned(
  { area, by, to: id }: Assignment,
  roles: Roles,
  policy: MonitoringPolicy,
  ports: OwnerPorts,
): Promise<Assigned> {
  if (!isCoordinator(by.id, roles)) return { ok: false, reason: 'not-allowed' };
  const to = (await readPerson(id, ports))?.document;
  if (to === undefined) return { ok: false, reason: 'unknown-person' };
  if (!to.reachable) return { ok: false, reason: 'unreachable', to };
  const unowned = (await listUnowned(ports)).filter((round) => area === '' || round.area === area);
  const rounds: Round[] = [];
  const done = new Set<string>();
  for (const { id: round, collaboration } of unowned) {
    if (done.has(collaboration)) continue;
    done.add(collaboration);
    const handed = await handOver({ round, to: id, by }, roles, policy, ports);
    if (handed.ok) rounds.push(handed.round);
  }
  return { ok: true, to, rounds };
}
