import type { Source } from '../../../src/catalogue/collaboration';
import { formatSources } from '../../../src/catalogue/cards/format-sources';
import { renderContextOf } from '../../cards/render-context-of';

const place = (da: string, en: string, document = 'strategy-2012'): Source => ({
  document,
  place: { da, en },
});
const ANNEX_4 = place('Bilag 4, tabel 2', 'Annex 4, table 2');
const ANNEX_4_10 = place('Bilag 4, tabel 10', 'Annex 4, table 10');
const ANNEX_5 = place('Bilag 5, tabel 1', 'Annex 5, table 1');

describe('sourcesInWords', () => {
  it('tells the place, the document and, plainly, how old the facts are', () => {
    expect(formatSources([ANNEX_4], renderContextOf('da')).split('\n\n')).toEqual([
      'Kilde: Bilag 4, tabel 2 · International Strategi for Region Nordjylland, marts 2012',
      'Oplysningerne er fra marts 2012 og kan være ændret siden.',
    ]);
    expect(formatSources([ANNEX_4], renderContextOf('en')).split('\n\n')).toEqual([
      'Source: Annex 4, table 2 · International Strategy of Region Nordjylland, March 2012',
      'The facts are from March 2012 and may have changed since.',
    ]);
  });

  it('names a document once with all its places, each once and in order', () => {
    const told = formatSources([ANNEX_5, ANNEX_4_10, ANNEX_4, ANNEX_5], renderContextOf('da'));

    expect(told).toMatch(/^Kilde: Bilag 4, tabel 2 og 10; bilag 5, tabel 1 · International/);
    expect(told.match(/International Strategi/g)).toHaveLength(1);
    expect(formatSources([ANNEX_5, ANNEX_4], renderContextOf('en'))).toMatch(
      /^Source: Annex 4, table 2; annex 5, table 1 · /,
    );
  });

  it('gives each document a line', () => {
    const midtjylland = place('Afsnit 2', 'Section 2', 'midtjylland-strategy');

    expect(formatSources([ANNEX_4, midtjylland], renderContextOf('da')).split('\n\n')).toEqual([
      expect.stringMatching(/^Kilde: Bilag 4/) as string,
      'Kilde: Afsnit 2 · Region Midtjyllands internationale strategi',
      'Oplysningerne er fra marts 2012 og kan være ændret siden.',
    ]);
  });

  it('tells only the place of what stands in no document, and no age that nobody knows', () => {
    const recorded = place('Registreret i Udsyn', 'Recorded in Udsyn', 'udsyn');

    expect(formatSources([recorded], renderContextOf('da'))).toBe('Kilde: Registreret i Udsyn');
    expect(formatSources([], renderContextOf('da'))).toBe('');
  });
});
