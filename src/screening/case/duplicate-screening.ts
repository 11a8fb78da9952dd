import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import type { Checklist } from '../checklist/checklist';
import type { Wish } from './moved';
import type { Level } from '../proposal/proposal';
import { type Screening, screenings } from './screening';
import { startScreening } from './start-screening';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
  /** As they are now: the copy is asked what is asked today. */
  checklists: Readonly<Record<Level, Checklist>>;
}

type Duplicated =
  | { readonly screening: Screening; readonly refused?: never }
  | { readonly screening?: never; readonly refused: 'unknown-screening' | 'not-yours' };

/** Starts a new screening of the owner's on the same facts, without the answers; `id` is chosen by the caller. */
export async function duplicateScreening(
  { id, person, screening }: Wish & { readonly id: string },
  { checklists, clock, documents }: Ports,
): Promise<Duplicated> {
  const stored = await documents.get(screenings, screening, screening);
  if (stored === undefined) return { refused: 'unknown-screening' };
  const { organisation, owner, proposal } = stored.document;
  if (owner !== person.id) return { refused: 'not-yours' };
  const start = { id, organisation, owner: person, checklists, proposal };
  return { screening: await startScreening(start, { clock, documents }) };
}
