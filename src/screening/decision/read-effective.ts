import { lastDay } from '../../lib/dates';
import { readDate } from '../../lib/read-date';
import type { Result } from '../../lib/result';
import type { Screening } from '../case/screening';
import { endMatterOf } from '../entry/subject';
import type { StepOutcome } from '../../catalogue/decision-chain';

/** Why the last day of a collaboration cannot be used: it is none, or the end comes before the decision. */
export type EffectiveRefusal = 'bad-effective' | 'ended-before';

/** A decision that is to be recorded, with the last day as it was typed. */
interface GivenEnd {
  readonly outcome: StepOutcome;
  readonly on: string;
  readonly effective?: string | undefined;
}

const ROLLING = /^(?:løbende|ingen(?: slutdato)?|indtil videre|rolling|none|no end(?: date)?)$/iu;

/** Reads a last day: a day, month or year, or that there is none; `undefined` if it is neither. */
function readLastDay(typed: string): { readonly effective?: string } | undefined {
  const text = typed.trim();
  if (ROLLING.test(text)) return {};
  const date = readDate(text);
  return date === undefined ? undefined : { effective: lastDay(date) };
}

/**
 * Reads the last day of a collaboration from a decision to leave or to prolong it; nothing for other
 * cases and other outcomes. One that is left has a last day; one that is prolonged may go on until
 * somebody ends it. Neither ends before it is decided.
 */
export function readEffective(
  screening: Pick<Screening, 'about'>,
  { outcome, on, effective: typed = '' }: GivenEnd,
): Result<{ readonly effective?: string }, EffectiveRefusal> {
  const matter = endMatterOf(screening);
  if (matter === undefined || outcome !== 'approved') return { ok: true };
  const read = readLastDay(typed);
  if (read === undefined) return { ok: false, reason: 'bad-effective' };
  const { effective } = read;
  if (matter === 'exit' && effective === undefined) return { ok: false, reason: 'bad-effective' };
  const isOver = effective !== undefined && effective < on;
  return isOver ? { ok: false, reason: 'ended-before' } : { ok: true, ...read };
}
