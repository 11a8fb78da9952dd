import type { Person } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import type { Clock } from '../../lib/clock';
import type { Refused, Result } from '../../lib/result';
import {
  changeDocument,
  type DocumentChange,
  type DocumentStore,
} from '../../store/document-store';
import { collaborationOfRound, type Round, rounds } from './round';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

interface Skip {
  readonly round: string;
  readonly by: Pick<Person, 'id' | 'name'>;
  /** Stored in the round's history. */
  readonly reason: string;
}

/** The skipped round, or the reason why it is not skipped. */
export type Skipped = Result<{ round: Round }, 'not-allowed' | 'unknown'> | Unskipped;

type Unskipped = Refused<'no-reason' | 'closed', { round: Round }>;

/** Marks the round as skipped, and records who skipped it, when and why. */
export function skippedBy(
  { unsettled, ...round }: Round,
  { id: by, name }: Skip['by'],
  value: string,
  at: string,
): Round {
  return {
    ...round,
    state: 'skipped',
    history: [...round.history, { at, by, name, did: 'skipped', value }],
    revision: round.revision + 1,
  };
}

function skipped(round: Round, { by, reason }: Skip, at: string): DocumentChange<Round, Unskipped> {
  if (round.state === 'skipped') return { ok: true, document: round };
  if (round.state !== 'open') return { ok: false, reason: 'closed', round };
  const value = reason.trim();
  if (value === '') return { ok: false, reason: 'no-reason', round };
  return { ok: true, document: skippedBy(round, by, value, at) };
}

/**
 * Skips a round with a reason. Its reminders stop at once, and the next round is due one cycle
 * after its date.
 */
export async function skipRound(skip: Skip, roles: Roles, ports: Ports): Promise<Skipped> {
  if (!isCoordinator(skip.by.id, roles)) return { ok: false, reason: 'not-allowed' };
  const { round: id } = skip;
  const at = ports.clock.now().toISOString();
  const changed = await changeDocument<Round, Unskipped>(
    rounds,
    { partition: collaborationOfRound(id), id },
    (round) => skipped(round, skip, at),
    ports,
  );
  return changed.ok ? { ok: true, round: changed.document } : changed;
}
