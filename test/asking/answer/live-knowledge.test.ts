import { openLiveKnowledge } from '../../../src/asking/answer/live-knowledge';
import { ask } from '../../../src/asking/intents/ask';
import { entries } from '../../../src/catalogue/entry';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { entry } from '../../builders/entry';
import { knowledge } from '../../builders/knowledge';
import { fixedClock } from '../../fakes/fixed-clock';

async function opened() {
  const documents = createMemoryDocumentStore(fixedClock('2027-01-04T08:00:00Z'));
  await documents.create(entries, entry());
  const live = await openLiveKnowledge(knowledge({ collaborations: [] }), { documents });
  const intentOf = (text: string) => ask(text, live.current(), { day: '2027-01-04' }).query.intent;
  return { documents, live, intentOf };
}

describe('openLiveKnowledge', () => {
  it('answers from the entries of the store instead of the pack', async () => {
    const { live, intentOf } = await opened();

    expect([...live.current().byId.keys()]).toEqual(['cpmr']);
    expect(intentOf('CPMR')).toBe('detail');
  });

  it('knows new and changed entries after reading the store again', async () => {
    const { documents, live, intentOf } = await opened();
    const { version = '' } = (await documents.get(entries, 'nordjylland', 'cpmr')) ?? {};
    await documents.replace(entries, entry({ aliases: ['Bølgebryder'] }), version);
    await documents.create(entries, entry({ id: 'halo', name: { da: 'HALO', en: 'HALO' } }));
    const before = ['Bølgebryder', 'HALO'].map(intentOf);

    await live.refresh();

    expect(before).toEqual(['find', 'find']);
    expect(['Bølgebryder', 'HALO'].map(intentOf)).toEqual(['detail', 'detail']);
  });

  it('forgets a deleted entry', async () => {
    const { documents, live, intentOf } = await opened();
    await documents.delete(entries, 'nordjylland', 'cpmr');

    await live.refresh();

    expect(intentOf('CPMR')).toBe('find');
  });

  it('knows who confirmed an entry and its experiences', async () => {
    const { documents, live, intentOf } = await opened();
    const { version = '' } = (await documents.get(entries, 'nordjylland', 'cpmr')) ?? {};
    const confirmed = { on: '2027-03-03', by: 'mette', name: 'Mette' };
    const experiences = [{ ...confirmed, text: 'Start tidligt.', round: 'cpmr.1' }];
    await documents.replace(entries, entry({}, { confirmed, experiences }), version);

    await live.refresh();

    expect(live.current().knowledge.provenance?.get('cpmr')).toEqual({ confirmed, experiences });
    expect(intentOf('erfaringer med CPMR')).toBe('passage');
  });

  it('does not rebuild the index while nothing changes', async () => {
    const { live } = await opened();
    const before = live.current();

    await live.refresh();

    expect(live.current()).toBe(before);
  });
});
