import type { Collaboration } from '../catalogue/collaboration';
import type { Entry } from '../catalogue/entry';
import { isActive, statusOn } from '../catalogue/status';
import type { Clock } from '../ports/clock';
import type { DocumentStore } from '../ports/document-store';
import { addDays, copenhagen, morningOf, weekdayFrom } from './copenhagen-time';
import { dueDateOf } from './due-date';
import type { Guide, Wheel } from './guide';
import { type Reminder, reminders } from './reminder';
import { type Round, rounds } from './round';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

interface Plan {
  readonly entries: readonly Entry[];
  readonly guides: Readonly<Record<Collaboration['level'], Guide>>;
  readonly wheel: Wheel;
}

/** The ladder of a round; the steps that lie before `today` are left out: nobody is reminded of the past. */
function ladderOf(round: Round, { ladder }: Wheel, today: string): Reminder[] {
  return ladder.flatMap(({ step, days, to }): Reminder[] => {
    const day = weekdayFrom(addDays(round.dueOn, days));
    if (day < today) return [];
    const dueAt = morningOf(day).toISOString();
    return [
      {
        id: `${round.id}.${step}`,
        round: round.id,
        step,
        month: day.slice(0, 7),
        dueAt,
        state: 'planned',
        nextAt: dueAt,
        attempts: 0,
        ...(to && { to }),
      },
    ];
  });
}

function roundOf(entry: Entry, dueOn: string, guide: Guide): Round {
  return {
    id: `${entry.id}.${dueOn.slice(0, 4)}`,
    collaboration: entry.id,
    name: entry.facts.name,
    dueOn,
    ...(entry.owner !== undefined && { owner: entry.owner }),
    state: 'open',
    guide,
    answers: [],
    revision: 0,
  };
}

/** Plans the next round of every active collaboration, with its reminders; what is planned already stays. */
export async function planRounds(
  { entries, guides, wheel }: Plan,
  { clock, documents }: Ports,
): Promise<number> {
  const today = copenhagen(clock.now()).day;
  const year = Number(today.slice(0, 4));
  const active = entries.filter(({ facts }) => isActive(statusOn(today, facts)));
  let planned = 0;
  for (const [index, entry] of active.entries()) {
    const thisYear = dueDateOf(index, active.length, year);
    const dueOn = thisYear >= today ? thisYear : dueDateOf(index, active.length, year + 1);
    // It will have ended by then: nothing is left to monitor.
    if (!isActive(statusOn(dueOn, entry.facts))) continue;
    const round = roundOf(entry, dueOn, guides[entry.facts.level]);
    if ((await documents.get(rounds, entry.id, round.id)) !== undefined) continue;
    // The reminders first: a round without its ladder would never be noticed.
    for (const reminder of ladderOf(round, wheel, today))
      await documents.create(reminders, reminder);
    if ((await documents.create(rounds, round)) !== undefined) planned++;
  }
  return planned;
}
