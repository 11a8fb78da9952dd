import type { Person } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import { collaborationOfRound, type Round, rounds } from './round';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

interface Skip {
  readonly round: string;
  readonly by: Pick<Person, 'id' | 'name'>;
  /** Kept in the round's history. */
  readonly reason: string;
}

/** A round that is skipped, or why it is not. */
export type Skipped =
  | { readonly kind: 'skipped'; readonly round: Round }
  | { readonly kind: 'no-reason'; readonly round: Round }
  | { readonly kind: 'closed'; readonly round: Round }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'unknown' };

/** The round as it is skipped, with who did that, when and why. */
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

/** Skips a round with a reason: its reminders stop at once, and the next round comes a cycle after its date. */
export async function skipRound(skip: Skip, roles: Roles, ports: Ports): Promise<Skipped> {
  const { clock, documents } = ports;
  if (!isCoordinator(skip.by.id, roles)) return { kind: 'not-allowed' };
  const stored = await documents.get(rounds, collaborationOfRound(skip.round), skip.round);
  if (stored === undefined) return { kind: 'unknown' };
  const { document: round, version } = stored;
  if (round.state === 'skipped') return { kind: 'skipped', round };
  if (round.state !== 'open') return { kind: 'closed', round };
  const value = skip.reason.trim();
  if (value === '') return { kind: 'no-reason', round };
  const skipped = skippedBy(round, skip.by, value, clock.now().toISOString());
  const saved = await documents.replace(rounds, skipped, version);
  return saved === undefined
    ? skipRound(skip, roles, ports)
    : { kind: 'skipped', round: saved.document };
}
