import type { RenderContext } from '../../cards/render-context';
import type { Clock } from '../../lib/clock';
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

async function failedMessage(
  message: Message,
  kinds: DescribedKinds,
  reader: Reader,
): Promise<FailedMessage | undefined> {
  const described = await kinds[message.kind]?.describe(message, reader.renderContext);
  if (described === undefined) return undefined;
  const { id, subject: partition, dueAt, reason } = message;
  const whom = await formatAddressee(message, reader);
  return { queue: 'messages', id, partition, dueAt, reason, whom, ...described };
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
