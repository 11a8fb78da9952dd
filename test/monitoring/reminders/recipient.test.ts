import { assigneeNow } from '../../../src/monitoring/reminders/recipient';
import { people, type Person } from '../../../src/people/person';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { person } from '../../builders/person';
import { fixedClock } from '../../fakes/fixed-clock';

const standIn = { id: 'bent', name: 'Bent' };

async function open(...known: Person[]) {
  const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00.000Z'));
  for (const one of known) await documents.create(people, one);
  return { documents };
}

describe('assigneeNow', () => {
  it('is the owner who can be written to, stand-in or not', async () => {
    const ports = await open(person({ standIn }), person({ id: 'bent' }));

    expect(await assigneeNow({ owner: 'mette' }, {}, ports)).toBe('mette');
  });

  it('is the stand-in of an owner who cannot', async () => {
    const ports = await open(person({ reachable: false, standIn }), person({ id: 'bent' }));

    expect(await assigneeNow({ owner: 'mette' }, {}, ports)).toBe('bent');
  });

  it.each([
    ['there is no stand-in', [person({ reachable: false })]],
    [
      'the stand-in cannot be written to either',
      [person({ reachable: false, standIn }), person({ id: 'bent', reachable: false })],
    ],
    ['the owner is unknown', []],
  ])('is a coordinator when %s', async (_, known) => {
    expect(await assigneeNow({ owner: 'mette' }, {}, await open(...known))).toBe('coordinator');
  });

  it('is a coordinator for what nobody owns and for what goes to one anyway', async () => {
    const ports = await open(person());

    expect(await assigneeNow({}, {}, ports)).toBe('coordinator');
    expect(await assigneeNow({ owner: 'mette' }, { to: 'coordinator' }, ports)).toBe('coordinator');
  });
});
