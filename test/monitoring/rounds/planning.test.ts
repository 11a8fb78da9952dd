import { propertyRuns } from '../../property-runs';
import fc from 'fast-check';
import type { Entry } from '../../../src/catalogue/entry';
import { addDays, addMonths, daysBetween } from '../../../src/lib/dates';
import { isSendingDay, isQuiet, isWorkingDay } from '../../../src/lib/working-days';
import { reminders } from '../../../src/monitoring/reminders/reminder';
import { asksAboutRounds } from '../../../src/monitoring/rounds/asks-about-rounds';
import { closeObsolete, obsoleteFrom } from '../../../src/monitoring/rounds/close-obsolete';
import { cyclesOf } from '../../../src/monitoring/rounds/cycles';
import {
  listMonitored,
  listOpenRounds,
  listRoundsDue,
  listRoundsOf,
  nextDue,
} from '../../../src/monitoring/rounds/list-rounds';
import { openCalendar, planRounds } from '../../../src/monitoring/rounds/plan-rounds';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import { type WheelFilter, yearWheel, wheelMonth } from '../../../src/monitoring/rounds/year-wheel';
import { people } from '../../../src/people/person';
import type { DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { cost } from '../../builders/cost';
import { entry } from '../../builders/entry';
import { guide } from '../../builders/guide';
import { localized } from '../../builders/localized';
import { person } from '../../builders/person';
import { policyWith } from '../../builders/policy';
import { reminder } from '../../builders/reminder';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';
import { recordingLog } from '../../fakes/recording-log';
import { settableClock } from '../../fakes/settable-clock';
import { NOW, openOwned, ROLES } from '../owned';

describe('asks about rounds', () => {
  describe('asksAboutRounds', () => {
    it.each([
      'hvornår skal CPMR monitoreres?',
      'hvem skal følge op på Mikropol',
      'hvornår blev CPMR sidst monitoreret?',
      'hvornår er næste opfølgning på Mikropol?',
      'mangler CPMR opfølgning?',
      'hvad er status på monitoreringen af CPMR?',
      'hvad kom der ud af opfølgningen på CPMR?',
      'when is CPMR due for monitoring?',
      'who follows up on Mikropol?',
      'when was CPMR last monitored?',
      'is CPMR overdue for follow-up?',
      'who monitors the home monitoring project, and when was it last monitored?',
      'hvem skal følge op på Regionsudvalget?',
    ])('is true for "%s"', (text) => {
      expect(asksAboutRounds(text)).toBe(true);
    });

    it.each([
      'hvor ofte skal samarbejder monitoreres?',
      'hvad er monitorering?',
      'how often must collaborations be monitored?',
      'why do we monitor collaborations at all',
      'hvornår slutter CPMR?',
      'who sits in CPMR?',
      'Who sits on the Monitoring Committee of ØKS?',
      'hvem sidder i monitoreringsudvalget for ØKS?',
      'hvem sidder i overvågningsudvalget for ØKS?',
      'Who runs the project with patients monitored at home?',
      'who runs the project where patients are monitored?',
      'when does the home monitoring project end?',
      'hvornår slutter projektet om hjemmemonitorering?',
      'hvem står for projektet med monitorering af patienter i hjemmet?',
    ])('is false for "%s"', (text) => {
      expect(asksAboutRounds(text)).toBe(false);
    });
  });
});

describe('close obsolete', () => {
  const ENDED = entry({ period: { end: '2027-02', rolling: false } });

  describe('closeObsolete', () => {
    it('skips the rounds of ended entries with the reason, and keeps the rest open', async () => {
      const [ended, other] = [round({ unsettled: 'ladder' }), round({ collaboration: 'aer' })];
      const ports = await openOwned({ rounds: [ended, other] });

      const kept = await closeObsolete([ended, other], [ENDED, entry({ id: 'aer' })], ports);

      expect(kept).toEqual([other]);
      expect(await ports.roundOf('cpmr')).toEqual(
        round({
          state: 'skipped',
          history: [{ at: NOW, by: 'udsyn', name: 'Udsyn', did: 'skipped', value: 'ended' }],
          revision: 1,
        }),
      );
      expect(await ports.roundOf('aer')).toEqual(other);
    });

    it('keeps rounds that another organisation on the same store requires', async () => {
      const theirs = entry({ id: 'aer' }, { organisation: 'midtjylland' });
      const known = [round({ collaboration: 'aer' }), round({ collaboration: 'gone' })];
      const ports = await openOwned({ entries: [theirs], rounds: known });

      expect(await closeObsolete(known, [entry()], ports)).toEqual([known[0]]);

      expect(await ports.roundOf('aer')).toEqual(known[0]);
      expect((await ports.roundOf('gone'))?.state).toBe('skipped');
    });

    it('keeps a round that was answered in the meantime', async () => {
      const answered = round({ state: 'answered' });
      const ports = await openOwned({ rounds: [answered] });

      expect(await closeObsolete([round()], [ENDED], ports)).toEqual([]);

      expect(await ports.roundOf('cpmr')).toEqual(answered);
    });

    it('keeps a round that somebody is answering at the same time', async () => {
      const ports = await openOwned({ rounds: [round()] });
      const busy: DocumentStore = { ...ports.documents, replace: () => Promise.resolve(undefined) };

      await closeObsolete([round()], [ENDED], { ...ports, documents: busy });

      expect((await ports.roundOf('cpmr'))?.state).toBe('open');
    });
  });
});

describe('cycles', () => {
  const POLICY = policyWith();
  const TODAY = '2027-03-01';

  const basis = (decidedOn: string) => ({
    screening: 's1',
    decidedOn,
    body: 'rr',
    outcome: 'approved' as const,
    reason: 'God sag',
    recommendation: 'join',
  });
  const ending = (end: string) => entry({ period: { end, rolling: false } });
  const answered = (given: Partial<Round>) => round({ state: 'answered', ...given });
  const find = (one = entry(), past: Round[] = [], today = TODAY, turning = POLICY) =>
    cyclesOf(one, past, today, turning);

  describe('the yearly rounds', () => {
    it('start on the day with the least work around it', () => {
      expect(find()).toEqual([{ kind: 'yearly', cycle: '1' }]);
    });

    it('start a year after the decision on a screened collaboration, whatever the cycle', () => {
      const screened = entry({}, { origin: 'screening', basis: basis('2027-02-23') });

      expect(find(screened)).toEqual([{ kind: 'yearly', cycle: '1', dueOn: '2028-02-23' }]);
      expect(find(screened, [], TODAY, policyWith({ cycleMonths: 24 }))).toEqual(find(screened));
    });

    it('are spread like all others if the decision is older than that', () => {
      const screened = entry({}, { origin: 'screening', basis: basis('2026-03-15') });

      expect(find(screened)).toEqual([{ kind: 'yearly', cycle: '1' }]);
    });

    it('recur one cycle after the previous one, whether it was answered or skipped', () => {
      const next = [{ kind: 'yearly', cycle: '2', dueOn: '2028-03-01' }];

      expect(find(entry(), [answered({})])).toEqual(next);
      expect(find(entry(), [round({ state: 'skipped' })])).toEqual(next);
      expect(find(entry(), [answered({})], TODAY, policyWith({ cycleMonths: 6 }))).toEqual([
        { kind: 'yearly', cycle: '2', dueOn: '2027-09-01' },
      ]);
    });

    it('are not planned while one is open', () => {
      const past = [answered({}), round({ id: 'cpmr.2', dueOn: '2026-03-02' })];

      expect(find(entry(), past)).toEqual([]);
    });

    it('leave time for the first reminder', () => {
      const past = [answered({ dueOn: '2026-03-02' })];

      expect(find(entry(), past)).toEqual([{ kind: 'yearly', cycle: '2', dueOn: '2027-03-31' }]);
    });

    it('do not follow a very late answer for half a cycle', () => {
      const completed = { by: 'mette', name: 'Mette', at: '2027-02-26T09:00:00.000Z' };
      const past = [answered({ dueOn: '2026-03-02', completed })];

      expect(find(entry(), past)).toEqual([{ kind: 'yearly', cycle: '2', dueOn: '2027-08-26' }]);
    });

    it('count from the last one, in whatever order they are read', () => {
      const past = [
        answered({ id: 'cpmr.2', dueOn: '2027-02-01' }),
        answered({ id: 'cpmr.1', dueOn: '2026-02-02' }),
      ];

      expect(find(entry(), past)).toEqual([{ kind: 'yearly', cycle: '3', dueOn: '2028-02-01' }]);
    });

    it('start half a cycle after a collaboration begins that is approved before', () => {
      const upcoming = entry(
        { period: { start: '2028', rolling: false } },
        { origin: 'screening', basis: basis('2027-02-23') },
      );

      expect(find(upcoming)).toEqual([{ kind: 'yearly', cycle: '1', dueOn: '2028-06-30' }]);
    });

    it.each(['continue', 'end'] as const)(
      'do not ask again shortly after a renewal was answered "%s"',
      (conclusion) => {
        const renewal = answered({
          id: 'cpmr.renewal-2027',
          kind: 'renewal',
          conclusion,
          completed: { by: 'mette', name: 'Mette', at: '2027-02-12T09:00:00.000Z' },
        });
        const last = answered({ dueOn: '2026-05-03' });

        expect(find(entry(), [last, renewal])).toEqual([
          { kind: 'yearly', cycle: '2', dueOn: '2028-02-11' },
        ]);
        // Five months later it is not the same question any more.
        expect(find(entry(), [answered({ dueOn: '2026-07-15' }), renewal])).toEqual([
          { kind: 'yearly', cycle: '2', dueOn: '2027-07-09' },
        ]);
      },
    );

    it('are not held after the end', () => {
      expect(find(ending('2028-02'), [answered({})])).toEqual([]);
      expect(find(ending('2028-01'))).toEqual([{ kind: 'yearly', cycle: '1', last: '2028-01-31' }]);
    });

    it('do not drift over the years, and skip no year', () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 3650 }), (offset) => {
          const first = addDays('2025-01-01', offset);
          let past: Round[] = [answered({ dueOn: first })];
          for (let year = 1; year <= 25; year++) {
            const last = past.at(-1)?.dueOn ?? '';
            const [next] = find(entry(), past, last);
            const dueOn = next?.dueOn ?? '';

            expect(isSendingDay(dueOn, true, POLICY)).toBe(true);
            expect(Math.abs(daysBetween(addMonths(last, 12), dueOn))).toBeLessThanOrEqual(11);
            past = [...past, answered({ id: `cpmr.${year + 1}`, dueOn })];
          }

          const drift = daysBetween(addMonths(first, 300), past.at(-1)?.dueOn ?? '');
          expect(Math.abs(drift)).toBeLessThanOrEqual(25);
        }),
        { numRuns: propertyRuns(40) },
      );
    });
  });

  describe('the renewal round', () => {
    it('is held six months before the end, and planned a month ahead of its first reminder', () => {
      const renewals = (today: string) =>
        find(ending('2027-12'), [round()], today).map(({ cycle, dueOn }) => [cycle, dueOn]);

      expect(renewals('2027-04-30')).toEqual([]);
      expect(renewals('2027-05-01')).toEqual([['renewal-2027', '2027-06-30']]);
    });

    it('follows the years for which funding was granted if no end is stated', () => {
      const granted = entry({ costs: [cost({ years: { from: 2025, to: 2027 } })] });

      expect(find(granted, [round()], '2027-05-03')).toEqual([
        { kind: 'renewal', cycle: 'renewal-2027', dueOn: '2027-06-30' },
      ]);
    });

    it('is held later if the end becomes known late, and not at all if it is too late', () => {
      expect(find(ending('2027-06'), [round()])).toEqual([
        { kind: 'renewal', cycle: 'renewal-2027', dueOn: '2027-03-31' },
      ]);
      expect(find(ending('2027-03-30'), [round()])).toEqual([]);
    });

    it('is held once per end, and again for a later one', () => {
      const past = [round(), answered({ id: 'cpmr.renewal-2027', kind: 'renewal' })];

      expect(find(ending('2027-06'), past)).toEqual([]);
      expect(find(ending('2028-06'), past, '2027-11-15')).toMatchObject([
        { cycle: 'renewal-2028' },
      ]);
    });

    it('is not held for a collaboration that ends before it has started', () => {
      const upcoming = entry({ period: { start: '2027-04-01', end: '2027-07', rolling: false } });

      expect(find(upcoming)).toEqual([]);
    });
  });

  describe('the closing round', () => {
    it('is held once, a month after the end', () => {
      const ended = ending('2027-02');

      expect(find(ended)).toEqual([{ kind: 'closing', cycle: 'closing', dueOn: '2027-03-31' }]);
      expect(
        find(ended, [answered({ id: 'cpmr.closing', kind: 'closing', dueOn: '2027-03-31' })]),
      ).toEqual([]);
    });

    it.each(['2027-01-29', '2027-02-26'])(
      'is held after a renewal round that was answered as late as %s',
      (on) => {
        const renewal = answered({
          id: 'cpmr.renewal-2027',
          kind: 'renewal',
          conclusion: 'end',
          completed: { by: 'mette', name: 'Mette', at: `${on}T09:00:00.000Z` },
        });

        expect(find(ending('2027-02'), [renewal])).toEqual([
          { kind: 'closing', cycle: 'closing', dueOn: '2027-03-31' },
        ]);
      },
    );

    it('is held again when a continued collaboration has ended too', () => {
      const before = answered({ id: 'cpmr.closing', kind: 'closing', dueOn: '2026-02-10' });

      expect(find(ending('2027-02'), [before])).toEqual([
        { kind: 'closing', cycle: 'closing-2', dueOn: '2027-03-31' },
      ]);
    });

    it('is held although one was skipped when the end was moved', () => {
      const skipped = answered({
        id: 'cpmr.closing',
        kind: 'closing',
        dueOn: '2027-03-15',
        state: 'skipped',
      });

      expect(find(ending('2027-02'), [skipped])).toMatchObject([{ cycle: 'closing-2' }]);
    });

    it('is not held for a collaboration that ended before monitoring started', () => {
      expect(find(ending('2011'))).toEqual([]);
      expect(find(ending('2026-08-29'))).toEqual([]);
      expect(find(ending('2026-08-30'))).toHaveLength(1);
    });
  });
});

describe('due date', () => {
  const OFF = policyWith();

  const taken = (today: string, owners: readonly (string | undefined)[]) => {
    const calendar = openCalendar(today, [], OFF);
    return owners.map((owner) => ({ owner, dueOn: calendar.take(owner) ?? '' }));
  };

  const fullestMonth = (dates: readonly { readonly dueOn: string }[]) => {
    const months = dates.map(({ dueOn }) => dueOn.slice(5, 7));
    return Math.max(0, ...months.map((month) => months.filter((one) => one === month).length));
  };

  const anyDay = fc.integer({ min: 0, max: 14_600 }).map((offset) => addDays('2020-01-01', offset));

  describe('openCalendar', () => {
    it('is the earliest possible day for a single round, with time for the first reminder', () => {
      expect(taken('2027-01-04', [undefined])).toEqual([{ owner: undefined, dueOn: '2027-02-03' }]);
    });

    it('spreads 38 rounds without owners over twelve months, with at most four a month', () => {
      const dates = taken(
        '2027-01-04',
        Array.from({ length: 38 }, () => undefined),
      );

      expect(fullestMonth(dates)).toBeLessThanOrEqual(4);
      expect(new Set(dates.map(({ dueOn }) => dueOn)).size).toBe(38);
    });

    it('is a working day outside the quiet weeks, a month to a year ahead, in any year', () => {
      fc.assert(
        fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (today, count) => {
          for (const { dueOn } of taken(
            today,
            Array.from({ length: count }, () => undefined),
          )) {
            expect(isWorkingDay(dueOn, OFF) && !isQuiet(dueOn, OFF)).toBe(true);
            expect(daysBetween(today, dueOn)).toBeGreaterThanOrEqual(30);
            expect(daysBetween(today, dueOn)).toBeLessThan(30 + 365);
          }
        }),
        { numRuns: propertyRuns(30) },
      );
    });

    it('overloads no month and no owner, in any year, whoever owns the rounds', () => {
      const owner = fc.constantFrom('mette', 'bent', 'runa', undefined);
      fc.assert(
        fc.property(anyDay, fc.array(owner, { minLength: 1, maxLength: 60 }), (today, owners) => {
          const dates = taken(today, owners);

          expect(fullestMonth(dates)).toBeLessThanOrEqual(Math.ceil((dates.length / 12) * 1.6) + 1);
          for (const one of ['mette', 'bent', 'runa']) {
            const own = dates.filter((date) => date.owner === one);
            expect(fullestMonth(own)).toBeLessThanOrEqual(Math.ceil((own.length / 12) * 1.6) + 1);
          }
        }),
        { numRuns: propertyRuns(60) },
      );
    });

    it('avoids dates that are taken, also by recurring rounds of the year before', () => {
      const calendar = openCalendar(
        '2027-01-04',
        [{ dueOn: '2027-02-03' }, { dueOn: '2026-03-08' }],
        OFF,
      );

      expect(calendar.take()).toBe('2027-04-08');
    });

    it('keeps the rounds of one owner apart even if others have none', () => {
      const calendar = openCalendar(
        '2027-01-04',
        [
          { dueOn: '2027-02-03', owner: 'mette' },
          { dueOn: '2027-09-01', owner: 'bent' },
        ],
        OFF,
      );

      const [mette, bent] = [calendar.take('mette') ?? '', calendar.take('bent') ?? ''];

      expect(daysBetween('2027-02-03', mette)).toBeGreaterThan(30);
      expect(Math.abs(daysBetween('2027-09-01', bent))).toBeGreaterThan(30);
    });

    it('is never after the last acceptable day', () => {
      const calendar = openCalendar('2027-01-04', [{ dueOn: '2027-02-03' }], OFF);

      expect((calendar.take(undefined, '2027-02-12') ?? '') <= '2027-02-12').toBe(true);
      expect(calendar.take(undefined, '2027-02-01')).toBeUndefined();
    });
  });
});

describe('list monitored', () => {
  const sentIn = (cycle: string, at: string, owner?: string) =>
    round({
      id: `cpmr.${cycle}`,
      state: 'answered',
      conclusion: 'continue',
      completed: { by: 'bent', name: 'Bent Bentsen', at: `${at}T09:00:00.000Z` },
      ...(owner !== undefined && { owner }),
    });

  const known = [
    sentIn('1', '2025-03-01'),
    sentIn('2', '2026-03-01', 'bent'),
    round({ id: 'cpmr.4', dueOn: '2027-09-01', owner: 'runa' }),
    round({ id: 'cpmr.3', dueOn: '2027-03-01', owner: 'runa' }),
    round({ collaboration: 'helps', state: 'skipped' }),
  ];

  describe('listMonitored', () => {
    it('finds the open rounds, by due date, and the last submitted one', async () => {
      const owned = await openOwned({ rounds: known });

      const [cpmr, helps] = await listMonitored(['cpmr', 'helps'], 'runa', ROLES, owned);

      expect(cpmr?.open.map(({ id }) => id)).toEqual(['cpmr.3', 'cpmr.4']);
      expect(cpmr?.last?.id).toBe('cpmr.2');
      expect(helps).toEqual({
        collaboration: 'helps',
        open: [],
        isTheirs: false,
        awaitsCase: false,
      });
    });

    it.each([
      ['the owner', 'runa', true],
      ['the person who answered the last one', 'bent', true],
      ['a coordinator', 'carl', true],
      ['somebody else', 'mette', false],
    ])('returns whether they belong to %s', async (_, person, isTheirs) => {
      const owned = await openOwned({ rounds: known });

      expect((await listMonitored(['cpmr'], person, ROLES, owned))[0]?.isTheirs).toBe(isTheirs);
    });
  });
});

describe('list rounds', () => {
  async function open() {
    const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
    const known = [
      round({ collaboration: 'late', dueOn: '2027-02-01' }),
      round({ collaboration: 'done-before', dueOn: '2027-02-02', state: 'answered' }),
      round({ collaboration: 'march', dueOn: '2027-03-31' }),
      round({ collaboration: 'done-in-march', dueOn: '2027-03-01', state: 'skipped' }),
      round({ collaboration: 'april', dueOn: '2027-04-01' }),
    ];
    for (const one of known) await documents.create(rounds, one);
    return { documents };
  }

  const namesOf = (found: readonly { collaboration: string }[]) =>
    found.map(({ collaboration }) => collaboration);

  describe('listOpenRounds', () => {
    it('lists the open rounds by due date', async () => {
      expect(namesOf(await listOpenRounds(await open()))).toEqual(['late', 'march', 'april']);
    });

    it('lists all of them, however many', async () => {
      const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
      for (let index = 0; index < 450; index++)
        await documents.create(rounds, round({ collaboration: `c${index}` }));

      expect(new Set(namesOf(await listOpenRounds({ documents }))).size).toBe(450);
    });
  });

  describe('listRoundsOf', () => {
    it('lists all rounds of one collaboration by due date', async () => {
      const ports = await open();
      const past = { id: 'march.0', dueOn: '2026-03-31', state: 'answered' } as const;
      await ports.documents.create(rounds, round({ collaboration: 'march', ...past }));

      expect((await listRoundsOf('march', ports)).map(({ dueOn }) => dueOn)).toEqual([
        '2026-03-31',
        '2027-03-31',
      ]);
    });
  });

  describe('listRoundsDue', () => {
    it('lists the rounds due in a period, in any state, and older open ones', async () => {
      const march = { from: '2027-03-01', before: '2027-04-01' };

      expect(namesOf(await listRoundsDue(march, await open()))).toEqual([
        'late',
        'done-in-march',
        'march',
      ]);
    });
  });
});

describe('next due', () => {
  describe('nextDue', () => {
    it('is when the next open round of the collaboration is due', async () => {
      const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
      for (const one of [
        round({ id: 'aer.1', collaboration: 'aer', dueOn: '2027-01-10', state: 'answered' }),
        round({ id: 'aer.3', collaboration: 'aer', dueOn: '2029-01-10' }),
        round({ id: 'aer.2', collaboration: 'aer', dueOn: '2028-01-10' }),
        round({ id: 'cpmr.1', collaboration: 'cpmr', dueOn: '2027-06-01' }),
      ])
        await documents.create(rounds, one);

      expect(await nextDue('aer', { documents })).toBe('2028-01-10');
      expect(await nextDue('ertico', { documents })).toBeUndefined();
    });
  });
});

describe('obsolete', () => {
  const TODAY = '2027-03-01';
  const ending = (end: string) => entry({ period: { end, rolling: false } });
  const renewal = round({ id: 'cpmr.renewal-2027', kind: 'renewal' });
  const closing = round({ id: 'cpmr.closing', kind: 'closing' });

  describe('obsoleteFrom', () => {
    it.each([
      ['a yearly round of a deleted entry', round(), undefined, 'gone'],
      ['a yearly round of an ended entry', round(), ending('2027-02'), 'ended'],
      ['a yearly round of an active entry', round(), entry(), undefined],
      ['a renewal of an ended entry', renewal, ending('2027-02'), 'ended'],
      ['a renewal before the end', renewal, ending('2027-08'), undefined],
      [
        'a renewal of an entry whose end has moved to another year',
        renewal,
        ending('2029'),
        'end-moved',
      ],
      ['a closing of an ended entry', closing, ending('2027-02'), undefined],
      ['a closing of an entry that continues after all', closing, ending('2028'), 'end-moved'],
      ['a closing of a deleted entry', closing, undefined, 'gone'],
    ] as const)('of %s is determined by the catalogue', (_, given, stored, expected) => {
      expect(obsoleteFrom(given, stored, TODAY)).toBe(expected);
    });
  });
});

describe('plan rounds', () => {
  const guides = {
    political: guide(),
    administrative: guide({ id: 'administrative', level: 'administrative' }),
  };
  const POLICY = policyWith();

  function open(now = '2027-01-04T08:00:00Z') {
    const clock = settableClock(now);
    const documents = createMemoryDocumentStore(clock);
    return {
      clock,
      documents,
      plan: (entries: readonly Entry[], store: DocumentStore = documents) =>
        planRounds(
          { entries, guides, policy: POLICY },
          { clock, documents: store, log: recordingLog() },
        ),
      planned: async () =>
        (await documents.query(rounds, { limit: 100 })).items.map(({ document }) => document),
      ledger: async () =>
        (await documents.query(reminders, { limit: 1000 })).items.map(({ document }) => document),
      change: async (id: string, change: Partial<Round>) => {
        const stored = await documents.get(rounds, id.split('.')[0] ?? '', id);
        if (stored === undefined) throw new Error(`no round ${id}`);
        await documents.replace(rounds, { ...stored.document, ...change }, stored.version);
      },
    };
  }

  describe('planRounds', () => {
    it('plans a round with its reminder schedule, with the guide for the collaboration’s level', async () => {
      const { plan, planned, ledger } = open();
      const administrative = entry(
        { id: 'wib', level: 'administrative', area: 'research', name: localized('WiB') },
        { owner: 'mette', ownerName: 'Mette Sørensen' },
      );

      expect(await plan([administrative])).toBe(1);

      expect(await planned()).toEqual([
        round({
          collaboration: 'wib',
          name: localized('WiB'),
          area: 'research',
          guide: guides.administrative,
          dueOn: '2027-02-03',
          owner: 'mette',
          ownerName: 'Mette Sørensen',
        }),
      ]);
      expect((await ledger()).map(({ id, dueAt, assignee }) => [id, dueAt, assignee])).toEqual([
        ['wib.1.0.after-7', '2027-02-10T08:00:00.000Z', 'mette'],
        ['wib.1.0.before-30', '2027-01-04T08:00:00.000Z', 'mette'],
        ['wib.1.0.before-7', '2027-01-27T08:00:00.000Z', 'mette'],
        ['wib.1.0.coordinator-14', '2027-02-17T08:00:00.000Z', 'coordinator'],
        ['wib.1.0.due', '2027-02-03T08:00:00.000Z', 'mette'],
      ]);
    });

    it('leaves a round without an owner to the coordinators', async () => {
      const { plan, planned, ledger } = open();

      await plan([entry()]);

      expect((await planned())[0]).not.toHaveProperty('owner');
      expect(new Set((await ledger()).map(({ assignee }) => assignee))).toEqual(
        new Set(['coordinator']),
      );
    });

    it('plans nothing twice, however often and on however many instances it runs', async () => {
      const { plan, planned, ledger } = open();
      const all = [entry({ id: 'aer' }), entry({ id: 'cpmr' }), entry({ id: 'wib' })];

      const counts = await Promise.all([plan(all), plan(all)]);

      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
      expect(await plan(all)).toBe(0);
      expect(await planned()).toHaveLength(3);
      expect(await ledger()).toHaveLength(15);
    });

    it('keeps dates and schedules when collaborations are added, and plans the new ones on other dates', async () => {
      const { plan, planned } = open();
      const [aer, cpmr, isaac] = ['aer', 'cpmr', 'isaac'].map((id) => entry({ id }));
      await plan([cpmr, isaac].flatMap((one) => one ?? []));
      const before = await planned();

      await plan([aer, cpmr, isaac].flatMap((one) => one ?? []));

      const after = await planned();
      expect(after.filter(({ collaboration }) => collaboration !== 'aer')).toEqual(before);
      expect(new Set(after.map(({ dueOn }) => dueOn.slice(0, 7))).size).toBe(3);
    });

    it.each(['answered', 'skipped'] as const)(
      'plans the next round one cycle after one is %s, on the same date',
      async (state) => {
        const { clock, plan, planned, change } = open();
        await plan([entry()]);
        clock.set('2027-02-05T08:00:00Z');
        expect(await plan([entry()])).toBe(0);
        await change('cpmr.1', { state });

        expect(await plan([entry()])).toBe(1);

        expect((await planned()).map(({ id, dueOn }) => [id, dueOn])).toEqual([
          ['cpmr.1', '2027-02-03'],
          ['cpmr.2', '2028-02-03'],
        ]);
      },
    );

    it('plans a renewal in addition to the yearly round, and a closing round after the end', async () => {
      const { clock, plan, planned } = open();
      const ending = entry({ period: { end: '2027-08', rolling: false } });

      await plan([ending]);
      clock.set('2027-09-01T08:00:00Z');
      await plan([ending]);

      expect((await planned()).map(({ id, dueOn, state }) => [id, dueOn, state])).toEqual([
        ['cpmr.1', '2027-04-01', 'skipped'],
        ['cpmr.closing', '2027-10-01', 'open'],
        ['cpmr.renewal-2027', '2027-03-01', 'skipped'],
      ]);
    });

    it.each([
      ['ended long ago', { end: '2011', rolling: false }],
      ['ends too early for a round', { end: '2027-01-20', rolling: false }],
    ])('plans none for a collaboration that %s', async (_, period) => {
      const { plan, planned, ledger } = open();

      expect(await plan([entry({ period })])).toBe(0);

      expect(await planned()).toEqual([]);
      expect(await ledger()).toEqual([]);
    });

    it('moves a planned yearly round that an answered renewal replaces, once', async () => {
      const renewal = round({
        id: 'cpmr.renewal-2027',
        kind: 'renewal',
        state: 'answered',
        conclusion: 'end',
        dueOn: '2026-12-15',
        completed: { by: 'mette', name: 'Mette', at: '2026-12-21T09:00:00.000Z' },
      });
      const { plan, planned, documents } = open();
      for (const one of [renewal, round({ dueOn: '2027-02-01' })])
        await documents.create(rounds, one);

      await plan([entry()]);
      await plan([entry()]);

      expect((await planned()).find(({ kind }) => kind === 'yearly')).toMatchObject({
        dueOn: '2027-12-21',
        plan: 1,
        history: [{ by: 'udsyn', did: 'moved', what: '2027-02-01', value: '2027-12-21' }],
      });
    });

    it('shows the first round of a collaboration that has not begun in the year wheel', async () => {
      const { plan, documents, clock } = open();

      await plan([entry({ period: { start: '2027-05-01', rolling: false } })]);

      const { months } = await yearWheel({}, { clock, documents });
      expect(months.filter((one) => one.rounds.length > 0)).toMatchObject([{ month: '2027-11' }]);
    });

    it('writes the reminder schedule that an interrupted process left out', async () => {
      const { plan, ledger, documents } = open();
      const dying: DocumentStore = {
        ...documents,
        create: (collection, document) =>
          collection.name === 'reminders'
            ? Promise.reject(new Error('the process stops here'))
            : documents.create(collection, document),
      };
      expect(await plan([entry()], dying)).toBe(1);
      expect(await ledger()).toEqual([]);

      await plan([entry()]);

      expect(await ledger()).toHaveLength(5);
    });

    it('does not read the past rounds of a collaboration with an open round', async () => {
      const { plan, documents } = open();
      const all = ['aer', 'cpmr', 'wib'].map((id) => entry({ id }));
      await plan(all);
      const partitions: (string | undefined)[] = [];
      const watched: DocumentStore = {
        ...documents,
        query: (collection, query) => {
          partitions.push(query.partition);
          return documents.query(collection, query);
        },
      };

      await plan(all, watched);

      expect(partitions).toEqual([undefined, undefined]);
    });
  });
});

describe('year wheel', () => {
  const clock = fixedClock('2027-03-10T09:00:00Z');

  const METTE = { owner: 'mette', ownerName: 'Mette Sørensen' };
  const KNOWN: readonly Round[] = [
    round({ collaboration: 'aer', dueOn: '2027-01-11', area: 'research' }),
    round({ collaboration: 'cedar', dueOn: '2027-01-12', state: 'answered' }),
    round({ collaboration: 'cpmr', dueOn: '2027-03-03', ...METTE }),
    round({ collaboration: 'ertico', dueOn: '2027-03-02', state: 'skipped', ...METTE }),
    round({ collaboration: 'helps', dueOn: '2027-03-10' }),
    round({ collaboration: 'isaac', dueOn: '2028-02-28', owner: 'bent', ownerName: 'Bent Åse' }),
    round({ collaboration: 'wib', dueOn: '2028-03-01', area: 'culture' }),
  ];

  async function open(known: readonly Round[] = KNOWN) {
    const documents = createMemoryDocumentStore(clock);
    for (const one of known) await documents.create(rounds, one);
    return {
      show: (filter: WheelFilter = {}, from?: string) =>
        yearWheel({ filter, ...(from !== undefined && { from }) }, { clock, documents }),
    };
  }

  type MonitoringPolicy = Awaited<ReturnType<typeof yearWheel>>;
  const late = (all: MonitoringPolicy['overdue']) =>
    all.map(({ round: { collaboration }, daysLate }) => [collaboration, daysLate]);
  const filled = ({ months }: MonitoringPolicy) =>
    months.flatMap(({ month, rounds: all }) => (all.length > 0 ? [[month, late(all)]] : []));

  describe('yearWheel', () => {
    it('has twelve months from the current one, with what is due and how late it is', async () => {
      const { show } = await open();

      const wheel = await show();

      expect(wheel.months).toHaveLength(12);
      expect(wheel.months.map(({ month }) => month)).toEqual(
        expect.arrayContaining(['2027-03', '2027-12', '2028-01', '2028-02']),
      );
      expect(filled(wheel)).toEqual([
        [
          '2027-03',
          [
            ['ertico', 0],
            ['cpmr', 7],
            ['helps', 0],
          ],
        ],
        ['2028-02', [['isaac', 0]]],
      ]);
    });

    it('includes older open rounds, however old', async () => {
      const { show } = await open();

      expect(late((await show()).overdue)).toEqual([['aer', 58]]);
    });

    it('starts with another month on request', async () => {
      const { show } = await open();

      const wheel = await show({}, '2027-01');

      expect(wheel.overdue).toEqual([]);
      expect(filled(wheel)[0]).toEqual([
        '2027-01',
        [
          ['aer', 58],
          ['cedar', 0],
        ],
      ]);
    });

    it('does not show future rounds as late, even in a later year', async () => {
      const { show } = await open();

      expect(late((await show({}, '2029-01')).overdue)).toEqual([
        ['aer', 58],
        ['cpmr', 7],
      ]);
    });

    it.each([
      ['an area', { area: 'research' }, [], [['aer', 58]]],
      ['no owner', { owner: 'coordinator' }, ['helps'], [['aer', 58]]],
      ['an owner', { owner: 'mette' }, ['ertico', 'cpmr'], []],
      ['both', { owner: 'mette', area: 'research' }, [], []],
    ])('is filtered by %s', async (_, filter, names, overdue) => {
      const { show } = await open();

      const wheel = await show(filter);

      const found = wheel.months.flatMap(({ rounds: all }) => all);
      expect(found.map(({ round: { collaboration } }) => collaboration)).toEqual(names);
      expect(late(wheel.overdue)).toEqual(overdue);
    });

    it('lists the possible filters, filtered or not', async () => {
      const { show } = await open();

      const { areas, owners } = await show({ owner: 'bent' });

      expect(areas).toEqual(['regional-development', 'research']);
      expect(owners).toEqual([
        { id: 'bent', name: 'Bent Åse' },
        { id: 'coordinator', name: undefined },
        { id: 'mette', name: 'Mette Sørensen' },
      ]);
    });

    it('is empty if nothing is planned', async () => {
      const { show } = await open([]);

      expect(filled(await show())).toEqual([]);
    });
  });
});

describe('wheel month', () => {
  const clock = fixedClock('2027-03-10T09:00:00Z');

  async function open() {
    const documents = createMemoryDocumentStore(clock);
    const known = [
      round({ dueOn: '2027-03-03', owner: 'mette' }),
      round({ collaboration: 'aer', dueOn: '2027-01-11' }),
      round({ collaboration: 'wib', dueOn: '2027-04-01' }),
    ];
    for (const one of known) await documents.create(rounds, one);
    const sent = { state: 'sent', nextAt: undefined, recipient: 'mette' } as const;
    const rows = [
      reminder({ ...sent, sentAt: '2027-03-03T08:00:00.000Z' }),
      reminder({ ...sent, step: 'before-7', sentAt: '2027-02-24T08:00:00.000Z' }),
      reminder({ step: 'after-7' }),
      reminder({
        ...sent,
        step: 'before-30',
        recipient: 'gone',
        sentAt: '2027-02-01T08:00:00.000Z',
      }),
      reminder({ ...sent, round: 'wib.1', sentAt: '2027-03-02T08:00:00.000Z' }),
    ];
    for (const one of rows) await documents.create(reminders, one);
    await documents.create(people, person());
    return (month: string, area?: string) =>
      wheelMonth(month, area === undefined ? {} : { area }, policyWith(), { clock, documents });
  }

  describe('wheelMonth', () => {
    it('has the rounds of the month, each with who was reminded and when', async () => {
      const show = await open();

      expect(await show('2027-03')).toEqual([
        {
          round: round({ dueOn: '2027-03-03', owner: 'mette' }),
          daysLate: 7,
          awaitsCase: false,
          told: [
            {
              step: 'before-30',
              label: { da: '30 dage før', en: '30 days before' },
              person: 'gone',
              name: 'gone',
              at: '2027-02-01T08:00:00.000Z',
            },
            {
              step: 'before-7',
              label: { da: '7 dage før', en: '7 days before' },
              person: 'mette',
              name: 'Mette Sørensen',
              at: '2027-02-24T08:00:00.000Z',
            },
            {
              step: 'due',
              label: { da: 'På dagen', en: 'On the day' },
              person: 'mette',
              name: 'Mette Sørensen',
              at: '2027-03-03T08:00:00.000Z',
            },
          ],
        },
      ]);
    });

    it('has the overdue rounds from before the current month', async () => {
      const show = await open();

      expect(await show('overdue')).toMatchObject([
        { round: { collaboration: 'aer' }, daysLate: 58, told: [] },
      ]);
    });

    it('is filtered like the wheel, and empty if nothing is due', async () => {
      const show = await open();

      expect(await show('2027-03', 'research')).toEqual([]);
      expect(await show('2027-05')).toEqual([]);
    });
  });
});
