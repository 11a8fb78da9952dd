import type { ScreeningInput } from '../../src/screening/input';
import { type Screening, screenings } from '../../src/screening/screening';
import { takeStep } from '../../src/screening/take-step';
import { createMemoryDocumentStore } from '../../src/storage/memory-document-store';
import { assessment, screening } from '../builders/screening';
import { fixedClock } from '../fakes/fixed-clock';

const NOW = '2027-01-05T08:00:00.000Z';
const clock = fixedClock(NOW);
const HIGH = { do: 'answer', question: 'strategy', value: 3 } as const;
const BACK = { do: 'back' } as const;
const atStrategy = (given: Partial<Screening> = {}) =>
  screening({ step: { kind: 'question', question: 'strategy' }, revision: 5, ...given });

async function open(stored: Screening) {
  const documents = createMemoryDocumentStore(clock);
  await documents.create(screenings, stored);
  const { id } = stored;
  return {
    tap: (input: ScreeningInput, revision?: number, person = 'mette') =>
      takeStep({ screening: id, person, input, revision }, { clock, documents }),
    current: async () => (await documents.get(screenings, id, id))?.document,
  };
}

describe('takeStep', () => {
  it('saves an answer at once and goes on', async () => {
    const { tap, current } = await open(atStrategy());

    const { screening: after, refused } = await tap(HIGH, 5);

    expect(refused).toBeUndefined();
    expect(after).toMatchObject({
      revision: 6,
      updatedAt: NOW,
      step: { kind: 'question', question: 'focus' },
      assessments: [{ answers: [{ question: 'strategy', value: 3, at: NOW }] }],
    });
    expect(await current()).toEqual(after);
  });

  it('changes nothing when the same tap is repeated, and blames nobody', async () => {
    const { tap, current } = await open(atStrategy());
    const first = await tap(HIGH, 5);

    const second = await tap(HIGH, 5);

    expect(second).toEqual({ screening: first.screening });
    expect(await current()).toEqual(first.screening);
  });

  it.each<ScreeningInput>([
    { do: 'answer', question: 'strategy', value: 0 },
    { do: 'answer', question: 'focus', value: 1 },
    { do: 'fact', fact: 'unit', text: 'SPK' },
    { do: 'skip', fact: 'unit' },
    BACK,
  ])('refuses %j from a card that shows an older revision', async (input) => {
    const { tap, current } = await open(atStrategy());
    const { screening: before } = await tap(HIGH, 5);

    const late = await tap(input, 5);

    expect(late).toEqual({ screening: before, refused: 'stale' });
    expect(await current()).toEqual(before);
  });

  it('is for the current step when typed, without a revision', async () => {
    const { tap } = await open(atStrategy());

    expect((await tap(HIGH)).screening?.revision).toBe(6);
    expect((await tap({ do: 'answer', question: 'unit', value: 2 })).refused).toBe('stale');
  });

  it('lets only the one who started it answer', async () => {
    const { tap, current } = await open(atStrategy());

    expect(await tap(HIGH, 5, 'bent')).toEqual({ refused: 'not-yours' });
    expect(await current()).toEqual(atStrategy());
  });

  it('knows no other screening than those started', async () => {
    const ports = { clock, documents: createMemoryDocumentStore(clock) };

    const taken = await takeStep({ screening: 'gone', person: 'mette', input: BACK }, ports);

    expect(taken).toEqual({ refused: 'unknown-screening' });
  });

  it('takes exactly one of two different answers tapped on two devices at once', async () => {
    const { tap, current } = await open(atStrategy());

    const taken = await Promise.all([tap(HIGH, 5), tap({ ...HIGH, value: 0 }, 5)]);

    expect(taken.map(({ refused }) => refused ?? 'taken').toSorted()).toEqual(['stale', 'taken']);
    const winner = taken.find(({ refused }) => refused === undefined)?.screening;
    expect(await current()).toEqual(winner);
    for (const { screening: shown } of taken) expect(shown).toEqual(winner);
  });

  it('takes the same answer once when it is tapped on five devices at once', async () => {
    const { tap, current } = await open(atStrategy());

    const taken = await Promise.all([1, 2, 3, 4, 5].map(() => tap(HIGH, 5)));

    for (const one of taken) expect(one).toEqual({ screening: await current() });
    expect((await current())?.revision).toBe(6);
  });

  it('takes one of a typed answer and a tap at once, and never loses a step', async () => {
    const { tap, current } = await open(atStrategy());

    const taken = await Promise.all([tap(HIGH), tap(BACK, 5)]);

    expect(taken.filter(({ refused }) => refused === undefined)).toHaveLength(1);
    expect((await current())?.revision).toBe(6);
  });

  it('goes back to change an answer, and keeps the others', async () => {
    const answered = assessment({ strategy: 1, focus: 2 });
    const { tap } = await open(
      atStrategy({ step: { kind: 'question', question: 'focus' }, assessments: [answered] }),
    );

    await tap(BACK, 5);
    const { screening: after } = await tap(HIGH, 6);

    expect(after?.step).toEqual({ kind: 'question', question: 'focus' });
    const values = after?.assessments[0]?.answers.map(({ question, value }) => [question, value]);
    expect(values).toEqual([
      ['focus', 2],
      ['strategy', 3],
    ]);
  });

  it('makes a completed screening a draft by going back, and completes it again', async () => {
    const last = { do: 'answer', question: 'financing', value: 2 } as const;
    const { tap } = await open(atStrategy({ step: { kind: 'question', question: 'financing' } }));

    const completed = await tap(last, 5);
    const reopened = await tap(BACK, 6);
    const again = await tap({ ...last, value: 3 }, 7);

    expect(completed.screening).toMatchObject({ state: 'completed', step: { kind: 'result' } });
    expect(reopened.screening).toMatchObject({ state: 'draft', step: { question: 'financing' } });
    expect(again.screening).toMatchObject({ state: 'completed', revision: 8 });
    expect(again.screening?.assessments[0]?.answers).toHaveLength(1);
  });

  it('skips a fact and goes on', async () => {
    const { tap } = await open(screening());

    expect((await tap({ do: 'skip', fact: 'name' }, 0)).screening).toMatchObject({
      skipped: ['name'],
      step: { kind: 'fact', fact: 'area' },
    });
  });

  it.each([
    ['cost', 'hm', 'bad-cost'],
    ['name', 'x'.repeat(201), 'too-long'],
    ['name', '  ', 'empty'],
  ] as const)('stays at %s when given "%s"', async (fact, text, refused) => {
    const before = screening({ step: { kind: 'fact', fact } });
    const { tap, current } = await open(before);

    expect(await tap({ do: 'fact', fact, text }, 0)).toEqual({ screening: before, refused });
    expect(await current()).toEqual(before);
  });
});
