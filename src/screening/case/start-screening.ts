import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import type { Checklist } from '../checklist/checklist';
import type { Level, Proposal } from '../proposal/proposal';
import { type Screening, screenings } from './screening';
import { nextFact } from '../checklist/steps';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

interface Start {
  /** Chosen by the caller, so that a repeated tap starts one screening, not two. */
  readonly id: string;
  readonly organisation: string;
  readonly owner: { readonly id: string; readonly name: string };
  readonly checklists: Readonly<Record<Level, Checklist>>;
  /** What is known from the start: shown first, to be confirmed. */
  readonly proposal?: Proposal;
  /** The text that it was started with, for the history. */
  readonly said?: string;
}

/** Starts a screening with its checklist frozen into it: at what is known already, or at the first fact. */
export async function startScreening(
  { id, organisation, owner, checklists, proposal = {}, said }: Start,
  { clock, documents }: Ports,
): Promise<Screening> {
  const at = clock.now().toISOString();
  const level = proposal.level ?? 'administrative';
  const facts = { proposal, skipped: [] };
  const known = Object.keys(proposal).length > 0;
  const screening: Screening = {
    id,
    organisation,
    owner: owner.id,
    ownerName: owner.name,
    state: 'draft',
    ...facts,
    checklists: [checklists[level]],
    assessments: [
      {
        assessor: owner.id,
        name: owner.name,
        level,
        answers: [],
        notes: [],
        passed: [],
        step: known ? { kind: 'proposal' } : nextFact(facts),
        revision: 0,
        at,
      },
    ],
    thread: [],
    unasked: 'keep',
    history: [
      {
        at,
        by: owner.id,
        name: owner.name,
        did: 'started',
        ...(said !== undefined && { value: said }),
      },
    ],
    createdAt: at,
    updatedAt: at,
  };
  const created = await documents.create(screenings, screening);
  if (created !== undefined) return created.document;
  const existing = await documents.get(screenings, id, id);
  return existing?.document ?? screening;
}
