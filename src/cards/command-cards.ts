import type { Strings } from '../texts/da';
import type { Language } from '../lib/language';
import { helpCard, messageCard } from './templates';

/** A card that only says something. */
export function renderMessage(text: string, title = ''): object {
  return messageCard.render({ title, paragraphs: [{ text }], footer: '', buttons: [] });
}

/** What Udsyn can do; with a title and text of its own when it welcomes somebody. */
export function renderHelp(
  strings: Strings,
  language: Language,
  {
    welcome,
    coordinates = false,
  }: {
    readonly welcome?: { readonly title: string; readonly text: string } | undefined;
    /** Coordinators can write more. */
    readonly coordinates?: boolean;
  } = {},
): object {
  const { help, asking } = strings;
  return helpCard.render({
    title: welcome?.title ?? help.title,
    text: welcome === undefined ? help.text : `${welcome.text} ${help.text}`,
    examples: help.examples.map((question) => ({
      title: question,
      data: { action: 'ask', question },
    })),
    commands: coordinates ? `${help.commands} ${asking.feedback.forCoordinators}` : help.commands,
    buttons: [
      { title: help.startScreening, data: { action: 'start-screening' } },
      {
        title: help.otherLanguage,
        data: { action: 'language', language: language === 'da' ? 'en' : 'da' },
      },
    ],
  });
}

/** What is said to small talk. */
export function renderSmallTalk(
  command: 'smalltalk-greeting' | 'smalltalk-thanks' | 'forget' | 'more',
  strings: Strings,
): object {
  const said = {
    'smalltalk-greeting': strings.greeting,
    'smalltalk-thanks': strings.thanks,
    forget: strings.forgotten,
    more: strings.answers.noMore,
  };
  return renderMessage(said[command]);
}
