import type { Level } from '../proposal/proposal';
import { checklistOf, type Screening } from './screening';

/** The level whose checklist the recommendation follows from: the proposal's own. */
export function mainLevel(screening: Screening): Level {
  const { level = 'administrative' } = screening.proposal;
  return checklistOf(screening, level).level;
}
