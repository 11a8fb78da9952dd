import { z } from 'zod';
import type { Person } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import type { Clock } from '../../lib/clock';
import {
  changeDocument,
  type DocumentChange,
  type DocumentStore,
} from '../../store/document-store';
import { addMonths, copenhagen } from '../../lib/dates';
import type { Refused, Result } from '../../lib/result';
import type { MonitoringPolicy } from '../guide/guide';
import { writeLadder } from '../reminders/ladder';
import { collaborationOfRound, type Round, rounds } from './round';
import { workingDayFrom } from '../../lib/working-days';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

interface Move {
  readonly round: string;
  readonly by: Pick<Person, 'id' | 'name'>;
  /** A day off is moved to the next working day. */
  readonly dueOn: string;
}

/** The round with its new due date, or the reason why the date is unchanged. */
export type RoundMoved =
  Result<{ round: Round; from: string }, 'not-allowed' | 'unknown'> | Unmoved;

type Unmoved =
  | Refused<'closed', { round: Round }>
  /**
   * Not a date, not later than today, or more than one cycle ahead, which would amount to skipping
   * the round without a reason.
   */
  | Refused<'no-date' | 'past' | 'too-far', { round: Round; latest: string }>;

function faultOf(dueOn: string, today: string, latest: string) {
  if (!z.iso.date().safeParse(dueOn).success) return 'no-date';
  if (dueOn <= today) return 'past';
  return dueOn > latest ? 'too-far' : undefined;
}

function moved(
  round: Round,
  move: Move,
  policy: MonitoringPolicy,
  now: Date,
): DocumentChange<Round, Unmoved, { from: string }> {
  if (round.state !== 'open') return { ok: false, reason: 'closed', round };
  const today = copenhagen(now).day;
  const latest = addMonths(today, policy.cycleMonths);
  const reason = faultOf(move.dueOn, today, latest);
  if (reason !== undefined) return { ok: false, reason, round, latest };
  const dueOn = workingDayFrom(move.dueOn, policy);
  const from = round.dueOn;
  if (dueOn === from) return { ok: true, document: round, from };
  const { id: by, name } = move.by;
  const at = now.toISOString();
  const document: Round = {
    ...round,
    dueOn,
    plan: round.plan + 1,
    unsettled: 'ladder',
    history: [...round.history, { at, by, name, did: 'moved', what: from, value: dueOn }],
    revision: round.revision + 1,
  };
  return { ok: true, document, from };
}

/**
 * Gives an open round a new due date and reminder schedule; the reminders for the old date become
 * void.
 */
export async function moveRound(
  move: Move,
  roles: Roles,
  policy: MonitoringPolicy,
  ports: Ports,
): Promise<RoundMoved> {
  if (!isCoordinator(move.by.id, roles)) return { ok: false, reason: 'not-allowed' };
  const now = ports.clock.now();
  const { round: id } = move;
  const changed = await changeDocument<Round, Unmoved, { from: string }>(
    rounds,
    { partition: collaborationOfRound(id), id },
    (round) => moved(round, move, policy, now),
    ports,
  );
  if (!changed.ok) return changed;
  const round = changed.changed ? await writeLadder(changed, policy, ports) : changed.document;
  return { ok: true, round, from: changed.from };
}
