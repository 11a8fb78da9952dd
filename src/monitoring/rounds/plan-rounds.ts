import type { Collaboration } from '../../catalogue/collaboration';
import type { Entry } from '../../catalogue/entry';
import type { Clock } from '../../lib/clock';
import { addDays, daysBetween, copenhagen } from '../../lib/dates';
import { type DaysOff, isSendingDay } from '../../lib/working-days';
import type { Log } from '../../lib/log';
import type { DocumentStore } from '../../store/document-store';
import { withConditionQuestions } from '../conditions/condition-questions';
import type { Guide, MonitoringPolicy } from '../guide/guide';
import { guideFor } from '../guide/guide-for';
import { writeLadders } from '../reminders/ladder';
import { closeObsolete } from './close-obsolete';
import { type Cycle, cyclesOf } from './cycles';
import { listOpenRounds, listRoundsOf } from './list-rounds';
import { postponeYearly } from './postpone-yearly';
import { type Round, rounds } from './round';

/**
 * A due date adds load to this many days before and after it, in every year, because rounds recur.
 */
const REACH = 30;
/**
 * The minimum number of days before the first due date, which leaves time for the first reminder.
 */
const NOTICE = 30;
const YEAR = 365;

/** A due date that is already taken, and its owner. */
interface Taken {
  readonly dueOn: string;
  readonly owner?: string | undefined;
}

/** Finds due dates that spread the work over the year, for everybody and for each owner. */
export interface Calendar {
  /**
   * Takes the working day of the coming year, outside the quiet weeks, with the least work around
   * it; the earliest if there are several. Returns `undefined` when the last acceptable day is too
   * near.
   */
  take(owner?: string, last?: string): string | undefined;
}

/** Creates a calendar of the coming year with the due dates that are already taken. */
export function openCalendar(today: string, taken: readonly Taken[], off: DaysOff): Calendar {
  const first = addDays(today, NOTICE);
  const days = Array.from({ length: YEAR }, (_, index) => addDays(first, index));
  const all = days.map(() => 0);
  const byOwner = new Map<string, number[]>();
  const loadOf = (owner: string) => {
    const load = byOwner.get(owner) ?? days.map(() => 0);
    byOwner.set(owner, load);
    return load;
  };
  const press = (load: number[], at: number) => {
    for (let day = at - REACH; day <= at + REACH; day++) {
      const ofYear = ((day % YEAR) + YEAR) % YEAR;
      load[ofYear] = (load[ofYear] ?? 0) + (1 - Math.abs(day - at) / (REACH + 1)) ** 2;
    }
  };
  const add = ({ dueOn, owner }: Taken) => {
    const at = daysBetween(first, dueOn);
    press(all, at);
    if (owner !== undefined) press(loadOf(owner), at);
  };
  taken.forEach(add);
  const candidates = days.flatMap((day, index) => (isSendingDay(day, true, off) ? [index] : []));
  return {
    take(owner, last) {
      const own = owner === undefined ? undefined : loadOf(owner);
      const pressure = (index: number) => (all[index] ?? 0) + 2 * (own?.[index] ?? 0);
      const fit = candidates.filter((index) => last === undefined || addDays(first, index) <= last);
      const [soonest] = fit;
      if (soonest === undefined) return undefined;
      const best = fit.reduce(
        (least, index) => (pressure(index) < pressure(least) - 1e-9 ? index : least),
        soonest,
      );
      const dueOn = addDays(first, best);
      add({ dueOn, owner });
      return dueOn;
    },
  };
}

interface Ports {
  clock: Clock;
  documents: DocumentStore;
  log: Log;
}

interface Plan {
  readonly entries: readonly Entry[];
  readonly guides: Readonly<Record<Collaboration['level'], Guide>>;
  readonly policy: MonitoringPolicy;
}

function roundOf(entry: Entry, { kind, cycle }: Cycle, dueOn: string, guide: Guide): Round {
  const { name, area, level } = entry.facts;
  const asked = withConditionQuestions(guideFor(kind, guide), entry);
  return {
    id: `${entry.id}.${cycle}`,
    kind,
    collaboration: entry.id,
    name,
    area,
    level,
    dueOn,
    ...(entry.owner !== undefined && { owner: entry.owner }),
    ...(entry.ownerName !== undefined && { ownerName: entry.ownerName }),
    state: 'open',
    guide: asked,
    answers: [],
    corrections: [],
    step: asked.questions[0]?.id ?? '',
    snoozes: [],
    plan: 0,
    unsettled: 'ladder',
    history: [],
    revision: 0,
  };
}

/** A round that an entry lacks. */
interface Missing {
  readonly entry: Entry;
  readonly cycle: Cycle;
}

/**
 * Finds the rounds that entries lack. The past rounds of an entry are read only if its open rounds
 * are incomplete.
 */
async function findMissing(
  { entries, policy }: Plan,
  open: readonly Round[],
  { clock, documents }: Ports,
): Promise<Missing[]> {
  const today = copenhagen(clock.now()).day;
  const missing: Missing[] = [];
  for (const entry of entries) {
    const its = open.filter(({ collaboration }) => collaboration === entry.id);
    if (cyclesOf(entry, its, today, policy).length === 0) continue;
    const known = await listRoundsOf(entry.id, { documents });
    for (const cycle of cyclesOf(entry, known, today, policy)) missing.push({ entry, cycle });
  }
  return missing;
}

/**
 * Returns the dates that are taken: those of open rounds, and those of missing rounds with a fixed
 * date.
 */
function datesOf(open: readonly Round[], missing: readonly Missing[]) {
  const given = missing.flatMap(({ entry: { owner }, cycle: { dueOn } }) =>
    dueOn === undefined ? [] : [{ dueOn, owner }],
  );
  return [...open, ...given];
}

/**
 * Plans missing rounds with their reminders, and returns how many rounds were planned. Planned
 * rounds stay unless their entry has ended or is deleted. A round is written before its reminder
 * schedule, so that only one of several processes sets its due date; a missing schedule is found
 * and written later.
 */
export async function planRounds(plan: Plan, ports: Ports): Promise<number> {
  const { guides, policy } = plan;
  const { clock, documents } = ports;
  const planned = await listOpenRounds({ documents });
  const required = await closeObsolete(planned, plan.entries, ports);
  const open = await postponeYearly(required, policy, ports);
  await writeLadders(policy, ports);
  const missing = await findMissing(plan, open, ports);
  if (missing.length === 0) return 0;
  const calendar = openCalendar(copenhagen(clock.now()).day, datesOf(open, missing), policy);
  let added = 0;
  for (const { entry, cycle } of missing) {
    const dueOn = cycle.dueOn ?? calendar.take(entry.owner, cycle.last);
    if (dueOn === undefined) continue;
    const round = roundOf(entry, cycle, dueOn, guides[entry.facts.level]);
    const created = await documents.create(rounds, round);
    if (created === undefined) continue;
    added++;
  }
  if (added > 0) await writeLadders(policy, ports);
  return added;
}
