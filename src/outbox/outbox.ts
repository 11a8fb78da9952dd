import type { Clock } from '../lib/clock';
import type { Log } from '../lib/log';
import { type DaysOff, isSendingTime, sendingTimeFrom } from '../lib/working-days';
import { markUnreachable } from '../people/meet-person';
import { type Person, readPerson } from '../people/person';
import type { Roles } from '../people/roles';
import type { DocumentStore, Versioned } from '../store/document-store';
import { type Draft, newMessage, type Message, messages } from './message';
import { FOLLOW_WAIT, NEEDED_WAIT, NOBODY_WAIT, PATIENCE_IN_TURN } from './policy';
import { hindranceOf, readersOf } from './readers';
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

/** A kind of message, registered by the room that sends it. */
export interface MessageKind {
  /**
   * Composes the card for a reader right before an attempt; returns `undefined` when the message is
   * no longer needed.
   */
  readonly compose: (message: Message, reader: Person | undefined) => Promise<object | undefined>;
  /**
   * Returns whether a reader may need a message for which no card was composed. It is then composed
   * again later instead of being cancelled.
   */
  readonly mayBeNeeded?: (message: Message, reader: Person) => Promise<boolean>;
  /** Sent only within office hours; `soft` kinds also wait until the quiet weeks are over. */
  readonly hours?: 'office' | 'soft';
  /** Runs the follow-up work when a message is sent, cancelled or failed. It may run twice. */
  readonly over?: (message: Message, reader: Person | undefined) => Promise<void>;
}
export type MessageKinds = Readonly<Record<string, MessageKind>>;

/** A message after an attempt, and the person who received it. */
export interface Attempt {
  readonly message: Message;
  readonly reader?: Person | undefined;
}

/** Delivers messages reliably, even if the process that causes them stops. */
export interface Outbox {
  /** Stores messages; existing ones stay unchanged. A worker sends them if nobody attempts them. */
  post(drafts: readonly Draft[]): Promise<Versioned<Message>[]>;
  /**
   * Attempts stored messages at once, including failed ones, for a caller who waits for the
   * outcome.
   */
  attempt(posted: readonly Versioned<Message>[]): Promise<Attempt[]>;
  /** Reads what has become of messages, without attempting them. */
  outcomes(drafts: readonly Draft[]): Promise<Attempt[]>;
  /** Sends the due messages; when stopped, finishes the work in progress. */
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

/** Creates the copy of a message for one of several readers. */
const copyFor = ({ id, kind, subject, about }: Message, reader: Person): Draft => ({
  id: `${id}.${reader.id}`,
  kind,
  subject,
  about,
  to: { person: reader.id },
});

/**
 * The result of delivering a claimed message, with the copies to queue if there are several
 * readers.
 */
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

/**
 * Delivers to one reader; returns `undefined` if they turn out to be unreachable, so that the next
 * one can be tried.
 */
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
  const now = parts.clock.now();
  if (delivery.kind === 'obsolete' && (await kindOf(message, parts).mayBeNeeded?.(message, reader)))
    return { message: postponed(message, new Date(now.getTime() + NEEDED_WAIT)) };
  return { message: outcomeOf(message, reader.id, delivery, now), reader };
}

/** Delivers a claimed message to its current recipient. */
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

/**
 * Runs the follow-up work of a finished message. If it fails, the message is scheduled for another
 * attempt.
 */
async function follow(
  message: Message,
  readerOf: () => Promise<Person | undefined>,
  { clock, kinds, log }: Parts,
): Promise<Message> {
  if (message.nextAt !== undefined) return message;
  try {
    await kinds[message.kind]?.over?.(message, await readerOf());
    return message;
  } catch (error) {
    log.error({ err: error, message: message.id }, 'The follow-up work of a message failed');
    if (isWornOut(message)) return message;
    const nextAt = new Date(clock.now().getTime() + FOLLOW_WAIT).toISOString();
    return { ...message, attempts: message.attempts + 1, nextAt };
  }
}

/** Returns the person who got a message. */
async function recipientOf({ recipient }: Message, parts: Parts): Promise<Person | undefined> {
  return recipient === undefined ? undefined : (await readPerson(recipient, parts))?.document;
}

const isOver = ({ state }: Message) => state !== 'planned' && state !== 'claimed';

/** Retries the follow-up work of a finished message; such a message is due only for that. */
async function followAgain({ document, version }: Versioned<Message>, parts: Parts): Promise<void> {
  const { nextAt, ...message } = document;
  const followed = await follow(message, () => recipientOf(message, parts), parts);
  await parts.documents.replace(messages, followed, version);
}

/**
 * Claims a message, delivers it and stores the outcome; returns `undefined` if another process has
 * claimed it.
 */
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
      // Copies are queued before the message is finished: if the process stops here, the message is
      // distributed again.
      await post(delivered.copies ?? [], parts);
    } catch (error) {
      delivered = undefined;
      log.error({ err: error, message: message.id }, 'Could not send a message');
    }
  };
  const [held] = await underLease(messages, [taken], work, parts);
  if (held === undefined) return undefined;
  const outcome: Delivered = delivered ?? {
    message: retried(message, { reason: 'error' }, clock.now()),
  };
  const { reader } = outcome;
  const followed = await follow(outcome.message, () => Promise.resolve(reader), parts);
  const saved = await documents.replace(messages, followed, held.version);
  return saved && { ...outcome, message: saved.document };
}

/**
 * Returns whether a message may be attempted for a waiting caller: it is not finished, and no
 * process is sending it.
 */
function mayBeAttempted({ state, nextAt = '' }: Message, now: Date): boolean {
  if (state === 'claimed') return nextAt <= now.toISOString();
  return state === 'planned' || state === 'failed';
}

const MOST_COPIES = 200;

/**
 * Returns what has become of a stored message and who got it; if it was distributed to several
 * readers, the same for each copy.
 */
async function outcomesOf(message: Message, parts: Parts): Promise<Attempt[]> {
  const { id, state, recipient, subject: partition, to } = message;
  if (state !== 'sent' || recipient !== undefined || !('role' in to))
    return [{ message, reader: await recipientOf(message, parts) }];
  const { items } = await parts.documents.query(messages, { partition, limit: MOST_COPIES });
  const copies = items.filter(({ document }) => document.id.startsWith(`${id}.`));
  return (await Promise.all(copies.map(({ document }) => outcomesOf(document, parts)))).flat();
}

/** Returns what has become of the messages of drafts, as far as they are stored. */
async function outcomes(drafts: readonly Draft[], parts: Parts): Promise<Attempt[]> {
  const found = drafts.map(async ({ subject, id }) => {
    const stored = await parts.documents.get(messages, subject, id);
    return stored === undefined ? [] : outcomesOf(stored.document, parts);
  });
  return (await Promise.all(found)).flat();
}

/**
 * Attempts one message, or its copies if there are several readers. After a failure the worker
 * retries it.
 */
async function attemptOne(stored: Versioned<Message>, parts: Parts): Promise<Attempt[]> {
  const { document: message, version } = stored;
  const { clock, log } = parts;
  if (!mayBeAttempted(message, clock.now())) return outcomesOf(message, parts);
  const renewed = message.state === 'failed' ? planned(message, clock.now()) : message;
  try {
    const sent = await sendOne({ document: renewed, version }, PATIENCE_IN_TURN, parts);
    // Another process has claimed it in the meantime.
    if (sent === undefined) return await outcomes([message], parts);
    if (sent.copies === undefined) return [sent];
    const copies = await post(sent.copies, parts);
    return (await Promise.all(copies.map((copy) => attemptOne(copy, parts)))).flat();
  } catch (error) {
    log.error(
      { err: error, message: message.id },
      'Could not attempt a message; the next tick retries it',
    );
    return [{ message }];
  }
}

/** Creates the outbox for a store, with the kinds of messages that it sends. */
export function createOutbox(parts: Parts): Outbox {
  return {
    post: (drafts) => post(drafts, parts),
    attempt: async (posted) =>
      (await Promise.all(posted.map((one) => attemptOne(one, parts)))).flat(),
    outcomes: (drafts) => outcomes(drafts, parts),
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
            // The copies are found next, and only they are counted.
            return sent === undefined || sent.copies !== undefined ? [] : [sent.message];
          },
          goesOn: () => stop?.aborted !== true,
        },
        parts,
      ),
  };
}
