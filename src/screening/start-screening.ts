import type { Clock } from '../ports/clock';
import type { DocumentStore } from '../ports/document-store';
import type { Checklist } from './checklist';
import { screenings, type Screening } from './screening';
import { stepsOf } from './steps';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

interface Start {
  /** Chosen by the caller, so that a repeated tap starts one screening, not two. */
  readonly id: string;
  readonly organisation: string;
  readonly owner: string;
  readonly checklist: Checklist;
}

/** Starts a screening at its first step, with the checklist frozen into it. */
export async function startScreening(
  start: Start,
  { clock, documents }: Ports,
): Promise<Screening> {
  const now = clock.now().toISOString();
  const screening: Screening = {
    ...start,
    state: 'draft',
    proposal: {},
    skipped: [],
    assessments: [{ assessor: start.owner, answers: [] }],
    step: stepsOf(start.checklist)[0] ?? { kind: 'result' },
    revision: 0,
    createdAt: now,
    updatedAt: now,
  };
  const created = await documents.create(screenings, screening);
  if (created !== undefined) return created.document;
  const existing = await documents.get(screenings, start.id, start.id);
  return existing?.document ?? screening;
}
