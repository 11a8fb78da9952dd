import type { Assessment, Step } from '../../../src/screening/checklist/assessment';
import type { Fact } from '../../../src/screening/proposal/proposal';
import { readTyped } from '../../../src/screening/checklist/typed-input';
import { checklist, criterion, question } from '../../builders/checklist';
import { localized } from '../../builders/localized';
import { reading } from '../../builders/reading';
import { assessment, screening } from '../../builders/screening';

const AT_QUESTION = { kind: 'question', question: 'focus' } as const;
const atFact = (fact: Fact): Step => ({ kind: 'fact', fact });
const STEPS: Step[] = [
  atFact('name'),
  atFact('area'),
  { kind: 'proposal' },
  AT_QUESTION,
  { kind: 'result' },
];

const typed = (text: string, step: Step, given: Partial<Assessment> = {}) => {
  const own = assessment({}, { step, ...given });
  return readTyped(text, screening({ assessments: [own] }), own, reading());
};
const input = (given: object) => ({ kind: 'input', input: given });

describe('readTyped', () => {
  it.each([
    ['3', 3],
    [' 0 ', 0],
    ['tre', 3],
    ['One', 1],
    ['Høj', 3],
    ['HØJ!', 3],
    ['middel.', 2],
    ['3 · Høj', 3],
    ['3 - høj', 3],
    ['Lav (en)', 1],
    ['ved ikke', 'unknown'],
    ['Ved ikke.', 'unknown'],
    ["I don't know", 'unknown'],
    ['I don’t know', 'unknown'],
    ['lav', 1],
    ['medium', 2],
    ['i høj grad', 3],
    ['slet ikke', 0],
    ['niveau 3', 3],
    ['Trin 0', 0],
    ['svar nr 2', 2],
  ] as const)('reads "%s" at a question as an answer', (text, value) => {
    expect(typed(text, AT_QUESTION)).toEqual(input({ do: 'answer', question: 'focus', value }));
  });

  it.each([
    '4',
    '-1',
    '2,5',
    '2 høj',
    '2, høj',
    'meget høj',
    '?',
    'Hvilke netværk er vi med i?',
    '',
    'ja',
  ])('does not take "%s" for an answer to a question', (text) => {
    expect(typed(text, AT_QUESTION)).toEqual({ kind: 'other' });
  });

  it.each([
    ['2 fordi det er kendt', 2, 'fordi det er kendt'],
    ['Høj, men uden aftale', 3, 'men uden aftale'],
    ['1: se referatet', 1, 'se referatet'],
    ['ved ikke - spørg Bent', 'unknown', 'spørg Bent'],
  ] as const)('reads "%s" as an answer with a comment', (text, value, comment) => {
    expect(typed(text, AT_QUESTION)).toEqual({
      ...input({ do: 'answer', question: 'focus', value }),
      note: { do: 'note', question: 'focus', comment, evidence: '' },
    });
  });

  it('takes no degree where more is worse, but numbers and names of levels', () => {
    const one = question('focus', {
      reversed: true,
      levels: ['Alt', 'Meget', 'Lidt', 'Intet'].map((label, value) => ({
        value,
        label: localized(label),
        description: localized(label),
      })),
    });
    const own = assessment({}, { step: AT_QUESTION });
    const reversed = screening({
      checklists: [checklist({ criteria: [criterion('relevance', 100, [one])] })],
      assessments: [own],
    });
    const answered = (text: string) => readTyped(text, reversed, own, reading()).kind;

    expect(['høj', 'lav', 'ingen'].map(answered)).toEqual(['other', 'other', 'other']);
    expect(['3', 'niveau 3', 'intet'].map(answered)).toEqual(['input', 'input', 'input']);
  });

  it.each(['nej', 'ja tak', 'No'])('takes "%s" for no name', (text) => {
    expect(typed(text, atFact('name'))).toEqual({ kind: 'other' });
  });

  it.each([
    ['tilbage', input({ do: 'back' })],
    ['Tilbage!', input({ do: 'back' })],
    ['forrige', input({ do: 'back' })],
    ['previous', input({ do: 'back' })],
    ['fortryd', input({ do: 'undo' })],
    ['Undo', input({ do: 'undo' })],
    ['pause', { kind: 'pause' }],
    ['Stop', { kind: 'pause' }],
    ['senere', { kind: 'pause' }],
    ['Overblik', { kind: 'overview' }],
    ['overview', { kind: 'overview' }],
  ])('reads "%s" alike wherever one stands', (text, meant) => {
    for (const step of STEPS) expect(typed(text, step)).toEqual(meant);
  });

  it.each(['spring over', 'næste', 'skip', 'Next'])(
    'skips a fact or a question at "%s"',
    (text) => {
      for (const step of [atFact('name'), atFact('area'), AT_QUESTION])
        expect(typed(text, step)).toEqual(input({ do: 'skip' }));
      expect(typed(text, { kind: 'result' })).toEqual({ kind: 'other' });
    },
  );

  it('passes over a fact that is not known', () => {
    expect(typed('ved ikke', atFact('cost'))).toEqual(input({ do: 'skip' }));
  });

  it.each(['fortsæt', 'Ja', 'continue', 'fortsæt alligevel', 'næste'])(
    'goes on from the proposal at "%s"',
    (text) => {
      expect(typed(text, { kind: 'proposal' })).toEqual({ kind: 'confirm' });
    },
  );

  it('takes nothing else at the proposal, and no answer at the result', () => {
    expect(typed('nej', { kind: 'proposal' })).toEqual({ kind: 'other' });
    expect(typed('3', { kind: 'result' })).toEqual({ kind: 'other' });
  });

  it.each([
    ['name', '  Blue Region '],
    ['cost', 'ti tusind kroner'],
    ['period', 'snart'],
    ['purpose', 'Hvordan robotter bruges bedst'],
    ['area', 'Sundhed'],
    ['level', 'political'],
    ['appointment', 'ja'],
    ['funding', 'Ja, med ekstra stillinger'],
  ] as const)('reads for %s "%s" as the fact, as it was typed', (fact, text) => {
    expect(typed(text, atFact(fact))).toEqual(input({ do: 'fact', fact, text }));
  });

  it.each([
    ['name', 'Hvad koster CPMR? '],
    ['name', 'hvilke netværk er vi med i'],
    ['cost', 'what does CPMR cost'],
    ['purpose', 'Hvem er med i CPMR?'],
    ['area', 'månen'],
    ['appointment', 'måske'],
  ] as const)('leaves to others what is no %s: "%s"', (fact, text) => {
    expect(typed(text, atFact(fact))).toEqual({ kind: 'other' });
  });

  it.each(['kommentar: Se referatet.', 'Comment: Se referatet.', 'KOMMENTAR:  Se referatet. '])(
    'notes on the question what follows "%s"',
    (text) => {
      expect(typed(text, AT_QUESTION)).toEqual(
        input({ do: 'note', question: 'focus', comment: 'Se referatet.', evidence: '' }),
      );
    },
  );

  it('keeps what was noted before, and takes a link alone as evidence', () => {
    const at = '2027-01-04T08:00:00.000Z';
    const notes = [{ question: 'focus', comment: 'Først', evidence: 'https://a.dk', at }];

    expect(typed('kommentar: Så', AT_QUESTION, { notes })).toEqual(
      input({ do: 'note', question: 'focus', comment: 'Først\nSå', evidence: 'https://a.dk' }),
    );
    expect(typed('kommentar: https://b.dk/x', AT_QUESTION, { notes })).toEqual(
      input({ do: 'note', question: 'focus', comment: 'Først', evidence: 'https://b.dk/x' }),
    );
  });

  it('notes nothing where there is nothing to note, or no question', () => {
    expect(typed('kommentar:', AT_QUESTION)).toEqual({ kind: 'other' });
    expect(typed('kommentar: x', { kind: 'result' })).toEqual({ kind: 'other' });
    expect(typed('kommentar: x', atFact('name'))).toEqual({ kind: 'other' });
  });

  it('takes no answer to a question that the checklist does not have', () => {
    expect(typed('3', { kind: 'question', question: 'gone' })).toEqual({ kind: 'other' });
  });
});
