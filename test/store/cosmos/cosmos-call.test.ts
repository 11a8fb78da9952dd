import { setTimeout as sleep } from 'node:timers/promises';
import { ConstantBackoff } from 'cockatiel';
import { UdsynError } from '../../../src/lib/errors';
import {
  callsTo,
  isTransient,
  PAUSES,
  toCosmosFailure,
} from '../../../src/store/cosmos/cosmos-call';

const failure = (code: unknown, message = 'as the SDK says', name = 'Error') =>
  Object.assign(new Error(message), { code, name });

describe('callsTo', () => {
  const call = callsTo('https://region.example', { pauses: new ConstantBackoff(0) });

  /** Work that fails with the given errors, and then returns the number of the attempt. */
  const failing = (...errors: readonly Error[]) => {
    let made = 0;
    const work = (attempt: number) => {
      const error = errors[made++];
      return error ? Promise.reject(error) : Promise.resolve(attempt);
    };
    return { work, made: () => made };
  };
  const six = Array.from({ length: 6 }, (_, index) => failure(503, `number ${index + 1}`));

  it('returns the first result', async () => {
    const { work, made } = failing();

    expect(await call(work)).toBe(1);
    expect(made()).toBe(1);
  });

  it('repeats a request after a transient failure, and counts the attempts', async () => {
    expect(await call(failing(...six.slice(1)).work)).toBe(6);
  });

  it('gives up after six attempts, with the last error', async () => {
    const { work, made } = failing(...six);

    await expect(call(work)).rejects.toMatchObject({
      code: 'storage/unreachable',
      cause: six[5],
    });
    expect(made()).toBe(6);
  });

  it('does not repeat a request after a permanent failure', async () => {
    const { work, made } = failing(failure(503), failure(401), failure(503));

    await expect(call(work)).rejects.toThrow('check COSMOS_KEY');
    expect(made()).toBe(2);
  });

  it('waits no longer than the deadline, and sends no request after it', async () => {
    const { work, made } = failing(...six);
    const patience = { deadline: 20, pauses: new ConstantBackoff(60) };

    const late = callsTo('https://region.example', patience)(work);

    await expect(late).rejects.toMatchObject({ code: 'storage/unreachable' });
    await expect(late).rejects.toThrow(
      'https://region.example does not respond (no response in 0.02 s)',
    );
    await sleep(150);
    expect(made()).toBe(1);
  });

  it('waits no longer than the deadline for a request that never ends', async () => {
    const late = callsTo('https://region.example', { deadline: 20 })(() =>
      sleep(3000, undefined, { ref: false }),
    );

    await expect(late).rejects.toThrow('no response in 0.02 s');
  });

  it('pauses for half to all of 100, 200, 400 … ms, at most 2 s', () => {
    let pause = PAUSES.next();
    const durations = Array.from({ length: 7 }, () => {
      const { duration } = pause;
      pause = pause.next(undefined);
      return duration;
    });

    for (const [index, whole] of [100, 200, 400, 800, 1600, 2000, 2000].entries()) {
      expect(durations[index]).toBeGreaterThanOrEqual(whole / 2);
      expect(durations[index]).toBeLessThanOrEqual(whole);
    }
  });
});

describe('isTransient', () => {
  it.each([408, 449, 503, 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'REQUEST_SEND_ERROR'])(
    'retries after %s',
    (code) => {
      expect(isTransient(failure(code))).toBe(true);
    },
  );

  it.each(['socket hang up', 'Encountered partition split. This request is retryable'])(
    'retries after "%s", which has no code',
    (message) => {
      expect(isTransient(new Error(message))).toBe(true);
    },
  );

  it.each([400, 401, 403, 404, 409, 412, 413, 429, 500, 'ECONNREFUSED', 'ENOTFOUND', undefined])(
    'does not retry after %s',
    (code) => {
      expect(isTransient(failure(code))).toBe(false);
    },
  );
});

describe('toCosmosFailure', () => {
  it.each([
    [401, 'COSMOS_KEY'],
    [403, 'COSMOS_KEY'],
    [404, 'no longer has'],
    [429, 'request units'],
    [503, 'does not respond'],
    ['ENOTFOUND', 'COSMOS_ENDPOINT'],
  ])('explains what to do after %s, and where', (code, advice) => {
    const told = toCosmosFailure(failure(code), 'https://region.example');

    expect(told).toBeInstanceOf(UdsynError);
    expect(told).toMatchObject({ code: 'storage/unreachable' });
    expect(String(told)).toContain(advice);
    expect(String(told)).toContain('https://region.example');
  });

  it('reports that there was no response when the SDK aborts a request', () => {
    const late = failure(undefined, 'took too long', 'TimeoutError');

    expect(String(toCosmosFailure(late, 'https://x'))).toContain(
      'does not respond (took too long)',
    );
  });

  it('reports that the identity is missing', () => {
    const missing = failure(undefined, 'tried all', 'AggregateAuthenticationError');

    const told = toCosmosFailure(missing, 'https://x');

    expect(told).toMatchObject({ code: 'storage/unreachable' });
    expect(String(told)).toContain('managed identity, or set COSMOS_KEY');
  });

  it.each([failure(400), failure(413), new TypeError('a bug'), 'no error at all'])(
    'returns faults in Udsyn unchanged: %s',
    (error) => {
      expect(toCosmosFailure(error, 'https://x')).toBe(error);
    },
  );
});
