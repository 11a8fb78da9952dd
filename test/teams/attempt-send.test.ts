import { retryAfterOf } from '../../src/teams/attempt-send';

const NOW = Date.parse('2027-03-01T08:00:00Z');

describe('retryAfterOf', () => {
  it.each([
    ['5', 5000],
    ['0', 0],
    ['0.5', 500],
    ['Mon, 01 Mar 2027 08:00:10 GMT', 10_000],
    ['Mon, 01 Mar 2027 07:00:00 GMT', 0],
    ['-1', 0],
  ])('reads %s', (value, milliseconds) => {
    expect(retryAfterOf(value, NOW)).toBe(milliseconds);
  });

  it.each(['', ' ', 'soon', undefined, null])('knows nothing of %j', (value) => {
    expect(retryAfterOf(value, NOW)).toBeUndefined();
  });
});
