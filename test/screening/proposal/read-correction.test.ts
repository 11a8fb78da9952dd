import { isStopWord } from '../../../src/asking/language/stop-words';
import { recogniser } from '../../../src/asking/slots/recognise';
import { readCorrection } from '../../../src/screening/proposal/read-correction';
import { CONTENT, INDEX } from '../../asking/nordjylland';

const reading = {
  vocabulary: CONTENT.vocabulary,
  recognise: recogniser(INDEX),
  isFunctionWord: isStopWord,
};
const total = { amount: 1, currency: 'DKK' };

describe('readCorrection', () => {
  it.each([
    ['budgettet er 1,5 mio. i alt', 'cost', '1,5 mio. i alt'],
    ['ret beløbet til 50.000', 'cost', '50.000'],
    ['sæt budgettet til 100 tusind', 'cost', '100 tusind'],
    ['det koster en halv million', 'cost', 'en halv million'],
    ['nej, partneren er Region Skåne', 'partners', 'Region Skåne'],
    ['ansvarlig enhed er Regional Udvikling.', 'unit', 'Regional Udvikling'],
    ['change the name to Harbour Cluster North', 'name', 'Harbour Cluster North'],
    ['the period is 2027-2029', 'period', '2027-2029'],
  ])('reads "%s"', (typed, fact, text) => {
    expect(readCorrection(typed, {}, reading)).toEqual({ fact, text });
  });

  it('gives an amount to the fact that the proposal has', () => {
    const correction = readCorrection('ret beløbet til 50.000', { total }, reading);
    expect(correction?.fact).toBe('total');
  });

  it.each([
    'hvad er budgettet?',
    'er partneren Region Skåne?',
    'prisen er for høj',
    'området er vigtigt for os',
    'Region Skåne',
    'Partneren er Region Skåne. De vil lære os robotkirurgi.',
    'ændr afgørelsen',
  ])('leaves "%s" alone', (typed) => {
    expect(readCorrection(typed, {}, reading)).toBeUndefined();
  });
});
