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

/** A collection whose documents do not expire. */
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

/** Builds a letter with default values, except for the given ones. */
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

/** A collection whose documents expire. */
export const passes: Collection<Pass> = {
  name: 'passes',
  schema: passSchema,
  id: ({ number }) => number,
  partition: ({ holder }) => holder,
  indexes: ['zone'],
  expiresAt: ({ until }) => new Date(until),
};

/** Builds a pass with default values, except for the given ones. */
export const pass = (given: Partial<Pass> = {}): Pass => ({
  holder: 'ada',
  number: '1',
  zone: 1,
  until: '2027-01-02T00:00:00.000Z',
  ...given,
});
