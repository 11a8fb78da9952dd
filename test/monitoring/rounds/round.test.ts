import { collaborationOfRound } from '../../../src/monitoring/rounds/round';

describe('collaborationOf', () => {
  it.each(['nordisk-kongres.1', 'nordisk-kongres.renewal-2027', 'nordisk-kongres.closing'])(
    'is the id up to the cycle: %s',
    (id) => {
      expect(collaborationOfRound(id)).toBe('nordisk-kongres');
    },
  );
});
