import { setTimeout as wait } from 'node:timers/promises';
import { createClock } from '../../src/lib/clock';

describe('createClock', () => {
  it('tells the time of the machine', () => {
    const before = Date.now();
    const now = createClock().now().getTime();

    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('runs on from the time it is set to', async () => {
    const start = new Date('2027-03-01T08:00:00Z');
    const clock = createClock(start);
    await wait(20);
    const passed = clock.now().getTime() - start.getTime();

    expect(passed).toBeGreaterThanOrEqual(19);
    expect(passed).toBeLessThan(5000);
  });
});
