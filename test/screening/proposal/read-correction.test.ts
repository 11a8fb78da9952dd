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
    ['partnere: region skåne', 'partners', 'region skåne'],
    ['ret partneren til region skåne', 'partners', 'region skåne'],
    ['formålet er at lære robotkirurgi', 'purpose', 'at lære robotkirurgi'],
    ['landet er Norge', 'countries', 'Norge'],
  ])('reads "%s"', (typed, fact, text) => {
    expect(readCorrection(typed, {}, reading)).toEqual({ fact, text });
  });

  it('gives an amount to the fact that the proposal has', () => {
    const correction = readCorrection('ret beløbet til 50.000', { total }, reading);
    expect(correction?.fact).toBe('total');
  });

  it.each([
    ['partnerne er uenige om økonomien', 'partnerne'],
    ['navnet er forkert', 'navnet'],
    ['Formålet er ikke godt nok beskrevet', 'formålet'],
    ['ansvarlig enhed er ikke enig', 'ansvarlig enhed'],
    ['the name is wrong', 'the name'],
  ])('doubts "%s"', (typed, doubted) => {
    expect(readCorrection(typed, {}, reading)?.doubted).toBe(doubted);
  });

  it('doubts a new value of a fact that is given and written freely', () => {
    const given = { partners: 'Region Skåne' };
    expect(readCorrection('partneren er Uenig', given, reading)?.doubted).toBe('partneren');
    expect(readCorrection('ret partneren til Uenig', given, reading)?.doubted).toBeUndefined();
  });

  it('takes the fact that is asked for as it is written', () => {
    const taken = { fact: 'partners', text: 'region skåne' };
    expect(readCorrection('partneren er region skåne', {}, reading, 'partners')).toEqual(taken);
  });

  it.each([
    'hvad er budgettet?',
    'budgettet er ikke 50.000 kr.',
    'beløbet er 50.000 kr. for højt',
    'landet er stort',
    'landet er ikke Norge',
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
