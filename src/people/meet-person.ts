import type { Clock } from '../lib/clock';
import type { Language } from '../lib/language';
import type { DocumentStore } from '../store/document-store';
import { changePerson, type readPerson, people, type Person } from './person';

/** Claims the one welcome that a person gets: true for the first who asks, false ever after. */
export async function claimWelcome(
  id: string,
  { clock, documents }: { clock: Clock; documents: DocumentStore },
): Promise<boolean> {
  const now = clock.now().toISOString();
  let first = false;
  await changePerson(
    id,
    (person) => {
      first = person.welcomedAt === undefined;
      return first ? { ...person, welcomedAt: now } : person;
    },
    { documents },
  );
  return first;
}

/** Notes that a person cannot be written to (blocked, uninstalled, left) until they write again. */
export async function markUnreachable(
  id: string,
  reason: string,
  { clock, documents }: { clock: Clock; documents: DocumentStore },
): Promise<void> {
  const since = clock.now().toISOString();
  await changePerson(
    id,
    ({ conversation, ...person }) => ({
      ...person,
      // An uninstalled bot's reference is of no use any more; a blocked one's may be again.
      ...(reason !== 'uninstalled' && conversation && { conversation }),
      reachable: false,
      unreachable: { reason, since },
      // Not again while they stay unreachable: a coordinator is told once.
      ...(person.reachable && { unsettled: 'duties' as const }),
    }),
    { documents },
  );
}

/** What an activity tells about its sender; `conversation` only in their own chat with the bot. */
export interface Sender {
  readonly id: string;
  readonly name: string;
  readonly conversation?: Record<string, unknown>;
  /** The language of the message, where it shows. */
  readonly wrote?: Language;
}

/**
 * Remembers who wrote and how to reach them; writing to the bot makes a person reachable again.
 * `read`: the person, where the caller is reading already.
 */
export async function meetPerson(
  acquaintance: Sender,
  ports: { documents: DocumentStore },
  read?: ReturnType<typeof readPerson>,
): Promise<Person> {
  const { id, name, conversation, wrote } = acquaintance;
  const learnt = {
    ...(conversation && { conversation, reachable: true }),
    ...(wrote && { lastLanguage: wrote }),
  };
  // Not every activity tells the language of the client; the last that did still holds.
  const withLocale = (person: Person) => {
    const locale = person.conversation?.['locale'];
    const isTold = conversation === undefined || 'locale' in conversation;
    return isTold || locale === undefined ? {} : { conversation: { ...conversation, locale } };
  };
  const known = await changePerson(
    id,
    (person) => {
      const { unreachable, unsettled, ...rest } = person;
      const away = conversation === undefined;
      // Back before their duties have passed on, they keep them; what has passed on is still to be told.
      const follows = away ? unsettled : person.passedOn && ('telling' as const);
      const kept = {
        ...(away && unreachable && { unreachable }),
        ...(follows && { unsettled: follows }),
      };
      return {
        ...rest,
        ...kept,
        name: name === '' ? person.name : name,
        ...learnt,
        ...withLocale(person),
      };
    },
    ports,
    read,
  );
  if (known !== undefined) return known;
  const person: Person = { id, name, reachable: false, ...learnt };
  const created = await ports.documents.create(people, person);
  return created?.document ?? meetPerson(acquaintance, ports);
}
