import type { Clock } from '../lib/clock';
import { copenhagen } from '../lib/dates';
import type { Refused, Result } from '../lib/result';
import { changeDocument, type DocumentChange, type DocumentStore } from '../store/document-store';
import { recordChange } from './change';
import { type ApprovalCondition, reopened, withDeadline } from './condition';
import { entries, type Entry, withAllConditions } from './entry';

/** The ports needed to change a condition. */
interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
}

/** A person's change of a condition. */
export interface ConditionRequest {
  readonly organisation: string;
  /** The id of the entry. */
  readonly collaboration: string;
  readonly condition: string;
  readonly person: { readonly id: string; readonly name: string };
  /** How it was met, why it no longer applies, why the deadline moves, or why it is open again. */
  readonly note: string;
  readonly change:
    | { readonly to: 'met' | 'dropped' | 'reopened' }
    | { readonly to: 'open'; readonly deadline: string };
}

/** An entry with one of its conditions. */
export interface EntryCondition {
  readonly entry: Entry;
  readonly condition: ApprovalCondition;
}

type Refusal = 'unknown' | 'closed';
type Changed = Result<EntryCondition & { changed: boolean }, Refusal>;

function changedCondition(
  condition: ApprovalCondition,
  { change, note, person }: ConditionRequest,
  now: Date,
): ApprovalCondition {
  const { day } = copenhagen(now);
  const { id: by, name } = person;
  const made = { at: now.toISOString(), by, name };
  if (change.to === 'reopened') {
    const changed = { ...made, before: condition.status, after: ['open', note].join('\n') };
    return { ...reopened(condition, day), changed };
  }
  const changed = {
    ...made,
    before: condition.deadline ?? condition.status,
    after: [change.to === 'open' ? change.deadline : change.to, note].join('\n'),
  };
  if (change.to === 'open') return { ...withDeadline(condition, change.deadline, day), changed };
  const { remindOn: _, ...kept } = condition;
  return { ...kept, status: change.to, closed: { on: day, by, name, note }, changed };
}

/** Records the last change of a condition; nothing for one that has not changed. */
async function recordConditionChange(
  collaboration: string,
  { id, text, changed }: ApprovalCondition,
  ports: Ports,
): Promise<void> {
  if (changed === undefined) return;
  await recordChange(
    {
      id: `${collaboration}.condition.${id}.${changed.at}`,
      subject: collaboration,
      did: 'condition',
      what: text,
      ...changed,
    },
    ports,
  );
}

/** The entry with one of its conditions replaced. */
export function withCondition(entry: Entry, condition: ApprovalCondition): Entry {
  const { conditions = [] } = entry.facts;
  return withAllConditions(
    entry,
    conditions.map((one) => (one.id === condition.id ? condition : one)),
  );
}

/** A condition before and after a change. */
interface ConditionChange {
  readonly before: ApprovalCondition;
  readonly condition: ApprovalCondition;
}

/** Whether a condition is as a change would make it. */
function isDone(
  { deadline, status }: ApprovalCondition,
  change: ConditionRequest['change'],
): boolean {
  if (change.to === 'reopened') return status === 'open';
  if (change.to === 'open') return status === 'open' && change.deadline === deadline;
  return status === change.to;
}

function changedEntry(
  entry: Entry,
  request: ConditionRequest,
  now: Date,
): DocumentChange<Entry, Refused<Refusal>, ConditionChange> {
  const { condition: wanted, change } = request;
  const before = entry.facts.conditions?.find((one) => one.id === wanted);
  if (before === undefined) return { ok: false, reason: 'unknown' };
  if (isDone(before, change)) return { ok: true, document: entry, before, condition: before };
  if (before.status !== 'open' && change.to !== 'reopened') return { ok: false, reason: 'closed' };
  const condition = changedCondition(before, request, now);
  const document = { ...withCondition(entry, condition), updatedAt: now.toISOString() };
  return { ok: true, document, before, condition };
}

/**
 * Closes an open condition, moves its deadline or opens a closed one again, and records who did so and
 * why; a repeated request completes the record of an interrupted one.
 */
export async function changeCondition(request: ConditionRequest, ports: Ports): Promise<Changed> {
  const { organisation, collaboration: id } = request;
  const now = ports.clock.now();
  const key = { partition: organisation, id };
  const changed = await changeDocument<Entry, Refused<Refusal>, ConditionChange>(
    entries,
    key,
    (entry) => changedEntry(entry, request, now),
    ports,
  );
  if (!changed.ok) return { ok: false, reason: changed.reason };
  const { before, condition, document: entry } = changed;
  // The process may have stopped before the change before this one was recorded.
  await recordConditionChange(id, before, ports);
  if (changed.changed) await recordConditionChange(id, condition, ports);
  return { ok: true, entry, condition, changed: changed.changed };
}
