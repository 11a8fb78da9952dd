import { numberOfPartners } from '../../../src/asking/answer/partner-number';
import { collaboration } from '../../builders/collaboration';

describe('numberOfPartners', () => {
  it.each([
    [['17 Scandinavian partners'], 17],
    [['Aalborg Hospital', 'Parties in six countries'], 6],
    [['A European network of experts'], undefined],
    [[], undefined],
  ])('reads %j as %p', (texts, number) => {
    const entry = collaboration({ partners: texts.map((en) => ({ da: en, en })) });

    expect(numberOfPartners(entry)).toBe(number);
  });
});
