import { type Patience, retry } from '../../src/store/retry';

const transient = new Error('in passing');
const final = new Error('for good');

function patience(given: Partial<Patience> = {}) {
  const pauses: number[] = [];
  const sleep = (milliseconds: number) => Promise.resolve(pauses.push(milliseconds));
  const isTransient = (error: unknown) => error === transient;
  const calm = { attempts: 6, firstPause: 100, longestPause: 500, random: () => 1 };
  return { pauses, patience: { ...calm, sleep, isTransient, ...given } };
}

/** Work that fails as given, then gives which attempt it was. */
const failing =
  (...errors: Error[]) =>
  (attempt: number) => {
    const error = errors[attempt - 1];
    return error ? Promise.reject(error) : Promise.resolve(attempt);
  };

describe('retry', () => {
  it('gives the first result without a pause', async () => {
    const { pauses, patience: calm } = patience();

    expect(await retry(failing(), calm)).toBe(1);
    expect(pauses).toEqual([]);
  });

  it('doubles its pauses up to the longest', async () => {
    const { pauses, patience: calm } = patience();
    const five = Array.from({ length: 5 }, () => transient);

    expect(await retry(failing(...five), calm)).toBe(6);
    expect(pauses).toEqual([100, 200, 400, 500, 500]);
  });

  it.each([
    [0, 50],
    [0.5, 75],
    [0.999, 99.95],
  ])('leaves half of a pause to chance (%d: %d ms)', async (chance, pause) => {
    const { pauses, patience: calm } = patience({ random: () => chance });

    await retry(failing(transient), calm);

    expect(pauses).toEqual([expect.closeTo(pause)]);
  });

  it('throws the last error after the last attempt', async () => {
    const { pauses, patience: calm } = patience({ attempts: 3 });
    const last = new Error('the third');
    const isTransient = () => true;

    const tried = retry(failing(transient, transient, last), { ...calm, isTransient });

    await expect(tried).rejects.toBe(last);
    expect(pauses).toHaveLength(2);
  });

  it('throws at once what is not transient', async () => {
    const { pauses, patience: calm } = patience();

    await expect(retry(failing(transient, final), calm)).rejects.toBe(final);
    expect(pauses).toHaveLength(1);
  });
});
