/** The number of this worker; each has an Udsyn and a browser of its own. */
export const WORKER = Number(process.env['JEST_WORKER_ID'] ?? '1');

/** The ports of this worker; the first has the default ports. */
export const PORTS = {
  PORT: String(3977 + WORKER),
  PLAYGROUND_PORT: String(56149 + WORKER),
};

/** The address of the Playground of this worker. */
export const PLAYGROUND_URL = `http://127.0.0.1:${PORTS.PLAYGROUND_PORT}`;
