import { canonicalText } from '../lib/canonical-text';
import type { Clock } from '../lib/clock';
import { copenhagen } from '../lib/dates';
import { changeDocument, type DocumentStore } from '../store/document-store';
import { recordChange } from './change';
import { type ApprovalCondition, asDecided, conditionId, type DecidedCondition } from './condition';
import { withCorrectedCosts } from './dated-costs';
import { entries, type Entry, type NewEntry, withAllConditions } from './entry';

/** What the record of a decision said before and after it was corrected. */
export interface BasisCorrection {
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly before: CorrectedBasis;
  readonly after: CorrectedBasis;
}

/** The part of a decision that a correction can change in the catalogue. */
interface CorrectedBasis {
  readonly body: string;
  readonly decidedOn: string;
  readonly conditions: readonly DecidedCondition[];
}

/** A decision as it is recorded now, with its corrections so far, the oldest first. */
export interface CorrectedDecision extends Pick<NewEntry, 'organisation' | 'basis'> {
  /** The id of the entry. */
  readonly id: string;
  readonly source: Entry['facts']['source'];
  readonly conditions: readonly DecidedCondition[];
  readonly corrections: readonly BasisCorrection[];
}

/** Whether a deadline is one that the decision has stated, and not one that the follow-up has moved. */
function isStated(
  index: number,
  { deadline }: ApprovalCondition,
  corrections: readonly BasisCorrection[],
): boolean {
  return corrections.some(({ before }) => {
    const said = before.conditions[index];
    return said !== undefined && said.deadline === deadline;
  });
}

/** The conditions of an entry as the decision states them now, each with what has become of it. */
function conditionsAfter(
  { facts }: Entry,
  { basis, conditions, corrections }: CorrectedDecision,
  day: string,
): ApprovalCondition[] {
  const known = facts.conditions ?? [];
  const stated = conditions.map(({ text, deadline }, index) => {
    const id = conditionId(basis.screening, index);
    const before = known.find((one) => one.id === id);
    if (before === undefined) return asDecided({ id, text, status: 'open' }, deadline, day);
    return before.deadline !== deadline && isStated(index, before, corrections)
      ? { ...asDecided(before, deadline, day), text }
      : { ...before, text };
  });
  const others = known.filter(({ id }) => !stated.some((one) => one.id === id));
  return [...others, ...stated];
}

function entryAfter(entry: Entry, decision: CorrectedDecision, now: Date): Entry {
  const { basis, source } = decision;
  const { basis: before, facts } = entry;
  // A later decision may have taken its place.
  if (before?.screening !== basis.screening) return entry;
  const was = { screening: before.screening, body: before.body, on: before.decidedOn };
  const is = { body: basis.body, on: basis.decidedOn };
  const costs = withCorrectedCosts(facts.costs, was, is);
  const conditions = conditionsAfter(entry, decision, copenhagen(now).day);
  const corrected = { ...entry, facts: { ...facts, costs, source }, basis };
  const after = conditions.length === 0 ? corrected : withAllConditions(corrected, conditions);
  return canonicalText(after) === canonicalText(entry)
    ? entry
    : { ...after, updatedAt: now.toISOString() };
}

const inText = ({ text, deadline }: DecidedCondition) =>
  [text, ...(deadline === undefined ? [] : [deadline])].join('\n');

/** The changes of an entry that a correction makes, with ids that are the same every time. */
function changesBy(
  { at, by: { id: by, name }, before, after }: BasisCorrection,
  { id, basis: { screening } }: CorrectedDecision,
) {
  const change = { subject: id, at, by, name, screening };
  const states = ({ decidedOn, body }: CorrectedBasis) => `${decidedOn} ${body}`;
  const conditions = after.conditions.flatMap((one, index) => {
    const said = before.conditions[index];
    if (said !== undefined && inText(said) === inText(one)) return [];
    const condition = conditionId(screening, index);
    return [
      {
        ...change,
        id: `${id}.corrected.${condition}.${at}`,
        did: 'condition' as const,
        what: one.text,
        ...(said !== undefined && { before: inText(said) }),
        after: inText(one),
      },
    ];
  });
  const basis = {
    ...change,
    id: `${id}.basis.${screening}.${at}`,
    did: 'corrected' as const,
    what: 'basis',
    before: states(before),
    after: states(after),
  };
  return [basis, ...conditions];
}

/**
 * Corrects the decision that an entry is based on: its basis, its source, the costs that it granted,
 * and its conditions, which keep their status. Every correction is recorded once, also where the
 * entry has it already, because an earlier attempt may have stopped in between.
 */
export async function correctBasis(
  decision: CorrectedDecision,
  { clock, documents }: { readonly clock: Clock; readonly documents: DocumentStore },
): Promise<void> {
  const { organisation, id, corrections } = decision;
  if (corrections.length === 0) return;
  const key = { partition: organisation, id };
  const changed = await changeDocument<Entry>(
    entries,
    key,
    (entry) => ({ ok: true, document: entryAfter(entry, decision, clock.now()) }),
    { documents },
  );
  if (!changed.ok) return;
  for (const correction of corrections)
    for (const change of changesBy(correction, decision)) await recordChange(change, { documents });
}
