import fc from 'fast-check';
import { setTimeout as wait } from 'node:timers/promises';
import { createClock } from '../../src/lib/clock';
import {
  addDays,
  addMonths,
  copenhagen,
  daysBetween,
  isBeforeOffice,
  isOfficeHour,
  isWeekday,
  morningOf,
  firstDay,
  lastDay,
} from '../../src/lib/dates';
import {
  formatDate,
  formatList,
  formatMoment,
  formatMoney,
  formatNumber,
} from '../../src/lib/format';
import { detectLanguage } from '../../src/lib/language';
import { parseMoney } from '../../src/lib/money';
import { truncate, paragraphsOf, fold } from '../../src/lib/text';
import { startTicking } from '../../src/lib/ticker';
import {
  isQuiet,
  isSendingDay,
  isWorkingDay,
  nearestSendingDay,
  sendingDayFrom,
  workingDayFrom,
} from '../../src/lib/working-days';
import { questionsOf, SETS } from '../eval/question-sets';
import { policyWith } from '../builders/policy';
import { recordingLog } from '../fakes/recording-log';

describe('clock', () => {
  describe('createClock', () => {
    it("returns the machine's time", () => {
      const before = Date.now();
      const now = createClock().now().getTime();

      expect(now).toBeGreaterThanOrEqual(before);
      expect(now).toBeLessThanOrEqual(Date.now());
    });

    it('runs on from a given time', async () => {
      const start = new Date('2027-03-01T08:00:00Z');
      const clock = createClock(start);
      await wait(20);
      const passed = clock.now().getTime() - start.getTime();

      expect(passed).toBeGreaterThanOrEqual(19);
      expect(passed).toBeLessThan(5000);
    });
  });
});

describe('copenhagen time', () => {
  // Summer time 2027: from Sunday 28 March, 01:00 UTC, to Sunday 31 October, 01:00 UTC.

  describe('copenhagen', () => {
    it.each([
      ['2027-01-15T12:00:00Z', '2027-01-15', 13],
      ['2027-07-15T12:00:00Z', '2027-07-15', 14],
      ['2027-03-28T00:59:59Z', '2027-03-28', 1],
      ['2027-03-28T01:00:00Z', '2027-03-28', 3],
      ['2027-10-31T00:59:59Z', '2027-10-31', 2],
      ['2027-10-31T01:00:00Z', '2027-10-31', 2],
      ['2027-10-31T02:00:00Z', '2027-10-31', 3],
      ['2027-12-31T23:00:00Z', '2028-01-01', 0],
      ['2027-06-30T21:59:00Z', '2027-06-30', 23],
      ['2027-06-30T22:00:00Z', '2027-07-01', 0],
    ])('at %s has the date %s and the hour %i', (moment, day, hour) => {
      expect(copenhagen(new Date(moment))).toEqual({ day, hour });
    });
  });

  describe('addDays', () => {
    it.each([
      ['2027-03-27', 1, '2027-03-28'],
      ['2027-03-28', 1, '2027-03-29'],
      ['2027-10-30', 2, '2027-11-01'],
      ['2028-02-28', 1, '2028-02-29'],
      ['2027-02-28', 1, '2027-03-01'],
      ['2027-01-10', -30, '2026-12-11'],
    ])('%s and %i days is %s', (day, days, expected) => {
      expect(addDays(day, days)).toBe(expected);
      expect(daysBetween(day, expected)).toBe(days);
    });
  });

  describe('addMonths', () => {
    it.each([
      ['2027-03-01', 12, '2028-03-01'],
      ['2028-02-29', 12, '2029-02-28'],
      ['2027-01-31', 1, '2027-02-28'],
      ['2027-11-30', 3, '2028-02-29'],
      ['2027-12-31', -6, '2027-06-30'],
      ['2027-02-01', -14, '2025-12-01'],
    ])('%s and %i months is %s', (day, months, expected) => {
      expect(addMonths(day, months)).toBe(expected);
    });
  });

  describe('isWeekday', () => {
    it.each([
      ['2027-03-26', true],
      ['2027-03-27', false],
      ['2027-03-28', false],
      ['2027-03-29', true],
    ])('%s: %s', (day, expected) => {
      expect(isWeekday(day)).toBe(expected);
    });
  });

  describe('morningOf', () => {
    it.each([
      ['2027-03-27', '2027-03-27T08:00:00.000Z'],
      ['2027-03-28', '2027-03-28T07:00:00.000Z'],
      ['2027-03-29', '2027-03-29T07:00:00.000Z'],
      ['2027-10-30', '2027-10-30T07:00:00.000Z'],
      ['2027-10-31', '2027-10-31T08:00:00.000Z'],
      ['2027-11-01', '2027-11-01T08:00:00.000Z'],
    ])('of %s is %s', (day, moment) => {
      expect(morningOf(day).toISOString()).toBe(moment);
      expect(copenhagen(morningOf(day))).toEqual({ day, hour: 9 });
    });
  });

  describe('isOfficeHour', () => {
    it.each([
      ['7:59 in winter', '2027-03-01T06:59:59Z', false, true],
      ['8:00 in winter', '2027-03-01T07:00:00Z', true, false],
      ['15:59 in winter', '2027-03-01T14:59:59Z', true, false],
      ['16:00 in winter', '2027-03-01T15:00:00Z', false, false],
      ['8:00 the day after summer time begins', '2027-03-29T06:00:00Z', true, false],
      ['7:00 the day after summer time ends', '2027-11-01T06:00:00Z', false, true],
      ['midnight', '2027-03-01T23:00:00Z', false, true],
    ])('%s: %s is in office hours: %s, before them: %s', (_, moment, during, before) => {
      expect(isOfficeHour(new Date(moment))).toBe(during);
      expect(isBeforeOffice(new Date(moment))).toBe(before);
    });
  });
});

describe('partial date', () => {
  describe('firstDay', () => {
    it.each([
      ['2011', '2011-01-01'],
      ['2010-11', '2010-11-01'],
      ['2009-01-15', '2009-01-15'],
    ])('of %s is %s', (date, day) => {
      expect(firstDay(date)).toBe(day);
    });
  });

  describe('lastDay', () => {
    it.each([
      ['2011', '2011-12-31'],
      ['2010-11', '2010-11-30'],
      ['2010-12', '2010-12-31'],
      ['2011-02', '2011-02-28'],
      ['2012-02', '2012-02-29'],
      ['1900-02', '1900-02-28'],
      ['2000-02', '2000-02-29'],
      ['2009-01-15', '2009-01-15'],
    ])('of %s is %s', (date, day) => {
      expect(lastDay(date)).toBe(day);
    });
  });
});

describe('working days', () => {
  const OFF = policyWith();

  /** The weekdays off of each year, from the calendar of the Danish church and state. */
  const WEEKDAYS_OFF: Readonly<Record<number, readonly string[]>> = {
    2023: ['04-06', '04-07', '04-10', '05-05', '05-18', '05-29', '06-05', '12-25', '12-26'],
    2024: [
      '01-01',
      '03-28',
      '03-29',
      '04-01',
      '05-09',
      '05-20',
      '06-05',
      '12-24',
      '12-25',
      '12-26',
    ],
    2025: [
      '01-01',
      '04-17',
      '04-18',
      '04-21',
      '05-29',
      '06-05',
      '06-09',
      '12-24',
      '12-25',
      '12-26',
    ],
    2026: ['01-01', '04-02', '04-03', '04-06', '05-14', '05-25', '06-05', '12-24', '12-25'],
    2027: ['01-01', '03-25', '03-26', '03-29', '05-06', '05-17', '12-24'],
    2028: ['04-13', '04-14', '04-17', '05-25', '06-05', '12-25', '12-26'],
    2029: [
      '01-01',
      '03-29',
      '03-30',
      '04-02',
      '05-10',
      '05-21',
      '06-05',
      '12-24',
      '12-25',
      '12-26',
    ],
    2030: [
      '01-01',
      '04-18',
      '04-19',
      '04-22',
      '05-30',
      '06-05',
      '06-10',
      '12-24',
      '12-25',
      '12-26',
    ],
  };

  const everyDay = (year: number) =>
    Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter((day) =>
      day.startsWith(String(year)),
    );
  const weekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

  describe('isWorkingDay', () => {
    it.each(Object.entries(WEEKDAYS_OFF))(
      'knows the days off of %s, and no others',
      (year, off) => {
        const found = everyDay(Number(year)).filter(
          (day) => weekday(day) && !isWorkingDay(day, OFF),
        );

        expect(found).toEqual(off.map((day) => `${year}-${day}`));
      },
    );

    it('has no General Prayer Day since 2024', () => {
      expect(isWorkingDay('2023-05-05', OFF)).toBe(false);
      expect(isWorkingDay('2024-04-26', OFF)).toBe(true);
    });
  });

  describe('isQuiet', () => {
    it.each([
      ['2027-07-11', false],
      ['2027-07-12', true],
      ['2027-08-01', true],
      ['2027-08-02', false],
      ['2027-12-22', false],
      ['2027-12-23', true],
      ['2028-01-01', true],
      ['2028-01-02', false],
      ['2026-07-05', false],
      ['2026-07-06', true],
    ])('on %s: %s', (day, quiet) => {
      expect(isQuiet(day, OFF)).toBe(quiet);
    });
  });

  describe('a span of weeks', () => {
    it('may cross the turn of the year', () => {
      const winter = { quiet: [{ fromWeek: 52, toWeek: 1 }] };

      const days = ['2026-12-20', '2026-12-21', '2027-01-10', '2027-01-11'];

      // 2026 has a week 53.
      expect(days.map((day) => isQuiet(day, winter))).toEqual([false, true, true, false]);
    });
  });

  describe('sendingDayFrom', () => {
    it('delays only a soft reminder until people are back', () => {
      expect(sendingDayFrom('2027-07-14', true, OFF)).toBe('2027-08-02');
      expect(sendingDayFrom('2027-07-14', false, OFF)).toBe('2027-07-14');
      expect(sendingDayFrom('2026-12-23', true, OFF)).toBe('2027-01-04');
    });

    it('finds the first possible day, in any year', () => {
      const anyDay = fc
        .integer({ min: 0, max: 36_500 })
        .map((offset) => addDays('2000-01-01', offset));
      fc.assert(
        fc.property(anyDay, fc.boolean(), (day, soft) => {
          const found = sendingDayFrom(day, soft, OFF);

          expect(found >= day).toBe(true);
          expect(isSendingDay(found, soft, OFF)).toBe(true);
          for (let before = day; before < found; before = addDays(before, 1))
            expect(isSendingDay(before, soft, OFF)).toBe(false);
        }),
      );
    });
  });

  describe('workingDayFrom', () => {
    it('skips Easter', () => {
      expect(workingDayFrom('2027-03-25', OFF)).toBe('2027-03-30');
    });
  });

  describe('nearestSendingDay', () => {
    it.each([
      ['2027-03-01', '2027-03-01'],
      ['2027-03-06', '2027-03-05'],
      ['2027-03-07', '2027-03-08'],
      ['2027-07-14', '2027-07-09'],
      ['2027-07-30', '2027-08-02'],
    ])('to %s is %s', (day, expected) => {
      expect(nearestSendingDay(day, OFF)).toBe(expected);
    });

    it('has no nearer one, before or after, in any year', () => {
      const anyDay = fc
        .integer({ min: 0, max: 36_500 })
        .map((offset) => addDays('2000-01-01', offset));
      fc.assert(
        fc.property(anyDay, (day) => {
          const found = nearestSendingDay(day, OFF);
          const distance = Math.abs(daysBetween(day, found));

          expect(isSendingDay(found, true, OFF)).toBe(true);
          for (let nearer = 0; nearer < distance; nearer++) {
            expect(isSendingDay(addDays(day, nearer), true, OFF)).toBe(false);
            expect(isSendingDay(addDays(day, -nearer), true, OFF)).toBe(false);
          }
        }),
      );
    });
  });
});

describe('truncate', () => {
  describe('truncate', () => {
    it.each([
      ['kort', 10, 'kort'],
      ['et to tre fire', 9, 'et to…'],
      ['et to, tre fire', 8, 'et to…'],
      ['etmegetlangtord', 6, 'etmeg…'],
    ])('truncates %j at %i', (text, longest, expected) => {
      expect(truncate(text, longest)).toBe(expected);
      expect(truncate(text, longest).length).toBeLessThanOrEqual(longest);
    });
  });

  describe('paragraphsOf', () => {
    it('makes a paragraph of every non-empty line', () => {
      expect(paragraphsOf('a\n\n b\n')).toEqual([{ text: 'a' }, { text: ' b' }]);
    });
  });
});

describe('text', () => {
  describe('fold', () => {
    it.each([
      ['Sørensen', 'Soerensen', 'Sorensen', 'SØRENSEN', 'Sörensen'],
      ['Ålborg', 'Aalborg', 'AALBORG', 'Alborg'],
      ['Nordsøkommissionen', 'Nordsoekommissionen', 'nordsokommissionen'],
      ['læger', 'laeger', 'LÆGER', 'lager'],
      ['café', 'cafe', 'cafe\u0301'],
      ['ISAAC', 'isac'],
    ])('folds %s like %s', (...spellings) => {
      expect(new Set(spellings.map(fold)).size).toBe(1);
    });

    it.each([
      ['temaer', 'temaer'],
      ['temaerne', 'temaerne'],
      ['klimaet', 'klimaet'],
      ['Kinaen', 'kinaen'],
      ['AER', 'aer'],
      ['AERs', 'aers'],
    ])('keeps the two letters next to each other in %s', (text, folded) => {
      expect(fold(text)).toBe(folded);
    });

    it.each(['', ' ', '42', '你好', 'привет', '👍'])('keeps %j unchanged', (text) => {
      expect(fold(text)).toBe(text);
    });
  });
});

describe('detect language', () => {
  describe('detectLanguage', () => {
    it.each([
      'hvad koster Westlink?',
      'og i Sverige?',
      'døvblindhed',
      'økonomi i CPMR',
      'mine påmindelser',
    ])('detects Danish in %j', (text) => {
      expect(detectLanguage(text)).toBe('da');
    });

    it.each([
      'what does Westlink cost?',
      'and Sweden?',
      'thanks',
      'is Region Skåne in it?',
      'contact for mikropol',
      'list projects for young people',
    ])('detects English in %j', (text) => {
      expect(detectLanguage(text)).toBe('en');
    });

    it.each(['', 'CPMR', 'Region Skåne, Sweden', '2012?!', 'hvad is', 'for IVB 4a'])(
      'cannot detect the language of %j',
      (text) => {
        expect(detectLanguage(text)).toBeUndefined();
      },
    );

    it.each(SETS)('never mistakes a question of the set %s for the other language', (set) => {
      const mistaken = questionsOf(set).filter(
        ({ q, lang }) => (detectLanguage(q) ?? lang) !== lang,
      );

      expect(mistaken.map(({ q }) => q)).toEqual([]);
    });
  });
});

describe('format', () => {
  describe('formatNumber', () => {
    it.each([
      [0, '0', '0'],
      [1234.5, '1.234,5', '1,234.5'],
      [1_000_000, '1.000.000', '1,000,000'],
      [0.005, '0,01', '0.01'],
    ])('writes %d', (value, da, en) => {
      expect([formatNumber(value, 'da'), formatNumber(value, 'en')]).toEqual([da, en]);
    });
  });

  describe('formatMoney', () => {
    it.each([
      [0, 'DKK', '0 kr.', 'DKK 0'],
      [37_050, 'DKK', '37.050 kr.', 'DKK 37,050'],
      [4940, 'EUR', '4.940 EUR', 'EUR 4,940'],
      [12_700_000, 'DKK', '12,7 mio. kr.', 'DKK 12.7 million'],
      [1_000_000, 'EUR', '1 mio. EUR', 'EUR 1 million'],
      [999_900, 'DKK', '999.900 kr.', 'DKK 999,900'],
      [1_262_953, 'DKK', '1.262.953 kr.', 'DKK 1,262,953'],
      [99.95, 'DKK', '99,95 kr.', 'DKK 99.95'],
    ] as const)('writes %d %s', (amount, currency, da, en) => {
      expect([formatMoney(amount, currency, 'da'), formatMoney(amount, currency, 'en')]).toEqual([
        da,
        en,
      ]);
    });
  });

  describe('formatDate', () => {
    it.each([
      ['2011', '2011', '2011'],
      ['2010-11', 'november 2010', 'November 2010'],
      ['2009-01-01', '1. januar 2009', '1 January 2009'],
      ['2024-02-29', '29. februar 2024', '29 February 2024'],
      ['2026-12-31', '31. december 2026', '31 December 2026'],
    ])('writes %s', (date, da, en) => {
      expect([formatDate(date, 'da'), formatDate(date, 'en')]).toEqual([da, en]);
    });
  });

  describe('formatMoment', () => {
    it.each([
      ['2027-01-04T08:00:00.000Z', '4. januar 2027 kl. 09.00', '4 January 2027 at 09:00'],
      ['2027-07-31T22:05:00.000Z', '1. august 2027 kl. 00.05', '1 August 2027 at 00:05'],
    ])('writes %s in Danish time', (moment, da, en) => {
      expect([formatMoment(moment, 'da'), formatMoment(moment, 'en')]).toEqual([da, en]);
    });
  });

  describe('formatList', () => {
    it.each([
      [[], '', ''],
      [['Norge'], 'Norge', 'Norge'],
      [['Norge', 'Sverige'], 'Norge og Sverige', 'Norge and Sverige'],
      [['a', 'b', 'c'], 'a, b og c', 'a, b and c'],
    ])('writes %j', (items, da, en) => {
      expect([formatList(items, 'da'), formatList(items, 'en')]).toEqual([da, en]);
    });
  });
});

describe('parse money', () => {
  describe('parseMoney', () => {
    it.each([
      ['1.234,5', 1234.5],
      ['1,234.5', 1234.5],
      ['1.234.567,89', 1_234_567.89],
      ['1,234,567', 1_234_567],
      ['10.000', 10_000],
      ['10,000', 10_000],
      ['10 000 kr.', 10_000],
      ['10\u00a0000 kr.', 10_000],
      ["10'000", 10_000],
      ['10000kr', 10_000],
      ['kr. 25.000', 25_000],
      ['det bliver nok 25.000 kr.', 25_000],
      ['25.000,-', 25_000],
      ['12,50', 12.5],
      ['0,5', 0.5],
      ['0,500 mio. kr.', 500_000],
      ['1234,567', 1234.57],
      ['0', 0],
      ['0 kr.', 0],
      ['gratis', 0],
      ['Ingen udgift', 0],
      ['no cost', 0],
      ['1,5 mio. kr.', 1_500_000],
      ['1.5 million DKK', 1_500_000],
      ['25 tusind', 25_000],
      ['25 t.kr.', 25_000],
      ['25tkr', 25_000],
      ['25k kr.', 25_000],
      ['ca. 75.000 kr. om året', 75_000],
      ['75.000 kr. (ca. 10.000 euro)', 75_000],
      ['75.000 kr. (ca. 110.000 NOK)', 75_000],
      ['10.000 danske kroner', 10_000],
      ['5000 til neurologisk kongres', 5000],
    ])('reads "%s" as kroner', (text, amount) => {
      expect(parseMoney(text)).toEqual({ amount, currency: 'DKK' });
    });

    it.each([
      ['€4.940', 4940],
      ['€ 6,513', 6513],
      ['10.000 euro', 10_000],
      ['EUR 1.5 million', 1_500_000],
      ['15.000 EUR (ca. 112.500 kr.)', 15_000],
    ])('reads "%s" as euro', (text, amount) => {
      expect(parseMoney(text)).toEqual({ amount, currency: 'EUR' });
    });

    it.each([
      '',
      'ved ikke',
      'kr.',
      '-5',
      '- 500 kr.',
      '25.000-30.000 kr.',
      '25.000–30.000 kr.',
      '1.3.2027',
      '1.00.00',
      '25.000 NOK',
      '10.000 svenske kroner',
      '500 dollars',
      '$500',
      'SEK 25.000 (ca. 17.000 kr.)',
      '9'.repeat(20),
      '9'.repeat(400),
    ])('finds no amount in "%s"', (text) => {
      expect(parseMoney(text)).toBeUndefined();
    });
  });
});

describe('ticker', () => {
  const SECOND = 1000;

  describe('startTicking', () => {
    beforeEach(() => {
      jest.useFakeTimers();
    });

    afterEach(() => {
      jest.useRealTimers();
    });

    /** A tick that ends on request. */
    function tickByHand() {
      const running: { done: () => void; fail: (error: Error) => void }[] = [];
      return {
        running,
        tick: () =>
          new Promise<object>((resolve, reject) => {
            running.push({
              done: () => {
                resolve({ sent: 1 });
              },
              fail: reject,
            });
          }),
      };
    }

    it('ticks immediately, and again at an interval after a tick has ended', async () => {
      const { running, tick } = tickByHand();
      const log = recordingLog();
      const stop = startTicking(tick, 30, log);

      expect(running).toHaveLength(1);
      await jest.advanceTimersByTimeAsync(600 * SECOND);
      expect(running).toHaveLength(1);
      running[0]?.done();
      await jest.advanceTimersByTimeAsync(29 * SECOND);
      expect(running).toHaveLength(1);
      await jest.advanceTimersByTimeAsync(1 * SECOND);
      expect(running).toHaveLength(2);
      running[1]?.done();
      await stop();

      expect(log.lines.map(({ level, fields }) => [level, fields])).toEqual([
        ['debug', { sent: 1 }],
        ['debug', { sent: 1 }],
      ]);
    });

    it('logs a failed tick, and tries again', async () => {
      const { running, tick } = tickByHand();
      const log = recordingLog();
      const stop = startTicking(tick, 30, log);
      const error = new Error('no store');

      running[0]?.fail(error);
      await jest.advanceTimersByTimeAsync(30 * SECOND);

      expect(running).toHaveLength(2);
      expect(log.lines).toEqual([
        { level: 'error', fields: { err: error }, message: expect.any(String) as string },
      ]);
      running[1]?.done();
      await stop();
    });

    it('waits, when stopped, for the running tick, and does not tick again', async () => {
      const { running, tick } = tickByHand();
      const stop = startTicking(tick, 30, recordingLog());
      let stopped = false;

      const stopping = stop().then(() => {
        stopped = true;
      });
      await jest.advanceTimersByTimeAsync(60 * SECOND);
      expect(stopped).toBe(false);
      running[0]?.done();
      await stopping;
      await jest.advanceTimersByTimeAsync(60 * SECOND);

      expect(running).toHaveLength(1);
    });

    it('leaves no timer when stopped between two ticks', async () => {
      const { running, tick } = tickByHand();
      const stop = startTicking(tick, 30, recordingLog());
      running[0]?.done();
      await jest.advanceTimersByTimeAsync(SECOND);

      await stop();

      expect(jest.getTimerCount()).toBe(0);
    });
  });
});
