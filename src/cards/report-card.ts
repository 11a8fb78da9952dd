import { z } from 'zod';
import { cardActionSchema } from '../actions';
import { groupsSchema, linesSchema, pairsSchema } from './card-data';
import { defineCard } from './define-card';
import { linkSchema } from './link';
import { textSchema } from './text';

/** Something to read in sections: what a screening came to, who answered what, what may be tapped. */
export const reportCard = defineCard(
  'report',
  z.strictObject({
    progress: textSchema.default(''),
    notice: textSchema.default(''),
    title: textSchema,
    headline: textSchema.default(''),
    lines: linesSchema.default([]),
    sections: z
      .array(
        z.strictObject({
          heading: textSchema.default(''),
          lines: linesSchema.default([]),
          bars: z.array(z.strictObject({ label: textSchema, bar: textSchema })).default([]),
          pairs: pairsSchema.default([]),
          /** Each to be tapped. */
          rows: z
            .array(
              z.strictObject({
                name: textSchema,
                lines: linesSchema,
                action: z.string(),
                data: cardActionSchema,
              }),
            )
            .default([]),
          links: z.array(z.strictObject({ label: textSchema, url: linkSchema })).default([]),
        }),
      )
      .default([]),
    footer: textSchema.default(''),
    groups: groupsSchema,
  }),
);
