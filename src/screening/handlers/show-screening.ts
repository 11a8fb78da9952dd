import { renderMessage } from '../../cards/command-cards';
import { isCoordinator } from '../../people/roles';
import type { Services } from '../../services';
import type { Versioned } from '../../store/document-store';
import { conversationOf, saveConversation } from '../../teams/conversation';
import { type Turn, replaceCard } from '../../teams/turn';
import { renderDecided } from '../cards/decision-cards';
import { renderWithdrawn } from '../cards/draft-cards';
import { renderReplyForm } from '../cards/request-cards';
import { renderScreening } from '../cards/screening-cards';
import { renderSubmission } from '../cards/submission-cards';
import { isRestorable } from '../case/owner-transitions';
import { maySee, assessmentOf, type Screening, screenings, mainLevel } from '../case/screening';
import { isOpen } from '../case/states';
import type { Assessment } from '../checklist/assessment';
import type { StepPorts } from '../checklist/screening-questionnaire';
import { overlapsOf } from '../proposal/overlaps-of';
import { contactFor, routeProposal } from '../proposal/route-proposal';

/** Makes what is typed belong to a screening from now on, or to none. */
export async function follow(screening: string | undefined, turn: Turn): Promise<void> {
  const conversation = await conversationOf(turn);
  if (conversation.state.screening === screening) return;
  const { screening: _before, ...state } = conversation.state;
  await saveConversation(conversation, { ...state, ...(screening && { screening }) }, turn);
}

/** Makes what is typed belong to no screening, if it belongs to this one. */
export async function unfollow(screening: string, turn: Turn): Promise<void> {
  const { state } = await conversationOf(turn);
  if (state.screening === screening) await follow(undefined, turn);
}

/** What a person can be to a screening; a reader is any of the others. */
type Part = 'owner' | 'assessor' | 'coordinator' | 'reader';

/** Whether the person of the turn has this part; coordinators have theirs once a screening is submitted. */
export function hasPart(part: Part, screening: Screening, { person, roles }: Turn): boolean {
  switch (part) {
    case 'owner':
      return screening.owner === person.id;
    case 'assessor':
      return assessmentOf(screening, person.id) !== undefined;
    case 'coordinator':
      return screening.submittedAt !== undefined && isCoordinator(person.id, roles);
    case 'reader':
      return maySee(screening, person.id, roles);
  }
}

/** Reads a screening for a person who has this part in it; tells anybody else why they get nothing. */
export async function openScreening(
  id: string,
  part: Part,
  turn: Turn,
): Promise<Versioned<Screening> | undefined> {
  const { refusals } = turn.renderContext.strings.screening;
  const stored = await turn.documents.get(screenings, id, id);
  if (stored !== undefined && hasPart(part, stored.document, turn)) return stored;
  const refused = stored === undefined ? 'unknown-screening' : 'not-yours';
  await replaceCard(turn, renderMessage(refusals[refused]));
  return undefined;
}

/** What the steps of a screening work with. */
export function stepPortsOf(services: Services): StepPorts {
  const { clock, documents, content, reading } = services;
  return { clock, documents, checklists: content.checklists, reading: reading() };
}

/** What to do where the competence plan does not say who decides: nobody is told to ask themselves. */
function adviceFor(screening: Screening, turn: Turn): string | undefined {
  const { coordinators, knowledge, person, roles, renderContext } = turn;
  const { routing } = renderContext.strings.screening.result;
  if (!routeProposal(screening.proposal, knowledge.current().knowledge.rules).missing)
    return undefined;
  const other = contactFor(screening, coordinators.current(), person.id);
  if (other !== undefined) return routing.ask(other.name);
  return isCoordinator(person.id, roles) ? routing.settle : undefined;
}

/** The card of the step at which an assessor stands, with something to say first. */
export function stepCard(
  screening: Screening,
  assessment: Assessment,
  turn: Turn,
  notice = '',
): object {
  const { step } = assessment;
  const { knowledge } = turn.knowledge.current();
  const overlaps = step.kind === 'proposal' ? overlapsOf(screening.proposal, knowledge) : [];
  const advice = step.kind === 'result' ? adviceFor(screening, turn) : undefined;
  const context = {
    overlaps,
    ...(notice !== '' && { notice }),
    ...(advice !== undefined && { advice }),
  };
  return renderScreening(screening, assessment, turn.renderContext, context);
}

/** The card of a withdrawn screening, which may be brought back for a while. */
export function withdrawnCard(
  screening: Screening,
  { clock, renderContext }: Turn,
  notice = '',
): object {
  const restorable = isRestorable(screening, clock.now().toISOString());
  return renderWithdrawn(screening, renderContext, { notice, restorable });
}

/** The card of a screening for the person of the turn: what there is to do now, or what came of it. */
export function screeningCard(screening: Screening, turn: Turn, notice = ''): object {
  const { person, renderContext } = turn;
  const own = assessmentOf(screening, person.id);
  if (own === undefined) return renderSubmission(screening, renderContext, { notice });
  switch (screening.state) {
    case 'withdrawn':
      return withdrawnCard(screening, turn, notice);
    case 'approved':
    case 'rejected':
      return renderDecided(screening, renderContext, { notice });
    case 'more-information':
      if (screening.owner === person.id)
        return renderReplyForm(screening, renderContext, { notice });
      break;
    case 'draft':
    case 'submitted':
  }
  if (isOpen(screening.state)) return stepCard(screening, own, turn, notice);
  // What was handed in is judged by the proposal's own level, whichever was worked on last.
  const main = assessmentOf(screening, person.id, mainLevel(screening)) ?? own;
  return stepCard(screening, { ...main, step: { kind: 'result' } }, turn, notice);
}
