import { isStopWord } from '../../../src/asking/language/stop-words';
import { recogniser } from '../../../src/asking/slots/recognise';
import { readFact } from '../../../src/screening/proposal/read-fact';
import { readProposal } from '../../../src/screening/proposal/read-proposal';
import { CONTENT, INDEX } from '../../asking/nordjylland';

const reading = {
  vocabulary: CONTENT.vocabulary,
  recognise: recogniser(INDEX),
  isFunctionWord: isStopWord,
};
const dkk = (amount: number) => ({ amount, currency: 'DKK' });
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const from = (start: string, end?: string) => ({
  start,
  ...(end !== undefined && { end }),
  rolling: false,
});
const inYears = (amounts: Readonly<Record<number, object>>) =>
  Object.entries(amounts).map(([year, money]) => ({ year: Number(year), ...money }));

describe('money as people write it', () => {
  const said = (text: string) => {
    const { cost, total, years, period } = readProposal(
      `jeg vil screene et projekt om telemedicin med Skåne, ${text}`,
      reading,
    ).proposal;
    return { cost, total, years, period };
  };

  it.each([
    // Case 1, and how others write it.
    ['medfinansiering 700.000 kr over 3 år', { total: dkk(700_000) }],
    [
      'medfinansiering 700.000 kr over 3 år, 2027-2029',
      { total: dkk(700_000), period: from('2027', '2029') },
    ],
    [
      '700.000 kr. fordelt over tre år fra 2027',
      { total: dkk(700_000), period: from('2027', '2029') },
    ],
    ['700.000 kr. for 2027-2029', { total: dkk(700_000), period: from('2027', '2029') }],
    ['700,000 DKK over three years', { total: dkk(700_000) }],
    [
      '200.000 i 2027, 250.000 i 2028',
      { years: inYears({ 2027: dkk(200_000), 2028: dkk(250_000) }), period: from('2027', '2028') },
    ],
    [
      '200.000 kr. i 2027, 250.000 kr. i 2028 og 100.000 kr. i 2029',
      {
        years: inYears({ 2027: dkk(200_000), 2028: dkk(250_000), 2029: dkk(100_000) }),
        period: from('2027', '2029'),
      },
    ],
    [
      'EUR 20,000 in 2027 and 25,000 in 2028',
      { years: inYears({ 2027: eur(20_000), 2028: eur(25_000) }), period: from('2027', '2028') },
    ],
    [
      '2027: 200.000 kr., 2028: 250.000 kr.',
      { years: inYears({ 2027: dkk(200_000), 2028: dkk(250_000) }), period: from('2027', '2028') },
    ],
    [
      '150.000 kr. (2027) og 175.000 kr. (2028)',
      { years: inYears({ 2027: dkk(150_000), 2028: dkk(175_000) }), period: from('2027', '2028') },
    ],
    [
      '100.000 kr. i både 2027 og 2028',
      { years: inYears({ 2027: dkk(100_000), 2028: dkk(100_000) }), period: from('2027', '2028') },
    ],
    ['50.000 kr. i 2027', { years: inYears({ 2027: dkk(50_000) }), period: from('2027', '2027') }],
    [
      '0,5 mio. kr. i 2027 og 0,7 mio. kr. i 2028',
      { years: inYears({ 2027: dkk(500_000), 2028: dkk(700_000) }), period: from('2027', '2028') },
    ],
    ['regionen betaler 1,2 mio. kr. over en fireårig periode', { total: dkk(1_200_000) }],
    [
      'vi medfinansierer med 300.000 kr. i perioden 2027-2029',
      { total: dkk(300_000), period: from('2027', '2029') },
    ],
    [
      'egenfinansiering 450.000 kr., 2027-2029',
      { total: dkk(450_000), period: from('2027', '2029') },
    ],
    ['co-financing DKK 450,000, 2027-2029', { total: dkk(450_000), period: from('2027', '2029') }],
    [
      'budget 600.000 kr. i hele perioden 2027-2029',
      { total: dkk(600_000), period: from('2027', '2029') },
    ],
    ['samlet 225.000 kr., 75.000 kr. om året', { total: dkk(225_000), cost: dkk(75_000) }],
    ['75.000 kr. årligt, i alt 225.000 kr.', { total: dkk(225_000), cost: dkk(75_000) }],
    ['75.000 kr. om året i tre år fra 2027', { cost: dkk(75_000), period: from('2027', '2029') }],
    ['75.000 kr. årligt i 2027-2029', { cost: dkk(75_000), period: from('2027', '2029') }],
    ['75.000 kr. i hvert af årene 2027-2029', { cost: dkk(75_000), period: from('2027', '2029') }],
    ['75.000 kr. pr. år 2027-2029', { cost: dkk(75_000), period: from('2027', '2029') }],
    [
      'DKK 75,000 in each of the years 2027-2029',
      { cost: dkk(75_000), period: from('2027', '2029') },
    ],
    ['engangsbeløb på 40.000 kr.', { total: dkk(40_000) }],
    ['40.000 kr. som engangsudgift', { total: dkk(40_000) }],
    ['a one-off payment of EUR 5,000', { total: eur(5000) }],
    [
      '€30,000 spread over two years from 2027',
      { total: eur(30_000), period: from('2027', '2028') },
    ],
    ['30.000 euro fordelt på to år', { total: eur(30_000) }],
    ['€30,000 for the period 2027-2028', { total: eur(30_000), period: from('2027', '2028') }],
    ['30.000 euro i løbet af 2 år', { total: eur(30_000) }],
    ['DKK 1.5 million over a three-year period', { total: dkk(1_500_000) }],
    ['DKK 1.5 million for the whole project', { total: dkk(1_500_000) }],
    ['1,5 mio. kr. for hele projektet', { total: dkk(1_500_000) }],
    ['450 t.kr. over 3 år', { total: dkk(450_000) }],
    ['kontingent 15.000 EUR om året', { cost: eur(15_000) }],
    ['kontingent på 15.000 EUR', { cost: eur(15_000) }],
    ['fee of EUR 15,000 p.a.', { cost: eur(15_000) }],
    ['10.000 kr. pr. kvartal', { cost: dkk(40_000) }],
    ['ca. 12.000 kr. om måneden', { cost: dkk(144_000) }],
    ['50.000 svenske kroner om året', { cost: { amount: 50_000, currency: 'SEK' } }],
    ['SEK 300,000 over three years', { total: { amount: 300_000, currency: 'SEK' } }],
    [
      'NOK 200.000 i 2027',
      {
        years: inYears({ 2027: { amount: 200_000, currency: 'NOK' } }),
        period: from('2027', '2027'),
      },
    ],
    ['$5,000 a year', { cost: { amount: 5000, currency: 'USD' } }],
    ['5.000 pund om året', { cost: { amount: 5000, currency: 'GBP' } }],
    [
      '80.000 ugandiske shilling om året',
      { cost: { amount: 80_000, currency: 'XXX', written: '80.000 ugandiske shilling' } },
    ],
    ['THB 90,000 in total', { total: { amount: 90_000, currency: 'XXX', written: 'THB 90,000' } }],
    [
      'det koster 5.000 bitcoin om året',
      { cost: { amount: 5000, currency: 'XXX', written: '5.000 bitcoin' } },
    ],
    ['det koster 5.000 om året', { cost: dkk(5000) }],
    ['uden udgifter for regionen', { cost: dkk(0) }],
    ['det koster ikke noget', { cost: dkk(0) }],
    ['no cost', { cost: dkk(0) }],
    ['ingen udgift, 2027-2029', { cost: dkk(0), period: from('2027', '2029') }],
    ['0 kr.', { cost: dkk(0) }],
    ['12 møder i 2027', { period: from('2027', '2027') }],
    ['2027-2029 med 12 partnere', { period: from('2027', '2029') }],
    ['det bliver nok 25.000 kr. om året', { cost: dkk(25_000) }],
  ])('reads "%s"', (text, facts) => {
    expect(said(text)).toEqual({
      cost: undefined,
      total: undefined,
      years: undefined,
      period: undefined,
      ...facts,
    });
  });

  const given = (fact: 'cost' | 'total' | 'years' | 'budget', text: string) =>
    readFact(fact, text, { period: from('2027') }, reading);

  it.each([
    'ingenting',
    'ingen udgift',
    'Nul',
    '0',
    'nothing',
    'free',
    'gratis',
    'det koster ikke noget',
    'no cost',
    'intet',
    'udgiftsfrit',
    'zero',
    'nul kroner',
    'uden udgifter',
  ])('takes "%s" for a cost of 0', (text) => {
    expect(given('cost', text)).toEqual({ ok: true, change: { cost: dkk(0) } });
  });

  it.each([
    ['cost', '700.000 kr over 3 år', { total: dkk(700_000) }],
    ['cost', '700.000 kr. for 2027-2029', { total: dkk(700_000) }],
    [
      'total',
      '200.000 i 2027, 250.000 i 2028',
      { years: inYears({ 2027: dkk(200_000), 2028: dkk(250_000) }) },
    ],
    [
      'years',
      '2027: 200.000, 2028: 250.000',
      { years: inYears({ 2027: dkk(200_000), 2028: dkk(250_000) }) },
    ],
    ['cost', '25.000 sek', { cost: { amount: 25_000, currency: 'SEK' } }],
    [
      'cost',
      '25.000 kr. om året, kontostreng 12345',
      { cost: dkk(25_000), account: 'Kontostreng 12345' },
    ],
    ['total', '700.000 kr., EU betaler 75 %', { total: dkk(700_000), external: 'EU betaler 75 %' }],
    ['budget', '4 mio. kr.', { budget: dkk(4_000_000) }],
    ['cost', '75.000 ialt', { total: dkk(75_000) }],
    ['cost', '5000 til neurologisk kongres', { cost: dkk(5000) }],
    ['cost', '2 millioner', { cost: dkk(2_000_000) }],
    ['cost', '500 bitcoins', { cost: { amount: 500, currency: 'XXX', written: '500 bitcoins' } }],
    ['cost', '500 THB', { cost: { amount: 500, currency: 'XXX', written: '500 THB' } }],
  ] as const)('reads at %s "%s"', (fact, text, change) => {
    expect(given(fact, text)).toEqual({ ok: true, change });
  });

  it.each([
    ['2,5 mil kr', 2_500_000],
    ['1,25 mill. kr.', 1_250_000],
    ['2 mia. kr.', 2_000_000_000],
    ['90.000 kr., heraf 20.000 til rejser', 90_000],
  ])('reads "%s" as one amount', (text, amount) => {
    expect(given('cost', text)).toMatchObject({ ok: true, change: { cost: dkk(amount) } });
  });

  it.each([
    ['cost-range', '25.000 - 30.000 kr.'],
    ['cost-range', 'mellem 100.000 og 200.000'],
    ['cost-range', 'from 20k to 30k euro'],
    ['cost-range', '5.000 eller 6.000 euro'],
    ['cost-range', '2000 til 3000 kr.'],
    ['cost-several', '100.000 kr., måske 150.000 kr.'],
    ['cost-negative', '-5000'],
    ['cost-negative', 'minus 2000 kr.'],
    ['cost-mistyped', '75.00O kr.'],
    ['cost-mistyped', 'l0.000 kr.'],
    ['cost-mistyped', '75.00 kr.'],
    ['bad-cost', '75.0000 kr.'],
    ['bad-cost', 'vi har 3 medarbejdere på det'],
    ['cost-of-others', 'samlet budget 12 mio. kr.'],
    ['bad-cost', '12.000 besøgende om året'],
    ['bad-cost', '2.500 deltagere'],
    ['bad-cost', '1.200 kontakter'],
  ])('refuses as %s what is no single amount: "%s"', (reason, text) => {
    expect(given('cost', text)).toEqual({ ok: false, reason });
  });

  it.each([
    'fra 2027 til 2029, 75.000 kr.',
    '75.000 kr. om året i 2027-2029',
    '5.000 kr. til 3 rejser',
  ])('takes years and counts for no end of a range: "%s"', (text) => {
    expect(given('cost', text)).toMatchObject({ ok: true });
  });

  it('takes the period with the money, where it is not known', () => {
    expect(readFact('cost', '700.000 kr. for 2027-2029', {}, reading)).toEqual({
      ok: true,
      change: { total: dkk(700_000), period: from('2027', '2029') },
    });
  });
});

describe('financing as people write it', () => {
  const said = (text: string) => {
    const { budget, external, hours, account, grant, funding, cost, total } = readProposal(
      `jeg vil screene et projekt om telemedicin med Skåne, ${text}`,
      reading,
    ).proposal;
    const all = { budget, external, hours, account, grant, funding, cost, total };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  };

  it.each([
    ['samlet budget 4 mio. kr.', { budget: dkk(4_000_000) }],
    [
      'projektets samlede budget er 4 mio. kr., heraf 700.000 kr. i alt fra regionen',
      { budget: dkk(4_000_000), total: dkk(700_000) },
    ],
    [
      'total budget EUR 2 million, EU pays 75%',
      { budget: eur(2_000_000), external: 'EU pays 75%' },
    ],
    [
      'budget 12 mio. kr., EU-støtte 9 mio., egenfinansiering 1,2 mio. over tre år',
      { budget: dkk(12_000_000), external: 'EU-støtte 9 mio.', total: dkk(1_200_000) },
    ],
    [
      'totalbudget 8 mio. kr., Interreg-tilskud 5 mio. kr., vores andel 900.000 kr. over to år',
      {
        budget: dkk(8_000_000),
        external: 'Interreg-tilskud 5 mio. kr.',
        total: dkk(900_000),
      },
    ],
    [
      'samlet ramme 20 mio. kr., heraf fra EU 12 mio. og regionens bidrag 2 mio.',
      { budget: dkk(20_000_000), external: 'Heraf fra EU 12 mio.', total: dkk(2_000_000) },
    ],
    [
      'the whole project costs EUR 40 million, of which the EU pays 30 million and we pay 4 million',
      { budget: eur(40_000_000), external: 'The EU pays 30 million', total: eur(4_000_000) },
    ],
    [
      'budget 6 mio. kr., heraf 25 % EU-støtte, egenbetaling 300.000 kr. årligt',
      { budget: dkk(6_000_000), external: '25 % EU-støtte', cost: dkk(300_000) },
    ],
    ['budget 75.000 kr. om året', { cost: dkk(75_000) }],
    ['det koster mellem 100.000 og 200.000 kr. om året', {}],
    ['EU betaler 75 %', { external: 'EU betaler 75 %' }],
    ['EU-støtte på 3 mio. kr.', { external: 'EU-støtte på 3 mio. kr.' }],
    ['75 % fra EU', { external: '75 % fra EU' }],
    ['65 procent kommer fra Interreg', { external: '65 procent kommer fra Interreg' }],
    ['Novo Nordisk Fonden giver 2 mio. kr.', { external: 'Novo Nordisk Fonden giver 2 mio. kr.' }],
    ['the EU covers 60 per cent', { external: 'The EU covers 60 per cent' }],
    ['kontostreng 12345', { account: 'Kontostreng 12345' }],
    ['account no. 4711-20', { account: 'Account no. 4711-20' }],
    ['betales af Sundhedsplanlægning', { account: 'Betales af Sundhedsplanlægning' }],
    ['paid by Health Planning', { account: 'Paid by Health Planning' }],
    ['120 timer om året', { hours: '120 timer om året' }],
    ['et halvt årsværk', { hours: 'et halvt årsværk' }],
    ['120 hours a year', { hours: '120 hours a year' }],
    ['0.5 FTE', { hours: '0.5 FTE' }],
    ['bevillingen er givet', { grant: 'yes' }],
    ['der er ikke bevilget penge endnu', { grant: 'no' }],
    ['the grant has already been given', { grant: 'yes' }],
    ['uden ekstra stillinger', { funding: 'same-staff' }],
    ['with extra posts', { funding: 'more-staff' }],
    ['med flere stillinger', { funding: 'more-staff' }],
    ['kun egne midler', { funding: 'none' }],
    [
      '25.000 kr. om året, 120 timer, kontostreng 12345, betales af Sundhed',
      { cost: dkk(25_000), hours: '120 timer', account: 'Kontostreng 12345, betales af Sundhed' },
    ],
  ])('reads "%s"', (text, facts) => {
    expect(said(text)).toEqual(facts);
  });
});

describe('a note on money', () => {
  it.each([
    [
      '500.000 kr i alt plus 12.500 pund i engangsbeløb',
      { total: dkk(500_000), moneyNote: '500.000 kr i alt plus 12.500 pund i engangsbeløb' },
    ],
    [
      '12.000 kr. om året og 30.000 kr. i oprettelse',
      { cost: dkk(12_000), moneyNote: '12.000 kr. om året og 30.000 kr. i oprettelse' },
    ],
    [
      '15.000 kr. om året plus et par rejser',
      { cost: dkk(15_000), moneyNote: '15.000 kr. om året plus et par rejser' },
    ],
    [
      '100.000 kr. om året, heraf 20.000 kr. til rejser',
      { cost: dkk(100_000), moneyNote: '100.000 kr. om året, heraf 20.000 kr. til rejser' },
    ],
    ['15.000 kr. om året', { cost: dkk(15_000) }],
  ])('keeps what is no figure: "%s"', (text, change) => {
    expect(readFact('cost', text, {}, reading)).toEqual({ ok: true, change });
  });

  it('keeps the clause of a sentence as it was written', () => {
    const { proposal, unused } = readProposal(
      'screen et samarbejde med Skåne om brint; det koster en halv million over fire år plus 12.500 pund i indmeldelsesgebyr, ca. 20.000 kr. om året oveni',
      reading,
    );
    expect(proposal).toMatchObject({
      total: dkk(500_000),
      cost: dkk(20_000),
      moneyNote:
        'det koster en halv million over fire år plus 12.500 pund i indmeldelsesgebyr; ca. 20.000 kr. om året oveni',
    });
    expect(unused).toEqual([]);
  });

  it('stays when the amount is given again', () => {
    const read = readFact('cost', '9.000 kr. plus moms', { moneyNote: 'plus rejser' }, reading);
    expect(read).toMatchObject({ change: { moneyNote: 'plus rejser; 9.000 kr. plus moms' } });
  });
});

describe('an amount of a budget year beside a yearly one', () => {
  const text = '100.000 kr. i 2027, derefter 50.000 kr. om året';

  it('ends no collaboration', () => {
    const { proposal } = readProposal(`screen et samarbejde med Skåne om demens, ${text}`, reading);
    const read = readFact('cost', text, {}, reading);

    expect(proposal).toMatchObject({ cost: dkk(50_000), years: inYears({ 2027: dkk(100_000) }) });
    expect(proposal).not.toHaveProperty('period');
    expect(read).toMatchObject({ ok: true, change: { cost: dkk(50_000) } });
    expect(read).not.toHaveProperty('change.period');
  });
});

describe('a number that is no amount of a year', () => {
  const read = (text: string) => readFact('cost', text, {}, reading);

  it.each([
    '300.000 kr. halvårligt',
    '25.000 kr. hvert andet år',
    '20.000 + 5.000 kr',
    '20.000 kr. + 5.000 kr.',
    '2 x 50.000 kr.',
    '3 gange 50.000 kr.',
    '10 deltagere a 5.000 kr.',
    '5.000 kr. pr. deltager',
    '20.000 kr. om ugen',
    'DKK 20,000 a week',
    '10.000 kr. pr. medarbejder om året',
    '10.000 kr. om året pr. medarbejder',
    '1/2 mio. kr.',
  ])('"%s" is refused with the reason', (text) => {
    expect(read(text)).toEqual({ ok: false, reason: 'cost-repeated' });
  });

  it.each([
    ['fra 1. juli 2027 til udgangen af 2030', 'bad-cost'],
    ['20.000 + 5.000', 'bad-cost'],
    ['1½ mio. kr.', 'bad-cost'],
    ['1,5 mio. kr. i alt, heraf 300.000 kr. i egenfinansiering', 'cost-several'],
  ])('"%s" is refused as %s', (text, reason) => {
    expect(read(text)).toEqual({ ok: false, reason });
  });

  it('is not taken from a sentence', () => {
    const { proposal } = readProposal(
      'jeg vil screene et projekt om telemedicin med Skåne, 5.000 kr. pr. deltager',
      reading,
    );
    expect(proposal.cost).toBeUndefined();
  });

  it('does not hide a list of years', () => {
    const years = inYears({ 2027: dkk(100_000), 2028: dkk(100_000), 2029: dkk(100_000) });
    expect(read('100.000 kr. i 2027, 2028 og 2029')).toMatchObject({ ok: true, change: { years } });
  });

  it.each(['25.000 kr. pr. 1. januar 2027', '25.000 kr. plus moms', '25.000 kr. til rejser'])(
    '"%s" stays one',
    (text) => {
      expect(read(text)).toMatchObject({ ok: true, change: { cost: dkk(25_000) } });
    },
  );
});

describe('an amount in words', () => {
  it.each([
    ['en halv million', { cost: dkk(500_000) }],
    ['halvanden million kr. i alt', { total: dkk(1_500_000) }],
    ['to en halv million', { cost: dkk(2_500_000) }],
    ['100 tusind', { cost: dkk(100_000) }],
    ['hundrede tusind kroner om året', { cost: dkk(100_000) }],
    ['half a million euros', { cost: eur(500_000) }],
    ['one and a half million DKK in total', { total: dkk(1_500_000) }],
    ['two hundred thousand', { cost: dkk(200_000) }],
  ])('is read: "%s"', (typed, change) => {
    expect(readFact('cost', typed, {}, reading)).toEqual({ ok: true, change });
  });

  it.each(['en million mennesker', 'to en halv time'])('counts no money: "%s"', (typed) => {
    expect(readFact('cost', typed, {}, reading).ok).toBe(false);
  });

  it('is read in a sentence, and leaves a number of other things', () => {
    const text =
      'jeg vil screene et projekt med Skåne om en million træer, halvanden million kr. i alt';
    const { name, total } = readProposal(text, reading).proposal;
    expect([name, total]).toEqual(['En million træer med Skåne', dkk(1_500_000)]);
  });
});
