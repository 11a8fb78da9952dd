import type { Strings } from '../texts/da';
import type { Language } from '../lib/language';
import { helpCard, messageCard } from './templates';

/** Renders a card with only a message. */
export function renderMessage(text: string, title = ''): object {
  return messageCard.render({ title, paragraphs: [{ text }], footer: '', buttons: [] });
}

/** Renders what Udsyn can do, with its own title and text for a welcome. */
export function renderHelp(
  strings: Strings,
  language: Language,
  {
    welcome,
    mayCoordinate = false,
  }: {
    readonly welcome?: { readonly title: string; readonly text: string } | undefined;
    /** Coordinators have more commands. */
    readonly mayCoordinate?: boolean;
  } = {},
): object {
  const { help, asking } = strings;
  return helpCard.render({
    title: welcome?.title ?? help.title,
    text: welcome === undefined ? help.text : `${welcome.text} ${help.text}`,
    examples: help.examples.map((question) => ({
      title: question,
      text: question,
      data: { action: 'ask', question },
    })),
    commands: mayCoordinate ? `${help.commands} ${asking.feedback.forCoordinators}` : help.commands,
    buttons: [
      { title: help.startScreening, data: { action: 'start-screening' } },
      {
        title: help.otherLanguage,
        data: { action: 'language', language: language === 'da' ? 'en' : 'da' },
      },
    ],
  });
}

/** Renders the reply to small talk. */
export function renderSmallTalk(
  command: 'smalltalk-greeting' | 'smalltalk-thanks' | 'forget' | 'more',
  strings: Strings,
): object {
  const texts = {
    'smalltalk-greeting': strings.greeting,
    'smalltalk-thanks': strings.thanks,
    forget: strings.forgotten,
    more: strings.answers.noMore,
  };
  return renderMessage(texts[command]);
}
