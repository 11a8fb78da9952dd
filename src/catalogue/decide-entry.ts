import { canonicalText } from '../lib/canonical-text';
import type { Clock } from '../lib/clock';
import { copenhagen, lastDay } from '../lib/dates';
import { changeDocument, type DocumentStore } from '../store/document-store';
import { type Change, recordAhead, recordChange } from './change';
import type { Collaboration } from './collaboration';
import {
  type ApprovalCondition,
  type DecidedCondition,
  isInformation,
  newConditions,
  reopened,
  withRestated,
} from './condition';
import { type BasisCorrection, conditionCorrections } from './correct-basis';
import { withCorrectedCosts } from './dated-costs';
import { isLeaving, withDecidedEnd } from './dated-period';
import { type CorrectedFact, entries, type Entry, withAllConditions } from './entry';
import type { LaterDecision } from './later-decision';

/** A fact that a decision changes, with its old and new value in the words of the record. */
export interface FactChange {
  /** A correctable fact, or what else an entry states. */
  readonly fact: string;
  readonly corrects?: CorrectedFact;
  readonly before: string;
  readonly after: string;
}

/** What a decision changes in the facts of an entry. */
export interface Amendment {
  readonly facts: Collaboration;
  readonly changes: readonly FactChange[];
}

/** A decision about an entry that exists. */
export interface EntryDecision {
  readonly organisation: string;
  /** The id of the entry. */
  readonly collaboration: string;
  readonly decision: LaterDecision;
  readonly conditions?: readonly DecidedCondition[] | undefined;
  /** The corrections of its record so far, the oldest first. */
  readonly corrections?: readonly BasisCorrection[];
  /** What a change comes to; leaving and prolonging change the end alone. */
  readonly amend?: (facts: Collaboration) => Amendment;
  readonly by: { readonly id: string; readonly name: string };
}

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
}

const endText = ({ end, rolling }: Collaboration['period']) => end ?? (rolling ? 'rolling' : '');

/** The facts with the end that was decided; what a source contradicts itself about is settled by it. */
function withEnd(facts: Collaboration, decision: LaterDecision, day: string): Amendment {
  const period = withDecidedEnd(facts.period, decision, day);
  const discrepancies = facts.discrepancies.filter(({ about }) => about !== 'period');
  const before = endText(facts.period);
  return {
    facts: { ...facts, period, discrepancies },
    changes: [{ fact: 'end', corrects: 'end', before, after: endText(period) }],
  };
}

/** The facts with body and date of a decision corrected where they rest on it. */
function withCorrected(
  facts: Collaboration,
  before: LaterDecision,
  { body, decidedOn }: LaterDecision,
): Collaboration {
  type Decided = Collaboration['period']['decided'];
  const its = (decided: Decided): { decided?: Decided } => {
    if (decided?.screening !== before.screening) return decided === undefined ? {} : { decided };
    return { decided: { ...decided, by: body, on: decidedOn } };
  };
  const { decided, former, ...period } = facts.period;
  const history = former?.map(({ decided: then, ...one }) => ({ ...one, ...its(then) }));
  const was = { screening: before.screening, body: before.body, on: before.decidedOn };
  const costs = withCorrectedCosts(facts.costs, was, { body, on: decidedOn });
  return {
    ...facts,
    costs,
    period: { ...period, ...(history && { former: history }), ...its(decided) },
  };
}

/** What a decision comes to for an entry: the first time, or as its record was corrected. */
function amended(
  { facts }: Entry,
  before: LaterDecision | undefined,
  { amend, decision }: EntryDecision,
  day: string,
): Amendment {
  const isReplaced = before !== undefined && facts.period.decided?.screening !== before.screening;
  // A later decision about the end stands, whatever is corrected in an earlier one.
  if (decision.matter !== 'change' && !isReplaced) return withEnd(facts, decision, day);
  if (before !== undefined) return { facts: withCorrected(facts, before, decision), changes: [] };
  return amend?.(facts) ?? { facts, changes: [] };
}

/** Why a condition is dropped, as the one who recorded the decision would write it. */
const ENDS = 'Samarbejdet ophører.';

/** Whether nobody can meet an open condition before an end; a duty to inform remains after it. */
const isLost = (one: ApprovalCondition, end: string) =>
  one.status === 'open' &&
  !isInformation(one) &&
  (one.deadline === undefined || lastDay(one.deadline) > end);

/**
 * A condition under the end that was decided: dropped if nobody can meet it before that, and open
 * again if somebody can. What the decision to leave asks for itself is about leaving, and stays.
 */
function underEnd(
  one: ApprovalCondition,
  { period }: Collaboration,
  { by, decision: { screening } }: EntryDecision,
  day: string,
): ApprovalCondition {
  const isDropped = one.droppedBy !== undefined;
  const open = isDropped ? reopened(one, day) : one;
  const isOwn = one.id.startsWith(`${screening}.`);
  if (!isLeaving(period) || isOwn || !isLost(open, period.end ?? '')) return open;
  if (isDropped) return one;
  const { remindOn: _, ...kept } = one;
  const closed = { on: day, by: by.id, name: by.name, note: ENDS };
  return { ...kept, status: 'dropped', closed, droppedBy: screening };
}

/** The entry with its conditions after a decision: those that it adds, and those under a new end. */
function withConditionsAfter(
  entry: Entry,
  isFirst: boolean,
  given: EntryDecision,
  day: string,
): Entry {
  const { conditions = [], decision } = given;
  const { facts } = entry;
  const added = isFirst ? newConditions(decision.screening, conditions, day) : [];
  const all = [...(facts.conditions ?? []), ...added];
  if (all.length === 0) return entry;
  const isEnd = facts.period.decided?.screening === decision.screening;
  return withAllConditions(entry, isEnd ? all.map((one) => underEnd(one, facts, given, day)) : all);
}

/** The correctable facts that rest on the decision, each with its latest correction. */
function correctedAfter(
  { corrected = [] }: Entry,
  changes: readonly FactChange[],
  { by, decision: { body, decidedOn } }: EntryDecision,
  on: string,
): NonNullable<Entry['corrected']> {
  const facts = changes.flatMap(({ corrects }) => corrects ?? []);
  const decision = { by: body, on: decidedOn };
  return [
    ...corrected.filter(({ fact }) => !facts.includes(fact)),
    ...facts.map((fact) => ({ fact, on, by: by.id, name: by.name, decision })),
  ];
}

/** The entry with the conditions of a decision as the corrections of its record state them. */
function withCorrectedConditions(
  entry: Entry,
  { conditions = [], corrections = [], decision: { screening } }: EntryDecision,
  now: Date,
): Entry {
  if (corrections.length === 0) return entry;
  const known = entry.facts.conditions ?? [];
  const earlier = corrections.map(({ before }) => before.conditions);
  const stated = { screening, conditions, earlier };
  const restated = withRestated(known, stated, copenhagen(now).day);
  return canonicalText(restated) === canonicalText(known)
    ? entry
    : { ...withAllConditions(entry, restated), updatedAt: now.toISOString() };
}

function decidedEntry(
  entry: Entry,
  given: EntryDecision,
  now: Date,
): { readonly entry: Entry; readonly changes: readonly FactChange[] } {
  const { decision } = given;
  const { decisions = [] } = entry;
  const before = decisions.find(({ screening }) => screening === decision.screening);
  const { day } = copenhagen(now);
  if (JSON.stringify(before) === JSON.stringify(decision))
    return { entry: withCorrectedConditions(entry, given, now), changes: [] };
  const { facts, changes } = amended(entry, before, given, day);
  const corrected = correctedAfter(entry, changes, given, day);
  const changed: Entry = {
    ...entry,
    facts,
    origin: entry.origin === 'content' ? 'edited' : entry.origin,
    ...(corrected.length > 0 && { corrected }),
    decisions:
      before === undefined
        ? [...decisions, decision]
        : decisions.map((one) => (one === before ? decision : one)),
    updatedAt: now.toISOString(),
  };
  const after = withConditionsAfter(changed, before === undefined, given, day);
  if (before === undefined) return { entry: after, changes };
  return { entry: withCorrectedConditions(after, given, now), changes };
}

/** The conditions that a decision closes or opens again, as the history states them. */
function conditionChanges({ facts: before }: Entry, { facts: after }: Entry) {
  return (after.conditions ?? []).flatMap(({ id, status, text, closed }) => {
    const was = before.conditions?.find((one) => one.id === id)?.status;
    if (was === undefined || was === status) return [];
    const note = closed === undefined ? [] : [closed.note];
    const states = { before: was, after: [status, ...note].join('\n') };
    return [{ key: id, did: 'condition' as const, what: text, ...states }];
  });
}

function changesOf(
  { by, collaboration: subject, corrections = [], decision }: EntryDecision,
  entry: Entry,
  decided: ReturnType<typeof decidedEntry>,
  at: string,
): Change[] {
  const { body, decidedOn, effective = '', screening } = decision;
  // A record that is corrected is a change of its own, also where it says again what it once did.
  const number = corrections.length === 0 ? [] : [String(corrections.length)];
  const version = [body, decidedOn, effective, ...number].join('.');
  const isStated = decided.entry.decisions !== entry.decisions;
  const facts = [
    ...decided.changes,
    ...(isStated ? [{ fact: 'decision', before: '', after: `${decidedOn} ${body}` }] : []),
  ].map(({ fact, before, after }) => ({
    key: fact,
    did: 'corrected' as const,
    what: fact,
    before,
    after,
  }));
  return [...facts, ...conditionChanges(entry, decided.entry)].map(({ key, ...told }) => ({
    id: `${subject}.${screening}.${key}.${version}`,
    subject,
    ...told,
    at,
    by: by.id,
    name: by.name,
    screening,
  }));
}

/**
 * Writes what was decided about an entry into it, with the old values in its history; safe to
 * repeat. Returns whether the entry exists.
 */
export async function decideEntry(given: EntryDecision, ports: Ports): Promise<boolean> {
  const now = ports.clock.now();
  const { collaboration: id, corrections = [], decision } = given;
  const record = recordAhead(ports);
  const done = await changeDocument(
    entries,
    { partition: given.organisation, id },
    async (entry) => {
      const decided = decidedEntry(entry, given, now);
      if (decided.entry !== entry)
        await record(changesOf(given, entry, decided, now.toISOString()));
      return { ok: true, document: decided.entry };
    },
    ports,
  );
  if (!done.ok) return false;
  // Also where the entry has them already: an earlier attempt may have stopped in between.
  for (const correction of corrections)
    for (const change of conditionCorrections(correction, { id, screening: decision.screening }))
      await recordChange(change, ports);
  return true;
}
