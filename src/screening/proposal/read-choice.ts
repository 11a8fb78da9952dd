import type { Term } from '../../catalogue/vocabulary';
import { escapePattern } from '../../lib/text';
import { NO, plain, YES } from '../../questionnaire/read-typed';
import { type Fact, type Level, LEVELS } from './proposal';
import type { ProposalReading } from './reading';

/** How people write a choice that no vocabulary names, besides its id. */
const WORDS: Readonly<Record<string, readonly string[]>> = { yes: YES, no: NO };
const FUNDING_WORDS: Readonly<Record<string, readonly string[]>> = {
  none: ['nej', 'no', 'ingen', 'egne midler', 'kun egne midler', 'own funds', 'only own funds'],
  'same-staff': [
    'ja, uden ekstra stillinger',
    'uden',
    'uden ekstra stillinger',
    'uden flere stillinger',
    'samme personale',
    'yes, without extra posts',
    'without',
    'without extra posts',
    'yes, without extra positions',
    'without extra positions',
    'same staff',
  ],
  'more-staff': [
    'ja, med ekstra stillinger',
    'med',
    'med ekstra stillinger',
    'ekstra stillinger',
    'flere stillinger',
    'yes, with extra posts',
    'with',
    'with extra posts',
    'extra posts',
    'yes, with extra positions',
    'with extra positions',
    'extra positions',
    'more staff',
  ],
};

/** What a term is called in either language, in lower case. */
export const namesOf = ({ id, label, words }: Term) =>
  [id, label.da, label.en, ...words.da, ...words.en].map(plain);

/** What names a choice, in either language. */
function wordsOf(fact: Fact, choice: string, { vocabulary }: ProposalReading): readonly string[] {
  const { areas, levels, kinds } = vocabulary;
  const terms = new Map<Fact, readonly Term[]>([
    ['area', areas],
    ['level', levels],
    ['kind', kinds],
  ]).get(fact);
  if (terms !== undefined) return terms.filter(({ id }) => id === choice).flatMap(namesOf);
  return (fact === 'funding' ? FUNDING_WORDS : WORDS)[choice] ?? [];
}

/** A text in lower-case words, with a space around each. */
const words = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** Only the end of a longer word says what it is: "klimaprojekt", but not "aftaletekst". */
const SHORTEST_END = 6;

/** The position of the first word in a text that names a kind. */
function placeOf({ label, words: { da, en } }: Term, text: string): number {
  const places = [label.da, label.en, ...da, ...en].map((word) => {
    const named = escapePattern(words(word).trim());
    const begin = named.length >= SHORTEST_END ? String.raw`\s\p{L}*` : String.raw`\s`;
    return new RegExp(`${begin}${named}(?:e?t|e?n|s)?\\s`, 'u').exec(text)?.index ?? Infinity;
  });
  return Math.min(...places);
}

/** The kind that a text names first. */
export function kindNamedIn(text: string, kinds: readonly Term[]): string | undefined {
  const said = words(text);
  const [first] = kinds
    .map((kind) => ({ id: kind.id, place: placeOf(kind, said) }))
    .filter(({ place }) => place < Infinity)
    .sort((one, other) => one.place - other.place);
  return first?.id;
}

/** What takes a choice back: "ikke politisk", "måske". */
const IN_DOUBT =
  /(?<!\p{L})(?:ikke|hverken|ej|måske|enten|not|neither|nor|maybe|perhaps|either)(?!\p{L})|\?/iu;
/** Shorter words stand in other sentences too: "ja", "med". */
const SHORTEST_NAMED = 5;
/** A text of more words tells more than a choice. */
const MOST_WORDS = 8;

/** The one choice that a text names among a few other words: "det er administrativt, vil jeg mene". */
function choiceNamedIn(
  fact: Fact,
  text: string,
  choices: readonly string[],
  reading: ProposalReading,
): string | undefined {
  if (IN_DOUBT.test(text) || text.split(/\s+/u).length > MOST_WORDS) return undefined;
  const isNamed = (name: string) =>
    name.length >= SHORTEST_NAMED &&
    new RegExp(String.raw`(?<!\p{L})${escapePattern(name)}(?:t|e|en|et)?(?!\p{L})`, 'iu').test(
      text,
    );
  const [found, another] = choices.filter((one) => wordsOf(fact, one, reading).some(isNamed));
  return another === undefined ? found : undefined;
}

/** The choice that a text makes: by its id, its label or another word for it. */
export function readChoice(
  fact: Fact,
  typed: string,
  choices: readonly string[],
  reading: ProposalReading,
): string | undefined {
  const text = plain(typed);
  const found = choices.find(
    (choice) => choice === text || wordsOf(fact, choice, reading).includes(text),
  );
  if (found !== undefined) return found;
  if (fact === 'kind') return kindNamedIn(typed, reading.vocabulary.kinds);
  if (fact === 'level') return choiceNamedIn(fact, text, choices, reading);
  if (fact !== 'area') return undefined;
  // "På sundhedsområdet": said in more words, but of one area.
  const { areas } = reading.recognise(typed);
  return areas.length === 1 ? areas.find((area) => choices.includes(area)) : undefined;
}

const COLLABORATIONS =
  'samarbejde|partnerskab|projekt|netværk|medlemskab|aftale|alliance|udveksling|collaboration|cooperation|partnership|project|network|membership|agreement|exchange';

/** The level that a sentence says the collaboration has, and the sentence without it. */
export function cutLevel(
  text: string,
  { vocabulary }: ProposalReading,
): { level?: Level; rest: string } {
  for (const level of LEVELS) {
    const label = vocabulary.levels.find(({ id }) => id === level)?.label;
    if (label === undefined) continue;
    const says = new RegExp(
      String.raw`(?<!\p{L})(?:på\s+|at\s+(?:the\s+|a\s+)?)?(?:${label.da}|${label.en})(?:t|e)?(?!\p{L})` +
        String.raw`(?:\s+(?:niveau|plan|level)|(?=\s+\p{L}*(?:${COLLABORATIONS})|\s*(?:[,.;]|$)))`,
      'iu',
    );
    if (says.test(text)) return { level, rest: text.replace(says, '').replace(/\s{2,}/g, ' ') };
  }
  return { rest: text };
}
