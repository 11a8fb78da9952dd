import { collaborationOf } from '../../src/monitoring/round';

describe('collaborationOf', () => {
  it('is the id up to the year', () => {
    expect(collaborationOf('nordisk-kongres.2027')).toBe('nordisk-kongres');
  });
});
