import type { Assessment } from '../checklist/assessment';
import type { Screening } from '../case/screening';

/** What a button of a step carries: the screening, which checklist, and the revision that the card shows. */
export function atOf({ id }: Screening, { level, revision }: Assessment) {
  return { screening: id, level, revision };
}
