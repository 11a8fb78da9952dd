import { canonicalText } from '../lib/canonical-text';
import type { Clock } from '../lib/clock';
import { copenhagen } from '../lib/dates';
import { changeDocument, type DocumentStore } from '../store/document-store';
import { type Change, recordChange } from './change';
import { conditionId, type DecidedCondition, withRestated } from './condition';
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

function entryAfter(entry: Entry, decision: CorrectedDecision, now: Date): Entry {
  const { basis, source } = decision;
  const { basis: before, facts } = entry;
  // A later decision may have taken its place.
  if (before?.screening !== basis.screening) return entry;
  const was = { screening: before.screening, body: before.body, on: before.decidedOn };
  const is = { body: basis.body, on: basis.decidedOn };
  const costs = withCorrectedCosts(facts.costs, was, is);
  const { conditions: stated, corrections } = decision;
  const earlier = corrections.map(({ before: { conditions } }) => conditions);
  const conditions = withRestated(
    facts.conditions ?? [],
    { screening: basis.screening, conditions: stated, earlier },
    copenhagen(now).day,
  );
  const corrected = { ...entry, facts: { ...facts, costs, source }, basis };
  const after = conditions.length === 0 ? corrected : withAllConditions(corrected, conditions);
  return canonicalText(after) === canonicalText(entry)
    ? entry
    : { ...after, updatedAt: now.toISOString() };
}

const inText = ({ text, deadline }: DecidedCondition) =>
  [text, ...(deadline === undefined ? [] : [deadline])].join('\n');

/**
 * The changes of the conditions of an entry that a correction makes, with ids that are the same every
 * time.
 */
export function conditionCorrections(
  { at, by: { id: by, name }, before, after }: BasisCorrection,
  { id, screening }: { readonly id: string; readonly screening: string },
): Change[] {
  const change = { subject: id, at, by, name, screening };
  return after.conditions.flatMap((one, index) => {
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
}

/** The changes of an entry that a correction makes, with ids that are the same every time. */
function changesBy(
  correction: BasisCorrection,
  { id, basis: { screening } }: CorrectedDecision,
): Change[] {
  const { at, by, before, after } = correction;
  const states = ({ decidedOn, body }: CorrectedBasis) => `${decidedOn} ${body}`;
  const basis: Change = {
    ...{ subject: id, at, by: by.id, name: by.name, screening },
    id: `${id}.basis.${screening}.${at}`,
    did: 'corrected',
    what: 'basis',
    before: states(before),
    after: states(after),
  };
  return [basis, ...conditionCorrections(correction, { id, screening })];
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
