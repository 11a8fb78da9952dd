import { propertyRuns } from '../property-runs';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer } from '../../src/asking/answer/answer';
import { ask } from '../../src/asking/intents/ask';
import { renderAnswer } from '../../src/asking/cards/answer-cards';
import { answerFooterOf } from '../../src/asking/cards/answer-footer';
import {
  renderRated,
  renderReasonNoted,
  renderUnanswered,
} from '../../src/asking/cards/feedback-cards';
import { renderAnswered, renderInquiry, renderReply } from '../../src/asking/cards/inquiry-cards';
import { renderList } from '../../src/asking/cards/list-card';
import { type Feedback, REASONS } from '../../src/asking/feedback/feedback';
import { indexKnowledge } from '../../src/asking/answer/index-knowledge';
import { ATTRIBUTES } from '../../src/asking/answer/filter';
import { type Button, linkSchema, escapeMarkdown, unescapeMarkdown } from '../../src/cards/card';
import { renderHelp, renderMessage } from '../../src/cards/command-cards';
import { languageCard } from '../../src/cards/language-card';
import { plainTextOf } from '../../src/cards/message';
import { chips, shortName, showButton } from '../../src/cards/show-button';
import { CARDS, questionCard } from '../../src/cards/templates';
import type { Collaboration } from '../../src/catalogue/collaboration';
import { languageSchema } from '../../src/lib/language';
import { renderOverview } from '../../src/screening/cards/overview-cards';
import { renderScreening } from '../../src/screening/cards/step-cards';
import type { Strings } from '../../src/texts/da';
import { collaboration } from '../builders/collaboration';
import { inquiry } from '../builders/inquiry';
import { assessment, screening } from '../builders/screening';
import { type Node, nodesOf } from './find-nodes';
import { faultsOf, kilobytesOf } from './lint-card';
import { plainRenderContext } from './plain-render-context';
import { CONTENT, renderContextOf, entryOf } from './render-context-of';
import { fieldsOf, fieldsInTemplate } from './template-paths';

describe('chips', () => {
  const button = (title: string): Button => ({ title, data: { action: 'help' } });
  const all = (titles: string) => titles.split('').map(button);
  const titles = (buttons: readonly Button[]) => buttons.map(({ title }) => title).join('');

  describe('chips', () => {
    it.each([
      ['', 'abcd', 'z', 'abz'],
      ['m', 'abcd', 'z', 'maz'],
      ['m', 'a', '', 'ma'],
      ['mno', 'abcd', 'z', 'mno'],
    ])(
      'offers at most three of first %j, others %j and last %j: %j',
      (first, others, last, kept) => {
        expect(titles(chips(all(first), all(others), all(last)))).toBe(kept);
      },
    );
  });
});

describe('every card', () => {
  /** In KB. Teams accepts 100; older documentation says 28. */
  const LARGEST = 28;
  const FOLDER = path.join(__dirname, '../../cards');
  const LANGUAGES = languageSchema.options;

  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));

  describe('cards/', () => {
    it('has a template with a schema and a sample each, and nothing else', () => {
      const names = CARDS.map(({ name }) => name);

      const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });

      expect(files.filter((file) => file.endsWith('.json')).sort()).toEqual(
        names.flatMap((name) => [`${name}.card.json`, `${name}.sample.json`]).sort(),
      );
      expect(new Set(names).size).toBe(names.length);
    });

    describe.each(CARDS.map((card) => [card.name, card] as const))('%s', (name, card) => {
      it('renders its sample into a card without a fault', () => {
        const rendered = card.render(card.data.parse(read(`${name}.sample.json`)) as never);

        expect(faultsOf(rendered)).toEqual([]);
        expect(kilobytesOf(rendered)).toBeLessThan(LARGEST);
      });

      it('names the fields of its schema, all of them and no others', () => {
        const named = fieldsInTemplate(read(`${name}.card.json`), card.data);

        expect(named.filter(({ missing }) => missing)).toEqual([]);
        expect([...new Set(named.map(({ path: field }) => field))].sort()).toEqual(
          fieldsOf(card.data).sort(),
        );
      });

      it('refuses data with a field too many or too few', () => {
        const sample = read(`${name}.sample.json`) as Node;
        const [first = ''] = Object.keys(sample);

        expect(card.data.safeParse({ ...sample, surplus: 'x' }).success).toBe(false);
        expect(card.data.safeParse({ ...sample, [first]: undefined }).success).toBe(false);
      });
    });
  });

  describe('faultsOf', () => {
    const text = { type: 'TextBlock', text: 'x', wrap: true };
    const button = { type: 'Action.Submit', title: 'x', data: { action: 'help' } };
    const cardWith = (...body: object[]) => ({ type: 'AdaptiveCard', version: '1.2', body });

    it('finds nothing in a valid card', () => {
      expect(faultsOf(cardWith(text, { type: 'ActionSet', actions: [button] }))).toEqual([]);
    });

    it.each([
      ['a misspelt property', { ...text, wieght: 'Bolder' }, 'TextBlock has no wieght'],
      ['a missing text', { type: 'TextBlock', wrap: true }, 'no text'],
      ['an empty text', { ...text, text: '' }, 'no text'],
      ['a text that is cut off', { type: 'TextBlock', text: 'x' }, 'no wrap'],
      ['a misspelt element', { ...text, type: 'TextBlokc' }, 'TextBlokc is not of the subset'],
      ['a newer element', { type: 'Table', rows: [] }, 'Table is not of the subset'],
      ['a value that is none', { ...text, size: 'Huge' }, 'Invalid value "Huge"'],
      ['an image that is not told', { type: 'Image', url: 'x.png' }, 'no altText'],
      ['an input without a label', { type: 'Input.Text', id: 'x', placeholder: 'x' }, 'no label'],
      [
        'a choice without a value',
        {
          type: 'Input.ChoiceSet',
          id: 'x',
          label: 'x',
          placeholder: 'x',
          choices: [{ title: 'x' }],
        },
        'no value',
      ],
      [
        'a row of more buttons than clients show',
        { type: 'ActionSet', actions: Array.from({ length: 7 }, () => button) },
        'more than 6 actions',
      ],
      [
        'more buttons than people take in',
        { type: 'ActionSet', actions: Array.from({ length: 6 }, () => button) },
        '6 buttons are shown',
      ],
      [
        'two buttons that are primary',
        { type: 'ActionSet', actions: [1, 2].map(() => ({ ...button, style: 'positive' })) },
        '2 buttons are primary',
      ],
      [
        'a menu alone',
        { type: 'ActionSet', actions: [{ ...button, mode: 'secondary' }] },
        'all buttons are in the menu',
      ],
      ['a fact without a value', { type: 'FactSet', facts: [{ title: 'x' }] }, 'no value'],
      ['a set without facts', { type: 'FactSet', facts: [] }, 'no facts'],
      ['a text that was left out', { ...text, text: '${name}' }, '${'],
      ['a value that was forgotten', { ...text, text: 'undefined' }, 'undefined'],
      [
        'an action that the bot does not know',
        { type: 'ActionSet', actions: [{ ...button, data: { action: 'x' } }] },
        'sends what the bot does not know',
      ],
      [
        'Action.Execute',
        { type: 'ActionSet', actions: [{ ...button, type: 'Action.Execute' }] },
        'Action.Execute is not of the subset',
      ],
    ])('finds %s', (_, element, fault) => {
      expect(faultsOf(cardWith(element)).join('\n')).toContain(fault);
    });

    it('finds another version', () => {
      expect(faultsOf({ ...cardWith(text), version: '1.5' })).toContain('version 1.5');
    });
  });

  describe.each(LANGUAGES)('every card in %s', (language) => {
    const renderContext = renderContextOf(language);
    const { strings } = renderContext;

    const expectSound = (card: object) => {
      expect(faultsOf(card)).toEqual([]);
      expect(kilobytesOf(card)).toBeLessThan(LARGEST);
    };

    it.each(CONTENT.collaborations)('is valid with everything about $id', (entry) => {
      expectSound(renderAnswer({ kind: 'detail', entry }, renderContext));
    });

    it.each(ATTRIBUTES)('is valid with %s of each, and of three at once', (attribute) => {
      const asked = (entries: readonly Collaboration[]) =>
        renderAnswer(
          {
            kind: 'value',
            attributes: [attribute],
            entries,
          },
          renderContext,
        );
      for (const entry of CONTENT.collaborations) expectSound(asked([entry]));
      expectSound(asked(CONTENT.collaborations.slice(0, 3)));
    });

    it('is valid with every page of the full list', () => {
      const filters = [{ by: 'level', id: 'political' } as const];
      const list: Answer = { kind: 'list', filters, found: [...CONTENT.collaborations] };
      for (let from = 0; from < list.found.length; from += 10)
        expectSound(renderList(list, renderContext, from));
    });

    it('is valid with every passage and every mention', () => {
      for (const passage of CONTENT.passages)
        expectSound(renderAnswer({ kind: 'passage', passage }, renderContext));
      for (const mention of CONTENT.mentions)
        expectSound(renderAnswer({ kind: 'mention', mention, missing: ATTRIBUTES }, renderContext));
    });

    it('is valid when nothing is found, even for the longest question', () => {
      expectSound(renderAnswer({ kind: 'nothing', filters: [], nearby: [] }, renderContext));
      const filters = Array.from({ length: 100 }, (_, index) => ({
        by: 'word' as const,
        word: `${index}`.padEnd(19, 'x'),
      }));
      const nearby = filters.map((without) => ({ without, count: 1 }));
      expectSound(renderAnswer({ kind: 'nothing', filters, nearby }, renderContext));
    });

    it('is valid with every footer of an answer', () => {
      const index = indexKnowledge(CONTENT);
      const questions = [
        'hvilke netvræk dækker sundheds-IT i Norge?',
        'hvad koster nordsøkomissionen?',
        'vis alle netværk',
        'sammenlign ERTICO og CPMR',
        'hvad er telefonnummeret til ERTICO?',
        'hvor mange netværk er der?',
        `netværk ${'kvalomatik '.repeat(180)}`,
      ];
      for (const question of questions) {
        const asked = ask(question, index, { day: renderContext.day });
        if (asked.answer.kind === 'command') throw new Error(question);
        expectSound(
          renderAnswer(asked.answer, renderContext, answerFooterOf(asked, question, renderContext)),
        );
      }
    });

    it("is valid with feedback and the coordinators' list of it", () => {
      const rating: Feedback = {
        id: 'rating.k',
        month: '2027-01',
        kind: 'rating',
        useful: false,
        question: 'x'.repeat(300),
        intent: 'find',
        answered: true,
        at: '2027-01-10T12:00:00.000Z',
        expiresAt: '2028-01-10T12:00:00.000Z',
      };
      expectSound(renderRated(rating, rating.question, renderContext));
      expectSound(renderRated({ ...rating, useful: true }, rating.question, renderContext));
      expectSound(renderReasonNoted(rating, renderContext));
      for (const reason of REASONS)
        expectSound(renderReasonNoted({ ...rating, reason }, renderContext));
      expectSound(renderUnanswered([], renderContext));
      expectSound(
        renderUnanswered(
          Array.from({ length: 10 }, () => rating),
          renderContext,
        ),
      );
    });

    it('is valid with an inquiry from the question to the answer', () => {
      const long = 'x'.repeat(2000);
      const open = inquiry({ question: 'y'.repeat(300) });
      const answered = inquiry({ state: 'answered', answer: long, fromName: '' });
      expectSound(renderInquiry(open, renderContext));
      expectSound(
        renderInquiry(open, renderContext, {
          notice: strings.asking.inquiry.notDelivered,
          value: long,
        }),
      );
      expectSound(renderAnswered(answered, renderContext, 'z'.repeat(2000)));
      expectSound(renderReply(answered, renderContext));
    });

    it('is valid with what Udsyn says about itself', () => {
      expectSound(renderHelp(strings, language));
      expectSound(
        renderHelp(strings, language, {
          welcome: { title: 'x', text: strings.welcome.text('x') },
          mayCoordinate: true,
        }),
      );
      expectSound(languageCard(strings));
      expectSound(renderMessage(strings.greeting));
    });
  });
});

describe('link', () => {
  describe('linkSchema', () => {
    it.each([
      ['https://x.dk/a', 'https://x.dk/a'],
      ['HTTPS:x.dk', 'https://x.dk/'],
      ['https://x.dk/a(b)', 'https://x.dk/a%28b%29'],
      ['https://x.dk/a b">', 'https://x.dk/a%20b%22%3E'],
    ])('encodes %s so that it cannot end the link around it', (url, expected) => {
      expect(linkSchema.parse(url)).toBe(expected);
    });

    it.each(['javascript:alert(1)', 'x.dk', 'file:///etc/passwd', ''])('refuses %j', (url) => {
      expect(linkSchema.safeParse(url).success).toBe(false);
    });
  });
});

describe('plain text', () => {
  describe('plainTextOf', () => {
    it('reads texts, rows and facts from top to bottom', () => {
      const lines = plainTextOf(
        renderAnswer({ kind: 'detail', entry: entryOf('aer') }, renderContextOf('da')),
      ).split('\n');

      expect(lines[0]).toBe('Assembly of European Regions (AER)');
      expect(lines).toContain('Lande: Norge og Sverige');
      expect(lines.find((line) => line.startsWith('Kilde'))).toMatch(/^Kilde: Bilag 4, tabel 1/);
    });

    it("drops the template's emphasis, but not asterisks in the text", () => {
      const data = { action: 'help' } as const;
      const choice = { label: '2 * 2*', given: '', action: 'x', description: '**fire**', data };
      const card = questionCard.render({
        progress: '1 af 1',
        notice: '',
        question: 'Hvad?',
        help: 'Derfor.',
        choices: [choice, choice],
        buttons: [],
      });

      expect(plainTextOf(card)).toContain('2 * 2*\n**fire**');
    });

    it.each([{}, { body: [] }])('reads nothing from a card without text: %j', (card) => {
      expect(plainTextOf(card)).toBe('');
    });
  });
});

describe('show button', () => {
  describe('shortName', () => {
    it.each([
      ['Nordsøkommissionen', 'Nordsøkommissionen'],
      ['Women in Business (WiB)', 'Women in Business (WiB)'],
      ['CPMR (Conference of Peripheral Maritime Regions)', 'CPMR'],
      [
        'Internationalt forskningsnetværk – etableret på baggrund af HELPS-projektet',
        'Internationalt forskningsnetværk – etab…',
      ],
    ])('shortens "%s" to "%s"', (name, short) => {
      expect(shortName(name)).toBe(short);
    });
  });

  describe('showButton', () => {
    it('names the collaboration only if there are several', () => {
      const entry = entryOf('cpmr');

      expect(showButton(entry, renderContextOf('da'), false)).toEqual({
        title: 'Alt om CPMR',
        data: { action: 'show', collaboration: 'cpmr' },
      });
      expect(showButton(entry, renderContextOf('da'), true).title).toBe('Alle oplysninger');
    });
  });
});

describe('text', () => {
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

  /** Markup characters, and a few ordinary ones. */
  const CHARACTERS = Array.from('\\`*_[]()<>~|&#;-+.${}1ab ');

  /** Markup that Teams would interpret: everything that an unescaped character can begin. */
  const MARKUP = /(?<!\\)(?:\\\\)*[`*_[\]<>~]|(?<!\\)(?:\\\\)*&#?\w+;/;

  /** Text as a reader sees it, where a no-break space is a space. */
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
    ])('escapes %j so that it is neither a list nor markup', (text, escaped) => {
      expect(escapeMarkdown(text)).toBe(escaped);
    });

    it('leaves no markup, and can be reversed', () => {
      const anything = fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.constantFrom(...CHARACTERS, '\n') }),
      );
      fc.assert(
        fc.property(anything, (text) => {
          const escaped = escapeMarkdown(text);
          expect(escaped).not.toMatch(MARKUP);
          // A tab after a list sign also becomes a space; a card shows both the same.
          expect(seen(unescapeMarkdown(escaped))).toBe(
            seen(text.replace(/^([ \t]*(?:\d+[.)]|[-+#]+))\t/gm, '$1 ')),
          );
        }),
        { numRuns: propertyRuns(1000) },
      );
    });
  });

  describe('what people type', () => {
    it('reaches the reader literally, whatever it is', () => {
      const line = fc
        .string({ unit: fc.constantFrom(...CHARACTERS) })
        .filter((text) => text.trim() !== '');
      fc.assert(
        fc.property(line, (text) => {
          expect(seen(plainTextOf(renderMessage(text)))).toBe(seen(text));
        }),
        { numRuns: propertyRuns(300) },
      );
    });

    it.each(NASTY)('reaches the reader unchanged in the name of a collaboration: %j', (text) => {
      const entry = collaboration({ name: { da: text, en: text }, aliases: [`kaldet ${text}`] });
      const detail = renderAnswer({ kind: 'detail', entry }, DA);
      const list = renderAnswer({ kind: 'list', filters: [], found: [entry] }, DA);

      for (const card of [detail, list]) {
        expect(seen(plainTextOf(card))).toContain(text);
        for (const shown of textsOf(card)) expect(shown).not.toMatch(MARKUP);
      }
      expect(seen(plainTextOf(detail))).toContain(`Kendes også som: kaldet ${text}`);
    });

    it.each(NASTY)('reaches the reader unchanged in a fact of a proposal: %j', (text) => {
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

    it.each(NASTY)('reaches the reader unchanged in a comment: %j', (text) => {
      const note = {
        question: 'focus',
        comment: text,
        evidence: '',
        at: '2027-01-04T08:00:00.000Z',
      };
      const own = assessment({ focus: 2 }, { notes: [note] });
      const card = renderOverview(screening({ assessments: [own] }), own, DA, 'relevance');

      expect(seen(plainTextOf(card))).toContain(`Kommentar: ${text}`);
      for (const shown of textsOf(card)) expect(shown).not.toMatch(MARKUP);
    });

    it.each(NASTY)('is in its input again as it was typed: %j', (text) => {
      const own = assessment({}, { step: { kind: 'fact', fact: 'name' } });
      const card = renderScreening(screening({ proposal: { name: text } }), own, DA, {
        overlaps: [],
      });

      expect(nodesOf(card).find(({ type }) => type === 'Input.Text')).toMatchObject({
        value: text,
      });
    });

    it.each(NASTY)('is shown unchanged when nothing is found for it: %j', (word) => {
      const card = renderAnswer(
        { kind: 'nothing', filters: [{ by: 'word', word }], nearby: [] },
        DA,
      );
      const { answers }: Strings = DA.strings;

      expect(seen(plainTextOf(card))).toBe(answers.nothingAbout(`"${word}"`));
    });
  });
});
