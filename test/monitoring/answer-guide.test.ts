import { answerGuide, nextQuestionOf, openRound } from '../../src/monitoring/answer-guide';
import { type Round, rounds } from '../../src/monitoring/round';
import { createMemoryDocumentStore } from '../../src/storage/memory-document-store';
import { round } from '../builders/round';
import { fixedClock } from '../fakes/fixed-clock';

const NOW = '2027-03-01T09:00:00.000Z';
const clock = fixedClock(NOW);

async function open(stored: Round = round()) {
  const documents = createMemoryDocumentStore(clock);
  await documents.create(rounds, stored);
  return {
    answer: (question: string, choice: string, revision: number) =>
      answerGuide(
        { round: stored.id, person: 'mette', question, choice, revision },
        { clock, documents },
      ),
    current: () => openRound(stored.id, { documents }),
  };
}

describe('answerGuide', () => {
  it('takes one to the end of the guide, each answer saved at once', async () => {
    const { answer, current } = await open();

    const first = await answer('frame', 'within', 0);
    const second = await answer('outcome', 'below', 1);
    const third = await answer('recommendation', 'adjust', 2);

    expect([first, second, third].map((one) => one?.round.state)).toEqual([
      'open',
      'open',
      'answered',
    ]);
    expect(await current()).toEqual(
      round({
        state: 'answered',
        revision: 3,
        answers: [
          { question: 'frame', choice: 'within', by: 'mette', at: NOW },
          { question: 'outcome', choice: 'below', by: 'mette', at: NOW },
          { question: 'recommendation', choice: 'adjust', by: 'mette', at: NOW },
        ],
      }),
    );
  });

  it('changes nothing when a tap is repeated, and blames nobody', async () => {
    const { answer } = await open();
    const first = await answer('frame', 'within', 0);

    expect(await answer('frame', 'within', 0)).toEqual({ round: first?.round, stale: false });
  });

  it.each([
    ['a question that is not the current one', 'outcome', 'below', 0],
    ['a choice that the question does not have', 'frame', 'below', 0],
    ['a card of another revision', 'frame', 'within', 1],
    ['a question that the guide does not have', 'gone', 'within', 0],
  ])('refuses %s as stale', async (_, question, choice, revision) => {
    const { answer, current } = await open();

    expect(await answer(question, choice, revision)).toEqual({ round: round(), stale: true });
    expect(await current()).toEqual(round());
  });

  it('changes nothing when the round is answered', async () => {
    const answers = round().guide.questions.map(({ id, choices }) => ({
      question: id,
      choice: choices[0]?.id ?? '',
      by: 'bent',
      at: NOW,
    }));
    const done = round({ state: 'answered', answers, revision: 3 });
    const { answer } = await open(done);

    expect(await answer('frame', 'outside', 3)).toEqual({ round: done, stale: false });
  });

  it('takes exactly one of two different answers tapped on two devices at once', async () => {
    const { answer, current } = await open();

    await Promise.all([answer('frame', 'within', 0), answer('frame', 'outside', 0)]);

    const stored = await current();
    expect(stored?.answers).toHaveLength(1);
    expect(stored?.revision).toBe(1);
  });

  it('knows no other round than those planned', async () => {
    const documents = createMemoryDocumentStore(clock);
    const tap = { round: 'x.2027', person: 'mette', question: 'frame', choice: 'a', revision: 0 };

    expect(await answerGuide(tap, { clock, documents })).toBeUndefined();
  });
});

describe('nextQuestionOf', () => {
  it('is the first that has no answer yet, whatever was answered after it', () => {
    const answers = [{ question: 'frame', choice: 'within', by: 'mette', at: NOW }];

    expect(nextQuestionOf(round())?.id).toBe('frame');
    expect(nextQuestionOf(round({ answers }))?.id).toBe('outcome');
  });
});

describe('openRound', () => {
  it('finds nothing by the id of a round that is not planned', async () => {
    expect(
      await openRound('x.2027', { documents: createMemoryDocumentStore(clock) }),
    ).toBeUndefined();
  });
});
