import { addEntry } from '../../catalogue/entry';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Clock } from '../../lib/clock';
import { forEachFound } from '../../lib/for-each-found';
import { type DocumentStore, logUnreadable } from '../../store/document-store';
import type { Log } from '../../lib/log';
import { changeScreening } from './change-screening';
import { proposalAsCollaboration } from './collaboration-of';
import type { Event } from './history';
import { type Screening, screenings, readScreening } from './screening';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly vocabulary: Vocabulary;
}

const PAGE = 50;

/** Returns the id of the entry that an approved screening has become; `undefined` until then. */
export function entryOf({ history }: Screening): string | undefined {
  return history.find(({ did }) => did === 'entered')?.what;
}

/**
 * Adds an approved screening to the catalogue. Repeated calls add it only once, and complete an
 * interrupted attempt.
 */
export async function finishDecision(id: string, ports: Ports): Promise<Screening | undefined> {
  const { clock, vocabulary } = ports;
  const stored = await readScreening(id, ports);
  if (stored === undefined) return undefined;
  const { document: screening } = stored;
  const { decision } = screening;
  if (screening.unsettled === undefined || decision === undefined) return screening;
  const { body, by, on, outcome, reason, recommendation } = decision;
  const entry = await addEntry(
    {
      organisation: screening.organisation,
      facts: proposalAsCollaboration(screening, decision, vocabulary),
      owner: screening.owner,
      ownerName: screening.ownerName,
      basis: { screening: id, decidedOn: on, body, outcome, reason, recommendation },
    },
    by,
    ports,
  );
  const at = clock.now().toISOString();
  const event: Event = { at, by: by.id, name: by.name, did: 'entered', what: entry.id };
  const changed = await changeScreening<never>(
    id,
    (current) => {
      const { unsettled, ...finished } = current;
      if (unsettled === undefined) return current;
      return { ...finished, history: [...current.history, event], updatedAt: at };
    },
    ports,
  );
  return changed.ok ? changed.screening : undefined;
}

/**
 * Finishes the decisions with pending follow-up work, and returns how many are finished; a failure
 * does not block the others.
 */
export function finishDecisions(ports: Ports & { readonly log: Log }): Promise<number> {
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
