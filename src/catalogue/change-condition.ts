import type { Clock } from '../lib/clock';
import { copenhagen } from '../lib/dates';
import type { Refused, Result } from '../lib/result';
import { changeDocument, type DocumentChange, type DocumentStore } from '../store/document-store';
import { recordChange } from './change';
import { type ApprovalCondition, withDeadline } from './condition';
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
  /** How it was met, why it no longer applies, or why the deadline moves. */
  readonly note: string;
  readonly change:
    { readonly to: 'met' | 'dropped' } | { readonly to: 'open'; readonly deadline: string };
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
  day: string,
): ApprovalCondition {
  if (change.to === 'open') return withDeadline(condition, change.deadline, day);
  const { remindOn: _, ...kept } = condition;
  const closed = { on: day, by: person.id, name: person.name, note };
  return { ...kept, status: change.to, closed };
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

function changedEntry(
  entry: Entry,
  request: ConditionRequest,
  now: Date,
): DocumentChange<Entry, Refused<Refusal>, ConditionChange> {
  const { condition: wanted, change } = request;
  const before = entry.facts.conditions?.find((one) => one.id === wanted);
  if (before === undefined) return { ok: false, reason: 'unknown' };
  if (before.status !== 'open')
    return before.status === change.to
      ? { ok: true, document: entry, before, condition: before }
      : { ok: false, reason: 'closed' };
  if (change.to === 'open' && change.deadline === before.deadline)
    return { ok: true, document: entry, before, condition: before };
  const condition = changedCondition(before, request, copenhagen(now).day);
  const document = { ...withCondition(entry, condition), updatedAt: now.toISOString() };
  return { ok: true, document, before, condition };
}

/** Closes an open condition or moves its deadline, and records who did so and why. */
export async function changeCondition(request: ConditionRequest, ports: Ports): Promise<Changed> {
  const { organisation, collaboration: id, condition: wanted, change, note, person } = request;
  const now = ports.clock.now();
  const at = now.toISOString();
  const key = { partition: organisation, id };
  const changed = await changeDocument<Entry, Refused<Refusal>, ConditionChange>(
    entries,
    key,
    (entry) => changedEntry(entry, request, now),
    ports,
  );
  if (!changed.ok) return { ok: false, reason: changed.reason };
  const { before, condition, document: entry } = changed;
  if (changed.changed)
    await recordChange(
      {
        id: `${id}.condition.${wanted}.${at}`,
        subject: id,
        did: 'condition',
        what: condition.text,
        before: before.deadline ?? before.status,
        after: [change.to === 'open' ? change.deadline : change.to, note].join('\n'),
        at,
        by: person.id,
        name: person.name,
      },
      ports,
    );
  return { ok: true, entry, condition, changed: changed.changed };
}
