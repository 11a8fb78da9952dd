import { addDays, daysBetween } from '../../lib/dates';
import { type DaysOff, isSendingDay } from '../../lib/working-days';

/** Due dates press on the days around them, so many on either side; of every year, as rounds come again. */
const REACH = 30;
/** The first due date leaves room for the first reminder. */
const NOTICE = 30;
const YEAR = 365;

/** A date that is taken, and by whom. */
interface Taken {
  readonly dueOn: string;
  readonly owner?: string | undefined;
}

/** Finds due dates that spread the work over the year, for all and for each owner. */
export interface Calendar {
  /**
   * The working day of the coming year, outside the quiet weeks, with the least work around it, which is then taken; the
   * earliest of several. None where the last day that will do is too near.
   */
  take(owner?: string, last?: string): string | undefined;
}

/** A calendar of the coming year, with what is due in it already. */
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
