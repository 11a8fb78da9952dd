import { formatDate } from '../../lib/format';
import type { Screening } from '../case/screening';
import type { Telling } from '../../cards/telling';

/** The day of a point in time, in words. */
export function dayInWords(time: string, { language }: Telling): string {
  return formatDate(time.slice(0, 10), language);
}

/** Where a screening stands and since when: "kladde, senest rettet 4. januar 2027". */
export function stateInWords(screening: Screening, telling: Telling): string {
  const { states, cases } = telling.strings.screening;
  const { state, submittedAt, decision, withdrawn, updatedAt } = screening;
  switch (state) {
    case 'draft':
      return `${states.draft}, ${cases.age.draft(dayInWords(updatedAt, telling))}`;
    case 'submitted':
      return cases.age.submitted(dayInWords(submittedAt ?? updatedAt, telling));
    case 'more-information':
      return `${states[state]}, ${cases.age.submitted(dayInWords(submittedAt ?? updatedAt, telling))}`;
    case 'approved':
    case 'rejected':
      return `${states[state]}, ${cases.age.decided(dayInWords(decision?.on ?? updatedAt, telling))}`;
    case 'withdrawn':
      return cases.age.withdrawn(dayInWords(withdrawn?.at ?? updatedAt, telling));
  }
}
