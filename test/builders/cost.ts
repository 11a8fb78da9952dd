import type { Cost } from '../../src/catalogue/collaboration';

/** A membership fee of 1,000 kroner a year with the given fields. */
export const cost = (given: Partial<Cost> = {}): Cost => ({
  kind: 'membership-fee',
  amount: 1000,
  currency: 'DKK',
  approximate: false,
  per: 'year',
  decisions: [],
  ...given,
});
