import type { DocumentStore } from '../store/document-store';
import type { Language } from '../lib/language';
import { changePerson, type readPerson } from './change-person';
import { people, type Person } from './person';

/** What an activity tells about its sender; `conversation` only in their own chat with the bot. */
export interface Acquaintance {
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
  acquaintance: Acquaintance,
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
