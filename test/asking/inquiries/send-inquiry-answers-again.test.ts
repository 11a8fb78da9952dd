import { answerInquiry } from '../../../src/asking/inquiries/answer-inquiry';
import { inquiries } from '../../../src/asking/inquiries/inquiry';
import { sendInquiryAnswersAgain } from '../../../src/asking/inquiries/send-inquiry-answers-again';
import type { Delivery } from '../../../src/outbox/delivery';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { inquiry } from '../../builders/inquiry';
import { person } from '../../builders/person';
import { countingDocumentStore } from '../../fakes/counting-document-store';
import { recordingInquiryNotifier } from '../../fakes/recording-inquiry-notifier';
import { recordingLog } from '../../fakes/recording-log';
import { settableClock } from '../../fakes/settable-clock';

const NOW = '2027-03-02T08:00:00.000Z';
const ROLES = { coordinators: ['anna'], everybodyCoordinates: false };
const DOWN: Delivery = { kind: 'failed', reason: 'http-503' };

/** Questions that have been answered, and how their answers' sending goes. */
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
  it('sends an answer that did not arrive, when its time has come, until it arrives', async () => {
    let up = false;
    const { tickAt, sent, stored } = await start(['i'], () => (up ? { kind: 'delivered' } : DOWN));

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

  it('does not try again whom nothing reaches', async () => {
    const { tickAt, sent } = await start(['i'], () => ({
      kind: 'unreachable',
      reason: 'http-403',
    }));

    await tickAt(minutesLater(60));

    expect(sent()).toEqual(['i']);
  });

  it('sends what a process died over, when its lease has ended, and gives up in the end', async () => {
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

  it('is not held up by one that cannot be sent, and says so in the log', async () => {
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

  it('sends once when two instances tick at the same moment', async () => {
    const { clock, sent, ...ports } = await start(['i'], () => DOWN);
    clock.set(minutesLater(1));

    await Promise.all([
      sendInquiryAnswersAgain({ clock, ...ports }),
      sendInquiryAnswersAgain({ clock, ...ports }),
    ]);

    expect(sent()).toEqual(['i', 'i']);
  });

  it('asks the store once where nothing is due', async () => {
    const { tickAt, documents } = await start(['i'], () => ({ kind: 'delivered' }));
    documents.take();

    await tickAt(minutesLater(60));

    expect(documents.take().calls).toEqual(['query inquiries']);
  });
});
