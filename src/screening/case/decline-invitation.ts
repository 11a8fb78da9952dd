import { changeScreening } from './change-screening';
import { invitationId, invitations } from './invitation';
import { type Moved, movedOf, type Wish } from './moved';
import { assessmentOf, checklistOf, type Screening } from './screening';
import { isOpen } from './states';
import { nextQuestion } from '../checklist/steps';
import { tellOwner, type TellingPorts } from './tell';

/** Who declines what; `at`: when their assessment was last worked on, as the card showed it. */
type Declining = Omit<Wish, 'seen'> & { readonly at?: string | undefined };

type Reason = 'closed' | 'answered' | 'moved-on';

/** The screening without a person's assessment; itself where they have left already, or why they stay. */
function decline(
  screening: Screening,
  { person: { id, name }, at: seen }: Declining,
  at: string,
): Screening | Reason | 'not-yours' {
  const own = assessmentOf(screening, id);
  const left = screening.history.some(({ did, by }) => did === 'declined' && by === id);
  if (own === undefined) return left ? screening : 'not-yours';
  if (screening.owner === id) return 'not-yours';
  if (!isOpen(screening.state)) return 'closed';
  // What counts in the result is not taken out of it again.
  if (nextQuestion(checklistOf(screening, own.level), own).kind === 'result') return 'answered';
  // Neither a new invitation nor answers that were given since are thrown away unasked.
  if (own.at !== seen) return 'moved-on';
  return {
    ...screening,
    assessments: screening.assessments.filter(({ assessor }) => assessor !== id),
    history: [...screening.history, { at, by: id, name, did: 'declined' }],
    updatedAt: at,
  };
}

/** Lets an invited colleague leave who has not been through the checklist, and tells the owner, once; they may be invited again. What they were not shown they do not give up. */
export async function declineInvitation(
  wish: Declining,
  ports: TellingPorts,
): Promise<Moved<Reason>> {
  const { clock, documents, screeningNotifier } = ports;
  const { screening: id, person } = wish;
  const at = clock.now().toISOString();
  const changed = await changeScreening<Reason | 'not-yours'>(
    id,
    (screening) => decline(screening, wish, at),
    ports,
  );
  const moved = movedOf<Reason>(changed);
  if (moved.refused !== undefined) return moved;
  // Also after an attempt that broke off in between: whoever takes the invitation back tells the owner.
  if (!(await documents.delete(invitations, person.id, invitationId(id, person.id)))) return moved;
  const told = await tellOwner(
    moved.screening,
    (owner, screening) => screeningNotifier.declined(owner, screening, person.name),
    ports,
  );
  return { ...moved, moved: true, told };
}
