import {
  type Assessment,
  type Step,
  nextQuestion,
} from '../../../src/screening/checklist/assessment';
import {
  checklistSchema,
  type Checklist,
  criterionOf,
  questionsOf,
} from '../../../src/screening/checklist/checklist';
import { nextFact } from '../../../src/screening/proposal/apply-fact';
import { placeOf } from '../../../src/questionnaire/questionnaire';
import { screeningQuestionnaire } from '../../../src/screening/checklist/screening-questionnaire';
import { readTypedStep } from '../../../src/screening/checklist/typed-input';
import { stepBefore } from '../../../src/questionnaire/take-input';
import type { AssessedScreening } from '../../../src/screening/checklist/assessed-screening';
import { type Fact, factsAsked, type Proposal } from '../../../src/screening/proposal/proposal';
import { checklist, criterion, question } from '../../builders/checklist';
import { localized } from '../../builders/localized';
import { reading } from '../../builders/reading';
import { assessment, proposal, screening } from '../../builders/screening';

describe('checklist', () => {
  const faultsOf = (given: Partial<Checklist>) =>
    checklistSchema.safeParse(checklist(given)).error?.issues.map(({ message }) => message);

  const levels = question('a').levels;

  describe('checklistSchema', () => {
    it('takes a checklist whose weights sum to 100', () => {
      expect(faultsOf({})).toBeUndefined();
    });

    it.each([
      [
        'weights that do not sum to 100',
        [criterion('x', 60, ['a', 'b', 'c']), criterion('y', 30, ['d', 'e', 'f'])],
        'weights sum to 90, not to 100',
      ],
      ['a question id used twice', [criterion('x', 100, ['a', 'b', 'a'])], 'an id is used twice'],
      [
        'a question named as a criterion',
        [criterion('a', 100, ['a', 'b', 'c'])],
        'an id is used twice',
      ],
      [
        'levels out of order',
        [criterion('x', 100, [question('a', { levels: levels.toReversed() }), 'b', 'c'])],
        'levels go 0, 1, 2, 3',
      ],
    ])('refuses %s', (_, criteria, fault) => {
      expect(faultsOf({ criteria })).toContain(fault);
    });
  });
});

describe('steps', () => {
  const QUESTIONS = ['strategy', 'focus', 'problem', 'unit', 'hours', 'financing'];
  const question = (id: string) => ({ kind: 'question', question: id }) as const;
  const all = (value: 0 | 1 | 2 | 3) => Object.fromEntries(QUESTIONS.map((id) => [id, value]));

  describe('questionsOf', () => {
    it('lists the questions of all criteria in order', () => {
      expect(questionsOf(checklist()).map(({ id }) => id)).toEqual(QUESTIONS);
    });
  });

  describe('factsAsked', () => {
    it('leaves out what the rest makes superfluous, unless it is known', () => {
      expect(factsAsked({ proposal: {} })).not.toContain('programme');
      expect(factsAsked({ proposal: {} })).toContain('total');
      const { cost, total } = proposal();
      expect(factsAsked({ proposal: { cost } })).not.toContain('total');
      expect(factsAsked({ proposal: { cost, total } })).toContain('total');
    });
  });

  describe('nextFact', () => {
    it('is the first that is neither known nor passed over', () => {
      expect(nextFact({ proposal: {}, skipped: [] })).toEqual({ kind: 'fact', fact: 'name' });
      expect(nextFact({ proposal: { name: 'Blue' }, skipped: ['level'] })).toEqual({
        kind: 'fact',
        fact: 'kind',
      });
    });

    it('is the proposal when there is none', () => {
      expect(nextFact({ proposal: proposal(), skipped: [] })).toEqual({ kind: 'proposal' });
      const { area: _, ...known } = proposal();
      expect(nextFact({ proposal: known, skipped: ['area'] })).toEqual({ kind: 'proposal' });
    });
  });

  describe('nextQuestion', () => {
    it('is the first that is open after one', () => {
      const one = assessment({ strategy: 1, problem: 2 });

      expect(nextQuestion(checklist(), one)).toEqual(question('focus'));
      expect(nextQuestion(checklist(), one, 'focus')).toEqual(question('unit'));
    });

    it('goes back to what was left out before, and to the result only when nothing is open', () => {
      const leftOut = assessment({ ...all(2) });
      const answers = leftOut.answers.filter((one) => one.question !== 'focus');

      expect(nextQuestion(checklist(), { ...leftOut, answers }, 'financing')).toEqual(
        question('focus'),
      );
      expect(nextQuestion(checklist(), leftOut, 'financing')).toEqual({ kind: 'result' });
    });

    it('takes what was passed over as done', () => {
      const one = assessment({}, { passed: QUESTIONS });

      expect(nextQuestion(checklist(), one)).toEqual({ kind: 'result' });
    });
  });

  const standing = (given: Partial<Assessment> = {}, known: Proposal = {}) => {
    const own = assessment({}, given);
    return { screening: screening({ proposal: known, assessments: [own] }), assessment: own };
  };

  const stepsOf = (at: AssessedScreening) =>
    screeningQuestionnaire(at).questionnaire.steps(at.assessment);

  describe('the steps of the questionnaire', () => {
    it('are the facts, the proposal, every question and the result for the owner', () => {
      const kinds = stepsOf(standing()).map(({ kind }) => kind);

      expect(kinds.lastIndexOf('fact')).toBe(kinds.indexOf('proposal') - 1);
      expect(kinds.slice(-8)).toEqual(['proposal', ...QUESTIONS.map(() => 'question'), 'result']);
    });

    it('are the questions and the result for a colleague', () => {
      expect(stepsOf(standing({ assessor: 'bent' }))).toEqual([
        ...QUESTIONS.map(question),
        { kind: 'result' },
      ]);
    });
  });

  describe('keyOf', () => {
    const { keyOf } = screeningQuestionnaire(standing()).questionnaire;

    it('tells a fact from a question of the same name', () => {
      expect(keyOf(question('unit'))).toBe('unit');
      expect(keyOf({ kind: 'fact', fact: 'unit' })).not.toBe('unit');
    });
  });

  describe('stepBefore', () => {
    const known = { cost: { amount: 1, currency: 'DKK' as const } };
    const before = (step: Step, facts: Proposal = known) =>
      stepBefore(screeningQuestionnaire(standing({ step }, facts)));

    it('goes from the first question to the proposal, and from there to what is open of the last group', () => {
      expect(before(question('strategy'))).toEqual({ kind: 'proposal' });
      expect(before({ kind: 'proposal' })).toEqual({ kind: 'fact', fact: 'appointment' });
      expect(before({ kind: 'proposal' }, { appointment: 'no', travel: 'no' })).toEqual({
        kind: 'fact',
        fact: 'unit',
      });
    });

    it('stays at the first', () => {
      expect(before({ kind: 'fact', fact: 'name' })).toEqual({ kind: 'fact', fact: 'name' });
    });

    it('goes from any fact to the group before its own', () => {
      expect(before({ kind: 'fact', fact: 'total' })).toEqual({ kind: 'fact', fact: 'partners' });
      expect(before({ kind: 'fact', fact: 'period' })).toEqual({ kind: 'fact', fact: 'partners' });
    });
  });

  describe('placeOf', () => {
    it('counts from 1 over all criteria', () => {
      expect(criterionOf(checklist(), 'unit')).toMatchObject({ id: 'resources' });
      expect(placeOf(questionsOf(checklist()), 'unit')).toMatchObject({
        question: { id: 'unit' },
        number: 4,
        total: 6,
      });
    });

    it('knows no place of a question that is not in the checklist', () => {
      expect(placeOf(questionsOf(checklist()), 'gone')).toBeUndefined();
      expect(criterionOf(checklist(), 'gone')).toBeUndefined();
    });
  });
});

describe('typed input', () => {
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
    const standing = { screening: screening({ assessments: [own] }), assessment: own };
    return readTypedStep(text, standing, reading());
  };
  const input = (given: object) => ({ kind: 'input', input: given });

  describe('readTypedStep', () => {
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
      ['det er administrativt, vil jeg mene', { do: 'fact', fact: 'level' }],
      ['projekt', { do: 'correct', fact: 'kind' }],
    ])('reads "%s" at the level as what it answers', (text, given) => {
      expect(typed(text, atFact('level'))).toEqual(input({ ...given, text }));
    });

    it.each(['det er ikke politisk', 'politisk eller administrativt', 'nej'])(
      'takes "%s" for no level',
      (text) => {
        expect(typed(text, atFact('level'))).toEqual({ kind: 'other' });
      },
    );

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
      expect(typed(text, AT_QUESTION)).toEqual(
        input({ do: 'answer', question: 'focus', value, note: { comment, evidence: '' } }),
      );
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
      const answered = (text: string) =>
        readTypedStep(text, { screening: reversed, assessment: own }, reading()).kind;

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
        expect(typed(text, { kind: 'proposal' })).toEqual({ kind: 'proceed' });
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
});
