import { readTyped } from '../../src/screening/typed-input';
import { screening } from '../builders/screening';

const atFact = screening();
const atArea = screening({ step: { kind: 'fact', fact: 'area' } });
const atQuestion = screening({ step: { kind: 'question', question: 'focus' } });
const atResult = screening({ step: { kind: 'result' }, state: 'completed' });

const answer = (value: number | 'unknown') => ({
  kind: 'input',
  input: { do: 'answer', question: 'focus', value },
});

describe('readTyped', () => {
  it.each([
    ['3', 3],
    [' 0 ', 0],
    ['Høj', 3],
    ['HØJ!', 3],
    ['middel.', 2],
    ['Lav (en)', 1],
    ['ved ikke', 'unknown'],
    ['Ved ikke.', 'unknown'],
    ["I don't know", 'unknown'],
    ['I don’t know', 'unknown'],
    ['?', 'unknown'],
  ] as const)('reads "%s" at a question as an answer', (typed, value) => {
    expect(readTyped(typed, atQuestion)).toEqual(answer(value));
  });

  it.each(['4', '-1', '2,5', 'meget høj', 'spring over', 'Hvilke netværk er vi med i?', ''])(
    'does not take "%s" for an answer to a question',
    (typed) => {
      expect(readTyped(typed, atQuestion)).toEqual({ kind: 'other' });
    },
  );

  it.each(['tilbage', 'Tilbage!', 'forrige', 'back', 'previous'])(
    'reads "%s" as a step back, wherever one stands',
    (typed) => {
      for (const one of [atFact, atArea, atQuestion, atResult])
        expect(readTyped(typed, one)).toEqual({ kind: 'input', input: { do: 'back' } });
    },
  );

  it.each(['pause', 'Stop', 'senere', 'later'])(
    'reads "%s" as a pause, wherever one stands',
    (typed) => {
      for (const one of [atFact, atArea, atQuestion, atResult])
        expect(readTyped(typed, one)).toEqual({ kind: 'pause' });
    },
  );

  it.each(['spring over', 'næste', 'skip', 'Next'])('reads "%s" at a fact as a skip', (typed) => {
    expect(readTyped(typed, atFact)).toEqual({
      kind: 'input',
      input: { do: 'skip', fact: 'name' },
    });
    expect(readTyped(typed, atArea)).toEqual({
      kind: 'input',
      input: { do: 'skip', fact: 'area' },
    });
  });

  it('reads anything else at a fact as the fact, as it was typed', () => {
    expect(readTyped('  Blue Region ', atFact)).toEqual({
      kind: 'input',
      input: { do: 'fact', fact: 'name', text: '  Blue Region ' },
    });
  });

  it('leaves a question to be answered, and an area to its buttons', () => {
    expect(readTyped('Hvad koster CPMR? ', atFact)).toEqual({ kind: 'other' });
    expect(readTyped('sundhed', atArea)).toEqual({ kind: 'other' });
  });

  it('takes no answer at the result', () => {
    expect(readTyped('3', atResult)).toEqual({ kind: 'other' });
  });

  it('takes no answer to a question that the checklist does not have', () => {
    const lost = screening({ step: { kind: 'question', question: 'gone' } });

    expect(readTyped('3', lost)).toEqual({ kind: 'other' });
  });
});
