import type { Collaboration } from '../../catalogue/collaboration';
import type { Entry } from '../../catalogue/entry';
import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import { closeOutlived } from './close-outlived';
import { copenhagen } from '../../lib/dates';
import { type Cycle, cyclesOf } from './cycles';
import { openCalendar } from './due-date';
import type { Guide, Wheel } from '../guide/guide';
import { guideFor } from '../guide/guide-for';
import { writeLadder, writeLadders } from '../reminders/ladder';
import { listOpenRounds, listRoundsOf } from './list-rounds';
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

function roundOf(entry: Entry, { kind, cycle }: Cycle, dueOn: string, guide: Guide): Round {
  const { name, area, level } = entry.facts;
  const asked = guideFor(kind, guide);
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

/** What the entries lack; the rounds that one has had are read only where it lacks one beside the open ones. */
async function findMissing(
  { entries, wheel }: Plan,
  open: readonly Round[],
  { clock, documents }: Ports,
): Promise<Missing[]> {
  const today = copenhagen(clock.now()).day;
  const missing: Missing[] = [];
  for (const entry of entries) {
    const its = open.filter(({ collaboration }) => collaboration === entry.id);
    if (cyclesOf(entry, its, today, wheel).length === 0) continue;
    const known = await listRoundsOf(entry.id, { documents });
    for (const cycle of cyclesOf(entry, known, today, wheel)) missing.push({ entry, cycle });
  }
  return missing;
}

/** The dates that are given: of open rounds, and of missing ones that have theirs. */
function datesOf(open: readonly Round[], missing: readonly Missing[]) {
  const given = missing.flatMap(({ entry: { owner }, cycle: { dueOn } }) =>
    dueOn === undefined ? [] : [{ dueOn, owner }],
  );
  return [...open, ...given];
}

/**
 * Plans the rounds that are missing, with their reminders; what is planned already stays, unless its entry has ended or
 * is gone. The round comes first, so
 * that of two instances one decides its date; a ladder that is left unwritten is found and written later.
 */
export async function planRounds(plan: Plan, ports: Ports): Promise<number> {
  const { guides, wheel } = plan;
  const { clock, documents } = ports;
  await writeLadders(wheel, ports);
  const open = await closeOutlived(await listOpenRounds({ documents }), plan.entries, ports);
  const missing = await findMissing(plan, open, ports);
  if (missing.length === 0) return 0;
  const calendar = openCalendar(copenhagen(clock.now()).day, datesOf(open, missing), wheel);
  let planned = 0;
  for (const { entry, cycle } of missing) {
    const dueOn = cycle.dueOn ?? calendar.take(entry.owner, cycle.last);
    if (dueOn === undefined) continue;
    const round = roundOf(entry, cycle, dueOn, guides[entry.facts.level]);
    const created = await documents.create(rounds, round);
    if (created === undefined) continue;
    planned++;
    await writeLadder(created, wheel, ports);
  }
  return planned;
}
