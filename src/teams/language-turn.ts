import { renderHelp, renderMessage } from '../cards/command-cards';
import { languageCard } from '../cards/language-card';
import type { Language } from '../lib/language';
import { changePerson } from '../people/person';
import { isCoordinator } from '../people/roles';
import { stringsFor } from '../texts/strings';
import { reply, type Turn } from './turn';

/** Shows what Udsyn can do for this person. */
export async function showHelp(
  turn: Turn,
  {
    language = turn.renderContext.language,
    welcome,
  }: {
    readonly language?: Language;
    readonly welcome?: { readonly title: string; readonly text: string };
  } = {},
): Promise<void> {
  const mayCoordinate = isCoordinator(turn.person.id, turn.roles);
  await reply(turn, renderHelp(stringsFor(language), language, { welcome, mayCoordinate }));
}

const NAMED: readonly [RegExp, Language][] = [
  [/engelsk|english/i, 'en'],
  [/dansk|danish/i, 'da'],
];

/** The language that a message names. */
function namedIn(text: string): Language | undefined {
  return NAMED.find(([pattern]) => pattern.test(text))?.[1];
}

/** Changes the language permanently; it then takes precedence over the language of messages. */
export async function changeLanguage(language: Language, turn: Turn): Promise<void> {
  await changePerson(turn.person.id, (person) => ({ ...person, language }), turn);
  const strings = stringsFor(language);
  await reply(turn, renderMessage(strings.languageChanged));
  await showHelp(turn, { language });
}

/** Changes to the language that the message names, or asks which one. */
export async function languageTurn(turn: Turn): Promise<void> {
  const language = namedIn(turn.text);
  if (language === undefined) await reply(turn, languageCard(turn.renderContext.strings));
  else await changeLanguage(language, turn);
}
