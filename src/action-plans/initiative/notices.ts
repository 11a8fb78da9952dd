import { forEachFound } from '../../lib/for-each-found';
import type { Log } from '../../lib/log';
import type { Draft, Message } from '../../outbox/message';
import { type Announced, announcedBy } from '../../outbox/announced';
import type { Outbox } from '../../outbox/outbox';
import type { Roles } from '../../people/roles';
import { changeDocument, type DocumentStore, logUnreadable } from '../../store/document-store';
import { type Initiative, type InitiativeEvent, initiatives, readInitiative } from './initiative';

/** The kind of message that tells of a decision. */
export const INITIATIVE_DECIDED = 'initiative-decided';
/** The kind of message that tells that what was decided, or the record of it, was changed. */
export const INITIATIVE_AMENDED = 'initiative-amended';

const isDecision = (did: string | undefined) => did === 'approved' || did === 'rejected';

/** The message that tells of an event: a decision, that one was recorded by mistake, or an amendment. */
function kindOf({ did, undid, reason }: InitiativeEvent): string | undefined {
  if (isDecision(did) || (did === 'undone' && isDecision(undid))) return INITIATIVE_DECIDED;
  // Before a decision nobody needs to say why.
  return (did === 'edited' || did === 'corrected') && reason !== undefined
    ? INITIATIVE_AMENDED
    : undefined;
}

/** Who is concerned by an event, but not who caused it. */
function concernedBy({ responsible, proposedBy }: Initiative, event: InitiativeEvent): string[] {
  const { by, did, responsibleBefore, responsibleAfter } = event;
  const people =
    did === 'edited'
      ? [responsible?.id, responsibleBefore, responsibleAfter]
      : [responsible?.id, proposedBy.id];
  return [...new Set(people.filter((id) => id !== undefined))].filter((id) => id !== by);
}

/** Marks an initiative whose last event people are to be told of. */
export function withUnannounced(initiative: Initiative): Initiative {
  const { history, unannouncedFrom } = initiative;
  const last = history.at(-1);
  if (unannouncedFrom !== undefined || last === undefined || kindOf(last) === undefined)
    return initiative;
  return { ...initiative, unannouncedFrom: history.length - 1 };
}

/** The addressees of an event by the last part of their messages' ids; coordinators are told of amendments, each once. */
function addresseesOf(
  initiative: Initiative,
  event: InitiativeEvent,
  { coordinators }: Roles,
): (readonly [string, Draft['to']])[] {
  const { by } = event;
  const isForCoordinators =
    kindOf(event) === INITIATIVE_AMENDED && coordinators.some((id) => id !== by);
  const people = concernedBy(initiative, event).filter(
    (id) => !isForCoordinators || !coordinators.includes(id),
  );
  return [
    ...people.map((person) => [person, { person }] as const),
    ...(isForCoordinators ? [['coordinators', { role: 'coordinators', not: by }] as const] : []),
  ];
}

function draftsOf(initiative: Initiative, roles: Roles): Draft[] {
  const { id, organisation, history, unannouncedFrom: from = history.length } = initiative;
  return history.flatMap((event, index) => {
    const kind = kindOf(event);
    if (index < from || kind === undefined) return [];
    return addresseesOf(initiative, event, roles).map(([key, to]) => ({
      id: `${id}.${index}.${key}`,
      kind,
      subject: id,
      about: { organisation, event: index },
      to,
    }));
  });
}

interface PostPorts {
  readonly documents: DocumentStore;
  readonly outbox: Outbox;
  readonly roles: Roles;
}

/** Queues what people are to be told, and then records that it is queued. */
async function post(initiative: Initiative, { documents, outbox, roles }: PostPorts) {
  const { id, organisation, history } = initiative;
  const posted = await outbox.post(draftsOf(initiative, roles));
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
  const decided = initiative.history.findLastIndex((one) => kindOf(one) === INITIATIVE_DECIDED);
  const index = Number(about['event']);
  const event = initiative.history[index];
  return event !== undefined && kindOf(event) !== undefined && index >= decided
    ? { initiative, event }
    : undefined;
}
