import { distinctiveWords, foldedWords } from './distinctive-words';

/** What kind of body a name is of; a name may say none, or several. */
type Institution = 'hospital' | 'university' | 'municipality' | 'region';

/** Whole words, folded: "Skånes universitetssjukhus" is a hospital, "Vestland fylkeskommune" a region. */
const INSTITUTIONS: readonly (readonly [Institution, RegExp])[] = [
  ['hospital', /^(?:\p{L}*(?:hospital|sygehus|sjukhus|sykehus)(?:e?ts?|er|ene|s)?|clinics?)$/u],
  ['university', /^(?:universitet(?:e?ts?|er|erne|s)?|universit(?:y|ies)|hogskolan?|colleges?)$/u],
  [
    'region',
    /^(?:\p{L}*region(?:ens?|er|erne|s|rad|radet)?|fylkes?\p{L}*|lans?|county|province)$/u,
  ],
  ['municipality', /^(?:kommun(?:e|er|en|erne|es)?|municipalit(?:y|ies))$/u],
];
/** "Aalborg University Hospital" is no university. */
const OF_UNIVERSITY = /(?<= )(?:university|universitets?) (?=\p{L}*(?:hospital|sygehus|sjukhus))/gu;

function institutionsOf(text: string): ReadonlySet<Institution> {
  const words = ` ${foldedWords(text).join(' ')}`.replace(OF_UNIVERSITY, '').trim().split(' ');
  return new Set(
    INSTITUTIONS.flatMap(([kind, pattern]) =>
      words.some((word) => pattern.test(word)) ? [kind] : [],
    ),
  );
}

/** A partner as it is compared: what tells it from others, and what kind of body it is. */
export interface NamedBody {
  readonly words: readonly string[];
  readonly institutions: ReadonlySet<Institution>;
}

/** Reads the name of one body. */
export function namedBody(text: string): NamedBody {
  return { words: distinctiveWords(text), institutions: institutionsOf(text) };
}

const BETWEEN = /[,;\n()]|\s(?:og|and|samt|&|med|with)\s/iu;

/** Reads the bodies that a list of partners names. */
export function namedBodies(list: string): NamedBody[] {
  return list.split(BETWEEN).map(namedBody);
}

/** The words that two bodies share; none if one is a hospital and the other a university. */
export function sharedWords(one: NamedBody, other: NamedBody): string[] {
  const kinds = [...one.institutions];
  const mayBeSame =
    kinds.length === 0 ||
    other.institutions.size === 0 ||
    kinds.some((kind) => other.institutions.has(kind));
  return mayBeSame ? one.words.filter((word) => other.words.includes(word)) : [];
}
