import { z } from 'zod';
import type { Collection, DocumentStore } from '../../store/document-store';
import type { Screening } from './screening';

/** That a person was asked to assess a screening too; it is found by the person. */
const invitationSchema = z.strictObject({
  /** `<screening>.<person>`, so that one person is invited once. */
  id: z.string(),
  /** The person who is invited. */
  person: z.string(),
  screening: z.string(),
  /** The person who invites. */
  by: z.string(),
  at: z.iso.datetime(),
});
export type Invitation = z.infer<typeof invitationSchema>;

export const invitations: Collection<Invitation> = {
  name: 'invitations',
  schema: invitationSchema,
  id: (invitation) => invitation.id,
  partition: (invitation) => invitation.person,
  indexes: ['at'],
};

/** The id of the invitation of a person to a screening. */
export const invitationId = (screening: string, person: string) => `${screening}.${person}`;

const lastInvitationOf = ({ history }: Screening, person: string) =>
  history.findLast(({ did, what }) => did === 'invited' && what === person);

/** When a person was last invited to a screening. */
export function invitedAt(screening: Screening, person: string): string | undefined {
  return lastInvitationOf(screening, person)?.at;
}

/**
 * Lets a person find a screening to which they were invited, once; in place of an invitation that they declined, if that
 * is still there. Whether it was done now.
 */
export async function makeInvitationKnown(
  screening: Screening,
  person: string,
  { documents }: { readonly documents: DocumentStore },
): Promise<boolean> {
  const event = lastInvitationOf(screening, person);
  if (event === undefined) return false;
  const { at, by } = event;
  const id = invitationId(screening.id, person);
  const invitation: Invitation = { id, person, screening: screening.id, by, at };
  if ((await documents.create(invitations, invitation)) !== undefined) return true;
  const left = await documents.get(invitations, person, id);
  if (left === undefined || left.document.at === at) return false;
  return (await documents.replace(invitations, invitation, left.version)) !== undefined;
}
