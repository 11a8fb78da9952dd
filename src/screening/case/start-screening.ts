import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import { emptyAssessment, nextQuestion } from '../checklist/assessment';
import type { CarriedAnswers } from '../checklist/carried-answers';
import type { Checklist } from '../checklist/checklist';
import { nextFact } from '../proposal/apply-fact';
import type { Level, Proposal } from '../proposal/proposal';
import type { AnnouncePorts } from './announce';
import type { Event } from './history';
import {
  makeRequestedChange,
  type TransitionResult,
  type TransitionRequest,
} from './transition-screening';
import {
  mainLevel,
  assessmentOf,
  type Screening,
  isOpen,
  createScreening,
  readScreening,
} from './screening';

interface Ports extends AnnouncePorts {
  checklists: Readonly<Record<Level, Checklist>>;
}

const OTHER: Readonly<Record<Level, Level>> = {
  administrative: 'political',
  political: 'administrative',
};

/** Returns the level that is not the proposal's own. */
export function otherLevel(screening: Screening): Level {
  return OTHER[mainLevel(screening)];
}

function begin(
  screening: Screening,
  { person }: TransitionRequest,
  checklist: Checklist,
  at: string,
) {
  const { id, name } = person;
  const fresh = emptyAssessment(person, checklist.level, { kind: 'result' }, at);
  const begun = { ...fresh, step: nextQuestion(checklist, fresh) };
  const { level, version } = checklist;
  return {
    ...screening,
    checklists: [...screening.checklists, checklist],
    assessments: [...screening.assessments, begun],
    history: [
      ...screening.history,
      { at, by: id, name, did: 'checklist' as const, what: level, value: String(version) },
    ],
    updatedAt: at,
  };
}

/**
 * Lets the owner also answer the other level's checklist, frozen in its current form. Once begun,
 * it stays.
 */
export function beginLevel(
  request: Omit<TransitionRequest, 'seen'>,
  { checklists, ...ports }: Ports,
): Promise<TransitionResult<'closed' | 'level-first'>> {
  const at = ports.clock.now().toISOString();
  const beginOther = (screening: Screening) => {
    if (screening.owner !== request.person.id) return 'not-yours';
    const level = otherLevel(screening);
    if (assessmentOf(screening, request.person.id, level) !== undefined) return screening;
    if (!isOpen(screening.state)) return 'closed';
    // Until answers are given to the first checklist, changing the fact `level` replaces that
    // checklist.
    const begun = screening.assessments.some(({ answers }) => answers.length > 0);
    if (!begun || screening.proposal.level === undefined) return 'level-first';
    return begin(screening, request, checklists[level], at);
  };
  return makeRequestedChange<'closed' | 'level-first'>(
    { screening: request.screening, change: beginOther, isEvent: ({ did }) => did === 'checklist' },
    ports,
  );
}

interface StartScreeningPorts {
  clock: Clock;
  documents: DocumentStore;
}

interface Start {
  /** Chosen by the caller, so that a repeated tap starts only one screening. */
  readonly id: string;
  readonly organisation: string;
  readonly owner: { readonly id: string; readonly name: string };
  readonly checklists: Readonly<Record<Level, Checklist>>;
  /** The facts that are known at the start; they are shown first, for confirmation. */
  readonly proposal?: Proposal;
  /** The text that it was started with, for the history. */
  readonly said?: string;
  readonly copyOf?: Screening['copyOf'];
  /** The entry that it proposes to change. */
  readonly about?: Screening['about'];
  /** The answers that a change takes over from an approved case. */
  readonly carried?: CarriedAnswers & { readonly from: string };
}

/** The answers that an assessment begins with, and the line of the history that says so. */
function carriedInto(
  { owner: { id, name }, carried }: Start,
  level: Level,
  at: string,
): { readonly given: Partial<CarriedAnswers>; readonly events: Event[] } {
  const { answers = [], from = '', notes = [] } = carried ?? {};
  if (answers.length === 0) return { given: {}, events: [] };
  const event = { did: 'carried' as const, what: from, level, value: String(answers.length) };
  return { given: { answers, notes }, events: [{ at, by: id, name, ...event }] };
}

/**
 * Creates a screening that starts with a confirmation of the known facts, or with the first fact if
 * none is known.
 */
function newScreening(start: Start, at: string): Screening {
  const { id, organisation, owner, checklists, proposal = {}, said, copyOf, about } = start;
  const level = proposal.level ?? 'administrative';
  const facts = { proposal, skipped: [] };
  const isKnown = Object.keys(proposal).length > 0;
  const firstStep = isKnown ? { kind: 'proposal' as const } : nextFact(facts);
  const started = { at, by: owner.id, name: owner.name, did: 'started' as const };
  const { events, given } = carriedInto(start, level, at);
  return {
    id,
    organisation,
    owner: owner.id,
    ownerName: owner.name,
    state: 'draft',
    ...facts,
    ...(copyOf && { copyOf }),
    ...(about && { about }),
    checklists: [checklists[level]],
    assessments: [{ ...emptyAssessment(owner, level, firstStep, at), ...given }],
    thread: [],
    chain: [],
    unasked: 'keep',
    history: [{ ...started, ...(said !== undefined && { value: said }) }, ...events],
    createdAt: at,
    updatedAt: at,
  };
}

/** Starts a screening with its checklist, frozen in its current form. */
export async function startScreening(
  start: Start,
  { clock, documents }: StartScreeningPorts,
): Promise<Screening> {
  const screening = newScreening(start, clock.now().toISOString());
  const created = await createScreening(screening, { documents });
  if (created !== undefined) return created.document;
  const existing = await readScreening(start.id, { documents });
  return existing?.document ?? screening;
}
