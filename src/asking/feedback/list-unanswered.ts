import type { Clock } from '../../lib/clock';
import type { Condition, DocumentStore } from '../../store/document-store';
import { type Feedback, feedback } from './feedback';

const DAYS = 90;
const SHOWN = 10;

/** The ten newest questions of the last 90 days that had no answer or a useless one. */
export async function listUnanswered({
  clock,
  documents,
}: {
  clock: Clock;
  documents: DocumentStore;
}): Promise<Feedback[]> {
  const since = new Date(clock.now().getTime() - DAYS * 86_400_000).toISOString();
  const newest = async (condition: Condition<Feedback>) => {
    const { items } = await documents.query(feedback, {
      where: [condition, { field: 'at', is: 'gte', value: since }],
      orderBy: { field: 'at', direction: 'desc' },
      limit: SHOWN,
    });
    return items.map(({ document }) => document);
  };
  const found = await Promise.all([
    newest({ field: 'kind', is: 'eq', value: 'unanswered' }),
    newest({ field: 'useful', is: 'eq', value: false }),
  ]);
  return found
    .flat()
    .sort((one, other) => other.at.localeCompare(one.at))
    .slice(0, SHOWN);
}
