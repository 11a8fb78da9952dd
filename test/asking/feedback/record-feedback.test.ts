import { type Feedback, feedback } from '../../../src/asking/feedback/feedback';
import {
  addReason,
  recordRating,
  recordUnanswered,
} from '../../../src/asking/feedback/record-feedback';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { settableClock } from '../../fakes/settable-clock';
import { INDEX } from '../nordjylland';

const NOW = '2027-03-01T08:00:00.000Z';

function start() {
  const clock = settableClock(NOW);
  const documents = createMemoryDocumentStore(clock);
  const all = async () =>
    (await documents.query(feedback, { limit: 100 })).items.map(({ document }) => document);
  return { clock, documents, all, knowledge: { current: () => INDEX } };
}

const RATED = {
  key: 'k',
  month: '2027-02',
  question: 'hvad koster ERTICO?',
  intent: 'attribute',
  answered: true,
} as const;

describe('recordUnanswered', () => {
  const UNANSWERED = {
    key: 'k',
    question: 'hvem ringer til Jens Hansen på 12 34 56 78?',
    intent: 'find',
  } as const;

  it('keeps the question for a year, without personal data', async () => {
    const ports = start();

    await recordUnanswered(UNANSWERED, ports);

    expect(await ports.all()).toEqual([
      {
        id: 'unanswered.k',
        month: '2027-03',
        kind: 'unanswered',
        question: 'hvem ringer til … på …?',
        intent: 'find',
        answered: false,
        at: NOW,
        expiresAt: '2028-03-01T08:00:00.000Z',
      },
    ]);
    ports.clock.set('2028-03-01T08:00:00.000Z');
    expect(await ports.all()).toEqual([]);
  });

  it('keeps it once when the message is delivered twice', async () => {
    const ports = start();

    await Promise.all([recordUnanswered(UNANSWERED, ports), recordUnanswered(UNANSWERED, ports)]);

    expect(await ports.all()).toHaveLength(1);
  });

  it('keeps the beginning of a question that is very long', async () => {
    const ports = start();

    await recordUnanswered({ ...UNANSWERED, question: 'x'.repeat(2000) }, ports);

    expect((await ports.all())[0]?.question).toHaveLength(300);
  });
});

describe('recordRating', () => {
  it('keeps a rating in the month of the question, and the same tap again changes nothing', async () => {
    const ports = start();

    const first = await recordRating({ ...RATED, useful: true }, ports);
    ports.clock.set('2027-04-02T08:00:00.000Z');
    const again = await recordRating({ ...RATED, useful: true }, ports);

    expect(first).toEqual({
      id: 'rating.k',
      month: '2027-02',
      kind: 'rating',
      useful: true,
      question: 'hvad koster ERTICO?',
      intent: 'attribute',
      answered: true,
      at: NOW,
      expiresAt: '2028-03-01T08:00:00.000Z',
    });
    expect(again).toEqual(first);
    expect(await ports.all()).toEqual([first]);
  });

  it('lets one change one’s mind', async () => {
    const ports = start();
    await recordRating({ ...RATED, useful: false }, ports);
    await addReason({ id: 'rating.k', month: '2027-02', reason: 'wrong' }, ports);

    await recordRating({ ...RATED, useful: true }, ports);

    const [only, ...others] = await ports.all();
    expect(only).toMatchObject({ useful: true });
    expect(only).not.toHaveProperty('reason');
    expect(others).toEqual([]);
  });
});

describe('addReason', () => {
  const add = (ports: ReturnType<typeof start>, reason: NonNullable<Feedback['reason']>) =>
    addReason({ id: 'rating.k', month: '2027-02', reason }, ports);

  it('adds a reason to an answer of no use, and takes another one later', async () => {
    const ports = start();
    await recordRating({ ...RATED, useful: false }, ports);

    expect(await add(ports, 'outdated')).toMatchObject({ useful: false, reason: 'outdated' });
    expect(await add(ports, 'outdated')).toMatchObject({ reason: 'outdated' });
    expect(await add(ports, 'unclear')).toMatchObject({ reason: 'unclear' });
    expect(await ports.all()).toHaveLength(1);
  });

  it('adds none to an answer that was useful', async () => {
    const ports = start();
    await recordRating({ ...RATED, useful: true }, ports);

    expect(await add(ports, 'wrong')).not.toHaveProperty('reason');
  });

  it('loses neither of two that come at once', async () => {
    const ports = start();
    await recordRating({ ...RATED, useful: false }, ports);

    await Promise.all([add(ports, 'wrong'), add(ports, 'incomplete')]);

    expect((await ports.all())[0]?.reason).toMatch(/wrong|incomplete/);
  });

  it('knows nothing of a rating that is gone', async () => {
    expect(await add(start(), 'wrong')).toBeUndefined();
  });
});
