import { conversations, openConversation, saveConversation } from '../../src/teams/conversation';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { settableClock } from '../fakes/settable-clock';

const ports = () => {
  const clock = settableClock('2027-01-10T12:00:00.000Z');
  return { clock, documents: createMemoryDocumentStore(clock) };
};
const memory = {
  query: { intent: 'detail' as const, collaboration: 'cpmr' },
  results: ['cpmr'],
  at: '2027-01-10T12:00:00.000Z',
};

describe('openConversation', () => {
  it('begins empty', async () => {
    expect(await openConversation('c', ports())).toEqual({ state: { id: 'c' } });
  });

  it('forgets the question after half an hour, and the screening after thirty days', async () => {
    const { clock, documents } = ports();
    await saveConversation(
      { state: { id: 'c' } },
      { id: 'c', memory, screening: 's' },
      { clock, documents },
    );

    clock.set('2027-01-10T12:29:59Z');
    expect((await openConversation('c', { clock, documents })).state).toEqual({
      id: 'c',
      memory,
      screening: 's',
    });
    clock.set('2027-01-10T12:30:00Z');
    expect((await openConversation('c', { clock, documents })).state).toEqual({
      id: 'c',
      screening: 's',
    });
    clock.set('2027-02-09T12:00:00Z');
    expect(await openConversation('c', { clock, documents })).toEqual({ state: { id: 'c' } });
  });
});

describe('saveConversation', () => {
  it.each([
    ['both see it for the first time', false],
    ['it was there before', true],
  ])('lets the later one win when two save at once and %s', async (_, known) => {
    const { clock, documents } = ports();
    if (known) await saveConversation({ state: { id: 'c' } }, { id: 'c' }, { clock, documents });
    const one = await openConversation('c', { clock, documents });
    const other = await openConversation('c', { clock, documents });

    await saveConversation(one, { id: 'c', screening: 'one' }, { clock, documents });
    await saveConversation(other, { id: 'c', screening: 'other' }, { clock, documents });

    const stored = await documents.get(conversations, 'c', 'c');
    expect(stored?.document.screening).toBe('other');
  });
});
