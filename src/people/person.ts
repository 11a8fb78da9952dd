import { z } from 'zod';
import { type Language, languageSchema } from '../lib/language';
import {
  changeDocument,
  type DocumentStore,
  type Versioned,
  type Collection,
} from '../store/document-store';

/** Reads a person. */
export function readPerson(
  id: string,
  { documents }: { documents: DocumentStore },
): Promise<Versioned<Person> | undefined> {
  return documents.get(people, id, id);
}

/**
 * Changes a person, retrying if somebody else changed it first; `undefined` if the person is
 * unknown. Pass `read` if the caller has already started reading the person.
 */
export async function changePerson(
  id: string,
  change: (person: Person) => Person,
  { documents }: { documents: DocumentStore },
  read = readPerson(id, { documents }),
): Promise<Person | undefined> {
  const changed = await changeDocument(
    people,
    { partition: id, id, read },
    (person) => {
      const after = change(person);
      const isSame = JSON.stringify(after) === JSON.stringify(person);
      return { ok: true, document: isSame ? person : after };
    },
    { documents },
  );
  return changed.ok ? changed.document : undefined;
}

const namedSchema = z.strictObject({ id: z.string(), name: z.string() });

/**
 * A name in the catalogue, and whether it belongs to the person; `asked` until they have answered.
 */
const contactNameSchema = z.strictObject({
  name: z.string(),
  is: z.enum(['asked', 'yes', 'no']),
  at: z.iso.datetime(),
});

/** A member of staff that the bot has met. */
const personSchema = z.strictObject({
  /** AAD object id, or the channel's user id if there is none. */
  id: z.string(),
  name: z.string(),
  /** Chosen by the person; if absent, the language in which they write. */
  language: languageSchema.optional(),
  /** The language of their last message, for messages that do not answer one. */
  lastLanguage: languageSchema.optional(),
  /**
   * The complete conversation reference of their private chat with the bot; dropping parts of it
   * causes 403 later.
   */
  conversation: z.record(z.string(), z.unknown()).optional(),
  /** Whether the bot can start a conversation with them. */
  reachable: z.boolean(),
  unreachable: z.strictObject({ reason: z.string(), since: z.iso.datetime() }).optional(),
  welcomedAt: z.iso.datetime().optional(),
  /** The person who takes over when they cannot be reached. */
  standIn: namedSchema.optional(),
  /** The names in the catalogue that they were asked about, once each. */
  contactNames: z.array(contactNameSchema).optional(),
  /**
   * What remains to be done after they became unreachable: pass on their duties, then notify a
   * coordinator.
   */
  unsettled: z.enum(['duties', 'telling']).optional(),
  /**
   * Ids of the collaborations that passed on and that a coordinator must still be notified about,
   * and to whom they passed, if anyone.
   */
  passedOn: z
    .strictObject({
      collaborations: z.array(z.string()),
      to: namedSchema.optional(),
      /** When it began to pass on. */
      at: z.iso.datetime().optional(),
    })
    .optional(),
  /**
   * Ids of the collaborations that have passed on, and whether the person was notified after
   * returning.
   */
  lost: z
    .strictObject({ collaborations: z.array(z.string()), told: z.literal(true).optional() })
    .optional(),
});
/** A member of staff that the bot has met. */
export type Person = z.infer<typeof personSchema>;

/** The collection of people. */
export const people: Collection<Person> = {
  name: 'people',
  schema: personSchema,
  id: (person) => person.id,
  partition: (person) => person.id,
  indexes: ['name', 'unsettled'],
  compositeIndexes: [['reachable', 'name']],
};

/**
 * The language of the answer: the person's choice, then the language of the message, of their last
 * message, and of the client.
 */
export function languageFor(
  person: Person | undefined,
  messageLanguage: Language | undefined,
  locale: string | null | undefined,
): Language {
  const client: Language = locale?.toLowerCase().startsWith('en') === true ? 'en' : 'da';
  return person?.language ?? messageLanguage ?? person?.lastLanguage ?? client;
}

/** The locale of the client from which a person last wrote. */
export function lastLocaleOf({ conversation }: Person): string | undefined {
  const locale = conversation?.['locale'];
  return typeof locale === 'string' ? locale : undefined;
}

/** The language for writing to a person outside a turn. */
export function languageToWrite(person: Person): Language {
  return languageFor(person, undefined, lastLocaleOf(person));
}
