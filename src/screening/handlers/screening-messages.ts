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
import { renderAssessed, renderDeclined, renderInvitation } from '../cards/invite-cards';
import { renderReplyForm } from '../cards/request-cards';
import { renderSubmission } from '../cards/submission-cards';
import {
  kindOfNotice,
  mayBeNeeded,
  type NoticeName,
  noticeOf,
  NOTICES,
  noticeToSend,
  type ScreeningNotice,
} from '../case/notices';
import { assessmentOf, type Screening } from '../case/screening';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly knowledge: KnowledgeSource;
  readonly roles: Roles;
}

/** A notice to be written, to whom, and by whom it was caused. */
interface Written {
  readonly screening: Screening;
  readonly by: string;
  readonly reader: Person;
  readonly to: RenderContext;
}

const named = ({ screening, to }: Written) => screeningName(screening, to);
const casesOf = ({ to }: Written) => to.strings.screening.cases;
const decided = ({ screening, to }: Written) => renderDecided(screening, to);

/** How each notice is written. */
const RENDER: Readonly<Record<NoticeName, (written: Written) => object>> = {
  submitted: ({ screening, to }) => renderSubmission(screening, to),
  asked: ({ screening, to }) => renderReplyForm(screening, to),
  replied: (written) => {
    const { screening, to } = written;
    return renderSubmission(screening, to, { notice: casesOf(written).replied(named(written)) });
  },
  resumed: (written) => renderMessage(casesOf(written).resumed(named(written))),
  approved: decided,
  rejected: decided,
  invited: ({ screening, by, reader, to }) =>
    renderInvitation(screening, by, to, assessmentOf(screening, reader.id)),
  declined: ({ screening, by, to }) => renderDeclined(screening, by, to),
  assessed: ({ screening, by, to }) => renderAssessed(screening, by, to),
  taken: (written) => renderMessage(casesOf(written).takenBy(written.by, named(written))),
  'taken-over': (written) =>
    renderMessage(casesOf(written).takenOverBy(written.by, named(written))),
  idle: ({ screening, to }) => renderIdle(screening, to),
};

function render(
  { name, screening, event }: ScreeningNotice,
  reader: Person,
  to: RenderContext,
): object {
  return RENDER[name]({ screening, by: event?.name ?? '', reader, to });
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
