import type { Collaboration } from '../catalogue/collaboration';
import type { Entry } from '../catalogue/entry';
import { isActive, statusOn } from '../catalogue/status';
import type { Clock } from '../ports/clock';
import type { DocumentStore } from '../ports/document-store';
import { addDays, copenhagen, morningOf, weekdayFrom } from './copenhagen-time';
import { anniversaryOf, dueDateOf } from './due-date';
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

interface Due {
  readonly entry: Entry;
  readonly dueOn: string;
}

/** The next due date of each active collaboration: spread over the year, or a year after the decision it rests on. */
function dueDates(entries: readonly Entry[], today: string): Due[] {
  const year = Number(today.slice(0, 4));
  const spread = entries.filter(
    ({ basis, facts }) => basis === undefined && isActive(statusOn(today, facts)),
  );
  return [
    ...spread.map((entry, index) => {
      const thisYear = dueDateOf(index, spread.length, year);
      const dueOn = thisYear >= today ? thisYear : dueDateOf(index, spread.length, year + 1);
      return { entry, dueOn };
    }),
    ...entries.flatMap((entry) =>
      entry.basis === undefined
        ? []
        : [{ entry, dueOn: anniversaryOf(entry.basis.decidedOn, today) }],
    ),
  ];
}

/** Plans the next round of every active collaboration, with its reminders; what is planned already stays. */
export async function planRounds(
  { entries, guides, wheel }: Plan,
  { clock, documents }: Ports,
): Promise<number> {
  const today = copenhagen(clock.now()).day;
  let planned = 0;
  for (const { entry, dueOn } of dueDates(entries, today)) {
    // It will have ended by then, or not begun: there is nothing to monitor.
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
