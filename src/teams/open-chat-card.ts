import { type Activity, ActionTypes, CardFactory } from 'botbuilder';
import type { Turn } from './turn';

/** Where checklists are not taken (group chats, channels): a button that opens the person's own chat. */
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
