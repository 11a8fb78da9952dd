import { type Checklist, questionsOf } from '../../src/screening/checklist/checklist';
import { FACTS, type Level, type Proposal } from '../../src/screening/proposal/proposal';
import type { Screening } from '../../src/screening/case/screening';
import { assessment, proposal, screening } from './screening';

const AT = '2027-01-04T08:00:00.000Z';
/** A text of the maximum length, made of ordinary words. */
const text = (length: number) => 'samarbejde om *robotkirurgi* '.repeat(40).slice(0, length);
const NAMES = ['mette', 'bent', 'carl'];
const VALUES = [0, 1, 2, 3, 'unknown'] as const;

/** A proposal whose texts all have the maximum length. */
const longProposal = (level: Level): Proposal => ({
  ...proposal({ level, area: 'regional-development', travel: 'yes', funding: 'more-staff' }),
  name: text(200),
  partners: text(200),
  countries: { text: text(200), ids: ['se', 'no'] },
  purpose: text(1000),
  themes: { text: text(200), ids: ['health'] },
  cost: { amount: 1_234_567.89, currency: 'DKK' },
  programme: { text: text(200), ids: [] },
  unit: text(200),
  responsible: text(200),
});

/**
 * The answers of one of three assessors, each with a comment and evidence of the maximum length.
 */
function longAssessment(checklist: Checklist, assessor: string) {
  const ids = questionsOf(checklist).map(({ id }) => id);
  const shift = NAMES.indexOf(assessor) * 2;
  const answers = Object.fromEntries(
    ids.map((id, index) => [id, VALUES[(index + shift) % VALUES.length] ?? 0]),
  );
  const [first = ''] = ids;
  return assessment(answers, {
    assessor,
    level: checklist.level,
    step: { kind: 'result' },
    undo: { question: first },
    notes: ids.map((question) => ({
      question,
      comment: text(1000),
      evidence: `https://example.org/${'a(b)'.repeat(245)}`,
      at: AT,
    })),
  });
}

/**
 * The longest possible screening, with three assessors on these checklists and the given fields.
 */
export function longScreening(
  checklists: readonly [Checklist, ...Checklist[]],
  given: Partial<Screening> = {},
): Screening {
  const [{ level }] = checklists;
  const by = { id: 'ida', name: 'Ida Holm' };
  return screening({
    proposal: longProposal(level),
    checklists: [...checklists],
    assessments: checklists.flatMap((one) => NAMES.map((name) => longAssessment(one, name))),
    submittedAt: AT,
    handler: by,
    thread: Array.from({ length: 8 }, (_, index) => ({
      kind: index % 2 === 0 ? ('question' as const) : ('reply' as const),
      by: by.id,
      name: by.name,
      text: text(1000),
      at: AT,
    })),
    decision: {
      outcome: 'approved',
      body: 'forretningsudvalget',
      on: '2027-01-05',
      reason: text(1000),
      recommendation: 'recommend',
      by,
      at: AT,
    },
    withdrawn: { from: 'draft', at: AT },
    history: FACTS.map((what) => ({
      at: AT,
      by: 'mette',
      name: 'Mette Sørensen',
      did: 'fact',
      what,
      value: text(200),
    })),
    ...given,
  });
}
