import { isAnswered, shownIds } from '../../../src/asking/answer/answer';
import { openLiveKnowledge } from '../../../src/asking/answer/live-knowledge';
import { matchingIds } from '../../../src/asking/answer/find';
import { ask } from '../../../src/asking/intents/ask';
import { formatFact } from '../../../src/asking/cards/facts/format-facts';
import { entries } from '../../../src/catalogue/entry';
import { people } from '../../../src/people/person';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { collaboration } from '../../builders/collaboration';
import { entry } from '../../builders/entry';
import { knowledge } from '../../builders/knowledge';
import { localized } from '../../builders/localized';
import { person } from '../../builders/person';
import { plainRenderContext } from '../../cards/plain-render-context';
import { fixedClock } from '../../fakes/fixed-clock';

async function opened() {
  const documents = createMemoryDocumentStore(fixedClock('2027-01-04T08:00:00Z'));
  await documents.create(entries, entry());
  const live = await openLiveKnowledge(
    knowledge({ collaborations: [collaboration({ id: 'pack', name: localized('PAKKEN') })] }),
    { documents },
  );
  const answerTo = (text: string) => ask(text, live.current(), { day: '2027-01-04' }).answer;
  const shown = (text: string) => shownIds(answerTo(text));
  async function change(facts: Parameters<typeof entry>[0], given?: Parameters<typeof entry>[1]) {
    const { version = '' } = (await documents.get(entries, 'nordjylland', 'cpmr')) ?? {};
    await documents.replace(entries, entry(facts, given), version);
  }
  return { documents, live, answerTo, shown, change };
}

describe('openLiveKnowledge', () => {
  it('answers from the entries of the store instead of the pack', async () => {
    const { live, answerTo, shown } = await opened();

    expect(live.current().knowledge.collaborations).toEqual([entry().facts]);
    expect(shown('CPMR')).toEqual(['cpmr']);
    expect(isAnswered(answerTo('PAKKEN'))).toBe(false);
  });

  it('knows new and changed entries after reading the store again', async () => {
    const { documents, live, shown, change } = await opened();
    await change({ aliases: ['Bølgebryder'], countries: ['fi'] });
    await documents.create(entries, entry({ id: 'halo', name: localized('HALO') }));
    const before = ['Bølgebryder', 'HALO'].map(shown);

    await live.refresh();

    expect(before).toEqual([[], []]);
    expect(['Bølgebryder', 'HALO'].map(shown)).toEqual([['cpmr'], ['halo']]);
    expect(live.current().knowledge.collaborations).toEqual([
      expect.objectContaining({ id: 'cpmr', countries: ['fi'] }),
      expect.objectContaining({ id: 'halo' }),
    ]);
  });

  it('says of a contact whom Udsyn can no longer reach since when, unless a namesake can be', async () => {
    const { documents, live, change } = await opened();
    const contacts = {
      ...collaboration().contacts,
      administrative: [{ name: 'Runa Coxeter' }, { name: 'Bo Dal' }, { name: 'Ida Sø' }],
    };
    await change({ contacts });
    const since = '2027-01-03T23:30:00.000Z';
    const gone = (id: string, name: string) =>
      person({ id, name, reachable: false, unreachable: { reason: 'blocked', since } });
    for (const one of [
      gone('runa', 'Runa Marie Coxeter'),
      gone('bo', 'Bo Dal'),
      person({ id: 'other-bo', name: 'Bo Dal' }),
      // Whom the bot has never met says nothing.
      person({ id: 'ida', name: 'Ida Sø', reachable: false }),
    ])
      await documents.create(people, one);

    await live.refresh();

    const { knowledge: known } = live.current();
    expect([...(known.leavers ?? [])]).toEqual([['Runa Coxeter', '2027-01-04']]);
    const context = { ...plainRenderContext('da'), knowledge: known };
    const [facts] = known.collaborations;
    expect(facts && formatFact('contacts-administrative', facts, context)).toContain(
      'Runa Coxeter (har ikke kunnet kontaktes gennem Udsyn siden 4. januar 2027); Bo Dal; Ida Sø',
    );
  });

  it('forgets a deleted entry', async () => {
    const { documents, live, answerTo, shown } = await opened();
    await documents.create(entries, entry({ id: 'halo', name: localized('HALO') }));
    await live.refresh();
    const before = shown('HALO');
    await documents.delete(entries, 'nordjylland', 'halo');

    await live.refresh();

    expect(before).toEqual(['halo']);
    expect(isAnswered(answerTo('HALO'))).toBe(false);
    expect(shown('CPMR')).toEqual(['cpmr']);
    expect(live.current().knowledge.collaborations.map(({ id }) => id)).toEqual(['cpmr']);
  });

  it('knows an entry that was deleted and created again', async () => {
    const { documents, live, shown } = await opened();
    await documents.delete(entries, 'nordjylland', 'cpmr');
    await live.refresh();
    await documents.create(entries, entry({ name: localized('NIMBUS') }));

    await live.refresh();

    expect(shown('NIMBUS')).toEqual(['cpmr']);
  });

  it('knows who confirmed an entry and its experiences', async () => {
    const { live, answerTo, change } = await opened();
    const confirmed = { on: '2027-03-03', by: 'mette', name: 'Mette' };
    const experiences = [{ ...confirmed, text: 'Start tidligt.', round: 'cpmr.1' }];
    await change({}, { confirmed, experiences });

    await live.refresh();

    expect(live.current().knowledge.provenance?.get('cpmr')).toEqual({ confirmed, experiences });
    expect(answerTo('erfaringer med CPMR')).toMatchObject({
      kind: 'passage',
      passage: { text: { da: expect.stringContaining('Start tidligt.') as string } },
    });
  });

  it('knows who decided an entry that costs nothing', async () => {
    const { live, answerTo, change } = await opened();
    const basis = {
      screening: 's1',
      decidedOn: '2027-02-01',
      body: 'regionsraadet',
      outcome: 'approved' as const,
      reason: '',
      recommendation: 'recommended',
    };
    const exit = { screening: 's2', matter: 'exit' as const, body: 'vaekstforum', reason: '' };
    await change({ costs: [] }, { basis, decisions: [{ ...exit, decidedOn: '2028-05-01' }] });

    await live.refresh();

    expect(isAnswered(answerTo('hvem besluttede CPMR?'))).toBe(true);
    const decided = (by: string, year: string) =>
      matchingIds(
        [
          { by: 'body', id: by },
          { by: 'time', role: 'decided', from: `${year}-01-01`, to: `${year}-12-31` },
        ],
        live.current().entries,
        '2029-01-01',
      );
    expect(decided('regionsraadet', '2027')).toEqual(['cpmr']);
    expect(decided('vaekstforum', '2028')).toEqual(['cpmr']);
    expect(decided('regionsraadet', '2028')).toEqual([]);
  });

  it('forgets what was known of an entry when it is known no more', async () => {
    const { live, change } = await opened();
    await change({}, { ownerName: 'Mette Holm' });
    await live.refresh();
    const before = live.current().knowledge.provenance?.get('cpmr')?.ownerName;
    await change({}, {});

    await live.refresh();

    expect(before).toBe('Mette Holm');
    expect(live.current().knowledge.provenance?.get('cpmr')?.ownerName).toBeUndefined();
  });

  it('keeps its index while nothing changes', async () => {
    const { live } = await opened();
    const before = live.current();

    await live.refresh();

    expect(live.current()).toBe(before);
  });
});
