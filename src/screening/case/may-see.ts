import { isCoordinator, type Roles } from '../../people/roles';
import { assessmentOf, type Screening } from './screening';

/** Whether a person may see a screening: whoever assesses it, its owner, and coordinators once it was submitted. */
export function maySee(screening: Screening, person: string, roles: Roles): boolean {
  if (screening.owner === person || assessmentOf(screening, person) !== undefined) return true;
  return screening.submittedAt !== undefined && isCoordinator(person, roles);
}
