import { renderDecided } from '../cards/decision-cards';
import { renderWithdrawn } from '../cards/draft-cards';
import { renderReplyForm } from '../cards/request-cards';
import { renderScreening } from '../cards/screening-cards';
import { renderSubmission } from '../cards/submission-cards';
import { isCoordinator } from '../../people/roles';
import type { Assessment } from '../checklist/assessment';
import { contactFor } from '../proposal/contact-for';
import { mainLevel } from '../case/main-level';
import { overlapsOf } from '../proposal/overlaps-of';
import { routeProposal } from '../proposal/route-proposal';
import { assessmentOf, type Screening } from '../case/screening';
import { isOpen } from '../case/states';
import type { StepPorts } from '../checklist/take-step';
import { isRestorable } from '../case/withdraw-screening';
import type { Services } from '../../services';
import type { Turn } from '../../teams/turn';

/** What the steps of a screening work with. */
export function stepPortsOf(services: Services): StepPorts {
  const { clock, documents, content, reading } = services;
  return { clock, documents, checklists: content.checklists, reading: reading() };
}

/** What to do where the competence plan does not say who decides: nobody is told to ask themselves. */
function adviceFor(screening: Screening, turn: Turn): string | undefined {
  const { coordinators, knowledge, person, roles, telling } = turn;
  const { routing } = telling.strings.screening.result;
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
  return renderScreening(screening, assessment, turn.telling, context);
}

/** The card of a withdrawn screening, which may be brought back for a while. */
export function withdrawnCard(screening: Screening, { clock, telling }: Turn, notice = ''): object {
  const restorable = isRestorable(screening, clock.now().toISOString());
  return renderWithdrawn(screening, telling, { notice, restorable });
}

/** The card of a screening for the person of the turn: what there is to do now, or what came of it. */
export function screeningCard(screening: Screening, turn: Turn, notice = ''): object {
  const { person, telling } = turn;
  const own = assessmentOf(screening, person.id);
  if (own === undefined) return renderSubmission(screening, telling, { notice });
  switch (screening.state) {
    case 'withdrawn':
      return withdrawnCard(screening, turn, notice);
    case 'approved':
    case 'rejected':
      return renderDecided(screening, telling, { notice });
    case 'more-information':
      if (screening.owner === person.id) return renderReplyForm(screening, telling, { notice });
      break;
    case 'draft':
    case 'submitted':
  }
  if (isOpen(screening.state)) return stepCard(screening, own, turn, notice);
  // What was handed in is judged by the proposal's own level, whichever was worked on last.
  const main = assessmentOf(screening, person.id, mainLevel(screening)) ?? own;
  return stepCard(screening, { ...main, step: { kind: 'result' } }, turn, notice);
}
