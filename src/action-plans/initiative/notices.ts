import { forEachFound } from '../../lib/for-each-found';
import type { Log } from '../../lib/log';
import type { Draft, Message } from '../../outbox/message';
import { type Announced, announcedBy } from '../../outbox/announced';
import type { Outbox } from '../../outbox/outbox';
import { changeDocument, type DocumentStore, logUnreadable } from '../../store/document-store';
import { type Initiative, type InitiativeEvent, initiatives, readInitiative } from './initiative';

/** The kind of message that tells of a decision. */
export const INITIATIVE_DECIDED = 'initiative-decided';

const isDecision = (did: string | undefined) => did === 'approved' || did === 'rejected';

/** Whether people are told of an event: a decision, and that one was recorded by mistake. */
const isToldOf = ({ did, undid }: InitiativeEvent) =>
  isDecision(did) || (did === 'undone' && isDecision(undid));

/** Who is told of an event: who is responsible and who proposed it, but not who recorded it. */
function toldOf({ responsible, proposedBy }: Initiative, { by }: InitiativeEvent): string[] {
  const people = [responsible?.id, proposedBy.id].filter((id) => id !== undefined);
  return [...new Set(people)].filter((id) => id !== by);
}

/** Marks an initiative whose last event people are to be told of. */
export function withUnannounced(initiative: Initiative): Initiative {
  const { history, unannouncedFrom } = initiative;
  const last = history.at(-1);
  if (unannouncedFrom !== undefined || last === undefined || !isToldOf(last)) return initiative;
  return { ...initiative, unannouncedFrom: history.length - 1 };
}

function draftsOf(initiative: Initiative): Draft[] {
  const { id, organisation, history, unannouncedFrom: from = history.length } = initiative;
  return history.flatMap((event, index) =>
    index < from || !isToldOf(event)
      ? []
      : toldOf(initiative, event).map((person) => ({
          id: `${id}.${index}.${person}`,
          kind: INITIATIVE_DECIDED,
          subject: id,
          about: { organisation, event: index },
          to: { person },
        })),
  );
}

interface PostPorts {
  readonly documents: DocumentStore;
  readonly outbox: Outbox;
}

/** Queues what people are to be told, and then records that it is queued. */
async function post(initiative: Initiative, { documents, outbox }: PostPorts) {
  const { id, organisation, history } = initiative;
  const posted = await outbox.post(draftsOf(initiative));
  await changeDocument(
    initiatives,
    { partition: organisation, id },
    (current) => {
      const { unannouncedFrom: _, ...rest } = current;
      // What has happened since is left for the next time.
      const isNewer = current.history.length > history.length;
      return { ok: true, document: isNewer ? current : rest };
    },
    { documents },
  );
  return posted;
}

/** Tells people at once of what happened to an initiative; the worker tells those who cannot be reached now. */
export async function announceInitiative(
  initiative: Initiative,
  ports: PostPorts & { readonly log: Log },
): Promise<Announced> {
  if (initiative.unannouncedFrom === undefined) return { told: [] };
  try {
    const posted = await post(initiative, ports);
    return announcedBy(await ports.outbox.attempt(posted));
  } catch (error) {
    ports.log.error(
      { err: error, initiative: initiative.id },
      'Could not announce an initiative; the next tick retries it',
    );
    return { told: [], queued: true };
  }
}

const PAGE = 50;

/** Queues what is still missing because a process stopped; returns the number of initiatives. */
export function postInitiativeNotices(ports: PostPorts & { readonly log: Log }): Promise<number> {
  const onUnreadable = logUnreadable(ports.log);
  return forEachFound({
    find: (page) =>
      ports.documents.query(initiatives, {
        where: [{ field: 'unannouncedFrom', is: 'gte', value: 0 }],
        orderBy: { field: 'unannouncedFrom', direction: 'asc' },
        limit: PAGE,
        onUnreadable,
        ...page,
      }),
    work: ({ document }) => post(document, ports),
    failed: (error, { document }) => {
      ports.log.error({ err: error, initiative: document.id }, 'Could not queue a notice');
    },
  });
}

/** What a message tells: the initiative and the event. */
export interface InitiativeNotice {
  readonly initiative: Initiative;
  readonly event: InitiativeEvent;
}

/** Reads what a message tells; `undefined` once a later decision, or its undoing, replaces it. */
export async function initiativeNoticeOf(
  { subject: id, about }: Pick<Message, 'subject' | 'about'>,
  ports: { readonly documents: DocumentStore },
): Promise<InitiativeNotice | undefined> {
  const stored = await readInitiative({ organisation: String(about['organisation']), id }, ports);
  if (stored === undefined) return undefined;
  const { document: initiative } = stored;
  const index = initiative.history.findLastIndex(isToldOf);
  const event = initiative.history[index];
  return event !== undefined && index === about['event'] ? { initiative, event } : undefined;
}
