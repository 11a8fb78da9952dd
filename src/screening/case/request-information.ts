import type { Roles } from '../../people/roles';
import { LONGEST_TEXT } from '../checklist/input';
import { moveScreening } from './move-screening';
import type { Moved, Wish } from './moved';
import { tellOwner, type TellingPorts } from './tell';

/** Sends a submitted screening back to its owner with a question; whoever asks handles it from then on. */
export async function requestInformation(
  { text: typed, ...wish }: Wish & { readonly text: string },
  roles: Roles,
  ports: TellingPorts,
): Promise<Moved<'empty' | 'too-long'>> {
  const text = typed.trim();
  const { id, name } = wish.person;
  const moved = await moveScreening<'empty' | 'too-long'>(
    wish,
    {
      move: 'ask',
      said: { value: text },
      apply: (screening, at) => {
        if (text === '') return 'empty';
        if (text.length > LONGEST_TEXT) return 'too-long';
        const message = { kind: 'question' as const, by: id, name, text, at };
        return { ...screening, handler: { id, name }, thread: [...screening.thread, message] };
      },
    },
    roles,
    ports,
  );
  if (moved.refused !== undefined || !moved.moved) return moved;
  const told = await tellOwner(
    moved.screening,
    (to, one) => ports.screeningNotifier.informationWanted(to, one),
    ports,
  );
  return { ...moved, told };
}
