import { people, type Person } from '../../people/person';
import { emptyAssessment, nextQuestion } from '../checklist/assessment';
import { plain } from '../../questionnaire/read-typed';
import {
  changeScreening,
  type TransitionResult,
  transitionResultOf,
  type TransitionRequest,
} from './transition-screening';
import { type Screening, assessmentOf, checklistOf, mainLevel, isOpen } from './screening';
import { announce, type AnnouncePorts } from './announce';
import { invitationId, invitations, makeInvitationKnown } from './invitations';

const DECLINES = ['nej tak', 'nej, tak', 'ellers tak', 'no thanks', 'no thank you', 'no, thanks'];

/** Whether a message says no to something: "nej tak". */
export const declines = (text: string): boolean => DECLINES.includes(plain(text));

/** Who declines what; `at` is when they last worked on their assessment, as the card showed it. */
type Declining = Omit<TransitionRequest, 'seen'> & { readonly at?: string | undefined };

type DeclineRefusal = 'closed' | 'answered' | 'moved-on';

/** The screening without a person's assessment; unchanged where they have left already, or why they stay. */
function decline(
  screening: Screening,
  { person: { id, name }, at: seen }: Declining,
  at: string,
): Screening | DeclineRefusal | 'not-yours' {
  const own = assessmentOf(screening, id);
  const left = screening.history.some(({ did, by }) => did === 'declined' && by === id);
  if (own === undefined) return left ? screening : 'not-yours';
  if (screening.owner === id) return 'not-yours';
  if (!isOpen(screening.state)) return 'closed';
  // A complete assessment counts in the result and is not taken out of it again.
  if (nextQuestion(checklistOf(screening, own.level), own).kind === 'result') return 'answered';
  // Neither a new invitation nor answers that were given since are discarded without asking.
  if (own.at !== seen) return 'moved-on';
  return {
    ...screening,
    assessments: screening.assessments.filter(({ assessor }) => assessor !== id),
    history: [...screening.history, { at, by: id, name, did: 'declined' }],
    updatedAt: at,
  };
}

/**
 * Lets an invited colleague leave who has not been through the checklist, and notifies the owner, once. They may be
 * invited again. Answers that the card did not show are not given up.
 */
export async function declineInvitation(
  request: Declining,
  ports: AnnouncePorts,
): Promise<TransitionResult<DeclineRefusal>> {
  const { clock, documents } = ports;
  const { screening: id, person } = request;
  const at = clock.now().toISOString();
  const changed = await changeScreening<DeclineRefusal | 'not-yours'>(
    id,
    (screening) => decline(screening, request, at),
    ports,
  );
  const moved = transitionResultOf<DeclineRefusal>(changed);
  if (!moved.ok) return moved;
  // Also after an attempt that broke off in between.
  const isGone = await documents.delete(invitations, person.id, invitationId(id, person.id));
  return announce({ ...moved, moved: moved.moved || isGone }, ports);
}

/** Whom the owner invites, by id. */
export type Inviting = Omit<TransitionRequest, 'seen'> & { readonly invite: string };

type InviteRefusal = 'closed' | 'yourself' | 'unknown-person' | 'too-many';

const MOST_ASSESSORS = 12;

function invite(
  screening: Screening,
  { person: by }: Inviting,
  invited: Person,
  at: string,
): Screening {
  const level = mainLevel(screening);
  const fresh = emptyAssessment(invited, level, { kind: 'result' }, at);
  const step = nextQuestion(checklistOf(screening, level), fresh);
  const { id, name } = by;
  return {
    ...screening,
    assessments: [...screening.assessments, { ...fresh, step }],
    history: [
      ...screening.history,
      { at, by: id, name, did: 'invited', what: invited.id, value: invited.name },
    ],
    updatedAt: at,
  };
}

/** Asks a colleague to answer the checklist alone too, once; they find it among their screenings. */
export async function inviteAssessor(
  inviting: Inviting,
  ports: AnnouncePorts,
): Promise<TransitionResult<InviteRefusal>> {
  const { clock, documents } = ports;
  const { id: by } = inviting.person;
  const known = await documents.get(people, inviting.invite, inviting.invite);
  const at = clock.now().toISOString();
  const changed = await changeScreening<InviteRefusal | 'not-yours'>(
    inviting.screening,
    (screening) => {
      if (screening.owner !== by) return 'not-yours';
      if (inviting.invite === by) return 'yourself';
      if (known === undefined) return 'unknown-person';
      if (assessmentOf(screening, inviting.invite) !== undefined) return screening;
      if (!isOpen(screening.state)) return 'closed';
      if (screening.assessments.length >= MOST_ASSESSORS) return 'too-many';
      return invite(screening, inviting, known.document, at);
    },
    ports,
  );
  const moved = transitionResultOf<InviteRefusal>(changed);
  if (!moved.ok) return moved;
  // Also after an attempt that broke off in between.
  const isNew = await makeInvitationKnown(moved.screening, inviting.invite, ports);
  return announce({ ...moved, moved: moved.moved || isNew }, ports);
}
