import {
  type Activity,
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
import { type Admission, admitFromLoopback, admitFromTeams } from './admit-activity';

/** How the bot is registered in Azure; no `appId` means that it is not, and runs on this machine only. */
interface Registration {
  readonly appId?: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId?: string;
  readonly password?: string;
}

/** What tests put in the place of Microsoft's services. */
interface Overrides {
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

// All of them: when one is set, the SDK takes those that are left out for empty.
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

/** Authenticates as botbuilder does and closes what it leaves open: see `admitFromTeams`. */
export function createBotAuthentication(
  { appId, appType, tenantId, password }: Registration,
  overrides: Overrides = {},
): BotFrameworkAuthentication {
  const metadataUrl =
    overrides.openIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
  if (!appId) return new StrictAuthentication(admitFromLoopback(), publicCloud(metadataUrl));
  return new StrictAuthentication(
    admitFromTeams(appId, tenantId, metadataUrl),
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
