import {
  type Activity,
  Channels,
  CallerIdConstants,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import {
  AuthenticationConstants,
  AuthenticationError,
  type BotFrameworkAuthentication,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor';
import { verify } from 'node:crypto';
import { z } from 'zod';
import { type Clock, createClock } from '../lib/clock';
import { parseJson } from './json-body';

/** What Bot Framework's token for this request must state. */
interface Expected {
  readonly appId: string;
  readonly serviceUrl: string;
  readonly channelId: string;
}

const BEARER = /^Bearer (([\w-]+)\.([\w-]+))\.([\w-]+)$/;
/** In seconds, as in the SDK: the tolerance between Microsoft's clock and ours. */
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
  const json = parseJson(Buffer.from(part, 'base64url').toString());
  if (json === undefined) throw refusal('The token is not JSON.');
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  // Only the field names; their values are untrusted text.
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

/** Throws an AuthenticationError if a token has expired or is not valid yet. */
function checkValidity({ exp, nbf }: z.infer<ReturnType<typeof claimsSchema>>, clock: Clock): void {
  const now = Math.floor(clock.now().getTime() / 1000);
  if (now >= exp + CLOCK_SKEW) throw refusal('The token has expired.');
  if (nbf !== undefined && nbf > now + CLOCK_SKEW) throw refusal('The token is not valid yet.');
}

/** What a token is checked against: Microsoft's list of signing keys, and the time. */
interface TokenCheck {
  readonly metadataUrl: string;
  readonly clock: Clock;
}

/**
 * Proves that Bot Framework issued the token for this request and that it is valid now; throws an
 * AuthenticationError otherwise. The SDK checks again afterwards, but it accepts more and prints
 * what it rejects.
 */
async function proveToken(
  authorization: string,
  { metadataUrl, clock }: TokenCheck,
  expected: Expected,
) {
  const [, signed, head, body, signature] = BEARER.exec(authorization) ?? [];
  if (!signed || !head || !body || !signature) throw refusal('The token is missing or malformed.');

  const { kid } = decode(head, headerSchema);
  checkValidity(decode(body, claimsSchema(expected)), clock);

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

/** Admits an activity with its Authorization header, or throws an AuthenticationError. */
type Admission = (activity: Activity, authorization: string) => Promise<void>;

const TEAMS: string = Channels.Msteams;

// Only a port or a path may follow the host, so that every URL parser sees the same host.
const LOOPBACK_URL = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?(\/|$)/i;

const tenantSchema = z.object({
  conversation: z.object({ tenantId: z.unknown().optional() }).optional(),
  channelData: z.object({ tenant: z.object({ id: z.unknown().optional() }).optional() }).nullish(),
});

/** The SDK types it as a string, but it is untrusted input; empty if it is not a string. */
function serviceUrlOf({ serviceUrl }: { serviceUrl: unknown }): string {
  return typeof serviceUrl === 'string' ? serviceUrl : '';
}

function isFromTenant(activity: Activity, tenantId: string): boolean {
  const { success, data } = tenantSchema.safeParse(activity);
  if (!success) return false;
  const named = [data.channelData?.tenant?.id, data.conversation?.tenantId].filter(
    (tenant) => tenant !== undefined && tenant !== null,
  );
  return (
    named.length > 0 &&
    named.every(
      (tenant) => typeof tenant === 'string' && tenant.toLowerCase() === tenantId.toLowerCase(),
    )
  );
}

/**
 * Admits activities that Bot Framework provably sent, from Teams, and from our tenant if one is
 * configured.
 */
function admitFromTeams(appId: string, tenantId: string | undefined, check: TokenCheck): Admission {
  return async (activity, authorization) => {
    const serviceUrl = serviceUrlOf(activity);
    if (serviceUrl === '') throw new AuthenticationError('The activity has no service URL.', 401);
    await proveToken(authorization, check, { appId, serviceUrl, channelId: TEAMS });
    if (activity.channelId !== TEAMS)
      throw new AuthenticationError('The activity is not from Teams.', 403);
    if (tenantId !== undefined && !isFromTenant(activity, tenantId))
      throw new AuthenticationError('The activity is from another tenant.', 403);
  };
}

/**
 * Admits activities that want their answers on this machine, because without an app id nothing can
 * be proven.
 */
function admitFromLoopback(): Admission {
  return (activity) =>
    LOOPBACK_URL.test(serviceUrlOf(activity))
      ? Promise.resolve()
      : Promise.reject(
          new AuthenticationError('Without an app id, answers go to this machine only.', 403),
        );
}

/**
 * How the bot is registered in Azure; without an `appId` it is not registered and runs on this
 * machine only.
 */
interface Registration {
  readonly appId?: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId?: string;
  readonly password?: string;
}

/** Replacements for Microsoft's services and for the machine's clock in tests. */
interface Overrides {
  readonly clock?: Clock;
  readonly openIdMetadataUrl?: string;
  readonly credentialsFactory?: ServiceClientCredentialsFactory;
}

class StrictAuthentication extends ConfigurationBotFrameworkAuthentication {
  constructor(
    private readonly admit: Admission,
    options: ConfigurationBotFrameworkAuthenticationOptions,
    credentials?: ServiceClientCredentialsFactory,
  ) {
    super(options, credentials);
  }

  override async authenticateRequest(activity: Activity, authorization: string) {
    await this.admit(activity, authorization);
    return super.authenticateRequest(activity, authorization);
  }

  override authenticateStreamingRequest(): Promise<never> {
    return Promise.reject(new AuthenticationError('Streaming is not offered.', 403));
  }

  override authenticateChannelRequest(): Promise<never> {
    return Promise.reject(new AuthenticationError('Skills are not offered.', 403));
  }
}

// All of them, because if one is set, the SDK treats missing ones as empty.
const publicCloud = (openIdMetadataUrl: string) => ({
  CallerId: CallerIdConstants.PublicAzureChannel,
  OAuthUrl: AuthenticationConstants.OAuthUrl,
  ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
  ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
  ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
  ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
  ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
  ValidateAuthority: true,
});

/** Authenticates as botbuilder does, and closes the gaps that it leaves: see `admitFromTeams`. */
export function createBotAuthentication(
  { appId, appType, tenantId, password }: Registration,
  overrides: Overrides = {},
): BotFrameworkAuthentication {
  const metadataUrl =
    overrides.openIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
  // Tokens are dated by real time, so this is never the clock that CLOCK_START moves.
  const { clock = createClock() } = overrides;
  if (!appId) return new StrictAuthentication(admitFromLoopback(), publicCloud(metadataUrl));
  return new StrictAuthentication(
    admitFromTeams(appId, tenantId, { metadataUrl, clock }),
    {
      ...publicCloud(metadataUrl),
      MicrosoftAppId: appId,
      MicrosoftAppType: appType,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppPassword: password,
    },
    overrides.credentialsFactory,
  );
}
