import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';

/** How a request fails: with a status, or with a dropped socket before or after it was carried out. */
type Fault = number | 'dropped' | 'dropped-after';

interface CosmosServer {
  readonly endpoint: string;
  /** The next so many requests that match (METHOD and address) fail. */
  fail(times: number, fault: Fault, matching: RegExp): void;
  /** What was asked for since the last `fail`, as far as it matched. */
  readonly hits: number;
  close(): Promise<void>;
}

/** A server that speaks Cosmos DB's REST API, and fails when told to. */
export async function startCosmosServer(): Promise<CosmosServer> {
  const server: Server = createHttpServer();
  const [carryOut] = server.listeners('request') as RequestListener[];
  if (!carryOut) throw new Error('The test server listens to no request.');
  const plan = { left: 0, fault: 503 as Fault, matching: /^/, hits: 0 };

  server.removeAllListeners('request').on('request', (request, response) => {
    const matches = plan.matching.test(`${request.method ?? ''} ${request.url ?? ''}`);
    if (matches) plan.hits += 1;
    const fault = matches && plan.left > 0 ? plan.fault : undefined;
    if (fault !== undefined) plan.left -= 1;
    if (fault === 'dropped-after') dropAnswer(request, response);
    if (fault === 'dropped') request.socket.destroy();
    else if (typeof fault === 'number') refuse(response, fault);
    else carryOut(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on a port, not on a pipe

  return {
    endpoint: `http://127.0.0.1:${port}`,
    fail: (left, fault, matching) => {
      Object.assign(plan, { left, fault, matching, hits: 0 });
    },
    get hits() {
      return plan.hits;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-ms-retry-after-ms': '10' });
  response.end(JSON.stringify({ code: String(status), message: 'injected' }));
}

function dropAnswer(request: IncomingMessage, response: ServerResponse): void {
  response.end = () => {
    request.socket.destroy();
    return response;
  };
}
