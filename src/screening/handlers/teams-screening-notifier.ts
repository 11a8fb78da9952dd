import { renderMessage } from '../../cards/command-cards';
import { renderDecided } from '../cards/decision-cards';
import { renderIdle } from '../cards/draft-cards';
import { renderDeclined, renderInvitation } from '../cards/invite-cards';
import { renderReplyForm } from '../cards/request-cards';
import { screeningName } from '../cards/format-proposal';
import { renderSubmission } from '../cards/submission-cards';
import { renderContextFor, type RenderContext } from '../../cards/render-context';
import type { KnowledgeSource } from '../../catalogue/knowledge';
import { copenhagen } from '../../lib/dates';
import type { Person } from '../../people/person';
import type { Clock } from '../../lib/clock';
import type { Delivery } from '../../outbox/sending';
import { assessmentOf, type Screening } from '../case/screening';
import type { ScreeningNotifier } from '../case/screening-notifier';
import type { Send } from '../../outbox/sending';
import { languageToWrite } from '../../teams/turn';

/** Tells people about screenings in their own chats, in their own language. */
export function createTeamsScreeningNotifier(
  sendProactive: Send,
  { clock, knowledge }: { readonly clock: Clock; readonly knowledge: KnowledgeSource },
): ScreeningNotifier {
  const send = (
    person: Person,
    { id }: Screening,
    render: (renderContext: RenderContext) => object,
  ): Promise<Delivery> => {
    const { conversation } = person;
    if (conversation === undefined)
      return Promise.resolve({ kind: 'unreachable', reason: 'no-conversation' });
    const { day } = copenhagen(clock.now());
    const renderContext = renderContextFor(
      languageToWrite(person),
      knowledge.current().knowledge,
      day,
    );
    return sendProactive(conversation, () => Promise.resolve(render(renderContext)), {
      screening: id,
    });
  };
  return {
    submitted: (coordinator, one) => send(coordinator, one, (to) => renderSubmission(one, to)),
    informationWanted: (owner, one) => send(owner, one, (to) => renderReplyForm(one, to)),
    replied: (coordinator, one) =>
      send(coordinator, one, (to) => {
        const notice = to.strings.screening.cases.replied(screeningName(one, to));
        return renderSubmission(one, to, { notice });
      }),
    resumed: (owner, one) =>
      send(owner, one, (to) =>
        renderMessage(to.strings.screening.cases.resumed(screeningName(one, to))),
      ),
    decided: (owner, one) => send(owner, one, (to) => renderDecided(one, to)),
    invited: (person, one, by) =>
      send(person, one, (to) => renderInvitation(one, by, to, assessmentOf(one, person.id))),
    declined: (owner, one, by) => send(owner, one, (to) => renderDeclined(one, by, to)),
    idle: (owner, one) => send(owner, one, (to) => renderIdle(one, to)),
  };
}
