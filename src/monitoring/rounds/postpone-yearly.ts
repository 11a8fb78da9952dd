import { addMonths, copenhagen } from '../../lib/dates';
import type { Clock } from '../../lib/clock';
import { changeDocument, type DocumentStore } from '../../store/document-store';
import type { MonitoringPolicy } from '../guide/guide';
import { replacedUntil } from './cycles';
import { listAnsweredRounds } from './list-rounds';
import { type Round, rounds, UDSYN } from './round';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
}

/**
 * Moves the open yearly rounds that an answered renewal or closing round replaces to one cycle after
 * that answer, and returns all open rounds as they are then.
 */
export async function postponeYearly(
  open: readonly Round[],
  policy: MonitoringPolicy,
  { clock, documents }: Ports,
): Promise<Round[]> {
  const now = clock.now();
  const since = addMonths(copenhagen(now).day, -2 * policy.cycleMonths);
  const answered = await listAnsweredRounds(since, { documents });
  return Promise.all(
    open.map(async (round) => {
      const past = answered.filter(({ collaboration }) => collaboration === round.collaboration);
      if (replacedUntil(round, past, policy) === undefined) return round;
      const changed = await changeDocument(
        rounds,
        { partition: round.collaboration, id: round.id },
        (current) => ({ ok: true, document: postponed(current, past, policy, now) }),
        { documents },
      );
      return changed.ok ? changed.document : round;
    }),
  );
}

function postponed(
  round: Round,
  past: readonly Round[],
  policy: MonitoringPolicy,
  now: Date,
): Round {
  const dueOn = round.state === 'open' ? replacedUntil(round, past, policy) : undefined;
  if (dueOn === undefined) return round;
  const { id: by, name } = UDSYN;
  const event = { at: now.toISOString(), by, name, did: 'moved' as const };
  return {
    ...round,
    dueOn,
    plan: round.plan + 1,
    unsettled: 'ladder',
    history: [...round.history, { ...event, what: round.dueOn, value: dueOn }],
    revision: round.revision + 1,
  };
}
