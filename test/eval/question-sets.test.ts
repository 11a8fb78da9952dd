import { readdirSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../../src/asking/answer/query';
import { loadContent } from '../../src/content/load-content';
import {
  allQuestionsOf,
  belowRecorded,
  BLIND_SETS,
  blindQuestionsOf,
  fileOf,
  means,
  questionsOf,
  type Scored,
  scoreSet,
  scoresOf,
  SETS,
} from './question-sets';
import { type Given, type Gold, score } from './score';
import type { BlindGold } from './score-blind';

const gold = (given: Partial<Gold> = {}): Gold => ({
  id: 'q',
  lang: 'da',
  q: 'hvad koster Westlink?',
  type: 'attribute',
  gold_ids: [],
  acceptable_ids: [],
  gold_value: null,
  as_of: '2012-03-01',
  ...given,
});
const given = (one: Partial<Given> = {}): Given => ({
  intent: 'find',
  answered: true,
  collaborations: [],
  text: '',
  ...one,
});

describe('score', () => {
  it.each([
    [['a', 'b'], ['a', 'b'], 1],
    [['a', 'b'], ['a'], 2 / 3],
    [['a'], ['a', 'x'], 2 / 3],
    [['a'], ['x'], 0],
    [['a'], [], 0],
    [[], [], 1],
    [[], ['x'], 0],
    [['a'], ['a', 'okay'], 1],
  ])('gives a list of %j, answered with %j, %d', (wanted, listed, points) => {
    const topic = gold({ type: 'topic', gold_ids: wanted, acceptable_ids: ['okay'] });

    expect(score(topic, given({ collaborations: listed }))).toBeCloseTo(points);
  });

  it('takes an id that is both wanted and acceptable as wanted', () => {
    const topic = gold({ type: 'topic', gold_ids: ['a'], acceptable_ids: ['a'] });

    expect(score(topic, given({ collaborations: ['a'] }))).toBe(1);
    expect(score(topic, given())).toBe(0);
  });

  it.each([
    ['20.000', 'Kontingentet er 20.000 kr. om året', 1],
    ['20000', 'DKK 20,000 a year', 1],
    ['20000', '120.000 kr.', 0],
    ['20000', '20.000,5 kr.', 0],
    ['4,5', '4.5 mio.', 1],
    ['Sørensen', 'Ole B. Soerensen', 1],
    ['ja', 'Jane', 0],
    ['ja', 'Ja.', 1],
    ['CPMR’s', "cpmr's", 1],
  ])('wants %j in %j: %d', (wanted, text, points) => {
    expect(score(gold({ must_contain: [[wanted]] }), given({ text }))).toBe(points);
  });

  it('wants one of each group, the entry itself, and a short answer', () => {
    const both = gold({ gold_ids: ['a', 'body-x'], must_contain: [['ti', '10'], ['2012']] });
    const scoreOf = (text: string, ...collaborations: string[]) =>
      score(both, given({ text, collaborations }));

    expect(scoreOf('10 i 2012', 'a')).toBe(1);
    expect(scoreOf('10 i 2011', 'a')).toBe(0);
    expect(scoreOf('10 i 2012')).toBe(0);
    expect(scoreOf(`10 i 2012${' igen'.repeat(200)}`, 'a')).toBe(0);
    expect(score({ ...both, type: 'aggregate' }, given({ text: '10 i 2012' }))).toBe(1);
  });

  it('gives an unanswerable question its point only when nothing is claimed', () => {
    const unanswerable = gold({ type: 'unanswerable', acceptable_ids: ['okay'] });

    expect(score(unanswerable, given({ answered: false, collaborations: ['okay'] }))).toBe(1);
    expect(score(unanswerable, given({ answered: false, collaborations: ['x'] }))).toBe(0);
    expect(score(unanswerable, given({ answered: true }))).toBe(0);
  });

  it('wants exactly the command', () => {
    const help = gold({ type: 'smalltalk-or-command', gold_value: 'help' });

    expect(score(help, given({ intent: 'help' }))).toBe(1);
    expect(score(help, given({ intent: 'find' }))).toBe(0);
  });
});

const scored = (points: number, type = 'topic', lang: 'da' | 'en' = 'da'): Scored => ({
  gold: gold({ type, lang }),
  given: given(),
  score: points,
});

describe('means', () => {
  it('are taken over all questions, each type and each language', () => {
    expect([
      ...means([scored(1, 'topic', 'da'), scored(0.5, 'topic', 'en'), scored(0, 'filter', 'da')]),
    ]).toEqual([
      ['all', { n: 3, mean: 0.5 }],
      ['topic', { n: 2, mean: 0.75 }],
      ['da', { n: 2, mean: 0.5 }],
      ['en', { n: 1, mean: 0.5 }],
      ['filter', { n: 1, mean: 0 }],
    ]);
  });
});

describe('scoreSet', () => {
  it('scores each question by its own answer, in order', () => {
    const questions = [gold({ id: 'a', gold_ids: ['x'] }), gold({ id: 'b', gold_ids: ['x'] })];

    const result = scoreSet(questions, ({ id }) =>
      given({ collaborations: id === 'a' ? ['x'] : [] }),
    );

    expect(result.map(({ gold: { id }, score: points }) => [id, points])).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
  });
});

describe('scoresOf', () => {
  it('keeps the mean of each set, and every group of them together, to three decimals', () => {
    const sets = new Map([
      ['one', [scored(1), scored(1, 'filter'), scored(0, 'filter')]],
      ['two', [scored(0.25, 'topic', 'en')]],
    ]);

    expect(scoresOf(sets)).toEqual({
      one: 0.667,
      two: 0.25,
      'in all: all': 0.563,
      'in all: topic': 0.625,
      'in all: da': 0.667,
      'in all: filter': 0.5,
      'in all: en': 0.25,
    });
  });

  it('keeps the kinds of blind sets apart from the types of the others', () => {
    const blind: Scored = {
      gold: {
        id: 'b',
        persona: 'a clerk',
        lang: 'en',
        kind: 'topic',
        q: 'telemedicine?',
        as_of: '2012-03-01',
        gold: 'ICT for Health',
        gold_ids: ['a'],
        acceptable_ids: [],
      },
      given: given(),
      score: 0.5,
    };

    expect(
      scoresOf(
        new Map([
          ['one', [scored(1)]],
          ['blind', [blind]],
        ]),
      ),
    ).toEqual({
      one: 1,
      blind: 0.5,
      'in all: all': 1,
      'in all: topic': 1,
      'in all: da': 1,
      'in all blind: all': 0.5,
      'in all blind: topic': 0.5,
      'in all blind: en': 0.5,
    });
  });
});

describe('belowRecorded', () => {
  const recorded = { one: 0.9, 'in all: da': 0.95 };

  it('finds nothing when scores are the recorded ones or better', () => {
    expect(belowRecorded({ one: 0.9, 'in all: da': 1 }, recorded)).toEqual([]);
  });

  it('finds what has fallen by a thousandth', () => {
    expect(belowRecorded({ one: 0.899, 'in all: da': 0.95 }, recorded)).toEqual([
      'one 0.899, recorded 0.900',
    ]);
  });

  it('finds what is no longer asked, and what is not recorded', () => {
    expect(belowRecorded({ one: 0.9, two: 1 }, recorded)).toEqual([
      'in all: da is not asked, recorded 0.950',
      'two has no recorded score',
    ]);
  });
});

const KNOWN = new Set(loadContent('nordjylland').collaborations.map(({ id }) => id));

describe('the question sets', () => {
  it('are all there, with nothing else', () => {
    const files = readdirSync(path.join(__dirname, 'questions'));

    expect(files.toSorted()).toEqual(
      [...SETS, ...BLIND_SETS].map((set) => path.basename(fileOf(set))).toSorted(),
    );
    expect(BLIND_SETS.flatMap(blindQuestionsOf)).toHaveLength(2760);
    expect(SETS.flatMap(questionsOf)).toHaveLength(2640);
    expect(SETS.filter((set) => set.startsWith('own-seen')).flatMap(questionsOf)).toHaveLength(
      2180,
    );
  });

  it.each([...SETS, ...BLIND_SETS])('use each id once in %s', (set) => {
    const ids = allQuestionsOf(set).map(({ id }) => id);

    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(BLIND_SETS)('name collaborations that exist in %s', (set) => {
    const named = blindQuestionsOf(set).flatMap(({ gold_ids, acceptable_ids }) => [
      ...gold_ids,
      ...acceptable_ids,
    ]);

    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !KNOWN.has(id) && !id.startsWith('body-'))).toEqual([]);
  });

  it.each(BLIND_SETS)('say in %s what a good answer holds', (set) => {
    const questions = blindQuestionsOf(set);
    const commands = questions.filter(({ kind }) => kind === 'command');
    const isOpen = ({ kind, gold_ids, must_contain = [] }: BlindGold) =>
      kind !== 'unanswerable' && gold_ids.length === 0 && must_contain.length === 0;

    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter(({ intent }) => !COMMANDS.some((one) => one === intent))).toEqual([]);
    expect(questions.filter((one) => one.kind !== 'command' && isOpen(one))).toEqual([]);
    expect(questions.filter(({ kind, context }) => kind === 'followup' && !context)).toEqual([]);
  });
});
