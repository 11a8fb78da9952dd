import { answerInquiry, type Replied } from '../../../src/asking/coordinator/answer-inquiry';
import { askCoordinator, type Forwarded } from '../../../src/asking/coordinator/ask-coordinator';
import {
  ANSWER,
  inquiries,
  type Inquiry,
  inquiryOf,
  QUESTION,
} from '../../../src/asking/coordinator/inquiry';
import { postInquiries } from '../../../src/asking/coordinator/post-inquiries';
import { type Message, messages } from '../../../src/outbox/message';
import type { Outbox } from '../../../src/outbox/outbox';
import { MOST_ATTEMPTS } from '../../../src/outbox/policy';
import { type Delivery, claim } from '../../../src/outbox/sending';
import { people, type Person } from '../../../src/people/person';
import type { Roles } from '../../../src/people/roles';
import type { DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { inquiry } from '../../builders/inquiry';
import { person } from '../../builders/person';
import { countingDocumentStore } from '../../fakes/counting-document-store';
import { recordedOutbox } from '../../fakes/recorded-outbox';
import { recordingLog } from '../../fakes/recording-log';
import { settableClock } from '../../fakes/settable-clock';

/** A recipient of an inquiry or its answer. */
interface Carried {
  readonly what: 'ask' | 'answer';
  /** The coordinator, or the person who asked. */
  readonly to: string;
  readonly inquiry: Inquiry;
}

/** The ports for asking and answering, and the messages sent. */
function portsOver(
  clock: ReturnType<typeof settableClock>,
  documents: DocumentStore,
  roles: Roles,
  answer?: (carried: Carried) => Delivery,
) {
  const log = recordingLog();
  const kindOf = (what: Carried['what']) => ({
    compose: async (message: Message, reader: Person | undefined) => {
      const one = await inquiryOf(message, { documents });
      return one && ({ what, to: reader?.id ?? one.from, inquiry: one } satisfies Carried);
    },
  });
  const kinds = { [QUESTION]: kindOf('ask'), [ANSWER]: kindOf('answer') };
  const ports = { clock, documents, log };
  const { outbox, sent } = recordedOutbox<Carried>(ports, roles, kinds, answer);
  return { ...ports, outbox, carried: sent };
}

const reasonOf = (outcome: Replied | Forwarded) => (outcome.ok ? 'done' : outcome.reason);

describe('answer inquiry', () => {
  const NOW = '2027-03-02T08:00:00.000Z';
  const ANNA = person({ id: 'anna', name: 'Anna' });
  const BENT = person({ id: 'bent', name: 'Bent' });
  const ROLES = { coordinators: ['anna', 'bent'], everybodyCoordinates: false };

  async function start(stored: Inquiry = inquiry(), answer?: () => Delivery) {
    const clock = settableClock(NOW);
    const documents = createMemoryDocumentStore(clock);
    await documents.create(inquiries, stored);
    const ports = portsOver(clock, documents, ROLES, answer);
    return {
      ...ports,
      reply: (text: string, by = ANNA, id = 'i') =>
        answerInquiry({ inquiry: id, text, by }, ROLES, ports),
      stored: async () => (await documents.get(inquiries, 'i', 'i'))?.document,
      sent: () => ports.carried().map(({ inquiry: { answer: sent } }) => sent),
      message: async () => (await documents.get(messages, 'i', 'i.answer'))?.document,
    };
  }

  describe('answerInquiry', () => {
    it('stores the answer, and sends it to the conversation where the question was asked', async () => {
      const all = await start();

      const replied = await all.reply('  Region Skåne.\n');

      expect(replied.ok).toBe(true);
      expect(await all.stored()).toEqual({
        ...inquiry(),
        state: 'answered',
        answer: 'Region Skåne.',
        answeredBy: { id: 'anna', name: 'Anna' },
        answeredAt: NOW,
      });
      expect(await all.message()).toMatchObject({ state: 'sent', sentAt: NOW, attempts: 1 });
      expect(all.carried()).toMatchObject([
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
          ok: false,
          reason: 'already-answered',
          inquiry: { answer: 'Region Skåne.', answeredBy: { name: 'Anna' } },
        });
      expect(all.sent()).toEqual(['Region Skåne.']);
    });

    it('accepts one of two simultaneous answers', async () => {
      const all = await start();

      const both = await Promise.all([all.reply('Skåne.'), all.reply('Malmø.', BENT)]);

      expect(both.map(reasonOf).toSorted()).toEqual(['already-answered', 'done']);
      expect(all.sent()).toHaveLength(1);
    });

    it.each([
      ['has sent', true, { ok: true }],
      ['is sending', false, { ok: false, reason: 'not-delivered', queued: true }],
    ])('counts as the first one when a worker %s it before the turn does', async (_, ends, now) => {
      const all = await start();
      const { outbox } = all;
      const post: Outbox['post'] = async (drafts) => {
        const posted = await outbox.post(drafts);
        if (ends) await outbox.sendDue();
        else for (const one of posted) await claim(messages, one, all);
        return outbox.post(drafts);
      };
      const reply = () =>
        answerInquiry({ inquiry: 'i', text: 'Skåne.', by: ANNA }, ROLES, {
          ...all,
          outbox: { ...outbox, post },
        });

      expect(await reply()).toMatchObject(now);
      expect(await all.reply('Skåne.')).toMatchObject({ reason: 'already-answered' });
      expect(all.sent()).toHaveLength(ends ? 1 : 0);
    });

    it('resends the stored answer if it was not delivered', async () => {
      let up = false;
      const all = await start(inquiry(), () =>
        up ? { kind: 'delivered' } : { kind: 'failed', reason: 'http-503' },
      );

      expect(await all.reply('Skåne.')).toMatchObject({
        ok: false,
        reason: 'not-delivered',
        inquiry: { answer: 'Skåne.' },
      });
      up = true;
      expect((await all.reply('Noget andet.')).ok).toBe(true);
      expect(reasonOf(await all.reply('Noget andet.'))).toBe('already-answered');
      expect(all.sent()).toEqual(['Skåne.', 'Skåne.']);
    });

    it('sends it once when it is resent twice at the same time', async () => {
      let up = false;
      const all = await start(inquiry(), () =>
        up ? { kind: 'delivered' } : { kind: 'failed', reason: 'http-503' },
      );
      await all.reply('Skåne.');
      up = true;

      await Promise.all([all.reply('Skåne.'), all.reply('Skåne.', BENT)]);

      expect(all.sent()).toEqual(['Skåne.', 'Skåne.']);
    });

    it('is sent by another process if the first one stops while sending', async () => {
      const answered = { state: 'answered', answer: 'Skåne.', answeredAt: NOW } as const;
      const all = await start(inquiry(answered));
      const to = { conversation: inquiry().conversation };
      const [posted] = await all.outbox.post([{ id: 'i.answer', kind: ANSWER, subject: 'i', to }]);
      if (posted === undefined) throw new Error('nothing is posted');
      await claim(messages, posted, all);

      expect(reasonOf(await all.reply('Skåne.'))).toBe('already-answered');
      all.clock.set('2027-03-02T08:02:01.000Z');
      expect((await all.reply('Skåne.')).ok).toBe(true);
    });

    it.each([
      ['an older version is sending', 'sending', '2027-03-02T08:01:00.000Z', 'already-answered'],
      [
        'an older version has delivered',
        'delivered',
        '2027-03-04T08:00:00.000Z',
        'already-answered',
      ],
      ['an older version stopped while sending', 'sending', '2027-03-02T08:02:01.000Z', 'done'],
      ['an older version failed to send', 'failed', '2027-03-02T08:01:00.000Z', 'done'],
    ] as const)('handles what %s', async (_, state, now, reason) => {
      const answering = { state, at: NOW, attempts: 9 };
      const answered = { state: 'answered', answer: 'Skåne.', answeredAt: NOW } as const;
      const all = await start(inquiry({ ...answered, answering }));
      all.clock.set(now);

      expect(reasonOf(await all.reply('Skåne.'))).toBe(reason);
      expect(reasonOf(await all.reply('Skåne.'))).toBe('already-answered');
    });

    it('reports that the person who asked cannot be reached', async () => {
      const all = await start(inquiry(), () => ({ kind: 'unreachable', reason: 'http-403' }));

      expect(await all.reply('Skåne.')).toMatchObject({
        ok: false,
        reason: 'not-delivered',
        queued: false,
      });
      expect(await all.message()).toMatchObject({ state: 'failed', reason: 'http-403' });
    });

    it('leaves an undelivered answer to the tick, at least a minute later', async () => {
      const all = await start(inquiry(), () => ({ kind: 'failed', reason: 'http-503' }));

      expect(await all.reply('Skåne.')).toMatchObject({
        ok: false,
        reason: 'not-delivered',
        queued: true,
      });

      const { nextAt = '', ...message } = (await all.message()) ?? {};
      expect(message).toMatchObject({ state: 'planned', attempts: 1, reason: 'http-503' });
      expect(nextAt >= '2027-03-02T08:01:00.000Z').toBe(true);
    });

    it.each(['', '  \n '])('refuses an empty answer: %j', async (text) => {
      const all = await start();

      expect(reasonOf(await all.reply(text))).toBe('empty');
      expect(await all.stored()).toEqual(inquiry());
    });

    it('refuses an answer from somebody who is not a coordinator', async () => {
      const all = await start();

      expect(await all.reply('Skåne.', person({ id: 'jens' }))).toEqual({
        ok: false,
        reason: 'not-allowed',
      });
      expect(await all.stored()).toEqual(inquiry());
    });

    it('refuses a question that does not exist', async () => {
      expect(await (await start()).reply('Skåne.', ANNA, 'gone')).toEqual({
        ok: false,
        reason: 'unknown',
      });
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
    answer?: (carried: Carried) => Delivery,
    known: Person[] = [
      person({ id: 'anna', name: 'Anna' }),
      person({ id: 'bent', name: 'Bent' }),
      person({ id: 'jens', name: 'Jens Ærø' }),
    ],
    roles: Roles = ROLES,
  ) {
    const clock = settableClock(NOW);
    const documents = createMemoryDocumentStore(clock);
    for (const one of known) await documents.create(people, one);
    const ports = portsOver(clock, documents, roles, answer);
    return {
      ...ports,
      ask: (asking = ASKING) => askCoordinator(asking, roles, ports),
      answer: (text: string) =>
        answerInquiry(
          { inquiry: 'i', text, by: person({ id: 'anna', name: 'Anna' }) },
          ROLES,
          ports,
        ),
      stored: async () => (await documents.get(inquiries, 'i', 'i'))?.document,
      askedOf: () => ports.carried().map(({ to }) => to),
    };
  }

  describe('askCoordinator', () => {
    it('stores the question with the conversation where it was asked, and sends it to a coordinator', async () => {
      const all = await start();

      expect(await all.ask()).toEqual({ ok: true, coordinator: 'Anna' });

      expect(all.askedOf()).toEqual(['anna']);
      expect(await all.stored()).toEqual({
        ...ASKING,
        state: 'open',
        askedAt: NOW,
        expiresAt: '2028-03-01T08:00:00.000Z',
      });
    });

    it('sends it once, however often the button is tapped', async () => {
      const all = await start();

      const both = await Promise.all([all.ask(), all.ask()]);
      const later = await all.ask();

      expect(both.map(reasonOf).toSorted()).toEqual(['already-sent', 'done']);
      expect(later).toEqual({ ok: false, reason: 'already-sent' });
      expect(all.askedOf()).toEqual(['anna']);
    });

    it('names the coordinator who got it, also when the worker is faster than the turn', async () => {
      const { clock, documents, outbox } = await start();
      const faster: Outbox = {
        ...outbox,
        post: async (drafts) => {
          const posted = await outbox.post(drafts);
          await outbox.sendDue();
          return posted;
        },
      };

      const asked = await askCoordinator(ASKING, ROLES, { clock, documents, outbox: faster });

      expect(asked).toEqual({ ok: true, coordinator: 'Anna' });
    });

    it('goes to the next coordinator if one cannot be reached, and remembers that', async () => {
      const all = await start(({ to }) =>
        to === 'anna' ? { kind: 'unreachable', reason: 'http-403' } : { kind: 'delivered' },
      );

      expect(await all.ask()).toEqual({ ok: true, coordinator: 'Bent' });
      expect(all.askedOf()).toEqual(['anna', 'bent']);
      expect((await all.documents.get(people, 'anna', 'anna'))?.document).toMatchObject({
        reachable: false,
        unreachable: { reason: 'http-403' },
      });
    });

    it('reports that none of them can be reached', async () => {
      const all = await start(() => ({ kind: 'unreachable', reason: 'http-404' }));

      expect(await all.ask()).toEqual({ ok: false, reason: 'nobody' });
      expect(all.askedOf()).toEqual(['anna', 'bent']);
      const message = (await all.documents.get(messages, 'i', 'i.question'))?.document;
      expect(message).toMatchObject({ state: 'planned', attempts: 0, reason: 'nobody' });
    });

    it('stores nothing if no coordinator is known', async () => {
      const all = await start(undefined, [person({ id: 'jens' })]);

      expect(await all.ask()).toEqual({ ok: false, reason: 'nobody' });
      expect(await all.stored()).toBeUndefined();
    });

    it('can be retried after a failure', async () => {
      let up = false;
      const all = await start(() =>
        up ? { kind: 'delivered' } : { kind: 'failed', reason: 'http-503' },
      );

      expect(await all.ask()).toEqual({ ok: true });
      up = true;
      expect(await all.ask()).toEqual({ ok: true, coordinator: 'Anna' });
    });

    it('can be retried after the message has failed for good', async () => {
      let up = false;
      const all = await start(() =>
        up ? { kind: 'delivered' } : { kind: 'failed', reason: 'http-413', final: true },
      );

      expect(await all.ask()).toEqual({ ok: false, reason: 'failed' });
      up = true;
      expect(await all.ask()).toEqual({ ok: true, coordinator: 'Anna' });
    });

    it('is sent by another process if the first one stops while sending', async () => {
      const all = await start();
      await all.documents.create(inquiries, {
        ...ASKING,
        state: 'open',
        askedAt: NOW,
        expiresAt: '2028-03-01T08:00:00.000Z',
      });
      const to = { role: 'coordinator', not: 'jens' } as const;
      const draft = { id: 'i.question', kind: QUESTION, subject: 'i', to };
      const [posted] = await all.outbox.post([draft]);
      if (posted === undefined) throw new Error('nothing is posted');
      await claim(messages, posted, all);

      expect(await all.ask()).toEqual({ ok: false, reason: 'already-sent' });
      all.clock.set('2027-03-01T08:02:01.000Z');
      expect(await all.ask()).toEqual({ ok: true, coordinator: 'Anna' });
    });

    it.each([
      ['an older version is sending', 'sending', '2027-03-01T08:01:00.000Z', 'already-sent'],
      ['an older version has delivered', 'delivered', '2027-03-04T08:00:00.000Z', 'already-sent'],
      ['an older version stopped while sending', 'sending', '2027-03-01T08:02:01.000Z', 'done'],
      ['an older version failed to send', 'failed', '2027-03-01T08:01:00.000Z', 'done'],
    ] as const)('handles what %s', async (_, state, now, reason) => {
      const all = await start();
      await all.documents.create(inquiries, inquiry({ asking: { state, at: NOW } }));
      all.clock.set(now);

      expect(reasonOf(await all.ask())).toBe(reason);
    });

    it('returns the answer if there already is one', async () => {
      const all = await start();
      await all.ask();
      await all.answer('Region Skåne.');

      expect(await all.ask()).toMatchObject({
        ok: false,
        reason: 'answered',
        inquiry: { answer: 'Region Skåne.' },
      });
    });

    it('prefers a coordinator other than the one who asks, if there is one', async () => {
      const all = await start();
      await all.ask({ ...ASKING, from: 'anna' } as never);
      expect(all.askedOf()).toEqual(['bent']);

      const everybody = { coordinators: [], everybodyCoordinates: true };
      const jens = person({ id: 'jens', name: 'Jens Ærø' });
      const alone = await start(undefined, [jens], everybody);
      expect(await alone.ask()).toEqual({ ok: true, coordinator: 'Jens Ærø' });
    });
  });
});

describe('an undelivered message', () => {
  const NOW = '2027-03-02T08:00:00.000Z';
  const ROLES = { coordinators: ['anna'], everybodyCoordinates: false };
  const DOWN: Delivery = { kind: 'failed', reason: 'http-503' };

  /** Answered questions, with the outcomes of sending their answers. */
  async function start(ids: readonly string[], deliver: (id: string) => Delivery) {
    const clock = settableClock(NOW);
    const documents = countingDocumentStore(createMemoryDocumentStore(clock));
    const ports = portsOver(clock, documents, ROLES, ({ inquiry: { id } }) => deliver(id));
    for (const id of ids) {
      await documents.create(inquiries, inquiry({ id }));
      const by = person({ id: 'anna', name: 'Anna' });
      await answerInquiry({ inquiry: id, text: 'Skåne.', by }, ROLES, ports);
    }
    return {
      ...ports,
      documents,
      sent: () => ports.carried().map(({ inquiry: { id } }) => id),
      tickAt: async (time: string) => {
        clock.set(time);
        await postInquiries(ports);
        return ports.outbox.sendDue();
      },
      stored: async (id: string) => (await documents.get(inquiries, id, id))?.document,
      message: async (id: string) => (await documents.get(messages, id, `${id}.answer`))?.document,
    };
  }

  const minutesLater = (minutes: number) =>
    new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

  it('is retried when it is due, until it is delivered', async () => {
    let up = false;
    const { tickAt, sent, message } = await start(['i'], () => (up ? { kind: 'delivered' } : DOWN));

    expect(await tickAt('2027-03-02T08:00:59.000Z')).toEqual({ sent: 0, notSent: 0 });
    expect(await tickAt('2027-03-02T08:01:30.000Z')).toEqual({ sent: 0, notSent: 1 });
    up = true;
    expect(await tickAt('2027-03-02T08:03:29.000Z')).toEqual({ sent: 0, notSent: 0 });
    expect(await tickAt('2027-03-02T08:04:30.000Z')).toEqual({ sent: 1, notSent: 0 });
    expect(await tickAt('2027-03-03T08:00:00.000Z')).toEqual({ sent: 0, notSent: 0 });

    expect(sent()).toEqual(['i', 'i', 'i']);
    expect(await message('i')).toMatchObject({
      state: 'sent',
      sentAt: '2027-03-02T08:04:30.000Z',
      attempts: 3,
    });
  });

  it('fails after as many attempts as a reminder', async () => {
    const { tickAt, sent, message } = await start(['i'], () => DOWN);

    for (let day = 1; day <= 20; day++) await tickAt(minutesLater(day * 24 * 60));

    expect(sent()).toHaveLength(MOST_ATTEMPTS);
    expect(await message('i')).toMatchObject({ state: 'failed', attempts: MOST_ATTEMPTS });
  });

  it('is not retried if the recipient cannot be reached', async () => {
    const { tickAt, sent } = await start(['i'], () => ({
      kind: 'unreachable',
      reason: 'http-403',
    }));

    await tickAt(minutesLater(60));

    expect(sent()).toEqual(['i']);
  });

  it('is queued by a tick if an older version of the program left it, or a process stopped', async () => {
    const { tickAt, documents, sent, stored } = await start([], () => ({ kind: 'delivered' }));
    const answered = { state: 'answered', answer: 'Skåne.' } as const;
    const sendAgainAt = minutesLater(2);
    const answering = { state: 'sending', at: NOW, attempts: 5 } as const;
    await documents.create(
      inquiries,
      inquiry({ id: 'older', ...answered, answering, sendAgainAt }),
    );
    await documents.create(inquiries, inquiry({ id: 'died', ...answered, sendAgainAt }));
    await documents.create(inquiries, inquiry({ id: 'asked', sendAgainAt }));
    await documents.create(people, person({ id: 'anna' }));

    expect(await tickAt(minutesLater(1))).toEqual({ sent: 0, notSent: 0 });
    expect(await tickAt(minutesLater(2))).toEqual({ sent: 3, notSent: 0 });
    expect(await tickAt(minutesLater(60))).toEqual({ sent: 0, notSent: 0 });

    expect(sent().toSorted()).toEqual(['asked', 'died', 'older']);
    for (const id of sent()) expect(await stored(id)).not.toHaveProperty('sendAgainAt');
  });

  it('does not block the others, and is logged', async () => {
    let deliver: (id: string) => Delivery = () => DOWN;
    const { tickAt, log, message } = await start(['a', 'b'], (id) => deliver(id));
    deliver = (id) => {
      if (id === 'a') throw new Error('no such chat');
      return { kind: 'delivered' };
    };

    expect(await tickAt(minutesLater(2))).toEqual({ sent: 1, notSent: 1 });

    expect(await message('b')).toMatchObject({ state: 'sent' });
    expect(log.lines).toMatchObject([{ level: 'error', fields: { message: 'a.answer' } }]);
  });

  it('is sent once if two processes tick at the same time', async () => {
    const { clock, outbox, sent } = await start(['i'], () => DOWN);
    clock.set(minutesLater(2));

    await Promise.all([outbox.sendDue(), outbox.sendDue()]);

    expect(sent()).toEqual(['i', 'i']);
  });

  it('costs two queries if nothing is due', async () => {
    const { tickAt, documents } = await start(['i'], () => ({ kind: 'delivered' }));
    documents.take();

    await tickAt(minutesLater(60));

    expect(documents.take().calls).toEqual(['query inquiries', 'query outbox']);
  });
});
