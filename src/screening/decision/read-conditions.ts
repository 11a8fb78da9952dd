import { lastDay } from '../../lib/dates';
import { readDate } from '../../lib/read-date';
import type { Result } from '../../lib/result';

/** A condition of an approval, as a coordinator wrote it. */
export interface GivenCondition {
  readonly text: string;
  /** The day by which it must be met. */
  readonly deadline?: string;
}

const DEADLINE =
  /[\s,;(–-]+(?:frist(?:en)?|senest|inden|før|deadline|due|by|before|no later than)(?:\s+den)?[:\s]+(?<date>[^,;()]*\d{4}[^,;()]*?)\)?\.?$/iu;
const BULLET = /^\s*(?:[-•*]|\d+[.)])\s+/u;

/** The longest condition, in characters. */
const LONGEST_CONDITION = 500;
/** The maximum number of conditions of a decision. */
const MOST_CONDITIONS = 10;

function readLine(line: string): GivenCondition | 'bad-deadline' {
  const found = DEADLINE.exec(line);
  if (found === null) return { text: line };
  const written = found.groups?.['date'] ?? '';
  const date = readDate(written);
  // "Inden budget 2028" is no date, but "senest 31. juni 2027" is one that does not exist.
  if (date === undefined) return /^\d/.test(written) ? 'bad-deadline' : { text: line };
  return { text: line.slice(0, found.index).trim(), deadline: lastDay(date) };
}

/**
 * Reads conditions, one a line, each with or without a deadline at its end: "Find medfinansiering,
 * senest 1. oktober 2027". A deadline that is no date is refused.
 */
export function readConditions(
  typed: string,
): Result<{ conditions: GivenCondition[] }, 'bad-deadline' | 'long-condition' | 'many-conditions'> {
  const lines = typed
    .split('\n')
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '');
  if (lines.length > MOST_CONDITIONS) return { ok: false, reason: 'many-conditions' };
  const conditions: GivenCondition[] = [];
  for (const line of lines) {
    const read = readLine(line);
    if (read === 'bad-deadline') return { ok: false, reason: read };
    if (read.text.length > LONGEST_CONDITION) return { ok: false, reason: 'long-condition' };
    conditions.push(read);
  }
  return { ok: true, conditions };
}
