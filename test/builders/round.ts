import type { Round } from '../../src/monitoring/rounds/round';
import { guide } from './guide';
import { localized } from './localized';

/**
 * The first yearly round of CPMR, open and due on 1 March 2027, assigned to the coordinators, with
 * the given fields; its id is derived from the collaboration, its first step from the guide.
 */
export const round = (given: Partial<Round> = {}): Round => {
  const { collaboration = 'cpmr', guide: asked = guide() } = given;
  return {
    id: `${collaboration}.1`,
    kind: 'yearly',
    collaboration,
    name: localized('CPMR'),
    area: 'regional-development',
    level: asked.level,
    dueOn: '2027-03-01',
    state: 'open',
    guide: asked,
    answers: [],
    corrections: [],
    step: asked.questions[0]?.id ?? '',
    snoozes: [],
    plan: 0,
    history: [],
    revision: 0,
    ...given,
  };
};
