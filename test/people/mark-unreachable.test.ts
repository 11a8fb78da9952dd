import { markUnreachable } from '../../src/people/meet-person';
import { people } from '../../src/people/person';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { fixedClock } from '../fakes/fixed-clock';

const clock = fixedClock('2027-03-01T08:00:00.000Z');

async function marked(reason: string, known = person()) {
  const documents = createMemoryDocumentStore(clock);
  await documents.create(people, known);
  await markUnreachable('mette', reason, { clock, documents });
  return (await documents.get(people, 'mette', 'mette'))?.document;
}

describe('markUnreachable', () => {
  it('notes why and since when, and keeps the conversation of somebody who blocked the bot', async () => {
    expect(await marked('http-403')).toEqual({
      ...person(),
      reachable: false,
      unreachable: { reason: 'http-403', since: '2027-03-01T08:00:00.000Z' },
      unsettled: 'duties',
    });
  });

  it('leaves their duties to be passed on once, however often they turn out to be unreachable', async () => {
    const passedOn = person({ reachable: false });

    expect(await marked('http-404', passedOn)).not.toHaveProperty('unsettled');
    expect(await marked('http-404', { ...passedOn, unsettled: 'telling' })).toMatchObject({
      unsettled: 'telling',
    });
  });

  it('forgets the conversation of somebody who uninstalled the bot', async () => {
    expect(await marked('uninstalled')).not.toHaveProperty('conversation');
  });

  it('marks somebody who never had a conversation of their own', async () => {
    const met = person({ conversation: undefined, reachable: false });

    expect(await marked('http-404', met)).toMatchObject({ unreachable: { reason: 'http-404' } });
  });

  it('does not invent somebody whom the bot has not met', async () => {
    const documents = createMemoryDocumentStore(clock);

    await markUnreachable('mette', 'http-404', { clock, documents });

    expect(await documents.get(people, 'mette', 'mette')).toBeUndefined();
  });
});
