import { loadContent } from '../../../src/content/load-content';
import {
  type ChainContext,
  type DecisionStep,
  isSubstantial,
  recommendingBodies,
  warningsFor,
} from '../../../src/catalogue/decision-chain';
import { readDecisionConditions } from '../../../src/screening/decision/read-conditions';
import type { Proposal } from '../../../src/screening/proposal/proposal';
import { routeProposal } from '../../../src/screening/proposal/route-proposal';

const { rules } = loadContent('nordjylland');

/** A political membership: the Executive Committee decides on it, the Regional Council appoints. */
const MEMBERSHIP: Proposal = { area: 'regional-development', appointment: 'yes' };
const TELEMEDICINE: Proposal = { area: 'health', funding: 'more-staff' };

const context = (proposal: Proposal, given: Partial<ChainContext> = {}): ChainContext => ({
  submittedAt: '2026-09-10T08:00:00.000Z',
  chain: [],
  routing: routeProposal(proposal, rules),
  following: 'approved',
  isOwnCase: false,
  lacksConditions: false,
  ...given,
});

const step = (given: Partial<DecisionStep> = {}): DecisionStep => ({
  body: 'forretningsudvalget',
  on: '2026-10-05',
  outcome: 'recommended',
  reason: '',
  warnings: [],
  by: { id: 'anna', name: 'Anna Krog' },
  at: '2026-10-06T08:00:00.000Z',
  ...given,
});

const approval = { body: 'regionsraadet', on: '2026-10-27', outcome: 'approved' } as const;

describe('decision chain', () => {
  describe('warningsFor', () => {
    it('has nothing to say about the steps that the plan requires, in their order', () => {
      expect(warningsFor(step(), context(MEMBERSHIP))).toEqual([]);
      expect(warningsFor(approval, context(MEMBERSHIP, { chain: [step()] }))).toEqual([]);
    });

    it('warns of a decision before the recommendation that the plan requires', () => {
      expect(warningsFor(approval, context(MEMBERSHIP))).toEqual(['steps-missing']);
    });

    it('warns of a decision by another body than the plan names', () => {
      const byCouncil = warningsFor(approval, context(TELEMEDICINE));
      const byCommittee = { ...approval, body: 'forretningsudvalget' };

      expect(byCouncil).toEqual(['wrong-body']);
      expect(warningsFor(byCommittee, context(TELEMEDICINE))).toEqual([]);
    });

    it('warns of a recommendation by a body that the plan does not name', () => {
      expect(warningsFor(step({ body: 'regionsraadet' }), context(TELEMEDICINE))).toEqual([
        'not-on-path',
      ]);
    });

    it('warns of every decision where the plan names no body that decides, and only there', () => {
      const rejection = { ...approval, outcome: 'rejected' } as const;
      const unclear = context({ area: 'health' });

      expect(warningsFor(approval, unclear)).toEqual(['unclear-competence']);
      expect(warningsFor(rejection, { ...unclear, following: 'rejected' })).toEqual([
        'unclear-competence',
      ]);
      expect(warningsFor(step(), unclear)).toEqual([]);
      expect(
        warningsFor({ ...approval, body: 'forretningsudvalget' }, context(TELEMEDICINE)),
      ).toEqual([]);
    });

    it('warns of a body that recommends to itself, by the plan or by what is recorded', () => {
      const own = { ...approval, body: 'forretningsudvalget' } as const;
      const unclear = context({ area: 'health' }, { chain: [step()] });

      expect(warningsFor(step(), context(TELEMEDICINE))).toEqual(['same-body']);
      expect(warningsFor(own, unclear)).toEqual(['unclear-competence', 'same-body']);
      expect(warningsFor(approval, unclear)).not.toContain('same-body');
    });

    it('warns of dates before the submission, by the day in Denmark, and before an earlier step', () => {
      const late = context(MEMBERSHIP, { submittedAt: '2026-10-04T22:30:00.000Z' });

      expect(warningsFor(step({ on: '2026-10-04' }), late)).toEqual(['before-submission']);
      expect(warningsFor(step({ on: '2026-10-05' }), late)).toEqual([]);
      expect(
        warningsFor({ ...approval, on: '2026-10-01' }, context(MEMBERSHIP, { chain: [step()] })),
      ).toEqual(['out-of-order']);
    });

    it.each([
      ['approved', 'approved', []],
      ['approved', 'rejected', ['against-result']],
      ['approved', undefined, ['nothing-recommended']],
      ['rejected', undefined, ['nothing-recommended']],
      ['rejected', 'rejected', []],
      ['rejected', 'approved', ['against-result']],
    ] as const)(
      'compares %s with %s, which follows from the result',
      (outcome, following, warnings) => {
        const all = { chain: [step()], following };

        expect(warningsFor({ ...approval, outcome }, context(MEMBERSHIP, all))).toEqual(warnings);
      },
    );

    it('warns of an approval without conditions where the result names some', () => {
      const all = { chain: [step()], lacksConditions: true };

      expect(warningsFor(approval, context(MEMBERSHIP, all))).toEqual(['no-conditions']);
      expect(warningsFor(step(), context(MEMBERSHIP, { lacksConditions: true }))).toEqual([]);
    });
  });

  describe('recommendingBodies', () => {
    it('names the committee, but not the administration', () => {
      expect(recommendingBodies(routeProposal(MEMBERSHIP, rules))).toEqual(['forretningsudvalget']);
      expect(recommendingBodies(routeProposal(TELEMEDICINE, rules))).toEqual([]);
    });
  });

  describe('isSubstantial', () => {
    it.each(['', 'ok', 'Ja. OK!', 'for dyrt', '1 2 3 4'])('is not "%s"', (reason) => {
      expect(isSubstantial(reason)).toBe(false);
    });

    it.each(['Der er ikke penge.', 'Ønske fra udvalget', 'Budget 2028 er lukket'])(
      'is "%s"',
      (reason) => {
        expect(isSubstantial(reason)).toBe(true);
      },
    );
  });

  describe('readConditions', () => {
    const TODAY = '2027-03-01';

    it.each<[typed: string, text: string, deadline: string | undefined]>([
      ['Find penge, senest 1. oktober 2027', 'Find penge', '2027-10-01'],
      ['Find penge (frist 1/12-2027)', 'Find penge', '2027-12-01'],
      ['Find money by 1 October 2027.', 'Find money', '2027-10-01'],
      [
        '• Afklar økonomien inden udgangen af året',
        'Afklar økonomien inden udgangen af året',
        undefined,
      ],
      ['Afklar inden budget 2028', 'Afklar inden budget 2028', undefined],
      ['2) Evaluering – senest juni 2028', 'Evaluering', '2028-06-30'],
      ['Aftal budget, senest 01.10.27', 'Aftal budget', '2027-10-01'],
      ['Aftal pris senest den 1. oktober', 'Aftal pris', '2027-10-01'],
      ['Hold møde inden 1/10 2027', 'Hold møde', '2027-10-01'],
      ['Afklar økonomien inden 2028', 'Afklar økonomien', '2027-12-31'],
      ['Evaluering inden juni 2028', 'Evaluering', '2028-05-31'],
    ])('reads "%s"', (typed, text, deadline) => {
      expect(readDecisionConditions(typed, TODAY)).toEqual({
        ok: true,
        conditions: [{ text, ...(deadline !== undefined && { deadline }) }],
      });
    });

    it('has none where nothing was written', () => {
      expect(readDecisionConditions(' \n ', TODAY)).toEqual({ ok: true, conditions: [] });
    });

    it.each([
      ['bad-deadline', 'Find penge, senest 31. juni 2027'],
      ['long-condition', 'x'.repeat(501)],
      ['many-conditions', 'a\n'.repeat(11)],
      ['empty-condition', '– senest 1. oktober 2027'],
      ['empty-condition', 'Find penge\nsenest 1. oktober 2027'],
      ['empty-condition', '- (frist 1. oktober 2027)'],
    ])('refuses for %s', (reason, typed) => {
      expect(readDecisionConditions(typed, TODAY)).toEqual({ ok: false, reason });
    });
  });
});
