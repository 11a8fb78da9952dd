import { renderMessage } from '../../cards/command-cards';
import { type RenderContext, renderContextFor } from '../../cards/render-context';
import type { KnowledgeSource } from '../../catalogue/knowledge';
import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import type { DescribedKind, DescribedKinds } from '../../outbox/handlers/message-kinds';
import { type Person, languageToWrite } from '../../people/person';
import type { Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import { renderDecided } from '../cards/decision-cards';
import { renderIdle } from '../cards/draft-cards';
import { screeningName } from '../cards/format-proposal';
import { renderDeclined, renderInvitation } from '../cards/invite-cards';
import { renderReplyForm } from '../cards/request-cards';
import { renderSubmission } from '../cards/submission-cards';
import {
  kindOfNotice,
  mayBeNeeded,
  noticeOf,
  NOTICES,
  noticeToSend,
  type ScreeningNotice,
} from '../case/notices';
import { assessmentOf } from '../case/screening';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly knowledge: KnowledgeSource;
  readonly roles: Roles;
}

function render(
  { name, screening, event }: ScreeningNotice,
  reader: Person,
  to: RenderContext,
): object {
  const { cases } = to.strings.screening;
  const by = event?.name ?? '';
  switch (name) {
    case 'submitted':
      return renderSubmission(screening, to);
    case 'asked':
      return renderReplyForm(screening, to);
    case 'replied':
      return renderSubmission(screening, to, {
        notice: cases.replied(screeningName(screening, to)),
      });
    case 'resumed':
      return renderMessage(cases.resumed(screeningName(screening, to)));
    case 'approved':
    case 'rejected':
      return renderDecided(screening, to);
    case 'invited':
      return renderInvitation(screening, by, to, assessmentOf(screening, reader.id));
    case 'declined':
      return renderDeclined(screening, by, to);
    case 'idle':
      return renderIdle(screening, to);
  }
}

/**
 * Defines the messages about screenings, each sent to a person in their private chat and language.
 */
export function screeningMessages(ports: Ports): DescribedKinds {
  const kind: DescribedKind = {
    compose: async (message, reader) => {
      if (reader === undefined) return undefined;
      const notice = await noticeToSend(message, reader, ports);
      if (notice === undefined) return undefined;
      const { day } = copenhagen(ports.clock.now());
      const { knowledge } = ports.knowledge.current();
      return render(notice, reader, renderContextFor(languageToWrite(reader), knowledge, day));
    },
    mayBeNeeded: (message, reader) => mayBeNeeded(message, reader, ports),
    describe: async (message, to) => {
      const notice = await noticeOf(message, ports);
      if (notice === undefined) return undefined;
      const { screening } = notice;
      const { cases } = to.strings.screening;
      // Coordinators may know that a draft exists, but not what it proposes.
      const name = screening.submittedAt === undefined ? cases.draft : screeningName(screening, to);
      return { name, what: cases.notices[notice.name] };
    },
  };
  const kinds = NOTICES.map((name): [string, DescribedKind] => [
    kindOfNotice(name),
    name === 'idle' ? { ...kind, hours: 'soft' } : kind,
  ]);
  return Object.fromEntries(kinds);
}
