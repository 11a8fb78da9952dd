import { z } from 'zod';
import { people, type Person } from '../../people/person';
import type { Collection } from '../../store/document-store';
import { emptyAssessment, nextQuestion } from '../checklist/assessment';
import { plain } from '../../questionnaire/read-typed';
import {
  changeScreening,
  type TransitionResult,
  transitionResultOf,
  type TransitionRequest,
} from './transition-screening';
import { type Screening, assessmentOf, checklistOf, mainLevel, isOpen } from './screening';
import { notifyOwner, type NotifyPorts, notify } from './notify';

/** That a person was asked to assess a screening too: found by the person. */
const invitationSchema = z.strictObject({
  /** `<screening>.<person>`: fixed, so that one is invited once. */
  id: z.string(),
  /** The person who is invited. */
  person: z.string(),
  screening: z.string(),
  /** The person who invites. */
  by: z.string(),
  at: z.iso.datetime(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** The id of the invitation of a person to a screening. */
const invitationId = (screening: string, person: string) => `${screening}.${person}`;

/** When a person was last invited to a screening. */
export function invitedAt({ history }: Screening, person: string): string | undefined {
  return history.findLast(({ did, what }) => did === 'invited' && what === person)?.at;
}

export const invitations: Collection<Invitation> = {
  name: 'invitations',
  schema: invitationSchema,
  id: (invitation) => invitation.id,
  partition: (invitation) => invitation.person,
  indexes: ['at'],
};

const DECLINES = ['nej tak', 'nej, tak', 'ellers tak', 'no thanks', 'no thank you', 'no, thanks'];

/** Whether a message says no to something: "nej tak". */
export const declines = (text: string): boolean => DECLINES.includes(plain(text));

/** Who declines what; `at`: when their assessment was last worked on, as the card showed it. */
type Declining = Omit<TransitionRequest, 'seen'> & { readonly at?: string | undefined };

type DeclineRefusal = 'closed' | 'answered' | 'moved-on';

/** The screening without a person's assessment; itself where they have left already, or why they stay. */
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
  request: Declining,
  ports: NotifyPorts,
): Promise<TransitionResult<DeclineRefusal>> {
  const { clock, documents, screeningNotifier } = ports;
  const { screening: id, person } = request;
  const at = clock.now().toISOString();
  const changed = await changeScreening<DeclineRefusal | 'not-yours'>(
    id,
    (screening) => decline(screening, request, at),
    ports,
  );
  const moved = transitionResultOf<DeclineRefusal>(changed);
  if (moved.refused !== undefined) return moved;
  // Also after an attempt that broke off in between: whoever takes the invitation back tells the owner.
  if (!(await documents.delete(invitations, person.id, invitationId(id, person.id)))) return moved;
  const told = await notifyOwner(
    moved.screening,
    (owner, screening) => screeningNotifier.declined(owner, screening, person.name),
    ports,
  );
  return { ...moved, moved: true, told };
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

/** Makes it known that a person is invited, once; in the place of an invitation that was declined, if that was left. */
async function makeKnown(
  invitation: Invitation,
  { documents }: Pick<NotifyPorts, 'documents'>,
): Promise<boolean> {
  if ((await documents.create(invitations, invitation)) !== undefined) return true;
  const left = await documents.get(invitations, invitation.person, invitation.id);
  if (left === undefined || left.document.at === invitation.at) return false;
  return (await documents.replace(invitations, invitation, left.version)) !== undefined;
}

/** Asks a colleague to answer the checklist alone too, once; they find it among their screenings. */
export async function inviteAssessor(
  inviting: Inviting,
  ports: NotifyPorts,
): Promise<TransitionResult<InviteRefusal>> {
  const { clock, documents, screeningNotifier } = ports;
  const { id: by, name } = inviting.person;
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
  const told = await notify(
    recipients,
    (person) => screeningNotifier.invited(person, screening, name),
    ports,
  );
  return { screening, moved: isNew, told };
}
