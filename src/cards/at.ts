import type { Assessment } from '../screening/assessment';
import type { Screening } from '../screening/screening';

/** What a button of a step carries: the screening, which checklist, and the revision that the card shows. */
export function atOf({ id }: Screening, { level, revision }: Assessment) {
  return { screening: id, level, revision };
}
