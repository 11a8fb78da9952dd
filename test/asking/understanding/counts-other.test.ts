import { understood } from '../nordjylland';

describe('countsOther', () => {
  it.each([
    ['how many tonnes of freight go through the port of frederikshavn', 'unknown'],
    ['hvor mange patienter er der på sygehusene', 'unknown'],
    ['hvor mange projekter er der om transport', 'count entries of theme transport, kind project'],
    ['hvor mange er der om turisme', 'count entries of theme tourism'],
  ])('counts no collaborations in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
