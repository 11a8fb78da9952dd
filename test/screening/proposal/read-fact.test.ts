import { type Fact, FACTS } from '../../../src/screening/proposal/proposal';
import { choicesOf, FACT_KINDS, readFact } from '../../../src/screening/proposal/read-fact';
import { reading } from '../../builders/reading';

const read = (fact: Fact, text: string, proposal = {}) => readFact(fact, text, proposal, reading());

describe('choicesOf', () => {
  it('has something to choose for each choice, and nothing for what is written freely', () => {
    for (const fact of FACTS)
      expect(choicesOf(fact, reading()).length > 0).toBe(FACT_KINDS[fact] === 'choice');
  });
});

describe('readFact', () => {
  it('takes a text without the space around it', () => {
    expect(read('unit', ' Klinik Kirurgi \n')).toEqual({ change: { unit: 'Klinik Kirurgi' } });
  });

  it('guesses countries and themes from a name, where they are not known', () => {
    expect(read('name', 'Robotkirurgi med Skåne')).toEqual({
      change: {
        name: 'Robotkirurgi med Skåne',
        countries: { text: '', ids: ['sweden'], guessed: true },
        themes: { text: '', ids: ['robotics'], guessed: true },
      },
    });
    const known = { countries: { text: 'Norge', ids: ['norway'] }, themes: { text: 'x', ids: [] } };
    expect(read('name', 'Robotkirurgi med Skåne', known)).toEqual({
      change: { name: 'Robotkirurgi med Skåne' },
    });
  });

  it('takes a partner for no theme, and a unit for nothing else', () => {
    expect(read('partners', 'Havne i Sverige')).toEqual({
      change: {
        partners: 'Havne i Sverige',
        countries: { text: '', ids: ['sweden'], guessed: true },
      },
    });
    expect(read('unit', 'Havne i Sverige')).toEqual({ change: { unit: 'Havne i Sverige' } });
  });

  it('keeps the words of terms beside what was recognised in them', () => {
    expect(read('themes', 'havne og drager')).toEqual({
      change: { themes: { text: 'havne og drager', ids: ['ports'] } },
    });
    expect(read('programme', 'Interreg')).toEqual({
      change: { programme: { text: 'Interreg', ids: ['interreg'] } },
    });
  });

  it('takes a guess that is confirmed, or what is written instead', () => {
    const guessed = { countries: { text: '', ids: ['sweden'], guessed: true as const } };

    expect(read('countries', 'Ja.', guessed)).toEqual({
      change: { countries: { text: '', ids: ['sweden'] } },
    });
    expect(read('countries', 'Norge', guessed)).toEqual({
      change: { countries: { text: 'Norge', ids: ['norway'] } },
    });
  });

  it('reads money, periods and choices', () => {
    expect(read('cost', '€4.940')).toEqual({ change: { cost: { amount: 4940, currency: 'EUR' } } });
    expect(read('total', '0')).toEqual({ change: { total: { amount: 0, currency: 'DKK' } } });
    expect(read('period', '2027-2029')).toEqual({
      change: { period: { start: '2027', end: '2029', rolling: false } },
    });
    expect(read('area', 'Sundhed')).toEqual({ change: { area: 'health' } });
  });

  it.each([
    ['cost', '75.000 kr. i alt', { total: { amount: 75_000, currency: 'DKK' } }],
    ['cost', '25.000 kr. om måneden', { cost: { amount: 300_000, currency: 'DKK' } }],
    ['total', '75.000 kr.', { total: { amount: 75_000, currency: 'DKK' } }],
    ['total', '25.000 euro om året', { cost: { amount: 25_000, currency: 'EUR' } }],
  ] as const)('puts at %s "%s" where its words put it', (fact, text, change) => {
    expect(read(fact, text)).toEqual({ change });
  });

  it.each([
    ['bad-cost', 'cost', 'ved jeg ikke'],
    ['bad-cost', 'total', '-100'],
    ['other-currency', 'cost', '25.000 NOK'],
    ['other-currency', 'total', '10.000 svenske kroner'],
    ['bad-period', 'period', 'snart'],
    ['period-backwards', 'period', '2029-2027'],
    ['bad-choice', 'area', 'månen'],
    ['too-long', 'name', 'x'.repeat(201)],
    ['too-long', 'purpose', 'x'.repeat(1001)],
    ['empty', 'partners', ' \n '],
  ] as const)('refuses as %s what is no %s', (refused, fact, text) => {
    expect(read(fact, text)).toEqual({ refused });
  });

  it('takes the longest text that may be, counted without the space around it', () => {
    expect(read('name', ` ${'x'.repeat(200)} `)).toEqual({ change: { name: 'x'.repeat(200) } });
    expect(read('purpose', 'x'.repeat(1000))).toEqual({ change: { purpose: 'x'.repeat(1000) } });
  });
});
