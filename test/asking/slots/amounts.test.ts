import { slotsIn } from './slots-in';

const valuesIn = (text: string, ...kinds: readonly ('amount' | 'share' | 'currency')[]) =>
  slotsIn(text, ...kinds).map((slot) => slot.split(' = ')[1]);

describe('readAmounts', () => {
  it.each([
    ['over 100.000 kr. om året', 'over 100000 DKK'],
    ['mere end 100.000', 'over 100000 DKK'],
    ['> 100.000 kr.', 'over 100000 DKK'],
    ['på over 20 mio. kr.', 'over 20000000 DKK'],
    ['over 1,5 mio. kr.', 'over 1500000 DKK'],
    ['more than 1.5 million DKK', 'over 1500000 DKK'],
    ['over 100 000 kr', 'over 100000 DKK'],
    ['below 50k', 'under 50000 DKK'],
    ['billigere end 10.000 kr.', 'under 10000 DKK'],
    ['under €5,000', 'under 5000 EUR'],
    ['at most DKK 20 million', 'at-most 20000000 DKK'],
    ['højst 50 t.kr.', 'at-most 50000 DKK'],
    ['op til 1 million kroner', 'at-most 1000000 DKK'],
    ['at least EUR 5,000', 'at-least 5000 EUR'],
    ['mindst 50.000 kr.', 'at-least 50000 DKK'],
    ['kun dem over en million', 'over 1000000 DKK'],
    ['under en halv million kroner', 'under 500000 DKK'],
    ['more than twenty million kroner', 'over 20000000 DKK'],
    ['at least a hundred thousand euro', 'at-least 100000 EUR'],
  ])('reads the comparison, the number and the currency of %j', (text, amount) => {
    expect(valuesIn(text, 'amount')).toEqual([amount]);
  });

  it.each([
    ['ikke over 500.000', 'at-most 500000 DKK'],
    ['no more than 50,000 kr', 'at-most 50000 DKK'],
    ['ikke mindre end 1 mio.', 'at-least 1000000 DKK'],
    ['not less than EUR 5,000', 'at-least 5000 EUR'],
  ])('turns a negated comparison round: %j', (text, amount) => {
    expect(valuesIn(text, 'amount')).toEqual([amount]);
  });

  it.each([
    ['over 100.000 og under 500.000 kr.', ['over 100000 DKK', 'under 500000 DKK']],
    ['mellem 10 og 20 mio. kr.', ['at-least 10000000 DKK', 'at-most 20000000 DKK']],
    ['between 1 and 2 million euros', ['at-least 1000000 EUR', 'at-most 2000000 EUR']],
  ])('reads both bounds of %j', (text, amounts) => {
    expect(valuesIn(text, 'amount')).toEqual(amounts);
  });

  it.each([
    'over 10.000 borgere',
    'mere end 3 partnere',
    'over 2012',
    'efter 2012',
    '100.000 kr.',
    'budget over alt',
    '',
  ])('finds no bound in %j: a count, a year or an amount without a comparison', (text) => {
    expect(valuesIn(text, 'amount')).toEqual([]);
  });

  it.each([
    ['75 procent', '75 %'],
    ['75%', '75 %'],
    ['op til 75 %', '75 %'],
    ['50 pct.', '50 %'],
    ['33,3 procent', '33.3 %'],
    ['up to 50 per cent', '50 %'],
  ])('reads the share in %j', (text, share) => {
    expect(valuesIn(text, 'share')).toEqual([share]);
  });

  it.each(['150 %', 'procent', '75', 'hvor mange procent'])('reads no share in %j', (text) => {
    expect(valuesIn(text, 'share')).toEqual([]);
  });

  it.each(['the ones we pay in euros', 'betalt i euro', 'in EUR'])(
    'reads a currency without an amount in %j',
    (text) => {
      expect(valuesIn(text, 'currency')).toEqual(['currency EUR']);
    },
  );

  it.each(['over 5.000 euro', '10 euro', '500 EUR', 'europæiske netværk', 'Eurocities', 'neuro'])(
    'reads no currency as a condition of its own in %j',
    (text) => {
      expect(valuesIn(text, 'currency')).toEqual([]);
    },
  );

  it('covers the words of the comparison and of the unit', () => {
    expect(slotsIn('projekter med et budget på over 20 mio. kr. i Norge', 'amount')).toEqual([
      'over 20 mio kr = over 20000000 DKK',
    ]);
    expect(slotsIn('EU betaler op til 75 procent af det', 'share')).toEqual([
      'op til 75 procent = 75 %',
    ]);
  });
});
