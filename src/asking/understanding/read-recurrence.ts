import { RECURRENCES } from '../phrases/time-phrases';
import { wordPattern } from '../phrases/word-pattern';
import type { Filter } from '../filter';
import type { ParsedQuestion } from './parse-question';

const PAYS = wordPattern('pay, paying, pays, betaler, betale, koster, cost, costs, spend, bruger');

/** Reads a meeting frequency: "hvert andet år", "quarterly"; a yearly payment is not one. */
export function readRecurrence({
  folded,
}: ParsedQuestion): Extract<Filter, { by: 'recurrence' }> | undefined {
  const found = PAYS.test(folded)
    ? undefined
    : RECURRENCES.find(([pattern]) => pattern.test(folded));
  return found && { by: 'recurrence', perYear: found[1] };
}
