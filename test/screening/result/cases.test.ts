import { formatPercent } from '../../../src/cards/bar';
import { plainTextOf } from '../../../src/cards/message';
import {
  renderAgreement,
  renderExplanation,
} from '../../../src/screening/cards/result/explanation-cards';
import { renderResult } from '../../../src/screening/cards/result/result-cards';
import { renderSubmission } from '../../../src/screening/cards/submission-cards';
import type { Screening } from '../../../src/screening/case/screening';
import type { AnswerValue } from '../../../src/screening/checklist/assessment';
import { questionsOf } from '../../../src/screening/checklist/checklist';
import { caseNoteBlocks } from '../../../src/screening/documents/case-note-blocks';
import type { Level } from '../../../src/screening/proposal/proposal';
import { caseNoteOf } from '../../../src/screening/result/case-note';
import { findFlip, flipsOf } from '../../../src/screening/result/explain';
import { conditionsOf, scoreOf } from '../../../src/screening/result/score';
import { valuesOf } from '../../../src/screening/result/values';
import { assessment, proposal, screening } from '../../builders/screening';
import { submitsOf } from '../../cards/find-nodes';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';

const DA = renderContextOf('da');
const RESULT = { step: { kind: 'result' } } as const;
const SUBMITTED = { state: 'submitted', submittedAt: '2026-09-01T08:00:00.000Z' } as const;

/** An answer to every question of a checklist: the value, except where another is given. */
const all = (
  level: Level,
  value: AnswerValue,
  except: Readonly<Record<string, AnswerValue>> = {},
) => ({
  ...Object.fromEntries(questionsOf(CONTENT.checklists[level]).map(({ id }) => [id, value])),
  ...except,
});

type Answers = Readonly<Record<string, AnswerValue>>;

const caseOf = (level: Level, answers: Answers, given: Partial<Screening> = {}): Screening =>
  screening({
    proposal: proposal({ level }),
    checklists: [CONTENT.checklists[level]],
    assessments: [assessment(answers, { ...RESULT, level })],
    ...given,
  });

const linesOf = (card: object) => plainTextOf(card).split('\n');
const resultOf = (one: Screening) => {
  const [own] = one.assessments;
  if (own === undefined) throw new Error('nobody has assessed it');
  return renderResult(one, own, DA);
};
const noteOf = (one: Screening) => JSON.stringify(caseNoteBlocks(caseNoteOf(one, CONTENT), DA));

describe('a political membership at 65.8 %', () => {
  // (30 × 15 + 20 × 17) / 12 = 65.83
  const one = caseOf(
    'political',
    all('political', 2, { 'use-overlap': 1, 'res-representative': 3 }),
    { ...SUBMITTED, proposal: proposal({ cost: { amount: 15_000, currency: 'EUR' } }) },
  );

  it('is not recommended as it is, but on at least one condition', () => {
    const score = scoreOf(one, 'political');

    expect(score).toMatchObject({
      percent: 65.833333,
      recommendation: 'recommend-with-conditions',
    });
    expect(conditionsOf(one).map(({ text }) => text.da)).toEqual([
      'Afklar: Hvor meget nyt giver samarbejdet ud over de medlemskaber, Regionen allerede har? Mindst: Det meste kan ikke nås gennem de nuværende medlemskaber.',
    ]);
  });

  it('is shown as 65.8 wherever it is shown, and its conditions with it', () => {
    for (const card of [resultOf(one), renderSubmission(one, DA)]) {
      const lines = linesOf(card);
      expect(lines).toContain('Anbefales med betingelser');
      expect(lines).toContain('███████░░░ 65,8\u00a0%');
      expect(lines.filter((line) => line.includes('66\u00a0%'))).toEqual([
        expect.stringMatching(/^Samlet score 65,8\u00a0%\. .* mindst 66\u00a0%/),
      ]);
      expect(lines[lines.indexOf('Betingelser:') + 1]).toMatch(/^• Afklar: Hvor meget nyt/);
    }
    expect(noteOf(one)).toContain('65,8\u00a0%');
    expect(noteOf(one)).toContain('Afklar: Hvor meget nyt');
  });

  it('tells whoever handles it what would lift and lower it, and nobody who can still answer', () => {
    const draft = { ...one, state: 'draft' } as const;
    const heading = 'De mindste ændringer, der giver en anden anbefaling';

    expect(flipsOf(one, 'political')).toMatchObject({ lift: { recommendation: 'recommend' } });
    expect(linesOf(renderSubmission(one, DA))).toContain(
      'Nogle få andre svar er ikke nok til at sænke resultatet.',
    );
    expect(linesOf(renderSubmission(one, DA))).toContain(heading);
    expect(linesOf(renderExplanation(one, 'political', DA, { withFlips: true }))).toContain(
      heading,
    );
    expect(noteOf(one)).toContain(heading);
    for (const shown of [resultOf(draft), renderExplanation(draft, 'political', DA)])
      expect(linesOf(shown)).not.toContain(heading);
    expect(noteOf(draft)).not.toContain(heading);
  });

  it('names top answers without evidence, with a button while it is open', () => {
    const draft = { ...one, state: 'draft' } as const;
    const named = '• Hvor langt er I med at finde en politisk repræsentant?';
    const buttons = (card: object) =>
      submitsOf(card).filter(({ title }) => title === 'Begrund et højt svar');

    for (const card of [resultOf(draft), renderSubmission(one, DA)]) {
      const lines = linesOf(card);
      expect(lines[lines.indexOf('Højeste svar uden belæg') + 1]).toBe(named);
    }
    expect(noteOf(one)).toContain('Højeste svar uden belæg');
    expect(buttons(resultOf(draft))).toMatchObject([
      { data: { action: 'note-form', question: 'res-representative' } },
    ]);
    expect(buttons(resultOf(one))).toEqual([]);
  });
});

describe('a percentage', () => {
  it.each([
    [65.96, '65,9'],
    [65.833333, '65,8'],
    [65.04, '65'],
    [66, '66'],
    [66.666667, '66,7'],
    [99.99, '99,9'],
  ])('of %d is shown as %s, never as a whole number that it does not reach', (percent, shown) => {
    expect(formatPercent(percent, DA)).toBe(`${shown}\u00a0%`);
  });
});

describe.each(['administrative', 'political'] as const)('a school exchange (%s)', (level) => {
  const NEEDED = ['rel-competence', 'res-unit', 'res-financing'] as const;
  const UNKNOWN = all(level, 3, Object.fromEntries(NEEDED.map((id) => [id, 'unknown'])));
  const BARE = { name: 'Elevudveksling', level, area: 'special-sector' } as const;

  it('without answers to what must be known, and without facts, has an insufficient basis', () => {
    const one = caseOf(level, UNKNOWN, { proposal: BARE });
    const card = resultOf(one);
    const lines = linesOf(card);

    expect(scoreOf(one, level).recommendation).toBe('insufficient-basis');
    expect(lines).toContain('Utilstrækkeligt grundlag');
    for (const said of ['Formål', 'Partnere', 'Periode', 'Ansvarlig enhed', 'Ansvarlig person'])
      expect(lines).toContain(`• ${said}`);
    for (const { id, text } of questionsOf(CONTENT.checklists[level]))
      expect(lines.slice(0, lines.indexOf('Score')).includes(`• ${text.da}`)).toBe(
        NEEDED.some((needed) => needed === id),
      );
    expect(submitsOf(card).find(({ title }) => title === 'Oplys det, der mangler')).toMatchObject({
      data: { action: 'go', to: { kind: 'fact', fact: 'purpose' } },
    });
  });

  it('leads to the first answer where only answers are missing', () => {
    const buttons = submitsOf(resultOf(caseOf(level, UNKNOWN)));

    expect(buttons.find(({ title }) => title === 'Besvar det, der mangler')).toMatchObject({
      data: { to: { kind: 'question', question: 'rel-competence' } },
    });
  });

  it('said to be unclear has an insufficient basis too', () => {
    const one = caseOf(level, all(level, 3, { 'rel-competence': 1 }));

    expect(scoreOf(one, level).recommendation).toBe('insufficient-basis');
  });

  it('outside the tasks is stopped, without advice to call it something else', () => {
    const answers = all(level, 3, { 'rel-competence': 0 });
    const one = caseOf(level, answers, { ...SUBMITTED, proposal: BARE });
    const values = valuesOf([assessment(answers)]);

    expect(scoreOf(one, level).recommendation).toBe('not-recommended');
    expect(findFlip(CONTENT.checklists[level], values, 'lift')).toBeUndefined();
    expect(linesOf(renderSubmission(one, DA)).join()).not.toContain('i stedet for 0');
  });

  it('without money found yet is on a condition, not stopped', () => {
    const one = caseOf(level, all(level, 3, { 'res-financing': 0 }));

    expect(scoreOf(one, level).recommendation).toBe('recommend-with-conditions');
    expect(conditionsOf(one).map(({ question }) => question.id)).toEqual(['res-financing']);
  });

  it('that repeats an existing collaboration is on a condition at best', () => {
    const one = caseOf(level, all(level, 3, { 'use-overlap': 0 }));

    expect(scoreOf(one, level).recommendation).toBe('recommend-with-conditions');
    expect(conditionsOf(one).map(({ question }) => question.id)).toEqual(['use-overlap']);
  });
});

describe('two assessors on both checklists, at 93 % and 23 %', () => {
  const lessGood = ['anchoring', 'resources'];
  const high = (level: Level) =>
    Object.fromEntries(
      CONTENT.checklists[level].criteria.flatMap(({ id, questions }) =>
        questions.map((one, index) => [one.id, lessGood.includes(id) && index < 2 ? 2 : 3]),
      ),
    );
  const low = (level: Level) =>
    all(level, 1, {
      'rel-competence': 2,
      ...(level === 'political'
        ? {
            'rel-priority': 0,
            'use-influence': 0,
            'res-binding': 0,
            'anc-feedback': 0,
            'anc-use': 0,
            'rel-purpose': 0,
          }
        : {
            'rel-strategy': 0,
            'rel-focus-area': 0,
            'res-hours': 0,
            'res-skills': 0,
            'anc-users': 0,
            'use-value': 0,
          }),
    });
  const both = screening({
    ...SUBMITTED,
    proposal: proposal({ partners: 'Västra Götaland' }),
    checklists: [CONTENT.checklists.political, CONTENT.checklists.administrative],
    assessments: (['political', 'administrative'] as const).flatMap((level) => [
      assessment(high(level), { ...RESULT, level }),
      assessment(low(level), { ...RESULT, level, assessor: 'bent' }),
    ]),
  });

  it.each([
    ['political', [93, 23]],
    ['administrative', [92, 23]],
  ] as const)('disagree (%s)', (level, percents) => {
    const { recommendation, assessors, spread = 0 } = scoreOf(both, level);

    expect(recommendation).toBe('disagreement');
    expect(assessors.map(({ percent = 0 }) => Math.round(percent))).toEqual(percents);
    expect(spread).toBeGreaterThan(60);
  });

  it('are both shown, before anything else, and the mean recommends nothing', () => {
    const [own] = both.assessments;
    const submission = linesOf(renderSubmission(both, DA));

    expect(submission[2]).toBe('Uenighed mellem vurderingerne');
    for (const lines of [
      submission,
      linesOf(own ? renderResult(both, own, DA) : {}),
      linesOf(renderAgreement(both, 'political', DA)),
    ]) {
      expect(lines.join('\n')).toMatch(/Mette Sørensen: 93,3\u00a0% \(Anbefales\)/);
      expect(lines.join('\n')).toMatch(/Bent Holm: 23,3\u00a0% \(Anbefales ikke\)/);
    }
    expect(submission.join()).not.toContain('Betingelser:');
    expect(flipsOf(both, 'political')).toBeUndefined();
    expect(noteOf(both)).toContain('Uenighed mellem vurderingerne');
  });
});
