import { plainTextOf } from '../../../src/cards/message';
import { CORRECTABLE } from '../../../src/catalogue/entry';
import { languageSchema } from '../../../src/lib/language';
import {
  renderClaim,
  renderPassedOn,
  renderReturned,
} from '../../../src/monitoring/cards/claim-cards';
import { renderDuties } from '../../../src/monitoring/cards/duties-card';
import {
  formatEvent,
  factValue,
  formatFactValue,
  formatConclusion,
  formatSnooze,
} from '../../../src/monitoring/cards/format-monitoring';
import {
  renderGuide,
  renderGuidePaused,
  renderConcluded,
} from '../../../src/monitoring/cards/guide-cards';
import {
  renderCorrections,
  renderGuideNote,
  renderSharing,
} from '../../../src/monitoring/cards/guide-step-cards';
import {
  renderDecline,
  renderHandOver,
  renderStandIn,
} from '../../../src/monitoring/cards/hand-over-cards';
import { renderDigest, renderReminder } from '../../../src/monitoring/cards/monitoring-cards';
import { renderMonitoringReport } from '../../../src/monitoring/cards/monitoring-report-card';
import {
  MONITORED_SHOWN,
  renderMonitored,
  renderMoveForm,
  renderRound,
  renderSkipForm,
} from '../../../src/monitoring/cards/round-cards';
import { renderSnoozeForm } from '../../../src/monitoring/cards/snooze-card';
import {
  renderWheel,
  renderWheelFilter,
  renderWheelMonth,
} from '../../../src/monitoring/cards/wheel-cards';
import { guideFor } from '../../../src/monitoring/guide/guide-for';
import { guideQuestionnaire } from '../../../src/monitoring/guide/guide-questionnaire';
import { UNKNOWN } from '../../../src/questionnaire/questionnaire';
import { monitoringReport } from '../../../src/monitoring/report/report';
import { ROUND_KINDS } from '../../../src/monitoring/guide/guide';
import type { RoundEvent, Round } from '../../../src/monitoring/rounds/round';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { stringsFor } from '../../../src/texts/strings';
import { entry } from '../../builders/entry';
import { fullGuide } from '../../builders/full-guide';
import { person } from '../../builders/person';
import { reminder } from '../../builders/reminder';
import { round } from '../../builders/round';
import { submitsOf } from '../../cards/find-nodes';
import { faultsOf, kilobytesOf } from '../../cards/lint-card';
import { plainRenderContext } from '../../cards/plain-render-context';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';
import { fixedClock } from '../../fakes/fixed-clock';

describe('format event', () => {
  const said = (given: Pick<RoundEvent, 'did' | 'what' | 'value'>, name = 'Mette Sørensen') =>
    formatEvent(
      { at: '2027-03-03T09:00:00.000Z', by: 'x', name, ...given },
      plainRenderContext('da'),
    );

  describe('formatEvent', () => {
    it.each<[Pick<RoundEvent, 'did' | 'what' | 'value'>, string]>([
      [{ did: 'completed', value: 'end' }, 'sendte ind'],
      [{ did: 'skipped', value: 'Ferie' }, 'sprang over: Ferie'],
      [{ did: 'skipped', value: 'ended' }, 'sprang over: perioden er udløbet'],
      [
        { did: 'moved', what: '2027-03-08', value: '2027-04-05' },
        'flyttede fristen fra 8. marts 2027 til 5. april 2027',
      ],
      [{ did: 'snoozed', value: '2027-03-08' }, 'udsatte til 8. marts 2027'],
      [
        { did: 'handed-over', value: 'Ole Bo', what: 'Ny leder' },
        'gav videre til Ole Bo: Ny leder',
      ],
      [{ did: 'passed-on', value: 'Ole Bo' }, 'gav videre til Ole Bo'],
      [{ did: 'passed-on' }, 'gav videre til koordinatoren'],
      [{ did: 'declined' }, 'sagde fra'],
    ])('describes %j as far as it is known', (event, expected) => {
      expect(said(event)).toBe(`3. marts 2027, Mette Sørensen: ${expected}`);
    });
  });
});

describe('every monitoring card', () => {
  /** In KB. Teams accepts 100; older documentation says 28. */
  const LARGEST = 28;
  const AT = '2027-01-04T08:00:00.000Z';
  const NOTE = `${'Æ*_[x](y) '.repeat(98)}slut`;
  const NAME = 'Nordisk *netværk* for [sundhed] '.repeat(4).trim();
  const PERSON = 'Maximiliane-Alexandrine von Hohenstaufen-Sigmaringen';

  const expectSound = (card: object) => {
    expect(faultsOf(card)).toEqual([]);
    expect(kilobytesOf(card)).toBeLessThan(LARGEST);
  };

  /**
   * A round with the longest texts: every question answered with a note, every fact corrected,
   * snoozed twice.
   */
  function longRound(
    given: Partial<Round> = {},
    level: 'administrative' | 'political' = 'political',
  ) {
    const guide = guideFor(given.kind ?? 'yearly', CONTENT.guides[level]);
    const pick = (id: string, choices: readonly { id: string }[]) =>
      ({ facts: 'both', experience: choices.at(-1)?.id, recommendation: 'adjust' })[id] ??
      choices[0]?.id ??
      '';
    return round({
      guide,
      name: { da: NAME, en: NAME },
      owner: 'mette',
      ownerName: PERSON,
      answers: guide.questions.map(({ id, choices }) => ({
        question: id,
        choice: pick(id, choices),
        note: NOTE,
        by: 'mette',
        at: AT,
      })),
      corrections: CORRECTABLE.map((fact) => ({ fact, before: NOTE, after: NOTE })),
      snoozes: [1, 2].map(() => ({ by: 'mette', at: AT, until: '2027-02-01', reason: NOTE })),
      history: Array.from({ length: 40 }, () => ({
        at: AT,
        by: 'mette',
        name: PERSON,
        did: 'skipped' as const,
        value: NOTE,
      })),
      ...given,
    });
  }

  const many = (count: number, given: Partial<Round> = {}) =>
    Array.from({ length: count }, (_, index) =>
      longRound({ id: `c-${index}.1`, collaboration: `c-${index}`, ...given }),
    );

  const items = (count: number) =>
    many(count).map((one) => ({
      round: one,
      reminder: reminder({ round: one.id, to: 'coordinator', reason: 'no-conversation' }),
    }));

  const TOLD = Array.from({ length: 20 }, () => ({
    step: 'coordinator-14.3',
    label: { da: 'Til koordinatoren', en: 'To the coordinator' },
    person: 'carl',
    name: PERSON,
    at: AT,
  }));

  describe.each(languageSchema.options)('every card of monitoring in %s', (language) => {
    const renderContext = renderContextOf(language);
    const { refusals } = renderContext.strings.monitoringGuide;
    const completed = { by: 'mette', name: PERSON, at: AT };
    const facts = {
      partners: CONTENT.collaborations.flatMap(({ partners }) => partners).slice(0, 15),
      purpose: { da: NOTE, en: NOTE },
      outcome: { da: NOTE, en: NOTE },
    };
    const basis = {
      screening: 's',
      decidedOn: '2026-03-01',
      body: 'regionsraadet',
      outcome: 'approved' as const,
      reason: NOTE,
      recommendation: 'recommend',
    };

    const stepsOf = (one: Round) => {
      const { questionnaire, sheet } = guideQuestionnaire(one);
      return questionnaire.steps(sheet);
    };
    const screened = { screening: 's'.repeat(100), at: AT, percent: 72.5, maySee: true };

    describe.each(['administrative', 'political'] as const)('of the %s guide', (level) => {
      it.each(ROUND_KINDS)('is valid at every step of a %s round, empty and full', (kind) => {
        const full = longRound({ kind }, level);
        const previous = longRound({ kind, id: 'cpmr.0', state: 'answered', completed }, level);
        const empty = round({ kind, guide: full.guide });
        for (const step of stepsOf(full)) {
          expectSound(
            renderGuide(
              { round: { ...full, step }, previous, entry: entry(facts, { basis }), screened },
              renderContext,
              refusals.stale,
            ),
          );
        }
        for (const step of stepsOf(empty))
          expectSound(renderGuide({ round: { ...empty, step } }, renderContext));
      });

      it('is valid when it is submitted, whatever was recommended', () => {
        for (const conclusion of ['continue', 'adjust', 'end', undefined] as const) {
          const done = longRound(
            { state: 'answered', completed, ...(conclusion && { conclusion }) },
            level,
          );
          expectSound(renderGuide({ round: done }, renderContext, refusals.closed));
          expectSound(renderConcluded(done, renderContext));
        }
        expectSound(renderGuide({ round: longRound({ state: 'skipped' }, level) }, renderContext));
        expectSound(renderGuidePaused(longRound({}, level), renderContext));
      });
    });

    it('is valid when the typed text was not accepted', () => {
      const full = longRound();
      const notice = refusals['too-long'];
      const typed = Object.fromEntries(CORRECTABLE.map((fact) => [fact, NOTE]));
      expectSound(renderGuideNote(full, 'frame', renderContext, { notice, value: NOTE }));
      expectSound(renderSharing(full, renderContext, { notice, value: NOTE }));
      expectSound(
        renderCorrections({ round: full, entry: entry() }, renderContext, { notice, value: typed }),
      );
    });

    it.each(['2027-01-29', '2027-02-28', '2027-03-01', '2027-03-02', '2027-04-30'])(
      'is valid with reminders on %s',
      (day) => {
        for (const kind of ROUND_KINDS)
          for (const one of [round({ kind }), longRound({ kind })])
            for (const reader of ['mette', 'carl'])
              expectSound(
                renderReminder({ round: one, reminder: reminder() }, reader, {
                  ...renderContext,
                  day,
                }),
              );
        for (const count of [2, 12, 100])
          expectSound(renderDigest(items(count), 'carl', { ...renderContext, day }));
        const declined = {
          at: AT,
          by: 'mette',
          name: PERSON,
          did: 'declined' as const,
          what: NOTE,
        };
        const prompted = many(12, { history: [declined] }).map((one) => ({
          round: one,
          reminder: reminder({ step: 'declined.1', to: 'coordinator' }),
        }));
        expectSound(renderDigest(prompted, 'carl', { ...renderContext, day }));
      },
    );

    it('is valid with rounds of every scope', () => {
      const page = many(8).map((one, index) => ({
        round: one,
        daysLate: 3,
        snoozedUntil: '2027-02-01',
        awaitsCase: index === 0,
      }));
      for (const scope of ['own', 'unowned', 'snoozed'] as const)
        for (const coordinates of [true, false]) {
          const none = { items: [], page: 0, pages: 1, total: 0, overdue: 0 };
          const some = { items: page, page: 1, pages: 3, total: 20, overdue: 8 };
          expectSound(renderDuties(none, scope, coordinates, renderContext));
          expectSound(renderDuties(some, scope, coordinates, renderContext));
        }
    });

    it('is valid with a year of forty rounds, and with forty in one month', () => {
      const rounds = many(40).map((one, index) => ({
        round: one,
        daysLate: 40,
        awaitsCase: index % 2 === 0,
      }));
      const monthAt = (index: number) => `2027-${String(index + 1).padStart(2, '0')}`;
      const owners = Array.from({ length: 80 }, (_, index) => ({ id: `p${index}`, name: PERSON }));
      const areas = CONTENT.vocabulary.areas.map(({ id }) => id);
      const filter = { area: areas[0] ?? '', owner: 'p1' };
      const spread = {
        months: Array.from({ length: 12 }, (_, index) => ({
          month: monthAt(index),
          rounds: rounds.slice(index * 3, index * 3 + 4),
        })),
        overdue: rounds,
        awaiting: rounds,
        areas,
        owners,
      };
      const heaped = {
        ...spread,
        months: spread.months.map((one) => ({ ...one, rounds })),
      };
      for (const wheel of [spread, heaped])
        for (const by of [{}, filter]) expectSound(renderWheel(wheel, by, renderContext));
      expectSound(renderWheelFilter(spread, filter, renderContext));
      const told = rounds.map((one) => ({ ...one, told: TOLD }));
      for (const start of [0, 8, 40])
        for (const month of ['2027-03', 'overdue', 'awaiting'])
          expectSound(
            renderWheelMonth({ month, rounds: told, filter, start }, true, renderContext),
          );
      expectSound(
        renderWheelMonth(
          { month: '2027-03', rounds: [], filter: {}, start: 0 },
          false,
          renderContext,
        ),
      );
    });

    it.each(['open', 'answered', 'skipped'] as const)(
      'is valid with a round that is %s',
      (state) => {
        const contactCandidates = ['a', 'b', 'c'].map((id) => ({
          person: person({ id, name: PERSON }),
          contact: NAME,
        }));
        for (const isTheirs of [true, false])
          for (const coordinates of [true, false])
            for (const one of [longRound({ state }), round({ state })])
              expectSound(
                renderRound(
                  one,
                  {
                    person: 'mette',
                    isTheirs,
                    mayCoordinate: coordinates,
                    recipients: TOLD,
                    contactCandidates,
                    last: one,
                  },
                  renderContext,
                ),
              );
      },
    );

    it('is valid with everything that can happen to a round', () => {
      const one = longRound();
      const matches = Array.from({ length: 5 }, (_, index) =>
        person({ id: `p${index}`, name: PERSON }),
      );
      const bounds = { latest: '2027-02-09', timesLeft: 2, needsReason: true };
      const { snoozing } = renderContext.strings.monitoring;
      expectSound(renderSnoozeForm(one, bounds, renderContext));
      expectSound(
        renderSnoozeForm(one, bounds, renderContext, {
          notice: snoozing.refusals['too-far']('2027'),
          date: '2027-12-01',
          reason: NOTE,
        }),
      );
      expectSound(renderSnoozeForm(one, { ...bounds, timesLeft: 0 }, renderContext));
      expectSound(renderHandOver(one, renderContext));
      expectSound(renderHandOver(one, renderContext, { name: PERSON, note: NOTE, matches }));
      expectSound(renderDecline(one, renderContext));
      expectSound(renderStandIn({}, renderContext));
      expectSound(
        renderStandIn({ standIn: { id: 'p', name: PERSON } }, renderContext, { matches }),
      );
      expectSound(renderMoveForm(one, renderContext));
      const late = { ...renderContext, day: '2030-01-01' };
      expect(plainTextOf(renderMoveForm(one, late))).toMatch(/Fristen var |It was due /u);
      expectSound(renderMoveForm(one, renderContext, { notice: 'x', value: '2027-03-08' }));
      expectSound(renderSkipForm(one, renderContext, { notice: 'x' }));
    });

    it('is valid with every notification to coordinators, and with the question about a name', () => {
      const entries = Array.from({ length: 40 }, () => entry({ name: { da: NAME, en: NAME } }));
      expectSound(renderClaim({ name: PERSON, entries: entries.slice(0, 1) }, renderContext));
      expectSound(renderClaim({ name: PERSON, entries }, renderContext));
      expectSound(renderPassedOn({ person: person(), entries }, renderContext));
      expectSound(renderPassedOn({ person: person(), entries, to: PERSON }, renderContext));
      expectSound(renderReturned(entries.slice(0, 1), renderContext));
      expectSound(
        renderReturned(
          entries.map((one) => ({ ...one, owner: 'x', ownerName: PERSON })),
          renderContext,
        ),
      );
    });

    it('is valid with the monitoring status of collaborations', () => {
      const last = longRound({ state: 'answered', completed, conclusion: 'adjust' });
      const open = many(2);
      const stands = Array.from({ length: MONITORED_SHOWN }, () => ({
        collaboration: 'cpmr',
        awaitsCase: true,
        isTheirs: true,
      }));
      expectSound(
        renderMonitored(
          stands.map((one) => ({ ...one, open, last })),
          10,
          renderContext,
        ),
      );
      expectSound(
        renderMonitored(
          [{ collaboration: 'x', awaitsCase: false, isTheirs: false, open: [] }],
          0,
          renderContext,
        ),
      );
    });

    it('is valid with the figures of a report', async () => {
      const clock = fixedClock('2027-03-01T09:00:00Z');
      const rejectedCases = () => Promise.resolve([]);
      const documents = createMemoryDocumentStore(clock);
      const ports = { clock, content: CONTENT, documents, rejectedCases };
      const report = await monitoringReport({ year: 2027 }, ports);
      const url = `https://udsyn.example/downloads/${'x'.repeat(43)}`;
      expectSound(renderMonitoringReport(NAME, report, { word: url, sheet: url }, renderContext));
      expectSound(renderMonitoringReport(NAME, report, undefined, renderContext));
    });

    it('marks a missing answer with words', () => {
      const unknown = round({ answers: [{ question: 'frame', choice: UNKNOWN, by: 'm', at: AT }] });

      const card = JSON.stringify(renderGuide({ round: unknown }, renderContext));

      expect(card).toContain(
        `${renderContext.strings.monitoringGuide.unknown} (${renderContext.strings.common.yourAnswer})`,
      );
    });
  });
});

describe('fact value', () => {
  const [da, en] = [plainRenderContext('da'), plainRenderContext('en')];

  describe('factValue', () => {
    it('writes out a date however it was typed, and nothing else', () => {
      expect(factValue('end', '2029-12-31', da)).toBe('31. december 2029');
      expect(factValue('end', '31.12.2029', en)).toBe('31 December 2029');
      expect(factValue('end', 'løbende', da)).toBe('løbende');
      expect(factValue('cost', '2027', da)).toBe('2027');
    });
  });

  describe('formatFactValue', () => {
    it('writes out the date from which a fee applies', () => {
      const fee = '7.200 EUR fra 2028-01-01; 500 kr.';

      expect(formatFactValue('cost', fee, da)).toBe('7.200 EUR fra 1. januar 2028; 500 kr.');
    });

    it('says that a fact is not stated', () => {
      expect(formatFactValue('end', '', da)).toBe('ikke oplyst');
      expect(formatFactValue('end', '2027', da)).toBe('2027');
    });
  });
});

describe('guide context', () => {
  describe('next to the first question', () => {
    it('is the decision on the screening and the recommendation of its checklist', () => {
      const basis = {
        screening: 's',
        decidedOn: '2026-03-01',
        body: 'Regionsrådet',
        outcome: 'approved' as const,
        reason: '',
        recommendation: 'recommend-with-conditions',
      };
      const view = { round: round({ guide: fullGuide() }), entry: entry({}, { basis }) };

      expect(plainTextOf(renderGuide(view, plainRenderContext('da')))).toContain(
        'Grundlag: besluttet af Regionsrådet den 1. marts 2026.\nTjeklistens anbefaling var: Anbefales med betingelser.',
      );
    });
  });
});

describe('guide form cards', () => {
  const asked = round({
    guide: fullGuide(),
    answers: [{ question: 'facts', choice: 'both', by: 'mette', at: '2027-03-01T09:00:00.000Z' }],
  });

  describe('renderCorrections', () => {
    it('lists the units by name, and writes out the end date', () => {
      const known = entry({ unit: 'it-department', period: { end: '2026-12-31', rolling: false } });

      const card = JSON.stringify(
        renderCorrections({ round: asked, entry: known }, renderContextOf('da')),
      );

      expect(card).toContain('"value":"IT-afdelingen"');
      expect(card).toContain('{"title":"Visborggaard","value":"Visborggaard"}');
      expect(card).toContain('"value":"31. december 2026"');
    });
  });
});

describe('monitoring cards', () => {
  const DA = plainRenderContext('da');
  const EN = plainRenderContext('en');
  const OWN = { owner: 'mette', ownerName: 'Mette Sørensen' };

  const linesOf = (card: object) => plainTextOf(card).split('\n');
  const due = (given: Parameters<typeof round>[0] = {}, to?: 'coordinator') => ({
    round: round({ ...OWN, ...given }),
    reminder: reminder(to && { to }),
  });

  describe('renderReminder', () => {
    it('shows what is due, why, and how much work it is', () => {
      const day = '2027-02-22';

      expect(linesOf(renderReminder(due(), 'mette', { ...DA, day }))).toEqual([
        'Årlig opfølgning: CPMR',
        'Frist 1. marts 2027, om 7 dage.',
        'Strategien beder om løbende monitorering, og evalueringen fra 2008 anbefaler, at den sker hvert år.',
        '3 spørgsmål, ca. 5 minutter.',
      ]);
      expect(linesOf(renderReminder(due(), 'mette', { ...EN, day }))).toEqual([
        'Yearly monitoring: CPMR (en)',
        'Due 1 March 2027, in 7 days.',
        'The strategy asks for continual monitoring, and the 2008 evaluation recommends doing it every year.',
        '3 questions, about 5 minutes.',
      ]);
    });

    it.each([
      ['2027-02-28', 'Frist 1. marts 2027, om 1 dag.', 'Due 1 March 2027, in 1 day.'],
      ['2027-03-01', 'Frist i dag, 1. marts 2027.', 'Due today, 1 March 2027.'],
      [
        '2027-03-02',
        'Fristen var 1. marts 2027, for 1 dag siden.',
        'It was due 1 March 2027, 1 day ago.',
      ],
      [
        '2027-03-15',
        'Fristen var 1. marts 2027, for 14 dage siden.',
        'It was due 1 March 2027, 14 days ago.',
      ],
    ])('shows on %s how much time is left', (day, da, en) => {
      expect(linesOf(renderReminder(due(), 'mette', { ...DA, day }))[1]).toBe(da);
      expect(linesOf(renderReminder(due(), 'mette', { ...EN, day }))[1]).toBe(en);
    });

    it.each([
      ['renewal', 'Fornyelse: CPMR', /^Bevillingen eller perioden udløber\./],
      ['closing', 'Afslutning: CPMR', /^Perioden er udløbet\./],
    ] as const)('explains why a %s round is held', (kind, title, why) => {
      const lines = linesOf(renderReminder(due({ kind }), 'mette', DA));

      expect(lines[0]).toBe(title);
      expect(lines[2]).toMatch(why);
    });

    it('has buttons to begin, snooze, hand over, and decline', () => {
      expect(submitsOf(renderReminder(due(), 'mette', DA))).toEqual([
        { title: 'Begynd nu', data: { action: 'open-guide', round: 'cpmr.1' } },
        { title: 'Udsæt', data: { action: 'snooze-form', round: 'cpmr.1' } },
        { title: 'Giv videre', data: { action: 'hand-over-form', round: 'cpmr.1' } },
        { title: 'Det er ikke mig', data: { action: 'decline-form', round: 'cpmr.1' } },
      ]);
    });

    it('shows a coordinator who is responsible, and that it was snoozed', () => {
      const snoozes = [{ by: 'mette', at: '2027-02-20T08:00:00.000Z', until: '2027-03-12' }];
      const history = [{ ...snoozes[0], by: 'mette', name: 'M', did: 'snoozed' as const }].map(
        ({ at = '', by, name, did }) => ({ at, by, name, did }),
      );
      const card = renderReminder(due({ snoozes, history }, 'coordinator'), 'carl', DA);

      expect(linesOf(card)[2]).toMatch(
        /^Ansvarlig: Mette Sørensen\. Udsat til 12\. marts 2027 \(1 gang\)\. Strategien/,
      );
      expect(submitsOf(card).map(({ title }) => title)).not.toContain('Det er ikke mig');
    });
  });

  describe('a reminder outside the schedule', () => {
    it.each([
      ['handed-over', 'Jens Ærø har givet opfølgningen videre til dig. Besked: "Spørg Runa".'],
      [
        'passed-on',
        'Opfølgningen er gået videre til dig, fordi den ansvarlige ikke kan kontaktes. Besked: ',
      ],
      [
        'declined',
        'Jens Ærø er ikke ansvarlig for samarbejdet. Find en anden ansvarlig. Besked: "Spørg Runa".',
      ],
    ] as const)('explains that it was %s', (did, said) => {
      const event = { at: '2027-02-20T08:00:00.000Z', by: 'jens', name: 'Jens Ærø' };
      const item = {
        round: round({ ...OWN, history: [{ ...event, did, what: 'Spørg Runa' }] }),
        reminder: reminder({ step: `${did}.1` }),
      };

      expect(linesOf(renderReminder(item, 'mette', DA))[2]).toContain(said);
      expect(linesOf(renderDigest([item, item], 'mette', DA)).join('\n')).toContain(said);
    });
  });

  describe('renderDigest', () => {
    it('lists what is due, each of which can be opened', () => {
      const items = ['cpmr', 'helps'].map((collaboration) => due({ collaboration }));

      const card = renderDigest(items, 'mette', { ...DA, day: '2027-03-02' });

      expect(linesOf(card).slice(0, 4)).toEqual([
        '2 opfølgninger venter på dig',
        'Tryk på en opfølgning for at begynde på den, udsætte den eller give den videre.',
        'Årlig opfølgning: CPMR',
        'Fristen var 1. marts 2027, for 1 dag siden.',
      ]);
      expect(submitsOf(card).map(({ data }) => data['round'] ?? data['action'])).toEqual([
        'cpmr.1',
        'helps.1',
        'list-duties',
      ]);
    });

    it('counts the ones that it does not show', () => {
      const items = Array.from({ length: 20 }, (_, index) => due({ collaboration: `c${index}` }));

      const lines = linesOf(renderDigest(items, 'mette', EN));

      expect(lines[0]).toBe('20 monitoring rounds waiting for you');
      expect(lines).toContain('… and 8 more. Type "my reminders" to see them all.');
    });
  });
});

describe('format monitoring', () => {
  const renderContext = { day: '2027-03-30', language: 'da', strings: stringsFor('da') } as const;
  const snoozes = [{ by: 'mette', at: '2027-03-09T08:00:00.000Z', until: '2027-03-16' }];

  describe('formatSnooze', () => {
    it.each([
      [undefined, ''],
      ['2027-03-31', 'Udsat til 31. marts 2027 (1 gang).'],
      ['2027-03-16', 'Har været udsat til 16. marts 2027 (1 gang).'],
    ])('formats a round snoozed until %s: %s', (until, expected) => {
      expect(formatSnooze({ snoozes }, until, renderContext)).toBe(expected);
    });
  });

  const held = (kind: Round['kind'], conclusion?: Round['conclusion']) =>
    round({ kind, conclusion, guide: guideFor(kind, CONTENT.guides.political) });

  describe('formatConclusion', () => {
    it.each([
      ['yearly', 'end', 'Træd ud'],
      ['renewal', 'adjust', 'Forny, men skift kurs'],
      ['closing', 'adjust', 'Er samarbejdet slut? Ja, men der er behov for opfølgning'],
      ['closing', undefined, 'Ingen anbefaling'],
    ] as const)('of a %s round answered %s is what was answered', (kind, conclusion, expected) => {
      expect(formatConclusion(held(kind, conclusion), renderContextOf('da'))).toBe(expected);
    });
  });
});
