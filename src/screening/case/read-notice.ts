import type { Clock } from '../../lib/clock';
import type { Message } from '../../outbox/message';
import type { Person } from '../../people/person';
import type { Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import type { Event } from './history';
import { makeInvitationKnown } from './invitations';
import { isWanted, kindOfNotice, type NoticeName, NOTICES } from './notices';
import { maySee, readScreening, type Screening } from './screening';
import { isRestorable } from './states';

/** The content of a notice: the current screening and, if applicable, the event. */
export interface ScreeningNotice {
  readonly name: NoticeName;
  readonly screening: Screening;
  readonly event?: Event;
}

interface NoticePorts {
  readonly documents: DocumentStore;
  readonly roles: Roles;
}

type NoticeMessage = Pick<Message, 'kind' | 'subject' | 'about'>;

/** Returns what a message says about a screening; `undefined` if that is not wanted. */
function noticeIn(
  screening: Screening,
  { kind, about }: NoticeMessage,
): ScreeningNotice | undefined {
  const name = NOTICES.find((one) => kindOfNotice(one) === kind);
  if (name === undefined) return undefined;
  if (name === 'idle') {
    const { state, updatedAt } = screening;
    return state === 'draft' && updatedAt === about['updatedAt'] ? { name, screening } : undefined;
  }
  const event = screening.history[Number(about['event'])];
  if (event === undefined || !isWanted(name, screening, event)) return undefined;
  return { name, screening, event };
}

/** Reads the content of a message; `undefined` if the message is no longer needed. */
export async function noticeOf(
  message: NoticeMessage,
  ports: { readonly documents: DocumentStore },
): Promise<ScreeningNotice | undefined> {
  const stored = await readScreening(message.subject, ports);
  return stored && noticeIn(stored.document, message);
}

/** A screening as it is once its withdrawal is undone, while that is possible. */
function restored(screening: Screening, now: string): Screening {
  const { withdrawn } = screening;
  const canBe = screening.state === 'withdrawn' && withdrawn && isRestorable(screening, now);
  return canBe ? { ...screening, state: withdrawn.from } : screening;
}

/** The coordinators who need no notice of a report: who wrote it, and the owner, who gets another. */
const knowingOf = ({ kind, about }: NoticeMessage, { history, owner }: Screening) =>
  kind === kindOfNotice('reported') ? [owner, history[Number(about['event'])]?.by] : [];

/** Whoever has given a screening up, or lost it, is told so without access to it. */
const mayRead = (message: NoticeMessage, screening: Screening, reader: string, roles: Roles) =>
  message.kind === kindOfNotice('given-away') ||
  (maySee(screening, reader, roles) && !knowingOf(message, screening).includes(reader));

/**
 * Returns whether a reader needs a message now, or will need it when the owner undoes the withdrawal
 * of the screening.
 */
export async function mayBeNeeded(
  message: NoticeMessage,
  reader: Pick<Person, 'id'>,
  { clock, documents, roles }: NoticePorts & { readonly clock: Clock },
): Promise<boolean> {
  const stored = await readScreening(message.subject, { documents });
  if (stored === undefined || !mayRead(message, stored.document, reader.id, roles)) return false;
  const screening = restored(stored.document, clock.now().toISOString());
  return noticeIn(screening, message) !== undefined;
}

/**
 * Reads the current content of a message for a reader, and ensures that they can do what it asks
 * for; `undefined` if the message is no longer needed or the reader may not see the screening.
 */
export async function noticeToSend(
  message: NoticeMessage,
  reader: Pick<Person, 'id'>,
  { roles, ...ports }: NoticePorts,
): Promise<ScreeningNotice | undefined> {
  const notice = await noticeOf(message, ports);
  // A reader may have lost access since the message was queued.
  if (notice === undefined || !mayRead(message, notice.screening, reader.id, roles))
    return undefined;
  // The inviting process may have stopped before the person could find the screening.
  if (notice.name === 'invited' && notice.event?.what !== undefined)
    await makeInvitationKnown(notice.screening, notice.event.what, ports);
  return notice;
}
