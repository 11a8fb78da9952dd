import { fold } from '../../lib/text';

/** A question about the conditions that are open. */
export interface ConditionQuestion {
  /** Whether it asks for those past their deadline only. */
  readonly isLate: boolean;
}

const CONDITIONS = /^(?:betingelser(?:ne)?|conditions)$/u;
const LATE = /^(?:overskred(?:et|ne)|forfald(?:en|ne)|overdue|late|frist(?:en)?)$/u;
const OPEN =
  /^(?:aben|abne|udestaende|tilbage|mangler|opfyldes|opfylde|mine|jeg|vi|open|outstanding|left|missing|my|i|we|meet)$/u;
/** Words that restrict nothing. */
const FILLERS = new Set(
  `hvilke hvad for nogle er der de alle af som at stadig stadigvaek endnu har skal over vis mig se list vores lige nu ikke
  gerne kan du which what are there the all of that still have do must to past show me list our not yet right now is`.split(
    /\s+/,
  ),
);

/**
 * Reads a question about all conditions that are open or past their deadline: "hvilke betingelser er
 * overskredet?"; `undefined` if it asks anything else, such as those of one collaboration.
 */
export function readConditionQuestion(text: string): ConditionQuestion | undefined {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const isLate = words.some((word) => LATE.test(word));
  const isRead = (word: string) =>
    CONDITIONS.test(word) || LATE.test(word) || OPEN.test(word) || FILLERS.has(word);
  const asks = isLate || words.some((word) => OPEN.test(word));
  return asks && words.some((word) => CONDITIONS.test(word)) && words.every(isRead)
    ? { isLate }
    : undefined;
}
