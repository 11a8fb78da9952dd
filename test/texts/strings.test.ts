import { stringsFor } from '../../src/texts/strings';
import { languageSchema } from '../../src/lib/language';

/** Every text of a language by its path; a function is called with ordinary arguments. */
function textsOf(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') {
    const tell = value as (...values: unknown[]) => unknown;
    // Strings stand for names and numbers for counts: one, none, two and in the past.
    const ways: unknown[][] = [
      ['X', 'X', 'X', 'X'],
      ['X', 1, 'X', 1],
      ['X', -1, 'X', -1],
      ['X', -2, 'X', -2],
      [1, 1, 1, 1],
      [2, 2, 2, 2],
      [0, 0, 0, 0],
      ['', '', '', ''],
    ];
    return ways.map((way, index) => [`${at}(${index})`, String(tell(...way))]);
  }
  if (typeof value !== 'object' || value === null) return [[at, '']];
  return Object.entries(value).flatMap(([key, one]) =>
    textsOf(one, at === '' ? key : `${at}.${key}`),
  );
}

const wordsIn = (text: string) => text.match(/\p{L}{2,}/gu)?.length ?? 0;
const shapeOf = (texts: readonly [string, string][]) => texts.map(([path]) => path);

const DA = textsOf(stringsFor('da'));
const EN = textsOf(stringsFor('en'));

/** Words that Danish and English share, or that are intentionally in the other language. */
const SHARED_PATHS = ['help.otherLanguage', 'help.text', 'help.commands'];

const SMALL_ENGLISH =
  /\b(the|and|you|your|is|are|was|not|with|from|this|that|what|which|write|answer|question|of)\b/i;
const SMALL_DANISH =
  /\b(og|ikke|det|den|jeg|du|din|dit|dine|er|af|på|til|hvad|skriv|svar|spørgsmål)\b/i;

describe('the texts', () => {
  it('have the same structure in both languages', () => {
    expect(shapeOf(EN)).toEqual(shapeOf(DA));
    expect(DA.length).toBeGreaterThan(150);
  });

  it.each(languageSchema.options)(
    'are none of them empty, untrimmed or unfinished in %s',
    (language) => {
      const faulty = textsOf(stringsFor(language)).filter(
        ([path, text]) =>
          // The last call passes no values, so its result may be empty.
          !path.endsWith('(7)') &&
          (text.trim() === '' || text !== text.trim() || /TODO|undefined|\[object/.test(text)),
      );

      expect(faulty).toEqual([]);
    },
  );

  it('have no English left in Danish, and no Danish in English', () => {
    const foreign = (texts: readonly [string, string][], words: RegExp) =>
      texts.filter(([path, text]) => !SHARED_PATHS.includes(path) && words.test(text));

    expect(foreign(DA, SMALL_ENGLISH)).toEqual([]);
    expect(foreign(EN, SMALL_DANISH)).toEqual([]);
  });

  it('differ between the languages if they are full sentences', () => {
    const same = DA.filter(([, text], index) => text === EN[index]?.[1] && wordsIn(text) > 2);

    expect(same.map(([path]) => path)).toEqual([]);
  });

  it('use straight quotation marks around text to write', () => {
    expect([...DA, ...EN].filter(([, text]) => /[“”„«»]/.test(text))).toEqual([]);
  });

  it('name in help only what the bot understands', () => {
    expect(stringsFor('da').help.commands).toContain('"fortsæt"');
    expect(stringsFor('en').help.commands).toContain('"continue"');
  });
});

describe('singular and plural', () => {
  const da = stringsFor('da');
  const en = stringsFor('en');

  it.each([
    [da.answers.list(1), '1 samarbejde'],
    [da.answers.list(2), '2 samarbejder'],
    [en.answers.list(1), '1 collaboration'],
    [en.answers.list(0), '0 collaborations'],
    [da.answers.nearbyFor('x', 1), 'Uden "x": 1 samarbejde'],
    [en.answers.nearbyFor('x', 2), 'Without "x": 2 collaborations'],
    [
      da.screening.result.unanswered(1),
      '1 spørgsmål er ikke besvaret eller er besvaret med "ved ikke" og tæller ikke med.',
    ],
    [
      en.screening.result.unanswered(1),
      '1 question is unanswered or answered with "don\'t know" and does not count.',
    ],
    [
      en.screening.result.unanswered(2),
      '2 questions are unanswered or answered with "don\'t know" and do not count.',
    ],
    [da.monitoring.due('1. marts', 1), 'Frist 1. marts, om 1 dag.'],
    [en.monitoring.due('1 March', -1), 'It was due 1 March, 1 day ago.'],
  ])('is formatted as "%s"', (told, expected) => {
    expect(told).toBe(expected);
  });
});
