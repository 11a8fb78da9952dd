import { z } from 'zod';
import type { Person } from '../../people/person';
import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import { addDays, copenhagen } from '../../lib/dates';
import type { MonitoringPolicy } from '../guide/guide';
import { writeLadder } from './ladder';
import { mayAnswer } from '../owners/may-answer';
import { workingDayWithin } from '../../lib/working-days';
import { isCoordinator, type Roles } from '../../people/roles';
import { collaborationOfRound, type Round, rounds, snoozedUntil } from '../rounds/round';

/** How a round may still be put off. */
export interface SnoozeBounds {
  /** The last date that it can be put off to. */
  readonly latest: string;
  readonly timesLeft: number;
  /** All snoozes but the first need a reason. */
  readonly needsReason: boolean;
}

/** Whether a person who puts a round off does so as a coordinator, for its owner. */
export function isCoordinating({ owner }: Pick<Round, 'owner'>, person: string, roles: Roles) {
  return owner !== person && isCoordinator(person, roles);
}

/** The bounds of a snooze on a day; coordinators and owners each have their own number of times. */
export function snoozeBounds(
  { snoozes }: Pick<Round, 'snoozes'>,
  { snooze }: Pick<MonitoringPolicy, 'snooze'>,
  today: string,
  coordinating: boolean,
): SnoozeBounds {
  const own = snoozes.filter((one) => (one.coordinating === true) === coordinating).length;
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
  /** `tomorrow`, `week`, or a date. A day off becomes the first working day after it. */
  readonly until: string;
  /** Needed from the second time on. */
  readonly reason?: string | undefined;
  /** How often the round had been put off when the card was made: an older card does nothing. */
  readonly times: number;
}

/** A round that is put off, or why it is not. */
export type Snoozed =
  | { readonly kind: 'snoozed'; readonly round: Round; readonly until: string }
  /** Since the card was made: a repeated tap, or somebody else's. The date may be past. */
  | { readonly kind: 'already-snoozed'; readonly round: Round; readonly until: string }
  | { readonly kind: 'reason-needed'; readonly round: Round }
  | {
      readonly kind: 'refused';
      readonly round: Round;
      readonly why: 'past' | 'too-far' | 'too-often' | 'no-date';
      readonly latest: string;
    }
  | { readonly kind: 'closed'; readonly round: Round }
  | { readonly kind: 'not-yours'; readonly round: Round }
  | { readonly kind: 'unknown' };

const DAYS: Readonly<Record<string, number>> = { tomorrow: 1, week: 7 };

/** Why a round cannot be put off until a date; nothing when it can. */
function refusalOf(
  round: Round,
  { until, reason }: Snooze,
  { latest, timesLeft, needsReason }: SnoozeBounds,
  today: string,
) {
  const refused = { kind: 'refused' as const, round, latest };
  if (timesLeft === 0) return { ...refused, why: 'too-often' as const };
  if (!z.iso.date().safeParse(until).success) return { ...refused, why: 'no-date' as const };
  if (until <= today) return { ...refused, why: 'past' as const };
  if (until > latest) return { ...refused, why: 'too-far' as const };
  if (needsReason && (reason ?? '').trim() === '') return { kind: 'reason-needed' as const, round };
  return undefined;
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

/** Puts off the reminders of a round, within bounds; the card on which that was asked may be an old one. */
export async function snoozeReminder(
  snooze: Snooze,
  roles: Roles,
  policy: MonitoringPolicy,
  ports: Ports,
): Promise<Snoozed> {
  const { clock, documents } = ports;
  const stored = await documents.get(rounds, collaborationOfRound(snooze.round), snooze.round);
  if (stored === undefined) return { kind: 'unknown' };
  const { document: round, version } = stored;
  if (!(await mayAnswer(round, snooze.by.id, roles, ports))) return { kind: 'not-yours', round };
  if (round.state !== 'open') return { kind: 'closed', round };
  const last = snoozedUntil(round);
  if (last !== undefined && round.snoozes.length > snooze.times)
    return { kind: 'already-snoozed', round, until: last };
  const now = clock.now();
  const today = copenhagen(now).day;
  const days = DAYS[snooze.until];
  const until = days === undefined ? snooze.until : addDays(today, days);
  const coordinating = isCoordinating(round, snooze.by.id, roles);
  const bounds = snoozeBounds(round, policy, today, coordinating);
  const refusal = refusalOf(round, { ...snooze, until }, bounds, today);
  if (refusal !== undefined) return refusal;
  const day = workingDayWithin(until, bounds.latest, policy);
  const snoozed = { at: now.toISOString(), until: day, ...(coordinating && { coordinating }) };
  const saved = await documents.replace(rounds, snoozedBy(round, snooze, snoozed), version);
  if (saved === undefined) return snoozeReminder(snooze, roles, policy, ports);
  return { kind: 'snoozed', round: await writeLadder(saved, policy, ports), until: day };
}
