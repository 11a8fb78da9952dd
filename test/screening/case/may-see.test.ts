import { maySee } from '../../../src/screening/case/screening';
import type { Screening } from '../../../src/screening/case/screening';
import { assessment } from '../../builders/screening';
import { PEOPLE, ready, ROLES, submitted } from '../life';

const whoSees = (screening: Screening, roles = ROLES) =>
  Object.keys(PEOPLE).filter((person) => maySee(screening, person, roles));

const withBent = { assessments: [assessment(), assessment({}, { assessor: 'bent' })] };

describe('maySee', () => {
  it('is the owner and the invited while it is a draft', () => {
    expect(whoSees(ready(withBent))).toEqual(['mette', 'bent']);
    expect(whoSees(ready(), { coordinators: [], everybodyCoordinates: true })).toEqual(['mette']);
  });

  it('is the coordinators too once it was submitted, whatever became of it', () => {
    expect(whoSees(submitted(withBent))).toEqual(['mette', 'bent', 'anna', 'dan']);
    expect(whoSees(submitted({ state: 'withdrawn' }))).toEqual(['mette', 'anna', 'dan']);
  });
});
