import { z } from 'zod';
import { groupsSchema, linesSchema } from './card-data';
import { defineCard } from './define-card';
import { textSchema } from './text';

/** Characters that an input takes where a form does not say. */
const LONGEST_INPUT = 1000;

/** Something to fill in: texts, a choice, a date. */
export const formCard = defineCard(
  'form',
  z.strictObject({
    notice: textSchema.default(''),
    title: textSchema,
    lines: linesSchema.default([]),
    inputs: z
      .array(
        z.strictObject({
          kind: z.enum(['text', 'long', 'choice', 'date']),
          id: z.string(),
          label: z.string(),
          /** Shown in the empty input: clients that know only Adaptive Cards 1.2 leave the label out. */
          hint: z.string(),
          value: z.string().default(''),
          longest: z.int().nonnegative().default(LONGEST_INPUT),
          choices: z.array(z.strictObject({ title: z.string(), value: z.string() })).default([]),
        }),
      )
      .default([]),
    groups: groupsSchema,
  }),
);
