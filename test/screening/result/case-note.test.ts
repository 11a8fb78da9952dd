import { loadContent } from '../../../src/content/load-content';
import { caseNoteOf } from '../../../src/screening/result/case-note';
import { scoreOf } from '../../../src/screening/result/score';
import { checklist, criterion } from '../../builders/checklist';
import { collaboration } from '../../builders/collaboration';
import { localized } from '../../builders/localized';
import { assessment, proposal, screening } from '../../builders/screening';

const AT = '2027-01-04T08:00:00.000Z';
const note = { question: 'focus', comment: 'Se strategien.', evidence: '', at: AT };
const mette = assessment({ strategy: 3, focus: 2, problem: 2, unit: 1, hours: 1, financing: 2 });
const bent = assessment(
  { strategy: 1, focus: 'unknown', problem: 2, unit: 1, hours: 1 },
  { assessor: 'bent', notes: [note], passed: ['financing'] },
);
const carl = assessment({ strategy: 0 }, { assessor: 'carl' });

const ids = Array.from({ length: 7 }, (_, index) => `robot-${index}`);
const robots = ids.map((id) => collaboration({ id, name: localized(id), themes: ['robotics'] }));
const others = Array.from({ length: 30 }, (_, index) => collaboration({ id: `other-${index}` }));
const { rules } = loadContent('nordjylland');
const applyContext = { rules, collaborations: [...robots, ...others], vocabulary: { themes: [] } };
const CASE = screening({ proposal: proposal(), assessments: [mette, bent, carl] });

describe('caseNoteOf', () => {
  it('has the score, the explanation and the agreement of the level', () => {
    const { levels, comparison } = caseNoteOf(CASE, applyContext);

    expect(levels).toHaveLength(1);
    expect(levels[0]).toMatchObject({
      level: 'political',
      score: scoreOf(CASE, 'political'),
      agreement: { assessors: ['Mette Sørensen', 'Bent Holm'] },
    });
    expect(levels[0]?.explanation.contributions).toHaveLength(6);
    expect(comparison).toBeUndefined();
  });

  it('has the answers of all who count, with their notes', () => {
    const { questions = [] } = caseNoteOf(CASE, applyContext).levels[0] ?? {};

    expect(questions.map(({ question: { id } }) => id)).toEqual([
      'strategy',
      'focus',
      'problem',
      'unit',
      'hours',
      'financing',
    ]);
    expect(questions[1]).toMatchObject({
      criterion: { id: 'relevance' },
      answers: [
        { name: 'Mette Sørensen', value: 2 },
        { name: 'Bent Holm', value: 'unknown', note },
      ],
    });
    expect(questions[1]?.answers[0]).not.toHaveProperty('note');
    expect(questions[5]?.answers[1]?.value).toBeUndefined();
  });

  it('compares the levels when both were taken', () => {
    const administrative = checklist({
      level: 'administrative',
      criteria: [criterion('relevance', 100, ['a', 'b', 'c'])],
    });
    const both = { ...CASE, checklists: [...CASE.checklists, administrative] };

    const { levels, comparison } = caseNoteOf(both, applyContext);

    expect(levels.map(({ level }) => level)).toEqual(['political', 'administrative']);
    expect(comparison?.scores.administrative).toBeDefined();
  });

  it('has the overlaps that there are as long as none was gone on in spite of', () => {
    const { overlaps, overlapsSeenAt } = caseNoteOf(CASE, applyContext);

    expect(overlaps).toHaveLength(5);
    expect(overlapsSeenAt).toBeUndefined();
  });

  it('has the overlaps that were seen, not those that have come since', () => {
    const seen = { ...CASE, overlaps: { ids: ['robot-6', 'gone', 'other-3'], at: AT } };

    const { overlaps, overlapsSeenAt } = caseNoteOf(seen, applyContext);

    expect(overlaps.map(({ collaboration: { id }, reasons }) => [id, reasons])).toEqual([
      ['robot-6', [{ by: 'theme', id: 'robotics' }]],
      ['other-3', []],
    ]);
    expect(overlapsSeenAt).toBe(AT);
  });

  it('names whom to ask: a coordinator, rather another than the owner', () => {
    const coordinators = [
      { id: 'mette', name: 'Mette' },
      { id: 'anna', name: 'Anna' },
    ];
    const contactAmong = (...known: typeof coordinators) =>
      caseNoteOf(CASE, { ...applyContext, coordinators: known }).contact?.name;

    expect(contactAmong(...coordinators)).toBe('Anna');
    expect(contactAmong(...coordinators.slice(0, 1))).toBe('Mette');
    expect(contactAmong()).toBeUndefined();
  });

  it('has who decides, the history and what is hashed', () => {
    const { routing, history, frozen, screening: shown } = caseNoteOf(CASE, applyContext);

    expect(routing.rows.map(({ rule }) => rule.number)).toEqual([1, 23]);
    expect(routing.missing).toBe(true);
    expect(history).toEqual(CASE.history);
    expect(frozen).toContain('Robotkirurgi med Skåne');
    expect(shown).toBe(CASE);
  });
});
