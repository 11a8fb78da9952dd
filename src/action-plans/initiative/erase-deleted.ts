import type { Clock } from '../../lib/clock';
import { forEachFound } from '../../lib/for-each-found';
import type { Log } from '../../lib/log';
import { type DocumentStore, logUnreadable } from '../../store/document-store';
import { type Initiative, initiatives } from './initiative';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
}

const PAGE = 50;

/** A deleted initiative without its text: that it was proposed, by whom, and who deleted it, and when. */
function erased(initiative: Initiative): Initiative {
  const { id, organisation, area, from, to, state, chain } = initiative;
  const { proposedBy, proposedAt, history, deleted } = initiative;
  return {
    id,
    organisation,
    title: '',
    area,
    from,
    to,
    why: '',
    state,
    chain,
    proposedBy,
    proposedAt,
    history: history.map(({ did, by, name, at }) => ({ did, by, name, at })),
    deleted,
  };
}

/** Erases the text of deleted initiatives once the deletion cannot be undone; returns their number. */
export function eraseDeleted({ clock, documents, log }: Ports): Promise<number> {
  const onUnreadable = logUnreadable(log);
  return forEachFound({
    find: (page) =>
      documents.query(initiatives, {
        where: [{ field: 'eraseAfter', is: 'lt', value: clock.now().toISOString() }],
        orderBy: { field: 'eraseAfter', direction: 'asc' },
        limit: PAGE,
        onUnreadable,
        ...page,
      }),
    // One that is restored at the same moment has another version and stays as it is.
    work: ({ document, version }) => documents.replace(initiatives, erased(document), version),
    failed: (error, { document }) => {
      log.error({ err: error, initiative: document.id }, 'Could not erase a deleted initiative');
    },
  });
}
