import type { Collaboration } from './collaboration';
import type { LaterDecision } from './later-decision';

type Period = Collaboration['period'];

/** What is stated about the end now, which stays as history when it changes. */
function formerPeriods(
  { text, end, decided, former = [] }: Period,
  until: string,
): Period['former'] {
  if (text === undefined && end === undefined) return former.length === 0 ? undefined : former;
  const stated = { ...(text && { text }), ...(end && { end }), ...(decided && { decided }) };
  return [...former, { ...stated, until }];
}

/**
 * The period with another end, or none if it goes on until somebody ends it. The source's wording
 * describes the old end, and becomes history with it.
 */
export function withPeriodEnd(
  period: Period,
  { end, rolling = end === undefined }: { readonly end?: string; readonly rolling?: boolean },
  on: string,
): Period {
  const former = formerPeriods(period, on);
  return {
    ...(period.start !== undefined && { start: period.start }),
    ...(former && { former }),
    ...(end !== undefined && { end }),
    rolling,
  };
}

/**
 * The period with an end that was decided. A decision whose record is corrected changes its own end,
 * and adds nothing to the history.
 */
export function withDecidedEnd(
  period: Period,
  { body, decidedOn, effective, matter, screening }: LaterDecision,
  on: string,
): Period {
  const decided = { by: body, on: decidedOn, matter, screening };
  const isSame = period.decided?.screening === screening;
  const { end: _, ...before } = period;
  const base = isSame ? before : withPeriodEnd(period, {}, on);
  const rolling = effective === undefined;
  return { ...base, ...(effective !== undefined && { end: effective }), rolling, decided };
}

/** Whether the Region has decided to leave: the collaboration goes on until then, but not longer. */
export function isLeaving({ decided }: Period): boolean {
  return decided?.matter === 'exit';
}
