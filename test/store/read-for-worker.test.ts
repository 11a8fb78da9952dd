import { inquiries } from '../../src/asking/coordinator/inquiry';
import { postInquiries } from '../../src/asking/coordinator/post-inquiries';
import { listFailedReminders } from '../../src/monitoring/reminders/failed-reminders';
import { claimDigest } from '../../src/monitoring/reminders/send-reminders';
import { reminders } from '../../src/monitoring/reminders/reminder';
import { finishConclusions } from '../../src/monitoring/rounds/finish-conclusion';
import { rounds } from '../../src/monitoring/rounds/round';
import { messages } from '../../src/outbox/message';
import { postNotices } from '../../src/screening/case/announce';
import { askIdleDrafts } from '../../src/screening/case/ask-idle-drafts';
import { finishDecisions } from '../../src/screening/decision/finish-decision';
import { createScreening, screenings } from '../../src/screening/case/screening';
import {
  type Collection,
  type DocumentStore,
  logUnreadable,
  readForWorker,
} from '../../src/store/document-store';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { inquiry } from '../builders/inquiry';
import { knowledge } from '../builders/knowledge';
import { reminder } from '../builders/reminder';
import { round } from '../builders/round';
import { fixedClock } from '../fakes/fixed-clock';
import { recordedOutbox } from '../fakes/recorded-outbox';
import { recordingLog } from '../fakes/recording-log';
import { live, NOW, PEOPLE, ready, ROLES } from '../screening/life';
import { type Letter, letter, letters } from './letters';
import { z } from 'zod';

/** Stores a document with a field that its schema does not have, as a newer version might. */
async function spoil<T extends object>(
  collection: Collection<T>,
  document: T,
  documents: DocumentStore,
): Promise<void> {
  const anything = { ...collection, schema: z.custom<T>() };
  await documents.create(anything, { ...document, fieldOfANewerVersion: true });
}

describe('readForWorker', () => {
  const light: Collection<Letter> = {
    ...letters,
    schema: letters.schema.refine(({ weight }) => weight === 1),
  };

  it('reads on until there is a document that can be read, and logs each of the others once', async () => {
    const documents = createMemoryDocumentStore(fixedClock(NOW));
    const log = recordingLog();
    for (const id of ['a', 'b', 'c', 'd', 'e'])
      await documents.create(letters, letter({ id, weight: id < 'e' ? 2 : 1 }));
    const onUnreadable = logUnreadable(log);
    const read = () =>
      readForWorker((worker) => documents.query(light, { limit: 2, ...worker }), onUnreadable);

    await read();
    const found = await read();

    expect(found.map(({ document }) => document.id)).toEqual(['e']);
    expect(log.lines.map(({ level, fields }) => [level, fields])).toEqual(
      ['a', 'b', 'c', 'd'].map((document) => [
        'error',
        expect.objectContaining({ document }) as unknown,
      ]),
    );
  });

  it('ends when nothing can be read', async () => {
    const documents = createMemoryDocumentStore(fixedClock(NOW));
    for (const id of ['a', 'b', 'c']) await documents.create(letters, letter({ id, weight: 2 }));

    const found = await readForWorker(
      (worker) => documents.query(light, { limit: 2, ...worker }),
      logUnreadable(recordingLog()),
    );

    expect(found).toEqual([]);
  });
});

describe('one document that cannot be read', () => {
  const MARCH = '2027-03-01T08:00:00.000Z';

  it('does not stop the messages of the others, and is logged once a tick', async () => {
    const { documents, outbox, log, told } = await live(ready());
    const to = { person: 'mette' };
    await outbox.post([
      { id: 'x', kind: 'screening-idle', subject: 'x', to },
      { id: 'm', kind: 'screening-declined', subject: 'screening-1', about: { event: 0 }, to },
    ]);
    const stored = await documents.get(messages, 'x', 'x');
    await documents.delete(messages, 'x', 'x');
    await spoil(messages, { ...(stored?.document ?? fail()), id: 'a' }, documents);

    await outbox.sendDue();

    expect((await documents.get(messages, 'screening-1', 'm'))?.document.state).not.toBe('planned');
    expect(told()).toEqual([]);
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('does not stop the notices, decisions and drafts of other screenings', async () => {
    const event = { at: NOW, by: 'mette', name: 'Mette', did: 'submitted' as const };
    const start = ready({
      state: 'approved',
      submittedAt: NOW,
      history: [event],
      unannouncedFrom: 0,
      unsettled: 'entry',
      decision: {
        outcome: 'approved',
        body: 'council',
        on: '2027-02-23',
        reason: '',
        recommendation: 'recommend',
        by: PEOPLE.anna,
        at: NOW,
      },
    });
    const { documents, ports } = await live(start);
    const untouched = ready({ id: 'untouched', updatedAt: '2027-01-05T00:00:00.000Z' });
    await createScreening(untouched, { documents });
    const { items } = await documents.query(screenings, { limit: 5 });
    for (const { document } of items)
      await spoil(
        screenings,
        { ...document, unannouncedFrom: 0, id: `a-${document.id}` },
        documents,
      );

    expect(await postNotices(ports)).toBe(1);
    expect(await finishDecisions(ports)).toBe(1);
    expect(await askIdleDrafts(ports)).toBe(1);
  });

  it('does not stop the answers to the questions of others', async () => {
    const clock = fixedClock(MARCH);
    const documents = createMemoryDocumentStore(clock);
    const log = recordingLog();
    const { outbox } = recordedOutbox({ clock, documents, log }, ROLES, {});
    await documents.create(inquiries, inquiry({ id: 'b', sendAgainAt: MARCH }));
    await spoil(inquiries, inquiry({ id: 'a', sendAgainAt: MARCH }), documents);

    expect(await postInquiries({ clock, documents, log, outbox })).toBe(1);
  });

  it('does not stop the questions after more than a page of those that fail', async () => {
    const clock = fixedClock(MARCH);
    const documents = createMemoryDocumentStore(clock);
    const log = recordingLog();
    const { outbox } = recordedOutbox({ clock, documents, log }, ROLES, {});
    const ids = Array.from({ length: 60 }, (_, index) => `i-${String(index).padStart(2, '0')}`);
    for (const id of ids) await documents.create(inquiries, inquiry({ id, sendAgainAt: MARCH }));
    const post: typeof outbox.post = async (drafts) => {
      if (drafts.some(({ subject }) => subject !== 'i-59')) throw new Error('out of order');
      return outbox.post(drafts);
    };

    const ports = { clock, documents, log, outbox: { ...outbox, post } };
    expect(await postInquiries(ports)).toBe(1);
    expect(log.lines).toHaveLength(59);
  });

  it('does not hide the other reminders that failed', async () => {
    const documents = createMemoryDocumentStore(fixedClock(MARCH));
    const log = recordingLog();
    const failed = { state: 'failed', reason: 'http-413', assignee: undefined } as const;
    await documents.create(rounds, round());
    await documents.create(reminders, reminder({ ...failed, step: 'b' }));
    await spoil(reminders, reminder({ ...failed, step: 'a' }), documents);

    const { items } = await listFailedReminders(10, undefined, { documents, log });

    expect(items.map(({ reminder: { step } }) => step)).toEqual(['b']);
    expect(log.lines).toHaveLength(1);
  });

  it('does not stop the other reminders of a person, nor what follows from other rounds', async () => {
    const clock = fixedClock(MARCH);
    const documents = createMemoryDocumentStore(clock);
    const log = recordingLog();
    const { outbox } = recordedOutbox({ clock, documents, log }, ROLES, {});
    const first = await documents.create(reminders, reminder({ step: 'b' }));
    await documents.create(reminders, reminder({ step: 'c' }));
    await spoil(reminders, reminder({ step: 'a' }), documents);
    await spoil(reminders, reminder({ step: 'x', state: 'claimed' }), documents);
    await spoil(rounds, round({ id: 'a.1', unsettled: 'conclusion' }), documents);
    const ports = { clock, documents, log, outbox, content: knowledge() };

    const claimed = await claimDigest(first ?? fail(), ports);

    expect(claimed.map(({ document }) => document.step)).toEqual(['b', 'c']);
    expect(await finishConclusions(ROLES, ports)).toBe(0);
  });
});

function fail(): never {
  throw new Error('A document is missing.');
}
