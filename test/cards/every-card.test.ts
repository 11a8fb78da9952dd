import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer } from '../../src/asking/answer';
import { ask } from '../../src/asking/ask';
import { isStated } from '../../src/asking/facts';
import { type Feedback, REASONS } from '../../src/asking/feedback/feedback';
import { indexKnowledge } from '../../src/asking/index-knowledge';
import { ATTRIBUTES } from '../../src/asking/query';
import { renderAnswer } from '../../src/asking/cards/answer-cards';
import { answerFooterOf } from '../../src/asking/cards/answer-footer';
import { renderHelp, renderMessage } from '../../src/cards/command-cards';
import {
  renderRated,
  renderReasonNoted,
  renderUnanswered,
} from '../../src/asking/cards/feedback-cards';
import { renderAnswered, renderInquiry, renderReply } from '../../src/asking/cards/inquiry-cards';
import { languageCard } from '../../src/cards/language-card';
import { renderList } from '../../src/asking/cards/list-card';
import { CARDS } from '../../src/cards/templates';
import type { Collaboration } from '../../src/catalogue/collaboration';
import { languageSchema } from '../../src/lib/language';
import { inquiry } from '../builders/inquiry';
import type { Node } from './find-nodes';
import { faultsOf, kilobytesOf } from './lint-card';
import { CONTENT, renderContextOf } from './render-context-of';
import { fieldsOf, namedIn } from './template-paths';

/** KB; Teams takes 100, older advice says 28. */
const LARGEST = 28;
const FOLDER = path.join(__dirname, '../../cards');
const LANGUAGES = languageSchema.options;

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));

describe('cards/', () => {
  it('has a template with a schema and a sample each, and nothing else', () => {
    const names = CARDS.map(({ name }) => name);

    expect(readdirSync(FOLDER).sort()).toEqual(
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
      const named = namedIn(read(`${name}.card.json`), card.data);

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

  it('finds nothing in a card that is right', () => {
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
      { type: 'Input.ChoiceSet', id: 'x', label: 'x', placeholder: 'x', choices: [{ title: 'x' }] },
      'no value',
    ],
    [
      'a row of more buttons than clients show',
      { type: 'ActionSet', actions: Array.from({ length: 7 }, () => button) },
      'more than 6 actions',
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

  it.each(CONTENT.collaborations)('is sound with all about $id', (entry) => {
    expectSound(renderAnswer({ kind: 'detail', entry }, renderContext));
  });

  it.each(ATTRIBUTES)('is sound with %s of each, and of three at once', (attribute) => {
    const asked = (entries: readonly Collaboration[]) =>
      renderAnswer(
        {
          kind: 'value',
          attribute,
          stated: entries.filter((entry) => isStated(attribute, entry)),
          missing: entries.filter((entry) => !isStated(attribute, entry)),
        },
        renderContext,
      );
    for (const entry of CONTENT.collaborations) expectSound(asked([entry]));
    expectSound(asked(CONTENT.collaborations.slice(0, 3)));
  });

  it('is sound with every page of the whole list', () => {
    const filters = [{ by: 'level', id: 'political' } as const];
    const list: Answer = { kind: 'list', filters, found: [...CONTENT.collaborations] };
    for (let from = 0; from < list.found.length; from += 10)
      expectSound(renderList(list, renderContext, from));
  });

  it('is sound with every passage and every mention', () => {
    for (const passage of CONTENT.passages)
      expectSound(renderAnswer({ kind: 'passage', passage }, renderContext));
    for (const mention of CONTENT.mentions)
      expectSound(renderAnswer({ kind: 'mention', mention }, renderContext));
  });

  it('is sound when nothing is found, even by the longest question', () => {
    expectSound(renderAnswer({ kind: 'nothing', filters: [], nearby: [] }, renderContext));
    const filters = Array.from({ length: 100 }, (_, index) => ({
      by: 'word' as const,
      word: `${index}`.padEnd(19, 'x'),
    }));
    const nearby = filters.map((without) => ({ without, count: 1 }));
    expectSound(renderAnswer({ kind: 'nothing', filters, nearby }, renderContext));
  });

  it('is sound with all that stands beside an answer', () => {
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

  it('is sound with feedback and what coordinators see of it', () => {
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

  it('is sound with an inquiry from the question to the answer', () => {
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

  it('is sound with what Udsyn says of itself', () => {
    expectSound(renderHelp(strings, language));
    expectSound(
      renderHelp(strings, language, {
        welcome: { title: 'x', text: strings.welcome.text('x') },
        coordinates: true,
      }),
    );
    expectSound(languageCard(strings));
    expectSound(renderMessage(strings.greeting));
  });
});
