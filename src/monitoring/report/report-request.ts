import { z } from 'zod';
import { extractTerms, extractWords, plainWords } from '../../catalogue/extract-terms';
import type { Vocabulary } from '../../catalogue/vocabulary';

const REPORT =
  /(?:(?:monitorerings|opfolgnings|ars)?rapport(?:en)?|(?:(?:monitoring|annual|yearly|follow up) )?report)/;
const THIS_YEAR = /(?:i ar|dette ar|arets|this year)/;
const LAST_YEAR = /(?:sidste ar|last year)/;
/** Words that may surround a request without adding anything. */
const IGNORED_WORDS = new Set(
  `a all alle af and area areas at administration collaboration collaborations council de den det download en et excel for
  from fra get give giv hent hele i in jeg kun kunne lav level levels make me mig monitorering monitoreringen monitoring
  must niveau of og om omrade omrader omradet on only opfolgning opfolgningen over overall pa please region regional
  regionsrad regionsradet samarbejde samarbejder samarbejderne samlet show som the tak til to vis vil gerne have ha want
  would like i'd word ar aret year`.split(/\s+/),
);

function yearOf(given: readonly string[], text: string, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  return given[0] === undefined
    ? thisYear - extractWords(text, LAST_YEAR.source).found.length
    : Number(given[0]);
}

/**
 * The report that a message asks for, if it says nothing else: "rapport 2027", "report 2026
 * health". Without a year it covers the current one; naming both levels means all.
 */
export function readReportRequest(
  text: string,
  { areas, levels }: Pick<Vocabulary, 'areas' | 'levels'>,
  today: string,
): ReportRequest | undefined {
  const report = extractWords(plainWords(text), REPORT.source);
  if (report.found.length !== 1) return undefined;
  const years = extractWords(report.remaining, '20\\d\\d');
  if (years.found.length > 1) return undefined;
  const relative = extractWords(years.remaining, `${THIS_YEAR.source}|${LAST_YEAR.source}`);
  const area = extractTerms(relative.remaining, areas);
  const level = extractTerms(area.remaining, levels);
  const rest = level.remaining.split(' ').filter((word) => word !== '' && !IGNORED_WORDS.has(word));
  if (rest.length > 0 || area.ids.length > 1) return undefined;
  const [requested, other] = level.ids;
  const [requestedArea] = area.ids;
  return {
    year: yearOf(years.found, years.remaining, today),
    ...((requested === 'political' || requested === 'administrative') &&
      other === undefined && { level: requested }),
    ...(requestedArea !== undefined && { area: requestedArea }),
  };
}

const reportRequestSchema = z.strictObject({
  year: z.int().min(2000).max(2999),
  level: z.enum(['political', 'administrative']).optional(),
  /** Id of an area in the vocabulary. */
  area: z.string().min(1).optional(),
});
/** What a report covers: a year, and optionally only one level or area. */
export type ReportRequest = z.infer<typeof reportRequestSchema>;

const ALL = 'all';

/** A report request as an id, for places that only store one: `2027.all.health`. */
export function reportId({ year, level, area }: ReportRequest): string {
  return [year, level ?? ALL, area ?? ALL].join('.');
}

/** The report request of an id; `undefined` if it is not one. */
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
