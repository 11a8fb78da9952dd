import { indexKnowledge } from '../../../src/asking/answer/index-knowledge';
import { type Change, changes } from '../../../src/catalogue/change';
import type { Language } from '../../../src/lib/language';
import { monitoringReportSheet } from '../../../src/monitoring/documents/monitoring-report-sheet';
import {
  monitoringReportDocument,
  openMonitoringReport,
} from '../../../src/monitoring/documents/open-monitoring-report';
import {
  countAnswers,
  reportExperiences,
  monitoringReport,
} from '../../../src/monitoring/report/report';
import { openMatters } from '../../../src/monitoring/report/open-matters';
import { guideFor } from '../../../src/monitoring/guide/guide-for';
import { reportAnchoring } from '../../../src/monitoring/report/report-anchoring';
import { reportCosts } from '../../../src/monitoring/report/report-costs';
import { reportChanges } from '../../../src/monitoring/report/report-changes';
import {
  readReportRequest,
  reportId,
  reportRequestFromId,
  type ReportRequest,
} from '../../../src/monitoring/report/report-request';
import {
  answeredOn,
  isRequested,
  reportDay,
  reportRounds,
} from '../../../src/monitoring/report/report-rounds';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import { cost } from '../../builders/cost';
import { entry } from '../../builders/entry';
import { guide } from '../../builders/guide';
import { localized } from '../../builders/localized';
import { round } from '../../builders/round';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';
import { dayOf, readSheets } from '../../documents/sheet-text';
import { readWord } from '../../documents/word-text';
import { LEARNT, monitoredYear, NOTE } from '../documents/monitored-year';

describe('read report request', () => {
  const read = (text: string) => readReportRequest(text, CONTENT.vocabulary, '2027-06-01');

  describe('readReportRequest', () => {
    it.each([
      ['rapport 2027', { year: 2027 }],
      ['Rapport', { year: 2027 }],
      ['Rapport til Regionsrådet for 2026', { year: 2026 }],
      ['monitoreringsrapport 2026', { year: 2026 }],
      ['årsrapport sidste år', { year: 2026 }],
      ['rapporten for i år, tak', { year: 2027 }],
      ['report 2027 administrative', { year: 2027, level: 'administrative' }],
      ['rapport 2027 politiske samarbejder', { year: 2027, level: 'political' }],
      ['rapport 2027 administrativt niveau', { year: 2027, level: 'administrative' }],
      ['rapport 2026 sundhed', { year: 2026, area: 'health' }],
      ['Lav en rapport om sundhedsområdet 2026', { year: 2026, area: 'health' }],
      ['RAPPORT SUNDHEDSOMRAADET 2026', { year: 2026, area: 'health' }],
      ['rapport 2026 regional udvikling', { year: 2026, area: 'regional-development' }],
      ['rapport 2026 specialsektoren', { year: 2026, area: 'special-sector' }],
      ['rapport 2026 fælles', { year: 2026, area: 'common' }],
      [
        'give me the monitoring report for 2026 on political health collaborations',
        { year: 2026, area: 'health', level: 'political' },
      ],
      ['annual report last year', { year: 2026 }],
      ['rapport 2027 politiske og administrative', { year: 2027 }],
    ])('reads "%s"', (text, request) => {
      expect(read(text)).toEqual(request);
    });

    it.each([
      '',
      '2027',
      'sundhed 2027',
      'rapport om demens 2027',
      'hvor er rapporten?',
      'er der en rapport om sundhed',
      'report on Interreg',
      'rapport 2026 eller 2027',
      'rapport 1999',
      'rapport om sundhed og specialsektoren',
      'rapport rapport',
      'rapporterer vi til EU',
      'reporting 2027',
    ])('ignores "%s"', (text) => {
      expect(read(text)).toBeUndefined();
    });
  });
});

describe('report answers', () => {
  const said = (question: string, choice?: string) => ({
    question,
    ...(choice !== undefined && { choice }),
    by: 'mette',
    at: '2027-03-01T09:00:00.000Z',
  });

  describe('countAnswers', () => {
    it('counts each choice, and missing and unknown answers', () => {
      const [counted] = countAnswers([
        round({ answers: [said('frame', 'within'), said('outcome', 'unknown')] }),
        round({ answers: [said('frame', 'within'), said('outcome')] }),
        round({ answers: [said('frame', 'outside'), said('outcome', 'below')] }),
      ]);

      expect(counted?.rounds).toBe(3);
      expect(
        counted?.questions.map(({ question, counts, unknown }) => [
          question.id,
          Object.fromEntries(counts.map(({ choice, count }) => [choice.id, count])),
          unknown,
        ]),
      ).toEqual([
        ['frame', { within: 2, outside: 1 }, 0],
        ['outcome', { expected: 0, below: 1 }, 2],
        ['recommendation', { continue: 0, adjust: 0, end: 0 }, 3],
      ]);
    });

    it('separates the guides, and words each as its latest version does', () => {
      const counted = countAnswers([
        round({ guide: guide({ version: 1 }) }),
        round({ guide: guide({ version: 2 }) }),
        round({ guide: guide({ id: 'administrative', level: 'administrative' }) }),
      ]);

      expect(counted.map(({ guide: { id, version }, rounds }) => [id, version, rounds])).toEqual([
        ['administrative', 1, 1],
        ['political', 2, 2],
      ]);
    });

    it('separates questions that a closing words differently', () => {
      const counted = countAnswers([
        round({ kind: 'closing', answers: [said('recommendation', 'adjust')] }),
        round({ answers: [said('recommendation', 'continue')] }),
      ]);

      expect(counted.map(({ kind, rounds }) => [kind, rounds])).toEqual([
        ['yearly', 1],
        ['closing', 1],
      ]);
    });

    it('does not count a question that an earlier version did not ask', () => {
      const latest = guide({ version: 2 });
      const earlier = guide({ questions: latest.questions.slice(1) });

      const [counted] = countAnswers([round({ guide: latest }), round({ guide: earlier })]);

      expect(counted?.questions.map(({ unknown }) => unknown)).toEqual([1, 2, 2]);
    });
  });
});

describe('report changes', () => {
  const CORRECTION = { fact: 'unit', before: 'A', after: 'B' } as const;
  const added = (at: string, subject = 'cpmr') =>
    ({ id: `${subject}.${at}`, subject, did: 'added', at, by: 'carl', name: 'Carl' }) as const;

  describe('reportChanges', () => {
    it('lists corrections and new entries, in chronological order', () => {
      const monitored = round({
        corrections: [CORRECTION],
        completed: { by: 'mette', name: 'Mette', at: '2027-03-01T09:00:00.000Z' },
      });

      const changes = reportChanges(
        {
          monitored: [monitored],
          entries: [entry()],
          changes: [added('2027-04-01T09:00:00.000Z'), added('2027-02-01T09:00:00.000Z')],
        },
        2027,
      );

      expect(changes).toEqual([
        { name: localized('CPMR'), on: '2027-02-01', by: 'Carl' },
        { name: localized('CPMR'), on: '2027-03-01', by: 'Mette', correction: CORRECTION },
        { name: localized('CPMR'), on: '2027-04-01', by: 'Carl' },
      ]);
    });

    it('lists an accepted proposal in the year in which it was accepted', () => {
      const proposal = {
        id: 'cpmr.1.cost',
        fact: 'cost',
        before: '1 kr.',
        after: '2 kr.',
      } as const;
      const monitored = round({
        corrections: [{ ...CORRECTION, fact: 'cost', proposed: true }],
        completed: { by: 'mette', name: 'Mette', at: '2027-12-01T09:00:00.000Z' },
      });
      const by = { on: '2027-12-01', by: 'mette', name: 'Mette' };
      const decided = { on: '2028-01-10', by: 'carl', name: 'Carl' };
      const proposed = entry(
        {},
        { proposals: [{ ...proposal, ...by, round: 'cpmr.1', status: 'accepted', decided }] },
      );
      const accepted = {
        ...added('2028-01-10T09:00:00.000Z'),
        id: proposal.id,
        did: 'corrected',
        what: 'cost',
        before: '1 kr.',
        after: '2 kr.',
        round: 'cpmr.1',
      } as const;
      const listed = (year: number, rounds: readonly Round[], changes: readonly Change[]) =>
        reportChanges({ monitored: rounds, entries: [proposed], changes }, year);

      expect(listed(2027, [monitored], [])).toEqual([]);
      expect(listed(2028, [], [accepted])).toEqual([
        {
          name: localized('CPMR'),
          on: '2028-01-10',
          by: 'Carl',
          correction: { fact: 'cost', before: '1 kr.', after: '2 kr.' },
        },
      ]);
    });

    it('omits other years, other entries, and what the rounds report', () => {
      const changes = [
        added('2026-12-31T22:30:00.000Z'),
        added('2027-12-31T23:30:00.000Z'),
        added('2027-04-01T09:00:00.000Z', 'elsewhere'),
        { ...added('2027-04-01T09:00:00.000Z'), did: 'corrected' as const },
      ];

      expect(reportChanges({ monitored: [], entries: [entry()], changes }, 2027)).toEqual([]);
    });
  });
});

describe('report anchoring', () => {
  const GUIDE_OF_CLOSING = guideFor('closing', CONTENT.guides.political);
  const closing = (id: string, answers: Readonly<Record<string, string>>, given = {}) =>
    round({
      id: `${id}.9`,
      collaboration: id,
      kind: 'closing',
      guide: GUIDE_OF_CLOSING,
      dueOn: '2027-04-01',
      state: 'answered',
      completed: { by: 'mette', name: 'Mette', at: '2027-04-02T08:00:00.000Z' },
      answers: Object.entries(answers).map(([question, choice]) => ({
        ...{ question, choice, by: 'mette', at: '2027-04-02T08:00:00.000Z' },
        ...(choice === 'yes' && { note: 'Staten betaler 200.000 kr.' }),
      })),
      ...given,
    });
  const ending = (id: string, end = '2027-03-31') => entry({ id, period: { end, rolling: false } });

  it('counts what the closing rounds say of what ends in the year, and how much is unknown or not answered', () => {
    const entries = ['a', 'b', 'c', 'd'].map((id) => ending(id));
    const rounds = [
      closing('a', { 'end-users': 'yes', 'follow-up': 'yes' }),
      closing('b', { 'end-users': 'partly', 'follow-up': 'unknown' }),
      closing('c', { 'end-users': 'none', 'follow-up': 'no' }, { completed: undefined }),
      closing('e', { 'end-users': 'yes', 'follow-up': 'yes' }),
    ];

    const anchoring = reportAnchoring([...entries, ending('e', '2028')], rounds, 2027);

    expect(anchoring.ended.map(({ entry: { id } }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(anchoring.endUsers).toEqual({
      yes: 1,
      partly: 1,
      no: 0,
      none: 0,
      unknown: 0,
      unanswered: 2,
    });
    expect(anchoring.financing).toEqual({
      yes: 1,
      partly: 0,
      no: 0,
      none: 0,
      unknown: 1,
      unanswered: 2,
    });
    expect(anchoring.ended[0]?.financing.note).toBe('Staten betaler 200.000 kr.');
  });

  it('also has what a closing round of the year says has ended', () => {
    const rounds = [closing('a', { 'end-users': 'no' }, { conclusion: 'end' })];

    expect(reportAnchoring([entry({ id: 'a' })], rounds, 2027).endUsers.no).toBe(1);
    expect(reportAnchoring([entry({ id: 'a' })], rounds, 2028).ended).toEqual([]);
  });
});

describe('open matters', () => {
  it('lists what a body is to be informed of apart from the conditions', () => {
    const one = { id: 'a.1', text: 'Find midler', status: 'open' as const };
    const duty = { ...one, id: 'a.information', kind: 'information' as const };
    const conditions = [one, { ...duty, deadline: '2027-02-01' }];

    const open = openMatters([entry({ conditions })], '2027-03-01');

    expect(open.conditions.map(({ condition }) => condition.id)).toEqual(['a.1']);
    expect(open.information).toMatchObject([{ condition: { id: 'a.information' }, isLate: true }]);
  });

  it('lists conditions, the overdue ones first, vacancies and proposals', () => {
    const condition = (text: string, deadline: string, status: 'open' | 'met' = 'open') => ({
      ...{ id: text, text, deadline, status },
    });
    const conditions = [
      condition('opfyldt', '2027-01-01', 'met'),
      condition('kommer', '2027-12-01'),
      condition('forsinket', '2027-02-01'),
    ];
    const contacts = {
      appointment: 'vacant' as const,
      political: [],
      administrative: [],
      vacancies: [{ level: 'administrative' as const, unit: 'it' }],
    };

    const open = openMatters([entry({ conditions, contacts })], '2027-03-01');

    expect(open.conditions.map((one) => [one.condition.text, one.isLate])).toEqual([
      ['forsinket', true],
      ['kommer', false],
      ['opfyldt', false],
    ]);
    expect(open.vacancies.map(({ level, unit }) => [level, unit])).toEqual([
      ['political', undefined],
      ['administrative', 'it'],
    ]);
    expect(open.proposals).toEqual([]);
  });
});

describe('report costs', () => {
  describe('reportCosts', () => {
    it.each([
      ['a fee without years', cost(), 1000],
      [
        'a grant for the year',
        cost({ kind: 'operating-grant', years: { from: 2027, to: 2027 } }),
        1000,
      ],
      ['co-financing', cost({ kind: 'co-financing' }), 1000],
      [
        'an amount in euro that the source converts',
        cost({
          currency: 'EUR',
          equivalent: { amount: 7500, currency: 'DKK', approximate: true },
        }),
        7500,
      ],
      ['an amount in euro, which is not converted', cost({ currency: 'EUR' }), undefined],
      ['years that are over', cost({ years: { from: 2011, to: 2026 } }), undefined],
      ['years to come', cost({ years: { from: 2028, to: 2030 } }), undefined],
      ['a total amount', cost({ per: 'total' }), undefined],
      ['staff hours', cost({ kind: 'staff-hours' }), undefined],
      ['what others pay', cost({ kind: 'external-grant' }), undefined],
    ])('shows %s, and counts what can be added up', (_, one, kroner) => {
      const all = [entry({ costs: [one] })];

      const costs = reportCosts(all, 2027);

      expect(costs.costs).toEqual([
        { entry: all[0], cost: one, ...(kroner !== undefined && { kroner }) },
      ]);
      expect(costs.kroner).toBe(kroner ?? 0);
    });

    it('keeps employee hours and grants from others apart', () => {
      const hours = cost({ kind: 'staff-hours', amount: 300 });
      const grant = cost({ kind: 'external-grant', per: 'total', amount: 9000 });

      expect(reportCosts([entry({ costs: [hours, grant] }), entry()], 2027)).toMatchObject({
        kroner: 0,
        known: 0,
        running: 2,
        hours: { kroner: 300, collaborations: 1 },
        grants: { kroner: 9000, collaborations: 1 },
      });
    });

    it('counts only the newest line of a cost in a year', () => {
      const costs = [
        cost({ amount: 1200, valid: { from: '2027' } }),
        cost({ years: { from: 2026, to: 2028 } }),
      ];

      expect(reportCosts([entry({ costs })], 2027).kroner).toBe(1200);
    });

    it('covers what runs in the year, even for a day', () => {
      const running = (start?: string, end?: string) =>
        reportCosts(
          [entry({ period: { rolling: false, ...(start && { start }), ...(end && { end }) } })],
          2027,
        ).without.length;

      expect(running()).toBe(1);
      expect(running('2027-12-31')).toBe(1);
      expect(running('2028')).toBe(0);
      expect(running('2020', '2027-01')).toBe(1);
      expect(running('2020', '2026-12-31')).toBe(0);
    });

    it('adds everything up, and lists the entries without a cost', () => {
      const costs = reportCosts(
        [
          entry({ id: 'a', costs: [cost(), cost({ amount: 500, kind: 'co-financing' })] }),
          entry({ id: 'b', costs: [cost({ amount: 20 })] }),
          entry({ id: 'c' }),
        ],
        2027,
      );

      expect(costs).toMatchObject({ kroner: 1520, known: 2, running: 3 });
      expect(costs.without.map(({ id }) => id)).toEqual(['c']);
    });
  });
});

describe('report experiences', () => {
  const learnt = (text: string, on: string) => ({
    text,
    on,
    by: 'mette',
    name: 'Mette',
    round: 'cpmr.1',
  });

  /** A guide whose first question asks for experiences worth sharing. */
  const sharing = () => {
    const [first, ...rest] = guide().questions;
    const choices = [
      { id: 'no', label: localized('Nej') },
      { id: 'council', label: localized('Ja, for Regionsrådet'), shares: true as const },
    ];
    return guide({ questions: [...(first ? [{ ...first, choices }] : []), ...rest] });
  };

  describe('reportExperiences', () => {
    it('lists those of the year, in chronological order', () => {
      const all = [
        entry({}, { experiences: [learnt('B', '2027-06-01'), learnt('old', '2026-06-01')] }),
        entry({ id: 'aer' }, { experiences: [learnt('A', '2027-03-01')] }),
        entry({ id: 'isaac' }),
      ];

      const found = reportExperiences(all, [], 2027);

      expect(found).toEqual([
        { name: localized('CPMR'), text: 'A', on: '2027-03-01', by: 'Mette' },
        { name: localized('CPMR'), text: 'B', on: '2027-06-01', by: 'Mette' },
      ]);
    });

    it('names the answer that shared it', () => {
      const held = round({
        guide: sharing(),
        answers: [
          { question: 'frame', choice: 'council', by: 'mette', at: '2027-03-01T09:00:00.000Z' },
        ],
      });

      const [found] = reportExperiences(
        [entry({}, { experiences: [learnt('A', '2027-03-01')] })],
        [held],
        2027,
      );

      expect(found?.sharedAs).toEqual(localized('Ja, for Regionsrådet'));
    });
  });
});

describe('report rounds', () => {
  const done = (at: string, given: Partial<Round> = {}) =>
    round({ state: 'answered', completed: { by: 'mette', name: 'Mette', at }, ...given });
  const skipped = (at: string, given: Partial<Round> = {}) =>
    round({
      state: 'skipped',
      history: [{ at, by: 'carl', name: 'Carl', did: 'skipped', value: 'Travlt' }],
      ...given,
    });
  const ids = (rounds: readonly Round[]) => rounds.map(({ collaboration }) => collaboration);

  describe('reportRounds', () => {
    it('counts a round in the year in which it was submitted in Copenhagen', () => {
      const all = [
        done('2026-12-31T23:30:00.000Z', { collaboration: 'first', dueOn: '2026-12-01' }),
        done('2027-12-31T22:59:00.000Z', { collaboration: 'last', dueOn: '2028-01-20' }),
        done('2027-12-31T23:00:00.000Z', { collaboration: 'after' }),
        done('2026-12-31T22:00:00.000Z', { collaboration: 'before' }),
      ];

      const { monitored } = reportRounds(all, { year: 2027 }, '2028-02-01');

      expect(ids(monitored)).toEqual(['first', 'last']);
    });

    it('orders them by recommendation: end, adjust, none, continue', () => {
      const conclusions = ['continue', undefined, 'end', 'adjust'] as const;
      const all = conclusions.map((conclusion) =>
        done('2027-03-01T09:00:00.000Z', {
          collaboration: conclusion ?? 'none',
          ...(conclusion && { conclusion }),
        }),
      );

      const { monitored } = reportRounds(all, { year: 2027 }, '2027-06-01');

      expect(ids(monitored)).toEqual(['end', 'adjust', 'none', 'continue']);
    });

    it('lists what is overdue today, longest first, including earlier years', () => {
      const all = [
        round({ collaboration: 'today', dueOn: '2027-06-01' }),
        round({ collaboration: 'late', dueOn: '2027-05-31' }),
        round({ collaboration: 'old', dueOn: '2026-11-02' }),
        round({ collaboration: 'next', dueOn: '2028-01-10' }),
      ];

      const { overdue, coming } = reportRounds(all, { year: 2027 }, '2027-06-01');

      expect(
        overdue.map(({ round: { collaboration }, daysLate }) => [collaboration, daysLate]),
      ).toEqual([
        ['old', 211],
        ['late', 1],
      ]);
      expect(ids(coming)).toEqual(['today']);
    });

    it('lists for a past year what was overdue at its end, and when it was finished later', () => {
      const all = [
        done('2028-01-05T09:00:00.000Z', { collaboration: 'answered', dueOn: '2027-12-01' }),
        skipped('2028-01-06T09:00:00.000Z', { collaboration: 'skipped', dueOn: '2027-12-02' }),
        round({ collaboration: 'open', dueOn: '2027-12-03' }),
        round({ collaboration: 'later', dueOn: '2028-01-03' }),
        done('2027-12-20T09:00:00.000Z', { collaboration: 'in time', dueOn: '2027-12-15' }),
      ];

      const { overdue, coming } = reportRounds(all, { year: 2027 }, '2028-02-01');

      expect(overdue.map(({ round: one, ...rest }) => [one.collaboration, rest])).toEqual([
        ['answered', { daysLate: 30, finishedOn: '2028-01-05' }],
        ['skipped', { daysLate: 29, finishedOn: '2028-01-06' }],
        ['open', { daysLate: 28 }],
      ]);
      expect(coming).toEqual([]);
    });

    it('lists only planned rounds for a year that has not begun', () => {
      const all = [
        round({ collaboration: 'late', dueOn: '2027-05-31' }),
        round({ collaboration: 'planned', dueOn: '2028-05-31' }),
      ];

      const report = reportRounds(all, { year: 2028 }, '2027-06-01');

      expect(report).toMatchObject({ monitored: [], overdue: [], skipped: [] });
      expect(ids(report.coming)).toEqual(['planned']);
    });

    it('names who skipped a round and why', () => {
      const all = [
        skipped('2027-03-01T09:00:00.000Z', { collaboration: 'told' }),
        round({ collaboration: 'untold', state: 'skipped', dueOn: '2027-04-01' }),
        skipped('2026-03-01T09:00:00.000Z', { collaboration: 'earlier' }),
      ];

      const found = reportRounds(all, { year: 2027 }, '2027-06-01').skipped;

      expect(found.map(({ round: one, ...rest }) => [one.collaboration, rest])).toEqual([
        ['told', { on: '2027-03-01', by: 'Carl', reason: 'Travlt' }],
        ['untold', { on: '2027-04-01' }],
      ]);
    });

    it('has every round of the year in one group', () => {
      const all = [
        done('2027-03-01T09:00:00.000Z', { dueOn: '2027-02-01' }),
        skipped('2027-03-01T09:00:00.000Z', { dueOn: '2027-02-01' }),
        round({ dueOn: '2027-02-01' }),
        round({ dueOn: '2027-12-31' }),
      ];

      const {
        monitored,
        overdue,
        skipped: left,
        coming,
      } = reportRounds(all, { year: 2027 }, '2027-06-01');

      expect([monitored, overdue, left, coming].map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    });

    it('covers the requested level and area', () => {
      const all = [
        done('2027-03-01T09:00:00.000Z', { area: 'health', level: 'political' }),
        done('2027-03-01T09:00:00.000Z', { area: 'health', level: 'administrative' }),
        done('2027-03-01T09:00:00.000Z', { area: 'common', level: 'administrative' }),
      ];
      const count = (request: object) =>
        reportRounds(all, { year: 2027, ...request }, '2027-06-01').monitored.length;

      expect(count({})).toBe(3);
      expect(count({ area: 'health' })).toBe(2);
      expect(count({ level: 'administrative' })).toBe(2);
      expect(count({ level: 'administrative', area: 'health' })).toBe(1);
    });
  });

  describe('reportDay', () => {
    it.each([
      [2027, '2027-06-01', '2027-06-01'],
      [2026, '2027-06-01', '2026-12-31'],
      [2028, '2027-06-01', '2027-06-01'],
    ])('of %d on %s is %s', (year, today, day) => {
      expect(reportDay(year, today)).toBe(day);
    });
  });

  describe('answeredOn', () => {
    it('is the day in Copenhagen, and none before', () => {
      expect(answeredOn(done('2027-06-30T22:30:00.000Z'))).toBe('2027-07-01');
      expect(answeredOn(round())).toBeUndefined();
    });
  });

  describe('isRequested', () => {
    it('accepts everything if nothing is requested', () => {
      expect(isRequested({ year: 2027 }, { level: 'political', area: 'x' })).toBe(true);
      expect(isRequested({ year: 2027, area: 'y' }, { level: 'political', area: 'x' })).toBe(false);
    });
  });
});

describe('report request', () => {
  describe('reportId', () => {
    it.each([
      [{ year: 2027 }, '2027.all.all'],
      [{ year: 2027, level: 'political' }, '2027.political.all'],
      [{ year: 2026, area: 'health' }, '2026.all.health'],
      [{ year: 2026, level: 'administrative', area: 'health' }, '2026.administrative.health'],
    ] as const)('encodes %j as %s, which can be decoded again', (request, id) => {
      expect(reportId(request)).toBe(id);
      expect(reportRequestFromId(id)).toEqual(request);
    });
  });

  describe('reportRequestFromId', () => {
    it.each([
      '',
      'screening-7',
      '2027',
      '2027.all',
      'all.all.all',
      '27.all.all',
      '2027.x.all',
      '2027.all.',
      '2027.all.a.b',
    ])('finds none in "%s"', (id) => {
      expect(reportRequestFromId(id)).toBeUndefined();
    });
  });
});

describe('report', () => {
  describe('monitoringReport', () => {
    it('covers a year of all real collaborations, with every round in one group', async () => {
      const report = await monitoringReport({ year: 2027 }, await monitoredYear());

      const { monitored, overdue, skipped, coming, conclusions } = report;
      expect(report.asOf).toBe('2027-12-31');
      expect([monitored, overdue, skipped, coming].map(({ length }) => length)).toEqual([
        24, 7, 7, 0,
      ]);
      expect(conclusions).toEqual({ end: 3, adjust: 6, continue: 12, unknown: 3, closing: 0 });
      expect(report.answers.reduce((sum, one) => sum + one.rounds, 0)).toBe(24);
      expect(report.changes).toHaveLength(7);
      expect(report.experiences.map(({ text }) => text)).toEqual(Array(6).fill(LEARNT));
      expect(report.costs.kroner).toBe(75_000);
    });

    it('shows in the middle of the year what is overdue today and what is upcoming', async () => {
      const { asOf, monitored, overdue, skipped, coming } = await monitoringReport(
        { year: 2027 },
        await monitoredYear('2027-06-15'),
      );

      expect(asOf).toBe('2027-06-15');
      expect(overdue[0]?.daysLate).toBe(155);
      expect(overdue.every(({ round }) => round.dueOn < asOf)).toBe(true);
      expect(coming.every(({ dueOn }) => dueOn >= asOf)).toBe(true);
      expect([monitored, overdue, skipped, coming].map(({ length }) => length)).toEqual([
        12, 3, 3, 20,
      ]);
    });

    it.each([
      ['level', 'political'],
      ['area', 'health'],
    ] as const)('covers one %s if that is requested', async (key, value) => {
      const of = new Map(CONTENT.collaborations.map((facts) => [facts.id, facts]));

      const report = await monitoringReport({ year: 2027, [key]: value }, await monitoredYear());

      const held = [
        ...report.monitored,
        ...[...report.overdue, ...report.skipped].map((one) => one.round),
      ];
      const wished = CONTENT.collaborations.filter((facts) => facts[key] === value);
      expect(held).toHaveLength(wished.length);
      expect(held.every(({ collaboration }) => of.get(collaboration)?.[key] === value)).toBe(true);
      expect(report.costs.costs.every(({ entry }) => entry.facts[key] === value)).toBe(true);
    });

    it('is empty for a year without monitoring', async () => {
      const report = await monitoringReport({ year: 2025 }, await monitoredYear());

      expect(report).toMatchObject({
        monitored: [],
        overdue: [],
        skipped: [],
        coming: [],
        answers: [],
        changes: [],
        experiences: [],
      });
    });

    it('reads every page of rounds and changes', async () => {
      const ports = await monitoredYear();
      for (let index = 0; index < 450; index++) {
        await ports.documents.create(rounds, round({ id: `cpmr.more-${index}` }));
        await ports.documents.create(changes, {
          id: `cpmr.more-${index}`,
          subject: 'cpmr',
          did: 'added',
          at: '2027-03-01T09:00:00.000Z',
          by: 'carl',
          name: 'Carl Bak',
        });
      }

      const report = await monitoringReport({ year: 2027 }, ports);

      expect(report.overdue).toHaveLength(7 + 450);
      expect(report.changes).toHaveLength(7 + 450);
    });
  });
});

describe('monitoring report document', () => {
  const written = async (
    request: Partial<ReportRequest> = {},
    language: Language = 'da',
    day?: string,
  ) => {
    const report = await monitoringReport({ year: 2027, ...request }, await monitoredYear(day));
    return readWord(await monitoringReportDocument(report, renderContextOf(language)));
  };

  /** The line after a given line, which is the value of its label. */
  const after = (lines: readonly string[], label: string) => lines[lines.indexOf(label) + 1];

  describe('monitoringReportDocument', () => {
    it('describes the year in Danish', async () => {
      const { lines, text, foot } = await written();

      expect(lines[0]).toBe('Opfølgning 2027');
      expect(lines[1]).toBe(
        'Region Nordjylland · udarbejdet med Udsyn 10. januar 2027. Opgjort pr. 31. december 2027.',
      );
      expect(after(lines, 'Besvarede opfølgninger')).toBe('24');
      expect(after(lines, '– Afslut')).toBe('3');
      expect(after(lines, '– Ingen anbefaling')).toBe('3');
      expect(after(lines, 'Overskredne frister')).toBe('7');
      expect(after(lines, 'Mindst udgift om året (kr.)')).toBe('75.000');
      expect(text).toContain('Bliv, men skift kurs: ERTICO');
      expect(text).toContain('Svar fra Mette Sørensen, 27. marts 2027');
      expect(text).toContain('administrativ kontaktperson: Søren Ærø (før: Svend Tøfting)');
      expect(text).toContain('optaget i kataloget efter screening');
      expect(text).toContain('Mindst 75.000 kr. i 2027');
      expect(after(lines, 'Afviste forslag')).toBe('1');
      expect(text).toContain('Samarbejde med Guangdong');
      expect(text).toContain('Ligger uden for strategien.');
      expect(text).toContain('1. marts 2027 af Mette Sørensen');
      expect(text).toContain(LEARNT);
      expect(foot).toContain('Udsyn · Opfølgning 2027');
    });

    it('describes it in English', async () => {
      const { lines, text, styles } = await written({}, 'en');

      expect(lines[0]).toBe('Monitoring 2027');
      expect(lines[1]).toContain('As of 31 December 2027.');
      expect(after(lines, 'Overdue')).toBe('7');
      expect(text).toContain('At least DKK 75,000 in 2027');
      expect(text).not.toMatch(/\b(Anbefaling|Udgift|Svar fra|Frist|Ved ikke|besvaret)\b/);
      expect(styles).toContain('en-GB');
    });

    it('keeps what people wrote unchanged', async () => {
      const { text } = await written();

      expect(text).toContain(NOTE);
    });

    it('names the origin of the questions', async () => {
      const { text } = await written();

      for (const guide of Object.values(CONTENT.guides)) expect(text).toContain(guide.origin.da);
    });

    it('names the level and area that it covers', async () => {
      const { lines, text } = await written({ area: 'health', level: 'political' });

      expect(lines[0]).toBe('Opfølgning 2027: Sundhed, politiske samarbejder');
      expect(text).not.toContain('CPMR');
    });

    it('shows upcoming rounds while the year lasts', async () => {
      const { lines } = await written({}, 'da', '2027-06-15');

      expect(lines.filter((line) => line === 'Kommer senere på året')).toHaveLength(2);
    });

    it('says so if there is nothing to report', async () => {
      const { lines } = await written({ year: 2020 });

      expect(lines).toEqual(
        expect.arrayContaining([
          'Ingen opfølgninger er besvaret.',
          'Ingen frister er overskredet.',
          'Ingen oplysninger er ændret.',
          'Ingen erfaringer er delt.',
        ]),
      );
      expect(lines).not.toContain('Svarene samlet');
    });
  });
});

describe('monitoring report sheet', () => {
  const written = async (language: Language = 'da', year = 2027) => {
    const report = await monitoringReport({ year }, await monitoredYear());
    return readSheets(await monitoringReportSheet(report, renderContextOf(language)));
  };

  /** The cells of a column, without its header. */
  const column = (cells: ReadonlyMap<string, string | number> | undefined, letter: string) =>
    [...(cells ?? [])].flatMap(([address, value]) =>
      address.startsWith(letter) && address !== `${letter}1` ? [value] : [],
    );

  describe('monitoringReportSheet', () => {
    it.each([
      [
        'da',
        [
          'Sammenfatning',
          'Opfølgninger',
          'Svar',
          'Ændringer i kataloget',
          'Udgifter',
          'Erfaringer',
          'Betingelser for godkendelser',
          'Orientering',
          'Afviste forslag',
          'Slutbrugere og opfølgning',
        ],
      ],
      [
        'en',
        [
          ...['Summary', 'Rounds', 'Answers', 'Changes in the catalogue', 'Costs', 'Experience'],
          'Conditions of approvals',
          ...['Information', 'Rejected proposals', 'End users and follow-up'],
        ],
      ],
    ] as const)('has a sheet for each kind of row in %s', async (language, names) => {
      const { sheets } = await written(language);

      expect(sheets.map(({ name }) => name)).toEqual(names);
    });

    it('has the figures as numbers', async () => {
      const { sheets } = await written();

      const [summary, rounds, , , costs] = sheets.map(({ cells }) => cells);
      expect(summary?.get('A1')).toBe('Opfølgning 2027');
      expect(summary?.get('B2')).toBe(24);
      const counted = column(costs, 'G').map(Number);
      expect(counted.reduce((sum, kroner) => sum + kroner, 0)).toBe(75_000);
      expect(column(rounds, 'G').map(Number)).toHaveLength(7);
    });

    it('has one row with dates for every round', async () => {
      const { sheets } = await written();

      const cells = sheets[1]?.cells;
      expect(column(cells, 'A')).toHaveLength(38);
      expect(cells?.get('A2')).toMatch(/^CEDAR/);
      expect(cells?.get('E2')).toBe('besvaret');
      expect(dayOf(cells?.get('F2'))).toBe('2027-02-07');
      expect(dayOf(cells?.get('I2'))).toBe('2027-02-10');
      expect(cells?.get('K2')).toBe('Afslut');
      expect(new Set(column(cells, 'E'))).toEqual(
        new Set(['besvaret', 'overskredet', 'sprunget over']),
      );
    });

    it('has every answer and note as it was written, and no formula', async () => {
      const { sheets, formulas } = await written();

      expect(column(sheets[2]?.cells, 'C').length).toBeGreaterThan(24 * 5);
      expect(column(sheets[2]?.cells, 'D')).toEqual(Array(24).fill(NOTE));
      expect(formulas).toBe(false);
    });

    it('has changes with both values, and experiences', async () => {
      const { sheets } = await written();

      const changes = sheets[3]?.cells;
      expect(changes?.get('C3')).toBe('Svend Tøfting');
      expect(changes?.get('D3')).toBe('Søren Ærø');
      expect(column(changes, 'B').at(-1)).toBe('optaget i kataloget efter screening');
      expect(column(sheets[5]?.cells, 'B')).toEqual(Array(6).fill(LEARNT));
    });

    it('can be opened without any rows', async () => {
      const { sheets } = await written('da', 2020);

      expect(sheets).toHaveLength(10);
      expect(sheets[0]?.cells.get('B2')).toBe(0);
    });
  });
});

describe('open monitoring report', () => {
  const start = async () => ({
    ...(await monitoredYear()),
    knowledge: { current: () => indexKnowledge(CONTENT) },
  });

  describe('openMonitoringReport', () => {
    it('builds the requested Word document or Excel workbook', async () => {
      const ports = await start();
      const wanted = { subject: '2027.all.health', language: 'da' } as const;

      const word = await openMonitoringReport({ what: 'monitoring-report', ...wanted }, ports);
      const sheet = await openMonitoringReport({ what: 'monitoring-sheet', ...wanted }, ports);

      expect(word).toMatchObject({ title: 'Opfølgning 2027: Sundhed', extension: 'docx' });
      expect(sheet).toMatchObject({ title: 'Opfølgning 2027: Sundhed', extension: 'xlsx' });
      expect(readWord(word?.body ?? Buffer.alloc(0)).lines[1]).toContain('10. januar 2028');
      expect(readSheets(sheet?.body ?? Buffer.alloc(0)).sheets).toHaveLength(10);
    });

    it('builds nothing for an invalid request', async () => {
      const ports = await start();

      for (const [what, subject] of [
        ['case-note', '2027.all.all'],
        ['monitoring-report', 'screening-7'],
      ] as const)
        expect(
          await openMonitoringReport({ what, subject, language: 'da' }, ports),
        ).toBeUndefined();
    });
  });
});
