import type { Round } from '../../src/monitoring/round';
import { guide } from './guide';
import { localized } from './localized';

/** An open round that a coordinator answers for, but for what is given; its id follows collaboration and due date. */
export const round = (given: Partial<Round> = {}): Round => {
  const { collaboration = 'cpmr', dueOn = '2027-03-01' } = given;
  return {
    id: `${collaboration}.${dueOn.slice(0, 4)}`,
    collaboration,
    name: localized('CPMR'),
    dueOn,
    state: 'open',
    guide: guide(),
    answers: [],
    revision: 0,
    ...given,
  };
};
