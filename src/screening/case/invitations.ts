import { z } from 'zod';
import type { Collection, DocumentStore } from '../../store/document-store';
import type { Screening } from './screening';

/** An invitation to assess a screening, found by the invited person. */
const invitationSchema = z.strictObject({
  /** `<screening>.<person>`: the fixed id ensures that a person is invited only once. */
  id: z.string(),
  /** The invited person. */
  person: z.string(),
  screening: z.string(),
  /** The person who sent the invitation. */
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

/** Returns the id of a person's invitation to a screening. */
export const invitationId = (screening: string, person: string) => `${screening}.${person}`;

/** Returns the event with which a person was last invited to a screening. */
export const lastInvitationOf = ({ history }: Screening, person: string) =>
  history.findLast(({ did, what }) => did === 'invited' && what === person);

/** Returns when a person was last invited to a screening. */
export function invitedAt(screening: Screening, person: string): string | undefined {
  return lastInvitationOf(screening, person)?.at;
}

/**
 * Stores an invitation so that the person can find the screening. It is stored only once, and
 * replaces an invitation that they declined if that one still exists. Returns whether it was stored
 * now.
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
