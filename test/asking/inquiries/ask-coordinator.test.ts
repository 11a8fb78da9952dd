import { askCoordinator } from '../../../src/asking/inquiries/ask-coordinator';
import { inquiries } from '../../../src/asking/inquiries/inquiry';
import { answerInquiry } from '../../../src/asking/inquiries/answer-inquiry';
import { people, type Person } from '../../../src/people/person';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { person } from '../../builders/person';
import { type Carried, recordingInquiryNotifier } from '../../fakes/recording-inquiry-notifier';
import { settableClock } from '../../fakes/settable-clock';
import type { Delivery } from '../../../src/outbox/delivery';

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
      answerInquiry({ inquiry: 'i', text, by: person({ id: 'anna', name: 'Anna' }) }, ROLES, ports),
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

  it('goes to the next coordinator when one cannot be reached, and remembers that', async () => {
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

  it('says so when none of them can be reached', async () => {
    const all = await start(() => ({ kind: 'unreachable', reason: 'http-404' }));

    expect(await all.ask()).toEqual({ kind: 'nobody' });
    expect(all.askedOf()).toEqual(['anna', 'bent']);
    expect(await all.stored()).toMatchObject({ state: 'open', asking: { state: 'failed' } });
  });

  it('stores nothing where no coordinator is known', async () => {
    const all = await start(undefined, [person({ id: 'jens' })]);

    expect(await all.ask()).toEqual({ kind: 'nobody' });
    expect(await all.stored()).toBeUndefined();
  });

  it('can be tried again when it failed', async () => {
    let up = false;
    const all = await start(() =>
      up ? { kind: 'delivered' } : { kind: 'failed', reason: 'http-503' },
    );

    expect(await all.ask()).toEqual({ kind: 'failed' });
    up = true;
    expect(await all.ask()).toEqual({ kind: 'sent', coordinator: 'Anna' });
  });

  it('is sent by another process when the one that sent it died over it', async () => {
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

  it('gives the answer where there is one by now', async () => {
    const all = await start();
    await all.ask();
    await all.answer('Region Skåne.');

    expect(await all.ask()).toMatchObject({
      kind: 'answered',
      inquiry: { answer: 'Region Skåne.' },
    });
  });

  it('asks another coordinator rather than the one who asks, but that one where there is no other', async () => {
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
