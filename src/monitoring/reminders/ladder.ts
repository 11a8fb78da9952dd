import type { Clock } from '../../lib/clock';
import type { DocumentStore, Versioned } from '../../store/document-store';
import { addDays, copenhagen, morningOf } from '../../lib/dates';
import type { MonitoringPolicy } from '../guide/guide';
import { promptedBy } from './prompted-reminders';
import { type Reminder, reminders } from './reminder';
import { type Round, rounds } from '../rounds/round';
import { sendingDayFrom } from '../../lib/working-days';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

const MOST_REMINDERS = 200;

type Step = MonitoringPolicy['ladder'][number];

/** Whom a step of a round's ladder is for, as far as is known now. */
export function assigneeOf({ owner }: Pick<Round, 'owner'>, { to }: Pick<Step, 'to'>): string {
  return to ?? owner ?? 'coordinator';
}

/** One row of the ledger: a step on a day, at nine in the morning. */
export function reminderOf(round: Round, step: Omit<Step, 'days'>, day: string): Reminder {
  const dueAt = morningOf(day).toISOString();
  return {
    id: `${round.id}.${round.plan}.${step.step}`,
    round: round.id,
    step: step.step,
    plan: round.plan,
    month: day.slice(0, 7),
    dueAt,
    state: 'planned',
    nextAt: dueAt,
    attempts: 0,
    ...(step.to && { to: step.to }),
    assignee: assigneeOf(round, step),
    soft: step.soft,
  };
}

/** The steps for one recipient: none of the past, unless all are; then the last of them, today. */
function stepsOf(
  round: Round,
  steps: readonly Step[],
  policy: MonitoringPolicy,
  today: string,
): Reminder[] {
  const byDay = new Map<string, Reminder>();
  for (const step of steps) {
    const day = sendingDayFrom(addDays(round.dueOn, step.days), step.soft, policy);
    // What was to come before the due date and had to wait for people to be back would come after it.
    if (step.days >= 0 || day < round.dueOn) byDay.set(day, reminderOf(round, step, day));
  }
  const all = [...byDay].sort(([one], [other]) => one.localeCompare(other));
  const coming = all.filter(([day]) => day >= today);
  const last = all.at(-1)?.[1];
  if (coming.length > 0 || last === undefined) return coming.map(([, reminder]) => reminder);
  const dueAt = morningOf(sendingDayFrom(today, last.soft, policy)).toISOString();
  // Its partition stays, so that it is written once whenever it is written.
  return [{ ...last, dueAt, nextAt: dueAt }];
}

/** The ladder of a round: nobody is reminded of what is past, nor twice on one day. */
export function ladderOf(round: Round, policy: MonitoringPolicy, today: string): Reminder[] {
  return ([undefined, 'coordinator'] as const).flatMap((recipient) => {
    const steps = policy.ladder.filter(({ to }) => to === recipient);
    return stepsOf(round, steps, policy, today);
  });
}

/** The reminders that something done to the round asks for, each at a moment of its own. */
function promptedReminders(round: Round, policy: MonitoringPolicy): Reminder[] {
  return promptedBy(round, policy).map(({ step, to, at }) => {
    const dueAt = at.toISOString();
    const row = reminderOf(round, { step, to, soft: false }, copenhagen(at).day);
    return { ...row, dueAt, nextAt: dueAt };
  });
}

/** Makes what is planned already be for whoever answers for the round now, so that all that is due to them is one digest. */
async function reassign(round: Round, { documents }: Ports): Promise<void> {
  const { items } = await documents.query(reminders, {
    where: [
      { field: 'round', is: 'eq', value: round.id },
      { field: 'state', is: 'eq', value: 'planned' },
    ],
    limit: MOST_REMINDERS,
  });
  for (const { document, version } of items) {
    const assignee = assigneeOf(round, document);
    if (document.plan === round.plan && document.assignee !== assignee)
      // What somebody else changes meanwhile is put right when it is due.
      await documents.replace(reminders, { ...document, assignee }, version);
  }
}

/** Writes the reminders that a round still lacks, and then says so in the round. */
export async function writeLadder(
  { document: round, version }: Versioned<Round>,
  policy: MonitoringPolicy,
  { clock, documents }: Ports,
): Promise<Round> {
  const today = copenhagen(clock.now()).day;
  const wanted = [...ladderOf(round, policy, today), ...promptedReminders(round, policy)];
  let planned = false;
  for (const reminder of wanted)
    if ((await documents.create(reminders, reminder)) === undefined) planned = true;
  if (planned) await reassign(round, { clock, documents });
  const { unsettled, ...finishedReminder } = round;
  if (unsettled !== 'ladder') return round;
  // Somebody who changed the round meanwhile has left it unsettled: it is found again.
  return (await documents.replace(rounds, finishedReminder, version))?.document ?? round;
}

/** Writes the ladders that a process which died has left unwritten, found by index; how many. */
export async function writeLadders(policy: MonitoringPolicy, ports: Ports): Promise<number> {
  const { items } = await ports.documents.query(rounds, {
    where: [{ field: 'unsettled', is: 'eq', value: 'ladder' }],
    limit: 100,
  });
  for (const one of items) await writeLadder(one, policy, ports);
  return items.length;
}
