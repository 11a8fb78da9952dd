import type { RenderContext } from '../../cards/render-context';
import { reportCard } from '../../cards/templates';
import { formatDate } from '../../lib/format';
import type { Event } from '../case/history';
import { assessmentOf, type Screening } from '../case/screening';
import { lastQuestionOf, type ReminderName } from '../deadlines/waits';
import { formatDay } from './format-case';
import { screeningName } from './format-proposal';
import { renderInvitation } from './invite-cards';
import { renderReplyForm } from './request-cards';
import { renderSubmission } from './submission-cards';

/** A waiting case, the event with which the wait began, and who reads the reminder. */
interface Reminded {
  readonly screening: Screening;
  readonly event: Event;
  readonly reader: string;
}

type Render = (reminded: Reminded, renderContext: RenderContext) => object;

/** Tells the owner that somebody who was invited has not begun, so that another can be invited. */
const renderInvitationOverdue: Render = ({ screening, event }, renderContext) => {
  const { lifecycle, result, resume } = renderContext.strings.screening;
  const one = { screening: screening.id };
  const name = screeningName(screening, renderContext);
  return reportCard.render({
    title: lifecycle.deadlines.invitation(event.value ?? '', name),
    lines: [{ text: lifecycle.deadlines.invitationHelp(formatDay(event.at, renderContext)) }],
    groups: [
      {
        buttons: [
          { title: result.actions.invite, data: { action: 'invite-form', ...one } },
          { title: resume, data: { action: 'continue-screening', ...one } },
        ],
      },
    ],
  });
};

const RENDER: Readonly<Record<ReminderName, Render>> = {
  untaken: ({ screening, event }, renderContext) => {
    const { deadlines } = renderContext.strings.screening.lifecycle;
    const notice = deadlines.untaken(formatDay(event.at, renderContext));
    return renderSubmission(screening, renderContext, { notice });
  },
  undecided: ({ screening, event }, renderContext) => {
    const { deadlines } = renderContext.strings.screening.lifecycle;
    const notice = deadlines.undecided(formatDay(event.at, renderContext));
    return renderSubmission(screening, renderContext, { notice });
  },
  'undecided-overdue': ({ screening, event }, renderContext) => {
    const { deadlines } = renderContext.strings.screening.lifecycle;
    const day = formatDay(event.at, renderContext);
    const notice = deadlines.undecidedLong(screening.handler?.name ?? '', day);
    return renderSubmission(screening, renderContext, { notice });
  },
  unanswered: ({ screening, event }, renderContext) => {
    const { deadlines } = renderContext.strings.screening.lifecycle;
    const { answerBy } = lastQuestionOf(screening) ?? {};
    const notice =
      answerBy === undefined
        ? deadlines.unanswered(formatDay(event.at, renderContext))
        : deadlines[answerBy < renderContext.day ? 'unansweredLate' : 'unansweredBy'](
            formatDate(answerBy, renderContext.language),
          );
    return renderReplyForm(screening, renderContext, { notice });
  },
  'answer-overdue': ({ screening, event }, renderContext) => {
    const { deadlines } = renderContext.strings.screening.lifecycle;
    const { answerBy } = lastQuestionOf(screening) ?? {};
    const notice =
      answerBy === undefined
        ? deadlines.overdue(screening.ownerName, formatDay(event.at, renderContext))
        : deadlines.overdueBy(screening.ownerName, formatDate(answerBy, renderContext.language));
    return renderSubmission(screening, renderContext, { notice });
  },
  unbegun: ({ screening, event, reader }, renderContext) => {
    const { deadlines } = renderContext.strings.screening.lifecycle;
    const notice = deadlines.unbegun(formatDay(event.at, renderContext));
    const own = assessmentOf(screening, reader);
    return renderInvitation(screening, event.name, renderContext, { own, notice });
  },
  'invitation-overdue': renderInvitationOverdue,
};

/** Renders a reminder of something that a case waits for. */
export function renderWaitReminder(
  name: ReminderName,
  reminded: Reminded,
  renderContext: RenderContext,
): object {
  return RENDER[name](reminded, renderContext);
}
