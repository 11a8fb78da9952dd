import { UdsynError } from '../../../src/lib/errors';
import { isTransient, toCosmosFailure } from '../../../src/store/cosmos/cosmos-failure';

const failure = (code: unknown, message = 'as the SDK says', name = 'Error') =>
  Object.assign(new Error(message), { code, name });

describe('isTransient', () => {
  it.each([408, 449, 503, 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'REQUEST_SEND_ERROR'])(
    'tries again after %s',
    (code) => {
      expect(isTransient(failure(code))).toBe(true);
    },
  );

  it.each(['socket hang up', 'Encountered partition split. This request is retryable'])(
    'tries again after "%s", which comes without a code',
    (message) => {
      expect(isTransient(new Error(message))).toBe(true);
    },
  );

  it.each([400, 401, 403, 404, 409, 412, 413, 429, 500, 'ECONNREFUSED', 'ENOTFOUND', undefined])(
    'does not try again after %s',
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
    [503, 'does not answer'],
    ['ENOTFOUND', 'COSMOS_ENDPOINT'],
  ])('says of %s what to do, and where', (code, advice) => {
    const told = toCosmosFailure(failure(code), 'https://region.example');

    expect(told).toBeInstanceOf(UdsynError);
    expect(told).toMatchObject({ code: 'storage/unreachable' });
    expect(String(told)).toContain(advice);
    expect(String(told)).toContain('https://region.example');
  });

  it('says of a deadline that there was no answer', () => {
    const late = failure(undefined, 'no answer in 10 s', 'TimeoutError');

    expect(String(toCosmosFailure(late, 'https://x'))).toContain('no answer in 10 s');
  });

  it('says of a missing identity that there is none', () => {
    const missing = failure(undefined, 'tried all', 'AggregateAuthenticationError');

    const told = toCosmosFailure(missing, 'https://x');

    expect(told).toMatchObject({ code: 'storage/unreachable' });
    expect(String(told)).toContain('managed identity, or set COSMOS_KEY');
  });

  it.each([failure(400), failure(413), new TypeError('a bug'), 'no error at all'])(
    'leaves our own faults as they are: %s',
    (error) => {
      expect(toCosmosFailure(error, 'https://x')).toBe(error);
    },
  );
});
