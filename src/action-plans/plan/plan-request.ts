import { extractTerms, extractWords, plainWords } from '../../catalogue/extract-terms';
import type { Term } from '../../catalogue/vocabulary';
import type { PlanRequest } from './plan';

const PLAN =
  'internationale? (?:handlings?|handle)plan(?:en|er|erne)?|(?:handlings?|handle)plan(?:en|er|erne)?|(?:international )?action plans?';
const YEAR = String.raw`20\d\d`;
const THIS_YEAR = 'i ar|dette ar|arets|this year(?: s)?';
const NEXT_YEAR = 'naste ar|til naste ar|kommende ar|next year(?: s)?';
const LAST_YEAR = 'sidste ar|last year(?: s)?';
/** Words that ask to be shown something. */
const ASKING_TO_SEE =
  'vis se hent giv find abn fa show see get give open find lad kan jeg vil gerne ville du must may could can i you would like want to let us os me mig tak please lige nu now';
/** Words that name what is to be shown. */
const NAMING =
  'alle all hele whole samlet for i til pa om af of in on the to at den det de vores our regionens regionen region omrade omradet omraderne omrader area areas sektoren sektor sector ar aret year word excel download og and oversigt oversigten over overview list liste';
/** Words of a question that only the content of a plan answers. */
const CONTENT =
  'hvad hvilke hvordan er der star findes har vi indeholder med ser ud what which is are there do does we have contain look initiativ initiativer initiativerne initiatives initiative lav lave opret make create en et a an';

const setOf = (...lists: readonly string[]) => new Set(lists.join(' ').split(/\s+/));
const BARE = setOf(ASKING_TO_SEE, NAMING);
const SPECIFIC = setOf(ASKING_TO_SEE, NAMING, CONTENT);

/** The years that are named in words, and what remains of the text. */
function relativeYears(text: string, thisYear: number) {
  const next = extractWords(text, NEXT_YEAR);
  const last = extractWords(next.remaining, LAST_YEAR);
  const current = extractWords(last.remaining, THIS_YEAR);
  return {
    years: [
      ...next.found.map(() => thisYear + 1),
      ...last.found.map(() => thisYear - 1),
      ...current.found.map(() => thisYear),
    ],
    remaining: current.remaining,
  };
}

/** The years that a text names in numbers or in words, and what remains of it. */
export function extractYears(
  text: string,
  today: string,
): { readonly years: readonly number[]; readonly remaining: string } {
  const dated = extractWords(text, YEAR);
  const relative = relativeYears(dated.remaining, Number(today.slice(0, 4)));
  return { years: [...dated.found.map(Number), ...relative.years], remaining: relative.remaining };
}

/**
 * The plan that a message asks for, if it says nothing else: "Handlingsplan for Sundhed 2028", "vis
 * handlingsplanen". Without a year it is the current one. A question about action plans in general,
 * which names neither a year nor an area, is none.
 */
export function readPlanRequest(
  text: string,
  areas: readonly Term[],
  today: string,
): PlanRequest | undefined {
  const plan = extractWords(plainWords(text), PLAN);
  if (plan.found.length !== 1) return undefined;
  const { years, remaining } = extractYears(plan.remaining, today);
  const area = extractTerms(remaining, areas);
  const isSpecific = years.length + area.ids.length > 0;
  if (years.length > 1 || area.ids.length > 1) return undefined;
  const known = isSpecific ? SPECIFIC : BARE;
  const rest = area.remaining.split(' ').filter((word) => word !== '' && !known.has(word));
  if (rest.length > 0) return undefined;
  return { year: years[0] ?? Number(today.slice(0, 4)), area: area.ids[0] };
}

const PROPOSE =
  /^(?:(?:jeg vil gerne|jeg vil|jeg ønsker at|i want to|i would like to|i'd like to|please|venligst)\s+)?(?:(?:foreslå|opret|oprette|tilføj|tilføje|lav|lave|registrer|skriv|propose|suggest|add|create|make|register)\s+(?:(?:et|an|a)\s+)?(?:(?:nyt|new)\s+)?|(?:et\s+|a\s+)?(?:nyt|new)\s+)initiative?(?![\p{L}\d])\s*/iu;
const TO_PLAN =
  /(?:^|[\s,;–-]+)(?:til|i|for|to|in|on)\s+(?:den |the |our |vores )?(?=[\p{L}' ]*(?:(?:handlings?|handle)plan|action plan))/iu;
const LEADING = /^(?:[:,;–-]|(?:om|about|on|der hedder|called|med titlen|titled)\s)+\s*/iu;

/** What a message proposes for an action plan, as far as it says so. */
export interface ProposalRequest {
  readonly title: string;
  readonly year?: number;
  readonly area?: string | undefined;
}

const asTitle = (text: string) => {
  const title = text.trim();
  return title.charAt(0).toUpperCase() + title.slice(1);
};

/** What follows a colon is the whole title; before it may stand the plan. */
function titleAfterColon(
  rest: string,
  areas: readonly Term[],
  today: string,
): ProposalRequest | undefined {
  const [, before = '', title = ''] = /^([^:]*):(.*)$/su.exec(rest) ?? [];
  if (title.trim() === '') return undefined;
  if (before.trim() === '') return { title: asTitle(title) };
  const plan = readPlanRequest(before, areas, today);
  return plan && { title: asTitle(title), ...plan };
}

/**
 * The initiative that a message proposes: "nyt initiativ: Fælles uddannelse", "foreslå et initiativ
 * til handlingsplanen for sundhed 2028"; `undefined` if it proposes none.
 */
export function readInitiativeRequest(
  text: string,
  areas: readonly Term[],
  today: string,
): ProposalRequest | undefined {
  const written = text.trim();
  const begun = PROPOSE.exec(written);
  // A question about initiatives proposes none.
  if (begun === null || written.endsWith('?')) return undefined;
  const rest = written.slice(begun[0].length).replace(/[.!]+$/, '');
  const named = titleAfterColon(rest, areas, today);
  if (named !== undefined) return named;
  // "Nyt initiativ for sundhed 2028" names the plan without the word.
  const bare = rest === '' ? undefined : readPlanRequest(`handlingsplan ${rest}`, areas, today);
  if (bare !== undefined) return { title: '', ...bare };
  const into = TO_PLAN.exec(rest);
  const plan = into && readPlanRequest(rest.slice(into.index), areas, today);
  const title = plan ? rest.slice(0, into.index) : rest;
  return { title: asTitle(title.replace(LEADING, '')), ...plan };
}

const ALL = 'all';

/** A plan as an id, for places that only store one: `2028.health`. */
export function planId({ year, area }: PlanRequest): string {
  return `${year}.${area ?? ALL}`;
}

/** The plan of an id; `undefined` if it is not one. */
export function planFromId(id: string): PlanRequest | undefined {
  const [, year = '', area = ''] = /^(\d{4})\.(.+)$/.exec(id) ?? [];
  return area === '' ? undefined : { year: Number(year), area: area === ALL ? undefined : area };
}
