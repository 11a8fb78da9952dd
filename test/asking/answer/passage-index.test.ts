import { createPassageIndex } from '../../../src/asking/answer/passage-index';
import { tokenise } from '../../../src/asking/language/tokens';
import type { Passage } from '../../../src/catalogue/knowledge';
import { localized } from '../../builders/localized';

const passage = (id: string, da: string, en: string, document = 'main'): Passage => ({
  id,
  title: { da, en },
  text: { da: `${da} i regionen`, en: `${en} in the region` },
  words: { da: [], en: [] },
  source: { document, place: localized('Afsnit 1') },
});

const index = createPassageIndex(
  [
    passage('travel', 'Godkendelse af rejser', 'Approval of journeys'),
    passage('staff', 'Flere opgaver uden mere personale', 'More tasks without more staff'),
    passage('more', 'Flere opgaver og mere personale', 'More tasks and more staff'),
    passage('office', 'Kontoret i Bruxelles', 'The office in Brussels', 'other'),
  ],
  'main',
);
const find = (text: string, language: 'da' | 'en' = 'da', document?: string) => {
  const tokens = tokenise(text);
  return index.find({ tokens, content: tokens }, language, document);
};
const first = (...asked: Parameters<typeof find>) => find(...asked)[0]?.passage.id;

describe('createPassageIndex', () => {
  it('finds the passage by its title, in either language', () => {
    expect(first('godkendelse af rejser')).toBe('travel');
    expect(first('approval of journeys', 'en')).toBe('travel');
    expect(first('approval of journeys', 'da')).toBe('travel');
  });

  it('finds passages of another document only if it is named', () => {
    expect(first('kontoret i Bruxelles')).not.toBe('office');
    expect(first('kontoret i Bruxelles', 'da', 'other')).toBe('office');
  });

  it('prefers a passage without negation, unless the question has one', () => {
    expect(first('opgaver personale')).toBe('more');
    expect(first('opgaver uden personale')).toBe('staff');
  });

  it('returns the explained share of the question: titles count fully, texts half', () => {
    const coverage = (text: string) => find(text)[0]?.coverage;

    expect(coverage('godkendelse')).toBe(1);
    expect(coverage('regionen')).toBe(0.5);
    expect(find('xyzzy')).toEqual([]);
  });

  it('explains nothing without content', () => {
    const tokens = tokenise('rejser');

    expect(index.find({ tokens, content: [] }, 'da')[0]?.coverage).toBe(0);
  });
});
