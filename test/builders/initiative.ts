import type { Initiative } from '../../src/action-plans/initiative/initiative';

const PROPOSER = { id: 'mette', name: 'Mette Sørensen' };
const AT = '2027-09-01T08:00:00.000Z';

/** An initiative for Health 2028 that Mette has proposed and Bent is responsible for. */
export const initiative = (given: Partial<Initiative> = {}): Initiative => ({
  id: 'tele',
  organisation: 'nordjylland',
  title: 'Telemedicin med Norge og Sverige',
  area: 'health',
  from: 2028,
  to: 2028,
  why: 'Patienter skal kunne følges hjemmefra.',
  responsible: { id: 'bent', name: 'Bent Holm' },
  state: 'proposed',
  chain: [],
  proposedBy: PROPOSER,
  proposedAt: AT,
  history: [{ did: 'proposed', by: PROPOSER.id, name: PROPOSER.name, at: AT }],
  ...given,
});

const STEP = { reason: '', warnings: [], by: { id: 'carl', name: 'Carl Holm' } };

/** An initiative that Forretningsudvalget has approved on a day. */
export const approvedInitiative = (on: string, given: Partial<Initiative> = {}): Initiative => {
  const step = {
    ...STEP,
    body: 'forretningsudvalget',
    on,
    item: 'punkt 7',
    outcome: 'approved' as const,
    at: `${on}T12:00:00.000Z`,
  };
  const whole = initiative(given);
  return {
    ...whole,
    state: given.state ?? 'decided',
    chain: [...whole.chain, step],
    history: [
      ...whole.history,
      { did: 'approved', by: 'carl', name: 'Carl Holm', at: step.at, from: 'proposed', step },
    ],
  };
};
