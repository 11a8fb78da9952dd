import { renderDecided, renderDecisionForm } from '../../../src/screening/cards/decision-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import type { Decision } from '../../../src/screening/case/screening';
import { assessment, proposal, screening } from '../../builders/screening';
import { nodesOf, submitsOf } from '../../cards/find-nodes';
import { renderContextOf } from '../../cards/render-context-of';

const DA = renderContextOf('da');
const EN = renderContextOf('en');
const good = { strategy: 3, focus: 3, problem: 3, unit: 3, hours: 3, financing: 3 } as const;
const submitted = screening({
  state: 'submitted',
  proposal: proposal({ area: 'regional-development' }),
  assessments: [assessment(good)],
});
const decision: Decision = {
  outcome: 'approved',
  body: 'forretningsudvalget',
  on: '2027-01-08',
  reason: 'God erfaring.',
  recommendation: 'recommend',
  by: { id: 'ida', name: 'Ida Holm' },
  at: '2027-01-09T08:00:00.000Z',
};

const valuesOf = (card: object) =>
  nodesOf(card)
    .filter(({ type }) => String(type).startsWith('Input.'))
    .map(({ id, value }) => [id, value]);

describe('renderDecisionForm', () => {
  it('asks who decided, when and why, with the likely body and today', () => {
    const card = renderDecisionForm(submitted, 'approved', DA);

    expect(valuesOf(card)).toEqual([
      ['body', 'forretningsudvalget'],
      ['on', '2027-01-10'],
      ['reason', ''],
    ]);
    expect(plainTextOf(card)).toContain('Tjeklistens anbefaling: Anbefales.');
    expect(plainTextOf(card)).not.toContain('afviger');
    expect(submitsOf(card)[0]).toEqual({
      title: 'Registrér godkendelsen',
      data: {
        action: 'decide',
        outcome: 'approved',
        screening: 'screening-1',
        seen: 0,
        body: '',
        on: '',
        reason: '',
      },
    });
  });

  it('says once that a reason is wanted', () => {
    const { 'reason-needed': notice } = DA.strings.screeningMoves.refusals;
    const timesIn = (given: object) =>
      plainTextOf(renderDecisionForm(submitted, 'rejected', DA, given)).split('Skriv hvorfor.')
        .length - 1;

    expect([timesIn({}), timesIn({ notice })]).toEqual([1, 1]);
  });

  it('asks why when the decision departs from the recommendation', () => {
    expect(plainTextOf(renderDecisionForm(submitted, 'rejected', EN))).toContain(
      'The decision departs from the recommendation. Please write why.',
    );
  });

  it('loses nothing that was typed in vain', () => {
    const value = { body: 'regionsraadet', on: '2027-02-30', reason: 'Derfor.' };
    const card = renderDecisionForm(submitted, 'approved', DA, { notice: 'Datoen!', value });

    expect(valuesOf(card).map(([, typed]) => typed)).toEqual([
      'regionsraadet',
      '2027-02-30',
      'Derfor.',
    ]);
    expect(plainTextOf(card)).toMatch(/^Datoen!/);
  });
});

describe('renderDecided', () => {
  it('tells who decided what, when and why, and that it is closed', () => {
    const card = renderDecided(
      { ...submitted, state: 'rejected', decision: { ...decision, outcome: 'rejected' } },
      DA,
    );

    expect(plainTextOf(card).split('\n')).toEqual([
      'Afslået: Robotkirurgi med Skåne',
      'Besluttet af Forretningsudvalget den 8. januar 2027.',
      'Begrundelse: God erfaring.',
      'Tjeklistens anbefaling var: Anbefales.',
      'Registreret af Ida Holm den 9. januar 2027.',
      'Screeningen er afsluttet og kan ikke ændres.',
    ]);
  });

  it('leads to the entry of the catalogue once there is one', () => {
    const approved = { ...submitted, state: 'approved' as const, decision };
    const entered = {
      at: decision.at,
      by: 'ida',
      name: 'Ida Holm',
      did: 'entered' as const,
      what: 'robot-1',
    };

    expect(plainTextOf(renderDecided(approved, DA))).not.toContain('kataloget');
    expect(plainTextOf(renderDecided({ ...approved, unsettled: 'entry' }, DA))).toContain(
      'Samarbejdet er endnu ikke kommet i kataloget.',
    );
    const card = renderDecided({ ...approved, history: [entered] }, DA);
    expect(plainTextOf(card)).toContain('Samarbejdet står nu i kataloget');
    expect(submitsOf(card)[0]).toEqual({
      title: 'Find det i kataloget',
      data: { action: 'show', collaboration: 'robot-1' },
    });
  });
});
