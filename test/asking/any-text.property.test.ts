import { propertyRuns } from '../property-runs';
import fc from 'fast-check';
import { renderAnswers } from '../../src/asking/cards/answer-cards';
import { renderContextFor } from '../../src/cards/render-context';
import { ask } from '../../src/asking/intents/ask';
import type { Memory } from '../../src/asking/answer/query';
import { unescapeMarkdown } from '../../src/cards/card';
import { CONTENT, DAY, INDEX } from './nordjylland';

const LONGEST = 4096;
const LANGUAGES = ['da', 'en'] as const;
const TELLINGS = LANGUAGES.map((language) => renderContextFor(language, CONTENT, DAY));
const { memory: AFTER_A_LIST } = ask('netværk om transport', INDEX, { day: DAY });

/** The cards that answer a text, in both languages; none for a command, which has its own cards. */
function cardsFor(text: string, memory?: Memory): object[] {
  const asked = ask(text, INDEX, { day: DAY, memory });
  return asked.answer.kind === 'command'
    ? []
    : TELLINGS.map((renderContext) => renderAnswers(asked, renderContext));
}

/** Every text that a card shows, leaving out what its buttons send. */
function textsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'data' || key === 'url' ? [] : textsIn(value),
  );
}

const WORDS = [
  ...'hvad hvilke which what koster cost slutter ends og and i in er ikke not den anden dem of them hun she'.split(
    ' ',
  ),
  ...'CPMR Westlink MARKIS projekter networks psykiatri transport Norge 2012 sidste år dyrest i alt screening hjælp Larsen'.split(
    ' ',
  ),
];
const odd = fc.constantFrom(
  '\ud800',
  '\udfff',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\u0000',
  '\u0007',
  'שלום',
  'مرحبا',
  '👩‍👩‍👧',
  'ﬁ',
  'ß',
  'İ',
  '\u0301',
  '${x}',
  '$',
  '{',
  '}',
  '**',
  '[a](b)',
  '<b>',
  '`',
  '&lt;',
  '\\',
  '\n',
  '\r',
  '\u2028',
  '|',
  "'",
  '"',
  '%',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: LONGEST }),
  fc.string({ maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.oneof(odd, fc.constantFrom(...WORDS)), { maxLength: 60 })
    .map((parts) => parts.join(' ').slice(0, LONGEST)),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 20 }).map((words) => words.join(' ')),
);

describe('any text', () => {
  it('is understood, answered and told in both languages', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, follows) => {
        const cards = cardsFor(text, follows ? AFTER_A_LIST : undefined);

        expect(JSON.stringify(cards)).not.toContain('${');
      }),
      { numRuns: propertyRuns(400) },
    );
  });

  it.each([
    ['no text', ''],
    ['4 KB of one letter', 'a'.repeat(LONGEST)],
    ['4 KB of ø', 'ø'.repeat(LONGEST)],
    ['4 KB of one digit', '7'.repeat(LONGEST)],
    ['4 KB of spaces', ' '.repeat(LONGEST)],
    ['4 KB of accents', '\u0301'.repeat(LONGEST)],
    ['4 KB of ligatures that unfold', 'ﷺ'.repeat(LONGEST)],
    ['4 KB of half characters', '\ud83d'.repeat(LONGEST)],
    ['2000 words of one', 'transport '.repeat(2000)],
    [
      '2000 different words',
      Array.from({ length: 2000 }, (_, at) => `x${at.toString(36)}`).join(' '),
    ],
    ['2000 words of the vocabulary', WORDS.join(' ').concat(' ').repeat(60)],
    ['all names', CONTENT.collaborations.map(({ name }) => name.da).join(' ')],
    ['a template', '${name} ${$root} ${if(true, 1, 2)}'],
  ])('is answered even if it is %s', (_, text) => {
    expect(JSON.stringify(cardsFor(text))).not.toContain('${');
  });

  it('appears on a card exactly as typed, never as markdown', () => {
    const mark = fc.constantFrom(
      '*',
      '_',
      '[',
      ']',
      '<',
      '>',
      '`',
      '~',
      '|',
      '\\',
      '#',
      '- ',
      '&lt;',
    );
    const marked = fc
      .array(
        fc.oneof(mark, fc.constantFrom('xyzzy', 'plugh', 'transport', 'Norge', '(http://x)')),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((parts) => parts.join(''));

    fc.assert(
      fc.property(marked, (text) => {
        const quoting = cardsFor(text)
          .flatMap(textsIn)
          .filter((shown) => /xyzzy|plugh/.test(shown));

        expect(quoting.filter((shown) => /(?<!\\)[*_[\]<>`~|]/.test(shown))).toEqual([]);
      }),
      { numRuns: propertyRuns(150) },
    );
  });

  it('appears word for word in plain text, without marks', () => {
    const texts = cardsFor('**xyzzy** [plugh](http://evil)').flatMap(textsIn);
    const told = texts.find((text) => text.includes('xyzzy')) ?? '';

    expect(unescapeMarkdown(told)).toMatch(/"xyzzy".+"plugh"/);
  });
});
