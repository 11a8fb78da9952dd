import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';

/**
 * How a request fails: with a status, or with a socket that is dropped before or after it is
 * processed.
 */
type Fault = number | 'dropped' | 'dropped-after';

interface CosmosServer {
  readonly endpoint: string;
  /** Makes the next requests that match (method and address) fail, the given number of times. */
  fail(times: number, fault: Fault, matching: RegExp): void;
  /** The number of matching requests since the last `fail`. */
  readonly hits: number;
  close(): Promise<void>;
}

/** Starts a server that implements Cosmos DB's REST API and fails on request. */
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
  const { port } = server.address() as AddressInfo; // The server listens on a port, not on a pipe.

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
