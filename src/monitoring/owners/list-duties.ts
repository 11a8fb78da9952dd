import { people } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import { copenhagen, daysBetween } from '../../lib/dates';
import { awaitingCases, type EndPorts } from '../rounds/case-of-round';
import { listOpenRounds } from '../rounds/list-rounds';
import { type Round, snoozedUntil } from '../rounds/round';

interface Ports extends EndPorts {
  clock: Clock;
  documents: DocumentStore;
}

/** An open round and its status today. */
export interface Duty {
  readonly round: Round;
  /** Days since its due date; 0 until then, and while it waits for a case. */
  readonly daysLate: number;
  /** Whether it waits for a case on how the collaboration goes on. */
  readonly awaitsCase: boolean;
  /** The date until which it is snoozed, if that is in the future. */
  readonly snoozedUntil?: string;
}

/**
 * The rounds to list: a person's own, those without a reachable owner, or snoozed ones; the last
 * two are for coordinators only.
 */
export type DutyScope = 'own' | 'unowned' | 'snoozed';

/** A page of duties, the longest overdue first. */
export interface Duties {
  readonly items: readonly Duty[];
  /** Starts at 0. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly overdue: number;
}

const PAGE = 8;

/** Returns the owners of rounds who can be reached. */
async function reachableOf(all: readonly Round[], { documents }: Ports): Promise<Set<string>> {
  const owners = new Set(all.flatMap(({ owner }) => owner ?? []));
  const known = await Promise.all([...owners].map((id) => documents.get(people, id, id)));
  return new Set(
    known.flatMap((one) => (one?.document.reachable === true ? [one.document.id] : [])),
  );
}

function dutyOf(round: Round, awaitsCase: boolean, today: string): Duty {
  const until = snoozedUntil(round);
  return {
    round,
    daysLate: awaitsCase ? 0 : Math.max(daysBetween(round.dueOn, today), 0),
    awaitsCase,
    ...(until !== undefined && until > today && { snoozedUntil: until }),
  };
}

/** Lists the open rounds without a reachable owner, by due date. */
export async function listUnowned(ports: Ports): Promise<Round[]> {
  const all = await listOpenRounds(ports);
  const reachable = await reachableOf(all, ports);
  return all.filter(({ owner }) => owner === undefined || !reachable.has(owner));
}

async function scoped(person: string, scope: DutyScope, ports: Ports): Promise<Duty[]> {
  const today = copenhagen(ports.clock.now()).day;
  const all =
    scope === 'unowned'
      ? await listUnowned(ports)
      : await listOpenRounds(ports, scope === 'own' ? person : undefined);
  const awaits = await awaitingCases(ports);
  const duties = all.map((round) => dutyOf(round, awaits(round), today));
  return scope === 'snoozed' ? duties.filter((duty) => duty.snoozedUntil !== undefined) : duties;
}

/** Returns a page of open rounds; scopes reserved for coordinators are empty for others. */
export async function listDuties(
  asked: {
    readonly person: string;
    readonly scope?: DutyScope;
    readonly page?: number;
    /** The collaborations to list rounds of; absent for all. */
    readonly only?: readonly string[] | undefined;
  },
  roles: Roles,
  ports: Ports,
): Promise<Duties> {
  const { person, scope = 'own', page = 0, only } = asked;
  const mayRead = scope === 'own' || isCoordinator(person, roles);
  const all = mayRead ? await scoped(person, scope, ports) : [];
  const duties = only ? all.filter(({ round }) => only.includes(round.collaboration)) : all;
  const pages = Math.max(Math.ceil(duties.length / PAGE), 1);
  // A card may request a page that no longer exists.
  const shown = Math.min(Math.max(page, 0), pages - 1);
  return {
    items: duties.slice(shown * PAGE, (shown + 1) * PAGE),
    page: shown,
    pages,
    total: duties.length,
    overdue: duties.filter(({ daysLate }) => daysLate > 0).length,
  };
}
