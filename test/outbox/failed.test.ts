import { renderFailed } from '../../src/outbox/cards/failed-card';
import {
  FAILED_PAGE,
  type FailedMessage,
  type FailedQueue,
  listFailed,
} from '../../src/outbox/list-failed';
import { listFailedMessages } from '../../src/outbox/failed-messages';
import { type DescribedKind, failedMessages } from '../../src/outbox/handlers/message-kinds';
import { messages, newMessage } from '../../src/outbox/message';
import type { Delivery } from '../../src/outbox/sending';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { type Reminder, reminders } from '../../src/monitoring/reminders/reminder';
import { reminder } from '../builders/reminder';
import { fixedClock } from '../fakes/fixed-clock';
import { recordingLog } from '../fakes/recording-log';
import { faultsOf, kilobytesOf } from '../cards/lint-card';
import { plainRenderContext } from '../cards/plain-render-context';
import { monitoring } from '../monitoring/handlers/monitoring-chat';
import { complete, startLiveBot, storedIn, submit } from '../screening/handlers/screening-chat';
import { JENS, METTE, type Notice } from '../teams/chat';

const message = (given: Partial<FailedMessage> = {}): FailedMessage => ({
  queue: 'messages',
  id: 'm',
  partition: 's',
  dueAt: '2027-03-01T08:00:00.000Z',
  reason: 'http-413',
  name: 'Robotkirurgi',
  what: 'indsendt screening',
  whom: 'Til Mette',
  ...given,
});

describe('listFailed', () => {
  /** A queue with `count` messages, of which the first `empty` ones are no longer needed. */
  function queueOf(name: FailedQueue['name'], count: number, empty = 0): FailedQueue {
    const all = Array.from({ length: empty + count }, (_, index) => ({
      isWaited: index >= empty,
      message: message({ queue: name, id: `${name}-${index - empty}` }),
    }));
    return {
      name,
      list: (limit, after = '0') => {
        const from = Number(after);
        const next = from + limit < all.length ? String(from + limit) : undefined;
        const items = all
          .slice(from, from + limit)
          .flatMap((one) => (one.isWaited ? [one.message] : []));
        return Promise.resolve({ items, next });
      },
      resend: () => Promise.resolve({ ok: false, reason: 'unknown' }),
    };
  }

  /** Returns the ids on each page. */
  async function pagesOf(...queues: readonly FailedQueue[]): Promise<string[][]> {
    const pages: string[][] = [];
    let token: string | undefined;
    do {
      const { items, next } = await listFailed(queues, token);
      pages.push(items.map(({ id }) => id));
      token = next;
    } while (token !== undefined);
    return pages;
  }

  it('fills a page from one queue after the other', async () => {
    expect(await pagesOf(queueOf('reminders', 1), queueOf('messages', 2))).toEqual([
      ['reminders-0', 'messages-0', 'messages-1'],
    ]);
  });

  it('shows each message on one page, and no empty page', async () => {
    for (const [reminders, others] of [
      [0, 0],
      [5, 30],
      [FAILED_PAGE, 0],
      [FAILED_PAGE, 1],
      [30, 5],
      [0, FAILED_PAGE],
    ] as const) {
      const pages = await pagesOf(queueOf('reminders', reminders), queueOf('messages', others));
      expect(pages.flat()).toHaveLength(reminders + others);
      expect(new Set(pages.flat()).size).toBe(reminders + others);
      expect(pages.slice(0, -1).every((page) => page.length === FAILED_PAGE)).toBe(true);
      expect(pages.slice(1).some((page) => page.length === 0)).toBe(false);
    }
  });

  it('skips pages of messages that are no longer needed', async () => {
    const [first] = await pagesOf(queueOf('reminders', 1, 40), queueOf('messages', 0));

    expect(first).toEqual(['reminders-0']);
  });
});

describe('listFailedMessages', () => {
  it('lists the latest first, across pages', async () => {
    const clock = fixedClock('2027-03-30T08:00:00.000Z');
    const documents = createMemoryDocumentStore(clock);
    const ports = { documents, log: recordingLog() };
    const days = [3, 1, 5, 2, 4].map((day) => `2027-03-0${day}T08:00:00.000Z`);
    for (const [index, day] of days.entries()) {
      const draft = { id: `m${index}`, kind: 'k', subject: `s${index}`, to: { person: 'mette' } };
      const { nextAt, ...given } = newMessage(draft, new Date(day));
      await documents.create(messages, { ...given, state: 'failed' });
    }

    const first = await listFailedMessages(2, undefined, ports);
    const second = await listFailedMessages(2, first.next, ports);
    const third = await listFailedMessages(2, second.next, ports);

    const listed = [first, second, third].map(({ items }) => items.map(({ dueAt }) => dueAt));
    expect(listed.flat()).toEqual(days.toSorted().toReversed());
  });
});

describe('failedMessages', () => {
  it('lists a message whose kind is unknown or cannot be described, and the others', async () => {
    const clock = fixedClock('2027-03-30T08:00:00.000Z');
    const documents = createMemoryDocumentStore(clock);
    const log = recordingLog();
    for (const [index, kind] of ['broken', 'retired', 'good', 'obsolete'].entries()) {
      const draft = { id: kind, kind, subject: 's', to: { person: 'mette' } };
      const { nextAt, ...given } = newMessage(draft, new Date(`2027-03-0${9 - index}T08:00Z`));
      await documents.create(messages, { ...given, state: 'failed' });
    }
    const kindWith = (describe: DescribedKind['describe']): DescribedKind => ({
      compose: () => Promise.resolve(undefined),
      describe,
    });
    const kinds = {
      broken: kindWith(() => Promise.reject(new Error('unreadable'))),
      good: kindWith(() => Promise.resolve({ name: 'Robotkirurgi', what: 'invitation' })),
      obsolete: kindWith(() => Promise.resolve(undefined)),
    };
    const queue = failedMessages(kinds, {
      clock,
      daysOff: { daysOff: [], quiet: [] },
      documents,
      log,
      person: { id: 'anna' },
      renderContext: plainRenderContext('da'),
      roles: { coordinators: ['anna'], everybodyCoordinates: false },
    });

    const { items } = await queue.list(10, undefined);

    expect(items.map(({ name, what, whom }) => [name, what, whom])).toEqual([
      ['broken', 'besked uden nærmere oplysninger', ''],
      ['retired', 'besked uden nærmere oplysninger', 'Til mette'],
      ['Robotkirurgi', 'invitation', 'Til mette'],
    ]);
    expect(log.lines.map(({ fields }) => fields)).toEqual([
      expect.objectContaining({ message: 'broken' }),
    ]);
  });
});

describe('renderFailed', () => {
  it.each(['da', 'en'] as const)('is valid in %s, empty and full', (language) => {
    const renderContext = plainRenderContext(language);
    // The maximum length of ids: those of a screening or round, an event or step, and a person.
    const long = message({
      name: 'Ø'.repeat(300),
      id: 'x'.repeat(120),
      partition: 'y'.repeat(60),
      what: 'Å'.repeat(40),
      whom: 'Æ'.repeat(80),
    });
    const items = Array.from({ length: FAILED_PAGE }, () => long);

    for (const card of [
      renderFailed({ items: [] }, renderContext),
      renderFailed({ items, next: 'x'.repeat(600) }, renderContext),
    ]) {
      expect(faultsOf(card)).toEqual([]);
      expect(kilobytesOf(card)).toBeLessThan(28);
    }
  });
});

describe('failed messages', () => {
  const TOO_LARGE: Delivery = { kind: 'failed', reason: 'http-413', final: true };

  /** Jens has submitted a screening, and Mette could not be notified of it. */
  async function withFailed() {
    const state: { deliver: (notice: Notice) => Delivery } = { deliver: () => TOO_LARGE };
    const bot = await startLiveBot((notice) => state.deliver(notice));
    const [jens, mette] = [bot.chat({ user: JENS }), bot.chat({ user: METTE })];
    await mette.say('hej');
    const submission = await submit(jens, await complete(jens));
    state.deliver = () => ({ kind: 'delivered' });
    return { bot, jens, mette, submission };
  }

  it('are listed with what they were, for whom and why they failed', async () => {
    const { jens, mette, submission } = await withFailed();

    const { text } = await mette.say('fejlede beskeder');

    expect(submission.text).toContain('Jeg kunne ikke give en koordinator besked');
    expect(text.split('\n').slice(0, 5)).toEqual([
      'Beskeder, der ikke kom frem',
      'Tryk på en besked for at sende den igen. En påmindelse går til den, der nu er ansvarlig.',
      'Robotkirurgi med Skåne',
      'indsendt screening, 10. januar 2027: Teams svarede med fejl 413',
      'Til Mette Sørensen',
    ]);
    expect((await jens.say('fejlede beskeder')).text).toBe('Det kan kun koordinatorer gøre.');
  });

  it('are sent again once after a tap', async () => {
    const { bot, mette } = await withFailed();
    const list = await mette.say('fejlede beskeder');

    const once = await mette.tap(list, 'Send igen: Robotkirurgi med Skåne (indsendt screening)');
    const twice = await mette.tap(list, 'Send igen: Robotkirurgi med Skåne (indsendt screening)');
    await bot.services.outbox.sendDue();

    expect(once.text).toBe('Beskeden om Robotkirurgi med Skåne bliver sendt igen 10. januar 2027.');
    expect(twice.text).toBe('Beskeden er allerede ved at blive sendt igen.');
    expect(bot.notices.map(({ kind }) => kind)).toEqual([
      'screening-submitted',
      'screening-submitted',
    ]);
    expect((await mette.say('which messages did not arrive')).text).toContain(
      'All messages have been delivered.',
    );
  });

  it('are not listed when they are no longer needed', async () => {
    const { bot, jens, mette } = await withFailed();
    const list = await mette.say('fejlede beskeder');
    const [screening] = await storedIn(bot);
    await jens.send({
      action: 'withdraw',
      screening: screening?.id,
      text: 'Partneren har trukket sig.',
    });

    expect((await mette.tap(list, 'Send igen')).text).toBe('Ingen venter længere på beskeden.');
    expect((await mette.say('fejlede beskeder')).text).toContain('Alle beskeder er kommet frem.');
  });

  it('do not show a coordinator the content of a draft', async () => {
    const bot = await startLiveBot(() => TOO_LARGE);
    const [jens, mette] = [bot.chat({ user: JENS }), bot.chat({ user: METTE })];
    await mette.say('hej');
    const result = await complete(jens);
    const form = await jens.tap(result, 'Invitér en kollega');

    const invited = await jens.tap(form, 'Find kollegaen', { name: METTE.name });
    const { text } = await mette.say('fejlede beskeder');

    expect(invited.text).toContain('men jeg kunne ikke give besked');
    expect(text).toContain('en kladde\ninvitation til at vurdere, ');
    expect(text).not.toContain('Robotkirurgi');
  });

  it('are shown in the private chat only', async () => {
    const { bot } = await withFailed();
    const group = bot.chat({ user: METTE, place: 'groupChat' });

    const asked = await group.say('fejlede beskeder');
    const tapped = await group.send({ action: 'list-failed' });

    for (const { text } of [asked, tapped]) expect(text).not.toContain('Robotkirurgi');
  });

  it('are unknown when they no longer exist or belong to another queue', async () => {
    const { mette } = await withFailed();
    const row = { queue: 'messages', id: 'x', partition: 'y' };

    expect((await mette.send({ action: 'resend-failed', rows: [row] })).text).toBe(
      'Beskeden findes ikke længere.',
    );
    expect((await mette.send({ action: 'resend-failed', rows: [row, row] })).text).toBe(
      'Ingen af beskederne mangler at blive sendt igen.',
    );
  });
});

describe('failed reminders', () => {
  async function withFailed(given: Partial<Reminder> = {}) {
    const bot = await monitoring();
    const { nextAt, assignee, ...failed } = reminder({
      state: 'failed',
      reason: 'http-400',
      dueAt: '2027-02-19T08:00:00.000Z',
      ...given,
    });
    await bot.documents.create(reminders, failed);
    const stored = async () =>
      (await bot.documents.get(reminders, failed.month, failed.id))?.document;
    return { ...bot, reminderOf: stored };
  }

  describe('undelivered reminders', () => {
    it('are listed with the reason, for coordinators', async () => {
      const { mette, jens } = await withFailed();

      const { text } = await mette.say('fejlede påmindelser');

      expect(text).toContain('CPMR\nPå dagen, 19. februar 2027: Teams svarede med fejl 400');
      expect((await jens.say('fejlede påmindelser')).text).toBe('Det kan kun koordinatorer gøre.');
    });

    it('are sent again once after a tap', async () => {
      const { mette, reminderOf } = await withFailed();
      const list = await mette.say('fejlede påmindelser');

      const once = await mette.tap(list, 'Send igen: CPMR (På dagen)');
      const twice = await mette.tap(list, 'Send igen: CPMR (På dagen)');

      expect(once.text).toBe('Beskeden om CPMR bliver sendt igen 22. februar 2027.');
      expect(twice.text).toBe('Beskeden er allerede ved at blive sendt igen.');
      expect(await reminderOf()).toMatchObject({ state: 'planned', attempts: 0 });
    });

    it('are all sent again once', async () => {
      const { documents, mette, jens, reminderOf } = await withFailed();
      const { nextAt, assignee, ...other } = reminder({ step: 'before-7', state: 'failed' });
      await documents.create(reminders, other);
      const list = await mette.say('fejlede påmindelser');
      const button = list.submits.find(({ title }) => title === 'Send alle 2 igen');

      const foreign = await jens.send(button?.data ?? {});
      const once = await mette.tap(list, 'Send alle 2 igen');
      const twice = await mette.tap(list, 'Send alle 2 igen');

      expect(foreign.text).toBe('Det kan kun koordinatorer gøre.');
      expect(once.text).toBe('2 beskeder bliver sendt igen.');
      expect(twice.text).toBe('Ingen af beskederne mangler at blive sendt igen.');
      expect(await reminderOf()).toMatchObject({ state: 'planned', attempts: 0 });
    });

    it('are sent again only by coordinators, and only if they are still needed', async () => {
      const { jens, mette, reminderOf } = await withFailed({ plan: 7 });
      const { id = '', month = '' } = (await reminderOf()) ?? {};
      const tap = { action: 'resend', reminder: id, month };

      expect((await jens.send(tap)).text).toBe('Det kan kun koordinatorer gøre.');
      expect((await mette.send(tap)).text).toBe('Ingen venter længere på beskeden.');
      expect((await mette.send({ ...tap, reminder: 'x' })).text).toMatch(/findes ikke længere/);
      expect((await mette.say('fejlede påmindelser')).text).toContain(
        'Alle beskeder er kommet frem.',
      );
    });
  });
});
