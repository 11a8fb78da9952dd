import type { Strings } from '../texts/da';
import { stringsFor } from '../texts/strings';
import { languageSchema } from '../lib/language';
import { messageCard } from './templates';

/** Renders the choice of language, each in its own name. */
export function languageCard(strings: Strings): object {
  return messageCard.render({
    title: '',
    paragraphs: [{ text: strings.whichLanguage }],
    footer: '',
    buttons: languageSchema.options.map((language) => ({
      title: stringsFor(language).name,
      data: { action: 'language', language },
    })),
  });
}
