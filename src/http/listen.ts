import type { Server } from 'restify';
import { type ErrorCode, UdsynError } from '../lib/errors';

/**
 * Milliseconds that running turns have left when the server closes; Azure kills the process after
 * 30 s.
 */
const GRACE = 10_000;
const IDLE_CHECK = 50;

/** An obstacle to listening that the settings can fix, as a code and a sentence. */
function obstacleTo(
  cause: string | undefined,
  host: string,
  port: number,
): [ErrorCode, string] | undefined {
  switch (cause) {
    case 'EADDRINUSE':
      return [
        'http/port-taken',
        `Port ${port} on ${host} is in use by another program: stop it, or set PORT to a free port.`,
      ];
    case 'EACCES':
      return [
        'http/cannot-listen',
        `Udsyn is not allowed to listen on port ${port}: set PORT to one above 1023.`,
      ];
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return ['http/cannot-listen', `This machine has no address ${host}: set HOST to one it has.`];
    default:
      return undefined;
  }
}

/**
 * Starts the server; resolves to its port, which differs from the requested one only if that was 0.
 */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      const obstacle = obstacleTo(error.code, host, port);
      reject(obstacle === undefined ? error : new UdsynError(...obstacle, { cause: error }));
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      server.removeListener('error', fail);
      resolve(server.address().port);
    });
  });
}

/**
 * Stops accepting requests, waits for the running ones, and closes the rest after the grace period.
 */
export function closeServer(server: Server, graceMilliseconds = GRACE): Promise<void> {
  const { server: http } = server;
  if (!http.listening) return Promise.resolve();
  return new Promise((resolve) => {
    // A connection left open by its turn only becomes idle afterwards, and Node would keep it for
    // seconds.
    const idle = setInterval(() => {
      http.closeIdleConnections();
    }, IDLE_CHECK);
    const timeout = setTimeout(() => {
      http.closeAllConnections();
    }, graceMilliseconds);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(timeout);
      resolve();
    });
  });
}
