import { type Activity, ActionTypes, CardFactory } from 'botbuilder';
import type { Turn } from './turn';

/**
 * Returns a card for group chats and channels, where checklists are not available, with a button
 * that opens the private chat.
 */
export function openChatCard(
  { context, renderContext }: Turn,
  texts: { readonly title: string; readonly onlyPersonal: string } = renderContext.strings
    .screening,
): Partial<Activity> {
  const { strings } = renderContext;
  const bot = encodeURIComponent(context.activity.recipient.id);
  return {
    type: 'message',
    attachments: [
      CardFactory.heroCard(texts.title, texts.onlyPersonal, undefined, [
        {
          type: ActionTypes.OpenUrl,
          title: strings.screening.openChat,
          value: `https://teams.microsoft.com/l/chat/0/0?users=${bot}`,
        },
      ]),
    ],
  };
}
