import { RECURRENCES } from '../phrases/time-phrases';
import { wordPattern } from '../phrases/word-pattern';
import type { Filter } from '../filter';
import type { Parts } from './parts';

const PAYS = wordPattern('pay, paying, pays, betaler, betale, koster, cost, costs, spend, bruger');

/** Reads how often something is to meet: "hvert andet år", "quarterly"; what is paid each year meets no more often. */
export function readRecurrence({
  folded,
}: Parts): Extract<Filter, { by: 'recurrence' }> | undefined {
  const found = PAYS.test(folded)
    ? undefined
    : RECURRENCES.find(([pattern]) => pattern.test(folded));
  return found && { by: 'recurrence', perYear: found[1] };
}
