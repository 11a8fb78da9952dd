import type { Round } from '../rounds/round';
import type { Turn } from '../../teams/turn';

/** That a round waits for nothing any more. */
export function closedInWords({ name, state }: Round, { telling }: Pick<Turn, 'telling'>): string {
  const { alreadyAnswered, alreadySkipped } = telling.strings.monitoring;
  const said = state === 'skipped' ? alreadySkipped : alreadyAnswered;
  return said(name[telling.language]);
}
