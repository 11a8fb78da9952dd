import { listScreenings } from '../screening/list-screenings';
import { plain } from '../screening/read-choice';
import { assessmentOf } from '../screening/screening';
import { isOpen } from '../screening/states';
import { declineInvitationTurn } from './colleagues-turn';
import type { Turn } from './turn';

const DECLINES = ['nej tak', 'nej, tak', 'ellers tak', 'no thanks', 'no thank you', 'no, thanks'];

/** Takes "no thanks" as an answer to the newest invitation, where it has not been begun; false where it answers none. */
export async function typedInvitationTurn(turn: Turn): Promise<boolean> {
  const { person, personal, text } = turn;
  if (!personal || !DECLINES.includes(plain(text))) return false;
  const [newest] = (await listScreenings(person.id, turn)).invited;
  if (newest === undefined || !isOpen(newest.state)) return false;
  if (assessmentOf(newest, person.id)?.revision !== 0) return false;
  await declineInvitationTurn(newest.id, turn);
  return true;
}
