import { renderContextFor } from '../../cards/render-context';
import type { KnowledgeSource } from '../../catalogue/knowledge';
import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import type { DescribedKinds } from '../../outbox/handlers/message-kinds';
import { languageToWrite } from '../../people/person';
import type { DocumentStore } from '../../store/document-store';
import { renderInitiativeNotice } from '../cards/initiative-card';
import { INITIATIVE_DECIDED, initiativeNoticeOf } from '../initiative/notices';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly knowledge: KnowledgeSource;
}

/** Defines the messages about initiatives, each sent to a person in their private chat and language. */
export function initiativeMessages(ports: Ports): DescribedKinds {
  return {
    [INITIATIVE_DECIDED]: {
      compose: async (message, reader) => {
        const notice = await initiativeNoticeOf(message, ports);
        if (notice === undefined || reader === undefined) return undefined;
        const { day } = copenhagen(ports.clock.now());
        const { knowledge } = ports.knowledge.current();
        const to = renderContextFor(languageToWrite(reader), knowledge, day);
        return renderInitiativeNotice(notice.initiative, notice.event, reader.id, to);
      },
      describe: async (message, { strings }) => {
        const notice = await initiativeNoticeOf(message, ports);
        return (
          notice && { name: notice.initiative.title, what: strings.actionPlans.notice.described }
        );
      },
    },
  };
}
