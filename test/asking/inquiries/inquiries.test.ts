import { answerInquiry } from '../../../src/asking/inquiries/answer-inquiry';
import { askCoordinator } from '../../../src/asking/inquiries/ask-coordinator';
import { inquiries, type Inquiry } from '../../../src/asking/inquiries/inquiry';
import { sendInquiryAnswersAgain } from '../../../src/asking/inquiries/send-inquiry-answers-again';
import type { Delivery } from '../../../src/outbox/delivery';
import { people, type Person } from '../../../src/people/person';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { inquiry } from '../../builders/inquiry';
import { person } from '../../builders/person';
import { countingDocumentStore } from '../../fakes/counting-document-store';
import { recordingInquiryNotifier, type SentInquiry } from '../../fakes/recording-inquiry-notifier';
import { recordingLog } from '../../fakes/recording-log';
import { settableClock } from '../../fakes/settable-clock';

describe('answer inquiry', () => {
  const NOW = '2027-03-02T08:00:00.000Z';
  const ANNA = person({ id: 'anna', name: 'Anna' });
  const BENT = person({ id: 'bent', name: 'Bent' });
  const ROLES = { coordinators: ['anna', 'bent'], everybodyCoordinates: false };

  async function start(stored: Inquiry = inquiry(), answer?: () => Delivery) {
    const clock = settableClock(NOW);
    const documents = createMemoryDocumentStore(clock);
    await documents.create(inquiries, stored);
    const inquiryNotifier = recordingInquiryNotifier(answer);
    const ports = { clock, documents, inquiryNotifier };
    return {
      ...ports,
      reply: (text: string, by = ANNA, id = 'i') =>
        answerInquiry({ inquiry: id, text, by }, ROLES, ports),
      stored: async () => (await documents.get(inquiries, 'i', 'i'))?.document,
      sent: () => inquiryNotifier.carried.map(({ inquiry: { answer: sent } }) => sent),
    };
  }

  describe('answerInquiry', () => {
    it('stores the answer, and sends it to where the question was asked', async () => {
      const all = await start();

      const replied = await all.reply('  Region Skåne.\n');

      expect(replied.kind).toBe('delivered');
      expect(await all.stored()).toEqual({
        ...inquiry(),
        state: 'answered',
        answer: 'Region Skåne.',
        answeredBy: { id: 'anna', name: 'Anna' },
        answeredAt: NOW,
        answering: { state: 'delivered', at: NOW, attempts: 1 },
      });
      expect(all.inquiryNotifier.carried).toMatchObject([
        { what: 'answer', to: 'jens', inquiry: { answer: 'Region Skåne.' } },
      ]);
    });

    it('accepts one answer, and shows it to later coordinators', async () => {
      const all = await start();
      await all.reply('Region Skåne.');

      const again = await all.reply('Region Skåne.');
      const other = await all.reply('Malmø.', BENT);

      for (const late of [again, other])
        expect(late).toMatchObject({
          kind: 'already-answered',
          inquiry: { answer: 'Region Skåne.', answeredBy: { name: 'Anna' } },
        });
      expect(all.sent()).toEqual(['Region Skåne.']);
    });

    it('accepts one of two simultaneous answers', async () => {
      const all = await start();

      const both = await Promise.all([all.reply('Skåne.'), all.reply('Malmø.', BENT)]);

      expect(both.map(({ kind }) => kind).toSorted()).toEqual(['already-answered', 'delivered']);
      expect(all.sent()).toHaveLength(1);
    });

    it('resends the stored answer if it was not delivered', async () => {
      let up = false;
      const all = await start(inquiry(), () =>
        up ? { kind: 'delivered' } : { kind: 'failed', reason: 'http-503' },
      );

      expect(await all.reply('Skåne.')).toMatchObject({
        kind: 'not-delivered',
        inquiry: { answer: 'Skåne.' },
      });
      up = true;
      expect((await all.reply('Noget andet.')).kind).toBe('delivered');
      expect((await all.reply('Noget andet.')).kind).toBe('already-answered');
      expect(all.sent()).toEqual(['Skåne.', 'Skåne.']);
    });

    it('sends it once if it is resent twice at the same time', async () => {
      const failed = { state: 'failed', at: NOW } as const;
      const all = await start(
        inquiry({ state: 'answered', answer: 'Skåne.', answeredAt: NOW, answering: failed }),
      );

      await Promise.all([all.reply('Skåne.'), all.reply('Skåne.', BENT)]);

      expect(all.sent()).toEqual(['Skåne.']);
    });

    it('is sent by another process if the first one dies while sending', async () => {
      const sending = { state: 'sending', at: NOW } as const;
      const all = await start(
        inquiry({ state: 'answered', answer: 'Skåne.', answeredAt: NOW, answering: sending }),
      );

      expect((await all.reply('Skåne.')).kind).toBe('already-answered');
      all.clock.set('2027-03-02T08:02:01.000Z');
      expect((await all.reply('Skåne.')).kind).toBe('delivered');
    });

    it('reports that the person who asked cannot be reached', async () => {
      const all = await start(inquiry(), () => ({ kind: 'unreachable', reason: 'http-403' }));

      expect((await all.reply('Skåne.')).kind).toBe('not-delivered');
      expect(await all.stored()).not.toHaveProperty('sendAgainAt');
    });

    it('leaves an undelivered answer to the tick, a minute later', async () => {
      const all = await start(inquiry(), () => ({ kind: 'failed', reason: 'http-503' }));

      await all.reply('Skåne.');

      expect(await all.stored()).toMatchObject({
        answering: { state: 'failed', at: NOW, attempts: 1 },
        sendAgainAt: '2027-03-02T08:01:00.000Z',
      });
    });

    it.each(['', '  \n '])('refuses an empty answer: %j', async (text) => {
      const all = await start();

      expect((await all.reply(text)).kind).toBe('empty');
      expect(await all.stored()).toEqual(inquiry());
    });

    it('refuses an answer from somebody who is not a coordinator', async () => {
      const all = await start();

      expect(await all.reply('Skåne.', person({ id: 'jens' }))).toEqual({ kind: 'refused' });
      expect(await all.stored()).toEqual(inquiry());
    });

    it('refuses a question that does not exist', async () => {
      expect(await (await start()).reply('Skåne.', ANNA, 'gone')).toEqual({ kind: 'unknown' });
    });
  });
});

describe('ask coordinator', () => {
  const NOW = '2027-03-01T08:00:00.000Z';
  const ASKING = {
    id: 'i',
    question: 'hvem kender vi i Skåne?',
    from: 'jens',
    fromName: 'Jens Ærø',
    conversation: { conversation: { id: '19:channel;messageid=1' }, serviceUrl: 'https://x' },
    language: 'da',
  } as const;
  const ROLES = { coordinators: ['anna', 'bent'], everybodyCoordinates: false };

  async function start(
    answer?: (carried: SentInquiry) => Delivery,
    known: Person[] = [
      person({ id: 'anna', name: 'Anna' }),
      person({ id: 'bent', name: 'Bent' }),
      person({ id: 'jens', name: 'Jens Ærø' }),
    ],
  ) {
    const clock = settableClock(NOW);
    const documents = createMemoryDocumentStore(clock);
    for (const one of known) await documents.create(people, one);
    const inquiryNotifier = recordingInquiryNotifier(answer);
    const ports = { clock, documents, inquiryNotifier };
    return {
      ...ports,
      ask: (roles = ROLES, asking = ASKING) => askCoordinator(asking, roles, ports),
      answer: (text: string) =>
        answerInquiry(
          { inquiry: 'i', text, by: person({ id: 'anna', name: 'Anna' }) },
          ROLES,
          ports,
        ),
      stored: async () => (await documents.get(inquiries, 'i', 'i'))?.document,
      askedOf: () => inquiryNotifier.carried.map(({ to }) => to),
    };
  }

  describe('askCoordinator', () => {
    it('stores the question with where it was asked, and sends it to a coordinator', async () => {
      const all = await start();

      expect(await all.ask()).toEqual({ kind: 'sent', coordinator: 'Anna' });

      expect(all.askedOf()).toEqual(['anna']);
      expect(await all.stored()).toEqual({
        ...ASKING,
        state: 'open',
        coordinator: { id: 'anna', name: 'Anna' },
        asking: { state: 'delivered', at: NOW },
        askedAt: NOW,
        expiresAt: '2028-03-01T08:00:00.000Z',
      });
    });

    it('sends it once, however often the button is tapped', async () => {
      const all = await start();

      const both = await Promise.all([all.ask(), all.ask()]);
      const later = await all.ask();

      expect(both.map(({ kind }) => kind).toSorted()).toEqual(['already-sent', 'sent']);
      expect(later).toEqual({ kind: 'already-sent' });
      expect(all.askedOf()).toEqual(['anna']);
    });

    it('goes to the next coordinator if one cannot be reached, and remembers that', async () => {
      const all = await start(({ to }) =>
        to === 'anna' ? { kind: 'unreachable', reason: 'http-403' } : { kind: 'delivered' },
      );

      expect(await all.ask()).toEqual({ kind: 'sent', coordinator: 'Bent' });
      expect(all.askedOf()).toEqual(['anna', 'bent']);
      expect((await all.documents.get(people, 'anna', 'anna'))?.document).toMatchObject({
        reachable: false,
        unreachable: { reason: 'http-403' },
      });
    });

    it('reports that none of them can be reached', async () => {
      const all = await start(() => ({ kind: 'unreachable', reason: 'http-404' }));

      expect(await all.ask()).toEqual({ kind: 'nobody' });
      expect(all.askedOf()).toEqual(['anna', 'bent']);
      expect(await all.stored()).toMatchObject({ state: 'open', asking: { state: 'failed' } });
    });

    it('stores nothing if no coordinator is known', async () => {
      const all = await start(undefined, [person({ id: 'jens' })]);

      expect(await all.ask()).toEqual({ kind: 'nobody' });
      expect(await all.stored()).toBeUndefined();
    });

    it('can be retried after a failure', async () => {
      let up = false;
      const all = await start(() =>
        up ? { kind: 'delivered' } : { kind: 'failed', reason: 'http-503' },
      );

      expect(await all.ask()).toEqual({ kind: 'failed' });
      up = true;
      expect(await all.ask()).toEqual({ kind: 'sent', coordinator: 'Anna' });
    });

    it('is sent by another process if the first one dies while sending', async () => {
      const all = await start();
      await all.documents.create(inquiries, {
        ...ASKING,
        state: 'open',
        asking: { state: 'sending', at: NOW },
        askedAt: NOW,
        expiresAt: '2028-03-01T08:00:00.000Z',
      });

      expect(await all.ask()).toEqual({ kind: 'already-sent' });
      all.clock.set('2027-03-01T08:02:01.000Z');
      expect(await all.ask()).toEqual({ kind: 'sent', coordinator: 'Anna' });
    });

    it('returns the answer if there is one', async () => {
      const all = await start();
      await all.ask();
      await all.answer('Region Skåne.');

      expect(await all.ask()).toMatchObject({
        kind: 'answered',
        inquiry: { answer: 'Region Skåne.' },
      });
    });

    it('prefers a coordinator other than the one who asks, if there is one', async () => {
      const all = await start();
      await all.ask(ROLES, { ...ASKING, from: 'anna' } as never);
      expect(all.askedOf()).toEqual(['bent']);

      const alone = await start(undefined, [person({ id: 'jens', name: 'Jens Ærø' })]);
      expect(await alone.ask({ coordinators: [], everybodyCoordinates: true })).toEqual({
        kind: 'sent',
        coordinator: 'Jens Ærø',
      });
    });
  });
});

describe('send inquiry answers again', () => {
  const NOW = '2027-03-02T08:00:00.000Z';
  const ROLES = { coordinators: ['anna'], everybodyCoordinates: false };
  const DOWN: Delivery = { kind: 'failed', reason: 'http-503' };

  /** Answered questions, with the outcomes of sending their answers. */
  async function start(ids: readonly string[], deliver: (id: string) => Delivery) {
    const clock = settableClock(NOW);
    const documents = countingDocumentStore(createMemoryDocumentStore(clock));
    const inquiryNotifier = recordingInquiryNotifier(({ inquiry: { id } }) => deliver(id));
    const log = recordingLog();
    const ports = { clock, documents, inquiryNotifier, log };
    for (const id of ids) {
      await documents.create(inquiries, inquiry({ id }));
      const by = person({ id: 'anna', name: 'Anna' });
      await answerInquiry({ inquiry: id, text: 'Skåne.', by }, ROLES, ports);
    }
    return {
      ...ports,
      sent: () => inquiryNotifier.carried.map(({ inquiry: { id } }) => id),
      tickAt: (time: string) => {
        clock.set(time);
        return sendInquiryAnswersAgain(ports);
      },
      stored: async (id: string) => (await documents.get(inquiries, id, id))?.document,
    };
  }

  const minutesLater = (minutes: number) =>
    new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

  describe('sendInquiryAnswersAgain', () => {
    it('resends an undelivered answer when it is due, until it is delivered', async () => {
      let up = false;
      const { tickAt, sent, stored } = await start(['i'], () =>
        up ? { kind: 'delivered' } : DOWN,
      );

      expect(await tickAt('2027-03-02T08:00:59.000Z')).toEqual({ sent: 0, notSent: 0 });
      expect(await tickAt('2027-03-02T08:01:00.000Z')).toEqual({ sent: 0, notSent: 1 });
      up = true;
      expect(await tickAt('2027-03-02T08:02:59.000Z')).toEqual({ sent: 0, notSent: 0 });
      expect(await tickAt('2027-03-02T08:03:00.000Z')).toEqual({ sent: 1, notSent: 0 });
      expect(await tickAt('2027-03-03T08:00:00.000Z')).toEqual({ sent: 0, notSent: 0 });

      expect(sent()).toEqual(['i', 'i', 'i']);
      expect(await stored('i')).toMatchObject({
        answer: 'Skåne.',
        answering: { state: 'delivered', at: '2027-03-02T08:03:00.000Z', attempts: 3 },
      });
      expect(await stored('i')).not.toHaveProperty('sendAgainAt');
    });

    it('gives up after nine attempts', async () => {
      const { tickAt, sent, stored } = await start(['i'], () => DOWN);

      for (let day = 1; day <= 20; day++) await tickAt(minutesLater(day * 24 * 60));

      expect(sent()).toHaveLength(9);
      expect(await stored('i')).toMatchObject({ answering: { state: 'failed', attempts: 9 } });
      expect(await stored('i')).not.toHaveProperty('sendAgainAt');
    });

    it('does not retry for a person who cannot be reached', async () => {
      const { tickAt, sent } = await start(['i'], () => ({
        kind: 'unreachable',
        reason: 'http-403',
      }));

      await tickAt(minutesLater(60));

      expect(sent()).toEqual(['i']);
    });

    it('resends what a dead process left, when its lease has expired, and gives up eventually', async () => {
      const { tickAt, documents, sent, stored } = await start([], () => DOWN);
      const died = (id: string, attempts: number) =>
        inquiry({
          id,
          state: 'answered',
          answer: 'Skåne.',
          answering: { state: 'sending', at: NOW, attempts },
          sendAgainAt: minutesLater(2),
        });
      await documents.create(inquiries, died('once', 1));
      await documents.create(inquiries, died('often', 9));

      await tickAt(minutesLater(1));
      expect(sent()).toEqual([]);
      await tickAt(minutesLater(2));

      expect(sent()).toEqual(['once']);
      expect(await stored('often')).toMatchObject({ answering: { state: 'failed' } });
      expect(await stored('often')).not.toHaveProperty('sendAgainAt');
    });

    it('continues after one that cannot be sent, and logs it', async () => {
      let deliver: (id: string) => Delivery = () => DOWN;
      const { tickAt, log, stored } = await start(['a', 'b'], (id) => deliver(id));
      deliver = (id) => {
        if (id === 'a') throw new Error('no such chat');
        return { kind: 'delivered' };
      };

      expect(await tickAt(minutesLater(1))).toEqual({ sent: 1, notSent: 1 });

      expect(await stored('b')).toMatchObject({ answering: { state: 'delivered' } });
      expect(log.lines).toMatchObject([{ level: 'error', fields: { inquiry: 'a' } }]);
    });

    it('sends once if two instances tick at the same moment', async () => {
      const { clock, sent, ...ports } = await start(['i'], () => DOWN);
      clock.set(minutesLater(1));

      await Promise.all([
        sendInquiryAnswersAgain({ clock, ...ports }),
        sendInquiryAnswersAgain({ clock, ...ports }),
      ]);

      expect(sent()).toEqual(['i', 'i']);
    });

    it('queries the store once if nothing is due', async () => {
      const { tickAt, documents } = await start(['i'], () => ({ kind: 'delivered' }));
      documents.take();

      await tickAt(minutesLater(60));

      expect(documents.take().calls).toEqual(['query inquiries']);
    });
  });
});
