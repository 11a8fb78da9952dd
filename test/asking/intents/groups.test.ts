import { understood } from '../nordjylland';

describe('a question of how many there are of each', () => {
  it.each([
    [
      'hvor mange samarbejder ligger i sundhed og hvor mange i specialsektoren?',
      'max entries per area of area health, or area special-sector',
    ],
    [
      'How many collaborations are under health, compared to the special sector?',
      'max entries per area of area health, or area special-sector',
    ],
    [
      'er der flest politiske eller administrative?',
      'max entries per level of level political, or level administrative',
    ],
  ])('counts each: %j', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it('counts all of them where several values of a country are named', () => {
    expect(understood('hvor mange projekter er der i Norge eller Sverige?')).toBe(
      'count entries of country no, or country se, kind project',
    );
  });
});

describe('a question of how many there are of something else', () => {
  it.each([
    'hvor mange bestyrelsesmøder er der i PCN',
    'how many runs does Kreative Alliancer plan',
  ])('does not count the one that it names: %j', (question) => {
    expect(understood(question)).not.toMatch(/^count entries/);
  });
});
