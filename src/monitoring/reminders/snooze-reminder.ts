import { z } from 'zod';
import type { Person } from '../../people/person';
import type { Clock } from '../../lib/clock';
import {
  changeDocument,
  type DocumentChange,
  type DocumentStore,
} from '../../store/document-store';
import { addDays, copenhagen } from '../../lib/dates';
import type { Refused, Result } from '../../lib/result';
import type { MonitoringPolicy } from '../guide/guide';
import { writeLadder } from './ladder';
import { mayAnswer } from '../owners/may-answer';
import { workingDayWithin } from '../../lib/working-days';
import { isCoordinator, type Roles } from '../../people/roles';
import { collaborationOfRound, type Round, rounds, snoozedUntil } from '../rounds/round';

/** The limits within which a round may still be snoozed. */
export interface SnoozeBounds {
  /** The last date to which it can be snoozed. */
  readonly latest: string;
  readonly timesLeft: number;
  /** Every snooze except the first needs a reason. */
  readonly needsReason: boolean;
}

/**
 * Returns whether a person who snoozes a round does so as a coordinator, on behalf of its owner.
 */
export function isCoordinating({ owner }: Pick<Round, 'owner'>, person: string, roles: Roles) {
  return owner !== person && isCoordinator(person, roles);
}

/**
 * Returns the limits of a snooze on the given day; owners and coordinators have separate
 * allowances.
 */
export function snoozeBounds(
  { snoozes }: Pick<Round, 'snoozes'>,
  { snooze }: Pick<MonitoringPolicy, 'snooze'>,
  today: string,
  coordinating: boolean,
): SnoozeBounds {
  const own = snoozes.filter(
    (one) => one.undone !== true && (one.coordinating === true) === coordinating,
  ).length;
  return {
    latest: addDays(today, snooze.mostDays),
    timesLeft: Math.max(snooze.mostTimes - own, 0),
    needsReason: own > 0,
  };
}

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

interface Snooze {
  readonly round: string;
  readonly by: Pick<Person, 'id' | 'name'>;
  /** `tomorrow`, `week`, or a date. A day off is moved to the next working day. */
  readonly until: string;
  /** Required from the second snooze on. */
  readonly reason?: string | undefined;
  /** The number of snoozes when the card was created; a tap on an older card has no effect. */
  readonly times: number;
}

/** The snoozed round, or the reason why it is not snoozed. */
export type Snoozed = Result<{ round: Round; until: string }, 'unknown'> | Unsnoozed;

type Unsnoozed =
  /**
   * Snoozed after the card was created, by a repeated tap or by somebody else. The date may be
   * past.
   */
  | Refused<'already-snoozed', { round: Round; until: string }>
  /** Undone after the card was created: the tap came once more. */
  | Refused<'closed' | 'not-yours' | 'undone', { round: Round }>
  | Refused<SnoozeFault, { round: Round; latest: string }>;
type SnoozeFault = 'past' | 'too-far' | 'too-often' | 'no-date' | 'no-reason';

const DAYS: Readonly<Record<string, number>> = { tomorrow: 1, week: 7 };

/** Returns why a round cannot be snoozed until a date; `undefined` when it can. */
function faultIn(
  { until, reason }: Snooze,
  { latest, timesLeft, needsReason }: SnoozeBounds,
  today: string,
): SnoozeFault | undefined {
  if (timesLeft === 0) return 'too-often';
  if (!z.iso.date().safeParse(until).success) return 'no-date';
  if (until <= today) return 'past';
  if (until > latest) return 'too-far';
  return needsReason && (reason ?? '').trim() === '' ? 'no-reason' : undefined;
}

function snoozedBy(
  round: Round,
  { by, reason }: Snooze,
  snoozed: Pick<Round['snoozes'][number], 'at' | 'until' | 'coordinating'>,
): Round {
  const { at, until } = snoozed;
  const why = reason?.trim() ?? '';
  const { id, name } = by;
  return {
    ...round,
    snoozes: [...round.snoozes, { by: id, ...snoozed, ...(why !== '' && { reason: why }) }],
    unsettled: 'ladder',
    history: [
      ...round.history,
      { at, by: id, name, did: 'snoozed', value: until, ...(why !== '' && { what: why }) },
    ],
    revision: round.revision + 1,
  };
}

/** Applies a snooze to a round; the person may answer the round. */
function snoozed(
  round: Round,
  snooze: Snooze,
  coordinating: boolean,
  policy: MonitoringPolicy,
  now: Date,
): DocumentChange<Round, Unsnoozed, { until: string }> {
  if (round.state !== 'open') return { ok: false, reason: 'closed', round };
  const last = snoozedUntil(round);
  if (round.snoozes.length > snooze.times)
    return last === undefined
      ? { ok: false, reason: 'undone', round }
      : { ok: false, reason: 'already-snoozed', round, until: last };
  const today = copenhagen(now).day;
  const days = DAYS[snooze.until];
  const until = days === undefined ? snooze.until : addDays(today, days);
  const bounds = snoozeBounds(round, policy, today, coordinating);
  const { latest } = bounds;
  const reason = faultIn({ ...snooze, until }, bounds, today);
  if (reason !== undefined) return { ok: false, reason, round, latest };
  const at = now.toISOString();
  const day = workingDayWithin(until, latest, policy);
  const noted = { at, until: day, ...(coordinating && { coordinating }) };
  return { ok: true, document: snoozedBy(round, snooze, noted), until: day };
}

/** Snoozes the reminders of a round, within limits; the request may come from an outdated card. */
export async function snoozeReminder(
  snooze: Snooze,
  roles: Roles,
  policy: MonitoringPolicy,
  ports: Ports,
): Promise<Snoozed> {
  const { round: id, by } = snooze;
  const now = ports.clock.now();
  const changed = await changeDocument<Round, Unsnoozed, { until: string }>(
    rounds,
    { partition: collaborationOfRound(id), id },
    async (round) =>
      (await mayAnswer(round, by.id, roles, ports))
        ? snoozed(round, snooze, isCoordinating(round, by.id, roles), policy, now)
        : { ok: false, reason: 'not-yours', round },
    ports,
  );
  if (!changed.ok) return changed;
  return { ok: true, round: await writeLadder(changed, policy, ports), until: changed.until };
}

interface UndoSnooze {
  readonly round: string;
  readonly by: Pick<Person, 'id' | 'name'>;
  /** The number of snoozes after the one to undo; a later one is not undone by an older card. */
  readonly times?: number | undefined;
}

type NotUndone = Refused<'closed' | 'not-snoozed', { round: Round }>;

/** The round that is no longer snoozed, or the reason why nothing was undone. */
export type SnoozeUndone = Result<{ round: Round }, 'unknown'> | NotUndone;

function undone(
  round: Round,
  { by, times = round.snoozes.length }: UndoSnooze,
  at: string,
): DocumentChange<Round, NotUndone> {
  if (round.state !== 'open') return { ok: false, reason: 'closed', round };
  const last = round.snoozes.at(-1);
  const isLast = round.snoozes.length === times;
  if (last?.by !== by.id || !isLast) return { ok: false, reason: 'not-snoozed', round };
  if (last.undone) return { ok: true, document: round };
  // It is over, and its owner has been reminded.
  if (last.until <= copenhagen(new Date(at)).day)
    return { ok: false, reason: 'not-snoozed', round };
  const { id, name } = by;
  return {
    ok: true,
    document: {
      ...round,
      snoozes: [...round.snoozes.slice(0, -1), { ...last, undone: true }],
      unsettled: 'ladder',
      history: [...round.history, { at, by: id, name, did: 'unsnoozed' }],
      revision: round.revision + 1,
    },
  };
}

/** Undoes the last snooze of a round by the person who made it; its reminders come as planned. */
export async function undoSnooze(
  request: UndoSnooze,
  policy: MonitoringPolicy,
  ports: Ports,
): Promise<SnoozeUndone> {
  const { round: id } = request;
  const at = ports.clock.now().toISOString();
  const changed = await changeDocument<Round, NotUndone>(
    rounds,
    { partition: collaborationOfRound(id), id },
    (round) => undone(round, request, at),
    ports,
  );
  if (!changed.ok) return changed;
  const round = changed.changed ? await writeLadder(changed, policy, ports) : changed.document;
  return { ok: true, round };
}
