import type { Collaboration, Cost } from '../../src/catalogue/collaboration';
import { firstDay, lastDay } from '../../src/lib/dates';
import { loadContent } from '../../src/content/load-content';
import type { Localized } from '../../src/lib/language';
import { scoreValues } from '../../src/screening/result/score';
import { valuesOf } from '../../src/screening/result/values';
import { type Question, questionsOf } from '../../src/screening/checklist/checklist';
import { assessment } from '../builders/screening';

const content = loadContent('nordjylland');
const { collaborations, checklists, guides, people, rules, vocabulary } = content;

const countBy = <T>(items: readonly T[], keyOf: (item: T) => string) => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
};
const byId = (id: string): Collaboration => {
  const found = collaborations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no collaboration ${id}`);
  return found;
};
const isText = (value: object): value is Localized => 'da' in value && typeof value.da === 'string';
const textsIn = (value: unknown): Localized[] => {
  if (typeof value !== 'object' || value === null) return [];
  return isText(value) ? [value] : Object.values(value).flatMap(textsIn);
};

describe('the collaborations of Nordjylland', () => {
  it('have English dates in English, except for a quoted misprint', () => {
    const dated = textsIn(collaborations).map(({ en }) => en.replaceAll('31.12.3014', ''));

    expect(dated.filter((text) => /\d\.\d{1,2}\.\d{4}/.test(text))).toEqual([]);
  });

  it('are the 38 of annexes 4 and 5', () => {
    expect(collaborations).toHaveLength(38);
    expect(new Set(collaborations.map(({ id }) => id)).size).toBe(38);
    expect(countBy(collaborations, ({ level }) => level)).toEqual({
      political: 11,
      administrative: 27,
    });
    expect(countBy(collaborations, ({ area }) => area)).toEqual({
      common: 5,
      health: 2,
      'regional-development': 12,
      'special-sector': 19,
    });
  });

  it('are in the table of their level and area, named in both languages', () => {
    const tables = {
      'political common': '4, 1',
      'political health': '4, 2',
      'political regional-development': '4, 3',
      'administrative health': '5, 1',
      'administrative regional-development': '5, 2',
      'administrative special-sector': '5, 3',
    };
    const expected = Object.fromEntries(
      collaborations.map(({ id, level, area }) => {
        const [annex, table] =
          new Map(Object.entries(tables)).get(`${level} ${area}`)?.split(', ') ?? [];
        const place = {
          da: `Bilag ${annex}, tabel ${table}`,
          en: `Annex ${annex}, table ${table}`,
        };
        return [id, { document: 'strategy-2012', place }];
      }),
    );

    expect(Object.fromEntries(collaborations.map(({ id, source }) => [id, source]))).toEqual(
      expected,
    );
  });

  it('have themes that the vocabulary knows', () => {
    const known = vocabulary.themes.map(({ id }) => id);
    for (const { themes } of collaborations) {
      expect(themes.length).toBeGreaterThan(0);
      expect(known).toEqual(expect.arrayContaining(themes));
    }
  });

  it('end after they start, and every amount is positive', () => {
    const periods = collaborations.flatMap(({ period: { start, end } }) =>
      start !== undefined && end !== undefined ? [[firstDay(start), lastDay(end)] as const] : [],
    );
    expect(periods).toHaveLength(14);
    for (const [start, end] of periods) expect(start < end).toBe(true);

    const amounts = collaborations.flatMap(({ costs }) =>
      costs.flatMap(({ amount, equivalent }) => [amount, equivalent?.amount ?? amount]),
    );
    expect(Math.min(...amounts)).toBe(800);
  });

  it('spell every person as in people.yaml, except for two groups', () => {
    const named = collaborations.flatMap(({ contacts }) =>
      [...contacts.political, ...contacts.administrative].map(({ name }) => name),
    );
    const groups = ['Gentle Teaching-gruppen', 'Sektorledelsen'];

    const everybody = [...people.map(({ name }) => name), ...groups];
    expect([...new Set(named)].toSorted()).toEqual(everybody.toSorted());
    const variants = people.flatMap(({ aliases }) => aliases);
    expect(variants.toSorted()).toEqual(['Alan Busk', 'Ane Allerman', 'Tommy T. Madsen']);
    for (const variant of variants) expect(named).not.toContain(variant);
  });

  it.each([
    ['mikropol', 'period', '31.12.3014'],
    ['women-in-business', 'cost', '1.513.546 euro'],
    ['women-in-business', 'status', '31. december 2011'],
    ['helps', 'period', '2010'],
    ['helps', 'status', '2011'],
  ])('list where the source contradicts itself: %s, %s', (id, about, reading) => {
    const found = byId(id).discrepancies.find((one) => one.about === about);

    expect(found?.readings.map(({ value }) => value.da).join(' | ')).toContain(reading);
  });
});

describe('the money of annexes 4 and 5', () => {
  // Calculated by hand from the tables of the two annexes, to detect any change to a figure.
  const yearsOf = ({ per, years }: Cost) =>
    per === 'year' && years !== undefined ? years.to - years.from + 1 : 1;
  const kroner = ({ amount, currency, equivalent }: Cost) =>
    currency === 'DKK' ? amount : (equivalent?.amount ?? NaN);
  const money = (kind: Cost['kind'], amountOf: (cost: Cost) => number) =>
    Object.fromEntries(
      collaborations.flatMap(({ id, costs }) =>
        costs
          .filter((cost) => cost.kind === kind && cost.source === undefined)
          .map((cost) => [id, amountOf(cost)]),
      ),
    );
  const total = (amounts: Record<string, number>) =>
    Object.values(amounts).reduce((sum, amount) => sum + amount, 0);

  it('is 318,397 kroner of membership fees a year', () => {
    const fees = money('membership-fee', kroner);

    expect(fees).toEqual({
      cpmr: 48_847,
      'ehealth-for-regions': 75_000,
      ertico: 112_500,
      'nordisk-transportpolitisk-netvaerk': 25_000,
      nordsoekommissionen: 37_050,
      westlink: 20_000,
    });
    expect(total(fees)).toBe(318_397);
  });

  it('is 36,453 euro of fees that are set in euro', () => {
    const euros = money('membership-fee', ({ amount, currency }) =>
      currency === 'EUR' ? amount : 0,
    );

    expect(total(euros)).toBe(6513 + 4940 + 10_000 + 15_000);
  });

  it('is 4,389,856 kroner of co-financing over all years', () => {
    const coFinancing = money('co-financing', (cost) => kroner(cost) * yearsOf(cost));

    expect(coFinancing).toEqual({
      'coast-alive': 460_000, // 115.000 a year for four years
      healthport: 700_000,
      'kreative-alliancer': 953_000,
      markis: 1_262_953,
      'rekreative-ruter': 300_000, // 100.000 a year for three years
      'women-in-business': 713_903,
    });
    expect(total(coFinancing)).toBe(4_389_856);
  });

  it('is staff hours as each entry states them', () => {
    expect(money('staff-hours', kroner)).toEqual({
      'coast-alive': 150_000,
      'kreative-alliancer': 700_000,
      markis: 125_000, // a year
      mikropol: 656_200,
      'rekreative-ruter': 150_000, // a year
      'women-in-business': 70_000,
    });
  });

  it('is 148.4 million kroner of project budgets, and the others as stated', () => {
    expect(total(money('total-budget', kroner))).toBe(148_400_000);
    expect(money('operating-grant', kroner)).toEqual({ 'norddanmarks-eu-kontor': 1_800_000 });
    expect(money('programme-budget', kroner)).toEqual({ 'interreg-iva-oeks': 837_000_000 });
    expect(money('participant-payment', kroner)).toEqual({ cedar: 800 });
  });
});

describe('the texts of Nordjylland', () => {
  const texts = textsIn(content);

  it('are in both languages', () => {
    expect(texts.length).toBeGreaterThan(1500);
    for (const { da, en } of texts) {
      expect(da).not.toBe('');
      expect(en).not.toBe('');
    }
  });

  it('are translated if they are sentences, not copied', () => {
    const sentences = texts.filter(({ da }) => /[.?!]$/.test(da) && da.split(' ').length > 2);

    expect(sentences.length).toBeGreaterThan(700);
    expect(sentences.filter(({ da, en }) => da === en)).toEqual([]);
  });
});

describe('the competence rules of Nordjylland', () => {
  it('are the seven of annex 6, with the deciding and recommending bodies', () => {
    const regional = 'regional-development';
    const council = 'regionsraadet';
    const committee = 'forretningsudvalget';
    const staff = 'administrationen';
    const table = rules.map(({ number, decides, recommends, area }) => [
      number,
      decides,
      recommends,
      area,
    ]);

    expect(table).toEqual([
      [1, council, [committee, staff], undefined],
      [10, committee, [staff], undefined],
      [22, committee, [staff], undefined],
      [23, staff, [], undefined],
      [7, council, [committee, staff], regional],
      [8, committee, [staff], regional],
      [9, staff, [], regional],
    ]);
    for (const { number, source } of rules)
      expect(source.place).toEqual({
        da: `Bilag 6, punkt ${number}`,
        en: `Annex 6, item ${number}`,
      });
  });
});

describe.each(['administrative', 'political'] as const)('the %s checklist', (level) => {
  const checklist = checklists[level];
  const outcome = (value: 0 | 1 | 2 | 3, except: Record<string, 0 | 1 | 2 | 3> = {}) => {
    const answers = Object.fromEntries(questionsOf(checklist).map(({ id }) => [id, value]));
    const assessments = [assessment({ ...answers, ...except })];
    return scoreValues(checklist, valuesOf(assessments)).recommendation;
  };

  it('asks about end users and the money for what follows, as the 2008 evaluation recommends', () => {
    const asked = questionsOf(checklists[level]).map(({ text }) => text.da);

    expect(asked.filter((text) => text.includes('slutbruger'))).toHaveLength(1);
    expect(asked.filter((text) => /efter samarbejdet|hvem der betaler/u.test(text))).toHaveLength(
      1,
    );
  });

  it('is for its level, and says that it is Udsyn’s proposal', () => {
    expect(checklist.level).toBe(level);
    expect(checklist.origin.da).toMatch(/Udsyns forslag.*gengiver den ikke/s);
    expect(checklist.origin.en).toMatch(/Udsyn's proposal.*does not contain it/s);
  });

  it('asks about the four criteria, weighted to 100, with thresholds in order', () => {
    const { criteria, thresholds } = checklist;

    expect(criteria).toHaveLength(4);
    expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(thresholds.recommend).toBeGreaterThan(thresholds.recommendWithConditions);
    expect(thresholds.recommendWithConditions).toBeGreaterThan(thresholds.weakCriterion);
  });

  it('can result in every recommendation', () => {
    const weak = checklist.criteria.at(-1);
    const weakAnswers = Object.fromEntries(weak?.questions.map(({ id }) => [id, 1 as const]) ?? []);

    expect(outcome(3)).toBe('recommend');
    expect(outcome(2)).toBe('recommend');
    expect(outcome(3, weakAnswers)).toBe('recommend-with-conditions');
    expect(outcome(1, { 'rel-competence': 2 })).toBe('not-recommended');
    expect(outcome(1)).toBe('insufficient-basis');
  });

  it('marks what must be known, what nobody can change, and what is a condition', () => {
    const marked = (has: (one: Question) => unknown) =>
      questionsOf(checklist).flatMap((one) => (has(one) ? [one.id] : []));

    expect(marked(({ needed }) => needed)).toEqual(['rel-competence', 'res-unit', 'res-financing']);
    expect(marked(({ fixed }) => fixed)).toEqual(
      {
        administrative: ['rel-problem', 'rel-competence'],
        political: ['rel-geography', 'rel-competence'],
      }[level],
    );
    expect(marked(({ condition }) => condition)).toEqual([
      'res-unit',
      'res-financing',
      'use-overlap',
    ]);
    expect(marked(({ levels }) => levels[1]?.unclear)).toEqual(['rel-competence']);
  });

  it('is on a condition only where money is not found, or nothing is new', () => {
    expect(outcome(3, { 'res-financing': 0 })).toBe('recommend-with-conditions');
    expect(outcome(3, { 'use-overlap': 0 })).toBe('recommend-with-conditions');
  });

  it('words a condition by the question and the level', () => {
    for (const wording of Object.values(checklist.condition ?? { none: '' }))
      expect(wording).toMatch(/\{question\}.*\{level\}/);
  });

  it('describes no two levels of a question alike', () => {
    for (const { levels } of questionsOf(checklist))
      for (const language of ['da', 'en'] as const)
        expect(new Set(levels.map(({ description }) => description[language])).size).toBe(4);
  });

  it('is stopped by each of its stops, however good everything else is', () => {
    const stops = questionsOf(checklist).flatMap(({ id, stop }) =>
      stop ? [{ id, at: stop.at }] : [],
    );

    expect(stops.map(({ id }) => id)).toEqual(['rel-competence', 'res-unit']);
    for (const { id, at } of stops)
      expect(outcome(3, { [id]: at as 0 | 1 | 2 | 3 })).toBe('not-recommended');
  });
});

describe.each(['administrative', 'political'] as const)('the %s guide', (level) => {
  it('is for its level, and says that it is Udsyn’s proposal', () => {
    expect(guides[level].level).toBe(level);
    expect(guides[level].origin.da).toMatch(/Udsyns forslag.*gengiver den ikke/s);
    expect(guides[level].origin.en).toMatch(/Udsyn's proposal.*does not contain it/s);
  });

  it('ends with the recommendation: continue, adjust or end', () => {
    const last = guides[level].questions.at(-1);

    expect(last?.id).toBe('recommendation');
    expect(last?.choices.map(({ id }) => id)).toEqual(['continue', 'adjust', 'end']);
  });

  it('asks each question once, with different choices', () => {
    const { questions } = guides[level];

    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { choices } of questions)
      expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
  });
});

describe('the monitoring policy of Nordjylland', () => {
  it('plans one round a year, with reminders in chronological order', () => {
    const { cycleMonths, ladder } = content.policy;
    const days = ladder.map((step) => step.days);

    expect(cycleMonths).toBe(12);
    expect(days).toEqual(days.toSorted((one, other) => one - other));
    expect(new Set(ladder.map(({ step }) => step)).size).toBe(ladder.length);
  });
});
