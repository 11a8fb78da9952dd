import type { Server } from 'restify';
import { UdsynError } from '../errors';

/** Milliseconds that running turns have left when the server closes; Azure kills after 30 s. */
const GRACE = 10_000;
const IDLE_CHECK = 50;

/** Opens the server; resolves with the port it got (another than asked for only when that was 0). */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new UdsynError(
              'http/port-taken',
              `Port ${port} on ${host} is taken by another program: stop it, or set PORT to a free port.`,
              { cause: error },
            )
          : error,
      );
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      server.removeListener('error', fail);
      resolve(server.address().port);
    });
  });
}

/** Takes no more requests, waits for those that run, and cuts off what is left after the grace period. */
export function closeServer(server: Server, graceMilliseconds = GRACE): Promise<void> {
  const { server: http } = server;
  if (!http.listening) return Promise.resolve();
  return new Promise((resolve) => {
    // A connection that its turn leaves open is idle only then, and Node would keep it for seconds.
    const idle = setInterval(() => {
      http.closeIdleConnections();
    }, IDLE_CHECK);
    const cut = setTimeout(() => {
      http.closeAllConnections();
    }, graceMilliseconds);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(cut);
      resolve();
    });
  });
}
