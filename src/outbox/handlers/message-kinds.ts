import type { RenderContext } from '../../cards/render-context';
import type { Clock } from '../../lib/clock';
import type { Log } from '../../lib/log';
import type { DaysOff } from '../../lib/working-days';
import { type Person, readPerson } from '../../people/person';
import type { Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import { listFailedMessages, resendMessage } from '../failed-messages';
import type { FailedMessage, FailedQueue } from '../list-failed';
import type { Message } from '../message';
import type { MessageKind } from '../outbox';

/**
 * A message as described to a coordinator; `whom` is given if the addressee does not identify the
 * recipient.
 */
type Described = Pick<FailedMessage, 'name' | 'what'> & Partial<Pick<FailedMessage, 'whom'>>;

/** A kind of message, and how a failed message of that kind is described to a coordinator. */
export interface DescribedKind extends MessageKind {
  /** Returns what the message is about and what it was; `undefined` when it is no longer needed. */
  readonly describe: (
    message: Message,
    renderContext: RenderContext,
  ) => Promise<Described | undefined>;
}
export type DescribedKinds = Readonly<Record<string, DescribedKind>>;

interface Reader {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly person: Pick<Person, 'id'>;
  readonly renderContext: RenderContext;
  readonly roles: Roles;
}

async function formatAddressee({ to, recipient }: Message, reader: Reader): Promise<string> {
  const { documents, renderContext } = reader;
  const { outbox, monitoringWheel } = renderContext.strings;
  if ('conversation' in to) return '';
  const id = 'person' in to ? to.person : recipient;
  if (id === undefined) return outbox.to(monitoringWheel.coordinator);
  const person = await readPerson(id, { documents });
  return outbox.to(person?.document.name ?? id);
}

/**
 * Describes a failed message; returns `undefined` if it is no longer needed. A message that cannot be
 * described, or whose kind no longer exists, is listed by the name of its kind.
 */
async function failedMessage(
  message: Message,
  kinds: DescribedKinds,
  reader: Reader,
): Promise<FailedMessage | undefined> {
  const { id, subject: partition, dueAt, reason, kind: name } = message;
  const row = { queue: 'messages', id, partition, dueAt, reason } as const;
  const { undescribed } = reader.renderContext.strings.outbox;
  try {
    const kind = kinds[name];
    const described = kind
      ? await kind.describe(message, reader.renderContext)
      : { name, what: undescribed };
    if (described === undefined) return undefined;
    return { ...row, whom: await formatAddressee(message, reader), ...described };
  } catch (error) {
    reader.log.error({ err: error, message: id }, 'Could not describe a failed message');
    return { ...row, whom: '', name, what: undescribed };
  }
}

/**
 * Describes the failed messages of all kinds as a queue, in the language of the person of a turn.
 */
export function failedMessages(
  kinds: DescribedKinds,
  { daysOff, ...reader }: Reader & { readonly daysOff: DaysOff },
): FailedQueue {
  return {
    name: 'messages',
    list: async (limit, after) => {
      const { items, next } = await listFailedMessages(limit, after, reader);
      const found = await Promise.all(items.map((one) => failedMessage(one, kinds, reader)));
      return { items: found.filter((one) => one !== undefined), next };
    },
    resend: async ({ id, partition: subject }) => {
      const { person, roles } = reader;
      const request = { id, subject, by: person.id };
      const resent = await resendMessage(request, roles, { ...reader, daysOff, kinds });
      if (!resent.ok) return resent;
      const message = await failedMessage(resent.message, kinds, reader);
      // It will not be sent: the worker cancels a message that is no longer needed.
      return message === undefined ? { ok: false, reason: 'closed' } : { ...resent, message };
    },
  };
}
