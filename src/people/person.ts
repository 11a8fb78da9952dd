import { z } from 'zod';
import { languageSchema } from '../language';
import type { Collection } from '../ports/document-store';

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
});
export type Person = z.infer<typeof personSchema>;

export const people: Collection<Person> = {
  name: 'people',
  schema: personSchema,
  id: (person) => person.id,
  partition: (person) => person.id,
  indexes: ['name', 'reachable'],
};
