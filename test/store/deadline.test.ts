import { setTimeout as sleep } from 'node:timers/promises';
import { within } from '../../src/store/deadline';

describe('within', () => {
  it('gives what is there in time', async () => {
    expect(await within(1000, Promise.resolve('here'))).toBe('here');
  });

  it('throws what the work throws', async () => {
    await expect(within(1000, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('waits no longer than that', async () => {
    const began = performance.now();

    const late = within(20, sleep(3000, undefined, { ref: false }));

    await expect(late).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
