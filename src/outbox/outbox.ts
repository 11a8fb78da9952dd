import type { Clock } from '../lib/clock';
import type { Log } from '../lib/log';
import { type DaysOff, isSendingTime, sendingTimeFrom } from '../lib/working-days';
import { findCoordinator, findCoordinators } from '../people/coordinators';
import { markUnreachable } from '../people/meet-person';
import { type Person, readPerson } from '../people/person';
import type { Roles } from '../people/roles';
import type { DocumentStore, Versioned } from '../store/document-store';
import { type Draft, newMessage, type Message, messages } from './message';
import { FOLLOW_WAIT, NOBODY_WAIT, PATIENCE_IN_TURN } from './policy';
import { sendDue, type Sent } from './send-due';
import {
  ended,
  isWornOut,
  NOBODY_REACHABLE,
  outcomeOf,
  planned,
  postponed,
  retried,
  type Send,
  claim,
  underLease,
} from './sending';

/** One kind of message, as a room registers it. */
export interface MessageKind {
  /** Makes the card for a reader right before an attempt; `undefined` when by now nobody needs it. */
  readonly compose: (message: Message, reader: Person | undefined) => Promise<object | undefined>;
  /** Goes out within office hours only; `soft` kinds wait for the quiet weeks to end, too. */
  readonly hours?: 'office' | 'soft';
  /** Follows when a message was sent, cancelled or given up. It may run twice. */
  readonly over?: (message: Message, reader: Person | undefined) => Promise<void>;
}
export type MessageKinds = Readonly<Record<string, MessageKind>>;

/** What an attempt has made of a message, and the person who got it. */
export interface Attempt {
  readonly message: Message;
  readonly reader?: Person | undefined;
}

/** Every message that must arrive, whatever happens to the process that causes it. */
export interface Outbox {
  /** Stores messages; those that are there already stay as they are. A worker sends them when nobody attempts them. */
  post(drafts: readonly Draft[]): Promise<Versioned<Message>[]>;
  /** Attempts stored messages at once, for somebody who waits for the outcome; also those that were given up. */
  attempt(posted: readonly Versioned<Message>[]): Promise<Attempt[]>;
  /** Sends what is due; when told to stop, what is under way is finished. */
  sendDue(stop?: AbortSignal): Promise<Sent>;
}

interface Parts {
  readonly clock: Clock;
  readonly daysOff: DaysOff;
  readonly documents: DocumentStore;
  readonly kinds: MessageKinds;
  readonly log: Log;
  readonly roles: Roles;
  readonly send: Send;
}

async function reachable(id: string | undefined, { documents }: Parts): Promise<Person[]> {
  const stored = id === undefined ? undefined : await readPerson(id, { documents });
  return stored?.document.reachable === true ? [stored.document] : [];
}

/** Who is to get a message now, as far as they can be written to. */
async function readersOf(
  to: Exclude<Message['to'], { conversation: unknown }>,
  parts: Parts,
): Promise<Person[]> {
  if ('person' in to) return reachable(to.person, parts);
  const preferred = await reachable(to.rather, parts);
  if (preferred.length > 0) return preferred;
  if (to.role === 'coordinators') return findCoordinators(parts.roles, parts, to.not);
  const one = await findCoordinator(parts.roles, parts, to.not);
  return one === undefined ? [] : [one];
}

/** Why a person cannot be written to. */
async function hindranceOf(id: string, { documents }: Parts): Promise<string> {
  const stored = await readPerson(id, { documents });
  return stored?.document.unreachable?.reason ?? 'no-conversation';
}

/** The message as it goes to one of several readers. */
const copyFor = ({ id, kind, subject, about }: Message, reader: Person): Draft => ({
  id: `${id}.${reader.id}`,
  kind,
  subject,
  about,
  to: { person: reader.id },
});

/** Where a claimed message goes next: to a reader, to a conversation, or nowhere for now. */
type Delivered = Attempt & { readonly copies?: readonly Draft[] };

function kindOf({ kind: name }: Message, { kinds }: Parts): MessageKind {
  const kind = kinds[name];
  if (kind === undefined) throw new RangeError(`There is no kind of message called "${name}".`);
  return kind;
}

interface Delivering {
  readonly message: Message;
  readonly patience: number | undefined;
}

function sendTo(
  reference: Record<string, unknown>,
  reader: Person | undefined,
  { message, patience }: Delivering,
  parts: Parts,
) {
  const { compose } = kindOf(message, parts);
  const about = { message: message.id };
  return parts.send(reference, () => compose(message, reader), about, patience);
}

/** Delivers to one reader; `undefined` when they turn out to be unreachable, so that the next one may be tried. */
async function deliverTo(
  reader: Person,
  delivering: Delivering,
  parts: Parts,
): Promise<Delivered | undefined> {
  const { message } = delivering;
  const delivery =
    reader.conversation === undefined
      ? ({ kind: 'unreachable', reason: 'no-conversation' } as const)
      : await sendTo(reader.conversation, reader, delivering, parts);
  if (delivery.kind === 'unreachable') {
    await markUnreachable(reader.id, delivery.reason, parts);
    return undefined;
  }
  return { message: outcomeOf(message, reader.id, delivery, parts.clock.now()), reader };
}

/** Delivers a claimed message to whoever it is for now. */
async function deliver(delivering: Delivering, parts: Parts): Promise<Delivered> {
  const { message } = delivering;
  const { to } = message;
  const { clock, daysOff } = parts;
  const { hours } = kindOf(message, parts);
  const soft = hours === 'soft';
  if (hours !== undefined && !isSendingTime(clock.now(), soft, daysOff))
    return { message: postponed(message, sendingTimeFrom(clock.now(), soft, daysOff)) };
  if ('conversation' in to) {
    const delivery = await sendTo(to.conversation, undefined, delivering, parts);
    return { message: outcomeOf(message, undefined, delivery, clock.now()) };
  }
  for (;;) {
    const [reader, ...others] = await readersOf(to, parts);
    if (reader === undefined) {
      if ('person' in to) {
        const reason = await hindranceOf(to.person, parts);
        return { message: ended(message, 'failed', { reason }) };
      }
      const until = new Date(clock.now().getTime() + NOBODY_WAIT);
      return { message: postponed(message, until, { reason: NOBODY_REACHABLE }) };
    }
    if (others.length > 0) {
      const sentAt = clock.now().toISOString();
      const copies = [reader, ...others].map((one) => copyFor(message, one));
      return { message: ended(message, 'sent', { sentAt }), copies };
    }
    const delivered = await deliverTo(reader, delivering, parts);
    if (delivered !== undefined) return delivered;
  }
}

async function post(
  drafts: readonly Draft[],
  { clock, documents }: Pick<Parts, 'clock' | 'documents'>,
): Promise<Versioned<Message>[]> {
  const posted = drafts.map(async (draft) => {
    const created = await documents.create(messages, newMessage(draft, clock.now()));
    return created ?? documents.get(messages, draft.subject, draft.id);
  });
  return (await Promise.all(posted)).filter((one) => one !== undefined);
}

/** Does what follows when a message is over. Where that fails, the message says when it is to be done again. */
async function follow(
  { message, reader }: Attempt,
  { clock, kinds, log }: Parts,
): Promise<Message> {
  if (message.nextAt !== undefined) return message;
  try {
    await kinds[message.kind]?.over?.(message, reader);
    return message;
  } catch (error) {
    log.error({ err: error, message: message.id }, 'What follows from a message failed');
    if (isWornOut(message)) return message;
    const nextAt = new Date(clock.now().getTime() + FOLLOW_WAIT).toISOString();
    return { ...message, attempts: message.attempts + 1, nextAt };
  }
}

const isOver = ({ state }: Message) => state !== 'planned' && state !== 'claimed';

/** Does again what follows from a message that is over, and is due only for that. */
async function followAgain({ document, version }: Versioned<Message>, parts: Parts): Promise<void> {
  const { nextAt, ...message } = document;
  const { recipient } = message;
  const reader = recipient === undefined ? undefined : await readPerson(recipient, parts);
  const followed = await follow({ message, reader: reader?.document }, parts);
  await parts.documents.replace(messages, followed, version);
}

/** Claims a message, delivers it and stores what became of it; `undefined` when another process has it. */
async function sendOne(
  stored: Versioned<Message>,
  patience: number | undefined,
  parts: Parts,
): Promise<Delivered | undefined> {
  const { documents, clock, log } = parts;
  const taken = await claim(messages, stored, parts);
  if (taken === undefined) return undefined;
  const message = taken.document;
  let delivered: Delivered | undefined;
  const work = async () => {
    try {
      delivered = isWornOut(message)
        ? { message: ended(message, 'failed') }
        : await deliver({ message, patience }, parts);
      // Before the message is over, so that a process that dies here leaves it to be distributed again.
      await post(delivered.copies ?? [], parts);
    } catch (error) {
      delivered = undefined;
      log.error({ err: error, message: message.id }, 'A message could not be sent');
    }
  };
  const [held] = await underLease(messages, [taken], work, parts);
  if (held === undefined) return undefined;
  const outcome = delivered ?? { message: retried(message, { reason: 'error' }, clock.now()) };
  const saved = await documents.replace(messages, await follow(outcome, parts), held.version);
  return saved && { ...outcome, message: saved.document };
}

/** Whether a message may be attempted for somebody who waits: it is not over, and no process is at it. */
function mayBeAttempted({ state, nextAt = '' }: Message, now: Date): boolean {
  if (state === 'claimed') return nextAt <= now.toISOString();
  return state === 'planned' || state === 'failed';
}

/** Attempts one message; its copies when it goes to several readers. A failure leaves it to the worker. */
async function attemptOne(stored: Versioned<Message>, parts: Parts): Promise<Attempt[]> {
  const { document: message, version } = stored;
  const { clock, log } = parts;
  const unchanged = [{ message }];
  if (!mayBeAttempted(message, clock.now())) return unchanged;
  const renewed = message.state === 'failed' ? planned(message, clock.now()) : message;
  try {
    const sent = await sendOne({ document: renewed, version }, PATIENCE_IN_TURN, parts);
    if (sent === undefined) {
      // Another process has it by now.
      const current = await parts.documents.get(messages, message.subject, message.id);
      return current === undefined ? unchanged : [{ message: current.document }];
    }
    if (sent.copies === undefined) return [sent];
    const copies = await post(sent.copies, parts);
    return (await Promise.all(copies.map((copy) => attemptOne(copy, parts)))).flat();
  } catch (error) {
    log.error({ err: error, message: message.id }, 'A message waits for the next tick');
    return unchanged;
  }
}

/** Opens the outbox over its store, with the kinds of messages that it sends. */
export function createOutbox(parts: Parts): Outbox {
  return {
    post: (drafts) => post(drafts, parts),
    attempt: async (posted) =>
      (await Promise.all(posted.map((one) => attemptOne(one, parts)))).flat(),
    sendDue: (stop) =>
      sendDue(
        {
          collection: messages,
          sendWith: async (first) => {
            if (isOver(first.document)) {
              await followAgain(first, parts);
              return [];
            }
            const sent = await sendOne(first, undefined, parts);
            // The copies are found next, and only they count.
            return sent === undefined || sent.copies !== undefined ? [] : [sent.message];
          },
          goesOn: () => stop?.aborted !== true,
        },
        parts,
      ),
  };
}

/** What can be said to whoever caused messages: who has got one, and whether one is still on its way. */
export interface Announced {
  /** Names of those who have got a message. */
  readonly told: readonly string[];
  /** A message is on its way that somebody is going to get. */
  readonly queued?: true;
}

/** Sums up attempts for whoever caused the messages. */
export function announcedBy(attempts: readonly Attempt[]): Announced {
  const told = attempts.flatMap(({ message, reader }) =>
    message.state === 'sent' && reader !== undefined ? [reader.name] : [],
  );
  const isQueued = attempts.some(
    ({ message: { state, reason } }) =>
      state === 'claimed' || (state === 'planned' && reason !== NOBODY_REACHABLE),
  );
  return { told, ...(isQueued && { queued: true }) };
}
