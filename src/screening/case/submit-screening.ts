import type { Roles } from '../../people/roles';
import { isComplete } from '../result/missing-for-submission';
import { moveScreening } from './move-screening';
import type { Moved, Wish } from './moved';
import { tellCoordinators, type TellingPorts } from './tell';

/** Hands a screening in, which freezes it, and tells the coordinators. */
export async function submitScreening(
  wish: Wish,
  roles: Roles,
  ports: TellingPorts,
): Promise<Moved<'incomplete'>> {
  const moved = await moveScreening<'incomplete'>(
    wish,
    {
      move: 'submit',
      apply: (screening, at) =>
        isComplete(screening) ? { ...screening, submittedAt: at } : 'incomplete',
    },
    roles,
    ports,
  );
  if (moved.refused !== undefined || !moved.moved) return moved;
  const told = await tellCoordinators(
    moved.screening,
    (to, one) => ports.screeningNotifier.submitted(to, one),
    roles,
    ports,
  );
  return { ...moved, told };
}
