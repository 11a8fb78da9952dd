import { z } from 'zod';
import type { Term, Vocabulary } from '../../catalogue/vocabulary';
import { fold } from '../../lib/text';

const REPORT =
  /(?:(?:monitorerings|opfolgnings|ars)?rapport(?:en)?|(?:(?:monitoring|annual|yearly|follow up) )?report)/;
const THIS_YEAR = /(?:i ar|dette ar|arets|this year)/;
const LAST_YEAR = /(?:sidste ar|last year)/;
/** Endings that a word takes on in a sentence: "politiske", "sundhedsområdet", "specialsektorens". */
const ENDINGS = '(?:ens|ets|en|et|e|t|n|s)?';
/** What may stand around a wish without saying anything else. */
const AROUND = new Set(
  `a all alle af and area areas at administration collaboration collaborations council de den det download en et excel for
  from fra get give giv hent hele i in jeg kun kunne lav level levels make me mig monitorering monitoreringen monitoring
  must niveau of og om omrade omrader omradet on only opfolgning opfolgningen over overall pa please region regional
  regionsrad regionsradet samarbejde samarbejder samarbejderne samlet show som the tak til to vis vil gerne have ha want
  would like i'd word ar aret year`.split(/\s+/),
);

const plain = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Takes whole words out of a text, leaving a gap. */
function take(text: string, words: string): { readonly found: string[]; readonly left: string } {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu');
  return { found: text.match(pattern) ?? [], left: text.replace(pattern, ' ') };
}

/** Takes out what names terms: the longer names first, so that none is taken for a part of another. */
function takeTerms(text: string, terms: readonly Term[]) {
  const names = terms
    .flatMap(({ id, label, words }) =>
      [label.da, label.en, ...words.da, ...words.en].map((word) => ({ id, word: plain(word) })),
    )
    .sort((one, other) => other.word.length - one.word.length);
  const ids = new Set<string>();
  let left = text;
  for (const { id, word } of names) {
    const taken = take(left, word.split(' ').join(`${ENDINGS} `) + ENDINGS);
    if (taken.found.length > 0) ids.add(id);
    ({ left } = taken);
  }
  return { ids: [...ids], left };
}

function yearOf(given: readonly string[], text: string, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  return given[0] === undefined
    ? thisYear - take(text, LAST_YEAR.source).found.length
    : Number(given[0]);
}

/**
 * The report that a message asks for, where that is all it says: "rapport 2027", "report 2026 health". Without a year it
 * is about this one; both levels are all.
 */
export function readReportRequest(
  text: string,
  { areas, levels }: Pick<Vocabulary, 'areas' | 'levels'>,
  today: string,
): ReportRequest | undefined {
  const report = take(plain(text), REPORT.source);
  if (report.found.length !== 1) return undefined;
  const years = take(report.left, '20\\d\\d');
  if (years.found.length > 1) return undefined;
  const relative = take(years.left, `${THIS_YEAR.source}|${LAST_YEAR.source}`);
  const area = takeTerms(relative.left, areas);
  const level = takeTerms(area.left, levels);
  const rest = level.left.split(' ').filter((word) => word !== '' && !AROUND.has(word));
  if (rest.length > 0 || area.ids.length > 1) return undefined;
  const [wished, other] = level.ids;
  const [inArea] = area.ids;
  return {
    year: yearOf(years.found, years.left, today),
    ...((wished === 'political' || wished === 'administrative') &&
      other === undefined && { level: wished }),
    ...(inArea !== undefined && { area: inArea }),
  };
}

const reportRequestSchema = z.strictObject({
  year: z.int().min(2000).max(2999),
  level: z.enum(['political', 'administrative']).optional(),
  /** Id of an area in the vocabulary. */
  area: z.string().min(1).optional(),
});
/** What a report is to be about: a year, and all of it but for the level or area given. */
export type ReportRequest = z.infer<typeof reportRequestSchema>;

const ALL = 'all';

/** A wish as one word, which names the report wherever only its id is kept: `2027.all.health`. */
export function reportId({ year, level, area }: ReportRequest): string {
  return [year, level ?? ALL, area ?? ALL].join('.');
}

/** The wish that an id stands for; `undefined` for what is none. */
export function reportRequestFromId(id: string): ReportRequest | undefined {
  const [year, level, area, ...more] = id.split('.');
  if (area === undefined || more.length > 0) return undefined;
  const request = reportRequestSchema.safeParse({
    year: Number(year),
    ...(level !== ALL && { level }),
    ...(area !== ALL && { area }),
  });
  return request.data;
}
