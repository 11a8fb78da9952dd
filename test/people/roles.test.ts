import { isCoordinator } from '../../src/people/roles';

describe('isCoordinator', () => {
  it.each([
    ['is true for a coordinator of the settings', ['mette'], false, true],
    ['is false for anybody else', ['bent'], false, false],
    ['is false for all when there is none', [], false, false],
    ['is true for all when everybody coordinates', [], true, true],
  ])('%s', (_, coordinators, everybodyCoordinates, expected) => {
    expect(isCoordinator('mette', { coordinators, everybodyCoordinates })).toBe(expected);
  });
});
