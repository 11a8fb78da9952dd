import type { InquiryNotifier } from '../inquiries/inquiry-notifier';
import { renderInquiry, renderReply } from '../cards/inquiry-cards';
import { stringsFor } from '../../texts/strings';
import type { Send } from '../../outbox/sending';
import { languageToWrite } from '../../teams/turn';

/** Whoever asked waits for it, and Teams for the end of their turn. */
const IN_A_TURN = 5000;

/** Carries questions into coordinators' own chats, and answers to where they were asked. */
export function createTeamsInquiryNotifier(sendProactive: Send): InquiryNotifier {
  return {
    ask(coordinator, inquiry) {
      const { conversation } = coordinator;
      if (conversation === undefined)
        return Promise.resolve({ kind: 'unreachable', reason: 'no-conversation' });
      const language = languageToWrite(coordinator);
      const card = renderInquiry(inquiry, { language, strings: stringsFor(language) });
      return sendProactive(
        conversation,
        () => Promise.resolve(card),
        { inquiry: inquiry.id },
        IN_A_TURN,
      );
    },
    answer(inquiry) {
      const { language, conversation } = inquiry;
      const card = renderReply(inquiry, { language, strings: stringsFor(language) });
      return sendProactive(
        conversation,
        () => Promise.resolve(card),
        { inquiry: inquiry.id },
        IN_A_TURN,
      );
    },
  };
}
