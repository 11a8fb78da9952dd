import type { Roles } from '../../people/roles';
import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import { moveScreening } from './move-screening';
import type { Moved, Wish } from './moved';
import type { Screening } from './screening';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

const UNDO_WINDOW = 24 * 3_600_000;

/** Whether a withdrawal may still be undone at a point in time: for a day. */
export function isRestorable({ withdrawn }: Pick<Screening, 'withdrawn'>, at: string): boolean {
  return Date.parse(at) - Date.parse(withdrawn?.at ?? at) <= UNDO_WINDOW;
}

/** Takes a screening back that is not decided yet. */
export function withdrawScreening(wish: Wish, roles: Roles, ports: Ports): Promise<Moved> {
  return moveScreening<never>(
    wish,
    {
      move: 'withdraw',
      apply: (screening, at) => ({ ...screening, withdrawn: { from: screening.state, at } }),
    },
    roles,
    ports,
  );
}

/** Undoes the withdrawal of a screening, within a day of it. */
export function restoreScreening(
  wish: Wish,
  roles: Roles,
  ports: Ports,
): Promise<Moved<'too-late'>> {
  return moveScreening<'too-late'>(
    wish,
    {
      move: 'restore',
      apply: ({ withdrawn, ...screening }, at) =>
        isRestorable({ withdrawn }, at) ? screening : 'too-late',
    },
    roles,
    ports,
  );
}
