import { people, type Person } from '../../people/person';
import type { Assessment } from '../checklist/assessment';
import { changeScreening } from './change-screening';
import { invitedAt, type Invitation, invitationId, invitations } from './invitation';
import { mainLevel } from './main-level';
import { type Moved, movedOf, type Wish } from './moved';
import { assessmentOf, checklistOf, type Screening } from './screening';
import { isOpen } from './states';
import { nextQuestion } from '../checklist/steps';
import { tell, type TellingPorts } from './tell';

/** Whom the owner invites, by id. */
export type Inviting = Omit<Wish, 'seen'> & { readonly invite: string };

type Reason = 'closed' | 'yourself' | 'unknown-person' | 'too-many';

const MOST_ASSESSORS = 12;

function invite(
  screening: Screening,
  { person: by }: Inviting,
  invited: Person,
  at: string,
): Screening {
  const level = mainLevel(screening);
  const fresh: Assessment = {
    assessor: invited.id,
    name: invited.name,
    level,
    answers: [],
    notes: [],
    passed: [],
    step: { kind: 'result' },
    revision: 0,
    at,
  };
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

/** Makes it known that a person is invited, once; in the place of an invitation that was declined, if that was left. */
async function makeKnown(
  invitation: Invitation,
  { documents }: Pick<TellingPorts, 'documents'>,
): Promise<boolean> {
  if ((await documents.create(invitations, invitation)) !== undefined) return true;
  const left = await documents.get(invitations, invitation.person, invitation.id);
  if (left === undefined || left.document.at === invitation.at) return false;
  return (await documents.replace(invitations, invitation, left.version)) !== undefined;
}

/** Asks a colleague to answer the checklist alone too, once; they find it among their screenings. */
export async function inviteAssessor(
  inviting: Inviting,
  ports: TellingPorts,
): Promise<Moved<Reason>> {
  const { clock, documents, screeningNotifier } = ports;
  const { id: by, name } = inviting.person;
  const known = await documents.get(people, inviting.invite, inviting.invite);
  const at = clock.now().toISOString();
  const changed = await changeScreening<Reason | 'not-yours'>(
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
  const moved = movedOf<Reason>(changed);
  if (moved.refused !== undefined) return moved;
  const { screening } = moved;
  // Also after an attempt that broke off in between: whoever makes it known tells the colleague.
  const invitation = {
    id: invitationId(screening.id, inviting.invite),
    person: inviting.invite,
    screening: screening.id,
    by,
    at: invitedAt(screening, inviting.invite) ?? at,
  };
  const isNew = await makeKnown(invitation, ports);
  const recipients = isNew && known !== undefined ? [known.document] : [];
  const told = await tell(
    recipients,
    (person) => screeningNotifier.invited(person, screening, name),
    ports,
  );
  return { screening, moved: isNew, told };
}
