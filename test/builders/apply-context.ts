import type { StepContext } from '../../src/screening/checklist/assessed-screening';
import { checklist, criterion } from './checklist';
import { reading } from './reading';

/** An administrative checklist whose questions differ from the political one's. */
export const administrative = () =>
  checklist({
    id: 'administrative',
    level: 'administrative',
    criteria: [
      criterion('use', 70, ['need', 'gain', 'users']),
      criterion('anchoring', 30, ['staff', 'time', 'leader']),
    ],
  });

/** The context for applying Mette's input: both current checklists, and a day. */
export const applyContext = (given: Partial<StepContext> = {}): StepContext => ({
  reading,
  checklists: { political: checklist(), administrative: administrative() },
  at: '2027-01-05T08:00:00.000Z',
  person: { id: 'mette', name: 'Mette Sørensen' },
  ...given,
});
