import type { Entry } from '../../catalogue/entry';
import { lastDay } from '../../lib/dates';
import { statusOn } from '../../catalogue/collaboration';
import { endOf } from './cycles';
import type { Round } from './round';

/** Why nothing is to be answered any more: there is no such entry, its period is over, or has another end. */
export type Outlived = 'gone' | 'ended' | 'end-moved';

/** Why the catalogue no longer calls for an open round on a day, if it does not. */
export function outlivedBy(
  { id, kind }: Round,
  entry: Entry | undefined,
  today: string,
): Outlived | undefined {
  if (entry === undefined) return 'gone';
  const { facts } = entry;
  const { end } = facts.period;
  if (kind === 'closing')
    return end === undefined || lastDay(end) >= today ? 'end-moved' : undefined;
  if (statusOn(today, facts) === 'ended') return 'ended';
  const year = endOf(facts)?.slice(0, 4) ?? '';
  return kind === 'renewal' && !id.endsWith(`.renewal-${year}`) ? 'end-moved' : undefined;
}
