import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Activity, ChannelAccount, ConversationParameters } from 'botbuilder';

/** A request that reached the connector. */
interface ConnectorCall {
  readonly kind:
    'send' | 'reply' | 'update' | 'delete' | 'create' | 'members' | 'paged-members' | 'unknown';
  readonly conversation: string;
  /**
   * The activity that was replied to, updated or deleted, or the requested member; empty if there
   * is none.
   */
  readonly target: string;
  readonly authorization: string;
  readonly body: Partial<Activity & ConversationParameters>;
  /** The HTTP status of the response. */
  readonly status: number;
}

type Answer = readonly [status: number, body: object, headers?: Record<string, string>];

export interface FakeConnector {
  /** The `serviceUrl` of activities. */
  readonly url: string;
  readonly calls: readonly ConnectorCall[];
  /** The accepted activities, oldest first: sent, replied or replacing others. */
  activities(): readonly Partial<Activity>[];
  /** Responds to the next request with this answer and does nothing else. */
  answerNext(...answer: Answer): void;
  close(): Promise<void>;
}

const ROUTES: readonly [ConnectorCall['kind'], string, RegExp][] = [
  ['create', 'POST', /^\/v3\/conversations$/],
  ['send', 'POST', /^\/v3\/conversations\/([^/]+)\/activities$/],
  ['reply', 'POST', /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/],
  ['update', 'PUT', /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/],
  ['delete', 'DELETE', /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/],
  ['members', 'GET', /^\/v3\/conversations\/([^/]+)\/members(?:\/([^/]+))?$/],
  ['paged-members', 'GET', /^\/v3\/conversations\/([^/]+)\/pagedmembers$/],
];

const TAKEN: readonly ConnectorCall['kind'][] = ['send', 'reply', 'update'];

async function toCall(request: IncomingMessage): Promise<Omit<ConnectorCall, 'status'>> {
  const path = (request.url ?? '').replace(/\?.*$/, '');
  const route = ROUTES.find(([, method, it]) => method === request.method && it.test(path));
  const [, conversation = '', target = ''] = route?.[2].exec(path) ?? [];
  const hasBody = request.method === 'POST' || request.method === 'PUT';
  return {
    kind: route?.[0] ?? 'unknown',
    conversation: decodeURIComponent(conversation),
    target: decodeURIComponent(target),
    authorization: request.headers.authorization ?? '',
    body: hasBody ? ((await json(request)) as ConnectorCall['body']) : {},
  };
}

function usualAnswer(
  { kind, target }: Omit<ConnectorCall, 'status'>,
  number: number,
  members: readonly ChannelAccount[],
): Answer {
  if (kind === 'unknown') return [404, {}];
  if (kind === 'update') return [200, { id: target }];
  if (kind === 'paged-members') return [200, { members }];
  if (kind !== 'members') return [201, { id: `${kind}-${number}` }];
  if (target === '') return [200, members];
  const member = members.find(({ id }) => id === target);
  return member ? [200, member] : [404, { error: { code: 'MemberNotFoundInConversation' } }];
}

/** A local connector service that a bot answers to; it knows these members in each conversation. */
export async function startConnector(
  members: readonly ChannelAccount[] = [],
): Promise<FakeConnector> {
  const calls: ConnectorCall[] = [];
  const answers: Answer[] = [];
  const server = createServer((request, response) => {
    void toCall(request).then((call) => {
      const answer = answers.shift() ?? usualAnswer(call, calls.length + 1, members);
      const [status, body, headers] = answer;
      calls.push({ ...call, status });
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    });
  });
  // Never drops an idle connection: on a slow machine it might do so while it is used again.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.unref().listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls,
    activities: () =>
      calls
        .filter(({ kind, status }) => TAKEN.includes(kind) && status < 300)
        .map(({ body }) => body),
    answerNext: (...answer) => {
      answers.push(answer);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
