import type { Strings } from '../texts/da';
import { stringsFor } from '../texts/strings';
import { languageSchema } from '../lib/language';
import { messageCard } from './templates';

/** The choice of language, each called by its own name. */
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
