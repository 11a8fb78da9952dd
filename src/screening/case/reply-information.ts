import type { Roles } from '../../people/roles';
import { LONGEST_TEXT } from '../checklist/input';
import { isComplete } from '../result/missing-for-submission';
import { moveScreening } from './move-screening';
import type { Moved, Wish } from './moved';
import { tellCoordinators, type TellingPorts } from './tell';

type Reason = 'empty' | 'too-long' | 'incomplete';

/** Answers a coordinator's question, which hands the screening in again as it now is. */
export async function replyInformation(
  { text: typed, ...wish }: Wish & { readonly text: string },
  roles: Roles,
  ports: TellingPorts,
): Promise<Moved<Reason>> {
  const text = typed.trim();
  const { id, name } = wish.person;
  const moved = await moveScreening<Reason>(
    wish,
    {
      move: 'reply',
      said: { value: text },
      apply: (screening, at) => {
        if (text === '') return 'empty';
        if (text.length > LONGEST_TEXT) return 'too-long';
        if (!isComplete(screening)) return 'incomplete';
        const message = { kind: 'reply' as const, by: id, name, text, at };
        return { ...screening, thread: [...screening.thread, message] };
      },
    },
    roles,
    ports,
  );
  if (moved.refused !== undefined || !moved.moved) return moved;
  const told = await tellCoordinators(
    moved.screening,
    (to, one) => ports.screeningNotifier.replied(to, one),
    roles,
    ports,
  );
  return { ...moved, told };
}
