import { ActivityHandler, type TurnContext } from 'botbuilder';
import {
  AppCredentials,
  AuthenticationConstants,
  ServiceClientCredentialsFactory,
  type AuthenticatorResult,
  type BotFrameworkAuthentication,
} from 'botframework-connector';
import { createHttpServer } from '../../src/http/create-server';
import { closeServer, listen } from '../../src/http/listen';
import { QuietCloudAdapter } from '../../src/http/quiet-cloud-adapter';
import { createBotAuthentication } from '../../src/http/authentication';
import type { OpenDownload } from '../../src/http/serve-downloads';
import type { Clock } from '../../src/lib/clock';
import type { Log } from '../../src/lib/log';
import { type FakeConnector, startConnector } from '../fakes/connector';
import { startTokenIssuer } from '../fakes/token-issuer';

export const APP_ID = '6f0b0f3c-2f50-4f0b-9a3b-0b6f6e0f5b11';
export const TENANT = '11111111-2222-3333-4444-55555555aaaa';
export const OUTBOUND_TOKEN = 'the-bots-own-token';

class OwnCredentials extends AppCredentials {
  override getToken(): Promise<string> {
    return Promise.resolve(OUTBOUND_TOKEN);
  }

  protected override refreshToken(): Promise<AuthenticatorResult> {
    return Promise.reject(new Error('There is nothing to refresh.'));
  }
}

/** Gives the bot its own token without asking Microsoft for one. */
export class OwnCredentialsFactory extends ServiceClientCredentialsFactory {
  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === APP_ID);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(appId: string): Promise<AppCredentials> {
    return Promise.resolve(
      new OwnCredentials(appId, TENANT, AuthenticationConstants.ToChannelFromBotOAuthScope),
    );
  }
}

interface LogLine {
  readonly level: keyof Log;
  readonly fields: object;
  readonly message: string;
}

function recordingLog(lines: LogLine[]): Log {
  const at = (level: keyof Log) => (fields: object, message: string) => {
    lines.push({ level, fields, message });
  };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: () => recordingLog(lines),
  };
}

interface Variation {
  /** Without an app id, as on a developer's machine. */
  readonly local?: boolean;
  readonly tenantId?: string | undefined;
  readonly metadataUrl?: string;
  /** What time it is for the bot's own check of tokens. */
  readonly clock?: Clock;
  readonly authentication?: BotFrameworkAuthentication;
  readonly readiness?: () => Promise<Record<string, boolean>>;
  readonly openDownload?: OpenDownload;
  /** The host of a language model. */
  readonly languageModel?: string;
  /** How the bot handles a message; by default it answers "svar". */
  readonly onMessage?: Parameters<ActivityHandler['onMessage']>[0];
  /** Replaces the bot entirely, including `onMessage`. */
  readonly handler?: ActivityHandler;
}

function answering(onMessage?: Variation['onMessage']): ActivityHandler {
  return new ActivityHandler().onMessage(
    onMessage ??
      (async (context) => {
        await context.sendActivity('svar');
      }),
  );
}

/** Starts a bot on a local port, with fakes of Microsoft's services. */
export async function startEndpoint(variation: Variation = {}) {
  const issuer = await startTokenIssuer();
  const connector = await startConnector();
  const lines: LogLine[] = [];
  const log = recordingLog(lines);
  const { metadataUrl = issuer.metadataUrl, readiness = () => Promise.resolve({}) } = variation;
  const tenantId = 'tenantId' in variation ? variation.tenantId : TENANT;
  const genuine = createBotAuthentication(
    {
      appType: 'SingleTenant',
      ...(!variation.local && { appId: APP_ID }),
      ...(tenantId !== undefined && { tenantId }),
    },
    {
      ...(variation.clock && { clock: variation.clock }),
      openIdMetadataUrl: metadataUrl,
      credentialsFactory: new OwnCredentialsFactory(),
    },
  );
  const counter = { turns: 0 };
  const handler = variation.handler ?? answering(variation.onMessage);
  const bot = {
    run: (context: TurnContext) => {
      counter.turns += 1;
      return handler.run(context);
    },
  };
  const server = createHttpServer({
    adapter: new QuietCloudAdapter(variation.authentication ?? genuine, log),
    bot,
    readiness,
    openDownload: variation.openDownload ?? (() => Promise.resolve(undefined)),
    organisation: { da: 'Region <Prøve>', en: 'Test Region' },
    languageModel: variation.languageModel,
    log,
  });
  const port = await listen(server, '127.0.0.1', 0);
  // So that a test that fails before closing does not keep the process alive.
  server.server.unref();
  const url = `http://127.0.0.1:${port}`;

  return {
    url,
    server,
    issuer,
    connector,
    lines,
    turns: () => counter.turns,
    get: (path: string, init?: RequestInit) => fetch(url + path, init),
    post: (body: unknown, authorization?: string, headers: Record<string, string> = {}) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(authorization !== undefined && { Authorization: authorization }),
          ...headers,
        },
        body: body instanceof Uint8Array || typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async close() {
      await closeServer(server);
      await Promise.all([issuer.close(), connector.close()]);
    },
  };
}

export type Endpoint = Awaited<ReturnType<typeof startEndpoint>>;

/** A message as Teams sends it, with these fields on top. */
export function message(
  { url }: Pick<FakeConnector, 'url'>,
  fields: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl: url,
    from: { id: '29:user' },
    recipient: { id: '28:bot' },
    conversation: { id: '19:conversation', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    text: 'hej',
    ...fields,
  };
}

/** The Authorization header of a genuine request, with these claims on top. */
export function bearer(
  { issuer, connector }: Pick<Endpoint, 'issuer' | 'connector'>,
  claims: Record<string, unknown> = {},
  options?: Parameters<typeof issuer.sign>[1],
): string {
  return `Bearer ${issuer.sign({ aud: APP_ID, serviceurl: connector.url, ...claims }, options)}`;
}

/** Records what is printed on the console; `restore` restores the console. */
export function recordConsole() {
  const { error, warn, log, info } = console;
  const printed: unknown[][] = [];
  const print = (...words: unknown[]) => {
    printed.push(words);
  };
  Object.assign(console, { error: print, warn: print, log: print, info: print });
  return {
    printed,
    restore: () => Object.assign(console, { error, warn, log, info }),
  };
}
