import { z } from 'zod';
import type { Collection } from '../../src/store/document-store';

const letterSchema = z.strictObject({
  box: z.string(),
  id: z.string(),
  text: z.string(),
  state: z.enum(['planned', 'sent']),
  dueAt: z.string().optional(),
  weight: z.number().nullable(),
  urgent: z.boolean(),
});
export type Letter = z.infer<typeof letterSchema>;

/** Documents of a collection that keeps them for ever. */
export const letters: Collection<Letter> = {
  name: 'letters',
  schema: letterSchema,
  id: ({ id }) => id,
  partition: ({ box }) => box,
  indexes: ['state', 'dueAt', 'weight', 'urgent', 'text'],
  compositeIndexes: [
    ['state', 'dueAt'],
    ['state', 'urgent'],
    ['state', 'urgent', 'dueAt'],
  ],
};

/** A letter like any other but for what is given. */
export const letter = (given: Partial<Letter> = {}): Letter => ({
  box: 'vejle',
  id: 'a',
  text: 'Hej',
  state: 'planned',
  dueAt: '2027-03-01',
  weight: 1,
  urgent: false,
  ...given,
});

const passSchema = z.strictObject({
  holder: z.string(),
  number: z.string(),
  zone: z.number(),
  until: z.iso.datetime(),
});
export type Pass = z.infer<typeof passSchema>;

/** Documents of a collection that expire. */
export const passes: Collection<Pass> = {
  name: 'passes',
  schema: passSchema,
  id: ({ number }) => number,
  partition: ({ holder }) => holder,
  indexes: ['zone'],
  expiresAt: ({ until }) => new Date(until),
};

/** A pass like any other but for what is given. */
export const pass = (given: Partial<Pass> = {}): Pass => ({
  holder: 'ada',
  number: '1',
  zone: 1,
  until: '2027-01-02T00:00:00.000Z',
  ...given,
});
