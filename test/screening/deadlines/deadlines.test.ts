import { createWaitPlanner, remindWaits } from '../../../src/screening/deadlines/remind-waits';
import { createScreening, type Screening } from '../../../src/screening/case/screening';
import { DEADLINES } from '../../builders/deadlines';
import { assessment } from '../../builders/screening';
import { ID, live, ready, submitted } from '../life';

const RULES = {
  deadlines: DEADLINES,
  policy: { daysOff: [], quiet: [] },
};

/** Ticks at ten o'clock on a day, and returns the reminders that went out then. */
async function open(start: Screening = ready()) {
  const all = await live(start);
  const on = async (day: string) => {
    all.clock.set(`${day}T09:00:00.000Z`);
    const before = all.told().length;
    await remindWaits(RULES, all.ports);
    await all.outbox.sendDue();
    return all.told().slice(before);
  };
  /** Ticks on each day from one date to another. */
  const through = async (from: string, to: string) => {
    const reminded: string[] = [];
    for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      for (const one of await on(day)) reminded.push(`${day.slice(5)} ${one}`);
    }
    return reminded;
  };
  return { ...all, on, through };
}

// 1 March 2027 is a Monday; 25, 26 and 29 March are public holidays.
describe('a submitted case that nobody takes', () => {
  it('is put to all coordinators after three days, after ten, and then every two weeks', async () => {
    const { submit, through } = await open();
    await submit();

    expect(await through('2027-03-01', '2027-04-10')).toEqual([
      '03-04 untaken anna',
      '03-04 untaken dan',
      '03-11 untaken anna',
      '03-11 untaken dan',
      '03-30 untaken anna',
      '03-30 untaken dan',
      '04-08 untaken anna',
      '04-08 untaken dan',
    ]);
  });

  it('is escalated no more once somebody acts', async () => {
    const { submit, take, through } = await open();
    await submit();
    await through('2027-03-01', '2027-03-30');
    await take();

    expect(await through('2027-03-31', '2027-04-28')).toEqual([]);
  });

  it('is not put to anybody once a coordinator has taken it', async () => {
    const { submit, take, through } = await open();
    await submit();
    await through('2027-03-01', '2027-03-03');
    await take();

    expect(await through('2027-03-03', '2027-03-30')).toEqual([]);
  });

  it('waits for a working day', async () => {
    const { clock, submit, through } = await open();
    clock.set('2027-03-03T09:00:00.000Z');
    await submit();

    expect((await through('2027-03-03', '2027-03-10'))[0]).toBe('03-08 untaken anna');
  });

  it('is reminded once where no process ran for weeks, and not again by a repeated tick', async () => {
    const { submit, on } = await open();
    await submit();

    expect(await on('2027-03-22')).toEqual(['untaken anna', 'untaken dan']);
    expect(await on('2027-03-22')).toEqual([]);
    expect(await on('2027-03-23')).toEqual([]);
  });

  it('is reminded as before after a withdrawal was undone', async () => {
    const { clock, submit, withdraw, restore, through, stored } = await open();
    await submit();
    await through('2027-03-01', '2027-03-02');
    clock.set('2027-03-03T10:00:00.000Z');
    await withdraw();
    expect(await stored()).not.toHaveProperty('remindOn');
    clock.set('2027-03-04T08:00:00.000Z');
    await restore();

    expect((await through('2027-03-04', '2027-03-06'))[0]).toBe('03-04 untaken anna');
  });
});

describe('a case that a coordinator has taken and forgotten', () => {
  it('is put to that coordinator after 30 days, to all of them after 90, and then every two weeks', async () => {
    const { submit, take, through } = await open();
    await submit();
    await take();

    expect(await through('2027-03-02', '2027-06-14')).toEqual([
      '03-31 undecided anna',
      '05-31 undecided-overdue anna',
      '05-31 undecided-overdue dan',
      '06-14 undecided-overdue anna',
      '06-14 undecided-overdue dan',
    ]);
  });

  it('is not forgotten as long as something happens in it', async () => {
    const { submit, take, request, reply, through } = await open();
    await submit();
    await take();
    await through('2027-03-01', '2027-03-29');
    await request('Hvem betaler?');
    await reply('Staten betaler.');

    expect(await through('2027-03-30', '2027-04-26')).toEqual([]);
  });
});

describe('a question to the owner', () => {
  it('is put to the owner again, and then to the coordinator who asked', async () => {
    const { request, through } = await open(submitted());
    await request('Hvem betaler?', 'dan');

    expect(await through('2027-03-01', '2027-04-10')).toEqual([
      '03-08 unanswered mette',
      '03-15 answer-overdue dan',
      '03-30 answer-overdue dan',
    ]);
  });

  it('is over when it is answered', async () => {
    const { request, reply, through } = await open(submitted());
    await request('Hvem betaler?', 'dan');
    await through('2027-03-01', '2027-03-09');
    await reply('Staten betaler.');

    expect(await through('2027-03-10', '2027-04-07')).toEqual([]);
  });

  it.each([
    ['a date of its own', 'Hvem betaler?', '2027-03-17'],
    ['a date in its text', 'Hvem betaler? Svar senest 17/3, tak.', ''],
    ['a written date in its text', 'Please reply by 17 March 2027.', ''],
  ])(
    'with %s is put two days before, on the day, and when it has passed',
    async (_, text, date) => {
      const { request, through, stored } = await open(submitted());
      await request(text, 'anna', undefined, date);

      expect((await stored()).thread[0]).toMatchObject({ answerBy: '2027-03-17' });
      expect(await through('2027-03-01', '2027-04-10')).toEqual([
        '03-15 unanswered mette',
        '03-17 unanswered mette',
        '03-18 answer-overdue anna',
        '04-01 answer-overdue anna',
      ]);
    },
  );

  it('due on a Sunday is put on the Friday before, once', async () => {
    const { request, through } = await open(submitted());
    await request('Hvem betaler?', 'anna', undefined, '14.3.2027');

    expect(await through('2027-03-01', '2027-04-10')).toEqual([
      '03-12 unanswered mette',
      '03-15 answer-overdue anna',
      '03-30 answer-overdue anna',
    ]);
  });

  it.each([
    ['2027-03-01', 'past-date'],
    ['i næste uge', 'bad-date'],
    ['31. februar 2027', 'no-such-day'],
  ])('cannot have the date %s', async (date, reason) => {
    const { request, stored } = await open(submitted());

    expect(await request('Hvem betaler?', 'anna', undefined, date)).toMatchObject({ reason });
    expect((await stored()).state).toBe('submitted');
  });
});

describe('an invitation', () => {
  it('that is not begun is put to the invited person, and then to the owner', async () => {
    const { invite, through } = await open();
    await invite('bent');

    expect(await through('2027-03-01', '2027-04-10')).toEqual([
      '03-08 unbegun bent',
      '03-15 invitation-overdue mette',
      '03-30 invitation-overdue mette',
    ]);
  });

  it.each([
    ['declined', 'decline'],
    ['frozen by the submission', 'submit'],
  ] as const)('is over when it is %s', async (_, what) => {
    const { invite, decline, submit, take, through } = await open();
    await invite('bent');
    if (what === 'decline') await decline('bent');
    else {
      await submit();
      await take();
    }

    expect(await through('2027-03-01', '2027-03-30')).toEqual([]);
  });

  it('that was begun is not put to anybody', async () => {
    const { through } = await open(
      ready({
        assessments: [
          assessment({ strategy: 3 }),
          assessment({ strategy: 1 }, { assessor: 'bent' }),
        ],
        history: [
          {
            at: '2027-03-01T08:00:00.000Z',
            by: 'mette',
            name: 'Mette Sørensen',
            did: 'invited',
            what: 'bent',
          },
        ],
        remindOn: '2027-03-01',
      }),
    );

    expect(await through('2027-03-01', '2027-04-10')).toEqual([]);
  });
});

it('a reminder that is delayed is dropped when the state has changed', async () => {
  const all = await live(ready());
  await all.submit();
  all.clock.set('2027-03-04T09:00:00.000Z');
  await remindWaits(RULES, all.ports);
  await all.take();
  const before = all.told().length;
  await all.outbox.sendDue();

  expect(all.told().slice(before)).toEqual([]);
  expect((await all.stored()).id).toBe(ID);
});

it('a reminder to a colleague is dropped when the draft has been deleted', async () => {
  const all = await live(ready());
  await all.invite('bent');
  all.clock.set('2027-03-08T09:00:00.000Z');
  await remindWaits(RULES, all.ports);
  expect(await all.deleteDraft()).toMatchObject({ ok: true });
  const before = all.told().length;

  await all.outbox.sendDue();
  all.clock.set('2027-03-15T09:00:00.000Z');
  await remindWaits(RULES, all.ports);
  await all.outbox.sendDue();

  expect(all.told().slice(before)).toEqual([]);
});

describe('a case stored before there were reminders', () => {
  const old = (given: Partial<Screening> = {}) =>
    submitted({
      history: [
        { at: '2027-01-04T08:00:00.000Z', by: 'mette', name: 'Mette Sørensen', did: 'submitted' },
      ],
      ...given,
    });

  it('is planned by the tick, and put to the coordinators once', async () => {
    const { on, ports } = await open(old());
    const planWaits = createWaitPlanner();
    expect(await on('2027-03-02')).toEqual([]);

    expect(await planWaits(ports)).toBe(1);

    expect(await on('2027-03-02')).toEqual(['untaken anna', 'untaken dan']);
    expect(await planWaits(ports)).toBe(0);
    expect(await createWaitPlanner()(ports)).toBe(0);
    expect(await on('2027-03-03')).toEqual([]);
  });

  it('is put to the coordinator who has taken it', async () => {
    const { on, ports } = await open(old({ handler: { id: 'anna', name: 'Anna Krog' } }));

    expect(await createWaitPlanner()(ports)).toBe(1);
    expect(await on('2027-03-02')).toEqual(['undecided anna']);
  });

  it('is left alone if it waits for nobody', async () => {
    const { ports, stored } = await open(old({ state: 'draft' }));

    expect(await createWaitPlanner()(ports)).toBe(0);
    expect(await stored()).not.toHaveProperty('remindOn');
  });

  it('is found on a later page, and each state is read once', async () => {
    const { memory, ports } = await open(old());
    for (let number = 2; number <= 60; number += 1) {
      const one = old({ id: `screening-${number}`, updatedAt: '2027-02-01T08:00:00.000Z' });
      await createScreening(one, { documents: memory });
    }
    const planWaits = createWaitPlanner();

    const planned = [await planWaits(ports), await planWaits(ports), await planWaits(ports)];

    expect(planned).toEqual([50, 10, 0]);
  });
});
