import type { Clock } from '../lib/clock';
import type { Language } from '../lib/language';
import type { DocumentStore } from '../store/document-store';
import { changePerson, type readPerson, people, type Person } from './person';

/** Claims the single welcome of a person: true for the first caller, false afterwards. */
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

/**
 * Records that a person cannot be written to (blocked, uninstalled, left) until they write again.
 */
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
      // The reference of an uninstalled bot is useless, but that of a blocked one may work again.
      ...(reason !== 'uninstalled' && conversation && { conversation }),
      reachable: false,
      unreachable: { reason, since },
      // Only on the first report, so that a coordinator is notified once.
      ...(person.reachable && { unsettled: 'duties' as const }),
    }),
    { documents },
  );
}

/**
 * What an activity says about its sender; `conversation` only in their private chat with the bot.
 */
export interface Sender {
  readonly id: string;
  readonly name: string;
  readonly conversation?: Record<string, unknown>;
  /** The language of the message, if it can be detected. */
  readonly messageLanguage?: Language;
}

/**
 * Stores who wrote and how to reach them; writing to the bot makes a person reachable again. Pass
 * `read` if the caller has already started reading the person.
 */
export async function meetPerson(
  sender: Sender,
  ports: { documents: DocumentStore },
  read?: ReturnType<typeof readPerson>,
): Promise<Person> {
  const { id, name, conversation, messageLanguage } = sender;
  const updates = {
    ...(conversation && { conversation, reachable: true }),
    ...(messageLanguage && { lastLanguage: messageLanguage }),
  };
  // Not every activity has the language of the client, so keep the last known one.
  const withLocale = (person: Person) => {
    const locale = person.conversation?.['locale'];
    const hasLocale = conversation === undefined || 'locale' in conversation;
    return hasLocale || locale === undefined ? {} : { conversation: { ...conversation, locale } };
  };
  const known = await changePerson(
    id,
    (person) => {
      const { unreachable, unsettled, ...rest } = person;
      const away = conversation === undefined;
      // A person who returns before their duties have passed on keeps them; if they have passed on,
      // the coordinator must still be notified.
      const stillUnsettled = away ? unsettled : person.passedOn && ('telling' as const);
      const kept = {
        ...(away && unreachable && { unreachable }),
        ...(stillUnsettled && { unsettled: stillUnsettled }),
      };
      return {
        ...rest,
        ...kept,
        name: name === '' ? person.name : name,
        ...updates,
        ...withLocale(person),
      };
    },
    ports,
    read,
  );
  if (known !== undefined) return known;
  const person: Person = { id, name, reachable: false, ...updates };
  const created = await ports.documents.create(people, person);
  return created?.document ?? meetPerson(sender, ports);
}
