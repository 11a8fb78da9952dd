import type { Roles } from '../../people/roles';
import { moveScreening } from './move-screening';
import type { Moved, Wish } from './moved';
import { tellOwner, type TellingPorts } from './tell';

/** Goes on with a screening whose owner has not answered: frozen again as it now is, whole or not, and the owner is told. */
export async function resumeScreening(
  wish: Wish,
  roles: Roles,
  ports: TellingPorts,
): Promise<Moved> {
  const { id, name } = wish.person;
  const moved = await moveScreening<never>(
    wish,
    { move: 'resume', apply: (screening) => ({ ...screening, handler: { id, name } }) },
    roles,
    ports,
  );
  if (moved.refused !== undefined || !moved.moved) return moved;
  const told = await tellOwner(
    moved.screening,
    (to, one) => ports.screeningNotifier.resumed(to, one),
    ports,
  );
  return { ...moved, told };
}
