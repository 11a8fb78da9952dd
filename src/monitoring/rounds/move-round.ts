import { z } from 'zod';
import type { Person } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import { addMonths, copenhagen } from '../../lib/dates';
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
  /** A day off becomes the first working day after it. */
  readonly dueOn: string;
}

/** A round with its new date, or why it keeps its date. */
export type RoundMoved =
  | { readonly kind: 'moved'; readonly round: Round; readonly from: string }
  /** It is no date, not later than today, or more than a cycle ahead, which would be skipping the round without a reason. */
  | {
      readonly kind: 'refused';
      readonly round: Round;
      readonly why: 'no-date' | 'past' | 'too-far';
      readonly latest: string;
    }
  | { readonly kind: 'closed'; readonly round: Round }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'unknown' };

function faultOf(dueOn: string, today: string, latest: string) {
  if (!z.iso.date().safeParse(dueOn).success) return 'no-date';
  if (dueOn <= today) return 'past';
  return dueOn > latest ? 'too-far' : undefined;
}

/** Gives an open round another date with its own ladder; the reminders of the old date are void. */
export async function moveRound(
  move: Move,
  roles: Roles,
  policy: MonitoringPolicy,
  ports: Ports,
): Promise<RoundMoved> {
  const { clock, documents } = ports;
  if (!isCoordinator(move.by.id, roles)) return { kind: 'not-allowed' };
  const stored = await documents.get(rounds, collaborationOfRound(move.round), move.round);
  if (stored === undefined) return { kind: 'unknown' };
  const { document: round, version } = stored;
  if (round.state !== 'open') return { kind: 'closed', round };
  const now = clock.now();
  const today = copenhagen(now).day;
  const latest = addMonths(today, policy.cycleMonths);
  const why = faultOf(move.dueOn, today, latest);
  if (why !== undefined) return { kind: 'refused', round, why, latest };
  const from = round.dueOn;
  const dueOn = workingDayFrom(move.dueOn, policy);
  if (dueOn === from) return { kind: 'moved', round, from };
  const { id: by, name } = move.by;
  const moved: Round = {
    ...round,
    dueOn,
    plan: round.plan + 1,
    unsettled: 'ladder',
    history: [
      ...round.history,
      { at: now.toISOString(), by, name, did: 'moved', what: from, value: dueOn },
    ],
    revision: round.revision + 1,
  };
  const saved = await documents.replace(rounds, moved, version);
  if (saved === undefined) return moveRound(move, roles, policy, ports);
  return { kind: 'moved', round: await writeLadder(saved, policy, ports), from };
}
