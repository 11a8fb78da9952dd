import { addDays, copenhagen } from '../../lib/dates';
import type { Clock } from '../../lib/clock';
import { entries, type Entry } from '../../catalogue/entry';
import type { ProposedChange } from '../../catalogue/proposed-change';
import { forEachFound } from '../../lib/for-each-found';
import type { Log } from '../../lib/log';
import type { Draft, Message } from '../../outbox/message';
import type { Outbox } from '../../outbox/outbox';
import {
  changeDocument,
  type DocumentStore,
  logUnreadable,
  type Versioned,
} from '../../store/document-store';
import type { EntryProposal } from './decide-proposal';

/** The kind of message that asks coordinators about a proposed change. */
export const CHANGE_PROPOSED = 'change-proposed';
/** The kind of message that tells whoever proposed a change what became of it. */
export const PROPOSAL_DECIDED = 'proposal-decided';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly outbox: Outbox;
}

const PAGE = 50;

/** The message about a proposal where it stands; written only once for each stand. */
function draftOf({ id: subject, organisation }: Entry, { id, by, status }: ProposedChange): Draft {
  const about = { proposal: id, organisation };
  return status === 'open'
    ? {
        id: `${id}.proposed`,
        kind: CHANGE_PROPOSED,
        subject,
        about,
        to: { role: 'coordinators', not: by },
      }
    : { id: `${id}.decided`, kind: PROPOSAL_DECIDED, subject, about, to: { person: by } };
}

/** A decision that is older has been told long ago. */
const MOST_DAYS_LATE = 30;

/** Queues the messages about an entry's proposals, and then records that they are queued. */
export async function settleProposals(
  { id, organisation }: Pick<Entry, 'id' | 'organisation'>,
  ports: Ports,
): Promise<readonly Versioned<Message>[]> {
  const stored = await ports.documents.get(entries, organisation, id);
  if (stored?.document.unsettled === undefined) return [];
  const { document: entry } = stored;
  // An older message has expired in the outbox and would be sent once more.
  const since = addDays(copenhagen(ports.clock.now()).day, -MOST_DAYS_LATE);
  const posted = await ports.outbox.post(
    (entry.proposals ?? [])
      .filter(({ decided }) => decided === undefined || decided.on >= since)
      .map((proposal) => draftOf(entry, proposal)),
  );
  await changeDocument(
    entries,
    { partition: organisation, id, read: Promise.resolve(stored) },
    (current) => {
      const { unsettled: _, ...rest } = current;
      // What was proposed or decided meanwhile is queued next time.
      const isSame = JSON.stringify(current.proposals) === JSON.stringify(entry.proposals);
      return { ok: true, document: isSame && current.unsettled !== undefined ? rest : current };
    },
    ports,
  );
  return posted;
}

/** Queues the messages about all proposals that still lack them, found by index. */
export function settleAllProposals(ports: Ports & { readonly log: Log }): Promise<number> {
  return forEachFound({
    find: (page) =>
      ports.documents.query(entries, {
        where: [{ field: 'unsettled', is: 'eq', value: 'proposals' }],
        limit: PAGE,
        onUnreadable: logUnreadable(ports.log),
        ...page,
      }),
    work: ({ document }) => settleProposals(document, ports),
    failed: (error, { document }) => {
      ports.log.error({ err: error, entry: document.id }, 'Could not queue a proposed change');
    },
  });
}

/** A proposal with its entry, as a message names them; `undefined` if it no longer exists. */
export async function proposalOf(
  { subject, about }: Pick<Message, 'subject' | 'about'>,
  { documents }: Pick<Ports, 'documents'>,
): Promise<EntryProposal | undefined> {
  const entry = (await documents.get(entries, String(about['organisation']), subject))?.document;
  const proposal = entry?.proposals?.find(({ id }) => id === about['proposal']);
  return entry && proposal && { entry, proposal };
}
