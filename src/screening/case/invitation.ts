import { z } from 'zod';
import { plain } from '../proposal/read-choice';
import type { Collection } from '../../store/document-store';
import type { Screening } from './screening';

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
export const invitationId = (screening: string, person: string) => `${screening}.${person}`;

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
