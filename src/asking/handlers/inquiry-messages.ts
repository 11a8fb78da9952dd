import type { DescribedKinds } from '../../outbox/handlers/message-kinds';
import type { Message } from '../../outbox/message';
import type { DocumentStore } from '../../store/document-store';
import { stringsFor } from '../../texts/strings';
import { renderInquiry, renderReply } from '../cards/inquiry-cards';
import { ANSWER, inquiryOf, QUESTION } from '../coordinator/inquiry';
import type { Strings } from '../../texts/da';
import { languageToWrite } from '../../people/person';

/**
 * Defines the messages about inquiries: the question to a coordinator, and the answer to the
 * conversation where it was asked.
 */
export function inquiryMessages(ports: { readonly documents: DocumentStore }): DescribedKinds {
  const describedAs =
    (what: keyof Strings['asking']['inquiry']['messages']) =>
    async (message: Message, { strings }: { readonly strings: Strings }) => {
      const inquiry = await inquiryOf(message, ports);
      if (inquiry === undefined) return undefined;
      const { question: name, fromName } = inquiry;
      const { inquiry: texts } = strings.asking;
      const whom = what === 'answer' ? strings.outbox.to(fromName || texts.somebody) : undefined;
      return { name, what: texts.messages[what], ...(whom !== undefined && { whom }) };
    };
  return {
    [QUESTION]: {
      compose: async (message, reader) => {
        const inquiry = await inquiryOf(message, ports);
        if (inquiry === undefined || reader === undefined) return undefined;
        const language = languageToWrite(reader);
        return renderInquiry(inquiry, { language, strings: stringsFor(language) });
      },
      describe: describedAs('question'),
    },
    [ANSWER]: {
      compose: async (message) => {
        const inquiry = await inquiryOf(message, ports);
        if (inquiry === undefined) return undefined;
        const { language } = inquiry;
        return renderReply(inquiry, { language, strings: stringsFor(language) });
      },
      describe: describedAs('answer'),
    },
  };
}
