import { addDays, firstDay, lastDay } from '../../lib/dates';
import { readDate, readUpcomingDay } from '../../lib/read-date';
import type { Result } from '../../lib/result';

/** A condition of an approval, as a coordinator wrote it. */
export interface GivenCondition {
  readonly text: string;
  /** The day by which it must be met. */
  readonly deadline?: string;
}

const DEADLINE =
  /(?:^|[\s,;(–-]+)(?:frist(?:en)?|senest|inden|før|deadline|due|by|before|no later than)(?:\s+den)?[:\s]+(?<date>\d[^,;()]*|\p{L}+\s+\d{4})\)?\.?$/iu;
/** Before a year or month, not within it. */
const EXCLUSIVE = /(?<!\p{L})(?:inden|før|before)(?!\p{L})/iu;
const BULLET = /^\s*(?:[-•*]|\d+[.)])\s+/u;

/** The longest condition, in characters. */
const LONGEST_CONDITION = 500;
/** The maximum number of conditions of a decision. */
export const MOST_CONDITIONS = 10;

const SPACED = /^(\d{1,2}[./-]\d{1,2})[\s.]+(\d{4})$/u;
const SHORT_YEAR = /^(\d{1,2}[./-]\d{1,2}[./-])(\d{2})$/u;

/** Why conditions are refused; `empty-condition`: a deadline, and nothing to be done by it. */
type ConditionFault = 'bad-deadline' | 'empty-condition' | 'long-condition' | 'many-conditions';

/** The last day by which something is to be done: "inden 2028" is the last day of 2027. */
function readDeadline(written: string, isExclusive: boolean, today: string): string | undefined {
  const text = written.trim().replace(SPACED, '$1/$2').replace(SHORT_YEAR, '$120$2');
  const date = readDate(text) ?? readUpcomingDay(text, today);
  if (date === undefined) return undefined;
  return isExclusive && lastDay(date) !== date ? addDays(firstDay(date), -1) : lastDay(date);
}

function readLine(
  line: string,
  today: string,
): Result<{ condition: GivenCondition }, ConditionFault> {
  const found = DEADLINE.exec(line);
  if (found === null) return { ok: true, condition: { text: line } };
  const written = found.groups?.['date'] ?? '';
  const isExclusive = EXCLUSIVE.test(found[0]);
  const deadline = readDeadline(written, isExclusive, today);
  // "Inden budget 2028" is no date, but "senest 31. juni 2027" is one that does not exist.
  if (deadline === undefined)
    return /^\d/.test(written)
      ? { ok: false, reason: 'bad-deadline' }
      : { ok: true, condition: { text: line } };
  const text = line.slice(0, found.index).trim();
  return /[\p{L}\d]/u.test(text)
    ? { ok: true, condition: { text, deadline } }
    : { ok: false, reason: 'empty-condition' };
}

/** Whether a deadline lies before the decision that asks for it. */
export function isDueBefore({ deadline }: GivenCondition, on: string): boolean {
  return deadline !== undefined && deadline < on;
}

/**
 * Reads conditions, one a line, each with or without a deadline at its end: "Find medfinansiering,
 * senest 1. oktober 2027". A deadline that is no date, and one without
 * a condition, are refused.
 */
export function readDecisionConditions(
  typed: string,
  today: string,
): Result<{ conditions: GivenCondition[] }, ConditionFault> {
  const lines = typed
    .split('\n')
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '');
  if (lines.length > MOST_CONDITIONS) return { ok: false, reason: 'many-conditions' };
  const conditions: GivenCondition[] = [];
  for (const line of lines) {
    const read = readLine(line, today);
    if (!read.ok) return read;
    const { condition } = read;
    if (condition.text.length > LONGEST_CONDITION) return { ok: false, reason: 'long-condition' };
    conditions.push(condition);
  }
  return { ok: true, conditions };
}
