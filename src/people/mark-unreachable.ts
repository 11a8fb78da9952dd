import type { Clock } from '../lib/clock';
import type { DocumentStore } from '../store/document-store';
import { changePerson } from './change-person';

/** Notes that a person cannot be written to (blocked, uninstalled, left) until they write again. */
export async function markUnreachable(
  id: string,
  reason: string,
  { clock, documents }: { clock: Clock; documents: DocumentStore },
): Promise<void> {
  const since = clock.now().toISOString();
  await changePerson(
    id,
    ({ conversation, ...person }) => ({
      ...person,
      // An uninstalled bot's reference is of no use any more; a blocked one's may be again.
      ...(reason !== 'uninstalled' && conversation && { conversation }),
      reachable: false,
      unreachable: { reason, since },
      // Not again while they stay unreachable: a coordinator is told once.
      ...(person.reachable && { unsettled: 'duties' as const }),
    }),
    { documents },
  );
}
