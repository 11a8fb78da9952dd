import { people, type Person } from '../../people/person';
import { emptyAssessment, nextQuestion } from '../checklist/assessment';
import {
  makeRequestedChange,
  type TransitionResult,
  type TransitionRequest,
} from './transition-screening';
import {
  type Screening,
  assessmentOf,
  checklistOf,
  isAssessed,
  mainLevel,
  isOpen,
} from './screening';
import type { AnnouncePorts } from './announce';
import { invitationId, invitations, makeInvitationKnown } from './invitations';

/**
 * A request to decline; `at` is when the person last worked on their assessment, as shown on the
 * card.
 */
type Declining = Omit<TransitionRequest, 'seen'> & { readonly at?: string | undefined };

type DeclineRefusal = 'closed' | 'answered' | 'moved-on';

/**
 * Returns the screening without a person's assessment, unchanged if they have already left; or why
 * they cannot leave.
 */
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
  // A complete assessment counts towards the result and cannot be removed.
  if (nextQuestion(checklistOf(screening, own.level), own).kind === 'result') return 'answered';
  // A new invitation, or answers given after the card was sent, are not discarded without asking.
  if (own.at !== seen) return 'moved-on';
  return {
    ...screening,
    assessments: screening.assessments.filter(({ assessor }) => assessor !== id),
    history: [...screening.history, { at, by: id, name, did: 'declined' }],
    updatedAt: at,
  };
}

/**
 * Removes an invited colleague who has not completed the checklist, and notifies the owner once.
 * They can be invited again. Answers that the card did not show are not discarded.
 */
export function declineInvitation(
  request: Declining,
  ports: AnnouncePorts,
): Promise<TransitionResult<DeclineRefusal>> {
  const { clock, documents } = ports;
  const { screening: id, person } = request;
  const at = clock.now().toISOString();
  return makeRequestedChange<DeclineRefusal>(
    {
      screening: id,
      change: (screening) => decline(screening, request, at),
      isEvent: ({ did, by }) => did === 'declined' && by === person.id,
      // Also completes an earlier attempt that was interrupted.
      beforeNotices: async (done) => {
        const isGone = await documents.delete(invitations, person.id, invitationId(id, person.id));
        return { ...done, moved: done.moved || isGone };
      },
    },
    ports,
  );
}

/** An invitation by the owner; `invite` is the id of the invited person. */
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

/**
 * Invites a colleague once to answer the checklist independently; the screening appears in their
 * list.
 */
export async function inviteAssessor(
  inviting: Inviting,
  ports: AnnouncePorts,
): Promise<TransitionResult<InviteRefusal>> {
  const { clock, documents } = ports;
  const { id: by } = inviting.person;
  const known = await documents.get(people, inviting.invite, inviting.invite);
  const at = clock.now().toISOString();
  return makeRequestedChange<InviteRefusal>(
    {
      screening: inviting.screening,
      change: (screening) => {
        if (screening.owner !== by) return 'not-yours';
        // There is no checklist to answer.
        if (!isAssessed(screening)) return 'closed';
        if (inviting.invite === by) return 'yourself';
        if (known === undefined) return 'unknown-person';
        if (assessmentOf(screening, inviting.invite) !== undefined) return screening;
        if (!isOpen(screening.state)) return 'closed';
        if (screening.assessments.length >= MOST_ASSESSORS) return 'too-many';
        return invite(screening, inviting, known.document, at);
      },
      isEvent: ({ did, what }) => did === 'invited' && what === inviting.invite,
      // Also completes an earlier attempt that was interrupted.
      beforeNotices: async (done) => {
        const isNew = await makeInvitationKnown(done.screening, inviting.invite, ports);
        return { ...done, moved: done.moved || isNew };
      },
    },
    ports,
  );
}
