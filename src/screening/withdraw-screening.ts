import type { Roles } from '../people/roles';
import type { Clock } from '../ports/clock';
import type { DocumentStore } from '../ports/document-store';
import { moveScreening } from './move-screening';
import type { Moved, Wish } from './moved';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

const UNDO_WINDOW = 24 * 3_600_000;

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
      apply: ({ withdrawn, ...screening }, at) => {
        const since = Date.parse(at) - Date.parse(withdrawn?.at ?? at);
        return since > UNDO_WINDOW ? 'too-late' : screening;
      },
    },
    roles,
    ports,
  );
}
