import type { Knowledge } from '../../src/catalogue/knowledge';
import type { Term, Theme } from '../../src/catalogue/vocabulary';
import { collaboration } from './collaboration';
import { localized } from './localized';

/** A term with its label and one word in each language. */
export const term = (id: string, da: string, en: string): Term => ({
  id,
  label: { da, en },
  words: { da: [], en: [] },
});

/** A theme, optionally narrower than others. */
export const theme = (id: string, da: string, en: string, ...broader: string[]): Theme => ({
  ...term(id, da, en),
  broader,
});

/** Knowledge of one collaboration without vocabulary, with the given fields. */
export const knowledge = (
  given: Partial<Omit<Knowledge, 'vocabulary'>> & {
    readonly vocabulary?: Partial<Knowledge['vocabulary']>;
  } = {},
): Knowledge => ({
  organisation: {
    id: 'nordjylland',
    name: localized('Region Nordjylland'),
    documents: [
      {
        id: 'strategy-2012',
        title: localized('Strategi'),
        publisher: 'Region Nordjylland',
        words: { da: [], en: [] },
      },
    ],
    missing: [],
  },
  collaborations: [collaboration()],
  mentions: [],
  people: [],
  rules: [],
  passages: [],
  ...given,
  vocabulary: {
    themes: [],
    areas: [],
    kinds: [],
    levels: [],
    countries: [],
    programmes: [],
    units: [],
    bodies: [],
    regions: [],
    currencies: [
      { code: 'DKK', words: ['kr', 'kroner', 't.kr', 'tkr', 'danske kroner'] },
      { code: 'EUR', words: ['€', 'euro', 'euros'] },
    ],
    ...given.vocabulary,
  },
});
