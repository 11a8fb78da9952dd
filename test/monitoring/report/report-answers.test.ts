import { countAnswers } from '../../../src/monitoring/report/report';
import { guide } from '../../builders/guide';
import { round } from '../../builders/round';

const said = (question: string, choice?: string) => ({
  question,
  ...(choice !== undefined && { choice }),
  by: 'mette',
  at: '2027-03-01T09:00:00.000Z',
});

describe('countAnswers', () => {
  it('counts each choice, and what nobody knew or said', () => {
    const [counted] = countAnswers([
      round({ answers: [said('frame', 'within'), said('outcome', 'unknown')] }),
      round({ answers: [said('frame', 'within'), said('outcome')] }),
      round({ answers: [said('frame', 'outside'), said('outcome', 'below')] }),
    ]);

    expect(counted?.rounds).toBe(3);
    expect(
      counted?.questions.map(({ question, counts, unknown }) => [
        question.id,
        Object.fromEntries(counts.map(({ choice, count }) => [choice.id, count])),
        unknown,
      ]),
    ).toEqual([
      ['frame', { within: 2, outside: 1 }, 0],
      ['outcome', { expected: 0, below: 1 }, 2],
      ['recommendation', { continue: 0, adjust: 0, end: 0 }, 3],
    ]);
  });

  it('keeps the guides apart, and words each as its latest version does', () => {
    const counted = countAnswers([
      round({ guide: guide({ version: 1 }) }),
      round({ guide: guide({ version: 2 }) }),
      round({ guide: guide({ id: 'administrative', level: 'administrative' }) }),
    ]);

    expect(counted.map(({ guide: { id, version }, rounds }) => [id, version, rounds])).toEqual([
      ['administrative', 1, 1],
      ['political', 2, 2],
    ]);
  });

  it('keeps apart what a closing asks in other words', () => {
    const counted = countAnswers([
      round({ kind: 'closing', answers: [said('recommendation', 'adjust')] }),
      round({ answers: [said('recommendation', 'continue')] }),
    ]);

    expect(counted.map(({ kind, rounds }) => [kind, rounds])).toEqual([
      ['yearly', 1],
      ['closing', 1],
    ]);
  });

  it('does not count a question where an earlier version did not ask it', () => {
    const latest = guide({ version: 2 });
    const earlier = guide({ questions: latest.questions.slice(1) });

    const [counted] = countAnswers([round({ guide: latest }), round({ guide: earlier })]);

    expect(counted?.questions.map(({ unknown }) => unknown)).toEqual([1, 2, 2]);
  });
});
