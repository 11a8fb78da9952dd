import type { Draft, Message } from '../../outbox/message';
import type { DocumentStore } from '../../store/document-store';
import type { Event, EventName } from './history';
import { makeInvitationKnown } from './invitations';
import { assessmentOf, isOpen, type Screening, readScreening } from './screening';

/** What a notice of a screening is about: an event of its history, or that it lies untouched. */
export const NOTICES = [
  'submitted',
  'asked',
  'replied',
  'resumed',
  'approved',
  'rejected',
  'invited',
  'declined',
  'idle',
] as const satisfies readonly (EventName | 'idle')[];
export type NoticeName = (typeof NOTICES)[number];

/** Who is notified of an event, and for how long that makes sense. */
interface Rule {
  /** Nobody is notified where it gives nothing. */
  readonly to: (screening: Screening, event: Event) => Draft['to'] | undefined;
  /** A notice that is late is cancelled when it is no longer wanted. */
  readonly isWanted: (screening: Screening, event: Event) => boolean;
}

/** Whether nothing of the kind has happened since. */
const isLatest = ({ history }: Screening, event: Event) =>
  history.findLast(({ did }) => did === event.did) === event;

const toOwner = ({ owner }: Screening) => ({ person: owner });

/** To whoever handles the screening, or to all coordinators while nobody does or can be reached. */
const toCoordinators = ({ handler, owner }: Screening) => ({
  role: 'coordinators' as const,
  ...(handler && { rather: handler.id }),
  not: owner,
});

const DECIDED: Rule = {
  // Whoever records the decision on a proposal of their own has just seen it.
  to: (screening, { by }) => (by === screening.owner ? undefined : toOwner(screening)),
  isWanted: () => true,
};

/** Who is notified of what happens to a screening. A notice of another event is one more line. */
const RULES: Readonly<
  Record<Exclude<NoticeName, 'idle'>, Rule> & Partial<Record<EventName, Rule>>
> = {
  submitted: { to: toCoordinators, isWanted: ({ state }) => state === 'submitted' },
  asked: {
    to: toOwner,
    isWanted: (screening, event) =>
      screening.state === 'more-information' && isLatest(screening, event),
  },
  replied: {
    to: toCoordinators,
    isWanted: (screening, event) => screening.state === 'submitted' && isLatest(screening, event),
  },
  resumed: {
    to: toOwner,
    isWanted: (screening, event) => screening.state === 'submitted' && isLatest(screening, event),
  },
  approved: DECIDED,
  rejected: DECIDED,
  invited: {
    to: (_, { what }) => (what === undefined ? undefined : { person: what }),
    isWanted: (screening, { what = '' }) =>
      isOpen(screening.state) && assessmentOf(screening, what) !== undefined,
  },
  declined: {
    to: toOwner,
    isWanted: (screening, { by }) =>
      isOpen(screening.state) && assessmentOf(screening, by) === undefined,
  },
};

/** The kind of message that carries a notice. */
export const kindOfNotice = (name: NoticeName | EventName) => `screening-${name}`;

const isNotified = (screening: Screening, event: Event) =>
  RULES[event.did]?.to(screening, event) !== undefined;

/** The screening with a mark at the first event, from that number on, of which somebody is still to be notified. */
export function markedFrom(screening: Screening, from: number): Screening {
  const { unsent, ...rest } = screening;
  const first = screening.history.findIndex(
    (event, index) => index >= from && isNotified(screening, event),
  );
  return first === -1 ? rest : { ...rest, unsent: first };
}

/** The messages that the history of a screening calls for and that may not be in the outbox yet. */
export function draftsOf(screening: Screening): Draft[] {
  const { id, history, unsent: from = history.length } = screening;
  return history.flatMap((event, index): Draft[] => {
    const to = index < from ? undefined : RULES[event.did]?.to(screening, event);
    if (to === undefined) return [];
    const { did } = event;
    const about = { event: index };
    return [{ id: `${id}.${index}.${did}`, kind: kindOfNotice(did), subject: id, about, to }];
  });
}

/** The message that asks the owner of a draft whether to keep it; another change of the draft makes it obsolete. */
export function idleDraftOf({
  id,
  owner,
  updatedAt,
}: Pick<Screening, 'id' | 'owner' | 'updatedAt'>): Draft {
  return {
    id: `${id}.idle.${updatedAt}`,
    kind: kindOfNotice('idle'),
    subject: id,
    about: { updatedAt },
    to: { person: owner },
  };
}

/** What a notice says: the screening as it stands, and the event, where it is about one. */
export interface ScreeningNotice {
  readonly name: NoticeName;
  readonly screening: Screening;
  readonly event?: Event;
}

/** Reads what a message says; `undefined` when nobody needs it any more. */
export async function noticeOf(
  { kind, subject, about }: Pick<Message, 'kind' | 'subject' | 'about'>,
  { documents }: { readonly documents: DocumentStore },
): Promise<ScreeningNotice | undefined> {
  const screening = (await readScreening(subject, { documents }))?.document;
  const name = NOTICES.find((one) => kindOfNotice(one) === kind);
  if (screening === undefined || name === undefined) return undefined;
  if (name === 'idle') {
    const { state, updatedAt } = screening;
    return state === 'draft' && updatedAt === about['updatedAt'] ? { name, screening } : undefined;
  }
  const event = screening.history[Number(about['event'])];
  if (event === undefined || !RULES[name].isWanted(screening, event)) return undefined;
  return { name, screening, event };
}

/** Reads what a message is to say now, and makes sure that its reader can do what it asks for. */
export async function noticeToSend(
  message: Pick<Message, 'kind' | 'subject' | 'about'>,
  ports: { readonly documents: DocumentStore },
): Promise<ScreeningNotice | undefined> {
  const notice = await noticeOf(message, ports);
  // The process that invited may have died before the person could find the screening.
  if (notice?.name === 'invited' && notice.event?.what !== undefined)
    await makeInvitationKnown(notice.screening, notice.event.what, ports);
  return notice;
}
