import type { Filter, Relation } from '../filter';
import { NOW, readDate, YEARS_FROM_NOW } from '../phrases/time-phrases';
import { isNegated } from './negations';
import { idsOf, type ParsedQuestion, positionsOf } from './parse-question';

type TimeFilter = Extract<Filter, { by: 'time' }>;

/** A span of time and how it is meant, with the positions of its tokens. */
export interface TimeRead {
  readonly filter: TimeFilter;
  readonly positions: ReadonlySet<number>;
  /** Whether the question states how the time is meant. */
  readonly explicit: boolean;
}

const YEAR = /^(19|20)\d\d$/;
/** Relations that need no year: "which are running", "which have ended". */
const WITHOUT_YEAR: readonly Relation[] = ['running', 'ended'];
const VAGUE = new Set(['over', 'end', 'close', 'stop']);
/** Used only if no other relation is stated: "grants from 2010" were decided then. */
export const WEAK_RELATIONS = new Set([
  'fra',
  'from',
  'since',
  'siden',
  'i perioden',
  'for the period',
]);
/** Distinguished from the preposition "for" by its letter ø, which folding removes. */
const BEFORE = /(?<!\p{L})før(?!\p{L})/iu;
const FOR_YEARS = /\b(?:for|til)(?: (?:perioden|arene|aret|the|period|years?))* (?:19|20)\d\d/u;
const FIRST_DAY = '0001-01-01';

function yearsIn(
  { tokens, folded, day }: ParsedQuestion,
  ignored: ReadonlySet<number>,
): { from: string; to: string; at: number[] } | undefined {
  const date = readDate(folded);
  if (date !== undefined) {
    const dateWords = new Set(folded.slice(date.start, date.end).match(/\p{L}+|\p{N}+/gu));
    const positions = tokens.flatMap(({ word }, position) =>
      dateWords.has(word) ? [position] : [],
    );
    return { from: date.day, to: date.day, at: positions };
  }
  const at = tokens.flatMap(({ word }, position) =>
    YEAR.test(word) && !ignored.has(position) ? [position] : [],
  );
  const years = at.map((position) => tokens[position]?.word ?? '').toSorted();
  const [first] = years;
  const last = years.at(-1);
  if (first !== undefined && last !== undefined)
    return { from: `${first}-01-01`, to: `${last}-12-31`, at };
  for (const [pattern, offset] of YEARS_FROM_NOW)
    if (pattern.test(folded)) {
      const year = String(Number(day.slice(0, 4)) + offset);
      return { from: `${year}-01-01`, to: `${year}-12-31`, at: [] };
    }
  return NOW.test(folded) ? { from: day, to: day, at: [] } : undefined;
}

/** The relation with the longest phrase. */
function relationIn(
  { matches, tokens }: ParsedQuestion,
  allowed: readonly Relation[] | undefined,
): { id: Relation; positions: number[] } | undefined {
  const found = matches.flatMap((match) => {
    const { from, to, meaning } = match;
    if (meaning.is !== 'relation') return [];
    if (allowed !== undefined && !allowed.includes(meaning.id)) return [];
    if (allowed !== undefined && VAGUE.has(tokens[from]?.word ?? '')) return [];
    const words = tokens.slice(from, to).map(({ word }) => word);
    const strength = WEAK_RELATIONS.has(words.join(' ')) ? 0 : to - from;
    return [{ id: meaning.id, strength, positions: positionsOf(match) }];
  });
  const explicit = found.filter(({ id }) => id === 'beyond' || id === 'before');
  return (explicit.length > 0 ? explicit : found).toSorted(
    (one, other) => other.strength - one.strength,
  )[0];
}

/**
 * Reads a year, a span of years, "now" or "this year", and whether things start, end, run or were
 * decided then.
 */
export function readTime(
  question: ParsedQuestion,
  ignored: ReadonlySet<number> = new Set(),
): TimeRead | undefined {
  const years = yearsIn(question, ignored);
  if (years === undefined) {
    const superlative = idsOf(question.matches, 'operation').some(
      (id) => id === 'max' || id === 'min',
    );
    const relation = superlative ? undefined : relationIn(question, WITHOUT_YEAR);
    if (relation === undefined) return undefined;
    if (relation.positions.every((position) => ignored.has(position))) return undefined;
    const isStillRunning =
      relation.id === 'ended' && isNegated(relation.positions[0] ?? 0, question.tokens);
    const filter: TimeFilter =
      relation.id === 'ended' && !isStillRunning
        ? { by: 'time', relation: 'ended', from: FIRST_DAY, to: question.day }
        : { by: 'time', relation: 'running', from: question.day, to: question.day };
    return { filter, positions: new Set(relation.positions), explicit: true };
  }
  const relation = BEFORE.test(question.text)
    ? { id: 'before' as const, positions: [] }
    : relationIn(question, undefined);
  const body = question.matches.some(({ meaning }) => meaning.is === 'body');
  // "What did the board give money to in 2010?" asks when it was granted, not for which years.
  const gave = body && relation?.id === 'granted' && !FOR_YEARS.test(question.folded);
  const id = gave ? 'decided' : (relation?.id ?? (body ? 'decided' : 'running'));
  // "Already over by now" has no earliest date.
  const from = id === 'ended' && years.from === question.day ? FIRST_DAY : years.from;
  return {
    filter: { by: 'time', relation: id, from, to: years.to },
    positions: new Set([...years.at, ...(relation?.positions ?? [])]),
    explicit: relation !== undefined || body,
  };
}
