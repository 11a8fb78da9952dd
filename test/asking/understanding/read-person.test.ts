import { understood } from '../nordjylland';

describe('readPerson', () => {
  it.each([
    [
      'is Karen Somerset contact for Westlink? / what else besides that one?',
      'find person Karen Somerset, person Andy Jensen',
    ],
    [
      'hvem er administrativ kontakt for Mikropol? / hvad laver hun ellers?',
      'find person Jane Ribergaard Holm',
    ],
  ])('asks what else somebody does in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
