import type { Collaboration } from '../../catalogue/collaboration';
import { currentCosts, isOwnCost } from '../../catalogue/dated-costs';
import { entries, type Entry } from '../../catalogue/entry';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Clock } from '../../lib/clock';
import { copenhagen, lastDay } from '../../lib/dates';
import type { DocumentStore } from '../../store/document-store';
import { withChange } from '../case/changes';
import { proposalAsCollaboration } from '../case/collaboration-of';
import { isAssessed, readScreening, type Screening } from '../case/screening';
import type { Proposal } from '../proposal/proposal';
import { factsOf } from './entry-facts';
import type { CaseSubject } from './subject';

/** What a change of an entry begins with. */
export interface ChangeStart {
  /** What the entry says today, with what only its cases know. */
  readonly proposal: Proposal;
  /** The last approved case of the entry that was assessed: its answers may still hold. */
  readonly assessed: Screening;
}

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly vocabulary: Vocabulary;
}

/** The approved cases of an entry: the one that it is based on, and its changes, the oldest first. */
async function approvedCases(
  original: Screening,
  entry: Entry | undefined,
  { documents }: Ports,
): Promise<{ readonly first: Screening; readonly changes: readonly Screening[] }> {
  const { basis, decisions = [] } = entry ?? {};
  const read = async (id: string) => (await readScreening(id, { documents }))?.document;
  const first = (basis && (await read(basis.screening))) ?? original;
  const changes = decisions.filter(({ matter }) => matter === 'change');
  const made = await Promise.all(changes.map(({ screening }) => read(screening)));
  return { first, changes: made.filter((one) => one !== undefined) };
}

/** Facts as a case states them but for money, with dates that compare however exact they are written. */
function comparable(facts: Collaboration, year: number, vocabulary: Vocabulary): Proposal {
  const { cost: _, period, ...others } = factsOf(facts, year, vocabulary);
  const end = period?.end === undefined ? {} : { end: lastDay(period.end) };
  return { ...others, ...(period && { period: { ...period, ...end } }) };
}

/** Whether the cost of an entry was corrected last in its follow-up, and not by a case. */
function isCostCorrected({ corrected = [] }: Entry): boolean {
  const last = corrected.findLast(({ fact }) => fact === 'cost');
  return last !== undefined && (last.round !== undefined || last.decision === undefined);
}

/** What the Region pays by an entry today, as far as one amount a year and one in all say it. */
function moneyToday({ costs }: Collaboration, day: string): Pick<Proposal, 'cost' | 'total'> {
  const own = currentCosts(costs, day).filter(isOwnCost);
  if (own.length === 0) return { cost: { amount: 0, currency: 'DKK' } };
  const only = (per: 'year' | 'total') => {
    const [one, another] = own.filter((cost) => cost.per === per);
    return one === undefined || another !== undefined
      ? undefined
      : { amount: one.amount, currency: one.currency };
  };
  const [cost, total] = [only('year'), only('total')];
  return { ...(cost && { cost }), ...(total && { total }) };
}

function withMoneyToday(proposal: Proposal, entry: Entry, day: string): Proposal {
  if (!isCostCorrected(entry)) return proposal;
  const { cost: _cost, total: _total, years: _years, ...others } = proposal;
  return { ...others, ...moneyToday(entry.facts, day) };
}

/**
 * Returns what a change of an entry begins with: what its cases were approved with, and where its
 * follow-up has corrected it since, what the entry says today.
 */
export async function changeStartOf(
  original: Screening,
  { collaboration }: CaseSubject,
  ports: Ports,
): Promise<ChangeStart> {
  const { clock, documents, vocabulary } = ports;
  const entry = (await documents.get(entries, original.organisation, collaboration))?.document;
  const { first, changes } = await approvedCases(original, entry, ports);
  const assessed = [first, ...changes].findLast(isAssessed) ?? original;
  const approved = changes.reduce<Proposal>(
    (now, one) => withChange(now, one.copyOf?.proposal ?? first.proposal, one.proposal),
    first.proposal,
  );
  const { decision } = first;
  if (entry === undefined || decision === undefined) return { proposal: approved, assessed };
  const { day } = copenhagen(clock.now());
  const year = Number(day.slice(0, 4));
  const written = proposalAsCollaboration({ ...first, proposal: approved }, decision, vocabulary);
  const [before, after] = [written, entry.facts].map((one) => comparable(one, year, vocabulary));
  const corrected =
    before === undefined || after === undefined ? approved : withChange(approved, before, after);
  return { proposal: withMoneyToday(corrected, entry, day), assessed };
}
