import { renderMessage } from '../../cards/command-cards';
import { isCoordinator } from '../../people/roles';
import type { Versioned } from '../../store/document-store';
import { maySee } from '../case/may-see';
import { assessmentOf, type Screening, screenings } from '../case/screening';
import { replaceCard, type Turn } from '../../teams/turn';

/** What a person can be to a screening; a reader is any of the others. */
type Part = 'owner' | 'assessor' | 'coordinator' | 'reader';

/** Whether the person of the turn has this part; coordinators have theirs once a screening is submitted. */
export function hasPart(part: Part, screening: Screening, { person, roles }: Turn): boolean {
  switch (part) {
    case 'owner':
      return screening.owner === person.id;
    case 'assessor':
      return assessmentOf(screening, person.id) !== undefined;
    case 'coordinator':
      return screening.submittedAt !== undefined && isCoordinator(person.id, roles);
    case 'reader':
      return maySee(screening, person.id, roles);
  }
}

/** Reads a screening for a person who has this part in it; tells anybody else why they get nothing. */
export async function openScreening(
  id: string,
  part: Part,
  turn: Turn,
): Promise<Versioned<Screening> | undefined> {
  const { refusals } = turn.telling.strings.screening;
  const stored = await turn.documents.get(screenings, id, id);
  if (stored !== undefined && hasPart(part, stored.document, turn)) return stored;
  const refused = stored === undefined ? 'unknown-screening' : 'not-yours';
  await replaceCard(turn, renderMessage(refusals[refused]));
  return undefined;
}
