import path from 'node:path';
import { askCommand } from '../../src/cli/ask-command';
import { fixedClock } from '../fakes/fixed-clock';
import { CONTENT } from './nordjylland';
import { means, questionsOf, type Scored, scoreSet, SETS } from './question-sets';
import { type Given, type Gold, score } from './score';

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

  it('counts an id against nobody that is wanted and acceptable both', () => {
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

  it('wants one of each group, the entry itself, and no flood of words', () => {
    const both = gold({ gold_ids: ['a', 'body-x'], must_contain: [['ti', '10'], ['2012']] });
    const scoreOf = (text: string, ...collaborations: string[]) =>
      score(both, given({ text, collaborations }));

    expect(scoreOf('10 i 2012', 'a')).toBe(1);
    expect(scoreOf('10 i 2011', 'a')).toBe(0);
    expect(scoreOf('10 i 2012')).toBe(0);
    expect(scoreOf(`10 i 2012${' igen'.repeat(200)}`, 'a')).toBe(0);
    expect(score({ ...both, type: 'aggregate' }, given({ text: '10 i 2012' }))).toBe(1);
  });

  it('gives the unanswerable its point only where nothing is claimed', () => {
    const unanswerable = gold({ type: 'unanswerable', acceptable_ids: ['okay'] });

    expect(score(unanswerable, given({ answered: false, collaborations: ['okay'] }))).toBe(1);
    expect(score(unanswerable, given({ answered: false, collaborations: ['x'] }))).toBe(0);
    expect(score(unanswerable, given({ answered: true }))).toBe(0);
  });

  it('wants the very command', () => {
    const help = gold({ type: 'smalltalk-or-command', gold_value: 'help' });

    expect(score(help, given({ intent: 'help' }))).toBe(1);
    expect(score(help, given({ intent: 'find' }))).toBe(0);
  });
});

describe('means', () => {
  it('takes them over all, each type and each language', () => {
    const one = (points: number, type: string, lang: 'da' | 'en'): Scored => ({
      gold: gold({ type, lang }),
      given: given(),
      score: points,
    });

    expect([
      ...means([one(1, 'topic', 'da'), one(0.5, 'topic', 'en'), one(0, 'filter', 'da')]),
    ]).toEqual([
      ['all', { n: 3, mean: 0.5 }],
      ['topic', { n: 2, mean: 0.75 }],
      ['da', { n: 2, mean: 0.5 }],
      ['en', { n: 1, mean: 0.5 }],
      ['filter', { n: 1, mean: 0 }],
    ]);
  });
});

/** Asks a set as the command line does with `--batch`, and scores the answers. */
function scored(set: (typeof SETS)[number]): Scored[] {
  const answers = new Map<string, Given>();
  askCommand(['--batch', path.join(__dirname, 'questions', `${set}.json`)], {
    knowledge: CONTENT,
    clock: fixedClock('2012-03-01T12:00:00Z'),
    print: (line) => {
      const answer = JSON.parse(line) as Given & { id: string };
      answers.set(answer.id, answer);
    },
  });
  return scoreSet(questionsOf(set), ({ id }) => answers.get(id) ?? given({ answered: false }));
}

describe('the question sets', () => {
  it('that were given are answered as well as ever, whatever is asked for', () => {
    const { all, ...types } = Object.fromEntries(
      [...means(scored('given'))].map(([group, { mean }]) => [group, mean]),
    );

    expect(all).toBeGreaterThanOrEqual(0.97);
    expect(Object.entries(types).filter(([, mean]) => mean < 0.93)).toEqual([]);
  });

  it('of the project are answered as well as ever', () => {
    const seen = SETS.filter((set) => set.startsWith('own-seen')).flatMap(scored);

    expect(seen).toHaveLength(2180);
    expect(means(seen).get('all')?.mean).toBeGreaterThanOrEqual(0.98);
  });
});
