import type { Collaboration } from '../../catalogue/collaboration';
import { decideEntry } from '../../catalogue/decide-entry';
import { addEntry } from '../../catalogue/entry';
import type { LaterDecision } from '../../catalogue/later-decision';
import { type BasisCorrection, correctBasis } from '../../catalogue/correct-basis';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import { forEachFound } from '../../lib/for-each-found';
import { type DocumentStore, logUnreadable } from '../../store/document-store';
import type { Log } from '../../lib/log';
import { changeScreening } from '../case/change-screening';
import { proposalAsCollaboration } from '../case/collaboration-of';
import type { Event } from '../case/history';
import { type Decision, type Screening, screenings, readScreening } from '../case/screening';
import type { CaseSubject } from '../entry/subject';
import { amendedFacts } from './amended-facts';

/** A change of the person who is responsible for an entry, after that of its case. */
export interface EntryHandOver {
  readonly collaboration: string;
  /** Only if this person is still responsible for it. */
  readonly from: string;
  readonly to: { readonly id: string; readonly name: string };
  readonly by: { readonly id: string; readonly name: string };
}

/** The ports needed to finish a decision. */
export interface FinishDecisionPorts {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly vocabulary: Vocabulary;
  /** Changes the owner of an entry and of what is planned for it. */
  readonly handEntryOver: (change: EntryHandOver) => Promise<void>;
  /** Makes it a duty to inform a body of a decision about an entry. */
  readonly informOfDecision: (entry: string, screening: string) => Promise<void>;
}

const PAGE = 50;

/** What the event says instead of the matter when the entry no longer exists. */
const GONE = 'gone';

/** Returns whether the entry that a case is about did not exist any more when it was decided. */
export function isEntryGone({ history }: Pick<Screening, 'history'>): boolean {
  return history.some(({ did, value }) => did === 'entered' && value === GONE);
}

/** Returns the id of the entry that an approved screening has become; `undefined` until then. */
export function entryOf({ history }: Screening): string | undefined {
  return history.find(({ did }) => did === 'entered')?.what;
}

/** What each correction of a decision changed in the catalogue, the oldest first. */
function correctionsOf({ corrections = [] }: Screening, decision: Decision): BasisCorrection[] {
  return corrections.map(({ before, by, at }, index) => {
    const next = corrections[index + 1]?.before ?? decision;
    // Corrections from before conditions could be corrected do not repeat them.
    const stated = ({ body, on, conditions = next.conditions ?? [] }: typeof before) => ({
      body,
      decidedOn: on,
      conditions,
    });
    return { at, by, before: stated(before), after: stated(next) };
  });
}

/** Adds the entry of an approved proposal, or corrects the decision in it. */
async function writeNewEntry(
  screening: Screening,
  decision: Decision,
  ports: FinishDecisionPorts,
): Promise<string> {
  const { id, organisation, owner, ownerName, entryOwnerFrom: from, history } = screening;
  const { body, by, on, outcome, reason, recommendation = '' } = decision;
  const basis = { screening: id, decidedOn: on, body, outcome, reason, recommendation };
  const facts = proposalAsCollaboration(screening, decision, ports.vocabulary);
  const { conditions } = decision;
  const corrections = correctionsOf(screening, decision);
  const given = { organisation, facts, owner, ownerName, basis, ...(conditions && { conditions }) };
  const entry = await addEntry(given, by, ports);
  // The entry may be from before a correction of the decision.
  const { source } = facts;
  const corrected = { organisation, id: entry.id, basis, source, conditions: conditions ?? [] };
  await correctBasis({ ...corrected, corrections }, ports);
  await ports.informOfDecision(entry.id, id);
  if (from !== undefined) {
    const given = history.findLast(({ did }) => did === 'given');
    const giver = given === undefined ? by : { id: given.by, name: given.name };
    const to = { id: owner, name: ownerName };
    await ports.handEntryOver({ collaboration: entry.id, from, to, by: giver });
  }
  return entry.id;
}

/**
 * Returns the entry that a case is about. An amendment from before cases had a subject is about what
 * its original has become, unless it has become an entry of its own.
 */
async function subjectOf(
  screening: Screening,
  ports: FinishDecisionPorts,
): Promise<CaseSubject | undefined> {
  const { about, copyOf } = screening;
  if (about !== undefined || copyOf?.amends !== true) return about;
  if (entryOf(screening) !== undefined) return undefined;
  const original = await readScreening(copyOf.screening, ports);
  const collaboration = original && entryOf(original.document);
  return collaboration === undefined ? undefined : { collaboration, matter: 'change' };
}

/** What an amendment changes in an entry: whatever differs from what it started from. */
async function amendmentOf(
  screening: Screening,
  decision: Decision,
  later: LaterDecision,
  ports: FinishDecisionPorts,
) {
  const { clock, vocabulary } = ports;
  const { copyOf } = screening;
  // Changes from before they kept what they started from are compared with their original.
  const began =
    copyOf?.proposal ??
    (copyOf && (await readScreening(copyOf.screening, ports))?.document.proposal);
  const original = { ...screening, proposal: began ?? {} };
  const before = proposalAsCollaboration(original, decision, vocabulary);
  const after = proposalAsCollaboration(screening, decision, vocabulary);
  const { day } = copenhagen(clock.now());
  return (facts: Collaboration) => amendedFacts(facts, { before, after, decision: later, day });
}

/** Writes an approved decision into the entry that it is about; returns whether that exists. */
async function writeDecision(
  screening: Screening,
  { collaboration, matter }: CaseSubject,
  decision: Decision,
  ports: FinishDecisionPorts,
): Promise<boolean> {
  const { id, organisation } = screening;
  const { body, by, conditions, effective, on: decidedOn, reason } = decision;
  const last = effective === undefined ? {} : { effective };
  const later = { screening: id, matter, decidedOn, body, reason, ...last };
  const recorded = { conditions, by, corrections: correctionsOf(screening, decision) };
  const given = { organisation, collaboration, decision: later, ...recorded };
  if (matter !== 'change') return decideEntry(given, ports);
  const amend = await amendmentOf(screening, decision, later, ports);
  return decideEntry({ ...given, amend }, ports);
}

/** What an approval was written into: a new entry, or the one that the case is about. */
interface Written {
  readonly entry: string;
  readonly about?: CaseSubject;
  /** Set if the entry no longer exists. */
  readonly isGone?: boolean;
}

async function writeEntry(
  screening: Screening,
  decision: Decision,
  ports: FinishDecisionPorts,
): Promise<Written> {
  const about = await subjectOf(screening, ports);
  const isWritten = about !== undefined && (await writeDecision(screening, about, decision, ports));
  if (isWritten) await ports.informOfDecision(about.collaboration, screening.id);
  // The entry may have been removed from the content: what was decided about it stays in the case.
  if (about !== undefined && (isWritten || about.matter !== 'change'))
    return { entry: about.collaboration, about, isGone: !isWritten };
  return { entry: await writeNewEntry(screening, decision, ports) };
}

/**
 * Writes an approved case into the catalogue, or corrects what it wrote. Repeated calls do it only
 * once, and complete an interrupted attempt.
 */
export async function finishDecision(
  id: string,
  ports: FinishDecisionPorts,
): Promise<Screening | undefined> {
  const stored = await readScreening(id, ports);
  if (stored === undefined) return undefined;
  const { document: screening } = stored;
  const { decision } = screening;
  if (screening.unsettled === undefined || decision === undefined) return screening;
  const { entry, about, isGone = false } = await writeEntry(screening, decision, ports);
  const at = ports.clock.now().toISOString();
  const { id: by, name } = decision.by;
  const value = about === undefined ? {} : { value: isGone ? GONE : about.matter };
  const event: Event = { at, by, name, did: 'entered', what: entry, ...value };
  const changed = await changeScreening<never>(
    id,
    (current) => {
      const { unsettled, entryOwnerFrom, ...finished } = current;
      // A later correction has its own follow-up work.
      const isSame = JSON.stringify(current.decision) === JSON.stringify(decision);
      // What was written may be older than what somebody else has finished: it is done again.
      if (!isSame) return { ...current, unsettled: 'entry' };
      // It was given away once more meanwhile, and the entry has yet to follow.
      if (current.owner !== screening.owner)
        return { ...current, unsettled: 'entry', entryOwnerFrom: screening.owner };
      if (unsettled === undefined) return current;
      const isNew = entryOf(current) === undefined;
      const history = isNew ? [...current.history, event] : current.history;
      return { ...finished, ...(about && { about }), history, updatedAt: at };
    },
    ports,
  );
  return changed.ok ? changed.screening : undefined;
}

/**
 * Runs the follow-up work of a decision at once. If it fails, the next tick retries it; the decision
 * is already saved.
 */
export async function tryFinish(
  screening: Screening,
  ports: FinishDecisionPorts & { readonly log: Log },
): Promise<Screening> {
  try {
    return (await finishDecision(screening.id, ports)) ?? screening;
  } catch (error) {
    ports.log.error(
      { err: error, screening: screening.id },
      'Could not finish a decision; the next tick retries it',
    );
    return screening;
  }
}

/**
 * Finishes the decisions with pending follow-up work, and returns how many are finished; a failure
 * does not block the others.
 */
export function finishDecisions(
  ports: FinishDecisionPorts & { readonly log: Log },
): Promise<number> {
  return forEachFound({
    find: (page) =>
      ports.documents.query(screenings, {
        where: [{ field: 'unsettled', is: 'eq', value: 'entry' }],
        limit: PAGE,
        onUnreadable: logUnreadable(ports.log),
        ...page,
      }),
    work: ({ document }) => finishDecision(document.id, ports),
    failed: (error, { document }) => {
      ports.log.error({ err: error, screening: document.id }, 'Could not finish a decision');
    },
  });
}
