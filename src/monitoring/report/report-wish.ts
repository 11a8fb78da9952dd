import { z } from 'zod';

const wishSchema = z.strictObject({
  year: z.int().min(2000).max(2999),
  level: z.enum(['political', 'administrative']).optional(),
  /** Id of an area in the vocabulary. */
  area: z.string().min(1).optional(),
});
/** What a report is to be about: a year, and all of it but for the level or area given. */
export type ReportWish = z.infer<typeof wishSchema>;

const ALL = 'all';

/** A wish as one word, which names the report wherever only its id is kept: `2027.all.health`. */
export function reportId({ year, level, area }: ReportWish): string {
  return [year, level ?? ALL, area ?? ALL].join('.');
}

/** The wish that an id stands for; `undefined` for what is none. */
export function wishOf(id: string): ReportWish | undefined {
  const [year, level, area, ...more] = id.split('.');
  if (area === undefined || more.length > 0) return undefined;
  const wish = wishSchema.safeParse({
    year: Number(year),
    ...(level !== ALL && { level }),
    ...(area !== ALL && { area }),
  });
  return wish.data;
}
