import type { Roles } from '../../people/roles';
import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import { moveScreening } from './move-screening';
import type { Moved, Wish } from './moved';

/** Makes a coordinator the one who handles a submitted screening; who sees that another one has it may take it over. */
export function takeScreening(
  wish: Wish,
  roles: Roles,
  ports: { clock: Clock; documents: DocumentStore },
): Promise<Moved<'already-taken'>> {
  const { id, name } = wish.person;
  return moveScreening<'already-taken'>(
    wish,
    {
      move: 'take',
      apply: (screening) => {
        const { handler } = screening;
        if (handler?.id === id) return screening;
        const unseen = handler !== undefined && wish.seen === undefined;
        return unseen ? 'already-taken' : { ...screening, handler: { id, name } };
      },
    },
    roles,
    ports,
  );
}
