import { answerInquiry } from '../../../src/asking/inquiries/answer-inquiry';
import { inquiries, type Inquiry } from '../../../src/asking/inquiries/inquiry';
import type { Delivery } from '../../../src/outbox/delivery';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { inquiry } from '../../builders/inquiry';
import { person } from '../../builders/person';
import { recordingInquiryNotifier } from '../../fakes/recording-inquiry-notifier';
import { settableClock } from '../../fakes/settable-clock';

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

  it('takes one answer, and tells whoever comes later what it is', async () => {
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

  it('takes one of two that come at once', async () => {
    const all = await start();

    const both = await Promise.all([all.reply('Skåne.'), all.reply('Malmø.', BENT)]);

    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['already-answered', 'delivered']);
    expect(all.sent()).toHaveLength(1);
  });

  it('sends the stored answer again when it did not arrive', async () => {
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

  it('sends it once when it is sent again twice at once', async () => {
    const failed = { state: 'failed', at: NOW } as const;
    const all = await start(
      inquiry({ state: 'answered', answer: 'Skåne.', answeredAt: NOW, answering: failed }),
    );

    await Promise.all([all.reply('Skåne.'), all.reply('Skåne.', BENT)]);

    expect(all.sent()).toEqual(['Skåne.']);
  });

  it('is sent by another process when the one that sent it died over it', async () => {
    const sending = { state: 'sending', at: NOW } as const;
    const all = await start(
      inquiry({ state: 'answered', answer: 'Skåne.', answeredAt: NOW, answering: sending }),
    );

    expect((await all.reply('Skåne.')).kind).toBe('already-answered');
    all.clock.set('2027-03-02T08:02:01.000Z');
    expect((await all.reply('Skåne.')).kind).toBe('delivered');
  });

  it('tells that who asked cannot be reached', async () => {
    const all = await start(inquiry(), () => ({ kind: 'unreachable', reason: 'http-403' }));

    expect((await all.reply('Skåne.')).kind).toBe('not-delivered');
    expect(await all.stored()).not.toHaveProperty('sendAgainAt');
  });

  it('leaves an answer that did not arrive to the tick, a minute later', async () => {
    const all = await start(inquiry(), () => ({ kind: 'failed', reason: 'http-503' }));

    await all.reply('Skåne.');

    expect(await all.stored()).toMatchObject({
      answering: { state: 'failed', at: NOW, attempts: 1 },
      sendAgainAt: '2027-03-02T08:01:00.000Z',
    });
  });

  it.each(['', '  \n '])('takes no answer for one that says nothing: %j', async (text) => {
    const all = await start();

    expect((await all.reply(text)).kind).toBe('empty');
    expect(await all.stored()).toEqual(inquiry());
  });

  it('takes no answer from somebody who is no coordinator', async () => {
    const all = await start();

    expect(await all.reply('Skåne.', person({ id: 'jens' }))).toEqual({ kind: 'refused' });
    expect(await all.stored()).toEqual(inquiry());
  });

  it('knows nothing of a question that is gone', async () => {
    expect(await (await start()).reply('Skåne.', ANNA, 'gone')).toEqual({ kind: 'unknown' });
  });
});
