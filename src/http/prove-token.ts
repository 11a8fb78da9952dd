import { verify } from 'node:crypto';
import { AuthenticationConstants, AuthenticationError } from 'botframework-connector';
// Not in the package's index; its cache of keys is the one that the SDK reads, too.
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor';
import { z } from 'zod';

/** What Bot Framework's token for this request must say. */
interface Expected {
  readonly appId: string;
  readonly serviceUrl: string;
  readonly channelId: string;
}

const BEARER = /^Bearer (([\w-]+)\.([\w-]+))\.([\w-]+)$/;
/** Seconds, as in the SDK: Microsoft's clock and ours may differ so much. */
const CLOCK_SKEW = 5 * 60;

const headerSchema = z.object({ alg: z.literal('RS256'), kid: z.string().min(1) });
const claimsSchema = (expected: Expected) =>
  z.object({
    iss: z.literal(AuthenticationConstants.ToBotFromChannelTokenIssuer),
    aud: z.literal(expected.appId),
    serviceurl: z.literal(expected.serviceUrl),
    exp: z.number(),
    nbf: z.number().optional(),
  });

function refusal(reason: string): AuthenticationError {
  return new AuthenticationError(reason, 401);
}

function decode<T>(part: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    throw refusal('The token is no JSON.');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  // Which fields, never their values: they are a stranger's text.
  const fields = parsed.error.issues.map((issue) => issue.path.join('.'));
  throw refusal(`The token is not for this request: ${fields.join(', ')}.`);
}

async function signingKey(metadataUrl: string, kid: string) {
  const { openIdMetadata } = new JwtTokenExtractor({}, metadataUrl, ['RS256']);
  try {
    return await openIdMetadata.getKey(kid);
  } catch (error) {
    throw new AuthenticationError(`The signing keys cannot be fetched: ${String(error)}`, 503);
  }
}

/**
 * Proves that Bot Framework issued the token for this request, now; throws an AuthenticationError otherwise.
 * The SDK checks again, and has the last word, but it lets more through, and prints what it refuses.
 */
export async function proveToken(authorization: string, metadataUrl: string, expected: Expected) {
  const [, signed, head, body, signature] = BEARER.exec(authorization) ?? [];
  if (!signed || !head || !body || !signature) throw refusal('There is no well-formed token.');

  const { kid } = decode(head, headerSchema);
  const { exp, nbf } = decode(body, claimsSchema(expected));
  const now = Math.floor(Date.now() / 1000);
  if (now >= exp + CLOCK_SKEW) throw refusal('The token has expired.');
  if (nbf !== undefined && nbf > now + CLOCK_SKEW) throw refusal('The token is not valid yet.');

  const found = await signingKey(metadataUrl, kid);
  if (!found) throw refusal('The signing key is unknown.');
  const isSigned = verify(
    'RSA-SHA256',
    Buffer.from(signed),
    found.key,
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) throw refusal('The signature is wrong.');
  const endorsements = found.endorsements ?? [];
  if (endorsements.length > 0 && !endorsements.includes(expected.channelId))
    throw refusal('The signing key is not endorsed for the channel.');
}
