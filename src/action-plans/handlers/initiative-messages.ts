import { renderContextFor } from '../../cards/render-context';
import type { KnowledgeSource } from '../../catalogue/knowledge';
import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import type { DescribedKind, DescribedKinds } from '../../outbox/handlers/message-kinds';
import { languageToWrite } from '../../people/person';
import type { DocumentStore } from '../../store/document-store';
import { renderInitiativeNotice } from '../cards/initiative-card';
import { INITIATIVE_AMENDED, INITIATIVE_DECIDED, initiativeNoticeOf } from '../initiative/notices';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly knowledge: KnowledgeSource;
}

/** How a message about an initiative is composed and described; `what`: the text that describes it. */
function noticeKind(what: 'described' | 'amendment', ports: Ports): DescribedKind {
  return {
    compose: async (message, reader) => {
      const notice = await initiativeNoticeOf(message, ports);
      // A coordinator who is alone knows of their own change.
      if (notice === undefined || reader === undefined || notice.event.by === reader.id)
        return undefined;
      const { day } = copenhagen(ports.clock.now());
      const { knowledge } = ports.knowledge.current();
      const to = renderContextFor(languageToWrite(reader), knowledge, day);
      return renderInitiativeNotice(notice.initiative, notice.event, reader.id, to);
    },
    describe: async (message, { strings }) => {
      const notice = await initiativeNoticeOf(message, ports);
      return notice && { name: notice.initiative.title, what: strings.actionPlans.notice[what] };
    },
  };
}

/** Defines the messages about initiatives, each sent to a person in their private chat and language. */
export function initiativeMessages(ports: Ports): DescribedKinds {
  return {
    [INITIATIVE_DECIDED]: noticeKind('described', ports),
    [INITIATIVE_AMENDED]: noticeKind('amendment', ports),
  };
}
