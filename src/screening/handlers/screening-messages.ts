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
import { renderGiven } from '../cards/give-cards';
import { renderIdle } from '../cards/draft-cards';
import { screeningName } from '../cards/format-proposal';
import { renderAssessed, renderDeclined, renderInvitation } from '../cards/invite-cards';
import { renderWaitReminder } from '../cards/reminder-cards';
import { renderReplyForm } from '../cards/request-cards';
import { renderSubmission } from '../cards/submission-cards';
import { kindOfNotice, type NoticeName, NOTICES } from '../case/notices';
import { mayBeNeeded, noticeOf, noticeToSend, type ScreeningNotice } from '../case/read-notice';
import { assessmentOf } from '../case/screening';
import { type ReminderName, REMINDERS } from '../deadlines/waits';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly knowledge: KnowledgeSource;
  readonly roles: Roles;
}

/** Renders a notice for its reader. */
type Render = (notice: ScreeningNotice, to: RenderContext, reader: Person) => object;

const reminder =
  (name: ReminderName): Render =>
  ({ screening, event }, to, { id: reader }) =>
    event === undefined
      ? renderMessage(screeningName(screening, to))
      : renderWaitReminder(name, { screening, event, reader }, to);

const ownerChanged: Render = ({ screening, event }, to) => {
  const { changed } = to.strings.screening.lifecycle.give;
  const name = screeningName(screening, to);
  return renderMessage(changed(event?.name ?? '', name, screening.ownerName));
};

const reported =
  (own: boolean): Render =>
  ({ screening, event }, to) => {
    const notice = to.strings.screening.entryCases.reportedNotice(event?.name ?? '');
    return renderSubmission(screening, to, { notice, own });
  };

const toAssessor: Render = ({ screening, event }, to, { id: reader }) => {
  const { toAssessor: texts } = to.strings.screening.cases;
  const name = screeningName(screening, to);
  switch (event?.did) {
    case 'submitted':
      return renderMessage(texts.submitted(event.name, name));
    case 'withdrawn':
      return renderMessage(texts.withdrawn(event.name, name));
    case 'restored':
      return renderInvitation(screening, event.name, to, {
        own: assessmentOf(screening, reader),
        notice: texts.restored(event.name),
      });
    default:
      return renderDecided(screening, to, { notice: texts.decided });
  }
};

const decided: Render = ({ screening }, to) => renderDecided(screening, to);

const RENDER: Readonly<Record<NoticeName, Render>> = {
  submitted: ({ screening }, to) => renderSubmission(screening, to),
  asked: ({ screening }, to) => renderReplyForm(screening, to),
  replied: ({ screening }, to) => {
    const notice = to.strings.screening.cases.replied(screeningName(screening, to));
    return renderSubmission(screening, to, { notice });
  },
  resumed: ({ screening }, to) =>
    renderMessage(to.strings.screening.cases.resumed(screeningName(screening, to))),
  approved: decided,
  rejected: decided,
  corrected: ({ screening }, to) =>
    renderDecided(screening, to, { notice: to.strings.screening.decisions.correct.done }),
  reopened: ({ screening, event }, to) => {
    const { notice } = to.strings.screening.decisions.reopen;
    return renderMessage(notice(screeningName(screening, to), event?.value ?? ''));
  },
  invited: ({ screening, event }, to, reader) =>
    renderInvitation(screening, event?.name ?? '', to, {
      own: assessmentOf(screening, reader.id),
    }),
  assessed: ({ screening, event }, to) => renderAssessed(screening, event?.name ?? '', to),
  taken: ({ screening, event }, to) => {
    const { takenBy } = to.strings.screening.cases;
    return renderMessage(takenBy(event?.name ?? '', screeningName(screening, to)));
  },
  'taken-over': ({ screening, event }, to) => {
    const { takenOverBy } = to.strings.screening.cases;
    return renderMessage(takenOverBy(event?.name ?? '', screeningName(screening, to)));
  },
  declined: ({ screening, event }, to) => renderDeclined(screening, event?.name ?? '', to),
  withdrawn: ({ screening, event }, to) => {
    const { withdrawn } = to.strings.screening.lifecycle.withdraw;
    return renderMessage(
      withdrawn(event?.name ?? '', screeningName(screening, to), event?.value ?? ''),
    );
  },
  restored: ({ screening, event }, to) => {
    const { restored } = to.strings.screening.lifecycle.withdraw;
    const notice = restored(event?.name ?? '', screeningName(screening, to));
    return renderSubmission(screening, to, { notice });
  },
  given: ({ screening, event }, to) => renderGiven(screening, event?.name ?? '', to),
  'given-away': ownerChanged,
  'owner-changed': ownerChanged,
  reported: reported(false),
  'reported-owner': reported(true),
  'to-assessor': toAssessor,
  idle: ({ screening }, to) => renderIdle(screening, to),
  untaken: reminder('untaken'),
  undecided: reminder('undecided'),
  'undecided-overdue': reminder('undecided-overdue'),
  unanswered: reminder('unanswered'),
  'answer-overdue': reminder('answer-overdue'),
  unbegun: reminder('unbegun'),
  'invitation-overdue': reminder('invitation-overdue'),
};

/** When a notice is sent: reminders only within office hours. */
function hoursOf(name: NoticeName): Pick<DescribedKind, 'hours'> {
  if (name === 'idle') return { hours: 'soft' };
  return REMINDERS.some((one) => one === name) ? { hours: 'office' } : {};
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
      const to = renderContextFor(languageToWrite(reader), knowledge, day);
      return RENDER[notice.name](notice, to, reader);
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
    { ...kind, ...hoursOf(name) },
  ]);
  return Object.fromEntries(kinds);
}
