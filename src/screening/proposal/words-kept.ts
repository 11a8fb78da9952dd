import type { Term, Vocabulary } from '../../catalogue/vocabulary';
import type { Language, Localized } from '../../lib/language';
import type { Proposal } from './proposal';

type Terms = NonNullable<Proposal['themes']>;

const LABELS = {
  countries: { da: 'Lande', en: 'Countries' },
  themes: { da: 'Emner', en: 'Themes' },
  programmes: { da: 'Programmer', en: 'Programmes' },
} as const;

/** The names in a list, as they were written: "Region Skåne og Oulu". */
export function namesIn(list: string): string[] {
  return list
    .split(/[,;\n]|\s(?:og|and|&)\s/i)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

const recognised = ({ ids }: Terms, all: readonly Term[]) =>
  all.filter(({ id }) => ids.includes(id));

/** What was written of some terms, or where nothing was, what they are called. */
export function termsAsWritten(terms: Terms, all: readonly Term[]): Localized {
  const called = (language: Language) =>
    recognised(terms, all)
      .map(({ label }) => label[language])
      .join(', ');
  return { da: terms.text || called('da'), en: terms.text || called('en') };
}

/** Whether the labels of the recognised terms say all that was written. */
function isSaid(terms: Terms, all: readonly Term[]): boolean {
  const labels = recognised(terms, all).flatMap(({ label: { da, en } }) => [da, en]);
  const known = labels.map((label) => label.toLowerCase());
  return namesIn(terms.text).every((name) => known.includes(name.toLowerCase()));
}

/** What a proposal says of countries, themes and programmes, where an entry only has something near it or a part. */
export function wordsKept(
  { countries, themes, programme, name, partners, purpose }: Proposal,
  vocabulary: Vocabulary,
): Localized[] {
  // What was recognised in another fact stands there.
  const elsewhere = [name, partners, purpose];
  const isKept = (terms: Terms, of: keyof typeof LABELS) =>
    of === 'programmes'
      ? terms.ids.length > 1
      : !elsewhere.includes(terms.text) && !isSaid(terms, vocabulary[of]);
  const given = [
    ['countries', countries],
    ['themes', themes],
    ['programmes', programme],
  ] as const;
  return given.flatMap(([of, terms]) => {
    if (terms === undefined || !isKept(terms, of)) return [];
    const { da, en } = termsAsWritten(terms, vocabulary[of]);
    return [{ da: `${LABELS[of].da}: ${da}`, en: `${LABELS[of].en}: ${en}` }];
  });
}
