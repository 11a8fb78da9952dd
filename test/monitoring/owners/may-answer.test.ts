import { mayAnswer } from '../../../src/monitoring/owners/may-answer';
import { people } from '../../../src/people/person';
import type { Roles } from '../../../src/people/roles';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { person } from '../../builders/person';
import { fixedClock } from '../../fakes/fixed-clock';

const ROLES: Roles = { coordinators: ['karen'], everybodyCoordinates: false };

async function asked(owner: string | undefined, who: string) {
  const documents = createMemoryDocumentStore(fixedClock('2027-03-01T09:00:00Z'));
  await documents.create(people, person({ standIn: { id: 'bent', name: 'Bent Sø' } }));
  return mayAnswer({ ...(owner !== undefined && { owner }) }, who, ROLES, { documents });
}

describe('mayAnswer', () => {
  it.each([
    ['mette', true],
    ['bent', true],
    ['karen', true],
    ['ulla', false],
  ])('lets the owner, the stand-in and coordinators: %s', async (who, may) => {
    expect(await asked('mette', who)).toBe(may);
  });

  it('lets only coordinators answer what nobody owns, and the owner whom it does not know', async () => {
    expect(await asked(undefined, 'mette')).toBe(false);
    expect(await asked(undefined, 'karen')).toBe(true);
    expect(await asked('ulla', 'ulla')).toBe(true);
    expect(await asked('ulla', 'bent')).toBe(false);
  });
});
