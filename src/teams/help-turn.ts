import { renderHelp } from '../cards/command-cards';
import { stringsFor } from '../texts/strings';
import type { Language } from '../lib/language';
import { isCoordinator } from '../people/roles';
import { reply, type Turn } from './turn';

/** Shows what Udsyn can do for this person. */
export async function showHelp(
  turn: Turn,
  {
    language = turn.telling.language,
    welcome,
  }: {
    readonly language?: Language;
    readonly welcome?: { readonly title: string; readonly text: string };
  } = {},
): Promise<void> {
  const coordinates = isCoordinator(turn.person.id, turn.roles);
  await reply(turn, renderHelp(stringsFor(language), language, { welcome, coordinates }));
}
