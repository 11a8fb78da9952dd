import { RECURRENCES } from '../phrases/time-phrases';
import type { Filter } from '../query';
import type { Parts } from './parts';

/** Reads how often something is to meet: "hvert andet år", "quarterly". */
export function readRecurrence({
  folded,
}: Parts): Extract<Filter, { by: 'recurrence' }> | undefined {
  const found = RECURRENCES.find(([pattern]) => pattern.test(folded));
  return found && { by: 'recurrence', perYear: found[1] };
}
