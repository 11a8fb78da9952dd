import fc from 'fast-check';
import type { Strings } from '../../src/texts/da';
import { renderAnswer } from '../../src/asking/cards/answer-cards';
import { renderMessage } from '../../src/cards/command-cards';
import { renderOverview } from '../../src/screening/cards/overview-cards';
import { plainTextOf } from '../../src/cards/plain-text';
import { renderScreening } from '../../src/screening/cards/screening-cards';
import { escapeMarkdown, unescapeMarkdown } from '../../src/cards/card-data';
import { collaboration } from '../builders/collaboration';
import { assessment, screening } from '../builders/screening';
import { nodesOf } from './find-nodes';
import { plainRenderContext } from './plain-render-context';

const DA = plainRenderContext('da');

const NASTY = [
  '[klik](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '${name}',
  '${$root.title}',
  '**fed**',
  '_kursiv_ ~~streget~~ `kode`',
  '<at>Udsyn</at>',
  '<script>alert(1)</script>',
  'C:\\mappe\\fil',
  'slutter med \\',
  '\\[a\\](b)',
  '&lt;b&gt; &amp; R&D &#42;',
  'linje et\nlinje to',
  'a | b',
  '# ikke en overskrift',
  '{{DATE(2027-01-01)}}',
];

/** What markup is made of, and a little that it is not. */
const CHARACTERS = Array.from('\\`*_[]()<>~|&#;-+.${}1ab ');

/** What Teams reads in a text: all that an unescaped character could begin. */
const MARKUP = /(?<!\\)(?:\\\\)*[`*_[\]<>~]|(?<!\\)(?:\\\\)*&#?\w+;/;

/** As a reader sees it: a space is a space, whether a line may break at it or not. */
const seen = (text: string) => text.replace(/\u00a0/g, ' ');

const textsOf = (card: object) =>
  nodesOf(card).flatMap(({ type, text }) => (type === 'TextBlock' ? [String(text)] : []));

describe('escapeMarkdown', () => {
  it.each([
    ['1. marts', '1.\u00a0marts'],
    ['- et\n+ to', '-\u00a0et\n+\u00a0to'],
    ['25.000 kr.', '25.000 kr.'],
    ['2-3 år', '2-3 år'],
    ['[a](b)', '\\[a\\](b)'],
    ['R&D', 'R&D'],
    ['&amp;', '\\&amp;'],
  ])('writes %j so that it is no list and no markup', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('leaves no markup, and gives back what it was given', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...CHARACTERS, '\n') }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(MARKUP);
        // A tab after the sign of a list becomes a space too: nobody can tell them apart in a card.
        expect(seen(unescapeMarkdown(escaped))).toBe(
          seen(text.replace(/^([ \t]*(?:\d+[.)]|[-+#]+))\t/gm, '$1 ')),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what people type', () => {
  it('reaches the reader of a card to the letter, whatever it is', () => {
    const line = fc
      .string({ unit: fc.constantFrom(...CHARACTERS) })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(line, (text) => {
        expect(seen(plainTextOf(renderMessage(text)))).toBe(seen(text));
      }),
      { numRuns: 300 },
    );
  });

  it.each(NASTY)('reaches the reader as it is in the name of a collaboration: %j', (text) => {
    const entry = collaboration({ name: { da: text, en: text }, aliases: [`kaldet ${text}`] });
    const detail = renderAnswer({ kind: 'detail', entry }, DA);
    const list = renderAnswer({ kind: 'list', filters: [], found: [entry] }, DA);

    for (const card of [detail, list]) {
      expect(seen(plainTextOf(card))).toContain(text);
      for (const shown of textsOf(card)) expect(shown).not.toMatch(MARKUP);
    }
    expect(seen(plainTextOf(detail))).toContain(`Kendes også som: kaldet ${text}`);
  });

  it.each(NASTY)('reaches the reader as it is in a fact of a proposal: %j', (text) => {
    const whole = renderScreening(
      screening({ proposal: { name: text, partners: text } }),
      assessment({}, { step: { kind: 'proposal' } }),
      DA,
      { overlaps: [] },
    );

    expect(seen(plainTextOf(whole))).toContain(`Navn: ${text}`);
    expect(seen(plainTextOf(whole))).toContain(`Partnere: ${text}`);
    for (const shown of textsOf(whole)) expect(shown).not.toMatch(MARKUP);
  });

  it.each(NASTY)('reaches the reader as it is in a comment: %j', (text) => {
    const note = { question: 'focus', comment: text, evidence: '', at: '2027-01-04T08:00:00.000Z' };
    const own = assessment({ focus: 2 }, { notes: [note] });
    const card = renderOverview(screening({ assessments: [own] }), own, DA, 'relevance');

    expect(seen(plainTextOf(card))).toContain(`Kommentar: ${text}`);
    for (const shown of textsOf(card)) expect(shown).not.toMatch(MARKUP);
  });

  it.each(NASTY)('stands in its input again as it was typed: %j', (text) => {
    const own = assessment({}, { step: { kind: 'fact', fact: 'name' } });
    const card = renderScreening(screening({ proposal: { name: text } }), own, DA, {
      overlaps: [],
    });

    expect(nodesOf(card).find(({ type }) => type === 'Input.Text')).toMatchObject({ value: text });
  });

  it.each(NASTY)('is shown as it is when nothing is found for it: %j', (word) => {
    const card = renderAnswer({ kind: 'nothing', filters: [{ by: 'word', word }], nearby: [] }, DA);
    const { answers }: Strings = DA.strings;

    expect(seen(plainTextOf(card))).toBe(answers.nothingAbout(`"${word}"`));
  });
});
