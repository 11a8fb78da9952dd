import { isAnswered, shownIds } from '../../../src/asking/answer/answer';
import {
  type IndexedKnowledge,
  indexKnowledge,
  withChanges,
} from '../../../src/asking/answer/index-knowledge';
import { ask } from '../../../src/asking/intents/ask';
import { tokenOf } from '../../../src/asking/language/tokens';
import type { Collaboration } from '../../../src/catalogue/collaboration';
import { collaboration } from '../../builders/collaboration';
import { knowledge, theme } from '../../builders/knowledge';
import { localized } from '../../builders/localized';
import { CONTENT, DAY } from '../nordjylland';

const CPMR = collaboration();
const HALO = collaboration({
  id: 'halo',
  name: localized('HALO'),
  themes: ['ferries'],
  countries: ['fi'],
  purpose: { da: 'Undersøger issejlads', en: 'Studies ice navigation' },
});

const indexOf = (...collaborations: Collaboration[]) =>
  indexKnowledge(
    knowledge({
      collaborations,
      vocabulary: { themes: [theme('ferries', 'færger', 'ferries')] },
    }),
  );
const changed = (facts: Collaboration) => ({ id: facts.id, facts, provenance: {} });
const gone = (id: string) => ({ id, facts: undefined, provenance: {} });
const answerTo = (text: string, index: IndexedKnowledge) => ask(text, index, { day: DAY });
const shown = (text: string, index: IndexedKnowledge) => shownIds(answerTo(text, index).answer);

describe('indexKnowledge', () => {
  it('knows the words of entries, passages, experiences and the vocabulary', () => {
    const experience = { text: 'Isbryderen', on: DAY, by: 'mette', name: 'Mette', round: 'r' };
    const { known } = indexKnowledge({
      ...knowledge({ collaborations: [HALO], vocabulary: { themes: [theme('x', 'færger', 'x')] } }),
      provenance: new Map([['halo', { experiences: [experience] }]]),
    });

    expect(
      ['issejlads', 'navigation', 'HALO', 'isbryderen', 'færge', 'kvalomatik'].map((word) =>
        known.knows(tokenOf(word.toLowerCase())),
      ),
    ).toEqual([true, true, true, true, true, false]);
  });
});

describe('withChanges', () => {
  it('finds an entry that was added, by its name, a part of its text and its vocabulary', () => {
    const before = indexOf(CPMR);
    const unknown = ['HALO', 'issejlads', 'færger'].map((text) => shown(text, before));

    const index = withChanges(before, [changed(HALO)]);

    expect(unknown).toEqual([[], [], []]);
    expect(['HALO', 'issejlads', 'færger'].map((text) => shown(text, index))).toEqual([
      ['halo'],
      ['halo'],
      ['halo'],
    ]);
    expect(shown('CPMR', index)).toEqual(['cpmr']);
  });

  it('finds an entry that was added by part of its name, and a misspelt word of it', () => {
    const name = localized('Østersøens Isbryderkommission');
    const index = withChanges(indexOf(CPMR), [changed({ ...HALO, name })]);

    expect(shown('hvad er isbryderkommissionen?', index)).toEqual(['halo']);
    expect(answerTo('samarbejder om issejlats', index)).toMatchObject({
      corrections: [{ from: 'issejlats', to: 'issejlads' }],
    });
  });

  it('answers with the facts of an entry as it was changed, by its new name and its old one', () => {
    const before = indexOf(CPMR, HALO);

    const index = withChanges(before, [
      changed({ ...HALO, name: localized('NIMBUS'), purpose: localized('Bygger vindmøller') }),
    ]);

    expect(shown('NIMBUS', index)).toEqual(['halo']);
    expect(shown('HALO', index)).toEqual(['halo']);
    expect(answerTo('hvad er formålet med NIMBUS?', index).answer).toMatchObject({
      entries: [{ purpose: { da: 'Bygger vindmøller' } }],
    });
    expect(shown('vindmøller', index)).toEqual(['halo']);
    expect(shown('issejlads', index)).toEqual([]);
  });

  it('does not find an entry that was removed', () => {
    const index = withChanges(indexOf(CPMR, HALO), [gone('halo')]);

    for (const text of ['HALO', 'hvad koster HALO?', 'issejlads', 'samarbejder om færger']) {
      const { answer } = answerTo(text, index);
      expect([text, shownIds(answer), isAnswered(answer)]).toEqual([text, [], false]);
    }
    expect(index.knowledge.collaborations).toEqual([CPMR]);
  });

  it('keeps what is known of entries: who is responsible, and that a removed one is forgotten', () => {
    const before = withChanges(indexOf(CPMR, HALO), [
      { id: 'halo', facts: HALO, provenance: { ownerName: 'Mette Holm' } },
      { id: 'cpmr', facts: CPMR, provenance: { ownerName: 'Bent Sø' } },
    ]);

    const index = withChanges(before, [gone('halo')]);

    expect(before.knowledge.provenance?.get('halo')).toEqual({ ownerName: 'Mette Holm' });
    expect([...(index.knowledge.provenance ?? [])]).toEqual([['cpmr', { ownerName: 'Bent Sø' }]]);
  });

  it('knows the words of an experience, and answers with it', () => {
    const experience = {
      text: 'Simultantolkningen var dyr.',
      on: '2012-02-01',
      by: 'mette',
      name: 'Mette Holm',
      round: 'cpmr.1',
    };
    const before = indexOf(CPMR, HALO);
    const word = tokenOf('simultantolkningen');
    const knew = before.known.knows(word);

    const index = withChanges(before, [
      { id: 'cpmr', facts: CPMR, provenance: { experiences: [experience] } },
    ]);

    expect([knew, index.known.knows(word)]).toEqual([false, true]);
    expect(answerTo('erfaringer med CPMR', index).answer).toMatchObject({
      kind: 'passage',
      passage: { text: { da: expect.stringContaining('Simultantolkningen var dyr.') as string } },
    });
  });

  it('answers as an index that is built from the changed catalogue', () => {
    const [first, second, ...others] = CONTENT.collaborations;
    if (first === undefined || second === undefined) throw new Error('the catalogue is empty');
    const before = indexKnowledge({ ...CONTENT, collaborations: [...others, second] });

    const index = withChanges(before, [
      changed({ ...second, countries: ['fi'] }),
      changed(first),
      gone(others[0]?.id ?? ''),
    ]);
    const built = indexKnowledge({
      ...CONTENT,
      collaborations: [...others.slice(1), { ...second, countries: ['fi'] }, first],
    });

    const questions = [
      `hvad koster ${first.name.da}?`,
      'hvilke samarbejder er der i Finland?',
      'hvor mange netværk er der?',
      'projekter om transport',
      'hvilke projekter slutter i 2013?',
      'hvilket netværk er dyrest?',
      'alle samarbejder',
    ];
    for (const question of questions)
      expect([question, shown(question, index)]).toEqual([question, shown(question, built)]);
  });
});
