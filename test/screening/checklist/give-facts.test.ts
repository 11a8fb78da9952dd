import {
  createScreening,
  readScreening,
  type Screening,
} from '../../../src/screening/case/screening';
import type { Own } from '../../../src/screening/checklist/assessed-screening';
import type { Assessment } from '../../../src/screening/checklist/assessment';
import { applyStep, takeStep } from '../../../src/screening/checklist/screening-questionnaire';
import {
  FACT_GROUPS,
  factsShown,
  firstFactOf,
  groupOf,
  type Fact,
  FACTS,
  type Proposal,
} from '../../../src/screening/proposal/proposal';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { applyContext } from '../../builders/apply-context';
import { assessment, proposal, screening } from '../../builders/screening';
import { fixedClock } from '../../fakes/fixed-clock';

const atFact = (fact: Fact, edited?: true) =>
  ({ kind: 'fact', fact, ...(edited && { edited }) }) as const;

describe('fact groups', () => {
  it('come in the order of the facts, each once', () => {
    const groups = FACTS.map(groupOf).filter((one, index, all) => one !== all[index - 1]);

    expect(groups).toEqual(FACT_GROUPS);
  });

  it('open at the first fact that is neither known nor skipped, or else at the first', () => {
    const told = { proposal: { name: 'Blue' }, skipped: ['level', 'kind'] as Fact[] };

    expect(firstFactOf('what', told)).toBe('area');
    expect(firstFactOf('what', { proposal: proposal(), skipped: [] })).toBe('name');
  });

  it('show what is open, and a conditional fact only once it is asked for', () => {
    const shown = (known: Proposal, fact: Fact) =>
      factsShown(atFact(fact), { proposal: known, skipped: [] });

    expect(shown({ cost: { amount: 1, currency: 'DKK' } }, 'period')).toEqual([
      'period',
      'grant',
      'account',
      'funding',
      'hours',
    ]);
    expect(shown({ funding: 'same-staff', period: { rolling: true } }, 'programme')).toContain(
      'programme',
    );
  });

  it('show everything to whoever comes back, but nothing that is ruled out', () => {
    const known = { funding: 'none', period: { rolling: true } } as const;
    const told = { proposal: known, skipped: ['cost', 'total'] as Fact[] };

    const money = ['period', 'cost', 'total', 'funding', 'hours'];

    expect(factsShown(atFact('funding'), told)).toEqual(money);
    expect(factsShown(atFact('cost', true), told)).toEqual(money);
  });
});

describe('giveFacts', () => {
  /** What fields make of an empty draft at its first fact, or of another one. */
  function give(
    fields: Partial<Record<Fact, string>>,
    {
      then = 'next',
      empty = [],
      ...given
    }: {
      then?: Own<'facts'>['then'];
      empty?: Fact[];
      own?: Partial<Assessment>;
      one?: Partial<Screening>;
      shown?: readonly Fact[];
    } = {},
  ) {
    const own = assessment({}, { step: atFact('name'), ...given.own });
    const one = screening({ assessments: [own], ...given.one });
    const input: Own<'facts'> = {
      do: 'facts',
      given: (Object.entries(fields) as [Fact, string][]).map(([fact, text]) => ({
        fact,
        text,
        isShown: given.shown?.includes(fact) === true,
      })),
      empty,
      then,
    };
    const person = { id: own.assessor, name: own.name };
    const applied = applyStep({ screening: one, assessment: own }, input, applyContext({ person }));
    if (!applied.ok) return { refused: applied.reason };
    const { screening: after, assessment: mine, faults } = applied.state;
    const events = after.history
      .slice(one.history.length)
      .map(({ did, what, value }) => [did, what, value].filter(Boolean).join(' '));
    return { proposal: after.proposal, skipped: after.skipped, step: mine.step, faults, events };
  }

  it('saves all fields of a card, each with its line in the history, and goes to the next group', () => {
    const { faults, ...after } = give(
      { name: ' Blue ', area: 'health' },
      { empty: ['level', 'kind', 'purpose', 'themes'] },
    );

    expect(after).toEqual({
      proposal: { name: 'Blue', area: 'health' },
      skipped: ['level', 'kind', 'purpose', 'themes'],
      step: atFact('partners'),
      events: [
        'fact name Blue',
        'fact area health',
        'passed level',
        'passed kind',
        'passed purpose',
        'passed themes',
      ],
    });
    expect(faults).toEqual([]);
  });

  it('saves the good fields, and stays at the one that cannot be read', () => {
    const own = { step: atFact('period') };

    const after = give({ period: '2029-2027', cost: '75.000 kr.', funding: 'none' }, { own });

    expect(after).toMatchObject({
      proposal: { cost: { amount: 75_000, currency: 'DKK' }, funding: 'none' },
      step: atFact('period'),
      events: ['fact cost 75.000 kr.', 'fact funding none'],
      faults: [{ fact: 'period', text: '2029-2027', reason: 'period-backwards' }],
    });
    expect(after.proposal?.period).toBeUndefined();
  });

  it('asks on the same card for what another field of it makes necessary', () => {
    const own = { step: atFact('period') };
    const { period: _, funding: __, programme: ___, ...known } = proposal();
    const one = { proposal: known };

    const after = give({ period: '2027', funding: 'more-staff' }, { own, one });

    expect(after.step).toEqual(atFact('programme'));
  });

  it('skips nothing that another field has answered, such as the total of a yearly cost', () => {
    const own = { step: atFact('period') };

    const after = give({ cost: '75.000 kr. i alt' }, { own, empty: ['period', 'total'] });

    expect(after.skipped).toEqual(['cost', 'period']);
    expect(after.proposal).toEqual({ total: { amount: 75_000, currency: 'DKK' } });
  });

  it('keeps a guess that another field of the card has led to, and drops one that was cleared', () => {
    const themes = { text: '', ids: ['robotic-surgery'], guessed: true as const };

    const guessed = give({ name: 'Robotkirurgi' }, { empty: ['themes'] });
    const cleared = give(
      {},
      { empty: ['themes'], own: { step: atFact('themes') }, one: { proposal: { themes } } },
    );

    expect(guessed.proposal?.themes?.guessed).toBe(true);
    expect(cleared.proposal?.themes).toBeUndefined();
  });

  it('says nothing of a field that still shows what was known', () => {
    const own = { step: atFact('unit', true) };
    const one = { proposal: proposal() };

    const after = give(
      { unit: 'Klinik Kirurgi', responsible: 'Bent Holm' },
      { own, one, shown: ['unit'] },
    );

    expect(after.events).toEqual(['fact responsible Bent Holm']);
    expect(after.step).toEqual({ kind: 'proposal' });
  });

  it('saves on leaving too, and skips nothing then', () => {
    const own = { step: atFact('partners') };
    const partners = { partners: 'Skåne' };

    const back = give(partners, { own, then: 'back', empty: ['countries'] });
    const stay = give(partners, { own, then: 'stay', empty: ['countries'] });

    expect(back).toMatchObject({
      skipped: [],
      step: atFact('name'),
      events: ['fact partners Skåne'],
    });
    expect(stay).toMatchObject({ skipped: [], step: atFact('countries') });
  });

  it('does not leave a field behind that cannot be read', () => {
    const own = { step: atFact('period') };

    expect(give({ period: 'snart' }, { own, then: 'back' }).step).toEqual(atFact('period'));
  });

  it('changes the level only while nothing is answered, and keeps the other fields', () => {
    const answered = assessment({ focus: 2 }, { step: atFact('level', true) });
    const one = { proposal: proposal(), assessments: [answered] };

    const after = give({ name: 'Red', level: 'administrative' }, { own: answered, one });

    expect(after).toMatchObject({
      proposal: { name: 'Red', level: 'political' },
      faults: [{ fact: 'level', reason: 'level-fixed' }],
      step: atFact('level', true),
    });
  });

  it.each<[string, Parameters<typeof give>]>([
    ['a card of another group', [{ unit: 'SPK' }]],
    ['an empty field of another group', [{}, { empty: ['unit'] }]],
    ['another step', [{ name: 'Blue' }, { own: { step: { kind: 'proposal' } } }]],
  ])('is stale from %s', (_, [fields, given]) => {
    expect(give(fields, given)).toEqual({ refused: 'stale' });
  });

  it('is for the owner only', () => {
    const own = assessment({}, { assessor: 'bent', step: atFact('name') });
    const one = { assessments: [assessment(), own] };

    expect(give({ name: 'Blue' }, { own, one })).toEqual({ refused: 'owner-only' });
  });

  it('is done once when the card is tapped twice, and stale when it says something else', async () => {
    const clock = fixedClock('2027-01-05T08:00:00.000Z');
    const documents = createMemoryDocumentStore(clock);
    await createScreening(screening(), { documents });
    const tap = (name: string, level: string) =>
      takeStep(
        {
          screening: 'screening-1',
          person: { id: 'mette', name: 'Mette Sørensen' },
          revision: 0,
          input: {
            do: 'facts',
            given: [
              { fact: 'name', text: name, isShown: false },
              { fact: 'level', text: level, isShown: false },
            ],
            empty: ['area', 'purpose', 'themes'],
            then: 'next',
          },
        },
        { ...applyContext(), clock, documents },
      );

    const once = await tap('Blue', 'political');
    const stored = await readScreening('screening-1', { documents });
    const twice = await tap('Blue', 'political');
    const other = await tap('Red', 'political');

    expect([once.ok, twice.ok]).toEqual([true, true]);
    expect(other).toMatchObject({ ok: false, reason: 'stale' });
    expect(await readScreening('screening-1', { documents })).toEqual(stored);
  });
});
