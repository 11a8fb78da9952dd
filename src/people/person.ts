import { z } from 'zod';
import { languageSchema } from '../lib/language';
import type { DocumentStore, Versioned, Collection } from '../store/document-store';

/** Reads what is known of a person. */
export function readPerson(
  id: string,
  { documents }: { documents: DocumentStore },
): Promise<Versioned<Person> | undefined> {
  return documents.get(people, id, id);
}

/**
 * Changes a person, again on a newer version when somebody else was faster; `undefined` when unknown.
 * `read`: the person, where the caller is reading already.
 */
export async function changePerson(
  id: string,
  change: (person: Person) => Person,
  { documents }: { documents: DocumentStore },
  read = readPerson(id, { documents }),
): Promise<Person | undefined> {
  for (let reading = read; ; reading = readPerson(id, { documents })) {
    const stored = await reading;
    if (stored === undefined) return undefined;
    const changed = change(stored.document);
    if (JSON.stringify(changed) === JSON.stringify(stored.document)) return changed;
    const saved = await documents.replace(people, changed, stored.version);
    if (saved !== undefined) return saved.document;
  }
}

const namedSchema = z.strictObject({ id: z.string(), name: z.string() });

/** A name in the catalogue, and whether it is theirs; `asked` until they have said. */
const contactNameSchema = z.strictObject({
  name: z.string(),
  is: z.enum(['asked', 'yes', 'no']),
  at: z.iso.datetime(),
});

/** A member of staff whom the bot has met. */
const personSchema = z.strictObject({
  /** AAD object id; the channel's id of the user where there is none. */
  id: z.string(),
  name: z.string(),
  /** Chosen by the person; absent: the language of what they write. */
  language: languageSchema.optional(),
  /** What they last wrote in: for messages that answer nothing. */
  lastLanguage: languageSchema.optional(),
  /** The whole conversation reference of their own chat with the bot (dropping parts of it gives 403 later). */
  conversation: z.record(z.string(), z.unknown()).optional(),
  /** Whether the bot may write to them first. */
  reachable: z.boolean(),
  unreachable: z.strictObject({ reason: z.string(), since: z.iso.datetime() }).optional(),
  welcomedAt: z.iso.datetime().optional(),
  /** Who does what is theirs to do when they cannot be reached. */
  standIn: namedSchema.optional(),
  /** The names in the catalogue that they were asked about, once each. */
  contactNames: z.array(contactNameSchema).optional(),
  /** What still follows from their being unreachable: their duties are to pass on, then a coordinator is to be told. */
  unsettled: z.enum(['duties', 'telling']).optional(),
  /** What passed on and is still to be told of, by id of its collaboration, and to whom, if to anybody. */
  passedOn: z
    .strictObject({ collaborations: z.array(z.string()), to: namedSchema.optional() })
    .optional(),
  /** What has passed on, by id of its collaboration, and whether they were told since they are back. */
  lost: z
    .strictObject({ collaborations: z.array(z.string()), told: z.literal(true).optional() })
    .optional(),
});
export type Person = z.infer<typeof personSchema>;

export const people: Collection<Person> = {
  name: 'people',
  schema: personSchema,
  id: (person) => person.id,
  partition: (person) => person.id,
  indexes: ['name', 'unsettled'],
  compositeIndexes: [['reachable', 'name']],
};
