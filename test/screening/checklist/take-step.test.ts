import type { ScreeningInput } from '../../../src/screening/checklist/input';
import type { Level } from '../../../src/screening/proposal/proposal';
import { type Screening, screenings } from '../../../src/screening/case/screening';
import { takeStep } from '../../../src/screening/checklist/take-step';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { applyContext } from '../../builders/apply-context';
import { assessment, proposal, screening } from '../../builders/screening';
import { countingDocumentStore } from '../../fakes/counting-document-store';
import { fixedClock } from '../../fakes/fixed-clock';

const NOW = '2027-01-05T08:00:00.000Z';
const clock = fixedClock(NOW);
const NAMES = { mette: 'Mette Sørensen', bent: 'Bent Holm', carl: 'Carl Bak' };
const HIGH = { do: 'answer', question: 'strategy', value: 3 } as const;
const BACK = { do: 'back' } as const;
const NAME = { do: 'fact', fact: 'name', text: 'Blue' } as const;
const started = screening().history;

const atStrategy = (given: Partial<Screening> = {}) =>
  screening({ assessments: [assessment({}, { revision: 5 })], ...given });
const withBent = () =>
  atStrategy({
    assessments: [
      assessment({}, { revision: 5 }),
      assessment({}, { assessor: 'bent', revision: 2 }),
    ],
  });

async function open(stored: Screening) {
  const documents = createMemoryDocumentStore(clock);
  await documents.create(screenings, stored);
  const { id } = stored;
  return {
    tap: (
      input: ScreeningInput,
      revision?: number,
      person: keyof typeof NAMES = 'mette',
      level?: Level,
    ) =>
      takeStep(
        {
          screening: id,
          person: { id: person, name: NAMES[person] },
          input,
          ...(level && { level }),
          ...(revision !== undefined && { revision }),
        },
        { ...applyContext(), clock, documents },
      ),
    current: async () => (await documents.get(screenings, id, id))?.document,
  };
}

describe('takeStep', () => {
  it('saves an answer at once with its line of history, and goes on', async () => {
    const { tap, current } = await open(atStrategy());

    const { screening: after, refused, ...taken } = await tap(HIGH, 5);

    expect(refused).toBeUndefined();
    expect(taken).toMatchObject({ assessment: after?.assessments[0] });
    expect(after).toMatchObject({
      updatedAt: NOW,
      assessments: [
        {
          revision: 6,
          at: NOW,
          step: { kind: 'question', question: 'focus' },
          answers: [{ question: 'strategy', value: 3, at: NOW }],
        },
      ],
      history: [
        ...started,
        {
          at: NOW,
          by: 'mette',
          name: 'Mette Sørensen',
          did: 'answered',
          what: 'strategy',
          value: '3',
        },
      ],
    });
    expect(await current()).toEqual(after);
  });

  it('reads once and writes once', async () => {
    const documents = countingDocumentStore(createMemoryDocumentStore(clock));
    await documents.create(screenings, atStrategy());
    documents.take();

    await takeStep(
      { screening: 'screening-1', person: { id: 'mette', name: 'Mette' }, input: HIGH },
      { ...applyContext(), clock, documents },
    );

    expect(documents.take().calls).toEqual(['get screenings', 'replace screenings']);
  });

  it.each<[string, Screening, ScreeningInput, number]>([
    ['an answer', atStrategy(), HIGH, 5],
    ['a fact', screening(), NAME, 0],
    ['a fact that is passed over', screening(), { do: 'skip' }, 0],
    ['a question that is gone to', atStrategy(), { do: 'go', to: { kind: 'proposal' } }, 5],
    ['a note', atStrategy(), { do: 'note', question: 'focus', comment: 'Se', evidence: '' }, 5],
    [
      'a level that exchanges the checklist',
      screening({ assessments: [assessment({}, { step: { kind: 'fact', fact: 'level' } })] }),
      { do: 'fact', fact: 'level', text: 'administrative' },
      0,
    ],
    [
      'an answer taken back',
      atStrategy({
        assessments: [assessment({ hours: 1 }, { revision: 5, undo: { question: 'hours' } })],
      }),
      { do: 'undo' },
      5,
    ],
    [
      'what overlaps',
      screening({
        proposal: proposal(),
        assessments: [assessment({}, { step: { kind: 'proposal' } })],
      }),
      { do: 'continue', overlaps: ['cpmr'] },
      0,
    ],
  ])(
    'changes nothing when %s is tapped again, and blames nobody',
    async (_, one, input, revision) => {
      const { tap, current } = await open(one);
      const first = await tap(input, revision, 'mette', 'political');

      const second = await tap(input, revision, 'mette', 'political');

      expect(first.refused).toBeUndefined();
      expect(first.screening?.history.length).toBeGreaterThanOrEqual(started.length);
      expect(second).toEqual(first);
      expect(await current()).toEqual(first.screening);
    },
  );

  it.each<ScreeningInput>([
    { do: 'answer', question: 'strategy', value: 0 },
    { do: 'answer', question: 'focus', value: 1 },
    { do: 'fact', fact: 'unit', text: 'SPK' },
    { do: 'skip' },
    { do: 'undo' },
    { do: 'note', question: 'focus', comment: 'Sent', evidence: '' },
    BACK,
  ])('refuses %j from a card that shows an older revision', async (input) => {
    const { tap, current } = await open(atStrategy());
    const { screening: before } = await tap(HIGH, 5);

    const late = await tap(input, 5);

    expect(late).toEqual({
      screening: before,
      assessment: before?.assessments[0],
      refused: 'stale',
    });
    expect(await current()).toEqual(before);
  });

  it('is for the current step when typed, without a revision', async () => {
    const { tap } = await open(atStrategy());

    expect((await tap(HIGH)).refused).toBeUndefined();
    expect((await tap({ do: 'answer', question: 'unit', value: 2 })).refused).toBe('stale');
  });

  it('gives a stranger nothing, whatever the card says', async () => {
    const { tap, current } = await open(withBent());

    expect(await tap(HIGH, 5, 'carl')).toEqual({ refused: 'not-yours' });
    expect(await tap(HIGH, 5, 'carl', 'political')).toEqual({ refused: 'not-yours' });
    expect(await current()).toEqual(withBent());
  });

  it("takes a colleague's answers beside the owner's, each by their own revision", async () => {
    const { tap, current } = await open(withBent());

    await Promise.all([tap(HIGH, 5), tap({ ...HIGH, value: 0 }, 2, 'bent')]);

    expect(await current()).toMatchObject({
      assessments: [
        { revision: 6, answers: [{ value: 3 }] },
        { revision: 3, answers: [{ value: 0 }] },
      ],
    });
    expect((await current())?.history).toHaveLength(started.length + 2);
  });

  it('takes no fact from a colleague', async () => {
    const { tap } = await open(withBent());

    expect((await tap(NAME, 2, 'bent')).refused).toBe('owner-only');
  });

  it('knows no other screening than those started', async () => {
    const ports = { ...applyContext(), clock, documents: createMemoryDocumentStore(clock) };
    const person = { id: 'mette', name: 'Mette' };

    const taken = await takeStep({ screening: 'gone', person, input: BACK }, ports);

    expect(taken).toEqual({ refused: 'unknown-screening' });
  });

  it.each(['submitted', 'approved', 'rejected', 'withdrawn'] as const)(
    'changes nothing once it is %s',
    async (state) => {
      const { tap, current } = await open(atStrategy({ state }));

      for (const input of [HIGH, BACK]) expect((await tap(input, 5)).refused).toBe('closed');
      expect(await current()).toEqual(atStrategy({ state }));
    },
  );

  it('takes answers while more information is asked for', async () => {
    const { tap } = await open(atStrategy({ state: 'more-information' }));

    expect((await tap(HIGH, 5)).refused).toBeUndefined();
  });

  it('takes exactly one of two different answers tapped on two devices at once', async () => {
    const { tap, current } = await open(atStrategy());

    const taken = await Promise.all([tap(HIGH, 5), tap({ ...HIGH, value: 0 }, 5)]);

    expect(taken.map(({ refused }) => refused ?? 'taken').toSorted()).toEqual(['stale', 'taken']);
    for (const { screening: shown } of taken) expect(shown).toEqual(await current());
  });

  it('takes the same answer once when it is tapped on five devices at once', async () => {
    const { tap, current } = await open(atStrategy());

    const taken = await Promise.all([1, 2, 3, 4, 5].map(() => tap(HIGH, 5)));

    const now = await current();
    for (const one of taken)
      expect(one).toEqual({ screening: now, assessment: now?.assessments[0] });
    expect(now?.assessments[0]?.revision).toBe(6);
    expect(now?.history).toHaveLength(started.length + 1);
  });

  it('takes one of a typed answer and a tap at once, and never loses a step', async () => {
    const { tap, current } = await open(atStrategy());

    const taken = await Promise.all([tap(HIGH), tap(BACK, 5)]);

    expect(taken.filter(({ refused }) => refused === undefined)).toHaveLength(1);
    expect((await current())?.assessments[0]?.revision).toBe(6);
  });

  it('shows a card of the exchanged checklist what there is now', async () => {
    const step = { kind: 'fact', fact: 'level' } as const;
    const { tap } = await open(screening({ assessments: [assessment({}, { step })] }));
    const level = { do: 'fact', fact: 'level', text: 'Administrativ' } as const;

    const taken = await tap(level, 0, 'mette', 'political');
    const late = await tap(BACK, 0, 'mette', 'political');

    expect(taken).toMatchObject({ assessment: { level: 'administrative', revision: 1 } });
    expect(late).toMatchObject({ refused: 'stale', assessment: { level: 'administrative' } });
  });

  it('leaves everything as it is when a fact cannot be read', async () => {
    const step = { kind: 'fact', fact: 'cost' } as const;
    const before = screening({ assessments: [assessment({}, { step })] });
    const { tap, current } = await open(before);

    const taken = await tap({ do: 'fact', fact: 'cost', text: 'hm' }, 0);

    expect(taken).toEqual({
      screening: before,
      assessment: before.assessments[0],
      refused: 'bad-cost',
    });
    expect(await current()).toEqual(before);
  });
});
