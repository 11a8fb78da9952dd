import { contactFor } from '../../../src/screening/proposal/route-proposal';
import { screening } from '../../builders/screening';

const ANNA = { id: 'anna', name: 'Anna' };
const BENT = { id: 'bent', name: 'Bent' };
const free = screening();
const taken = screening({ handler: { id: 'carl', name: 'Carl' } });

describe('contactFor', () => {
  it('is who handles the screening, or else a coordinator', () => {
    expect(contactFor(taken, [ANNA, BENT], 'mette')?.name).toBe('Carl');
    expect(contactFor(free, [ANNA, BENT], 'mette')?.name).toBe('Anna');
    expect(contactFor(free, [], 'mette')).toBeUndefined();
  });

  it('sends nobody to themselves', () => {
    expect(contactFor(taken, [ANNA], 'carl')?.name).toBe('Anna');
    expect(contactFor(free, [ANNA], 'anna')).toBeUndefined();
  });
});
